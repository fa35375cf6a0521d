import type { Faktura } from '@valfri/ekonomi/faktura'
import { formatKronor } from '@valfri/kernel/ore'

/** Where an invoice differs from the underlag. Amounts in öre. */
export interface Skillnad {
  readonly slag: 'regel' | 'uppgift' | 'rad' | 'summa' | 'personuppgift'
  /** The row's reference in the underlag, or its number in the invoice; null for the whole invoice. */
  readonly rad: string | null
  readonly text: string
  readonly underlagOre: number | null
  readonly fakturaOre: number | null
}

/** What an utförare may invoice: the rows of its underlag, persons left out. */
export interface Fakturaunderlag {
  /** The order reference that the invoice must carry. */
  readonly referens: string
  readonly organisationsnummer: string | null
  readonly nettoOre: bigint
  readonly bruttoOre: bigint
  readonly rader: readonly { readonly referens: string; readonly text: string; readonly beloppOre: bigint }[]
}

/**
 * Compares an invoice with the underlag to the öre, row by row. No difference: it is approved with no hand. An invoice whose rows
 * carry no references at all is compared by its sum alone.
 *
 * Source: handbook section 5; Göteborg, "fakturabelopp ska alltid överensstämma med underlag"
 */
export function matchaFaktura(f: Faktura, u: Fakturaunderlag): readonly Skillnad[] {
  return [...compareUppgifter(f, u), ...compareRader(f, u), ...compareSummor(f, u)]
}

const uppgift = (text: string): Skillnad => ({ slag: 'uppgift', rad: null, text, underlagOre: null, fakturaOre: null })

function compareUppgifter(f: Faktura, u: Fakturaunderlag): Skillnad[] {
  const fel: Skillnad[] = []
  // 389 is self-billing, which Peppol BIS Billing refuses; a credit belongs to the next month's underlag.
  if (f.typ !== '380') fel.push(uppgift(`Fakturatypen ska vara 380, och är ${f.typ || 'inte angiven'}.`))
  if (f.valuta !== 'SEK') fel.push(uppgift(`Valutan ska vara SEK, och är ${f.valuta || 'inte angiven'}.`))
  if (f.orderreferens !== u.referens)
    fel.push(uppgift(`Orderreferensen ska vara ${u.referens}, och är ${f.orderreferens ?? 'inte angiven'}.`))
  if (u.organisationsnummer && f.saljarensNummer !== u.organisationsnummer)
    fel.push(uppgift('Säljarens organisationsnummer är inte utförarens.'))
  return fel
}

function compareRader(f: Faktura, u: Fakturaunderlag): Skillnad[] {
  if (f.rader.every((r) => r.referens === null)) return []
  const fakturerat = Map.groupBy(f.rader, (r) => r.referens ?? '')
  const kanda = new Set(u.rader.map((r) => r.referens))
  const fel = u.rader.flatMap((rad): Skillnad[] => {
    const egna = fakturerat.get(rad.referens)
    if (!egna) return [differ(rad.referens, `${rad.text}: raden saknas i fakturan.`, rad.beloppOre, null)]
    const belopp = egna.reduce((summa, r) => summa + r.beloppOre, 0n)
    return belopp === rad.beloppOre
      ? []
      : [differ(rad.referens, `${rad.text}: ${amounts(rad.beloppOre, belopp)}`, rad.beloppOre, belopp)]
  })
  const extra = f.rader
    .filter((r) => r.referens === null || !kanda.has(r.referens))
    .map((r) => differ(`rad ${r.nr}`, `Rad ${r.nr} finns inte i underlaget.`, null, r.beloppOre))
  return [...fel, ...extra]
}

function compareSummor(f: Faktura, u: Fakturaunderlag): Skillnad[] {
  const fel: Skillnad[] = []
  if (f.nettoOre !== u.nettoOre)
    fel.push({
      ...differ(null, `Summan utan moms: ${amounts(u.nettoOre, f.nettoOre)}`, u.nettoOre, f.nettoOre),
      slag: 'summa',
    })
  if (f.bruttoOre !== u.bruttoOre)
    fel.push({
      ...differ(null, `Summan med moms: ${amounts(u.bruttoOre, f.bruttoOre)}`, u.bruttoOre, f.bruttoOre),
      slag: 'summa',
    })
  return fel
}

const amounts = (underlag: bigint, faktura: bigint): string =>
  `${formatKronor(underlag)} kr i underlaget och ${formatKronor(faktura)} kr i fakturan.`

const differ = (rad: string | null, text: string, underlag: bigint | null, faktura: bigint | null): Skillnad => ({
  slag: 'rad',
  rad,
  text,
  underlagOre: underlag === null ? null : Number(underlag),
  fakturaOre: faktura === null ? null : Number(faktura),
})
