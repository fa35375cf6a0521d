import { type Anmarkning, type LintatKrav, lintKrav, type Tackningsbrist, tackningsbrister } from './lint-krav.ts'
import type { UnderlagVillkor } from './typer.ts'

/** How many of the krav are checked, with evidence, at a time, with a consequence (C2). */
export interface Kravtackning {
  readonly antal: number
  readonly tackta: number
  /** Whole percent, rounded down: 100 is said only when every krav is covered. */
  readonly procent: number
  /** The krav that are not covered, in the order of the document. */
  readonly utan: readonly { readonly id: string; readonly nr: string; readonly brister: readonly Tackningsbrist[] }[]
}

/** The coverage of a list of krav. An empty list is covered: nothing is asked for that is not checked. */
export function kravtackning(villkor: readonly (LintatKrav & Pick<UnderlagVillkor, 'nr'>)[]): Kravtackning {
  const utan = villkor.flatMap((v) => {
    const brister = tackningsbrister(v)
    return brister.length > 0 ? [{ id: v.id, nr: v.nr, brister }] : []
  })
  const [antal, tackta] = [villkor.length, villkor.length - utan.length]
  return { antal, tackta, procent: antal === 0 ? 100 : Math.floor((tackta * 100) / antal), utan }
}

/** What the lint says of each krav, by its id; krav without remarks are left out. */
export function lintVillkor(villkor: readonly LintatKrav[]): Readonly<Record<string, readonly Anmarkning[]>> {
  return Object.fromEntries(
    villkor.flatMap((v) => {
      const anmarkningar = lintKrav(v, villkor)
      return anmarkningar.length > 0 ? [[v.id, anmarkningar] as const] : []
    }),
  )
}

/** Where each krav is checked, as counts: the columns of the summary (C2). */
export function kravkontroller(villkor: readonly UnderlagVillkor[]) {
  const count = (typ: UnderlagVillkor['kontrollpunkter'][number]['typ']) =>
    villkor.filter((v) => v.kontrollpunkter.some((k) => k.typ === typ)).length
  return {
    ansokan: count('visa-upp'),
    uppfoljning: count('uppfoljning'),
    anmalan: count('egen-anmalan'),
    automatiskt: villkor.filter((v) => v.maskinhjalp).length,
  }
}
