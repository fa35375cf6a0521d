import type { AktorTx } from '@valfri/db/aktor'
import { and, eq, ilike, sql } from 'drizzle-orm'
import { brukare, insatsbeslut, person, personTeam } from './schema.ts'

export interface PersonNyckel {
  readonly kommunId: string
  readonly namndId: string
}

const IDENTITET = {
  personId: person.personId,
  kod: brukare.kod,
  namn: person.namn,
  personnummer: person.personnummer,
  adress: person.adress,
  postnummer: person.postnummer,
  ort: person.ort,
  telefon: person.telefon,
  skydd: person.skydd,
  kommunId: brukare.kommunId,
  namndId: brukare.namndId,
}

const avBrukare = and(eq(brukare.kommunId, person.kommunId), eq(brukare.personId, person.personId))

/** The pseudonym of a personnummer's hash in the own nämnd, also for who may not open the person. */
export async function findPersonId(tx: AktorTx, hash: string): Promise<string | null> {
  const [rad] = await tx.execute<{ id: string | null }>(sql`select valfri.person_for_hash(${hash}) as id`)
  return rad?.id ?? null
}

/** The identitet of a handläggare in the own nämnd, by personnummer hash; null when there is none. */
export async function findHandlaggare(tx: AktorTx, hash: string): Promise<string | null> {
  const [rad] = await tx.execute<{ id: string | null }>(sql`select valfri.handlaggare_for_hash(${hash}) as id`)
  return rad?.id ?? null
}

/** The identified person, where row level security lets the aktör know who it is. */
export async function loadPerson(tx: AktorTx, personId: string) {
  const [rad] = await tx
    .select(IDENTITET)
    .from(person)
    .innerJoin(brukare, avBrukare)
    .where(eq(person.personId, personId))
  return rad ?? null
}

/** The pseudonym alone. */
export async function loadBrukare(tx: AktorTx, personId: string) {
  const [rad] = await tx.select().from(brukare).where(eq(brukare.personId, personId))
  return rad ?? null
}

/** Persons by part of a name. The protected are never among them, not for their own team either. */
export function findByNamn(tx: AktorTx, namn: string, hogst: number) {
  const monster = `%${namn.replace(/[\\%_]/g, '\\$&')}%`
  return tx
    .select(IDENTITET)
    .from(person)
    .innerJoin(brukare, avBrukare)
    .where(and(eq(person.skydd, 'ingen'), ilike(person.namn, monster)))
    .orderBy(sql`${person.namn} collate "sv-SE-x-icu"`, person.personId)
    .limit(hogst)
}

export function findByHash(tx: AktorTx, hash: string) {
  return tx
    .select(IDENTITET)
    .from(person)
    .innerJoin(brukare, avBrukare)
    .where(and(eq(person.skydd, 'ingen'), eq(person.personnummerHash, hash)))
}

/** The person of a case number. The only search that reaches a protected person, and then only for its own team. */
export function findByArendenummer(tx: AktorTx, nummer: string) {
  return tx
    .selectDistinct(IDENTITET)
    .from(person)
    .innerJoin(brukare, avBrukare)
    .innerJoin(
      insatsbeslut,
      and(eq(insatsbeslut.kommunId, person.kommunId), eq(insatsbeslut.personId, person.personId)),
    )
    .where(eq(insatsbeslut.externId, nummer))
}

export async function isKodTaken(tx: AktorTx, n: PersonNyckel, kod: string): Promise<boolean> {
  const rader = await tx
    .select({ kod: brukare.kod })
    .from(brukare)
    .where(and(eq(brukare.kommunId, n.kommunId), eq(brukare.namndId, n.namndId), eq(brukare.kod, kod)))
  return rader.length > 0
}

export type NyPerson = Omit<typeof person.$inferInsert, 'kommunId' | 'namndId' | 'personId'>

/** Makes the pseudonym and the identity behind it. The team comes before the person: without it a protected one is out of reach. */
export async function insertPerson(
  tx: AktorTx,
  n: PersonNyckel,
  kod: string,
  ny: NyPerson,
  team: readonly string[],
): Promise<string> {
  const [rad] = await tx
    .insert(brukare)
    .values({ ...n, kod })
    .returning({ personId: brukare.personId })
  const personId = (rad as { personId: string }).personId
  if (team.length > 0) await tx.insert(personTeam).values(team.map((identitetId) => ({ ...n, personId, identitetId })))
  await tx.insert(person).values({ ...n, ...ny, personId })
  return personId
}

/** Renews what the case system knows of the person. A protected person whom the aktör may not open stays as it was. */
export async function updatePerson(tx: AktorTx, personId: string, uppgifter: Partial<NyPerson>): Promise<void> {
  await tx.update(person).set(uppgifter).where(eq(person.personId, personId))
}
