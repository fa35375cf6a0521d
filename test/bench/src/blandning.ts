import { beslutId } from '@valfri/world/beslut'
import { stabiltId } from '@valfri/world/stabilt-id'
import type { Sql } from 'postgres'

/** One tjänst's share of an utförare's month. */
interface Andel {
  /** Keeps the numbers of its beställningar apart. */
  readonly nr: number
  readonly tjanst: string
  readonly delar: readonly [string, ...string[]]
  readonly typ: string
  /** Whether its events have a start and an end. */
  readonly tid: boolean
  /** How many nivåer its beslut are spread over; 0 where price has none. */
  readonly nivaer: number
  readonly bestallningar: number
  /** Events a beställning and month. */
  readonly handelser: number
}

/** 25,000 events an utförare: 80 % hemtjänst, 8 % mat, 4 % each of daglig verksamhet, boendestöd and ledsagning. */
export const blandning: readonly Andel[] = [
  andel(0, 'hemtjanst', ['omvardnad', 'service'], 'besok', { tid: true, bestallningar: 200, handelser: 100 }),
  andel(1, 'mat', ['matlada', 'specialkost'], 'portion', { bestallningar: 20, handelser: 100 }),
  andel(2, 'daglig-verksamhet', ['plats'], 'narvaro', { nivaer: 4, bestallningar: 50, handelser: 20 }),
  andel(3, 'boendestod', ['hemma'], 'besok', { tid: true, bestallningar: 10, handelser: 100 }),
  andel(4, 'ledsagning', ['sol', 'lss'], 'besok', { tid: true, bestallningar: 10, handelser: 100 }),
]

function andel(
  nr: number,
  tjanst: string,
  delar: Andel['delar'],
  typ: string,
  rest: Pick<Andel, 'bestallningar' | 'handelser'> & Partial<Pick<Andel, 'tid' | 'nivaer'>>,
): Andel {
  return { tid: false, nivaer: 0, ...rest, nr, tjanst, delar, typ }
}

const avrundning = { rad: { till: 'ore', metod: 'halv-upp' } }
const timmar = (delar: readonly string[]) => ({
  modell: 'utford',
  val: {
    insatser: Object.fromEntries(delar.map((del) => [del, { del, underlag: 'utford-tid' }])),
    radgruppering: 'bestallning',
    avrundning,
  },
})
const dagar = {
  modell: 'per-dag',
  val: { insatser: { plats: { del: 'plats', underlag: 'dag' } }, radgruppering: 'bestallning', avrundning },
}

/** Models and prices for the tjänster that Sotenäs has not decided in the world. Invented figures. */
export async function loadBlandning(sql: Sql, kommunId: string, namndId: string): Promise<void> {
  const rad = (tjanst: string, parameter: string, ore: number | null, v: object | null, segment: object = {}) => ({
    kommun_id: kommunId,
    namnd_id: namndId,
    id: stabiltId(`bench:${tjanst}:${parameter}:${JSON.stringify(segment)}`),
    tjanst_id: tjanst,
    parameter,
    segment: sql.json(segment as never),
    fran: '2026-01-01',
    ore,
    enhet: ore === null ? null : parameter === 'dagpris' ? 'dag' : 'timme',
    varde: v === null ? null : sql.json(v as never),
    beslut_id: beslutId(kommunId, ore === null ? 'modell' : 'pris'),
  })
  await sql`insert into beslutat_varde ${sql([
    rad('boendestod', 'modell', null, timmar(['hemma'])),
    rad('ledsagning', 'modell', null, timmar(['sol', 'lss'])),
    rad('daglig-verksamhet', 'modell', null, dagar),
    rad('boendestod', 'timpris', 43_900, null, { del: 'hemma' }),
    rad('ledsagning', 'timpris', 38_400, null, { del: 'sol' }),
    rad('ledsagning', 'timpris', 39_700, null, { del: 'lss' }),
    ...[41_000, 62_500, 88_300, 121_900].map((ore, i) =>
      rad('daglig-verksamhet', 'dagpris', ore, null, { del: 'plats', niva: String(i + 1) }),
    ),
  ] as never[])}`
}
