import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { forfragningsunderlag, underlagPart, underlagVersion } from '@valfri/underlag/schema'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { pagarEfter, saknarUtforare } from './queries-beslut.ts'
import { bestallning, insatsbeslut, person } from './schema.ts'

/** Those of protected persons are in no list of a nämnd, and so in none of its numbers. */
const ofPlainPerson = sql`exists (select 1 from person p where p.kommun_id = ${bestallning.kommunId}
  and p.person_id = ${bestallning.personId} and p.skydd = 'ingen')`

/**
 * Sent beställningar that nobody has answered, for the nämnd or the utförare that acts. Counts alone: no name is read,
 * so there is nothing to log.
 */
export async function countObesvarade(tx: AktorTx, nu: Temporal.Instant) {
  const [rad] = await tx
    .select({
      osedda: sql<number>`(count(*) filter (where ${bestallning.sedd} is null))::int`,
      sedda: sql<number>`(count(*) filter (where ${bestallning.sedd} is not null))::int`,
      /** Of those that nobody has opened. */
      aldst: sql<
        string | null
      >`to_char(min(${bestallning.skapad}) filter (where ${bestallning.sedd} is null) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
    })
    .from(bestallning)
    .where(and(eq(bestallning.status, 'skickad'), tx.aktor.typ === 'kommun' ? ofPlainPerson : undefined))
  const aldst = rad?.aldst ? dateAt(Temporal.Instant.from(rad.aldst)) : null
  return {
    osedda: rad?.osedda ?? 0,
    sedda: rad?.sedda ?? 0,
    aldstDagar: aldst?.until(dateAt(nu), { largestUnit: 'days' }).days ?? null,
  }
}

/** Running beslut that lack an utförare, without who they are about: a declined beställning, and who waits in line. */
export async function listUtanUtforareUtanNamn(tx: AktorTx, dag: Temporal.PlainDate) {
  const finns = (tabell: string, villkor: string) =>
    sql<boolean>`exists (select 1 from ${sql.raw(tabell)} x where x.kommun_id = ${insatsbeslut.kommunId} and x.insatsbeslut_id = ${insatsbeslut.id} and ${sql.raw(villkor)})`
  return tx
    .select({
      personId: insatsbeslut.personId,
      tjanstId: insatsbeslut.tjanstId,
      datum: insatsbeslut.datum,
      avbojd: finns('bestallning', "x.status = 'avbojd'"),
      iKo: finns('vantan', 'x.avslutad is null'),
    })
    .from(insatsbeslut)
    .innerJoin(person, and(eq(person.kommunId, insatsbeslut.kommunId), eq(person.personId, insatsbeslut.personId)))
    .where(and(eq(person.skydd, 'ingen'), pagarEfter(dag), saknarUtforare(dag)))
}

/** Days that a person has to choose, by tjänst: from the version that the nämnd announced most recently. */
export async function listValtider(
  tx: AktorTx,
  n: { readonly kommunId: string; readonly namndId: string },
): Promise<ReadonlyMap<string, number>> {
  const rader = await tx
    .selectDistinctOn([forfragningsunderlag.tjanstId], {
      tjanstId: forfragningsunderlag.tjanstId,
      gemensam: underlagVersion.gemensam,
    })
    .from(underlagPart)
    .innerJoin(forfragningsunderlag, eq(forfragningsunderlag.id, underlagPart.underlagId))
    .innerJoin(underlagVersion, eq(underlagVersion.id, underlagPart.versionId))
    .where(
      and(
        eq(underlagPart.kommunId, n.kommunId),
        eq(underlagPart.namndId, n.namndId),
        isNotNull(underlagPart.annonserad),
        isNull(underlagPart.upphord),
      ),
    )
    .orderBy(forfragningsunderlag.tjanstId, desc(underlagPart.annonserad))
  return new Map(rader.map((r) => [r.tjanstId, r.gemensam.valtidDagar]))
}
