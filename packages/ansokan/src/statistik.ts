import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { type ArendeIList, listArenden } from './list-arenden.ts'

/** How the nämnd kept what its underlag promise, by year of the decision; and how its open cases stand. */
export interface Handlaggningsstatistik {
  readonly ar: number
  readonly beslutade: number
  /** Days that the nämnd itself took, the middle one; null without decisions. */
  readonly medianDagar: number | null
  readonly iTid: number
  readonly forSent: number
  readonly oppna: number
  readonly oppnaForSent: number
}

/** Counts a list of cases; a case decided on the promised day is in time, on the day after it is late (F3.9). */
function raknaHandlaggning(lista: readonly ArendeIList[], idag: Temporal.PlainDate): Handlaggningsstatistik {
  const beslutade = lista.filter((a) => a.beslutad?.startsWith(`${idag.year}-`))
  const dagar = beslutade.flatMap((a) => (a.dagar === null ? [] : [a.dagar])).toSorted((a, b) => a - b)
  const oppna = lista.filter((a) => a.dagarKvar !== null)
  return {
    ar: idag.year,
    beslutade: beslutade.length,
    medianDagar: dagar[Math.floor((dagar.length - 1) / 2)] ?? null,
    iTid: beslutade.filter((a) => a.iTid === true).length,
    forSent: beslutade.filter((a) => a.iTid === false).length,
    oppna: oppna.length,
    oppnaForSent: oppna.filter((a) => (a.dagarKvar ?? 0) < 0).length,
  }
}

export async function loadHandlaggningsstatistik(tx: AktorTx, nu: Temporal.Instant): Promise<Handlaggningsstatistik> {
  return raknaHandlaggning(await listArenden(tx, nu), dateAt(nu))
}
