import { avtal } from '@valfri/ansokan/schema'
import type { AktorTx } from '@valfri/db/aktor'
import { forfragningsunderlag, underlagLokal, underlagPart, underlagVersion } from '@valfri/underlag/schema'
import type { IckevalRegel } from '@valfri/underlag/typer'
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'

/** Days of notice for a change, from the version of the underlag that the avtal was made under; null when unreadable. */
export async function loadByteDagar(tx: AktorTx, avtalId: string): Promise<number | null> {
  const [rad] = await tx
    .select({ gemensam: underlagVersion.gemensam })
    .from(avtal)
    .innerJoin(underlagVersion, eq(underlagVersion.id, avtal.versionId))
    .where(eq(avtal.id, avtalId))
  return rad?.gemensam.byteDagar ?? null
}

export interface Underlagsregler {
  readonly ickeval: IckevalRegel | null
  readonly valtidDagar: number
  readonly byteDagar: number
}

/** What a version of the underlag says of who does not choose, in one nämnd; an område may have a rule of its own. */
export async function loadRegler(
  tx: AktorTx,
  n: { readonly kommunId: string; readonly namndId: string },
  versionId: string,
  omradeId: string | null,
): Promise<Underlagsregler | null> {
  const [rad] = await tx
    .select({ gemensam: underlagVersion.gemensam, lokal: underlagLokal.lokal })
    .from(underlagVersion)
    .innerJoin(
      underlagLokal,
      and(
        eq(underlagLokal.versionId, underlagVersion.id),
        eq(underlagLokal.kommunId, n.kommunId),
        eq(underlagLokal.namndId, n.namndId),
      ),
    )
    .where(eq(underlagVersion.id, versionId))
  if (!rad) return null
  const { valtidDagar, byteDagar } = rad.gemensam
  const iOmradet = omradeId === null ? undefined : rad.lokal.ickevalOmraden?.[omradeId]
  return { ickeval: iOmradet ?? rad.lokal.ickeval, valtidDagar, byteDagar }
}

/** The version that the nämnd has announced for a tjänst most recently; null when there is none. */
export async function loadAnnonseradVersion(
  tx: AktorTx,
  n: { readonly kommunId: string; readonly namndId: string },
  tjanstId: string,
): Promise<string | null> {
  const [rad] = await tx
    .select({ versionId: underlagPart.versionId })
    .from(underlagPart)
    .innerJoin(forfragningsunderlag, eq(forfragningsunderlag.id, underlagPart.underlagId))
    .where(
      and(
        eq(underlagPart.kommunId, n.kommunId),
        eq(underlagPart.namndId, n.namndId),
        eq(forfragningsunderlag.tjanstId, tjanstId),
        isNotNull(underlagPart.annonserad),
        isNull(underlagPart.upphord),
      ),
    )
    .orderBy(desc(underlagPart.annonserad))
    .limit(1)
  return rad?.versionId ?? null
}
