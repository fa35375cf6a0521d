import type { AktorTx } from '@valfri/db/aktor'
import { brukare, person } from '@valfri/val/schema'
import { and, asc, desc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { AvgiftRad, Avgiftskorning } from './queries-korning.ts'
import type { Namnd } from './queries-taxa.ts'
import { avgift, avgiftskorning } from './schema.ts'

const avBrukare = and(eq(brukare.kommunId, avgift.kommunId), eq(brukare.personId, avgift.personId))
const avPerson = and(eq(person.kommunId, avgift.kommunId), eq(person.personId, avgift.personId))

export interface AvgiftSok {
  /** Part of a name, or of a code. */
  readonly ord: string
  readonly begransadAv: 'taxa' | 'maxtaxa' | 'avgiftsutrymme' | null
  readonly slag: 'manad' | 'justering' | null
  readonly antal: number
  readonly hoppa: number
}

function filter(k: Pick<Avgiftskorning, 'kommunId' | 'id'>, sok: AvgiftSok): SQL | undefined {
  const monster = `%${sok.ord.replace(/[\\%_]/g, '\\$&')}%`
  return and(
    eq(avgift.kommunId, k.kommunId),
    eq(avgift.korningId, k.id),
    sok.begransadAv ? eq(avgift.begransadAv, sok.begransadAv) : undefined,
    sok.slag ? eq(avgift.slag, sok.slag) : undefined,
    // A protected person is never found by name (R-706).
    sok.ord ? or(ilike(brukare.kod, monster), and(eq(person.skydd, 'ingen'), ilike(person.namn, monster))) : undefined,
  )
}

/** The fees of a run, with name where the aktör may know it, by name and code. */
export async function listAvgifter(tx: AktorTx, k: Pick<Avgiftskorning, 'kommunId' | 'id'>, sok: AvgiftSok) {
  const [rakna] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(avgift)
    .innerJoin(brukare, avBrukare)
    .leftJoin(person, avPerson)
    .where(filter(k, sok))
  const rader = await tx
    .select({ avgift, kod: brukare.kod, namn: person.namn, skydd: person.skydd })
    .from(avgift)
    .innerJoin(brukare, avBrukare)
    .leftJoin(person, avPerson)
    .where(filter(k, sok))
    .orderBy(sql`${person.namn} collate "sv-SE-x-icu" nulls last`, asc(brukare.kod), asc(avgift.avserManad))
    .limit(sok.antal)
    .offset(sok.hoppa)
  return { rader, antal: rakna?.n ?? 0 }
}

export async function loadAvgift(tx: AktorTx, id: string): Promise<AvgiftRad | null> {
  const [rad] = await tx.select().from(avgift).where(eq(avgift.id, id))
  return rad ?? null
}

/** A person's fees, latest month first, with the run that each is in. */
export function listPersonAvgifter(tx: AktorTx, personIds: readonly string[]) {
  return tx
    .select()
    .from(avgift)
    .where(inArray(avgift.personId, [...personIds]))
    .orderBy(desc(avgift.avserManad), desc(avgift.slag), asc(avgift.gransTid))
    .limit(200)
}

/** Codes of some brukare, by person id. */
export async function loadKoder(tx: AktorTx, n: Namnd, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rader = await tx
    .select({ personId: brukare.personId, kod: brukare.kod })
    .from(brukare)
    .where(
      and(eq(brukare.kommunId, n.kommunId), eq(brukare.namndId, n.namndId), inArray(brukare.personId, [...personIds])),
    )
  return new Map(rader.map((r) => [r.personId, r.kod]))
}

export interface Anmarkning {
  readonly slag: 'utan-beslut' | 'stor-andring' | 'vantande-tid' | 'noll'
  readonly personId: string
  readonly kod: string
  /** Öre or a count, by slag. */
  readonly tal: number
  readonly avgiftId: string
}

/**
 * What a second look is worth before the month is locked: nobody's income is decided and maxtaxan was reached, a fee that moved
 * much since the month before, time that still waits, and a fee of nothing in spite of performed time.
 */
export async function listAnmarkningar(tx: AktorTx, k: Avgiftskorning): Promise<Anmarkning[]> {
  const forra = k.manad.subtract({ months: 1 }).toString()
  const rader = await tx.execute<{ slag: string; person_id: string; kod: string; tal: string; id: string }>(sql`
    with a as (select a.id, a.person_id, a.avgift_ore, a.begransad_av, a.antal_handelser, a.indata->>'avgiftsbeslut' as beslut, b.kod,
        (select p.avgift_ore from avgift p where p.kommun_id = a.kommun_id and p.namnd_id = a.namnd_id and p.person_id = a.person_id
          and p.avser_manad = ${forra}::date and p.last is not null order by p.grans_tid desc, p.id desc limit 1) as forra
      from avgift a join brukare b on b.kommun_id = a.kommun_id and b.person_id = a.person_id
      where a.kommun_id = ${k.kommunId} and a.korning_id = ${k.id}::uuid and a.slag = 'manad')
    select * from (
      select 'utan-beslut' as slag, person_id, kod, avgift_ore::text as tal, id from a where beslut is null and avgift_ore > 0
      union all select 'stor-andring', person_id, kod, (avgift_ore - forra)::text, id from a
        where forra is not null and abs(avgift_ore - forra) > greatest(50000, forra / 2)
      union all select 'noll', person_id, kod, antal_handelser::text, id from a where avgift_ore = 0 and antal_handelser > 0 and begransad_av = 'taxa'
      union all select 'vantande-tid', a.person_id, a.kod, w.n::text, a.id from a join
        (select h.person_id, count(*) as n from handelse h where h.kommun_id = ${k.kommunId} and h.namnd_id = ${k.namndId}
          and h.manad = ${k.manad.toString()}::date and h.status = 'vantar' and h.typ <> 'struken'
          and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.manad = h.manad and s.ersatter = h.id)
          group by 1) w on w.person_id = a.person_id
    ) alla order by slag, abs(tal::bigint) desc, kod limit 100`)
  return rader.map((r) => ({
    slag: r.slag as Anmarkning['slag'],
    personId: r.person_id,
    kod: r.kod,
    tal: Number(r.tal),
    avgiftId: r.id,
  }))
}

export interface LageSok {
  readonly idag: Temporal.PlainDate
  /** Tjänster that somebody may be charged for. */
  readonly tjanstIds: readonly string[]
}

/** Somebody has help today that may be charged for. */
const medAvgift = (
  n: Namnd,
  { idag, tjanstIds }: LageSok,
): SQL => sql`b.kommun_id = ${n.kommunId} and b.namnd_id = ${n.namndId}
  and b.tjanst_id = any(${`{${tjanstIds.join(',')}}`}::text[]) and b.status in ('bekraftad', 'avslutad')
  and coalesce(b.start, b.fran) <= ${idag.toString()}::date and (b.till is null or b.till >= ${idag.toString()}::date)`

/** Decisions that nobody has been told of; older than three months they came from elsewhere, with their own notice. */
const ejUnderrattat = (
  n: Namnd,
  { idag }: LageSok,
): SQL => sql`d.kommun_id = ${n.kommunId} and d.namnd_id = ${n.namndId}
  and d.skapad > ${idag.subtract({ months: 3 }).toString()}::date
  and not exists (select 1 from avgiftsunderrattelse u where u.kommun_id = d.kommun_id and u.beslut_id = d.id)`

/** What the start page counts. */
export async function countLage(tx: AktorTx, n: Namnd, sok: LageSok) {
  const korningar = await tx
    .select({
      id: avgiftskorning.id,
      manad: avgiftskorning.manad,
      status: avgiftskorning.status,
      problem: avgiftskorning.problem,
    })
    .from(avgiftskorning)
    .where(and(eq(avgiftskorning.kommunId, n.kommunId), eq(avgiftskorning.namndId, n.namndId)))
    .orderBy(desc(avgiftskorning.manad))
    .limit(24)
  const [utan] = await tx.execute<{ n: number }>(sql`
    select count(distinct b.person_id)::int as n from bestallning b where ${medAvgift(n, sok)}
      and not exists (select 1 from avgiftsbeslut d where d.kommun_id = b.kommun_id and d.person_id = b.person_id)`)
  const lasta = await tx.execute<{ manad: string }>(sql`
    select to_char(manad, 'YYYY-MM') as manad from manadslas where kommun_id = ${n.kommunId} and namnd_id = ${n.namndId} order by manad`)
  const [ej] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from avgiftsbeslut d where ${ejUnderrattat(n, sok)}`)
  return { korningar, utanBeslut: utan?.n ?? 0, lastaManader: lasta.map((r) => r.manad), ejUnderrattade: ej?.n ?? 0 }
}

/** Persons with help today and no avgiftsbeslut: whose income nobody knows. */
export function listUtanBeslut(tx: AktorTx, n: Namnd, sok: LageSok, hogst: number) {
  return tx.execute<{ person_id: string; kod: string; namn: string | null }>(sql`
    select distinct k.person_id, k.kod, p.namn from brukare k
      join bestallning b on b.kommun_id = k.kommun_id and b.person_id = k.person_id
      left join person p on p.kommun_id = k.kommun_id and p.person_id = k.person_id
    where ${medAvgift(n, sok)}
      and not exists (select 1 from avgiftsbeslut d where d.kommun_id = k.kommun_id and d.person_id = k.person_id)
    order by p.namn nulls last, k.kod limit ${hogst}`)
}

/** Persons who have not been told of a decision. */
export function listEjUnderrattade(tx: AktorTx, n: Namnd, sok: LageSok, hogst: number) {
  return tx.execute<{ person_id: string; kod: string; namn: string | null }>(sql`
    select distinct k.person_id, k.kod, p.namn from avgiftsbeslut d
      join brukare k on k.kommun_id = d.kommun_id and k.person_id = d.person_id
      left join person p on p.kommun_id = k.kommun_id and p.person_id = k.person_id
    where ${ejUnderrattat(n, sok)} order by p.namn nulls last, k.kod limit ${hogst}`)
}
