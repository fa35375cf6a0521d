import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Section } from '@valfri/ui/section'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { Tidslinje } from '@valfri/ui/tidslinje'
import { useTexter } from '../../../i18n/use-texter.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { inforandeTexter } from '../../../texter/kommun/inforande.ts'
import { trpc } from '../../../trpc/client.ts'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { TjanstField } from './choice-fields.tsx'
import { FoldedForm } from './folded-form.tsx'
import { Loaded } from './loaded.tsx'
import type { InforandeTexter } from './typer.ts'
import { useInforandeAct } from './use-act.ts'

/** What the nämnd tells everybody, and how many subscribe. */
export function NewsView() {
  const t = useTexter(inforandeTexter)
  const far = useHasRoll(['upphandlare', 'kommunikator'])
  const { valt } = useJag()
  const fraga = useQuery(trpc.inforande.nyhet.lista.queryOptions())
  return (
    <Section
      rubrik={t('nyhetRubrik')}
      ingress={
        <>
          <p>{t('nyhetIngress')}</p>
          <p>
            {fraga.data && t('prenumeranter', { antal: fraga.data.prenumeranter })}{' '}
            {valt?.kommunId && (
              <Link to="/inforande/$kommun" params={{ kommun: valt.kommunId }}>
                {t('publikSida')}
              </Link>
            )}
          </p>
        </>
      }
    >
      {far && <NewsForm t={t} />}
      <Loaded
        fraga={fraga}
        tomt={{ om: (d) => d.nyheter.length === 0, rubrik: t('nyhetTomtRubrik'), text: t('nyhetTomtText') }}
      >
        {(d) => (
          <Tidslinje
            namn={t('nyhetRubrik')}
            handelser={d.nyheter.map((n) => ({ id: n.id, nar: n.publicerad, rubrik: n.rubrik, text: <p>{n.text}</p> }))}
          />
        )}
      </Loaded>
    </Section>
  )
}

function NewsForm({ t }: { t: InforandeTexter }) {
  const publicera = useMutation(trpc.inforande.nyhet.publicera.mutationOptions())
  const klart = useInforandeAct()
  return (
    <FoldedForm
      rubrik={t('nyhetNy')}
      knapp={t('publicera')}
      tomt={{ tjanstId: '', rubrik: '', text: '' }}
      onSubmit={async ({ tjanstId, ...v }) => {
        await publicera.mutateAsync({ ...v, tjanstId: tjanstId || null })
        await klart(t('nyhetPublicerad'))
      }}
    >
      <TextField name="rubrik" label={t('nyhetNamn')} maxLength={160} />
      <TextareaField name="text" label={t('nyhetText')} rader={6} />
      <TjanstField t={t} alla />
    </FoldedForm>
  )
}
