import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatAntal, formatDatum, formatMinuter } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { SimpleTable } from '../../simple-table.tsx'
import { countText } from './supply.tsx'
import type { Market, MarketTexter } from './typer.ts'

interface ShareRow {
  readonly id: string
  readonly namn: string
  readonly regi: string
  readonly personer: number | null
  readonly minuter: number | null
}

/** Who has how large a part: each utförare, then egenregi, the private ones and all. */
export function Shares({ t, data }: { t: MarketTexter; data: Market }) {
  const rader: ShareRow[] = [
    ...data.utforare.map((u) => ({ ...u, regi: t(u.egenregi ? 'egenregi' : 'privat') })),
    { id: 'egenregi', namn: t('egenregi'), regi: '', ...data.egenregi },
    { id: 'privat', namn: t('privat'), regi: '', ...data.privat },
    { id: 'alla', namn: t('alla'), regi: '', ...data.alla },
  ]
  const dag = formatDatum(data.till)
  // No locked month, or a tjänst that is not paid by time: columns of zeros would say that nobody worked.
  const harTid = data.alla.minuter !== 0
  const ingress = harTid ? t('andelarIngress', { dag, manader: data.manader }) : t('andelarUtanTid', { dag })
  return (
    <Section rubrik={t('andelar')} ingress={<p>{ingress}</p>}>
      <SimpleTable caption={t('andelar')} rader={rader} radId={(r) => r.id} kolumner={columns(t, data.alla, harTid)} />
    </Section>
  )
}

/** "12,5 %" of a whole; a dash where either is hidden or there is nothing to divide. */
function share(del: number | null, hel: number | null): string {
  if (del === null || !hel) return '–'
  return `${formatAntal(Math.round((del * 1000) / hel) / 10)} %`
}

function columns(t: MarketTexter, alla: Market['alla'], harTid: boolean): readonly Kolumn<ShareRow>[] {
  const personer: readonly Kolumn<ShareRow>[] = [
    { id: 'namn', rubrik: t('utforare'), radrubrik: true, varde: (r) => r.namn },
    { id: 'regi', rubrik: t('regi'), varde: (r) => r.regi || null },
    {
      id: 'personer',
      rubrik: t('personer'),
      tal: true,
      varde: (r) => r.personer,
      visa: (r) => countText(t, r.personer),
    },
    {
      id: 'andelPersoner',
      rubrik: t('andelPersoner'),
      tal: true,
      varde: (r) => share(r.personer, alla.personer),
    },
  ]
  if (!harTid) return personer
  return [
    ...personer,
    {
      id: 'tid',
      rubrik: t('tid'),
      tal: true,
      varde: (r) => r.minuter,
      visa: (r) => (r.minuter === null ? t('farre') : formatMinuter(r.minuter)),
    },
    { id: 'andelTid', rubrik: t('andelTid'), tal: true, varde: (r) => share(r.minuter, alla.minuter) },
  ]
}
