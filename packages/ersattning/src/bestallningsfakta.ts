import type { AktorTx } from '@valfri/db/aktor'
import { isBefore } from '@valfri/kernel/tid'
import { type Berakningsfalt, readBerakningsfalt } from '@valfri/plugin-api/berakningsfalt'
import { mangderOf } from '@valfri/plugin-api/parse-bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { FrystBestallning } from './fryst-indata.ts'
import type { BesokSok } from './indata-kolumner.ts'
import { countTidigare, listArendefalt } from './queries-arende.ts'

interface Omfattning {
  readonly fran: Temporal.PlainDate
  readonly delar: Readonly<Record<string, number>>
  readonly uppgifter: Readonly<Record<string, unknown>>
}
type Grans = { readonly period: 'manad' | 'vecka' } | undefined
type Minuter = NonNullable<FrystBestallning['gransminuter']>

/** What an ärende without beslut says, and how many samtal earlier months had, by beställning. */
export interface Arendefakta {
  readonly falt: ReadonlyMap<string, Berakningsfalt>
  readonly tidigare: ReadonlyMap<string, number>
}

/**
 * Reads what is known of beställningar beside the beslut.
 * @param typer the kinds of event that use up the kommun's cap on samtal; none when there is no cap
 */
export async function loadArendefakta(
  tx: AktorTx,
  sok: BesokSok,
  tjanst: Tjanst,
  utanBeslut: readonly string[],
  typer: readonly string[],
): Promise<Arendefakta> {
  const raknas = Object.entries(tjanst.handelser).flatMap(([id, h]) => (typer.includes(h.raknasSom) ? [id] : []))
  const falt = await listArendefalt(tx, sok, utanBeslut)
  return {
    falt: new Map([...falt].map(([id, f]) => [id, readBerakningsfalt(f)])),
    tidigare: raknas.length > 0 ? await countTidigare(tx, sok, raknas) : new Map(),
  }
}

/** The fields that the calculation reads, of the omfattning in force on the month's last day: a later one is not for this month. */
export function faltOf(dater: readonly Omfattning[], manad: Temporal.PlainDate): Berakningsfalt {
  const slut = manad.add({ months: 1 })
  const galler = dater.findLast((o) => isBefore(o.fran, slut)) ?? dater[0]
  return readBerakningsfalt(galler?.uppgifter.falt)
}

/**
 * Granted minutes in the limit's own period: a week's limit needs what the beslut grants a week, and a month's minutes are
 * never divided to get it. Empty where the beslut does not say; the run then names the beslut.
 */
export function gransminuterOf(dater: readonly Omfattning[], del: string, tjanst: Tjanst, grans: Grans): Minuter {
  const mangder = mangderOf(tjanst, del)
  const per = grans?.period ?? 'manad'
  const mangd = mangder.find((m) => m.enhet === 'minuter' && m.per === per)
  if (!mangd) return []
  return dater.flatMap((o) => {
    const minuter = mangd.id === mangder[0]?.id ? o.delar[del] : ovrigMangd(o, del, mangd.id)
    return minuter === undefined ? [] : [{ fran: o.fran.toString(), minuter }]
  })
}

function ovrigMangd(o: Omfattning, del: string, id: string): number | undefined {
  const mangder = o.uppgifter.mangder as Record<string, Record<string, number> | undefined> | undefined
  return mangder?.[del]?.[id]
}
