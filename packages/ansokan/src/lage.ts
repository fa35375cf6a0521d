import { dateAt, isAfter } from '@valfri/kernel/tid'
import type { ArendeRad } from './queries-arende.ts'
import type { KompletteringRad } from './queries-komplettering.ts'

/** Where a case stands, in one word for lists. */
export type Lage =
  | 'inkommen'
  | 'provning'
  | 'komplettering'
  | 'komplettering-besvarad'
  | 'komplettering-forfallen'
  | 'beslutad'
  | 'aterkallad'

/**
 * The state that people see. A begäran that is answered, or whose day has passed, is back with the nämnd without anyone
 * having moved the case (F4.3).
 */
export function lageOf(
  arende: Pick<ArendeRad, 'status'>,
  kompletteringar: readonly KompletteringRad[],
  nu: Temporal.Instant,
): Lage {
  if (arende.status !== 'komplettering') return arende.status as Lage
  const obesvarade = kompletteringar.filter((k) => !k.besvarad)
  if (obesvarade.length === 0) return 'komplettering-besvarad'
  return obesvarade.every((k) => isAfter(dateAt(nu), k.sistaDag)) ? 'komplettering-forfallen' : 'komplettering'
}

export function isAvslutat(arende: Pick<ArendeRad, 'status'>): boolean {
  return arende.status === 'beslutad' || arende.status === 'aterkallad'
}

/**
 * The day by which the underlag promises a decision (LOV 4:4, R-410). The clock stands still while the nämnd waits for a
 * komplettering, from the begäran to its answer or its last day (F3.9).
 */
export function beslutSenast(
  inkommen: Temporal.Instant,
  beslutstidDagar: number,
  kompletteringar: readonly KompletteringRad[],
  nu: Temporal.Instant,
): Temporal.PlainDate {
  const idag = dateAt(nu)
  const vantan = kompletteringar.map((k) => {
    const slut = k.besvarad ? dateAt(k.besvarad) : isAfter(idag, k.sistaDag) ? k.sistaDag : idag
    return Math.max(0, dateAt(k.begard).until(slut, { largestUnit: 'days' }).days)
  })
  return dateAt(inkommen).add({ days: beslutstidDagar + vantan.reduce((a, b) => a + b, 0) })
}
