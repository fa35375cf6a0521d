import type { AktorTx } from '@valfri/db/aktor'
import { bestallning, brukare, person } from '@valfri/val/schema'
import { and, asc, eq, gte, inArray, isNull, lte, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { handelse, importKorning, manadslas } from './schema.ts'
import type { BedomdHandelse, BestallningRad } from './typer.ts'

const senare = alias(handelse, 'senare')

/** True for a row that no later row corrects or takes back, and that does not itself take one back. */
const galler = (tx: AktorTx) =>
  and(
    ne(handelse.typ, 'struken'),
    notExists(
      tx
        .select({ ett: sql`1` })
        .from(senare)
        .where(and(eq(senare.kommunId, handelse.kommunId), eq(senare.ersatter, handelse.id))),
    ),
  )

/** The beställningar of the utförare that acts, with whom they concern as far as it may know. */
export async function loadBestallningar(tx: AktorTx): Promise<BestallningRad[]> {
  const rader = await tx
    .select({
      id: bestallning.id,
      kommunId: bestallning.kommunId,
      namndId: bestallning.namndId,
      personId: bestallning.personId,
      kod: brukare.kod,
      personnummer: person.personnummer,
      tjanstId: bestallning.tjanstId,
      del: bestallning.del,
      fran: bestallning.fran,
      start: bestallning.start,
      till: bestallning.till,
      status: bestallning.status,
    })
    .from(bestallning)
    .innerJoin(brukare, and(eq(brukare.kommunId, bestallning.kommunId), eq(brukare.personId, bestallning.personId)))
    .leftJoin(person, and(eq(person.kommunId, bestallning.kommunId), eq(person.personId, bestallning.personId)))
    .where(ne(bestallning.status, 'avbojd'))
    .orderBy(asc(bestallning.kommunId), asc(bestallning.fran), asc(bestallning.id))
  return rader.map(({ start, status, ...rad }) => ({
    ...rad,
    fran: start ?? rad.fran,
    bekraftad: status !== 'skickad',
  }))
}

/** The events that count for some persons in some months, for judging overlaps and doubles. */
export async function loadHandelserFor(
  tx: AktorTx,
  personIds: readonly string[],
  fran: Temporal.PlainDate,
  till: Temporal.PlainDate,
) {
  if (personIds.length === 0) return []
  return tx
    .select({
      id: handelse.id,
      personId: handelse.personId,
      del: handelse.del,
      typ: handelse.typ,
      start: handelse.start,
      slut: handelse.slut,
      datum: handelse.datum,
      antal: handelse.antal,
    })
    .from(handelse)
    .where(
      and(
        inArray(handelse.personId, [...personIds]),
        gte(handelse.manad, fran.with({ day: 1 })),
        lte(handelse.manad, till),
        galler(tx),
      ),
    )
}

/** Which of the sender's ids are already here. */
export async function loadExternIds(tx: AktorTx, externIds: readonly string[]): Promise<Set<string>> {
  if (externIds.length === 0) return new Set()
  const rader = await tx
    .select({ externId: handelse.externId })
    .from(handelse)
    .where(inArray(handelse.externId, [...externIds]))
  return new Set(rader.map((r) => r.externId as string))
}

/** The locked months of the nämnder that the utförare works for, as 'kommun/nämnd/månad'. */
export async function loadLastaManader(tx: AktorTx): Promise<Set<string>> {
  const rader = await tx.select().from(manadslas)
  return new Set(rader.map((r) => `${r.kommunId}/${r.namndId}/${r.manad}`))
}

interface Avsandare {
  readonly utforareId: string
  readonly identitetId: string | null
  readonly kalla: 'webb' | 'fil' | 'api'
  readonly importId?: string
}

const BUNT = 500

/** Stores judged events; one statement per 500. The same externId sent twice at once is stored once. */
export async function insertHandelser(
  tx: AktorTx,
  bedomda: readonly BedomdHandelse[],
  fran: Avsandare,
  nu: Temporal.Instant,
): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < bedomda.length; i += BUNT) {
    const rader = bedomda.slice(i, i + BUNT).map((b) => toRad(b, fran, nu))
    const sparade = await tx.insert(handelse).values(rader).onConflictDoNothing().returning({ id: handelse.id })
    ids.push(...sparade.map((r) => r.id))
  }
  return ids
}

