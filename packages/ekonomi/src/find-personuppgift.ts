import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'
import type { Document, Element } from 'slimdom'

export interface Personuppgift {
  readonly slag: 'personnummer' | 'namn'
  /** The element that holds it, such as 'InvoiceLine/Item/Name'. Never what it says. */
  readonly var: string
}

/** Whose numbers they are: an enskild firma's organisationsnummer is a personnummer, and stands where the law wants it. */
const EGNA =
  /(AccountingSupplierParty|PayeeParty|TaxRepresentativeParty)\/.*(CompanyID|EndpointID|PartyIdentification\/ID)$/
/** A bank account may look like a personnummer. */
const KONTO = /PayeeFinancialAccount\/ID$/
const NUMMER = /(?<!\d)(?:(?:18|19|20)\d{6}|\d{6})[-+ ]?\d{4}(?!\d)/g

/**
 * The first personnummer, or name of a person who is paid for, in an invoice: neither may stand there (Västerås; dataskydds-
 * förordningen art. 5.1 c). Attributes and comments are read too.
 *
 * @param namn full names to look for, in any letter case
 */
export function findPersonuppgift(dokument: Document, namn: readonly string[]): Personuppgift | null {
  const sokta = namn.map(normalize).filter((n) => n.includes(' '))
  for (const { text, vag } of listTexter(dokument)) {
    if (!EGNA.test(vag) && !KONTO.test(vag) && [...text.matchAll(NUMMER)].some(([t]) => isPersonnummer(t)))
      return { slag: 'personnummer', var: vag }
    const rent = ` ${normalize(text)} `
    if (sokta.some((n) => rent.includes(` ${n} `))) return { slag: 'namn', var: vag }
  }
  return null
}

const isPersonnummer = (text: string): boolean => parsePersonnummer(text.replaceAll(' ', '')).ok
const normalize = (text: string): string =>
  text
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function* listTexter(dokument: Document): Generator<{ text: string; vag: string }> {
  const kvar: { nod: Element; vag: string }[] = dokument.documentElement
    ? [{ nod: dokument.documentElement, vag: '' }]
    : []
  for (let denna = kvar.pop(); denna; denna = kvar.pop()) {
    const { nod, vag } = denna
    for (const a of nod.attributes) yield { text: a.value, vag: `${vag}@${a.localName}` }
    for (const barn of nod.childNodes) {
      if (barn.nodeType === barn.ELEMENT_NODE) {
        const element = barn as Element
        kvar.push({ nod: element, vag: vag ? `${vag}/${element.localName}` : element.localName })
      } else if (barn.nodeValue) yield { text: barn.nodeValue, vag }
    }
  }
}
