import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagSkarpningTexter } from '../../../texter/kommun/underlag-skarpning.ts'
import { type RouterInputs, type RouterOutputs, trpcClient } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'

type Utfall = RouterOutputs['kravprov']['skarpning']

const namn = { uppfyller: 'u_uppfyller', 'uppfyller-inte': 'u_uppfyllerInte', okant: 'u_okant' } as const
const ton = { uppfyller: 'klart', 'uppfyller-inte': 'fel', okant: 'vantar' } as const

/** Asks which of today's utförare would still meet the krav as it stands in the form. Nothing is saved. */
export function TightenCheck(krav: RouterInputs['kravprov']['skarpning']) {
  const t = useTexter(underlagSkarpningTexter)
  // Asked by a click, of what stands in the form at that moment.
  const prova = useMutation({ mutationFn: () => trpcClient.kravprov.skarpning.query(krav) })
  return (
    <>
      <div>
        <Button variant="secondary" ikon="personer" pagar={prova.isPending} onClick={() => prova.mutate()}>
          {t('prova')}
        </Button>
      </div>
      <div aria-live="polite">
        {prova.error && <ErrorState error={prova.error} />}
        {prova.data && <Outcome utfall={prova.data} />}
      </div>
    </>
  )
}

function Outcome({ utfall }: { utfall: Utfall }) {
  const t = useTexter(underlagSkarpningTexter)
  const count = (vad: Utfall[number]['utfall']) => utfall.filter((u) => u.utfall === vad).length
  return (
    <Section niva={3} rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>}>
      {utfall.length === 0 && <p className="vf-svag">{t('tomt')}</p>}
      {utfall.length > 0 && (
        <>
          <p>
            {t('sammanfattning', {
              inte: count('uppfyller-inte'),
              okant: count('okant'),
              ja: count('uppfyller'),
            })}
          </p>
          <SimpleTable
            caption={t('rubrik')}
            rader={utfall}
            radId={(u) => u.avtalId}
            kolumner={[
              { id: 'utforare', rubrik: t('utforare'), radrubrik: true, varde: (u) => u.utforare },
              {
                id: 'utfall',
                rubrik: t('utfall'),
                varde: (u) => t(namn[u.utfall]),
                visa: (u) => <StatusTag ton={ton[u.utfall]}>{t(namn[u.utfall])}</StatusTag>,
              },
              { id: 'skal', rubrik: t('skal'), varde: (u) => u.skal.join(' ') },
            ]}
          />
        </>
      )}
    </Section>
  )
}
