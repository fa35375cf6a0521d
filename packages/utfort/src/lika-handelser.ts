import type { BedomdHandelse, RadUtfall } from './typer.ts'

/** What tells one event from another when the sender has no id of its own. */
export interface Kannetecken {
  readonly personId: string | null
  readonly del: string
  readonly typ: string
  readonly start: Temporal.Instant | null
  readonly slut: Temporal.Instant | null
  readonly datum: Temporal.PlainDate
  readonly antal: number
  readonly personal: number
  readonly medarbetare: string | null
}

const keyOf = (h: Kannetecken): string =>
  [
    h.personId,
    h.del,
    h.typ,
    h.start?.epochMilliseconds ?? '',
    h.slut?.epochMilliseconds ?? '',
    h.datum,
    h.antal,
    h.personal,
    h.medarbetare ?? '',
  ].join('|')

export interface Redan {
  /** Events that are here, which a new one may be the same as. */
  readonly handelser: readonly Kannetecken[]
  /** Those with an id of the sender's, as 'kommun/id'. */
  readonly externa: ReadonlyMap<string, Kannetecken>
}

/**
 * Parts the events that are new from those that are already here or come twice in what was sent. An id that came
 * before with something else in it is refused, and never silently thrown away.
 */
export function withoutDoubles(
  bedomda: readonly BedomdHandelse[],
  redan: Redan,
): { unika: BedomdHandelse[]; ovriga: RadUtfall[] } {
  const lika = new Set(redan.handelser.map(keyOf))
  const externa = new Map([...redan.externa].map(([id, h]) => [id, keyOf(h)]))
  const unika: BedomdHandelse[] = []
  const ovriga: RadUtfall[] = []
  for (const b of bedomda) {
    const nyckel = keyOf({ ...b, personId: b.bestallning.personId })
    const extern = b.externId && `${b.bestallning.kommunId}/${b.externId}`
    const tidigare = extern ? externa.get(extern) : undefined
    if (tidigare !== undefined) ovriga.push(tidigare === nyckel ? dubblett(b.rad) : andrad(b.rad))
    else if (!extern && lika.has(nyckel)) ovriga.push(dubblett(b.rad))
    else unika.push(b)
    if (extern && tidigare === undefined) externa.set(extern, nyckel)
    lika.add(nyckel)
  }
  return { unika, ovriga }
}

const dubblett = (rad: number): RadUtfall => ({
  rad,
  utfall: 'dubblett',
  kod: 'dubblett',
  text: 'Händelsen finns redan. Raden gör ingen ändring.',
})

const andrad = (rad: number): RadUtfall => ({
  rad,
  utfall: 'fel',
  kod: 'id-andrat-innehall',
  falt: 'externId',
  text: 'En händelse med samma id finns redan, med andra uppgifter. Rätta händelsen i veckan. Är det en annan händelse: ge den ett eget id.',
})
