import type { AktorTx } from '@valfri/db/aktor'
import { brukare } from '@valfri/val/schema'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { galler } from './queries.ts'
import { handelse } from './schema.ts'
import { type BedomdHandelse, type BestallningRad, vantarOrsaker } from './typer.ts'

interface Avsandare {
  readonly utforareId: string
  readonly identitetId: string | null
  readonly kalla: 'webb' | 'fil' | 'api'
  readonly importId?: string
}

const BUNT = 2000

/**
 * Stores judged events; one statement per 2 000, its rows as one JSON value, so that no statement has 50 000 parameters. What
 * their beställningar say is sent once for each of them: a person's month names the same one a hundred times.
 */
export async function insertHandelser(
  tx: AktorTx,
  bedomda: readonly BedomdHandelse[],
  fran: Avsandare,
  nu: Temporal.Instant,
): Promise<void> {
  for (let i = 0; i < bedomda.length; i += BUNT) {
    const bunt = bedomda.slice(i, i + BUNT)
    const nummer = new Map([...new Set(bunt.map((b) => b.bestallning))].map((b, nr) => [b, nr]))
    const rader = JSON.stringify(bunt.map((b) => toJson(b, nummer.get(b.bestallning) as number)))
    const vars = JSON.stringify([...nummer].map(([b, nr]) => toPlats(b, nr)))
    await tx.execute(sql`
      insert into handelse (kommun_id, manad, namnd_id, utforare_id, bestallning_id, person_id, tjanst_id, del, typ, start, slut,
        datum, antal, personal, medarbetare, uppgifter, status, orsak, kalla, import_id, extern_id, rapporterad_av, skapad)
      select p.kommun_id, date_trunc('month', datum)::date, p.namnd_id, ${fran.utforareId}::uuid, case when egen then p.id end,
        p.person_id, p.tjanst_id, del, typ, start, slut, datum, antal, personal, medarbetare, uppgifter, case when orsak is null then 'godtagen' else 'vantar' end,
        orsak, ${fran.kalla}, ${fran.importId ?? null}::uuid, extern_id, ${fran.identitetId}::uuid, ${nu.toString()}::timestamptz
      from json_to_recordset(${rader}::text::json) as r(nr int, egen boolean, del text, typ text, start timestamptz, slut timestamptz,
        datum date, antal int, personal smallint, medarbetare text, uppgifter jsonb, orsak text, extern_id text)
      join json_to_recordset(${vars}::text::json) as p(nr int, kommun_id text, namnd_id text, id uuid, person_id uuid, tjanst_id text)
        using (nr)
      on conflict do nothing`)
  }
}

function toPlats({ kommunId, namndId, id, personId, tjanstId }: BestallningRad, nr: number) {
  return { nr, kommun_id: kommunId, namnd_id: namndId, id, person_id: personId, tjanst_id: tjanstId }
}

function toJson(b: BedomdHandelse, nr: number) {
  return {
    nr,
    // The beställning of the person that stands for one that nobody has ordered is no beställning of the event.
    egen: b.bestallningId !== null,
    del: b.del,
    typ: b.typ,
    start: b.start?.toString() ?? null,
    slut: b.slut?.toString() ?? null,
    datum: b.datum.toString(),
    antal: b.antal,
    personal: b.personal,
    medarbetare: b.medarbetare,
    uppgifter: b.uppgifter,
    orsak: b.orsak,
    extern_id: b.externId ?? null,
  }
}

export type HandelseRad = typeof handelse.$inferSelect

/** One event with its person's code, and whether a later row names it; null when it is unknown or another's. */
export async function loadHandelse(
  tx: AktorTx,
  id: string,
): Promise<{ rad: HandelseRad; kod: string | null; galler: boolean } | null> {
  const [traff] = await tx
    .select({ rad: handelse, kod: brukare.kod, galler: sql<boolean>`${galler(tx)}` })
    .from(handelse)
    .leftJoin(brukare, and(eq(brukare.kommunId, handelse.kommunId), eq(brukare.personId, handelse.personId)))
    .where(eq(handelse.id, id))
  return traff ?? null
}

export async function insertRattelse(tx: AktorTx, rad: typeof handelse.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(handelse).values(rad).returning({ id: handelse.id })
  return (ny as { id: string }).id
}

/** An event and all that it corrects, newest first. A row that only takes back shows as typ 'struken'. */
export async function listHistorik(tx: AktorTx, id: string): Promise<HandelseRad[]> {
  const kedja = await tx.execute<{ id: string }>(sql`
    with recursive k as (
      select id, kommun_id, ersatter, 0 as steg from handelse where id = ${id}::uuid
      union all select f.id, f.kommun_id, f.ersatter, k.steg + 1 from k join handelse f on f.kommun_id = k.kommun_id and f.id = k.ersatter where k.steg < 50
    ) select id from k order by steg`)
  const ordning = kedja.map((r) => r.id)
  if (ordning.length === 0) return []
  const rader = await tx.select().from(handelse).where(inArray(handelse.id, ordning))
  return rader.sort((a, b) => ordning.indexOf(a.id) - ordning.indexOf(b.id))
}

/** What waits for something outside itself: a beställning, its confirmation, or that another event gives way. */
const PROVAS_IGEN = vantarOrsaker.filter((o) => o !== 'saknar-slut' && o !== 'lang')

/** Waiting events that may no longer have to, by start; of one person, or the `antal` oldest of all. */
export async function listVantandeAttProva(tx: AktorTx, antal: number, personId?: string) {
  return tx
    .select({ rad: handelse, kod: brukare.kod })
    .from(handelse)
    .innerJoin(brukare, and(eq(brukare.kommunId, handelse.kommunId), eq(brukare.personId, handelse.personId)))
    .where(
      and(
        eq(handelse.status, 'vantar'),
        inArray(handelse.orsak, [...PROVAS_IGEN]),
        personId ? eq(handelse.personId, personId) : undefined,
        galler(tx),
      ),
    )
    .orderBy(asc(handelse.start), asc(handelse.datum), asc(handelse.id))
    .limit(antal)
}

/** Accepted events with time at some persons between two dates, for judging overlaps anew. */
export async function listGodtagnaSpann(
  tx: AktorTx,
  personIds: readonly string[],
  fran: Temporal.PlainDate,
  till: Temporal.PlainDate,
) {
  return tx
    .select({
      personId: handelse.personId,
      tjanstId: handelse.tjanstId,
      del: handelse.del,
      typ: handelse.typ,
      datum: handelse.datum,
      start: handelse.start,
      slut: handelse.slut,
    })
    .from(handelse)
    .where(
      and(
        inArray(handelse.personId, [...personIds]),
        sql`${handelse.manad} between ${fran.with({ day: 1 }).toString()}::date and ${till.toString()}::date`,
        sql`${handelse.datum} between ${fran.toString()}::date and ${till.toString()}::date`,
        eq(handelse.status, 'godtagen'),
        galler(tx),
      ),
    )
}
