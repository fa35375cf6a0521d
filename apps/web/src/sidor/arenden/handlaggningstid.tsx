import { useQuery } from '@tanstack/react-query'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { trpc } from '../../trpc/client.ts'

/** How the nämnd keeps what its underlag promise, this year; nothing before there is a case to count. */
export function Handlaggningstid() {
  const t = useTexter(arendeTexter)
  const { data: s } = useQuery(trpc.provning.statistik.queryOptions())
  if (!s || s.beslutade + s.oppna === 0) return null
  return (
    <Section rubrik={t('statistik', { ar: String(s.ar) })} ingress={<p>{t('statistikIngress')}</p>}>
      <KeyValueList
        uppgifter={[
          { namn: t('statBeslutade'), varde: s.beslutade },
          ...(s.medianDagar === null
            ? []
            : [
                { namn: t('statMedian'), varde: t('statDagar', { dagar: s.medianDagar }) },
                { namn: t('statITid'), varde: t('avAntal', { antal: s.iTid, alla: s.beslutade }) },
                { namn: t('statForSent'), varde: s.forSent },
              ]),
          { namn: t('statOppnaForSent'), varde: t('avAntal', { antal: s.oppnaForSent, alla: s.oppna }) },
        ]}
      />
    </Section>
  )
}
