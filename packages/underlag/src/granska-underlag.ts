import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { tenancyFel } from '@valfri/tenancy/fel'
import { listNamnder } from '@valfri/tenancy/namnder'
import { listSamverkansparter } from '@valfri/tenancy/samverkan-parter'
import { type Checkpunkt, checkGemensam, checkLattlast, checkLokal, isKomplett } from './checklista.ts'
import { underlagFel } from './fel.ts'
import type { ForsegladPart } from './forseglad.ts'
import { findSaknadLattlast } from './lattlast.ts'
import { loadPartUnderlag } from './load-part-underlag.ts'
import { loadVersion, type UnderlagVersion } from './load-version.ts'
import { selectUnderlag, type UnderlagRad } from './queries.ts'
import type { Underlagspart } from './tillgang.ts'

/** A party and how far its local part has come. */
export interface GranskadPart extends Underlagspart {
  readonly del: ForsegladPart | null
  readonly punkter: readonly Checkpunkt[]
  readonly komplett: boolean
}

export interface Granskning {
  readonly version: UnderlagVersion
  readonly underlag: UnderlagRad
  readonly samverkan: string | null
  readonly tjanst: Tjanst
  readonly gemensam: readonly Checkpunkt[]
  readonly parter: readonly GranskadPart[]
  /** The common part is whole and at least one party's local part is. */
  readonly kanFaststallas: boolean
}

/** The nämnder that a version is for: the owner, and in a samverkan each that has joined. */
export async function listUnderlagsparter(tx: AktorTx, underlag: UnderlagRad): Promise<readonly Underlagspart[]> {
  if (underlag.samverkanId !== null) {
    const parter = await listSamverkansparter(tx, underlag.samverkanId)
    return parter
      .filter((p) => p.status === 'ansluten')
      .map(({ kommunId, kommun, namndId, namnd }) => ({ kommunId, kommun, namndId, namnd }))
  }
  const namnder = await listNamnder(tx, underlag.agareKommunId)
  return namnder.filter((n) => n.namndId === underlag.agareNamndId)
}

/** What is missing before a version can be fastställd, part by part. Errors: `underlag-saknas`, `tjanst-okand` */
export async function granskaUnderlag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  versionId: string,
  dag: Temporal.PlainDate,
): Promise<Result<Granskning>> {
  const version = await loadVersion(tx, versionId)
  const rad = version && (await selectUnderlag(tx, { id: version.underlagId }))
  if (!version || !rad) return underlagFel('underlag-saknas')
  const tjanst = tjanster.tjanster.get(rad.underlag.tjanstId)
  if (!tjanst) return tenancyFel('tjanst-okand')

  const parter: GranskadPart[] = []
  for (const part of await listUnderlagsparter(tx, rad.underlag)) {
    const egen = version.lokala.find((l) => l.kommunId === part.kommunId && l.namndId === part.namndId)
    const del = egen ? await loadPartUnderlag(tx, tjanster, tjanst.id, egen, dag) : null
    const utan = del?.omraden.filter((o) => o.postnummer.length === 0).map((o) => o.namn) ?? []
    const punkter = egen ? checkLokal(egen.lokal, utan) : []
    parter.push({ ...part, del, punkter, komplett: egen !== undefined && isKomplett(punkter) })
  }
  const gemensam = [
    ...checkGemensam(version, tjanst, dag.toString()),
    checkLattlast(findSaknadLattlast(version, tjanst)),
  ]
  return ok({
    version,
    underlag: rad.underlag,
    samverkan: rad.samverkan?.namn ?? null,
    tjanst,
    gemensam,
    parter,
    kanFaststallas: isKomplett(gemensam) && parter.some((p) => p.komplett),
  })
}
