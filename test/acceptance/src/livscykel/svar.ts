import { isDeepStrictEqual } from 'node:util'
import type { Fel, Result } from '@valfri/kernel/fel'
import { MENINGAR, toCamel, toFelkod } from './ordlista.ts'

/** What a command came to, in the scenarios' words: every fact that a scenario may assert, by its key. */
export type Svar = Readonly<Record<string, unknown>>

/** A fact that is asserted otherwise than by being equal. */
class Matchning {
  readonly visa: unknown
  readonly matchar: (vantat: unknown) => boolean
  constructor(visa: unknown, matchar: (vantat: unknown) => boolean) {
    this.visa = visa
    this.matchar = matchar
  }
}

const lista = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : [v])

export const innehallerAlla = (allt: readonly unknown[]) =>
  new Matchning(allt, (v) => lista(v).every((x) => allt.includes(x)))
export const innehallerIngen = (allt: readonly unknown[]) =>
  new Matchning(allt, (v) => lista(v).every((x) => !allt.includes(x)))
/** The same, in whatever order. */
const sammaMangd = (allt: readonly string[]) =>
  new Matchning(allt, (v) => isDeepStrictEqual([...allt].sort(), lista(v).map(String).sort()))
/** An amount that must not be more than what is said. */
export const hogst = (ore: number) => new Matchning(ore, (v) => typeof v === 'number' && ore <= v)
export const nagotAv = (varden: readonly unknown[]) => new Matchning(varden, (v) => varden.includes(v))
/** Shares in percent, all within the asked bounds. */
export const inomProcent = (andelar: Readonly<Record<string, number>>) =>
  new Matchning(andelar, (v) => {
    const { minProcent = 0, maxProcent = 100 } = (v ?? {}) as { minProcent?: number; maxProcent?: number }
    return Object.values(andelar).every((a) => a >= minProcent && a <= maxProcent)
  })

/** How a command ended. @param villkor the number of a villkor by its id */
export function utfallOf(r: Result<unknown>, villkor: (id: string) => string = (id) => id): Svar {
  return r.ok ? { utfall: 'tillats', felkod: null } : nekas(r.fel, villkor)
}

export function nekas(fel: Fel, villkor: (id: string) => string = (id) => id): Svar {
  const detaljer = Object.entries(fel.detaljer ?? {}).map(([nyckel, varde]) => {
    if (nyckel === 'villkor') return [nyckel, sammaMangd(lista(varde).map((id) => villkor(String(id))))]
    if (nyckel === 'varning') return [nyckel, toFelkod(String(varde))]
    return [nyckel, toOrd(varde)]
  })
  return { ...Object.fromEntries(detaljer), utfall: 'nekas', felkod: toFelkod(fel.kod) }
}

function toOrd(varde: unknown): unknown {
  if (Array.isArray(varde)) return varde.map(toOrd)
  return typeof varde === 'string' ? (MENINGAR[varde] ?? toCamel(varde)) : varde
}

/**
 * Where what came out is not what the scenario says. What it does not say is not compared; a key that the command has
 * nothing to say of is a difference, never a pass.
 */
export function compareThen(then: Readonly<Record<string, unknown>>, svar: Svar): string[] {
  return Object.entries(then).flatMap(([nyckel, vantat]) => {
    // Requirement numbers: for the reader.
    if (nyckel === 'krav') return []
    if (!(nyckel in svar)) return [`${nyckel}: kommandot svarar inte på det.`]
    const blev = svar[nyckel]
    const [lika, visa] =
      blev instanceof Matchning ? [blev.matchar(vantat), blev.visa] : [isDeepStrictEqual(blev, vantat), blev]
    return lika ? [] : [`${nyckel}: väntat ${JSON.stringify(vantat)}, blev ${JSON.stringify(visa)}.`]
  })
}
