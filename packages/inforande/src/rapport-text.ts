import type { BeslutKalla } from '@valfri/kernel/giltighet'

const MANADER = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

/** '2026-12-01' as '1 december 2026'. */
export function dag(iso: string): string {
  const d = Temporal.PlainDate.from(iso)
  return `${d.day} ${MANADER[d.month - 1]} ${d.year}`
}

/** A planned day as it was planned: a month is no day, and what is preliminary says so. */
export function manadEllerDag(d: { datum: string; noggrannhet: string; preliminart: boolean }): string {
  const p = Temporal.PlainDate.from(d.datum)
  const text = d.noggrannhet === 'manad' ? `${MANADER[p.month - 1]} ${p.year}` : dag(d.datum)
  return d.preliminart ? `${text} (preliminärt)` : text
}

const FORMAT = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 })
export const tal = (n: number): string => FORMAT.format(n)

/** Öre as whole kronor where they are whole. */
export const kronor = (ore: number): string =>
  `${new Intl.NumberFormat('sv-SE', { minimumFractionDigits: ore % 100 === 0 ? 0 : 2 }).format(ore / 100)} kr`

const INSTANS: Readonly<Record<string, string>> = { kf: 'Fullmäktige', namnd: 'Nämnden', delegat: 'Delegat' }

export const beslutText = (b: BeslutKalla): string =>
  `${INSTANS[b.instans] ?? ''} ${dag(b.datum)}, ${b.paragraf ? `${b.paragraf}, ` : ''}diarienummer ${b.diarienummer}.`
