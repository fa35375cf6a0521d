import { defineFel, ok, type Result } from '@valfri/kernel/fel'
import { parseLokalTid } from '@valfri/kernel/tid'
import type { HandelseTyp } from './handelse.ts'
import type { Tjanst } from './tjanst.ts'

/** One event as it comes from a form, a file or the API. Times are Swedish local time, or instants ending in Z. */
export interface RaHandelse {
  readonly typ: string
  readonly del: string
  readonly start?: string | null
  readonly slut?: string | null
  readonly avbokad?: string | null
  readonly datum?: string | null
  readonly antal?: number | null
  readonly minuter?: number | null
  readonly personal?: number | null
  readonly orsak?: string | null
}

/** The same, read: only what its type has is set. */
export interface TolkadHandelse {
  readonly typ: string
  readonly del: string
  readonly start?: Temporal.Instant
  readonly slut?: Temporal.Instant
  readonly avbokad?: Temporal.Instant
  readonly datum?: Temporal.PlainDate
  readonly antal?: number
  readonly minuter?: number
  readonly personal?: number
  readonly orsak?: string
}

export const handelseFel = defineFel({
  'handelse-ogiltig': {
    text: 'Händelsen går inte att läsa.',
    nasta: 'Rätta de markerade fälten.',
    status: 422,
  },
})

type Falt = Record<string, string>

/** More than this at one visit is a slip of the keyboard. */
const MAX_PERSONAL = 9

/**
 * Reads one reported event by the tjänst's own declaration. It checks shape alone: whether the person has a beställning,
 * or the month is locked, is for the one who stores it.
 * Errors: `handelse-ogiltig` with a Swedish message per field.
 */
export function parseHandelse(tjanst: Tjanst, ra: RaHandelse): Result<TolkadHandelse> {
  const typ = tjanst.handelser[ra.typ]
  const falt: Falt = {}
  if (!typ) falt.typ = `Händelsetypen ${ra.typ} finns inte i ${tjanst.namn.sv}.`
  const kand = tjanst.delar[ra.del] ?? tjanst.ejValbaraDelar[ra.del]
  if (!kand) falt.del = `Delen ${ra.del} finns inte i ${tjanst.namn.sv}.`
  else if (typ && typ.galler !== 'alla' && !typ.galler.includes(ra.del))
    falt.del = `${typ.namn.sv} kan inte rapporteras för ${kand.namn.sv}.`
  if (!typ) return handelseFel('handelse-ogiltig', { falt })

  const tolkad = { typ: ra.typ, del: ra.del, ...readSlag(typ, ra, falt), ...readOrsak(typ, ra, falt) }
  return Object.keys(falt).length > 0 ? handelseFel('handelse-ogiltig', { falt }) : ok(tolkad)
}

function readSlag(typ: HandelseTyp, ra: RaHandelse, falt: Falt): Partial<TolkadHandelse> {
  if (typ.slag === 'besok') return readBesok(typ, ra, falt)
  const datum = readDatum(ra.datum, falt)
  if (typ.slag === 'summa') return { datum, minuter: readHeltal('minuter', ra.minuter, 0, falt) }
  if (typ.slag === 'antal')
    return { datum, antal: readHeltal('antal', ra.antal ?? 1, 1, falt, typ.utfall ? 1 : undefined) }
  if (typ.planeradeMinuter) return { datum, minuter: readHeltal('minuter', ra.minuter, 0, falt) }
  return { datum }
}

function readBesok(typ: HandelseTyp, ra: RaHandelse, falt: Falt): Partial<TolkadHandelse> {
  const start = readTid('start', ra.start, falt)
  const slut = readTid('slut', ra.slut, falt)
  if (start && slut && Temporal.Instant.compare(start, slut) >= 0) falt.slut = 'Sluttiden ska vara efter starttiden.'
  else if (start && slut && slut.epochMilliseconds - start.epochMilliseconds > 26 * 3_600_000)
    falt.slut = 'Ett besök kan inte vara längre än 26 timmar.'
  const avbokad = typ.avbokadTid ? readTid('avbokad', ra.avbokad, falt) : undefined
  const personal = typ.personal ? readHeltal('personal', ra.personal ?? 1, 1, falt, MAX_PERSONAL) : undefined
  return { start, slut, ...(avbokad && { avbokad }), ...(personal && { personal }) }
}

function readTid(namn: string, text: string | null | undefined, falt: Falt): Temporal.Instant | undefined {
  if (!text) {
    falt[namn] = 'Fyll i tiden.'
    return undefined
  }
  const tid = parseLokalTid(text)
  if (tid.ok) return tid.value
  falt[namn] = `${tid.fel.text} ${tid.fel.nasta ?? ''}`.trim()
  return undefined
}

function readDatum(text: string | null | undefined, falt: Falt): Temporal.PlainDate | undefined {
  if (!text) {
    falt.datum = 'Fyll i datumet.'
    return undefined
  }
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    falt.datum = 'Skriv datumet som ÅÅÅÅ-MM-DD.'
    return undefined
  }
}

function readHeltal(
  namn: string,
  tal: number | null | undefined,
  minst: number,
  falt: Falt,
  hogst = 100_000,
): number | undefined {
  if (typeof tal === 'number' && Number.isSafeInteger(tal) && tal >= minst && tal <= hogst) return tal
  const inom = hogst < 100_000 ? `${minst} till ${hogst}` : `minst ${minst}`
  falt[namn] = hogst === minst ? `Skriv ${minst}.` : `Skriv ett helt tal, ${inom}.`
  return undefined
}

function readOrsak(typ: HandelseTyp, ra: RaHandelse, falt: Falt): { orsak?: string } {
  if (!ra.orsak) {
    if (typ.orsakKravs) falt.orsak = 'Välj en orsak.'
    return {}
  }
  if (typ.orsaker && !typ.orsaker.some((o) => o.id === ra.orsak)) falt.orsak = `Orsaken ${ra.orsak} finns inte.`
  return { orsak: ra.orsak }
}
