import type { AndringRad } from './queries-andring.ts'
import type { ProvningRad } from './queries-arende.ts'
import type { KompletteringRad } from './queries-komplettering.ts'
import type { AnsokanSvar, InlamnadAnsokan } from './typer.ts'

type Andring = Pick<AndringRad, 'svar' | 'skapad'>

/** The answers that count: as sent, with those that were completed or changed afterwards in their place, by time. */
export function gallandeSvar(
  inlamnat: InlamnadAnsokan,
  kompletteringar: readonly KompletteringRad[],
  andringar: readonly Andring[] = [],
): Readonly<Record<string, AnsokanSvar>> {
  const senare = [
    ...kompletteringar.flatMap((k) => (k.besvarad ? [{ svar: k.svar ?? {}, skapad: k.besvarad }] : [])),
    ...andringar,
  ].toSorted((a, b) => Temporal.Instant.compare(a.skapad, b.skapad))
  return Object.assign({}, inlamnat.svar, ...senare.map((s) => s.svar))
}

/** The outcomes that still count: one of an answer that the firm has changed since is tried anew. */
export function gallandeProvningar(
  provningar: readonly ProvningRad[],
  andringar: readonly Andring[],
): readonly ProvningRad[] {
  const changedSince = (p: ProvningRad) =>
    andringar.some((a) => p.villkorId in a.svar && Temporal.Instant.compare(a.skapad, p.skapad) > 0)
  return provningar.filter((p) => !changedSince(p))
}
