import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { epochMinute, parseLokalTid } from '@valfri/kernel/tid'
import type { ModellvalIn, Tidsband } from '@valfri/plugin-api/modellval'
import type { Ersattningsberakning } from './berakna-ersattning.ts'
import { beraknaErsattning } from './berakna-ersattning.ts'
import type { Besok, Bestallning, Korningsunderlag, Prisrad, Segment } from './indata.ts'
import type { Modell } from './modell.ts'
import { toModell } from './to-modell.ts'
import type { Berakningsproblem } from './utdata.ts'

/* Small constructed data for this package's tests: a kommun, its prices and its events. No figure is a real kommun's. */

export const BESLUT: BeslutKalla = {
  id: 'D1',
  instans: 'Omsorgsnämnden',
  datum: '2025-11-18',
  diarienummer: 'KONSTR ON 2025/1',
}

export const BAND: Tidsband[] = [
  { namn: 'helg', typ: 'vecka', fran: { dag: 'lor', tid: '00:00' }, till: { dag: 'man', tid: '00:00' } },
  { namn: 'natt', typ: 'dygn', fran: '22:00', till: '07:00' },
  { namn: 'kvall', typ: 'dygn', fran: '19:00', till: '22:00' },
  { namn: 'dag', typ: 'dygn', fran: '07:00', till: '19:00' },
]

export function minut(tid: string): number {
  const tolkad = parseLokalTid(tid)
  if (!tolkad.ok) throw new Error(tolkad.fel.text)
  return epochMinute(tolkad.value)
}

export function pris(nyckel: string, ore: number, fran = '2026-01-01', segment: Segment = {}): Prisrad {
  return { nyckel, segment, enhet: 'timme', ore: BigInt(ore), fran, beslut: BESLUT }
}

export function bestallning(val: Partial<Bestallning> & { id: string }): Bestallning {
  return { personId: 'P1', insats: 'omvardnad', fran: '2026-01-01', ...val }
}

export function besok(id: string, start: string, slut: string, val: Partial<Besok> = {}): Besok {
  return { id, bestallningId: 'B1', typ: 'utford', start: minut(start), slut: minut(slut), ...val }
}

export function modell(val: ModellvalIn = {}, fran = '2026-01-01'): Modell {
  const tolkad = toModell(val, { fran, beslut: BESLUT })
  if (!tolkad.ok) throw new Error(tolkad.fel.text)
  return tolkad.value
}

/** One person, one beställning of omvårdnad at 450 kr an hour in March 2026, unless said otherwise. */
export function underlag(val: Partial<Korningsunderlag> = {}): Korningsunderlag {
  return {
    period: '2026-03',
    regi: 'privat',
    modell: modell(),
    priser: [pris('omvardnad', 45_000)],
    bestallningar: [bestallning({ id: 'B1' })],
    handelser: [],
    ...val,
  }
}

export function berakna(val: Partial<Korningsunderlag> = {}): Ersattningsberakning {
  const svar = beraknaErsattning(underlag(val))
  if (!svar.ok) throw new Error(svar.fel.text)
  return svar.value
}

/** The problems that stop a run; empty when nothing does. */
export function problem(val: Partial<Korningsunderlag> = {}): readonly Berakningsproblem[] {
  const svar = beraknaErsattning(underlag(val))
  return svar.ok ? [] : ((svar.fel.detaljer?.problem ?? []) as Berakningsproblem[])
}
