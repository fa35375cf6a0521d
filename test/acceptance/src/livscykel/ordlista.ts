import type { Lagrum } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { tjanster } from '@valfri/server/tjanster'
import { varldKommuner } from '@valfri/world/kommuner'

/*
 * The scenarios' words as ours, and ours as theirs. Names and spelling alone: no rule and no outcome stands here.
 */

export interface Namnd {
  readonly kommunId: string
  readonly namndId: string
}

/** The kommuner by the name that the scenarios use, each with the nämnd that answers for its valfrihetssystem. */
const KOMMUNER: ReadonlyMap<string, Namnd> = new Map(
  varldKommuner.flatMap((k) => {
    const [forsta] = k.namnder
    return forsta ? [[k.slug, { kommunId: k.kommunId, namndId: forsta.namndId }] as const] : []
  }),
)

export const kommunnamn = [...KOMMUNER.keys()] as [string, ...string[]]

export function namndOf(kommun: string): Namnd {
  const namnd = KOMMUNER.get(kommun)
  if (!namnd) throw new Error(`Ingen kommun heter ${kommun}.`)
  return namnd
}

export const kommunOf = (kommunId: string): string =>
  [...KOMMUNER].find(([, n]) => n.kommunId === kommunId)?.[0] ?? kommunId

/** hemtjanstService is hemtjanst-service. */
export const toKebab = (ord: string): string => ord.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
export const toCamel = (ord: string): string => ord.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase())
/** avslag-utan-ouppfyllt-villkor is AVSLAG_UTAN_OUPPFYLLT_VILLKOR. */
export const toFelkod = (kod: string): string => kod.replaceAll('-', '_').toUpperCase()

/** LOV 10 kap. 1 § is LOV 10:1, as the scenarios write a paragraf. */
export function kortLagrum(text: string): string {
  return text.replace(/(\d+(?: [a-z])?) kap\. (\d+(?: [a-z])?)((?: och \d+(?: [a-z])?)?) §§?/g, '$1:$2$3')
}

const lagrumText = ({ lag, rum }: Lagrum): string => kortLagrum(rum ? `${lag} ${rum}` : lag)

export interface Insats {
  readonly tjanst: Tjanst
  readonly del: string
}

/**
 * Where an insatstyp of the scenarios stands among the instance's tjänster. A lagrum tells two of one name apart: by its
 * paragraf, or else by its law.
 */
export function insatsOf(insatstyp: string, lagrum?: string): Insats | undefined {
  const typ = toKebab(insatstyp)
  const alla = [...tjanster.tjanster.values()].flatMap((tjanst) =>
    Object.entries(tjanst.delar).flatMap(([del, d]) =>
      d.insatstyp === typ ? [{ tjanst, del, lagrum: d.lagrum }] : [],
    ),
  )
  if (lagrum === undefined) return alla[0]
  const lag = lagrum.split(' ')[0]
  return (
    alla.find((i) => i.lagrum.some((l) => lagrumText(l) === lagrum)) ??
    alla.find((i) => i.lagrum.some((l) => l.lag === lag))
  )
}

/** The outcome of a case in the scenarios' word. */
export const ARENDEUTFALL: Readonly<Record<string, string>> = { godkand: 'godkand', avslag: 'avslagen' }
/** The outcome of one villkor in ours; what is not tried has none. */
export const VILLKORSUTFALL: Readonly<Record<string, 'uppfylld' | 'ej-uppfylld' | 'ej-tillamplig' | null>> = {
  uppfylld: 'uppfylld',
  ejUppfylld: 'ej-uppfylld',
  ejTillamplig: 'ej-tillamplig',
  ejProvad: null,
}
/** What the scenarios say in a sentence and a Fel says in a code. */
export const MENINGAR: Readonly<Record<string, string>> = {
  'motiverat-namndbeslut': 'nämndbeslut som säger vad skillnaden betalar för, publikt visat',
  momskompensation: 'separat daterad momskompensation till privat utförare',
}
