import type { AktorTx } from '@valfri/db/aktor'
import { kommun } from '@valfri/tenancy/schema'
import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { enhet, utforare, utforareInbjudan, utforareKoppling, utforareUppdrag, utforareUppgift } from './schema.ts'

/** Adds the firm that the aktör is; false when its number is taken. */
export async function insertUtforare(
  tx: AktorTx,
  rad: typeof utforare.$inferInsert,
  uppgift: Omit<typeof utforareUppgift.$inferInsert, 'utforareId'>,
): Promise<boolean> {
  const id = rad.id as string
  await tx.insert(utforare).values(rad)
  // Whoever is taken stays unseen: the constraint answers, not a look at another firm's row.
  const ny = await tx
    .insert(utforareUppgift)
    .values({ ...uppgift, utforareId: id })
    .onConflictDoNothing({ target: utforareUppgift.organisationsnummer })
    .returning({ id: utforareUppgift.utforareId })
  return ny.length === 1
}

export async function loadForetagRad(tx: AktorTx, utforareId: string) {
  const [rad] = await tx
    .select({ utforare, uppgift: utforareUppgift })
    .from(utforare)
    .innerJoin(utforareUppgift, eq(utforareUppgift.utforareId, utforare.id))
    .where(eq(utforare.id, utforareId))
  return rad
}

export async function listEnheter(tx: AktorTx, utforareId: string) {
  return tx.select().from(enhet).where(eq(enhet.utforareId, utforareId)).orderBy(asc(enhet.namn), asc(enhet.id))
}

export async function upsertEnhet(tx: AktorTx, rad: typeof enhet.$inferInsert): Promise<string | undefined> {
  const { namn, adress, postnummer, ort } = rad
  const [sparad] = rad.id
    ? await tx
        .update(enhet)
        .set({ namn, adress, postnummer, ort })
        .where(and(eq(enhet.utforareId, rad.utforareId), eq(enhet.id, rad.id)))
        .returning({ id: enhet.id })
    : await tx.insert(enhet).values(rad).returning({ id: enhet.id })
  return sparad?.id
}

export async function deleteEnhet(tx: AktorTx, utforareId: string, id: string): Promise<void> {
  await tx.delete(enhet).where(and(eq(enhet.utforareId, utforareId), eq(enhet.id, id)))
}

/** Saves the firm's facts when nobody else has since `rev`; false when somebody has. */
export async function updateUppgift(
  tx: AktorTx,
  utforareId: string,
  rev: number,
  varden: Partial<typeof utforareUppgift.$inferInsert>,
): Promise<boolean> {
  const rader = await tx
    .update(utforareUppgift)
    .set({ ...varden, rev: rev + 1 })
    .where(and(eq(utforareUppgift.utforareId, utforareId), eq(utforareUppgift.rev, rev)))
    .returning({ rev: utforareUppgift.rev })
  return rader.length === 1
}

export async function updateUtforare(
  tx: AktorTx,
  utforareId: string,
  varden: Partial<typeof utforare.$inferInsert>,
): Promise<void> {
  await tx.update(utforare).set(varden).where(eq(utforare.id, utforareId))
}

/** Uppdrag that have not ended on the day, by name. */
export async function listUppdrag(tx: AktorTx, utforareId: string, idag: Temporal.PlainDate) {
  return tx
    .select()
    .from(utforareUppdrag)
    .where(
      and(
        eq(utforareUppdrag.utforareId, utforareId),
        or(isNull(utforareUppdrag.till), gte(utforareUppdrag.till, idag)),
      ),
    )
    .orderBy(asc(utforareUppdrag.namn), asc(utforareUppdrag.roll))
}

/** The uppdrag that one person holds on the day. */
export async function listEgnaUppdrag(tx: AktorTx, utforareId: string, identitetId: string, idag: Temporal.PlainDate) {
  return tx
    .select()
    .from(utforareUppdrag)
    .where(
      and(
        eq(utforareUppdrag.utforareId, utforareId),
        eq(utforareUppdrag.identitetId, identitetId),
        lte(utforareUppdrag.fran, idag),
        or(isNull(utforareUppdrag.till), gte(utforareUppdrag.till, idag)),
      ),
    )
    .orderBy(asc(utforareUppdrag.skapad), asc(utforareUppdrag.id))
}

/** Every kommun of the instance by name, to choose from. */
export async function listKommuner(tx: AktorTx) {
  return tx
    .select({ kommunId: kommun.kommunId, namn: kommun.namn })
    .from(kommun)
    .orderBy(sql`${kommun.namn} collate "sv-SE-x-icu"`)
}

export async function insertUppdrag(tx: AktorTx, rad: typeof utforareUppdrag.$inferInsert): Promise<void> {
  await tx.insert(utforareUppdrag).values(rad)
}

export async function endUppdrag(tx: AktorTx, utforareId: string, id: string, till: Temporal.PlainDate): Promise<void> {
  await tx
    .update(utforareUppdrag)
    .set({ till })
    .where(and(eq(utforareUppdrag.utforareId, utforareId), eq(utforareUppdrag.id, id)))
}

export async function insertInbjudan(tx: AktorTx, rad: typeof utforareInbjudan.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(utforareInbjudan).values(rad).returning({ id: utforareInbjudan.id })
  return (ny as { id: string }).id
}

const oppen = and(isNull(utforareInbjudan.inlost), isNull(utforareInbjudan.aterkallad))

export async function listInbjudningar(tx: AktorTx, utforareId: string, nu: Temporal.Instant) {
  return tx
    .select()
    .from(utforareInbjudan)
    .where(and(eq(utforareInbjudan.utforareId, utforareId), oppen, gte(utforareInbjudan.galler, nu)))
    .orderBy(asc(utforareInbjudan.skapad))
}

export async function loadInbjudan(tx: AktorTx, utforareId: string, kodHash: string, nu: Temporal.Instant) {
  const [rad] = await tx
    .select()
    .from(utforareInbjudan)
    .where(
      and(
        eq(utforareInbjudan.utforareId, utforareId),
        eq(utforareInbjudan.kodHash, kodHash),
        oppen,
        gte(utforareInbjudan.galler, nu),
      ),
    )
    .for('update')
  return rad
}

export async function markInbjudan(
  tx: AktorTx,
  utforareId: string,
  id: string,
  varden: { inlost?: Temporal.Instant; aterkallad?: Temporal.Instant },
): Promise<void> {
  await tx
    .update(utforareInbjudan)
    .set(varden)
    .where(and(eq(utforareInbjudan.utforareId, utforareId), eq(utforareInbjudan.id, id)))
}

/** Notes that a nämnd and the utförare have to do with each other; twice is once. */
export async function insertKoppling(
  tx: AktorTx,
  rad: Pick<typeof utforareKoppling.$inferInsert, 'kommunId' | 'namndId' | 'utforareId'>,
): Promise<void> {
  await tx.insert(utforareKoppling).values(rad).onConflictDoNothing()
}

/** A kommun's own production units. */
export async function listEgenregi(tx: AktorTx, kommunId: string) {
  return tx
    .select({ id: utforare.id, namn: utforare.namn })
    .from(utforare)
    .where(and(eq(utforare.regiKommunId, kommunId), sql`${utforare.form} = 'egenregi'`))
    .orderBy(asc(utforare.namn))
}
