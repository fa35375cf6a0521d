import type { TjanstRegister } from '@valfri/plugin-api/register'
import { addDygn } from './medarbetardygn.ts'
import { findOverlapp, type Tidsspann } from './overlapp.ts'
import type { loadHandelserFor } from './queries.ts'
import type { BedomdHandelse, VantarOrsak } from './typer.ts'

type Narliggande = Awaited<ReturnType<typeof loadHandelserFor>>

/**
 * Notes which of the new events cannot be true beside the others: the same visit under another id, time that overlaps at
 * the same person, and a medarbetare with more than 24 hours in a day. Each waits for the utförare.
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
    redan.filter((h) => h.galler && tjanster.get(h.tjanstId)?.handelser[h.typ]?.raknasSom !== 'avbokad'),
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

/** The events that take time at the person, as spans. */
export function toSpann(
  handelser: readonly { readonly start: Temporal.Instant | null; readonly slut: Temporal.Instant | null }[],
): Tidsspann[] {
  return handelser.flatMap((h) => (h.start && h.slut ? [{ start: h.start, slut: h.slut }] : []))
}

const hasSpan = (b: BedomdHandelse): boolean => b.narvarande && b.start !== null && b.slut !== null
