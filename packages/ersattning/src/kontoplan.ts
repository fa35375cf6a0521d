/** What an amount is, to the ledger. Everything that is paid for work is `ersattning`. */
export const KONTOSLAG = ['ersattning', 'momskompensation', 'vite'] as const
export type Kontoslag = (typeof KONTOSLAG)[number]

/** One line of the plan: which account an amount of a tjänst is booked on. The most exact line that fits is used. */
export interface Kontorad {
  readonly tjanstId: string
  /** Part of the tjänst; null for all of it. */
  readonly del: string | null
  readonly regi: 'privat' | 'egenregi'
  readonly slag: Kontoslag
  readonly konto: string
  /** Kostnadsställe or ansvar, written as SIE dimension 1. */
  readonly ansvar: string | null
  /** Whole percent VAT on it; 0 is social omsorg, exempt. The kommun decides it for each part (handbook B9). */
  readonly momsprocent: number
  /** Whether the state compensates the kommun for hidden VAT on it (lag 2005:807); a figure beside, never a row. */
  readonly momsersattning: boolean
}

/** How a nämnd books and is invoiced, in force from a day by a decision. */
export interface Kontoplan {
  /** Ten digits. */
  readonly organisationsnummer: string
  /** BT-10 of an invoice: what the kommun's invoice system asks for. */
  readonly fakturareferens: string
  readonly postnummer: string
  readonly ort: string
  /** Debt to private utförare. */
  readonly skuldkonto: string
  /** The other side of the internal posting of egenregi. */
  readonly internkonto: string
  /** Ingoing VAT. */
  readonly momskonto: string
  /** 'faktura': each private utförare sends an invoice that must equal its underlag. 'underlag': the underlag is enough (F10.14). */
  readonly betalning: 'faktura' | 'underlag'
  readonly betalningsvillkorDagar: number
  readonly rader: readonly Kontorad[]
}

/** The line for an amount: one that names its del before one for the whole tjänst; null when the plan has none. */
export function findKontorad(
  plan: Kontoplan,
  sok: { readonly tjanstId: string; readonly del: string | null; readonly regi: string; readonly slag: Kontoslag },
): Kontorad | null {
  const passar = plan.rader.filter(
    (r) =>
      r.tjanstId === sok.tjanstId &&
      r.regi === sok.regi &&
      r.slag === sok.slag &&
      (r.del === null || r.del === sok.del),
  )
  return passar.find((r) => r.del !== null) ?? passar[0] ?? null
}
