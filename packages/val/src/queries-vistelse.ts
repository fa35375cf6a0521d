import type { AktorTx } from '@valfri/db/aktor'
import { beslut, kommun } from '@valfri/tenancy/schema'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { vistelse, vistelseavtal, vistelsegodkannande } from './schema-vistelse.ts'

const vard = alias(kommun, 'vard')
const godkant = alias(beslut, 'godkant')
const BESLUT = (b: typeof beslut | typeof godkant) => ({
  datum: b.datum,
  paragraf: b.paragraf,
  diarienummer: b.diarienummer,
})

/** Agreements that the aktör's nämnd is a party to, the latest first, with both decisions. */
export function selectVistelseavtal(tx: AktorTx) {
  return tx
    .select({
      avtal: vistelseavtal,
      hem: kommun.namn,
      vard: vard.namn,
      beslut: BESLUT(beslut),
      godkant: BESLUT(godkant),
    })
    .from(vistelseavtal)
    .innerJoin(kommun, eq(kommun.kommunId, vistelseavtal.kommunId))
    .innerJoin(vard, eq(vard.kommunId, vistelseavtal.vardKommunId))
    .innerJoin(beslut, and(eq(beslut.kommunId, vistelseavtal.kommunId), eq(beslut.id, vistelseavtal.beslutId)))
    .leftJoin(
      vistelsegodkannande,
      and(
        eq(vistelsegodkannande.avtalId, vistelseavtal.id),
        eq(vistelsegodkannande.hemKommunId, vistelseavtal.kommunId),
      ),
    )
    .leftJoin(
      godkant,
      and(eq(godkant.kommunId, vistelsegodkannande.kommunId), eq(godkant.id, vistelsegodkannande.beslutId)),
    )
    .orderBy(desc(vistelseavtal.fran), desc(vistelseavtal.id))
}

export async function insertVistelseavtal(tx: AktorTx, rad: typeof vistelseavtal.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(vistelseavtal).values(rad).returning({ id: vistelseavtal.id })
  return ny?.id as string
}

export async function insertGodkannande(tx: AktorTx, rad: typeof vistelsegodkannande.$inferInsert): Promise<boolean> {
  const nya = await tx
    .insert(vistelsegodkannande)
    .values(rad)
    .onConflictDoNothing()
    .returning({ id: vistelsegodkannande.avtalId })
  return nya.length > 0
}

export async function insertVistelse(tx: AktorTx, rad: typeof vistelse.$inferInsert): Promise<void> {
  await tx.insert(vistelse).values(rad)
}

/** Vistelser of a kommun's persons with one utförare, for the run that pays it. */
export function selectVistelserFor(tx: AktorTx, kommunId: string, utforareId: string) {
  return tx
    .select()
    .from(vistelse)
    .where(and(eq(vistelse.kommunId, kommunId), eq(vistelse.utforareId, utforareId)))
}

/** Every vistelse that the aktör's nämnd is home or host of. */
export function selectVistelser(tx: AktorTx) {
  return tx
    .select({ vistelse, hem: kommun.namn, vard: vard.namn, utforare: utforare.namn })
    .from(vistelse)
    .innerJoin(kommun, eq(kommun.kommunId, vistelse.kommunId))
    .innerJoin(vard, eq(vard.kommunId, vistelse.vardKommunId))
    .innerJoin(utforare, eq(utforare.id, vistelse.utforareId))
    .orderBy(desc(vistelse.fran), asc(vistelse.bestallningId))
}

/** What was performed in a month, by beställning: the one count that home and host both read. */
export async function selectUtfortIVistelse(tx: AktorTx, manad: Temporal.PlainDate) {
  const rader = await tx.execute<{ kommun_id: string; bestallning_id: string; antal: number; minuter: number }>(
    sql`select kommun_id, bestallning_id, antal, minuter from valfri.utfort_i_vistelse(${manad.toString()}::date)`,
  )
  return new Map(rader.map((r) => [`${r.kommun_id} ${r.bestallning_id}`, { antal: r.antal, minuter: r.minuter }]))
}
