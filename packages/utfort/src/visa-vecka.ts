import type { AktorTx } from '@valfri/db/aktor'
import { TIDSZON } from '@valfri/kernel/tid'
import { listBestallningarMellan, listGallande } from './queries.ts'

/** A week of the utförare: one line per beställning, with its events by day. */
export interface Vecka {
  readonly dagar: readonly string[]
  readonly rader: readonly VeckoRad[]
}
export interface VeckoRad {
  readonly bestallningId: string
  readonly kommunId: string
  /** The name, or only the code where the person is protected or gone. */
  readonly vem: string
  readonly kod: string
  readonly tjanstId: string
  readonly del: string
  readonly fran: string
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
  readonly status: string
  readonly orsak: string | null
}

const MAX_HANDELSER = 20_000

/** Lists the week that begins on `mandag`. */
export async function visaVecka(tx: AktorTx, mandag: Temporal.PlainDate): Promise<Vecka> {
  const sondag = mandag.add({ days: 6 })
  const [bestallningar, rader] = [
    await listBestallningarMellan(tx, mandag, sondag),
    await listGallande(tx, { fran: mandag, till: sondag, antal: MAX_HANDELSER, hoppa: 0 }),
  ]
  const perBestallning = Map.groupBy(rader, (r) => r.handelse.bestallningId)
  for (const b of bestallningar) {
    if (b.namn)
      tx.logga({
        kommunId: b.kommunId,
        namndId: b.namndId,
        handling: 'las',
        objekt: 'vecka',
        objektId: mandag.toString(),
        personId: b.personId,
      })
  }
  return {
    dagar: Array.from({ length: 7 }, (_, i) => mandag.add({ days: i }).toString()),
    rader: bestallningar.map((b) => ({
      bestallningId: b.id,
      kommunId: b.kommunId,
      vem: b.namn && b.skydd === 'ingen' ? b.namn : b.kod,
      kod: b.kod,
      tjanstId: b.tjanstId,
      del: b.del,
      fran: (b.start ?? b.fran).toString(),
      till: b.till?.toString() ?? null,
      handelser: (perBestallning.get(b.id) ?? []).map((r) => toVeckoHandelse(r.handelse)),
    })),
  }
}

type Rad = Awaited<ReturnType<typeof listGallande>>[number]['handelse']

/** An event with its local clock times. */
export function toVeckoHandelse(h: Rad): VeckoHandelse {
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
    status: h.status,
    orsak: h.orsak,
  }
}

function localClock(tid: Temporal.Instant | null): string | null {
  return tid ? tid.toZonedDateTimeISO(TIDSZON).toPlainTime().toString({ smallestUnit: 'minute' }) : null
}
