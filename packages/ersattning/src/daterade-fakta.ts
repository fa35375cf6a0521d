import type { AktorTx } from '@valfri/db/aktor'
import { mangderOf } from '@valfri/plugin-api/parse-bestallning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { forUppgift, listDaterade } from '@valfri/val/queries-uppgift'
import { sql } from 'drizzle-orm'
import type { FrystBestallning } from './fryst-indata.ts'
import type { BesokSok } from './indata-kolumner.ts'

/** What a handläggare set from a date, what a week holds, and how long the person had been away when the month began. */
export type DateradeFakta = Pick<FrystBestallning, 'nivaer' | 'omfattningar' | 'dagarPerVecka' | 'franvaroIngaende'>

interface Rad {
  readonly id: string
  readonly insatsbeslutId: string | null
  readonly del: string
  readonly fran: Temporal.PlainDate
}
interface Omfattning {
  readonly fran: Temporal.PlainDate
  readonly delar: Readonly<Record<string, number>>
}

/**
 * Reads the dated facts of the beställningar of a run: those that the tjänst declares as nivå and omfattning, and the days of
 * absence in a row that earlier months ended with.
 */
export async function loadDateradeFakta(
  tx: AktorTx,
  sok: BesokSok,
  tjanst: Tjanst,
  rader: readonly Rad[],
  omfattningar: ReadonlyMap<string, readonly Omfattning[]>,
): Promise<ReadonlyMap<string, DateradeFakta>> {
  const styr = (tjanst.bestallning.daterade ?? []).filter((u) => u.raknasSom !== undefined)
  const beslut = [...new Set(rader.flatMap((r) => r.insatsbeslutId ?? []))]
  const daterade = styr.length > 0 ? await listDaterade(tx, beslut) : []
  const perBeslut = Map.groupBy(daterade, (d) => d.insatsbeslutId)
  const borta = await countFranvaro(tx, sok, tjanst)
  return new Map(
    rader.map((r) => {
      const egna = perBeslut.get(r.insatsbeslutId ?? '') ?? []
      const lista = (som: 'niva' | 'omfattning') =>
        styr
          .filter((u) => u.raknasSom === som)
          .flatMap((u) => forUppgift(egna, r.del, u.id))
          .map((d) => ({ fran: d.fran.toString(), varde: d.varde }))
      const nivaer = lista('niva').map((d) => ({ fran: d.fran, niva: d.varde }))
      const steg = lista('omfattning').map((d) => ({ fran: d.fran, omfattning: d.varde }))
      const dagar = dagarPerVecka(tjanst, r, omfattningar.get(r.insatsbeslutId ?? '') ?? [], sok.manad)
      const ingaende = borta.get(r.id)
      return [
        r.id,
        {
          ...(nivaer.length > 0 && { nivaer }),
          ...(steg.length > 0 && { omfattningar: steg }),
          ...(dagar !== undefined && { dagarPerVecka: dagar }),
          ...(ingaende !== undefined && { franvaroIngaende: ingaende }),
        },
      ]
    }),
  )
}

/** Days a week that are granted when the month begins, or when the beställning does; where the del is granted in days. */
function dagarPerVecka(
  tjanst: Tjanst,
  r: Rad,
  dater: readonly Omfattning[],
  manad: Temporal.PlainDate,
): number | undefined {
  const [huvud] = mangderOf(tjanst, r.del)
  if (huvud?.enhet !== 'dagar' || huvud.per !== 'vecka') return undefined
  const dag = Temporal.PlainDate.compare(r.fran, manad) > 0 ? r.fran : manad
  const galler = dater.findLast((o) => Temporal.PlainDate.compare(o.fran, dag) <= 0) ?? dater[0]
  return galler?.delar[r.del]
}

/** Longer back than this nobody is away in a row; it keeps the search to some months of events. */
const MANADER_BAKAT = 24

/** How many days of absence in a row, since the last presence, each beställning had when the month began. */
async function countFranvaro(tx: AktorTx, sok: BesokSok, tjanst: Tjanst): Promise<Map<string, number>> {
  const typer = (som: string) =>
    Object.entries(tjanst.handelser).flatMap(([id, h]) => (h.raknasSom === som ? [id] : []))
  const [franvaro, narvaro] = [typer('franvaro'), typer('narvaro')]
  if (franvaro.length === 0) return new Map()
  const grans = sok.grans.toString()
  const manad = sok.manad.toString()
  const rader = await tx.execute<{ bestallning_id: string; antal: number }>(sql`
    with dagar as (
      select h.bestallning_id, h.datum, h.typ = any(${`{${franvaro.join(',')}}`}::text[]) as borta from handelse h
      where h.kommun_id = ${sok.kommunId} and h.namnd_id = ${sok.namndId} and h.utforare_id = ${sok.utforareId}::uuid
        and h.tjanst_id = ${sok.tjanstId} and h.manad < ${manad}::date
        and h.manad >= (${manad}::date - make_interval(months => ${MANADER_BAKAT}))::date and h.bestallning_id is not null
        and h.typ = any(${`{${[...franvaro, ...narvaro].join(',')}}`}::text[]) and h.status = 'godtagen'
        and h.skapad <= ${grans}::timestamptz and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id
          and s.manad = h.manad and s.ersatter = h.id and s.skapad <= ${grans}::timestamptz))
    select d.bestallning_id, count(*)::int as antal from dagar d where d.borta and not exists
      (select 1 from dagar n where n.bestallning_id = d.bestallning_id and not n.borta and n.datum > d.datum) group by 1`)
  return new Map(rader.map((r) => [r.bestallning_id, r.antal]))
}
