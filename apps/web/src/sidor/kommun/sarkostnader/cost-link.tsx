import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatKronor } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { sarkostnaderTexter } from '../../../texter/kommun/sarkostnader.ts'
import { trpc } from '../../../trpc/client.ts'

/** The latest year in short, on the price list, with the way to its lines. */
export function CostLink({ tjanst }: { tjanst: string }) {
  const t = useTexter(sarkostnaderTexter)
  const kommun = useJag().valt?.kommunId ?? ''
  const { data } = useQuery(trpc.insyn.sarkostnad.publikt.queryOptions({ kommun, tjanst }, { enabled: kommun !== '' }))
  const senaste = data?.[0]
  if (!data) return null
  return (
    <Section
      rubrik={t('kortRubrik')}
      handling={
        <Link to="/kommun/priser/$tjanst/sarkostnader" params={{ tjanst }}>
          {t('visa')}
        </Link>
      }
    >
      <p>
        {senaste
          ? t('kort', { ar: String(senaste.ar), summa: formatKronor(senaste.ore), antal: senaste.poster })
          : t('kortInga')}
      </p>
    </Section>
  )
}
