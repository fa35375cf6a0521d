import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import { beslutFel } from './fel-beslut.ts'
import { granskningFel } from './fel-granskning.ts'
import type { BeslutaInput } from './indata.ts'
import type { DelegationInput } from './indata-granskning.ts'
import { type DelegationRad, endDelegation, insertDelegation, listDelegationer } from './queries-jav.ts'

function isInForce(d: Pick<DelegationRad, 'fran' | 'till'>, idag: Temporal.PlainDate): boolean {
  return !isAfter(d.fran, idag) && !(d.till && isBefore(d.till, idag))
}

const delegationText = (d: DelegationRad): string => `Delegationsordningen punkt ${d.punkt} (${d.beslut})`

/** The points that a person may decide by today. */
export function egnaPunkter(
  rader: readonly DelegationRad[],
  identitetId: string,
  idag: Temporal.PlainDate,
): readonly DelegationRad[] {
  return rader.filter((d) => isInForce(d, idag) && (d.identitetId === null || d.identitetId === identitetId))
}

/**
 * What a decision rests on: the nämnd's own decision by its paragraf, or a point of its delegationsordning that is in
 * force, reaches this outcome and is the decider's. A nämnd that has not laid in its delegationsordning writes the point.
 *
 * @returns the words that the decision is recorded with
 * Errors: `utanfor-delegation`, `delegation-racker-inte` (who has delegation instead is in its next step)
 * Source: KL 6 kap. 37 §, 7 kap. 5 §
 */
export function valjDelegation(
  rader: readonly DelegationRad[],
  input: Pick<BeslutaInput, 'delegation' | 'delegationId' | 'namndens' | 'utfall'>,
  identitetId: string,
  idag: Temporal.PlainDate,
): Result<string> {
  if (input.namndens) {
    if (input.delegation !== '') return ok(`Nämndens beslut ${input.delegation}`)
    return beslutFel('utanfor-delegation', { falt: { delegation: 'Skriv nämndens paragraf och datum.' } })
  }
  if (!rader.some((d) => isInForce(d, idag))) {
    if (input.delegation !== '') return ok(input.delegation)
    return beslutFel('utanfor-delegation', { falt: { delegation: 'Ange delegation eller nämndens paragraf.' } })
  }
  const vald = egnaPunkter(rader, identitetId, idag).find((d) => d.id === input.delegationId)
  if (vald?.utfall.includes(input.utfall)) return ok(delegationText(vald))
  const andra = rader.filter((d) => isInForce(d, idag) && d.utfall.includes(input.utfall))
  const vilka = andra.map((d) => `${d.namn ?? 'beslutsfattare i nämnden'} (punkt ${d.punkt})`)
  return granskningFel('delegation-racker-inte', {
    text:
      input.delegationId === undefined
        ? 'Beslutet behöver en punkt i delegationsordningen som är din.'
        : 'Punkten du valde omfattar inte det här beslutet, gäller inte i dag eller är någon annans.',
    nasta:
      vilka.length > 0
        ? `Delegation för beslutet har ${vilka.join(', ')}. Annars beslutar nämnden.`
        : 'Ingen har delegation för beslutet. Lämna ärendet till nämnden.',
    falt: { delegationId: 'Välj en punkt som omfattar beslutet.' },
  })
}

/** Lays in a point of the delegationsordning. */
export async function sparaDelegation(tx: AktorTx, input: DelegationInput): Promise<Result<{ id: string }>> {
  if (tx.aktor.typ !== 'kommun') return granskningFel('delegation-saknas')
  const { kommunId, namndId } = tx.aktor
  const { punkt, utfall, beslut, person } = input
  const id = await insertDelegation(tx, {
    ...{ kommunId, namndId, punkt, utfall, beslut },
    identitetId: person?.identitetId ?? null,
    namn: person?.namn ?? null,
    fran: Temporal.PlainDate.from(input.fran),
    till: input.till ? Temporal.PlainDate.from(input.till) : null,
  })
  tx.logga({ handling: 'ansokan.spara-delegation', objekt: 'delegationspunkt', objektId: id, data: { punkt, utfall } })
  return ok({ id })
}

/** Ends a point from the day after `till`. Errors: `delegation-saknas` */
export async function avslutaDelegation(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Result<true>> {
  if (!(await endDelegation(tx, id, dateAt(nu).subtract({ days: 1 })))) return granskningFel('delegation-saknas')
  tx.logga({ handling: 'ansokan.avsluta-delegation', objekt: 'delegationspunkt', objektId: id })
  return ok(true)
}

export async function visaDelegationer(tx: AktorTx, nu: Temporal.Instant) {
  const idag = dateAt(nu)
  return (await listDelegationer(tx)).map((d) => ({
    id: d.id,
    punkt: d.punkt,
    utfall: d.utfall as ('godkand' | 'avslag')[],
    namn: d.namn,
    beslut: d.beslut,
    fran: d.fran.toString(),
    till: d.till?.toString() ?? null,
    galler: isInForce(d, idag),
  }))
}
