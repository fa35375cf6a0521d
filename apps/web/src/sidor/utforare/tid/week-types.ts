import type { RouterOutputs } from '../../../trpc/client.ts'

export type Vecka = RouterOutputs['utfort']['vecka']
export type Person = Vecka['personer'][number]
export type Rad = Person['rader'][number]
export type Handelse = Rad['handelser'][number]
export type Formular = RouterOutputs['utfort']['formular']
export type Typ = Formular[number]['typer'][number]

/** A row of the grid with whom it concerns. */
export interface PersonRad {
  readonly person: Person
  readonly rad: Rad
}

/** What is opened: an event to change, or a day to add one to. */
export interface Oppnad extends PersonRad {
  readonly datum: string
  readonly handelse: Handelse | null
}

export const rowId = ({ person, rad }: PersonRad): string =>
  `${person.personId}/${rad.bestallningId ?? `${rad.tjanstId}-${rad.del}`}`

/** The name of a row's del, as the tjänst declares it. */
export function delName(formular: Formular | undefined, rad: Pick<Rad, 'tjanstId' | 'del'>): string {
  return formular?.find((t) => t.tjanstId === rad.tjanstId)?.delar[rad.del] ?? rad.del
}

/** The name of an event's type. */
export function typName(formular: Formular | undefined, h: { tjanstId: string; typ: string }): string {
  return formular?.find((t) => t.tjanstId === h.tjanstId)?.typer.find((x) => x.id === h.typ)?.namn ?? h.typ
}

/** The types that may be reported for a row. */
export function typesFor(formular: Formular | undefined, rad: Rad): readonly Typ[] {
  const typer = formular?.find((t) => t.tjanstId === rad.tjanstId)?.typer ?? []
  return typer.filter((t) => !t.galler || t.galler.includes(rad.del))
}

/** What an event says in a cell: its clock times, else its count. */
export function eventText(h: Handelse): string {
  if (h.start) return `${h.start}–${h.slut ?? '?'}`
  return `${h.antal} st`
}
