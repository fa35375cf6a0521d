import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatAntal, formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { SimpleTable } from '../../simple-table.tsx'
import type { Market, MarketTexter } from './typer.ts'

interface SupplyRow {
  readonly id: string
  readonly omrade: string
  readonly del: string
  readonly ruta: Market['omraden'][number]['rutor'][number]
}

const TON = { ingen: 'fel', en: 'vantar', flera: 'neutral' } as const

/** How many one can choose among, place by place; where there is but one, the page says so in words. */
export function Supply({ t, data }: { t: MarketTexter; data: Market }) {
  const delnamn = new Map(data.delar.map((d) => [d.id, d.namn]))
  const rader = data.omraden.flatMap((o) =>
    o.rutor.map(
      (ruta): SupplyRow => ({
        id: `${o.id} ${ruta.del}`,
        omrade: o.namn ?? t('hela'),
        del: delnamn.get(ruta.del) ?? ruta.del,
        ruta,
      }),
    ),
  )
  const ensamma = data.omraden.filter((o) => o.id !== null).flatMap((o) => o.rutor.filter((r) => r.lage === 'en'))
  return (
    <Section rubrik={t('utbud')} ingress={<p>{t('utbudIngress', { dag: formatDatum(data.till) })}</p>}>
      {ensamma.length > 0 && (
        <Notice ton="vantar" rubrik={t('ensamma', { antal: ensamma.length })}>
          <p>{t('ensammaText')}</p>
        </Notice>
      )}
      <SimpleTable caption={t('utbud')} rader={rader} radId={(r) => r.id} kolumner={columns(t)} />
    </Section>
  )
}

function columns(t: MarketTexter): readonly Kolumn<SupplyRow>[] {
  const tal = (id: string, rubrik: string, varde: (r: SupplyRow) => number | null): Kolumn<SupplyRow> => ({
    ...{ id, rubrik, tal: true, varde },
    visa: (r) => countText(t, varde(r)),
  })
  return [
    { id: 'omrade', rubrik: t('omrade'), radrubrik: true, varde: (r) => r.omrade },
    { id: 'del', rubrik: t('del'), varde: (r) => r.del },
    tal('antal', t('antal'), (r) => r.ruta.utforare),
    tal('privata', t('privata'), (r) => r.ruta.privata),
    tal('egna', t('egna'), (r) => r.ruta.egenregi),
    {
      id: 'lage',
      rubrik: t('lage'),
      varde: (r) => r.ruta.lage,
      visa: (r) => <StatusTag ton={TON[r.ruta.lage]}>{t(`lage_${r.ruta.lage}`)}</StatusTag>,
    },
    tal('personer', t('personer'), (r) => r.ruta.personer),
    tal('personerEgenregi', t('personerEgenregi'), (r) => r.ruta.personerEgenregi),
  ]
}

/** A count, or in words that it is too small to show. */
export const countText = (t: MarketTexter, antal: number | null): string =>
  antal === null ? t('farre') : formatAntal(antal)
