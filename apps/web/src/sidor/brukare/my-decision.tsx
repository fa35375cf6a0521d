import { useQuery } from '@tanstack/react-query'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { minTexter } from '../../texter/brukare/min.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { MyHelp } from './my-help.tsx'

export type MittBeslut = RouterOutputs['val']['val']['mina'][number]

/** One beslut in plain words, and each del of it. */
export function MyDecision({ beslut }: { beslut: MittBeslut }) {
  const t = useTexter(minTexter)
  const { data: kommuner } = useQuery(trpc.val.jamfor.start.queryOptions())
  const kommun = kommuner?.find((k) => k.kommunId === beslut.kommunId)?.namn ?? 'kommunen'
  const datum = formatDatum(beslut.datum)
  const fran = formatDatum(beslut.fran)
  return (
    <Section
      rubrik={t('beslutRubrik', { tjanst: beslut.tjanst })}
      handling={beslut.avslutat && <StatusTag>{t('avslutat')}</StatusTag>}
      ingress={
        <p>
          {beslut.till
            ? t('beslutTill', { datum, fran, till: formatDatum(beslut.till) })
            : t('beslutText', { datum, fran })}
        </p>
      }
    >
      {beslut.delar.map((d) => (
        <MyHelp key={d.del} beslut={beslut} del={d} />
      ))}
      {!beslut.avslutat && (
        <div className="vf-kort" data-ton="lugn">
          <h3>{t('fraga')}</h3>
          <p>{t('fragaText', { kommun })}</p>
        </div>
      )}
    </Section>
  )
}
