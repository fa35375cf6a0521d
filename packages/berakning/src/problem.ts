import type { Fel } from '@valfri/kernel/fel'
import { berakningFel } from './fel.ts'
import { compareText } from './segment.ts'
import type { Berakningsproblem } from './utdata.ts'

const HOGST_VISADE = 200

const nyckelOf = (p: Berakningsproblem) =>
  [p.kod, p.datum ?? '', p.parameter ?? '', p.bestallningId ?? '', p.handelseId ?? '', p.text].join('\u0000')

/** Collects everything that is wrong in a run, so that someone can put it all right at once. */
export class Problemlista {
  readonly #problem = new Map<string, Berakningsproblem>()

  add(problem: Berakningsproblem): void {
    this.#problem.set(nyckelOf(problem), problem)
  }

  get tom(): boolean {
    return this.#problem.size === 0
  }

  /** The run's error: the first problem by an order that does not depend on the events' order, and all of them as details. */
  toFel(): { readonly ok: false; readonly fel: Fel } {
    const alla = [...this.#problem.entries()].sort(([a], [b]) => compareText(a, b)).map(([, p]) => p)
    const forst = alla[0] as Berakningsproblem
    const kod = berakningFel.koder.find((k) => k === forst.kod) ?? 'handelse-ogiltig'
    return berakningFel(kod, {
      text: alla.length === 1 ? forst.text : `${forst.text} Och ${alla.length - 1} till.`,
      detaljer: { antal: alla.length, problem: alla.slice(0, HOGST_VISADE) },
    })
  }
}
