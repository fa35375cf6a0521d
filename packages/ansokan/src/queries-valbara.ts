import type { AktorTx } from '@valfri/db/aktor'
import { type UtforareProfil, utforare } from '@valfri/utforare/schema'
import { and, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { avtal, mottagande } from './schema.ts'

/** An avtal in force with the utförare it is made with. */
export interface AvtalIKraft {
  readonly avtalId: string
  readonly utforareId: string
  readonly namn: string
  /** The firm's form; 'egenregi' is the kommun's own production. */
  readonly form: string
  readonly slag: string
  readonly delar: readonly string[]
  /** Ids of områden; empty means the whole kommun. */
  readonly omraden: readonly string[]
  /** Hours or portions a week per del; null where the underlag says take all. */
  readonly kapacitet: Readonly<Record<string, number | null>>
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate | null
  readonly underlagId: string
  readonly versionId: string
  readonly telefon: string | null
  readonly epost: string | null
  readonly webb: string | null
  readonly profil: UtforareProfil
  readonly profilAndrad: Temporal.Instant | null
}

const KOLUMNER = {
  avtalId: avtal.id,
  utforareId: avtal.utforareId,
  namn: utforare.namn,
  form: utforare.form,
  slag: avtal.slag,
  delar: avtal.delar,
  omraden: avtal.omraden,
  kapacitet: avtal.kapacitet,
  fran: avtal.fran,
  till: avtal.till,
  underlagId: avtal.underlagId,
  versionId: avtal.versionId,
  telefon: utforare.telefon,
  epost: utforare.epost,
  webb: utforare.webb,
  profil: utforare.profil,
  profilAndrad: utforare.profilAndrad,
}

interface AvtalFraga {
  readonly kommunId: string
  readonly tjanstId: string
  readonly dag: Temporal.PlainDate
}

/** Signed avtal and interna uppdrag that are in force on the day. Ordered by id alone: nobody stands first. */
export async function loadAvtalIKraft(tx: AktorTx, fraga: AvtalFraga): Promise<AvtalIKraft[]> {
  return tx
    .select(KOLUMNER)
    .from(avtal)
    .innerJoin(utforare, eq(utforare.id, avtal.utforareId))
    .where(
      and(
        eq(avtal.kommunId, fraga.kommunId),
        eq(avtal.tjanstId, fraga.tjanstId),
        eq(avtal.status, 'signerat'),
        lte(avtal.fran, fraga.dag),
        or(isNull(avtal.till), gte(avtal.till, fraga.dag)),
      ),
    )
    .orderBy(avtal.id)
}

export interface MottagandeRad {
  readonly avtalId: string
  /** 'ja' | 'nej' */
  readonly oppet: string
  readonly skal: string | null
  readonly fran: Temporal.PlainDate
}

/** Each avtal's latest word on whether it takes new brukare, as of the day. An avtal without a row is open. */
export async function loadMottagande(
  tx: AktorTx,
  kommunId: string,
  dag: Temporal.PlainDate,
): Promise<Map<string, MottagandeRad>> {
  const rader = await tx
    .selectDistinctOn([mottagande.avtalId], {
      avtalId: mottagande.avtalId,
      oppet: mottagande.oppet,
      skal: mottagande.skal,
      fran: mottagande.fran,
    })
    .from(mottagande)
    .where(and(eq(mottagande.kommunId, kommunId), lte(mottagande.fran, dag)))
    .orderBy(mottagande.avtalId, desc(mottagande.fran), desc(mottagande.skapad), sql`${mottagande.id} desc`)
  return new Map(rader.map((r) => [r.avtalId, r]))
}
