import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter, isBefore } from '@valfri/kernel/tid'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { loadVersion } from '@valfri/underlag/load-version'
import { listVillkorForAnsokan } from '@valfri/underlag/villkor-for-ansokan'
import { loadDirektkvalificering, stegAt } from './direktkvalificering.ts'
import { egenregiFel } from './fel-egenregi.ts'
import { type AvtalRad, loadAvtalRad } from './queries-avtal.ts'
import { insertDirektkvalificering, insertKontroll } from './queries-egenregi.ts'

/** The nämnd's own internt uppdrag. Errors: `uppdrag-saknas` */
export async function loadInterntUppdrag(tx: AktorTx, avtalId: string): Promise<Result<AvtalRad>> {
  const rad = await loadAvtalRad(tx, avtalId)
  return rad?.slag === 'internt-uppdrag' ? ok(rad) : egenregiFel('uppdrag-saknas')
}

/** The krav that the uppdrag stands under: the same as a private utförare answers for those delar. */
export async function listUppdragsvillkor(tx: AktorTx, { versionId, kommunId, delar }: AvtalRad) {
  const version = await loadVersion(tx, versionId)
  return version ? listVillkorForAnsokan(version, [{ kommunId, delar }]) : []
}

/**
 * Turns the label direktkvalificerad off or on from a day, by the nämnd's decision (C27). It says how egenregi came into the
 * system: price, ersättning and the villkor are the same with it and without.
 *
 * Errors: `uppdrag-saknas`, `direktkvalificering-utan-beslut`, `direktkvalificering-redan`
 */
export async function sattDirektkvalificering(
  tx: AktorTx,
  input: {
    readonly avtalId: string
    readonly aktiv: boolean
    readonly fran: Temporal.PlainDate
    readonly motivering: string
    readonly beslutId: string
  },
): Promise<Result<null>> {
  const uppdrag = await loadInterntUppdrag(tx, input.avtalId)
  if (!uppdrag.ok) return uppdrag
  const beslut = await loadEgetBeslut(tx, input.beslutId)
  if (beslut?.slag !== 'direktkvalificering' || beslut.instans === 'delegat')
    return egenregiFel('direktkvalificering-utan-beslut', { falt: { beslutId: 'Välj nämndens beslut.' } })
  const { kommunId, namndId, utforareId, tjanstId } = uppdrag.value
  const steg = await loadDirektkvalificering(tx, { kommunId, utforareId, tjanstId })
  const sista = steg.at(-1)
  // A step before one that is decided already would rewrite what has been shown since.
  const fore = sista && isBefore(input.fran, Temporal.PlainDate.from(sista.fran))
  if (fore || stegAt(steg, input.fran)?.aktiv === input.aktiv)
    return egenregiFel('direktkvalificering-redan', { falt: { fran: 'Välj en senare dag.' } })
  const nr = steg.filter((s) => s.fran === input.fran.toString()).length + 1
  const { aktiv, fran, beslutId } = input
  const motivering = input.motivering.trim()
  await insertDirektkvalificering(tx, {
    ...{ kommunId, namndId, utforareId, tjanstId, fran, nr, aktiv, motivering, beslutId },
  })
  tx.logga({
    handling: 'egenregi.satt-direktkvalificering',
    objekt: 'avtal',
    objektId: input.avtalId,
    orsak: motivering,
    data: { aktiv, fran: fran.toString() },
  })
  return ok(null)
}

/**
 * Records that a villkor of the uppdrag has been checked, direktkvalificerad or not.
 * Errors: `uppdrag-saknas`, `villkor-ej-i-uppdraget`, `kontroll-framtida`
 */
export async function kontrolleraVillkor(
  tx: AktorTx,
  input: {
    readonly avtalId: string
    readonly villkorId: string
    readonly utfall: 'uppfyllt' | 'brist'
    readonly datum: Temporal.PlainDate
    readonly notering: string
  },
  vem: { readonly namn: string; readonly idag: Temporal.PlainDate },
): Promise<Result<null>> {
  const uppdrag = await loadInterntUppdrag(tx, input.avtalId)
  if (!uppdrag.ok) return uppdrag
  if (isAfter(input.datum, vem.idag))
    return egenregiFel('kontroll-framtida', { falt: { datum: 'Dagen har inte varit än.' } })
  const villkor = await listUppdragsvillkor(tx, uppdrag.value)
  if (!villkor.some((v) => v.id === input.villkorId)) return egenregiFel('villkor-ej-i-uppdraget')
  const { kommunId, namndId, utforareId } = uppdrag.value
  await insertKontroll(tx, { ...input, notering: input.notering.trim(), kommunId, namndId, utforareId, av: vem.namn })
  tx.logga({
    handling: 'egenregi.kontrollera-villkor',
    objekt: 'avtal',
    objektId: input.avtalId,
    data: { villkorId: input.villkorId, utfall: input.utfall },
  })
  return ok(null)
}
