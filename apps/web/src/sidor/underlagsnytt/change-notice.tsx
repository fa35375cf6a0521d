import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatTidpunkt } from '@valfri/ui/format'
import { Actions } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../i18n/use-texter.ts'
import { underlagsnyttTexter } from '../../texter/utforare/underlagsnytt.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { SimpleTable } from '../simple-table.tsx'

type Avisering = RouterOutputs['underlagsnytt']['visa']['aviseringar'][number]

/** What a new version changes against the one that an avtal stands on. */
export function ChangeNotice({ avisering: a }: { avisering: Avisering }) {
  const t = useTexter(underlagsnyttTexter)
  return (
    <article className="vf-krav">
      <div className="vf-del-huvud">
        <h3>{t('andrat', { titel: a.titel, kommun: a.kommun, nr: a.tillNr })}</h3>
        <span className="vf-krav-taggar">
          {a.last ? (
            <StatusTag>{t('last', { datum: formatTidpunkt(a.last, 'kort') })}</StatusTag>
          ) : (
            <StatusTag ton="vantar">{t('ny')}</StatusTag>
          )}
        </span>
      </div>
      <p className="vf-svag">{formatTidpunkt(a.skapad, 'kort')}</p>
      <p>{t(a.andringar.length > 0 ? 'avtaletKvar' : 'ingenSkillnad', { fran: a.franNr })}</p>
      {a.andringar.length > 0 && (
        <SimpleTable
          caption={t('andringar')}
          rader={a.andringar}
          radId={(r) => `${r.omrade} ${r.namn} ${r.fore ?? ''}`}
          kolumner={[
            { id: 'vad', rubrik: t('vad'), radrubrik: true, varde: (r) => r.namn },
            { id: 'fore', rubrik: t('fore'), varde: (r) => r.fore },
            { id: 'efter', rubrik: t('efter'), varde: (r) => r.efter },
          ]}
        />
      )}
      <Acts avisering={a} />
    </article>
  )
}

function Acts({ avisering: a }: { avisering: Avisering }) {
  const t = useTexter(underlagsnyttTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const las = useMutation(
    trpc.underlagsnytt.las.mutationOptions({
      onSuccess: async () => {
        await klient.invalidateQueries({ queryKey: trpc.underlagsnytt.pathKey() })
        toast(t('markerad'))
      },
    }),
  )
  return (
    <>
      <p>
        <Link to="/underlag/$slug" params={{ slug: a.slug }} search={{ version: a.tillNr }}>
          {t('lasVersion', { nr: a.tillNr })}
        </Link>
        {' · '}
        <Link to="/underlag/$slug" params={{ slug: a.slug }} search={{ version: a.franNr }}>
          {t('lasGammal', { nr: a.franNr })}
        </Link>
        {' · '}
        <Link to="/utforare/avtal/$id" params={{ id: a.avtalId }}>
          {t('tillAvtalet')}
        </Link>
      </p>
      {las.error && <ErrorState error={las.error} />}
      {a.last === null && (
        <Actions>
          <Button variant="secondary" pagar={las.isPending} onClick={() => las.mutate({ id: a.id })}>
            {t('markera')}
          </Button>
        </Actions>
      )}
    </>
  )
}
