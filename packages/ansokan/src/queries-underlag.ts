import type { AktorTx } from '@valfri/db/aktor'
import { kommun, kontaktpunkt, namnd, samverkanPart } from '@valfri/tenancy/schema'
import { and, asc, desc, eq, sql } from 'drizzle-orm'

/** The nämnder that have joined the samverkan and not left it. */
export async function listAnslutna(tx: AktorTx, samverkanId: string) {
  const senaste = await tx
    .selectDistinctOn([samverkanPart.kommunId, samverkanPart.namndId], {
      kommunId: samverkanPart.kommunId,
      namndId: samverkanPart.namndId,
      status: samverkanPart.status,
    })
    .from(samverkanPart)
    .where(eq(samverkanPart.samverkanId, samverkanId))
    .orderBy(
      samverkanPart.kommunId,
      samverkanPart.namndId,
      // A step that is decided for a later day has not been taken.
      sql`${samverkanPart.fran} <= valfri.idag() desc`,
      desc(samverkanPart.nr),
    )
  return senaste.filter((p) => p.status === 'ansluten')
}

const NAMN = {
  kommunId: namnd.kommunId,
  kommunNamn: kommun.namn,
  forvaltningsratt: kommun.forvaltningsratt,
  namndId: namnd.namndId,
  namndNamn: namnd.namn,
  diarieprefix: namnd.diarieprefix,
}

/** Every nämnd by kommun, with the court of its hemvist (LOV 10:3). */
export async function listNamndNamn(tx: AktorTx) {
  return tx
    .select(NAMN)
    .from(namnd)
    .innerJoin(kommun, eq(kommun.kommunId, namnd.kommunId))
    .orderBy(sql`${kommun.namn} collate "sv-SE-x-icu"`)
}

export type NamndNamn = Awaited<ReturnType<typeof listNamndNamn>>[number]

export async function loadNamndNamn(tx: AktorTx, kommunId: string, namndId: string): Promise<NamndNamn> {
  const [rad] = await tx
    .select(NAMN)
    .from(namnd)
    .innerJoin(kommun, eq(kommun.kommunId, namnd.kommunId))
    .where(and(eq(namnd.kommunId, kommunId), eq(namnd.namndId, namndId)))
  if (!rad) throw new Error(`no nämnd ${namndId} in kommun ${kommunId}`)
  return rad
}

/** How to reach a nämnd, as lines for a letter's head. */
export async function listKontaktrader(tx: AktorTx, kommunId: string, namndId: string): Promise<string[]> {
  const [rad] = await tx
    .select()
    .from(kontaktpunkt)
    .where(and(eq(kontaktpunkt.kommunId, kommunId), eq(kontaktpunkt.namndId, namndId)))
    .orderBy(asc(kontaktpunkt.namn))
    .limit(1)
  return [rad?.adress, rad?.telefon, rad?.epost].filter((r) => r !== null && r !== undefined)
}
