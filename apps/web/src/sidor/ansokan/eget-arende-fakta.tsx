import { useQuery } from '@tanstack/react-query'
import { Ikon } from '@valfri/ui/ikon'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../i18n/use-texter.ts'
import { egetArendeTexter } from '../../texter/utforare/arende.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { CaseTimeline } from '../arenden/case-timeline.tsx'

export type EgetArendeSida = RouterOutputs['ansokan']['arende']

/** What has happened with the case, and the facts that identify it. */
export function EgetArendeFakta({ arende: a }: { arende: EgetArendeSida }) {
  const t = useTexter(egetArendeTexter)
  const tidslinje = useQuery(trpc.ansokan.tidslinje.queryOptions({ id: a.id }))
  return (
    <>
      <CaseTimeline fraga={tidslinje} />
      <Section rubrik={t('fakta')}>
        <KeyValueList
          uppgifter={[
            { namn: t('namnd'), varde: `${a.namndNamn}, ${a.kommunNamn}` },
            { namn: t('diarienummer'), varde: a.diarienummer },
            {
              namn: t('kontrollsumma'),
              varde: <code className="vf-summa">{a.sha256.slice(0, 16)}…</code>,
            },
          ]}
        />
        {a.mottagningsbevisId && (
          <a className="vf-fillank" href={`/dokument/${a.mottagningsbevisId}`}>
            <Ikon namn="laddaNer" />
            {t('mottagningsbevis')}
          </a>
        )}
      </Section>
    </>
  )
}
