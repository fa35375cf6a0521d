import { ok, type Result } from '@valfri/kernel/fel'
import fontoxpath from 'fontoxpath'
import { type Document, parseXmlDocument } from 'slimdom'
import { checkEn16931, type Regelbrott } from './check-en16931.ts'
import type { Faktura } from './faktura.ts'
import { ekonomiFel } from './fel.ts'
import { namnrymder } from './namnrymder.ts'

/** Bytes; an invoice without attachments is a few kB. */
const STORSTA_FAKTURA = 1_000_000
const FLEST_RADER = 1_000
const DJUPAST = 40

export interface LastFaktura {
  readonly faktura: Faktura
  readonly brott: readonly Regelbrott[]
  readonly dokument: Document
}

/**
 * Reads an invoice that somebody sent. A DOCTYPE is refused before anything is parsed: no entity is ever expanded or fetched.
 *
 * @param bytes UTF-8 XML
 * @returns the invoice, and which rules of EN 16931 it breaks; the one who asks decides
 * Errors: `faktura-for-stor`, `faktura-olaslig` with what is wrong
 */
export function readUblFaktura(bytes: Uint8Array): Result<LastFaktura> {
  if (bytes.length > STORSTA_FAKTURA) return ekonomiFel('faktura-for-stor')
  const svar = parseSafely(bytes)
  if (!svar.ok) return svar
  const dokument = svar.value
  const rot = dokument.documentElement
  const kredit = rot?.namespaceURI === namnrymder.cn
  if (!kredit && rot?.namespaceURI !== namnrymder.ubl)
    return ekonomiFel('faktura-olaslig', { text: 'Filen är XML, men ingen faktura i UBL 2.1.' })
  if (count(dokument, '//cac:InvoiceLine | //cac:CreditNoteLine') > FLEST_RADER) return ekonomiFel('faktura-for-stor')
  const faktura = toFaktura(dokument)
  if (!faktura) return ekonomiFel('faktura-olaslig', { text: 'Fakturan har ett belopp som inte är hela ören.' })
  return ok({ faktura, brott: checkEn16931(dokument), dokument })
}

function parseSafely(bytes: Uint8Array): Result<Document> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (/<!DOCTYPE|<!ENTITY/i.test(text))
      return ekonomiFel('faktura-olaslig', { text: 'Filen har en dokumenttypsdeklaration, och sådana läses inte.' })
    if (isTooDeep(text)) return ekonomiFel('faktura-olaslig', { text: 'Filen är nästlad djupare än en faktura är.' })
    return ok(parseXmlDocument(text))
  } catch {
    // Not UTF-8, or not well-formed: the sender is told the same.
    return ekonomiFel('faktura-olaslig')
  }
}

/** Counted on the text, so that the parser never meets what would exhaust its stack. */
function isTooDeep(text: string): boolean {
  let djup = 0
  for (const [tagg] of text.matchAll(/<[^!?][^>]*>/g)) {
    djup += tagg.startsWith('</') ? -1 : tagg.endsWith('/>') ? 0 : 1
    if (djup > DJUPAST) return true
  }
  return false
}

const OPTIONS = { namespaceResolver: (prefix: string) => namnrymder[prefix] ?? null }

function count(nod: Document, vag: string): number {
  return fontoxpath.evaluateXPathToNodes(vag, nod, null, {}, OPTIONS).length
}

function readText(nod: unknown, vag: string): string | null {
  const text = fontoxpath.evaluateXPathToString(`string((${vag})[1])`, nod as Document, null, {}, OPTIONS).trim()
  return text === '' ? null : text
}

function toFaktura(d: Document): Faktura | null {
  const rot = d.documentElement
  const netto = parseOre(readText(rot, 'cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount'))
  const brutto = parseOre(readText(rot, 'cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount'))
  const noder = fontoxpath.evaluateXPathToNodes('cac:InvoiceLine | cac:CreditNoteLine', rot, null, {}, OPTIONS)
  const rader = noder.map((rad) => ({
    nr: readText(rad, 'cbc:ID') ?? '',
    referens: readText(rad, 'cac:Item/cac:BuyersItemIdentification/cbc:ID'),
    text: readText(rad, 'cac:Item/cbc:Name') ?? '',
    beloppOre: parseOre(readText(rad, 'cbc:LineExtensionAmount')),
  }))
  if (netto === null || brutto === null || rader.some((r) => r.beloppOre === null)) return null
  return {
    nummer: readText(rot, 'cbc:ID') ?? '',
    typ: readText(rot, 'cbc:InvoiceTypeCode | cbc:CreditNoteTypeCode') ?? '',
    datum: readText(rot, 'cbc:IssueDate') ?? '',
    forfallodag: readText(rot, 'cbc:DueDate'),
    valuta: readText(rot, 'cbc:DocumentCurrencyCode') ?? '',
    koparensReferens: readText(rot, 'cbc:BuyerReference'),
    orderreferens: readText(rot, 'cac:OrderReference/cbc:ID'),
    saljarensNummer:
      readText(rot, 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID')?.replace(/\D/g, '') ??
      null,
    nettoOre: netto,
    bruttoOre: brutto,
    rader: rader.map((r) => ({ ...r, beloppOre: r.beloppOre as bigint })),
  }
}

/** Öre of an XML decimal; null when it is none, or has parts of an öre. */
function parseOre(text: string | null): bigint | null {
  const del = /^([-+]?)(\d{1,15})(?:\.(\d{1,2})0*)?$/.exec(text ?? '')
  if (!del) return null
  const ore = BigInt(del[2] as string) * 100n + BigInt((del[3] ?? '').padEnd(2, '0'))
  return del[1] === '-' ? -ore : ore
}
