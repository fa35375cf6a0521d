import { type Aktor, type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'
import { A, B } from './parter.ts'

/** Whose rows an aktör got at: '', 'A', 'B' or 'AB'. */
export type Vems = string

export interface Utfall {
  readonly laser: Vems
  readonly laggerTill: Vems
  readonly andrar: Vems
  readonly tarBort: Vems
}

interface Forsok {
  readonly rader: readonly { rad: string }[]
  /** Rows that the statement touched, also when it returned none. */
  readonly antal: number
  /** What refused it. */
  readonly kod: string | null
}

class Tillbaka extends Error {}

/** Runs a statement and undoes it. Answers its rows, or the code of what refused it. */
async function attempt(tx: AktorTx, fraga: SQL): Promise<Forsok> {
  let rader: readonly { rad: string }[] = []
  let antal = 0
  try {
    await tx.transaction(async (inre) => {
      const svar = await inre.execute<{ rad: string }>(fraga)
      rader = svar
      antal = svar.count
      throw new Tillbaka()
    })
  } catch (fel) {
    if (fel instanceof Tillbaka) return { rader, antal, kod: null }
    return { rader: [], antal: 0, kod: codeOf(fel) }
  }
  throw new Error('a probe was not undone')
}

function codeOf(fel: unknown): string {
  const { code, cause } = fel as { code?: string; cause?: { code?: string } }
  const kod = code ?? cause?.code
  if (!kod) throw fel
  return kod
}

/** Row level security and missing rights answer 42501; a trigger that guards a frozen row answers VF001. */
const NEKAD = new Set(['42501', 'VF001'])
/** A double, or a key that points nowhere: the row was let through before the table itself said no. */
const KROCK = '23'

function whose(rader: readonly { rad: string }[]): Vems {
  const har = (p: typeof A) =>
    rader.some(({ rad }) => [p.uuid.slice(0, 8), p.kommunId, `-${p.namn}"`].some((m) => rad.includes(m)))
  return `${har(A) ? 'A' : ''}${har(B) ? 'B' : ''}`
}

/** What one aktör gets at in one table: reads all, adds a copy of each party's row, changes all, removes all. */
async function probeTable(tx: AktorTx, tabell: string, rader: readonly ProvRad[]): Promise<Utfall> {
  const t = sql.identifier(tabell)
  const last = await attempt(tx, sql`select row_to_json(t)::text as rad from ${t} t`)
  const kolumn = sql.identifier(Object.keys(rader[0]?.rad ?? {})[0] ?? '')
  const andrat = await attempt(tx, sql`update ${t} t set ${kolumn} = ${kolumn} returning row_to_json(t)::text as rad`)
  await checkBlind(tx, tabell, rader, andrat.antal)
  const borta = await attempt(tx, sql`delete from ${t} t returning row_to_json(t)::text as rad`)
  const tillagda: string[] = []
  for (const { part, rad } of rader) {
    const namn = sql.join(
      Object.keys(rad).map((k) => sql.identifier(k)),
      sql`, `,
    )
    const kopia = sql`insert into ${t} (${namn}) select ${namn} from json_populate_record(null::${t}, ${JSON.stringify(rad)}::json)`
    const { kod } = await attempt(tx, kopia)
    // The row exists already: it is refused as a double, once row level security has let it through.
    if (kod === null || kod.startsWith(KROCK)) tillagda.push(part)
    else if (!NEKAD.has(kod)) throw new Error(`${tabell}: adding a row as ${tx.aktor.typ} broke with ${kod}`)
  }
  return {
    laser: whose(last.rader),
    laggerTill: [...new Set(tillagda)].sort().join(''),
    andrar: whose(andrat.rader),
    tarBort: whose(borta.rader),
  }
}

/**
 * An update that reads nothing is held by the update policy alone. It may not touch more rows than one that answers
 * with them, which the read policy holds too.
 */
async function checkBlind(tx: AktorTx, tabell: string, rader: readonly ProvRad[], synliga: number): Promise<void> {
  const [forsta] = rader
  const namn = Object.keys(forsta?.rad ?? {}).at(-1)
  if (!forsta || !namn) return
  const t = sql.identifier(tabell)
  const varde = sql`(select (json_populate_record(null::${t}, ${JSON.stringify(forsta.rad)}::json)).${sql.identifier(namn)})`
  const { antal } = await attempt(tx, sql`update ${t} set ${sql.identifier(namn)} = ${varde}`)
  if (antal > synliga) throw new Error(`${tabell}: ${tx.aktor.typ} changes ${antal} rows blindly and ${synliga} openly`)
}

export interface ProvRad {
  readonly part: 'A' | 'B'
  readonly rad: Readonly<Record<string, unknown>>
}

/** Walks every table as one aktör; nothing is left changed. */
export function walkTables(
  db: Databas,
  aktor: Aktor,
  tabeller: ReadonlyMap<string, readonly ProvRad[]>,
): Promise<Map<string, Utfall>> {
  return withAktor(db, aktor, async (tx) => {
    const utfall = new Map<string, Utfall>()
    for (const [tabell, rader] of tabeller) utfall.set(tabell, await probeTable(tx, tabell, rader))
    return utfall
  })
}
