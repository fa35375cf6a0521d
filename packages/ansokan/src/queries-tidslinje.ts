import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { listOverprovning } from './queries-overprovning.ts'
import {
  arendebeslut,
  avtal,
  avtalSignatur,
  komplettering,
  provning,
  registerbegaran,
  underrattelse,
  uteslutning,
} from './schema.ts'
import { arendefraga } from './schema-avisering.ts'
import { andragranskning, jav, skiljaktighet } from './schema-provning.ts'

/** What both parties may see of a case, one question a table whatever has happened; row level security chooses the rows. */
export async function loadGemensammaSpar(tx: AktorTx, arendeId: string) {
  const [kompletteringar, fragor, beslut, underrattelser, avtalen] = [
    await tx.select().from(komplettering).where(eq(komplettering.arendeId, arendeId)),
    await tx.select().from(arendefraga).where(eq(arendefraga.arendeId, arendeId)),
    await tx.select().from(arendebeslut).where(eq(arendebeslut.arendeId, arendeId)),
    await tx.select().from(underrattelse).where(eq(underrattelse.arendeId, arendeId)),
    await tx
      .select({ avtal, signatur: avtalSignatur })
      .from(avtal)
      .leftJoin(avtalSignatur, and(eq(avtalSignatur.kommunId, avtal.kommunId), eq(avtalSignatur.avtalId, avtal.id)))
      .where(eq(avtal.arendeId, arendeId))
      .orderBy(asc(avtal.skapad), asc(avtalSignatur.id)),
  ]
  const domstol = await listOverprovning(tx, arendeId)
  return { kompletteringar, fragor, beslut, underrattelser, avtalen, domstol }
}

/** What the nämnd alone may see: how it worked. */
export async function loadNamndensSpar(tx: AktorTx, arende: { readonly id: string; readonly utforareId: string }) {
  const avArende = { id: arende.id }
  const [provningar, register, uteslutningar, granskningar, forklaringar, javen] = [
    await tx.select().from(provning).where(eq(provning.arendeId, avArende.id)).orderBy(asc(provning.skapad)),
    await tx.select().from(registerbegaran).where(eq(registerbegaran.arendeId, avArende.id)),
    await tx.select().from(uteslutning).where(eq(uteslutning.arendeId, avArende.id)),
    await tx.select().from(andragranskning).where(eq(andragranskning.arendeId, avArende.id)),
    await tx.select().from(skiljaktighet).where(eq(skiljaktighet.arendeId, avArende.id)),
    await tx
      .select()
      .from(jav)
      .where(and(eq(jav.utforareId, arende.utforareId), or(eq(jav.arendeId, arende.id), isNull(jav.arendeId)))),
  ]
  return { provningar, register, uteslutningar, granskningar, forklaringar, javen }
}
