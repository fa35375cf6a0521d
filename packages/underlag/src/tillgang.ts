import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { listSamverkansparter } from '@valfri/tenancy/samverkan-parter'
import { underlagFel } from './fel.ts'
import { lockVersion, selectUnderlag, selectVersion, type UnderlagRad, type VersionRad } from './queries.ts'

export interface Oppnad {
  readonly version: VersionRad
  readonly underlag: UnderlagRad
  readonly samverkan: string | null
}

/** A party of an underlag: the owner alone, or each nämnd that has joined the samverkan. */
export interface Underlagspart {
  readonly kommunId: string
  readonly kommun: string
  readonly namndId: string
  readonly namnd: string
}

/** A version with its underlag. Errors: `underlag-saknas` */
export async function oppnaVersion(tx: AktorTx, versionId: string): Promise<Result<Oppnad>> {
  const version = await selectVersion(tx, versionId)
  const rad = version && (await selectUnderlag(tx, { id: version.underlagId }))
  if (!version || !rad) return underlagFel('underlag-saknas')
  return ok({ version, underlag: rad.underlag, samverkan: rad.samverkan?.namn ?? null })
}

function lastFel() {
  return underlagFel('ffu-version-last', { detaljer: { erbjudet: 'skapa-ny-version' } })
}

/** A draft that the aktör's nämnd owns, locked until the transaction ends. Errors: `underlag-saknas`, `ffu-version-last`, `ej-agare` */
export async function oppnaEgetUtkast(tx: AktorTx, versionId: string): Promise<Result<Oppnad>> {
  await lockVersion(tx, versionId)
  const oppnad = await oppnaVersion(tx, versionId)
  if (!oppnad.ok) return oppnad
  if (oppnad.value.version.status !== 'utkast') return lastFel()
  if (!isAgare(tx, oppnad.value.underlag)) return underlagFel('ej-agare')
  return oppnad
}

/** A draft in which the aktör's nämnd is a party. Errors: `underlag-saknas`, `ffu-version-last`, `ej-part` */
export async function oppnaUtkastSomPart(tx: AktorTx, versionId: string): Promise<Result<Oppnad>> {
  const oppnad = await oppnaVersion(tx, versionId)
  if (!oppnad.ok) return oppnad
  if (oppnad.value.version.status !== 'utkast') return lastFel()
  return (await isPart(tx, oppnad.value.underlag)) ? oppnad : underlagFel('ej-part')
}

export function isAgare(tx: AktorTx, underlag: UnderlagRad): boolean {
  const { kommunId, namndId } = egenNamnd(tx)
  return underlag.agareKommunId === kommunId && underlag.agareNamndId === namndId
}

/** Whether the aktör's nämnd takes part: it owns the underlag, or has joined its samverkan by a decision. */
export async function isPart(tx: AktorTx, underlag: UnderlagRad): Promise<boolean> {
  if (isAgare(tx, underlag)) return true
  if (underlag.samverkanId === null) return false
  const { kommunId, namndId } = egenNamnd(tx)
  const parter = await listSamverkansparter(tx, underlag.samverkanId)
  return parter.some((p) => p.kommunId === kommunId && p.namndId === namndId && p.status === 'ansluten')
}

/** Somebody else saved first: what they wrote is sent along, so that nothing has to be guessed. */
export function andradAvAnnan(nu: unknown, rev: number) {
  return authFel('andrad-av-annan', { detaljer: { nu, rev } })
}
