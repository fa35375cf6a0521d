import type { AktorTx } from '@valfri/db/aktor'
import { clockAt } from '@valfri/kernel/tid'
import type { HandelseRad } from './queries-skriv.ts'
import {
  listVeckoBestallningar,
  listVeckoHandelser,
  listVeckoPersoner,
  type VeckoPerson as PersonRad,
  type VeckoSok,
} from './queries-vecka.ts'

/** A page of a week: persons, each with a line per beställning and its events. */
export interface Vecka {
  readonly dagar: readonly string[]
  /** The day it is, by the server's clock. */
  readonly idag: string
  readonly personer: readonly VeckoPerson[]
  /** All persons that match, on every page. */
  readonly antal: number
  readonly sidstorlek: number
  /** Of all that match: events, and those that wait. */
  readonly handelser: number
  readonly vantande: number
}
export interface VeckoPerson {
  readonly personId: string
  readonly kommunId: string
  readonly kommun: string
  /** The name, or only the code where the person is protected or gone. */
  readonly vem: string
  readonly kod: string
  readonly rader: readonly VeckoRad[]
}
export interface VeckoRad {
  /** Null gathers events of a del that nothing is ordered of. */
  readonly bestallningId: string | null
  readonly tjanstId: string
  readonly del: string
  readonly fran: string | null
  readonly till: string | null
  readonly handelser: readonly VeckoHandelse[]
}
export interface VeckoHandelse {
  readonly id: string
  readonly datum: string
  readonly typ: string
  /** Local clock times, 'TT:MM'. */
  readonly start: string | null
  readonly slut: string | null
  readonly minuter: number | null
  readonly antal: number
  readonly personal: number
  readonly medarbetare: string | null
  readonly uppgifter: Readonly<Record<string, unknown>> | null
  readonly status: string
  readonly orsak: string | null
  /** A person corrected it, or it has been judged anew: there is an original. */
  readonly andrad: boolean
}

export const VECKA_SIDSTORLEK = 20

export interface VeckoVal {
  readonly mandag: Temporal.PlainDate
  readonly sok: string
  readonly vantar: boolean
  /** From 1. */
  readonly sida: number
  readonly idag: Temporal.PlainDate
}

/** Shows a page of the week that begins on `mandag`. Each person whose name is shown is logged as read. */
export async function visaVecka(tx: AktorTx, val: VeckoVal): Promise<Vecka> {
  const sok: VeckoSok = {
    ...val,
    sondag: val.mandag.add({ days: 6 }),
    antal: VECKA_SIDSTORLEK,
    hoppa: (val.sida - 1) * VECKA_SIDSTORLEK,
  }
  const personer = await listVeckoPersoner(tx, sok)
  const ids = personer.map((p) => p.person_id)
  const bestallningar = await listVeckoBestallningar(tx, ids, sok)
  const handelser = Map.groupBy(await listVeckoHandelser(tx, ids, sok.mandag, sok.sondag), (h) => h.personId)
  logNamed(tx, personer, val.mandag)
  return {
    dagar: Array.from({ length: 7 }, (_, i) => val.mandag.add({ days: i }).toString()),
    idag: val.idag.toString(),
    personer: personer.map((p) => ({
      personId: p.person_id,
      kommunId: p.kommun_id,
      kommun: p.kommun,
      vem: shownName(p),
      kod: p.kod,
      rader: toRader(
        bestallningar.filter((b) => b.personId === p.person_id),
        handelser.get(p.person_id) ?? [],
      ),
    })),
    antal: personer[0]?.totalt ?? 0,
    sidstorlek: VECKA_SIDSTORLEK,
    handelser: personer[0]?.handelser ?? 0,
    vantande: personer[0]?.vantande ?? 0,
  }
}

const shownName = (p: PersonRad): string => (p.namn && p.skydd === 'ingen' ? p.namn : p.kod)

function logNamed(tx: AktorTx, personer: readonly PersonRad[], mandag: Temporal.PlainDate): void {
  for (const p of personer) {
    if (!p.namn) continue
    tx.logga({
      kommunId: p.kommun_id,
      namndId: p.namnd_id,
      handling: 'las',
      objekt: 'vecka',
      objektId: mandag.toString(),
      personId: p.person_id,
    })
  }
}

type Bestallning = Awaited<ReturnType<typeof listVeckoBestallningar>>[number]

function toRader(bestallningar: readonly Bestallning[], handelser: readonly HandelseRad[]): VeckoRad[] {
  const perRad = Map.groupBy(handelser, (h) => h.bestallningId ?? `${h.tjanstId}/${h.del}`)
  const rader = bestallningar.map((b) => ({
    bestallningId: b.id,
    tjanstId: b.tjanstId,
    del: b.del,
    fran: (b.start ?? b.fran).toString(),
    till: b.till?.toString() ?? null,
    handelser: (perRad.get(b.id) ?? []).map(toVeckoHandelse),
  }))
  const utan = [...perRad.values()].flatMap((grupp): VeckoRad[] => {
    const [forsta] = grupp
    if (!forsta || forsta.bestallningId) return []
    const { tjanstId, del } = forsta
    return [{ bestallningId: null, tjanstId, del, fran: null, till: null, handelser: grupp.map(toVeckoHandelse) }]
  })
  return [...rader, ...utan]
}

/** An event with its local clock times. */
export function toVeckoHandelse(h: HandelseRad): VeckoHandelse {
  return {
    id: h.id,
    datum: h.datum.toString(),
    typ: h.typ,
    start: localClock(h.start),
    slut: localClock(h.slut),
    minuter: h.start && h.slut ? Math.trunc((h.slut.epochMilliseconds - h.start.epochMilliseconds) / 60_000) : null,
    antal: h.antal,
    personal: h.personal,
    medarbetare: h.medarbetare,
    uppgifter: h.uppgifter as Record<string, unknown> | null,
    status: h.status,
    orsak: h.orsak,
    andrad: h.ersatter !== null,
  }
}

/** 'TT:MM' in Sweden. */
export function localClock(tid: Temporal.Instant | null): string | null {
  return tid ? clockAt(tid) : null
}
