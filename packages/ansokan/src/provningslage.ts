import type { AktorTx } from '@valfri/db/aktor'
import { loadVersion, type UnderlagVersion } from '@valfri/underlag/load-version'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import { listVillkorForAnsokan } from '@valfri/underlag/villkor-for-ansokan'
import { type Domslut, domOm } from './beslutslage.ts'
import { gallandeProvningar } from './gallande-svar.ts'
import { listAndringar } from './queries-andring.ts'
import {
  type ArendebeslutRad,
  type ArendeRad,
  listProvningar,
  listUteslutningar,
  loadBeslutOfArende,
  type ProvningRad,
  type UteslutningRad,
} from './queries-arende.ts'
import { listOverprovning } from './queries-overprovning.ts'
import { byKapitel } from './utkast.ts'
import { villkorAttProva } from './villkor-i-ansokan.ts'

/** What a decision rests on: the villkor of the fixed version, and the latest word on each. */
export interface Provningslage {
  readonly version: UnderlagVersion
  readonly villkor: readonly UnderlagVillkor[]
  /** By villkor id; a villkor without one is not tried. */
  readonly provningar: ReadonlyMap<string, ProvningRad>
  /** By grund, 1 to 6. */
  readonly uteslutningar: ReadonlyMap<number, UteslutningRad>
  /** The decision that was taken last, if any; on rättelse another follows. */
  readonly beslut: ArendebeslutRad | undefined
  /** The court's order to approve, while it is not followed (LOV 10:2). */
  readonly dom: Domslut | null
}

type Fryst = Pick<ArendeRad, 'versionId' | 'kommunId' | 'inlamnat'>

/** The version that a case is tried against: the one in force when it came in, whatever has come since (F2.3). */
export async function loadVersionOfArende(tx: AktorTx, arende: Fryst): Promise<UnderlagVersion> {
  const version = await loadVersion(tx, arende.versionId)
  if (!version) throw new Error(`the version ${arende.versionId} of a case is gone`)
  return version
}

/** The villkor of a case: those of its version that concern its kommun and the delar it seeks, and no others. */
export function villkorOf(version: UnderlagVersion, arende: Fryst): readonly UnderlagVillkor[] {
  const val = [{ kommunId: arende.kommunId, delar: arende.inlamnat.val.delar }]
  return villkorAttProva(listVillkorForAnsokan(version, val)).toSorted(byKapitel)
}

export async function loadVillkorOfArende(
  tx: AktorTx,
  arende: Fryst,
): Promise<Pick<Provningslage, 'version' | 'villkor'>> {
  const version = await loadVersionOfArende(tx, arende)
  return { version, villkor: villkorOf(version, arende) }
}

export async function loadProvningslage(tx: AktorTx, arende: ArendeRad): Promise<Provningslage> {
  const [med, provningar, uteslutningar, beslut, handelser, andringar] = await Promise.all([
    loadVillkorOfArende(tx, arende),
    listProvningar(tx, arende.id),
    listUteslutningar(tx, arende.id),
    loadBeslutOfArende(tx, arende.id),
    listOverprovning(tx, arende.id),
    listAndringar(tx, arende.id),
  ])
  return {
    ...med,
    // Oldest first, so that the last row of each wins.
    provningar: new Map(gallandeProvningar(provningar, andringar).map((p) => [p.villkorId, p])),
    uteslutningar: new Map(uteslutningar.map((u) => [u.grund, u])),
    beslut,
    dom: domOm(beslut, handelser),
  }
}
