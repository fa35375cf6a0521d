import { create } from 'xmlbuilder2'
import type { FakturaIn, Fakturapart, FakturaradIn } from './faktura.ts'
import { namnrymder } from './namnrymder.ts'

const SEK = 'SEK'
const UNDANTAG = 'Social omsorg, undantagen från skatteplikt'
/** Scheme 0007 is Swedish organisationsnummer in ISO 6523. */
const ORGNR = '0007'

/**
 * Writes an invoice (type 380) in UBL 2.1 by EN 16931, with the identifiers that Peppol BIS Billing 3 asks for. The same data
 * gives the same bytes. Row references are the buyer's own; no person is named.
 */
export function writeUblFaktura(f: FakturaIn): string {
  const grupper = groupMoms(f.rader)
  const netto = sumOre(f.rader)
  const moms = grupper.reduce((summa, g) => summa + g.momsOre, 0n)
  return create({ version: '1.0', encoding: 'UTF-8' })
    .ele({
      Invoice: {
        '@xmlns': namnrymder.ubl,
        '@xmlns:cac': namnrymder.cac,
        '@xmlns:cbc': namnrymder.cbc,
        'cbc:CustomizationID': 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
        'cbc:ProfileID': 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
        'cbc:ID': f.nummer,
        'cbc:IssueDate': f.datum.toString(),
        'cbc:DueDate': f.forfallodag.toString(),
        'cbc:InvoiceTypeCode': '380',
        'cbc:DocumentCurrencyCode': SEK,
        'cbc:BuyerReference': f.koparensReferens,
        'cac:InvoicePeriod': { 'cbc:StartDate': f.period.fran.toString(), 'cbc:EndDate': f.period.till.toString() },
        'cac:OrderReference': { 'cbc:ID': f.orderreferens },
        'cac:AccountingSupplierParty': { 'cac:Party': toSaljare(f.saljare) },
        'cac:AccountingCustomerParty': { 'cac:Party': toPart(f.kopare, {}) },
        'cac:PaymentMeans': toPaymentMeans(f),
        'cac:TaxTotal': {
          'cbc:TaxAmount': toBelopp(moms),
          'cac:TaxSubtotal': grupper.map((g) => ({
            'cbc:TaxableAmount': toBelopp(g.nettoOre),
            'cbc:TaxAmount': toBelopp(g.momsOre),
            'cac:TaxCategory': toKategori(g.procent, true),
          })),
        },
        'cac:LegalMonetaryTotal': {
          'cbc:LineExtensionAmount': toBelopp(netto),
          'cbc:TaxExclusiveAmount': toBelopp(netto),
          'cbc:TaxInclusiveAmount': toBelopp(netto + moms),
          'cbc:PayableAmount': toBelopp(netto + moms),
        },
        'cac:InvoiceLine': f.rader.map(toRad),
      },
    })
    .end({ prettyPrint: true })
    .concat('\n')
}

/** VAT by rate, on the sum, half up: as the rules compute it (BR-S-09). */
export function groupMoms(rader: readonly Pick<FakturaradIn, 'momsprocent' | 'beloppOre'>[]) {
  const per = Map.groupBy(rader, (r) => r.momsprocent)
  return [...per.entries()]
    .sort(([a], [b]) => a - b)
    .map(([procent, egna]) => {
      const nettoOre = sumOre(egna)
      return { procent, nettoOre, momsOre: percentOf(nettoOre, procent) }
    })
}

/** Half up by absolute value, so that a credit is exactly what it credits. */
function percentOf(ore: bigint, procent: number): bigint {
  const abs = ((ore < 0n ? -ore : ore) * BigInt(procent) + 50n) / 100n
  return ore < 0n ? -abs : abs
}

const sumOre = (rader: readonly { readonly beloppOre: bigint }[]): bigint => rader.reduce((s, r) => s + r.beloppOre, 0n)

const toBelopp = (ore: bigint) => ({ '@currencyID': SEK, '#': toDecimal(ore) })

function toDecimal(ore: bigint): string {
  const siffror = (ore < 0n ? -ore : ore).toString().padStart(3, '0')
  return `${ore < 0n ? '-' : ''}${siffror.slice(0, -2)}.${siffror.slice(-2)}`
}

const toKategori = (procent: number, medSkal: boolean) => ({
  'cbc:ID': procent === 0 ? 'E' : 'S',
  'cbc:Percent': String(procent),
  ...(procent === 0 && medSkal && { 'cbc:TaxExemptionReason': UNDANTAG }),
  'cac:TaxScheme': { 'cbc:ID': 'VAT' },
})

function toPart(p: Fakturapart, skatt: object) {
  return {
    'cbc:EndpointID': { '@schemeID': ORGNR, '#': p.organisationsnummer },
    'cac:PostalAddress': {
      'cbc:CityName': p.ort,
      'cbc:PostalZone': p.postnummer,
      'cac:Country': { 'cbc:IdentificationCode': 'SE' },
    },
    ...skatt,
    'cac:PartyLegalEntity': {
      'cbc:RegistrationName': p.namn,
      'cbc:CompanyID': { '@schemeID': ORGNR, '#': p.organisationsnummer },
    },
  }
}

/** The VAT number, and that F-skatt is approved, which the kommun must know before it pays. */
const toSaljare = (p: Fakturapart) =>
  toPart(p, {
    'cac:PartyTaxScheme': [
      { 'cbc:CompanyID': `SE${p.organisationsnummer}01`, 'cac:TaxScheme': { 'cbc:ID': 'VAT' } },
      { 'cbc:CompanyID': 'Godkänd för F-skatt', 'cac:TaxScheme': { 'cbc:ID': 'TAX' } },
    ],
  })

const toPaymentMeans = (f: FakturaIn) => ({
  'cbc:PaymentMeansCode': '30',
  'cbc:PaymentID': f.nummer,
  'cac:PayeeFinancialAccount': {
    'cbc:ID': f.saljare.bankgiro,
    'cac:FinancialInstitutionBranch': { 'cbc:ID': 'SE:BANKGIRO' },
  },
})

/** A price may not be negative (BR-27): what is taken back is minus one of it. */
function toRad(r: FakturaradIn, i: number) {
  const abs = r.beloppOre < 0n ? -r.beloppOre : r.beloppOre
  return {
    'cbc:ID': String(i + 1),
    'cbc:InvoicedQuantity': { '@unitCode': 'C62', '#': r.beloppOre < 0n ? '-1' : '1' },
    'cbc:LineExtensionAmount': toBelopp(r.beloppOre),
    'cac:Item': {
      'cbc:Description': r.beskrivning,
      'cbc:Name': r.text,
      'cac:BuyersItemIdentification': { 'cbc:ID': r.referens },
      'cac:ClassifiedTaxCategory': toKategori(r.momsprocent, false),
    },
    'cac:Price': { 'cbc:PriceAmount': toBelopp(abs) },
  }
}
