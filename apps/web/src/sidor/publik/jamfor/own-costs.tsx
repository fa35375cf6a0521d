import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatKronor } from '@valfri/ui/format'
import { useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import { trpc } from '../../../trpc/client.ts'

interface OwnCostsProps {
  /** Kommunkod. */
  kommun: string
  slug: string
  tjanst: string
}

/** What the kommun's own egenregi costs besides the price that all get, year by year (F12.3), and the way to the market. */
export function OwnCosts({ slug, ...p }: OwnCostsProps) {
  const t = useTexter(jamforTexter)
  const { data } = useQuery(trpc.insyn.sarkostnad.publikt.queryOptions(p))
  return (
    <>
      {data?.length === 0 && <p>{t('sarInga')}</p>}
      {data && data.length > 0 && (
        <>
          <p>{t('sarIngress')}</p>
          <ul className="vf-punkter">
            {data.map((a) => (
              <li key={a.ar}>
                {t('sarAr', { ar: String(a.ar), summa: formatKronor(a.ore) })}{' '}
                {a.slag.map((s) => `${s.namn} ${formatKronor(s.ore)}`).join(', ')}.{' '}
                <a href={`/export/sarkostnader/${p.kommun}_${p.tjanst}_${a.ar}.csv`}>
                  {t('sarPoster', { antal: a.poster, ar: String(a.ar) })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <Link to="/jamfor/marknad" search={{ kommun: slug, tjanst: p.tjanst }}>
          {t('marknad')}
        </Link>
      </p>
    </>
  )
}
