import { seededRandom } from './stabilt-id.ts'

/** A seeded source of choices: the same seed gives the same world. */
export interface Slump {
  /** From 0 up to but not 1. */
  readonly tal: () => number
  /** A whole number, both ends included. */
  readonly heltal: (minst: number, hogst: number) => number
  readonly val: <T>(lista: readonly T[]) => T
  /** An index chosen by weight. */
  readonly vagt: (vikter: readonly number[]) => number
}

export function makeSlump(seed: number): Slump {
  const tal = seededRandom(seed)
  const heltal = (minst: number, hogst: number) => minst + Math.floor(tal() * (hogst - minst + 1))
  return {
    tal,
    heltal,
    val: <T>(lista: readonly T[]): T => lista[heltal(0, lista.length - 1)] as T,
    vagt: (vikter) => {
      let kvar = tal() * vikter.reduce((a, b) => a + b, 0)
      const i = vikter.findIndex((v) => {
        kvar -= v
        return kvar < 0
      })
      return i < 0 ? vikter.length - 1 : i
    },
  }
}
