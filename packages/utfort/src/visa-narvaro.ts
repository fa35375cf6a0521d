import type { AktorTx } from '@valfri/db/aktor'
import type { HandelseTyp } from '@valfri/plugin-api/handelse'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { forUppgift, galler, listDaterade } from '@valfri/val/queries-uppgift'
import { hasBestallningOf, listNarvaroBestallningar } from './queries-narvaro.ts'
import { listVeckoHandelser } from './queries-vecka.ts'
import { toVeckoHandelse, type VeckoHandelse } from './visa-vecka.ts'

/** What a day can be marked as: a type of event, with a reason where the type asks for one. */
export interface Dagsmarkering {
  readonly typ: string
  readonly namn: string
  readonly narvaro: boolean
  readonly orsakKravs: boolean
  readonly orsaker: readonly { readonly id: string; readonly namn: string }[]
}

/** A person's place in a week of attendance. */
export interface NarvaroRad {
  readonly bestallningId: string
  readonly personId: string
  readonly kommunId: string
  readonly kommun: string
  readonly vem: string
  readonly kod: string
  readonly tjanstId: string
  readonly del: string
  readonly delnamn: string
  /** The utförare's own grupp that day; null where none is set. */
  readonly grupp: string | null
  readonly fran: string
  readonly till: string | null
  readonly handelser: readonly VeckoHandelse[]
}

export interface Narvaro {
  readonly dagar: readonly string[]
  readonly idag: string
  /** By tjänst. */
  readonly markeringar: Readonly<Record<string, readonly Dagsmarkering[]>>
  readonly rader: readonly NarvaroRad[]
}

/**
 * A week of attendance for everyone that the utförare has in tjänster that are reported day by day, by grupp and name. Each
 * person whose name is shown is logged as read.
 */
export async function visaNarvaro(
  tx: AktorTx,
  mandag: Temporal.PlainDate,
  idag: Temporal.PlainDate,
  { tjanster }: TjanstRegister,
): Promise<Narvaro> {
  const sondag = mandag.add({ days: 6 })
  const dagliga = listDagliga(tjanster)
  const platser = await listNarvaroBestallningar(tx, { tjanster: dagliga.map((t) => t.id), mandag, sondag })
  const ids = new Set(platser.map((p) => p.id))
  const handelser = (await listVeckoHandelser(tx, [...new Set(platser.map((p) => p.personId))], mandag, sondag)).filter(
    (h) => h.bestallningId !== null && ids.has(h.bestallningId),
  )
  const perPlats = Map.groupBy(handelser, (h) => h.bestallningId as string)
  const grupper = await loadGrupper(tx, platser, tjanster, sondag)
  for (const p of platser)
    if (p.namn) {
      const { kommunId, namndId, personId } = p
      tx.logga({ kommunId, namndId, handling: 'las', objekt: 'narvaro', objektId: mandag.toString(), personId })
    }
  return {
    dagar: Array.from({ length: 7 }, (_, i) => mandag.add({ days: i }).toString()),
    idag: idag.toString(),
    markeringar: Object.fromEntries(dagliga.map((t) => [t.id, markeringarOf(t)])),
    rader: platser
      .map((p) => ({
        ...{ bestallningId: p.id, personId: p.personId, kommunId: p.kommunId, kommun: p.kommun, kod: p.kod },
        ...{ vem: p.namn ?? p.kod, tjanstId: p.tjanstId, del: p.del },
        delnamn: tjanster.get(p.tjanstId)?.delar[p.del]?.namn.sv ?? p.del,
        grupp: grupper.get(p.id) ?? null,
        fran: (p.start ?? p.fran).toString(),
        till: p.till?.toString() ?? null,
        handelser: (perPlats.get(p.id) ?? []).map(toVeckoHandelse),
      }))
      .toSorted((a, b) => compareGrupp(a.grupp, b.grupp)),
  }
}

/** The tjänster whose attendance is reported day by day. */
const listDagliga = (tjanster: TjanstRegister['tjanster']): readonly Tjanst[] =>
  [...tjanster.values()].filter((t) => markeringarOf(t).some((m) => m.narvaro))

/** Whether the utförare has, or has had, anyone in such a tjänst. */
export function finnsNarvaro(tx: AktorTx, { tjanster }: TjanstRegister): Promise<boolean> {
  return hasBestallningOf(
    tx,
    listDagliga(tjanster).map((t) => t.id),
  )
}

const isMarkering = (h: HandelseTyp): boolean => h.slag === 'dag' && !h.planeradeMinuter

function markeringarOf(t: Tjanst): readonly Dagsmarkering[] {
  return Object.entries(t.handelser).flatMap(([typ, h]) =>
    isMarkering(h)
      ? [
          {
            typ,
            namn: h.namn.sv,
            narvaro: h.raknasSom === 'narvaro',
            orsakKravs: h.orsakKravs ?? false,
            orsaker: (h.orsaker ?? []).map((o) => ({ id: o.id, namn: o.namn.sv })),
          },
        ]
      : [],
  )
}

/** What the utförare itself has set as text from a date: its grupp. By beställning. */
async function loadGrupper(
  tx: AktorTx,
  platser: readonly {
    readonly id: string
    readonly insatsbeslutId: string | null
    readonly tjanstId: string
    readonly del: string
  }[],
  tjanster: TjanstRegister['tjanster'],
  dag: Temporal.PlainDate,
): Promise<Map<string, string>> {
  const satta = Map.groupBy(
    await listDaterade(tx, [...new Set(platser.flatMap((p) => p.insatsbeslutId ?? []))]),
    (d) => d.insatsbeslutId,
  )
  const ut = new Map<string, string>()
  for (const p of platser) {
    const egna = tjanster.get(p.tjanstId)?.bestallning.daterade?.filter((u) => u.satts === 'utforare') ?? []
    const rader = satta.get(p.insatsbeslutId ?? '') ?? []
    const nu = egna.map((u) => galler(forUppgift(rader, p.del, u.id), dag)).find((r) => r !== null)
    if (nu) ut.set(p.id, nu.varde)
  }
  return ut
}

/** Groups in Swedish order, those without one last; within a group the order by name stands. */
function compareGrupp(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null ? -1 : a.localeCompare(b, 'sv')
}
