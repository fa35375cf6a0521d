/** An event as it is reported, before it is judged. Times are local in Europe/Stockholm unless they carry an offset. */
export interface HandelseIn {
  /** The sender's own id: the same event twice makes one. */
  readonly externId?: string | undefined
  /** One of these ties it to a beställning: its id, the brukare's code, or a personnummer. */
  readonly bestallningId?: string | undefined
  readonly person?: string | undefined
  /** Id or Swedish name, as the tjänst declares them. */
  readonly del?: string | undefined
  /** Id or Swedish name; left out, the tjänst's first type for the del. */
  readonly typ?: string | undefined
  /** ISO date; may be left out when `start` carries one. */
  readonly datum?: string | undefined
  /** 'TT:MM', or 'ÅÅÅÅ-MM-DDTTT:MM' with or without offset. */
  readonly start?: string | undefined
  readonly slut?: string | undefined
  /** When it was cancelled, for types that ask for it. */
  readonly avbokad?: string | undefined
  /** Length of a visit without `slut`; summed minutes; planned minutes of a day: as the type says. */
  readonly minuter?: number | undefined
  readonly antal?: number | undefined
  readonly personal?: number | undefined
  readonly medarbetare?: string | undefined
  /** Code or personnummer of the other of a couple, when one visit was for both: each gets half of it. */
  readonly delasMed?: string | undefined
  /** One of the type's reasons, id or Swedish name. */
  readonly orsak?: string | undefined
}

/** What became of one row. 'vantar' is kept and not paid until its orsak is settled; 'fel' is not kept. */
export interface RadUtfall {
  /** The row's number in what was sent, from 1. */
  readonly rad: number
  readonly utfall: Utfall
  readonly kod?: string | undefined
  readonly text?: string | undefined
  readonly falt?: string | undefined
  /** What was understood of the row: the brukare's code, never a name. */
  readonly vad?:
    | { readonly vem: string; readonly del: string; readonly datum: string; readonly tid: string }
    | undefined
}
export const utfallslag = ['godtagen', 'vantar', 'dubblett', 'fel'] as const
export type Utfall = (typeof utfallslag)[number]

/** Why an event waits. Each has its text for the person. */
export const vantarText = {
  'ingen-bestallning': 'Personen har ingen beställning av den här delen. Händelsen väntar på att kommunen beslutar.',
  'ej-bekraftad': 'Beställningen är inte bekräftad. Bekräfta den, så kan händelsen godtas.',
  'fore-start': 'Händelsen är före beställningens första dag. Be kommunen beställa från den dagen, eller rätta dagen.',
  'utanfor-bestallning':
    'Händelsen är efter beställningens sista dag. Be kommunen beställa till den dagen, eller rätta dagen.',
  'efter-avliden': 'Dagen är efter att personen avled. Rätta dagen, eller stryk händelsen.',
  'efter-flytt': 'Dagen är efter att personen flyttade från kommunen. Rätta dagen, eller stryk händelsen.',
  dubbel:
    'Ett likadant besök finns redan, med ett annat id. Stryk det ena. Var två på plats: rapportera ett besök med personal 2.',
  overlapp:
    'Tiden överlappar en annan händelse hos samma person. Rätta den ena. Var två på plats samtidigt: rapportera ett besök med personal 2.',
  'dag-dubbel': 'Dagen har redan en närvaro eller frånvaro. Ändra den, eller stryk den ena.',
  'saknar-slut': 'Sluttid saknas. Komplettera, så kan händelsen ersättas.',
  lang: 'Händelsen är längre än 24 timmar. Kontrollera tiderna.',
  'orimligt-dygn':
    'Medarbetaren har mer än 24 timmar rapporterad tid den dagen. Kontrollera tider och signatur på dagens besök.',
} as const
export type VantarOrsak = keyof typeof vantarText
export const vantarOrsaker = Object.keys(vantarText) as readonly VantarOrsak[]

/** Who can end the wait now. An open begäran moves what lacks a beställning from the utförare to the nämnd. */
export const vantarHosKommun: readonly VantarOrsak[] = ['ingen-bestallning', 'fore-start', 'utanfor-bestallning']

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
  /** When the person died or moved, and which; later days wait. */
  readonly slut?: { readonly slag: 'avliden' | 'flyttad'; readonly datum: Temporal.PlainDate } | null
}

/** A judged event, ready to be stored. */
export interface BedomdHandelse {
  readonly rad: number
  /** Whose event it is: the person's beställning, of this del when there is one (`bestallningId`). */
  readonly bestallning: BestallningRad
  readonly bestallningId: string | null
  readonly externId: string | undefined
  readonly del: string
  readonly typ: string
  /** Somebody was there: such time cannot overlap. */
  readonly narvarande: boolean
  readonly datum: Temporal.PlainDate
  readonly start: Temporal.Instant | null
  readonly slut: Temporal.Instant | null
  readonly antal: number
  readonly personal: number
  readonly medarbetare: string | null
  readonly uppgifter: Readonly<Record<string, unknown>> | null
  readonly orsak: VantarOrsak | null
}
