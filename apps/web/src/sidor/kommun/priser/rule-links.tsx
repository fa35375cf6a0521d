import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { regelTexter } from '../../../texter/kommun/regel.ts'
import { trpc } from '../../../trpc/client.ts'

/** The tidsmall and what stands outside the choice, in short, with the way to each. */
export function RuleLinks({ tjanst }: { tjanst: string }) {
  const t = useTexter(regelTexter)
  const tidsmall = useQuery(trpc.tenancy.regel.tidsmall.queryOptions({ tjanstId: tjanst })).data
  const valet = useQuery(trpc.tenancy.regel.utanforValet.queryOptions({ tjanstId: tjanst })).data
  if (!tidsmall || !valet) return null
  const mall = tidsmall.galler
  const utanfor = valet.delar.filter((d) => valet.galler?.delar[d.id]).map((d) => d.namn)
  return (
    <Section rubrik={t('kortRubrik')}>
      <ul className="vf-punkter">
        {tidsmall.delar.length > 0 && (
          <li>
            {mall
              ? t('tidsmallKort', { fran: formatDatum(mall.fran, 'kort'), antal: mall.varde.insatser.length })
              : t('tidsmallKortSaknas')}
          </li>
        )}
        <li>
          {valet.galler && utanfor.length > 0
            ? t('valetKort', { fran: formatDatum(valet.galler.fran, 'kort'), delar: utanfor.join(', ') })
            : t('valetKortAlla')}
        </li>
      </ul>
      <Actions>
        {tidsmall.delar.length > 0 && (
          <Link to="/kommun/priser/$tjanst/tidsmall" params={{ tjanst }}>
            {t('visaTidsmall')}
          </Link>
        )}
        <Link to="/kommun/priser/$tjanst/valet" params={{ tjanst }}>
          {t('visaValet')}
        </Link>
      </Actions>
    </Section>
  )
}
