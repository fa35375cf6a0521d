/** An event as it is reported, before it is judged. Times are local in Europe/Stockholm unless they carry an offset. */
export interface HandelseIn {
  /** The sender's own id: the same event twice makes one. */
  readonly externId?: string | undefined
  /** One of these ties it to a beställning: its id, the brukare's code, or a personnummer. */
  readonly bestallningId?: string | undefined
  readonly person?: string | undefined
  readonly del: string
  readonly typ: string
  /** ISO date; may be left out when `start` carries one. */
  readonly datum?: string | undefined
  /** 'TT:MM', or 'ÅÅÅÅ-MM-DDTTT:MM' with or without offset. */
  readonly start?: string | undefined
  readonly slut?: string | undefined
  readonly antal?: number | undefined
  readonly personal?: number | undefined
  readonly medarbetare?: string | undefined
  readonly uppgifter?: Readonly<Record<string, unknown>> | undefined
}

/** What became of one row. 'vantar' is kept and not paid until its orsak is settled; 'fel' is not kept. */
export interface RadUtfall {
  /** The row's number in what was sent, from 1. */
  readonly rad: number
  readonly utfall: 'godtagen' | 'vantar' | 'dubblett' | 'fel'
  readonly kod?: string | undefined
  readonly text?: string | undefined
  readonly falt?: string | undefined
}

/** Why an event waits. Each has its text for the person. */
export const vantarText = {
  'ingen-bestallning': 'Det finns ingen beställning för dagen. Händelsen väntar på att kommunen beslutar en.',
  'utanfor-bestallning': 'Händelsen ligger utanför beställningens datum. Den väntar på kommunen.',
  overlapp: 'Tiden överlappar en annan händelse hos samma brukare. Rätta den ena.',
  'saknar-slut': 'Sluttid saknas. Komplettera, så kan händelsen ersättas.',
  lang: 'Händelsen är längre än 24 timmar. Kontrollera tiderna.',
} as const
export type VantarOrsak = keyof typeof vantarText

/** A beställning as far as judging an event needs it. */
export interface BestallningRad {
  readonly id: string
  readonly kommunId: string
  readonly namndId: string
  readonly personId: string
  readonly kod: string
  readonly personnummer: string | null
  readonly tjanstId: string
  readonly del: string
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate | null
  readonly bekraftad: boolean
}

/** A judged event, ready to be stored. */
export interface BedomdHandelse {
  readonly rad: number
  readonly bestallning: BestallningRad
  readonly handelse: HandelseIn
  readonly datum: Temporal.PlainDate
  readonly start: Temporal.Instant | null
  readonly slut: Temporal.Instant | null
  readonly antal: number
  readonly personal: number
  readonly orsak: VantarOrsak | null
}
