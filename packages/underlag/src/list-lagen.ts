import type { AktorTx } from '@valfri/db/aktor'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { loadBeslutKalla } from '@valfri/tenancy/load-beslut-kalla'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import { type PartLage, partLage } from './part-status.ts'
import { selectParter, type UnderlagRad } from './queries.ts'
import type { Underlagspart } from './tillgang.ts'

/** A party's place in one version: what its nämnd has decided, published and opened. */
export interface VersionsLage extends Underlagspart {
  readonly versionId: string
  readonly nr: number
  readonly lage: PartLage
  readonly beslut: BeslutKalla | null
  readonly kfBeslut: BeslutKalla | null
  /** ISO instants. */
  readonly annonserad: string | null
  readonly oppnad: string | null
  readonly annonsId: string | null
  readonly upphord: string | null
}

/** Where every version of an underlag stands with every party that has decided on it, newest version first. */
export async function listLagen(
  tx: AktorTx,
  underlag: UnderlagRad,
  dag: Temporal.PlainDate,
): Promise<readonly VersionsLage[]> {
  const [parter, aktiva] = await Promise.all([
    selectParter(tx, { underlagId: underlag.id }),
    listAktivaTjanster(tx, dag),
  ])
  const paslagna = new Set(aktiva.filter((a) => a.tjanstId === underlag.tjanstId).map((a) => a.kommunId))
  const oppnade = new Set<string>()
  const lagen: VersionsLage[] = []
  for (const { part, nr, kommun, namnd } of parter) {
    const nyckel = `${part.kommunId} ${part.namndId}`
    const lage = partLage(part, { nyare: oppnade.has(nyckel), aktiv: paslagna.has(part.kommunId), dag })
    if (part.oppnad !== null) oppnade.add(nyckel)
    lagen.push({
      kommunId: part.kommunId,
      kommun,
      namndId: part.namndId,
      namnd,
      versionId: part.versionId,
      nr,
      lage,
      beslut: await loadBeslutKalla(tx, part, part.beslutId),
      kfBeslut: await loadBeslutKalla(tx, part, part.kfBeslutId),
      annonserad: part.annonserad?.toString() ?? null,
      oppnad: part.oppnad?.toString() ?? null,
      annonsId: part.annonsId,
      upphord: part.upphord?.toString() ?? null,
    })
  }
  return lagen
}
