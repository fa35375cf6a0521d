import { useQuery } from '@tanstack/react-query'
import { formatAntal, formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { publikMarknadTexter } from '../../../texter/publik/marknad.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

type Texter = T<keyof typeof publikMarknadTexter.sv & string>
type Market = RouterOutputs['insyn']['marknad']['publikt']
interface PartProps {
  t: Texter
  data: Market
}

/** The figures that anyone may see, with what each of them counts. */
export function PublicMarket({ kommun, tjanst }: { kommun: string; tjanst: string }) {
  const t = useTexter(publikMarknadTexter)
  const { data, error, refetch } = useQuery(trpc.insyn.marknad.publikt.queryOptions({ kommun, tjanst }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton form="tabell" rader={6} />
  return (
    <>
      <Supply t={t} data={data} />
      <Shares t={t} data={data} />
      <Movements t={t} data={data} />
      <Section rubrik={t('sa')}>
        <ul className="vf-punkter">
          {(['sa1', 'sa2', 'sa3', 'sa4'] as const).map((nyckel) => (
            <li key={nyckel}>{t(nyckel)}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}

const word = (t: Texter, r: Market['omraden'][number]['rutor'][number]): string => {
  const antal = t('antal', { antal: r.utforare, egna: r.egenregi })
  if (r.lage === 'flera') return antal
  return r.lage === 'en' ? `${t('bara')}: ${antal}` : t('ingen')
}

function Supply({ t, data }: PartProps) {
  return (
    <Section rubrik={t('utbud')} ingress={<p>{t('utbudText', { dag: formatDatum(data.till) })}</p>}>
      <div className="vf-tabell-ram">
        <table className="vf-pristabell">
          <caption className="ds-sr-only">{t('utbud')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('omrade')}</th>
              {data.delar.map((d) => (
                <th key={d.id} scope="col">
                  {d.namn}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.omraden.map((o) => (
              <tr key={o.id ?? 'hela'}>
                <th scope="row">{o.namn ?? t('hela')}</th>
                {o.rutor.map((r) => (
                  <td key={r.del}>{word(t, r)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Shares({ t, data }: PartProps) {
  const rader = [
    ...data.utforare,
    { id: 'egenregi', namn: t('egenregi'), personer: data.egenregi },
    { id: 'privat', namn: t('privat'), personer: data.privat },
    { id: 'alla', namn: t('alla'), personer: data.alla },
  ]
  const count = (n: number | null) => (n === null ? t('farre') : formatAntal(n))
  const share = (n: number | null) =>
    n === null || !data.alla ? '–' : t('andelAv', { procent: Math.round((n * 100) / data.alla) })
  return (
    <Section rubrik={t('andelar')} ingress={<p>{t('andelarText', { dag: formatDatum(data.andelsdag) })}</p>}>
      <table className="vf-pristabell">
        <caption className="ds-sr-only">{t('andelar')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('utforare')}</th>
            <th scope="col" className="vf-tal">
              {t('brukare')}
            </th>
            <th scope="col" className="vf-tal">
              {t('andel')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rader.map((r) => (
            <tr key={r.id}>
              <th scope="row">{r.namn}</th>
              <td className="vf-tal">{count(r.personer)}</td>
              <td className="vf-tal">{share(r.personer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Movements({ t, data }: PartProps) {
  const rader = [
    ...data.nya.map((f) => ({ id: f.id, text: t('ny', { namn: f.namn, dag: formatDatum(f.dag) }) })),
    ...data.slut.map((f) => ({ id: f.id, text: t('slut', { namn: f.namn, dag: formatDatum(f.dag) }) })),
  ]
  return (
    <Section rubrik={t('forandringar')}>
      {rader.length === 0 ? (
        <p>{t('inga')}</p>
      ) : (
        <ul className="vf-punkter">
          {rader.map((r) => (
            <li key={`${r.id} ${r.text}`}>{r.text}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
