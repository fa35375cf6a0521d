import type { AktorTx } from '@valfri/db/aktor'
import { selectLokala, selectVersion } from './queries.ts'
import type { GemensamDel, LokalDel, UnderlagVillkor } from './typer.ts'

export interface LokalPart {
  readonly kommunId: string
  readonly kommun: string
  readonly kommunSlug: string
  readonly namndId: string
  readonly namnd: string
  readonly lokal: LokalDel
  readonly rev: number
}

/** A version whole: the common part, its villkor and each party's local part. */
export interface UnderlagVersion {
  readonly id: string
  readonly underlagId: string
  readonly nr: number
  readonly status: 'utkast' | 'faststalld'
  readonly gemensam: GemensamDel
  /** The common krav; each party's own stand in its local part. */
  readonly villkor: readonly UnderlagVillkor[]
  readonly lokala: readonly LokalPart[]
  readonly rev: number
  /** SHA-256 of the sealed bytes; null for a draft. */
  readonly sha256: string | null
  /** The sealed bytes themselves. */
  readonly forseglad: string | null
  readonly faststalld: Temporal.Instant | null
  /** Why it was sealed although not every krav is covered. */
  readonly tackningSkal: string | null
}

/** The local parts of a version, by kommun. */
export async function loadLokala(tx: AktorTx, versionId: string): Promise<readonly LokalPart[]> {
  const rader = await selectLokala(tx, versionId)
  return rader.map(({ lokal: l, ...namn }) => ({
    ...namn,
    kommunId: l.kommunId,
    namndId: l.namndId,
    lokal: l.lokal,
    rev: l.rev,
  }))
}

/** One version, or null when it does not exist or the aktör may not see it. */
export async function loadVersion(tx: AktorTx, versionId: string): Promise<UnderlagVersion | null> {
  const rad = await selectVersion(tx, versionId)
  if (!rad) return null
  const { skapad: _s, skapadAv: _av, status, ...version } = rad
  return { ...version, status: status as UnderlagVersion['status'], lokala: await loadLokala(tx, versionId) }
}

/** A party's local part of a version; without `namndId` the kommun's first. Null when it has none. */
export async function loadLokalDel(
  tx: AktorTx,
  versionId: string,
  kommunId: string,
  namndId?: string,
): Promise<LokalDel | null> {
  const lokala = await loadLokala(tx, versionId)
  const egen = lokala.find((l) => l.kommunId === kommunId && (namndId === undefined || l.namndId === namndId))
  return egen?.lokal ?? null
}
