import type { RouterOutputs } from '../../../trpc/client.ts'

export type Narvaro = RouterOutputs['utfort']['narvaro']
export type Rad = Narvaro['rader'][number]
export type Markering = Narvaro['markeringar'][string][number]

/** What has been marked and not saved: 'typ' or 'typ orsak', by beställning and day. */
export type Utkast = ReadonlyMap<string, string>

export const cellId = (rad: Pick<Rad, 'bestallningId'>, datum: string): string => `${rad.bestallningId} ${datum}`

/** One choice in a cell: a type, with a reason where the type has them. */
export interface Val {
  readonly varde: string
  readonly text: string
  /** The type's own name, where its reasons stand under it. */
  readonly grupp: string | null
  readonly narvaro: boolean
}

export function choicesOf(markeringar: readonly Markering[]): readonly Val[] {
  return markeringar.flatMap((m): Val[] =>
    m.orsaker.length > 0
      ? m.orsaker.map((o) => ({ varde: `${m.typ} ${o.id}`, text: o.namn, grupp: m.namn, narvaro: m.narvaro }))
      : [{ varde: m.typ, text: m.namn, grupp: null, narvaro: m.narvaro }],
  )
}

/** Whether a day can be marked: inside the beställning, not ahead, and nothing stands there already. */
export function isOpen(rad: Rad, datum: string, idag: string): boolean {
  return datum <= idag && isOrdered(rad, datum) && !rad.handelser.some((h) => h.datum === datum && h.start === null)
}

export const isOrdered = (rad: Rad, datum: string): boolean =>
  rad.fran <= datum && (rad.till === null || datum <= rad.till)

/** Marks the open and unmarked days of some rows as present the whole day: the type that stands first. */
export function fillPresent(utkast: Utkast, rader: readonly Rad[], datum: string, n: Narvaro): Utkast {
  const ny = new Map(utkast)
  for (const rad of rader) {
    const typ = n.markeringar[rad.tjanstId]?.find((m) => m.narvaro)?.typ
    const id = cellId(rad, datum)
    if (typ && isOpen(rad, datum, n.idag) && !ny.has(id)) ny.set(id, typ)
  }
  return ny
}

export function mark(utkast: Utkast, id: string, varde: string): Utkast {
  const ny = new Map(utkast)
  if (varde) ny.set(id, varde)
  else ny.delete(id)
  return ny
}

/** The choice that a key asks for: the first whole day of presence, half day, or absence. */
export function choiceOfKey(key: string, val: readonly Val[]): string | null {
  const k = key.toLocaleLowerCase('sv')
  if (k === 'n') return val.find((v) => v.narvaro)?.varde ?? null
  if (k === 'h') return val.filter((v) => v.narvaro)[1]?.varde ?? null
  if (k === 'f') return val.find((v) => !v.narvaro)?.varde ?? null
  return null
}

/** What is sent, in the order of the rows; with the draft's key, so that what is refused can stay. */
export function toHandelser(utkast: Utkast, rader: readonly Rad[]) {
  return rader.flatMap((rad) =>
    [...utkast].flatMap(([id, varde]) => {
      const [bestallningId, datum = ''] = id.split(' ')
      if (bestallningId !== rad.bestallningId) return []
      const [typ = '', orsak] = varde.split(' ')
      return [{ id, handelse: { bestallningId, del: rad.del, typ, datum, ...(orsak && { orsak }) } }]
    }),
  )
}
