import postgres, { type Sql } from 'postgres'
import { oppnaTabeller } from './oppna-tabeller.ts'
import { type Part, parter } from './parter.ts'
import { egna, type Lage, perNamn, type Rad, secretOf } from './prov-innehall.ts'

/** Columns that say whose a row is; set also where they may be empty. */
function ownerOf(kolumn: string, p: Part): string | undefined {
  if (kolumn === 'kommun_id' || kolumn === 'agare_kommun_id') return p.kommunId
  if (kolumn === 'namnd_id' || kolumn === 'agare_namnd_id') return p.namndId
  if (kolumn === 'personnummer_hash') return p.personnummerHash
  return ['utforare_id', 'person_id', 'identitet_id', 'samverkan_id', 'dokument_id'].includes(kolumn)
    ? p.uuid
    : undefined
}

/** Texts of tables that anyone reads say something else: seeing them is no leak. */
function textOf(tabell: string, p: Part, lage: Lage): string {
  const oppen = oppnaTabeller[tabell]?.some(
    (o) => o.vem === 'alla' && o.gor.includes('laser') && (o.lage ?? lage) === lage,
  )
  return oppen ? `rad-${p.namn}` : secretOf(p)
}

const perTyp: readonly [RegExp, (p: Part, text: string) => unknown][] = [
  [/^uuid$/, (p) => p.uuid],
  [/\[\]$/, () => '{}'],
  [/^jsonb?$/, () => ({})],
  [/^(text|character)/, (_p, text) => text],
  [/^(small|big)?int|^numeric|^double/, () => 1],
  [/^date$/, () => '2026-02-01'],
  [/^timestamp/, () => '2026-02-01T08:00:00Z'],
  [/^boolean$/, () => false],
  [/^bytea$/, (p) => `\\x0${p.namn}`],
]

function fillerFor(kolumn: Kolumn, p: Part, text: string): unknown {
  const agare = ownerOf(kolumn.namn, p)
  if (agare !== undefined) return agare
  if (!kolumn.kravs) return null
  if (/^(text|character)/.test(kolumn.typ) && kolumn.namn in perNamn) return perNamn[kolumn.namn]
  const make = perTyp.find(([typ]) => typ.test(kolumn.typ))?.[1]
  if (!make) throw new Error(`prov-rader.ts does not know how to fill a ${kolumn.typ}`)
  return make(p, text)
}

interface Kolumn {
  readonly namn: string
  readonly typ: string
  readonly kravs: boolean
  /** JSON that the table itself gives a first value. */
  readonly given: boolean
}

async function listKolumner(sql: Sql, tabell: string): Promise<Kolumn[]> {
  return sql<Kolumn[]>`select attname as namn, format_type(atttypid, atttypmod) as typ, attnotnull as kravs,
    atthasdef and atttypid = 'jsonb'::regtype as given from pg_attribute
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
  const text = textOf(tabell, p, lage)
  const kolumner = (await listKolumner(sql, tabell)).filter((k) => !k.given)
  const bas = Object.fromEntries(kolumner.map((k) => [k.namn, fillerFor(k, p, text)]))
  return (egna[tabell]?.(p, lage) ?? [{}]).map((egen) => ({ ...bas, ...egen }))
}

async function insertRad(sql: Sql, tabell: string, rad: Rad): Promise<void> {
  const namn = sql(Object.keys(rad))
  await sql`insert into ${sql(tabell)} (${namn}) select ${namn} from json_populate_record(null::${sql(tabell)}, ${JSON.stringify(rad)}::text::json)`
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
        for (const rad of await rowsOf(sql, tabell, p, lage)) await insertRad(sql, tabell, rad)
      }
    }
    return tabeller
  } finally {
    await sql.end()
  }
}
