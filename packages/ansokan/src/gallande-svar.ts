import type { KompletteringRad } from './queries-komplettering.ts'
import type { AnsokanSvar, InlamnadAnsokan } from './typer.ts'

/** The answers that count: as sent, with those that were completed afterwards in their place. */
export function gallandeSvar(
  inlamnat: InlamnadAnsokan,
  kompletteringar: readonly KompletteringRad[],
): Readonly<Record<string, AnsokanSvar>> {
  const besvarade = kompletteringar.filter((k) => k.besvarad)
  return Object.assign({}, inlamnat.svar, ...besvarade.map((k) => k.svar ?? {}))
}
