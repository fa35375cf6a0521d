import type { AktorTx } from '@valfri/db/aktor'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { loadVersion, type UnderlagVersion } from '@valfri/underlag/load-version'
import { KAPITEL } from '@valfri/underlag/typer'
import { type AnsokanVillkor, listVillkorForAnsokan } from '@valfri/underlag/villkor-for-ansokan'
import { listEnheter } from '@valfri/utforare/queries'
import { granskaUtkast, type Saknas } from './granska-utkast.ts'
import { loadParter, type UnderlagMedParter } from './load-parter.ts'
import type { ansokan } from './schema.ts'
import type { KommunVal } from './typer.ts'
import { villkorAttProva } from './villkor-i-ansokan.ts'

export type AnsokanRad = typeof ansokan.$inferSelect

/** A draft with everything that decides whether it is ready: its parties, its villkor and what is missing. */
export interface Utkast {
  readonly rad: AnsokanRad
  readonly underlag: UnderlagMedParter
  /** The newest version that is open for any of the chosen kommuner. */
  readonly version: UnderlagVersion
  readonly villkor: readonly AnsokanVillkor[]
  readonly enheter: Awaited<ReturnType<typeof listEnheter>>
  readonly saknas: readonly Saknas[]
  /** The draft was begun on another version than the one that is open now (F2.3). */
  readonly nyVersion: boolean
}

/**
 * Puts a draft together. The version is the one that is open now, not the one that it was begun on: what counts is what
 * is in force on arrival.
 */
export async function loadUtkast(
  tx: AktorTx,
  rad: AnsokanRad,
  nu: Temporal.Instant,
  tjanster: ReadonlyMap<string, Tjanst>,
): Promise<Utkast | undefined> {
  const underlag = await loadParter(tx, rad.underlagId, nu)
  const version = underlag && (await loadVersion(tx, versionFor(underlag, rad.val) ?? rad.versionId))
  if (!underlag || !version) return undefined
  const enheter = await listEnheter(tx, rad.utforareId)
  const villkor = villkorAttProva(listVillkorForAnsokan(version, rad.val)).toSorted(byKapitel)
  const saknas = granskaUtkast({
    uppgifter: rad.uppgifter,
    enheter: enheter.map((e) => e.id),
    val: rad.val,
    svar: rad.svar,
    parter: underlag.parter,
    villkor,
    tjanst: tjanster.get(underlag.tjanstId),
  })
  return { rad, underlag, version, villkor, enheter, saknas, nyVersion: version.id !== rad.versionId }
}

/** The order of the document: chapter by chapter, and within one as the underlag has them. */
export const byKapitel = (a: Pick<AnsokanVillkor, 'kapitel'>, b: Pick<AnsokanVillkor, 'kapitel'>): number =>
  KAPITEL.indexOf(a.kapitel) - KAPITEL.indexOf(b.kapitel)

/** The newest version that is open for a chosen kommun, or for any kommun while none is chosen. */
export function versionFor(underlag: UnderlagMedParter, val: readonly KommunVal[]): string | undefined {
  const oppna = underlag.parter.flatMap((p) => (p.oppen ? [{ kommunId: p.kommunId, ...p.oppen }] : []))
  const valda = oppna.filter((p) => val.some((v) => v.kommunId === p.kommunId))
  const [nyast] = [...(valda.length > 0 ? valda : oppna)].sort((a, b) => b.nr - a.nr)
  return nyast?.versionId
}
