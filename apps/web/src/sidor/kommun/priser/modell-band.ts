import type { Val } from './modell-falt.ts'

type Band = NonNullable<Val['tidsband']>[number]
export const veckodagar = ['man', 'tis', 'ons', 'tor', 'fre', 'lor', 'son'] as const
type Veckodag = (typeof veckodagar)[number]

/** A band as the form holds it; fields of the other kinds are kept while somebody changes their mind. */
export interface BandFalt {
  namn: string
  typ: Band['typ']
  fran: string
  till: string
  franDag: Veckodag
  tillDag: Veckodag
  dagar: Veckodag[]
  /** One period a line: '2026-12-24 00:00 - 2026-12-27 00:00'. */
  perioder: string
}

export const TOMT_BAND: BandFalt = {
  ...{ namn: '', typ: 'dygn', fran: '', till: '', franDag: 'man', tillDag: 'son', dagar: [], perioder: '' },
}

export function toBand(b: Band): BandFalt {
  const bas = { ...TOMT_BAND, namn: b.namn, typ: b.typ }
  if (b.typ === 'dygn') return { ...bas, fran: b.fran, till: b.till, dagar: [...(b.dagar ?? [])] }
  if (b.typ === 'vecka') return { ...bas, fran: b.fran.tid, till: b.till.tid, franDag: b.fran.dag, tillDag: b.till.dag }
  const rader = b.perioder.map((p) => `${p.fran.replace('T', ' ')} - ${p.till.replace('T', ' ')}`)
  return { ...bas, perioder: rader.join('\n') }
}

const PERIOD = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})\s*[-\u2013]\s*(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/

/** The dated periods of a storhelg, one a line; null when a line cannot be read. */
export function parsePerioder(text: string): { fran: string; till: string }[] | null {
  const rader = text
    .split('\n')
    .map((r) => r.trim())
    .filter(Boolean)
  const perioder = rader.map((r) => PERIOD.exec(r))
  if (perioder.length === 0 || perioder.some((p) => !p)) return null
  return perioder.map((p) => ({ fran: `${p?.[1]}T${p?.[2]}`, till: `${p?.[3]}T${p?.[4]}` }))
}

export function fromBand(b: BandFalt): Band {
  const namn = b.namn.trim()
  if (b.typ === 'intervall') return { namn, typ: 'intervall', perioder: parsePerioder(b.perioder) ?? [] }
  if (b.typ === 'vecka')
    return { namn, typ: 'vecka', fran: { dag: b.franDag, tid: b.fran }, till: { dag: b.tillDag, tid: b.till } }
  return { namn, typ: 'dygn', fran: b.fran, till: b.till, ...(b.dagar.length > 0 && { dagar: b.dagar }) }
}
