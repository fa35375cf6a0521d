import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { avgiftFel } from './fel.ts'
import { findByKod, insertAvgiftsbeslut, loadVem } from './queries-beslut.ts'
import type { avgiftsbeslut } from './schema.ts'

/** Öre a month throughout. */
export interface AvgiftsbeslutInput {
  readonly personId: string
  /** First day of the month from which it counts. */
  readonly fran: Temporal.PlainDate
  /** The day of the decision. */
  readonly datum: Temporal.PlainDate
  readonly diarienummer: string
  readonly hushall: 'ensamstaende' | 'sammanlevande'
  readonly makar: boolean
  /** Code of the spouse, where both have insatser: a decision is then written for each. */
  readonly makeKod: string | null
  readonly nettoinkomstOre: bigint | null
  readonly bostadskostnadOre: bigint
  readonly makeNettoinkomstOre: bigint | null
  readonly makeBostadskostnadOre: bigint | null
  readonly individuelltTillaggOre: bigint
  readonly makeTillaggOre: bigint
  readonly skal: string
}

/**
 * Decides what a person's fee is limited by. Nothing is overwritten: a later decision with the same start corrects the one
 * before, and what has already been charged is adjusted in the next run.
 *
 * Errors: `person-saknas`, `fran-ej-manadens-forsta`, `avgiftsbeslut-ogiltigt` with the fields
 * Source: SoL (2025:400) 32 kap. 7–8 §§
 */
export async function registreraAvgiftsbeslut(
  tx: AktorTx,
  input: AvgiftsbeslutInput,
  vem: { readonly namn: string },
  nu: Temporal.Instant,
  idag: Temporal.PlainDate,
): Promise<Result<{ ids: readonly string[] }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const n = { kommunId, namndId }
  if (!(await loadVem(tx, n, input.personId))) return avgiftFel('person-saknas')
  if (input.fran.day !== 1) return avgiftFel('fran-ej-manadens-forsta', { falt: { fran: 'Välj en månad.' } })
  const falt = checkBeslut(input, idag)
  const makePersonId = input.makar && input.makeKod ? await findByKod(tx, n, input.makeKod) : null
  if (input.makar && input.makeKod && (!makePersonId || makePersonId === input.personId))
    falt.makeKod = 'Ingen annan brukare hos nämnden har den koden. Lämna tomt om maken inte har insatser.'
  const [forsta] = Object.values(falt)
  if (forsta) return avgiftFel('avgiftsbeslut-ogiltigt', { text: forsta, falt })

  const bas = {
    ...n,
    fran: input.fran,
    datum: input.datum,
    diarienummer: input.diarienummer.trim(),
    beslutadAv: identitetId,
    beslutadAvNamn: vem.namn,
    hushall: input.hushall,
    makar: input.makar,
    skal: input.skal.trim(),
    skapad: nu,
  }
  const egen = {
    ...bas,
    personId: input.personId,
    makePersonId,
    nettoinkomstOre: input.nettoinkomstOre,
    bostadskostnadOre: input.bostadskostnadOre,
    makeNettoinkomstOre: input.makar ? input.makeNettoinkomstOre : null,
    makeBostadskostnadOre: input.makar ? (input.makeBostadskostnadOre ?? 0n) : null,
    individuelltTillaggOre: input.individuelltTillaggOre,
  }
  const rader = makePersonId ? [egen, mirror(egen, makePersonId, input.makeTillaggOre)] : [egen]
  const ids = await insertAvgiftsbeslut(tx, rader)
  for (const [i, rad] of rader.entries())
    tx.logga({
      handling: 'besluta-avgift',
      objekt: 'avgiftsbeslut',
      objektId: ids[i] ?? '',
      personId: rad.personId,
    })
  return ok({ ids })
}

type NyttBeslut = typeof avgiftsbeslut.$inferInsert

/** The spouse's own decision: the same household seen from the other side. */
function mirror(egen: NyttBeslut, makePersonId: string, individuelltTillaggOre: bigint): NyttBeslut {
  return {
    ...egen,
    personId: makePersonId,
    makePersonId: egen.personId,
    nettoinkomstOre: egen.makeNettoinkomstOre ?? null,
    bostadskostnadOre: egen.makeBostadskostnadOre ?? 0n,
    makeNettoinkomstOre: egen.nettoinkomstOre ?? null,
    makeBostadskostnadOre: egen.bostadskostnadOre,
    individuelltTillaggOre,
  }
}

function checkBeslut(i: AvgiftsbeslutInput, idag: Temporal.PlainDate): Record<string, string> {
  const falt: Record<string, string> = {}
  if (i.diarienummer.trim() === '') falt.diarienummer = 'Skriv ärendets nummer.'
  if (isAfter(i.datum, idag)) falt.datum = 'Ett beslut kan inte registreras innan det är fattat.'
  if (i.makar && i.hushall !== 'sammanlevande') falt.hushall = 'Makar och partner räknas som sammanlevande.'
  if (i.makar && (i.nettoinkomstOre === null) !== (i.makeNettoinkomstOre === null))
    falt.makeNettoinkomst = 'Makars inkomster räknas ihop: fyll i bådas, eller ingens.'
  if ((i.individuelltTillaggOre > 0n || i.makeTillaggOre > 0n) && i.skal.trim().length < 5)
    falt.skal = 'Skriv vad det individuella tillägget är för.'
  const belopp = [i.nettoinkomstOre, i.bostadskostnadOre, i.makeNettoinkomstOre, i.makeBostadskostnadOre]
  if ([...belopp, i.individuelltTillaggOre, i.makeTillaggOre].some((b) => b !== null && b < 0n))
    falt.nettoinkomst = 'Ett belopp kan inte vara mindre än noll.'
  return falt
}
