import { cleanClock } from './week-dates.ts'
import type { Oppnad, Typ } from './week-types.ts'

/** The form's fields: texts as typed, whatever the type asks for. */
export interface EventValues {
  typ: string
  start: string
  slut: string
  antal: string
  minuter: string
  personal: string
  medarbetare: string
  orsak: string
  avbokad: string
  skal: string
}

const text = (v: unknown): string => (typeof v === 'string' || typeof v === 'number' ? String(v) : '')

/** What the form begins with: the event as it is, or an empty one of the row's first type. */
export function toValues({ handelse: h }: Oppnad, typer: readonly Typ[]): EventValues {
  const typ = typer.find((t) => t.id === (h?.typ ?? typer[0]?.id))
  const u = h?.uppgifter ?? {}
  return {
    typ: typ?.id ?? '',
    start: h?.start ?? '',
    slut: h?.slut ?? '',
    antal: text(h?.antal ?? 1),
    minuter: typ?.slag === 'summa' ? text(h?.antal) : text(u.planeradeMinuter),
    personal: text(h?.personal ?? 1),
    medarbetare: h?.medarbetare ?? '',
    orsak: text(u.orsak),
    avbokad: u.avbokad ? localText(text(u.avbokad)) : '',
    skal: '',
  }
}

/** What the form asks the server to keep; only what the type has. */
export function toInput(v: EventValues, { rad, datum }: Oppnad, typ: Typ | undefined) {
  const besok = typ?.slag === 'besok'
  const medMinuter = typ?.slag === 'summa' || typ?.planeradeMinuter
  return {
    bestallningId: rad.bestallningId ?? undefined,
    del: rad.del,
    typ: v.typ,
    datum,
    ...(besok && { start: cleanClock(v.start), slut: cleanClock(v.slut) || undefined }),
    ...(typ?.slag === 'antal' && { antal: number(v.antal) }),
    ...(medMinuter && { minuter: number(v.minuter) }),
    ...(typ?.personal && { personal: number(v.personal) }),
    ...(v.medarbetare.trim() && { medarbetare: v.medarbetare.trim() }),
    ...(typ && typ.orsaker.length > 0 && v.orsak && { orsak: v.orsak }),
    ...(typ?.avbokad && { avbokad: v.avbokad.trim() }),
  }
}

/** Zero is never right in these fields, so what is no whole number is refused at its field by the server. */
function number(v: string): number {
  const n = Number(v.trim())
  return Number.isSafeInteger(n) ? n : 0
}

/** 'ÅÅÅÅ-MM-DD TT:MM' in Sweden from an ISO instant. */
function localText(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Stockholm',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant))
}
