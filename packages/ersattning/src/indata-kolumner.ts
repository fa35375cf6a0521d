import type { AktorTx } from '@valfri/db/aktor'
import { type SQL, sql } from 'drizzle-orm'

/** Which performed visits a run for one utförare reads. */
export interface BesokSok {
  readonly kommunId: string
  readonly namndId: string
  readonly utforareId: string
  readonly tjanstId: string
  /** First day of the month. */
  readonly manad: Temporal.PlainDate
  /** Only what had been reported before this instant: the frozen inputs of a locked run. */
  readonly grans: Temporal.Instant
  /** Event types that count as performed visits, by the plugin. */
  readonly typer: readonly string[]
  /** Only these beställningar, to open one row. */
  readonly bestallningIds?: readonly string[]
}

/** Performed visits as columns, and how many they are. The index of a beställning is its place in `bestallningIds`. */
export interface BesokKolumner {
  readonly antal: number
  readonly start: Int32Array
  readonly slut: Int32Array
  readonly bestallning: Int32Array
  readonly personal: Uint8Array
  /** Set when asked for: 16 bytes an event. */
  readonly ids: Buffer | null
}

/**
 * Reads performed visits as one byte string per column, which for a month of a large utförare is several times faster
 * than rows of objects. Sorted by id, so that the index is as good as the id wherever events must be put in order.
 *
 * @param ordning all beställningar of the run, sorted; the columns refer to them by index
 */
export async function loadBesokKolumner(
  tx: AktorTx,
  sok: BesokSok,
  ordning: readonly string[],
  medIds: boolean,
): Promise<BesokKolumner> {
  const minut = (kolumn: SQL) => sql`int4send((extract(epoch from ${kolumn}) / 60)::int)`
  const [rad] = await tx.execute<{
    antal: number
    start: Buffer | null
    slut: Buffer | null
    bestallning: Buffer | null
    personal: Buffer | null
    ids: Buffer | null
  }>(sql`
    with b as (select id, (nr - 1)::int as nr from unnest(${`{${ordning.join(',')}}`}::uuid[]) with ordinality as o(id, nr))
    select count(*)::int as antal,
      string_agg(${minut(sql`h.start`)}, ''::bytea order by h.id) as start,
      string_agg(${minut(sql`h.slut`)}, ''::bytea order by h.id) as slut,
      string_agg(int4send(b.nr), ''::bytea order by h.id) as bestallning,
      string_agg(substring(int2send(h.personal) from 2), ''::bytea order by h.id) as personal,
      ${medIds ? sql`string_agg(uuid_send(h.id), ''::bytea order by h.id)` : sql`null::bytea`} as ids
    from handelse h join b on b.id = h.bestallning_id
    where ${gallandeSql(sok)} and h.typ = any(${`{${sok.typer.join(',')}}`}::text[])`)
  if (!rad) throw new Error('an aggregate gives one row')
  return {
    antal: rad.antal,
    start: toInt32(rad.start),
    slut: toInt32(rad.slut),
    bestallning: toInt32(rad.bestallning),
    personal: new Uint8Array(rad.personal ?? Buffer.alloc(0)),
    ids: rad.ids,
  }
}

/**
 * Events of the month that are accepted, were reported before the limit, and have not been corrected before it. The row that
 * takes one back has the same month, so only one partition is read.
 */
export function gallandeSql(sok: Omit<BesokSok, 'typer'>): SQL {
  const grans = sok.grans.toString()
  return sql`h.kommun_id = ${sok.kommunId} and h.manad = ${sok.manad.toString()}::date and h.utforare_id = ${sok.utforareId}::uuid
    and h.namnd_id = ${sok.namndId} and h.tjanst_id = ${sok.tjanstId} and h.status = 'godtagen' and h.typ <> 'struken'
    and h.skapad <= ${grans}::timestamptz
    ${sok.bestallningIds ? sql`and h.bestallning_id = any(${`{${sok.bestallningIds.join(',')}}`}::uuid[])` : sql``}
    and h.id not in (select s.ersatter from handelse s where s.kommun_id = ${sok.kommunId} and s.manad = ${sok.manad.toString()}::date
      and s.utforare_id = ${sok.utforareId}::uuid and s.ersatter is not null and s.skapad <= ${grans}::timestamptz)`
}

/** Big-endian bytes, as Postgres sends an integer, to an array that the machine reads. */
function toInt32(bytes: Buffer | null): Int32Array {
  if (!bytes || bytes.byteLength === 0) return new Int32Array(0)
  const kopia = Buffer.from(bytes)
  kopia.swap32()
  return new Int32Array(kopia.buffer, kopia.byteOffset, kopia.byteLength / 4)
}

/** The id of event i as text. */
export function idAt(ids: Buffer, i: number): string {
  const hex = ids.toString('hex', i * 16, i * 16 + 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
