import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { loadVersion } from '@valfri/underlag/load-version'
import { ansokanFel } from './fel.ts'
import { flyttaSvar, forifyll } from './forifyll.ts'
import type { Saknas } from './granska-utkast.ts'
import type { SparaInput } from './indata.ts'
import { listKrav } from './krav-version.ts'
import { deleteUtkast, loadAnsokan, updateUtkast } from './queries.ts'
import type { AnsokanSvar } from './typer.ts'
import { loadUtkast } from './utkast.ts'

export interface Sparat {
  readonly rev: number
  readonly andrad: string
  readonly saknas: readonly Saknas[]
}

/**
 * Saves what was typed in a draft: whole sections for the firm and the kommuner, single answers for the villkor.
 * A wrong value is kept too, and named in what is missing, so that nothing typed is lost.
 *
 * Errors: `ansokan-saknas`; `andrad-av-annan` when somebody saved since `rev`, and then nothing is written
 */
export async function sparaUtkast(
  tx: AktorTx,
  input: SparaInput,
  nu: Temporal.Instant,
  tjanster: ReadonlyMap<string, Tjanst>,
): Promise<Result<Sparat>> {
  const nuvarande = await loadAnsokan(tx, input.id)
  if (nuvarande?.status !== 'utkast') return ansokanFel('ansokan-saknas')
  const svar = mergeSvar(nuvarande.svar, input.svar)
  const uppgifter = { ...nuvarande.uppgifter, ...input.uppgifter }
  const varden = { svar, uppgifter, val: input.val ?? nuvarande.val, andrad: nu }
  const sparad = await updateUtkast(tx, input, varden)
  if (!sparad) return authFel('andrad-av-annan')
  const utkast = await loadUtkast(tx, { ...nuvarande, ...varden, rev: sparad.rev }, nu, tjanster)
  return ok({ rev: sparad.rev, andrad: nu.toString(), saknas: utkast?.saknas ?? [] })
}

function mergeSvar(
  gamla: Readonly<Record<string, AnsokanSvar>>,
  nya: SparaInput['svar'],
): Readonly<Record<string, AnsokanSvar>> {
  const alla = Object.entries({ ...gamla, ...nya })
  return Object.fromEntries(alla.filter((par): par is [string, AnsokanSvar] => par[1] !== null))
}

/**
 * Takes the draft over to the version that is open now. Answers to krav that read the same go along; a changed krav is left
 * blank with the old answer beside it (F3.6). Errors: `ansokan-saknas`, `andrad-av-annan`
 */
export async function bytVersion(
  tx: AktorTx,
  id: string,
  nu: Temporal.Instant,
  tjanster: ReadonlyMap<string, Tjanst>,
): Promise<Result<{ rev: number }>> {
  const rad = await loadAnsokan(tx, id)
  const utkast = rad?.status === 'utkast' ? await loadUtkast(tx, rad, nu, tjanster) : undefined
  if (!rad || !utkast) return ansokanFel('ansokan-saknas')
  const tjanst = tjanster.get(utkast.underlag.tjanstId)
  const forra = await loadVersion(tx, rad.versionId)
  const nya = await listKrav(utkast.version, tjanst)
  const flyttat = flyttaSvar(rad, forra ? await listKrav(forra, tjanst) : [], nya)
  const forifyllt = await forifyll(tx, rad.utforareId, nya, flyttat)
  const sparad = await updateUtkast(tx, rad, { versionId: utkast.version.id, ...forifyllt, andrad: nu })
  return sparad ? ok(sparad) : authFel('andrad-av-annan')
}

/** Throws the draft away. Nothing that was sent is touched. Errors: `ansokan-saknas` */
export async function slangUtkast(tx: AktorTx, id: string): Promise<Result<true>> {
  const rad = await loadAnsokan(tx, id)
  if (rad?.status !== 'utkast') return ansokanFel('ansokan-saknas')
  await deleteUtkast(tx, id)
  tx.logga({ handling: 'ansokan.slang', objekt: 'ansokan', objektId: id })
  return ok(true)
}
