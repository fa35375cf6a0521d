import postgres, { type Sql } from 'postgres'
import { type Part, parter } from './parter.ts'

/** Nothing is published, signed or locked; or everything is. Policies ask for both. */
export type Lage = 'stängt' | 'öppet'

type Varde = string | number | boolean | null
type Rad = Readonly<Record<string, Varde | undefined>>

/** What a table's rows need beside the values that follow from names and types. A table that is not here needs nothing. */
const egna: Readonly<Record<string, (p: Part, lage: Lage) => readonly Rad[]>> = {
  // Three owners: the nämnd's own, the utförare's own, and one that anyone may read.
  dokument: (p, lage) => [
    { utforare_id: null },
    { id: nr(p, 1), kommun_id: null, namnd_id: null },
    { id: nr(p, 2), utforare_id: null, publik: lage === 'öppet' },
  ],
  dokument_delning: () => [
    { mottagare: 'namnd', utforare_id: null },
    { mottagare: 'utforare', kommun_id: null, namnd_id: null },
  ],
  api_nyckel: (p) => [
    { utforare_id: null },
    { id: nr(p, 1), hash: `andra-${p.namn}`, kommun_id: null, namnd_id: null },
  ],
  idempotens: (p) => [
    { agare: `kommun:${p.kommunId}:${p.namndId}` },
    { agare: `utforare:${p.uuid}` },
    { agare: `person:${p.personnummerHash}` },
  ],
  person: () => [{ skydd: 'ingen' }],
  avtal: (_p, lage) => [{ status: lage === 'öppet' ? 'signerat' : 'utkast' }],
  underlag_version: (_p, lage) => [{ status: lage === 'öppet' ? 'faststalld' : 'utkast' }],
  underlag_part: (_p, lage) => [{ annonserad: lage === 'öppet' ? '2026-01-05T08:00:00Z' : null }],
  korning: (_p, lage) => [{ status: lage === 'öppet' ? 'last' : 'beraknad' }],
  ersattningsunderlag: (_p, lage) => [{ last: lage === 'öppet' ? '2026-03-01T08:00:00Z' : null }],
  ansokan: (_p, lage) => [{ status: lage === 'öppet' ? 'inlamnad' : 'utkast' }],
}

/** Names a party's second and third row of a table. */
const nr = (p: Part, n: number) => p.uuid.replace(/.$/, String(n))

/** Columns that say whose a row is; set also where they may be empty. */
function ownerOf(kolumn: string, p: Part): Varde | undefined {
  if (kolumn === 'kommun_id' || kolumn === 'agare_kommun_id') return p.kommunId
  if (kolumn === 'namnd_id' || kolumn === 'agare_namnd_id') return p.namndId
  if (kolumn === 'personnummer_hash') return p.personnummerHash
  return ['utforare_id', 'person_id', 'identitet_id', 'samverkan_id', 'dokument_id'].includes(kolumn)
    ? p.uuid
    : undefined
}

const perTyp: readonly [RegExp, (p: Part) => Varde][] = [
  [/^uuid$/, (p) => p.uuid],
  [/\[\]$/, () => '{}'],
  [/^jsonb?$/, () => '{}'],
  [/^(text|character)/, (p) => `rad-${p.namn}`],
  [/^(small|big)?int|^numeric|^double/, () => 1],
  [/^date$/, () => '2026-02-01'],
  [/^timestamp/, () => '2026-02-01T08:00:00Z'],
  [/^boolean$/, () => false],
  [/^bytea$/, (p) => `\\x0${p.namn}`],
]

function fillerFor(kolumn: Kolumn, p: Part): Varde {
  const agare = ownerOf(kolumn.namn, p)
  if (agare !== undefined) return agare
  if (!kolumn.kravs) return null
  const make = perTyp.find(([typ]) => typ.test(kolumn.typ))?.[1]
  if (!make) throw new Error(`prov-rader.ts does not know how to fill a ${kolumn.typ}`)
  return make(p)
}

interface Kolumn {
  readonly namn: string
  readonly typ: string
  readonly kravs: boolean
}

async function listKolumner(sql: Sql, tabell: string): Promise<Kolumn[]> {
  return sql<
    Kolumn[]
  >`select attname as namn, format_type(atttypid, atttypmod) as typ, attnotnull as kravs from pg_attribute
    where attrelid = ${tabell}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`
}

/** Every table that holds rows of ours; a partition is reached through its parent. */
export async function listTabeller(sql: Sql): Promise<string[]> {
  const rader = await sql<{ namn: string }[]>`select relname as namn from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`
  return rader.map((r) => r.namn)
}

/** The rows that a party has in a table. */
export async function rowsOf(sql: Sql, tabell: string, p: Part, lage: Lage): Promise<Rad[]> {
  const bas = Object.fromEntries((await listKolumner(sql, tabell)).map((k) => [k.namn, fillerFor(k, p)]))
  return (egna[tabell]?.(p, lage) ?? [{}]).map((egen) => ({ ...bas, ...egen }))
}

/**
 * Gives both parties at least one row in every table there is, also in those that are made tomorrow. Foreign keys and
 * triggers rest while it is done: the rows are to be reached or not, they need mean nothing.
 *
 * @param superUrl of the test's own database
 */
export async function fillTables(superUrl: string, lage: Lage): Promise<readonly string[]> {
  const sql = postgres(superUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql`set session_replication_role = replica`
    const tabeller = await listTabeller(sql)
    for (const tabell of tabeller) {
      await sql`delete from ${sql(tabell)}`
      for (const p of parter) {
        for (const rad of await rowsOf(sql, tabell, p, lage)) await sql`insert into ${sql(tabell)} ${sql(rad)}`
      }
    }
    return tabeller
  } finally {
    await sql.end()
  }
}
