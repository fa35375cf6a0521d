import type { TjanstRegister } from '@valfri/plugin-api/register'
import { addDygn } from './medarbetardygn.ts'
import { isNarvarande } from './narvarande.ts'
import { findOverlapp, type Tidsspann } from './overlapp.ts'
import type { loadHandelserFor } from './queries.ts'
import type { BedomdHandelse, VantarOrsak } from './typer.ts'

type Narliggande = Awaited<ReturnType<typeof loadHandelserFor>>

/**
 * Notes which of the new events cannot be true beside the others: the same visit under another id, time that overlaps at
 * the same person, a day that is marked already, and a medarbetare with more than 24 hours in a day. Each waits for the utförare.
 *
 * @param dygn minutes by 'medarbetare|datum' that are there; the accepted ones are added
 */
export function withKrockar(
  unika: readonly BedomdHandelse[],
  redan: Narliggande,
  dygn: Map<string, number>,
  { tjanster }: TjanstRegister,
): BedomdHandelse[] {
  const galler = Map.groupBy(
    redan.filter((h) => h.galler && isNarvarande(tjanster.get(h.tjanstId)?.handelser[h.typ])),
    (h) => h.personId,
  )
  const orsaker = new Map<BedomdHandelse, VantarOrsak>()
  for (const [personId, grupp] of Map.groupBy(unika.filter(hasSpan), (b) => b.bestallning.personId)) {
    const gamla = galler.get(personId) ?? []
    const nya = grupp.map((b) => ({ start: b.start as Temporal.Instant, slut: b.slut as Temporal.Instant }))
    const sedda = new Set(gamla.map(spanKey))
    const traffar = findOverlapp(toSpann(gamla), nya)
    grupp.forEach((b, i) => {
      const nyckel = spanKey({ ...b, tjanstId: b.bestallning.tjanstId })
      if (traffar.has(i)) orsaker.set(b, sedda.has(nyckel) ? 'dubbel' : 'overlapp')
      else sedda.add(nyckel)
    })
  }
  const dagar = new Set(redan.filter((h) => h.galler).map((h) => dagKey(h, tjanster)))
  for (const b of unika) {
    const { personId, tjanstId } = b.bestallning
    const nyckel = dagKey({ ...b, personId, tjanstId }, tjanster)
    if (nyckel && dagar.has(nyckel)) orsaker.set(b, 'dag-dubbel')
    dagar.add(nyckel)
  }
  return unika.map((b) => {
    const orsak = b.orsak ?? orsaker.get(b) ?? (addDygn(dygn, b) ? null : 'orimligt-dygn')
    return orsak === b.orsak ? b : { ...b, orsak }
  })
}

interface Likhet {
  readonly tjanstId: string
  readonly del: string
  readonly typ: string
  readonly start: Temporal.Instant | null
  readonly slut: Temporal.Instant | null
}
const spanKey = (h: Likhet): string =>
  [h.tjanstId, h.del, h.typ, h.start?.epochMilliseconds, h.slut?.epochMilliseconds].join('|')

interface Dagrad {
  readonly personId: string | null
  readonly tjanstId: string
  readonly del: string
  readonly typ: string
  readonly datum: Temporal.PlainDate
}

/** A person's day in a del, for events of presence and absence: there can be one, and a run refuses two. */
export function dagKey(h: Dagrad, tjanster: TjanstRegister['tjanster']): string | null {
  const slag = tjanster.get(h.tjanstId)?.handelser[h.typ]?.slag
  return slag === 'dag' ? [h.personId, h.tjanstId, h.del, h.datum].join('|') : null
}

/** The events that take time at the person, as spans. */
export function toSpann(
  handelser: readonly { readonly start: Temporal.Instant | null; readonly slut: Temporal.Instant | null }[],
): Tidsspann[] {
  return handelser.flatMap((h) => (h.start && h.slut ? [{ start: h.start, slut: h.slut }] : []))
}

const hasSpan = (b: BedomdHandelse): boolean => b.narvarande && b.start !== null && b.slut !== null