function toRad(b: BedomdHandelse, fran: Avsandare, nu: Temporal.Instant): typeof handelse.$inferInsert {
  return {
    kommunId: b.bestallning.kommunId,
    manad: b.datum.with({ day: 1 }),
    namndId: b.bestallning.namndId,
    utforareId: fran.utforareId,
    bestallningId: b.bestallning.id,
    personId: b.bestallning.personId,
    tjanstId: b.bestallning.tjanstId,
    del: b.handelse.del,
    typ: b.handelse.typ,
    start: b.start,
    slut: b.slut,
    datum: b.datum,
    antal: b.antal,
    personal: b.personal,
    medarbetare: b.handelse.medarbetare ?? null,
    uppgifter: b.handelse.uppgifter ?? null,
    status: b.orsak ? 'vantar' : 'godtagen',
    orsak: b.orsak,
    kalla: fran.kalla,
    importId: fran.importId ?? null,
    externId: b.handelse.externId ?? null,
    rapporteradAv: fran.identitetId,
    skapad: nu,
  }
}

/** One event that still counts, or null when it is unknown, another's, or already corrected. */
export async function loadGallande(tx: AktorTx, id: string) {
  const [rad] = await tx.select().from(handelse).where(eq(handelse.id, id))
  if (!rad) return { rad: null, andrad: false }
  const [efter] = await tx
    .select({ id: handelse.id })
    .from(handelse)
    .where(and(eq(handelse.kommunId, rad.kommunId), eq(handelse.ersatter, id)))
  return { rad, andrad: efter !== undefined }
}

export async function insertRattelse(tx: AktorTx, rad: typeof handelse.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(handelse).values(rad).returning({ id: handelse.id })
  return (ny as { id: string }).id
}

/** The events that count between two dates, with the brukare's code; for a week grid or a month's list. */
export async function listGallande(tx: AktorTx, sok: HandelseSok) {
  return tx
    .select({ handelse, kod: brukare.kod })
    .from(handelse)
    .leftJoin(brukare, and(eq(brukare.kommunId, handelse.kommunId), eq(brukare.personId, handelse.personId)))
    .where(
      and(
        gte(handelse.manad, sok.fran.with({ day: 1 })),
        lte(handelse.manad, sok.till),
        gte(handelse.datum, sok.fran),
        lte(handelse.datum, sok.till),
        sok.status ? eq(handelse.status, sok.status) : undefined,
        sok.bestallningId ? eq(handelse.bestallningId, sok.bestallningId) : undefined,
        sok.kommunId ? eq(handelse.kommunId, sok.kommunId) : undefined,
        sok.tjanstId ? eq(handelse.tjanstId, sok.tjanstId) : undefined,
        galler(tx),
      ),
    )
    .orderBy(asc(handelse.datum), asc(handelse.start), asc(handelse.id))
    .limit(sok.antal)
    .offset(sok.hoppa)
}

export interface HandelseSok {
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate
  readonly status?: string | undefined
  readonly bestallningId?: string | undefined
  readonly kommunId?: string | undefined
  readonly tjanstId?: string | undefined
  readonly antal: number
  readonly hoppa: number
}

/** The beställningar that run some day between two dates, with the name where the utförare may know it. */
export async function listBestallningarMellan(tx: AktorTx, fran: Temporal.PlainDate, till: Temporal.PlainDate) {
  return tx
    .select({
      id: bestallning.id,
      kommunId: bestallning.kommunId,
      namndId: bestallning.namndId,
      personId: bestallning.personId,
      kod: brukare.kod,
      namn: person.namn,
      skydd: person.skydd,
      tjanstId: bestallning.tjanstId,
      del: bestallning.del,
      fran: bestallning.fran,
      start: bestallning.start,
      till: bestallning.till,
    })
    .from(bestallning)
    .innerJoin(brukare, and(eq(brukare.kommunId, bestallning.kommunId), eq(brukare.personId, bestallning.personId)))
    .leftJoin(person, and(eq(person.kommunId, bestallning.kommunId), eq(person.personId, bestallning.personId)))
    .where(
      and(
        inArray(bestallning.status, ['bekraftad', 'avslutad']),
        lte(bestallning.fran, till),
        or(isNull(bestallning.till), gte(bestallning.till, fran)),
      ),
    )
    .orderBy(asc(person.namn), asc(brukare.kod), asc(bestallning.del))
}

export async function insertImport(tx: AktorTx, rad: typeof importKorning.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(importKorning).values(rad).returning({ id: importKorning.id })
  return (ny as { id: string }).id
}

/** A tried import, locked so that two clicks save it once. */
export async function loadImportForSpara(tx: AktorTx, id: string) {
  const [rad] = await tx.select().from(importKorning).where(eq(importKorning.id, id)).for('update')
  return rad ?? null
}

export async function updateImport(
  tx: AktorTx,
  id: string,
  varden: Partial<typeof importKorning.$inferInsert>,
): Promise<void> {
  await tx.update(importKorning).set(varden).where(eq(importKorning.id, id))
}

export async function listImporter(tx: AktorTx, antal: number) {
  return tx.select().from(importKorning).orderBy(sql`${importKorning.skapad} desc`).limit(antal)
}
