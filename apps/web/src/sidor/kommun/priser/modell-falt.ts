import type { Prislista } from './typer.ts'

type Val = NonNullable<Prislista['modell']>['varde']['val']
type Band = NonNullable<Val['tidsband']>[number]
export type Modell = Prislista['modeller'][number]
export const veckodagar = ['man', 'tis', 'ons', 'tor', 'fre', 'lor', 'son'] as const
type Veckodag = (typeof veckodagar)[number]

interface BandFalt {
  namn: string
  typ: 'dygn' | 'vecka'
  fran: string
  till: string
  franDag: Veckodag
  tillDag: Veckodag
}

/** A model as the form holds it. */
export interface ModellFalt {
  fran: string
  beslutId: string
  modell: string
  /** Underlag by del; '' is what does not take part. */
  underlag: Record<string, string>
  schablon: Record<string, string>
  band: BandFalt[]
  avbojt: string
  bomtid: string
  senAvbokning: string
  dubbelbemanning: 'ingar' | 'per-personal'
}

const toBand = (b: Band): BandFalt[] => {
  if (b.typ === 'intervall') return []
  if (b.typ === 'dygn')
    return [{ namn: b.namn, typ: 'dygn', fran: b.fran, till: b.till, franDag: 'man', tillDag: 'son' }]
  return [{ namn: b.namn, typ: 'vecka', fran: b.fran.tid, till: b.till.tid, franDag: b.fran.dag, tillDag: b.till.dag }]
}

export function toModellFalt({ modell, modeller }: Prislista): ModellFalt {
  const val = modell?.varde.val
  const forsta = modeller[0]
  const vald = modeller.find((m) => m.id === modell?.varde.modell) ?? forsta
  const insatser = Object.entries(val?.insatser ?? {})
  const finns = (del: string) => insatser.find(([, i]) => i.del === del)?.[1]
  const delar = Object.keys(vald?.underlag ?? {})
  return {
    fran: '',
    beslutId: '',
    modell: vald?.id ?? '',
    underlag: Object.fromEntries(
      delar.map((d) => [d, modell ? (finns(d)?.underlag ?? '') : (vald?.underlag[d]?.[0] ?? '')]),
    ),
    schablon: Object.fromEntries(delar.map((d) => [d, String(finns(d)?.schablonMinuter ?? '')])),
    band: (val?.tidsband ?? []).flatMap(toBand),
    avbojt: val?.avvikelser?.avbojt?.['*'] ?? '',
    bomtid: val?.avvikelser?.bomtid?.['*'] ?? '',
    senAvbokning: val?.avvikelser?.senAvbokning?.['*'] ?? '',
    dubbelbemanning: val?.dubbelbemanning ?? 'ingar',
  }
}

const fromBand = (b: BandFalt): Band => {
  const namn = b.namn.trim()
  if (b.typ === 'dygn') return { namn, typ: 'dygn', fran: b.fran, till: b.till }
  return { namn, typ: 'vecka', fran: { dag: b.franDag, tid: b.fran }, till: { dag: b.tillDag, tid: b.till } }
}

const andel = (text: string) => (text.trim() ? { '*': text.trim().replace(',', '.') } : undefined)

/** What is sent: what the form holds, and of the model in force what the form does not show. */
export function fromModellFalt(f: ModellFalt, { modell }: Prislista, vald: Modell) {
  const bas = modell && modell.varde.modell === f.modell ? modell.varde.val : {}
  const har = (byggsten: Modell['byggstenar'][number]) => vald.byggstenar.includes(byggsten)
  const insatser = Object.entries(f.underlag).flatMap(([del, underlag]) => {
    if (!underlag) return []
    const schablon = underlag === 'schablontid' ? { schablonMinuter: Number(f.schablon[del]) } : {}
    return [[del, { del, underlag, ...schablon }] as const]
  })
  const { tidsband: gamla = [], ...ovrigt } = bas
  const tidsband = [...gamla.filter((b) => b.typ === 'intervall'), ...f.band.map(fromBand)]
  const avvikelser = {
    ...bas.avvikelser,
    avbojt: andel(f.avbojt),
    bomtid: andel(f.bomtid),
    senAvbokning: andel(f.senAvbokning),
  }
  return {
    ...ovrigt,
    insatser: Object.fromEntries(insatser),
    ...(har('tidsband') && tidsband.length > 0 && { tidsband }),
    ...(har('avvikelser') && { avvikelser }),
    ...(har('dubbelbemanning') && { dubbelbemanning: f.dubbelbemanning }),
  }
}
