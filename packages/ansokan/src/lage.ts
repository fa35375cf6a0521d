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

type Vantan = Pick<KompletteringRad, 'begard' | 'besvarad' | 'sistaDag'>

/**
 * Days up to and with `slut` when the nämnd waited for the applicant: from a begäran to its answer or its last day. Two
 * begäranden at once stop the clock once (F3.9).
 */
function vantedagar(kompletteringar: readonly Vantan[], slut: Temporal.PlainDate): number {
  const spann = kompletteringar
    .map((k) => {
      const svar = k.besvarad ? dateAt(k.besvarad) : k.sistaDag
      return { fran: dateAt(k.begard), till: isAfter(svar, slut) ? slut : svar }
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.fran, b.fran))
  let dagar = 0
  let raknatTill: Temporal.PlainDate | null = null
  for (const { fran, till } of spann) {
    const start: Temporal.PlainDate = raknatTill && isAfter(raknatTill, fran) ? raknatTill : fran
    if (!isAfter(till, start)) continue
    dagar += start.until(till, { largestUnit: 'days' }).days
    raknatTill = till
  }
  return dagar
}

/**
 * The day by which the underlag promises a decision (LOV 4:4, R-410). The clock stands still while the nämnd waits for a
 * komplettering.
 */
export function beslutSenast(
  inkommen: Temporal.Instant,
  beslutstidDagar: number,
  kompletteringar: readonly Vantan[],
  nu: Temporal.Instant,
): Temporal.PlainDate {
  return dateAt(inkommen).add({ days: beslutstidDagar + vantedagar(kompletteringar, dateAt(nu)) })
}

/** Days that the nämnd itself has taken, from arrival to `slut`, without those when it waited for the applicant. */
export function handlaggningsdagar(
  inkommen: Temporal.Instant,
  kompletteringar: readonly Vantan[],
  slut: Temporal.PlainDate,
): number {
  const alla = dateAt(inkommen).until(slut, { largestUnit: 'days' }).days
  return alla - vantedagar(kompletteringar, slut)
}
