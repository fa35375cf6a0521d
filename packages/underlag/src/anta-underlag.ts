import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { kfBeslutOmfattar } from '@valfri/tenancy/kf-omfattning'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { underlagFel } from './fel.ts'
import { type ForsegladPart, type ForsegladVersion, parseForseglad } from './forseglad.ts'
import { insertPart } from './queries.ts'
import { isPart, type Oppnad, oppnaVersion } from './tillgang.ts'

/** A sealed version in which the aktör's nämnd has a local part. */
export interface EgenForseglad extends Oppnad {
  readonly forseglad: ForsegladVersion
  readonly part: ForsegladPart
}

/** Errors: `underlag-saknas`, `ej-part`, `ffu-ej-faststalld`, `lokal-del-saknas` */
export async function oppnaForseglad(tx: AktorTx, versionId: string): Promise<Result<EgenForseglad>> {
  const oppnad = await oppnaVersion(tx, versionId)
  if (!oppnad.ok) return oppnad
  if (!(await isPart(tx, oppnad.value.underlag))) return underlagFel('ej-part')
  if (oppnad.value.version.forseglad === null) return underlagFel('ffu-ej-faststalld')
  const forseglad = parseForseglad(oppnad.value.version.forseglad)
  const { kommunId, namndId } = egenNamnd(tx)
  const part = forseglad.parter.find((p) => p.kommunId === kommunId && p.namndId === namndId)
  return part ? ok({ ...oppnad.value, forseglad, part }) : underlagFel('lokal-del-saknas')
}

/**
 * The nämnd adopts a sealed version, with its areas and its basis of ersättning, by its own decision. Fullmäktige must have
 * decided to apply LOV first (F19.9). Nothing opens by this: publishing is an act of its own.
 *
 * Errors: `kf-beslut-saknas`, `kf-beslut-omfattar-inte`, `namndbeslut-saknas`, `redan-antaget` and those of oppnaForseglad
 */
export async function antaUnderlag(
  tx: AktorTx,
  input: { readonly versionId: string; readonly kfBeslutId: string; readonly beslutId: string },
): Promise<Result<null>> {
  const oppnad = await oppnaForseglad(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const [kf, namndens] = await Promise.all([loadEgetBeslut(tx, input.kfBeslutId), loadEgetBeslut(tx, input.beslutId)])
  if (kf?.slag !== 'tillampa-lov' || kf.instans !== 'kf')
    return underlagFel('kf-beslut-saknas', { falt: { kfBeslutId: 'Välj fullmäktiges beslut att tillämpa LOV.' } })
  if (namndens?.slag !== 'anta-underlag' || namndens.instans === 'delegat')
    return underlagFel('namndbeslut-saknas', { falt: { beslutId: 'Välj nämndens beslut att anta underlaget.' } })

  const { kommunId, namndId } = egenNamnd(tx)
  const { version, underlag } = oppnad.value
  if (!(await kfBeslutOmfattar(tx, { kommunId, namndId }, kf.id, underlag.tjanstId)))
    return underlagFel('kf-beslut-omfattar-inte', { falt: { kfBeslutId: 'Beslutet gäller andra tjänster.' } })
  const ny = await insertPart(tx, {
    kommunId,
    namndId,
    versionId: version.id,
    underlagId: version.underlagId,
    kfBeslutId: kf.id,
    beslutId: namndens.id,
    beslutad: namndens.datum,
  })
  if (!ny) return underlagFel('redan-antaget')
  tx.logga({
    handling: 'anta-underlag',
    objekt: 'underlag-version',
    objektId: version.id,
    data: { sha256: version.sha256 },
  })
  return ok(null)
}
