import { describe, expect, it } from 'vitest'
import type { FakturaIn } from './faktura.ts'
import { findPersonuppgift } from './find-personuppgift.ts'
import { readUblFaktura } from './read-ubl-faktura.ts'
import { writeUblFaktura } from './write-ubl-faktura.ts'

const dag = (text: string) => Temporal.PlainDate.from(text)
const faktura: FakturaIn = {
  nummer: 'F-1',
  datum: dag('2026-11-12'),
  forfallodag: dag('2026-12-12'),
  period: { fran: dag('2026-10-01'), till: dag('2026-10-31') },
  koparensReferens: 'REF-1',
  orderreferens: 'U-2026-10-AB12',
  saljare: {
    namn: 'Omsorg & Co AB',
    organisationsnummer: '5560360793',
    ort: 'Tanumshede',
    postnummer: '45730',
    bankgiro: '9912346',
  },
  kopare: { namn: 'Tanums kommun', organisationsnummer: '2120001322', ort: 'Tanumshede', postnummer: '45781' },
  rader: [
    {
      referens: 'R1',
      text: 'Service, dag',
      beskrivning: '120 minuter à 412,00 kr per timme',
      beloppOre: 82_400n,
      momsprocent: 0,
    },
    { referens: 'R2', text: 'Återtas: Service', beskrivning: '-30 minuter', beloppOre: -20_601n, momsprocent: 0 },
    { referens: 'R3', text: 'Städning', beskrivning: '1 tillfälle', beloppOre: 10_001n, momsprocent: 25 },
  ],
}
const read = (text: string) => readUblFaktura(new TextEncoder().encode(text))
const kod = (text: string) => {
  const svar = read(text)
  return svar.ok ? 'ok' : svar.fel.kod
}

describe('an invoice in UBL', () => {
  it('is written by the rules of EN 16931, with a credit row and two rates of VAT, and read back to the öre', () => {
    const svar = read(writeUblFaktura(faktura))
    if (!svar.ok) throw new Error(svar.fel.kod)
    expect(svar.value.brott).toEqual([])
    expect(svar.value.faktura).toMatchObject({
      nummer: 'F-1',
      typ: '380',
      orderreferens: 'U-2026-10-AB12',
      saljarensNummer: '5560360793',
      nettoOre: 71_800n,
      // 25 percent of 100,01 is 25,0025.
      bruttoOre: 74_300n,
      rader: [
        { referens: 'R1', beloppOre: 82_400n },
        { referens: 'R2', beloppOre: -20_601n },
        { referens: 'R3', beloppOre: 10_001n },
      ],
    })
  })

  it('gives the same bytes each time', () => {
    expect(writeUblFaktura({ ...faktura })).toBe(writeUblFaktura(faktura))
  })

  it('is refused with the rule named when its sum is one öre off', () => {
    const svar = read(
      writeUblFaktura(faktura).replace('>718.00</cbc:LineExtensionAmount>', '>718.01</cbc:LineExtensionAmount>'),
    )
    expect(svar.ok && svar.value.brott.map((b) => b.regel)).toContain('BR-CO-10')
  })

  it('is never parsed when it declares a document type: no entity is expanded, and no file is fetched', () => {
    const skadlig = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${writeUblFaktura(faktura).replace(/<\?xml[^>]*>/, '')}`
    expect(kod(skadlig)).toBe('faktura-olaslig')
  })

  it.each([
    ['no XML', 'hej'],
    ['another kind of XML', '<a/>'],
    ['half a file', writeUblFaktura(faktura).slice(0, 900)],
    ['parts of an öre', writeUblFaktura(faktura).replace('824.00<', '824.001<')],
    ['a hundred levels', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
  ])('is refused when it is %s', (_namn, text) => {
    expect(kod(text)).toBe('faktura-olaslig')
  })

  it('is refused when it is too large', () => {
    expect(kod(' '.repeat(1_000_001))).toBe('faktura-for-stor')
  })

  it('shows where a personnummer or a name stands, and not what it says', () => {
    const find = (text: string) => {
      const rader = faktura.rader.map((r) => ({ ...r, beskrivning: text }))
      const svar = read(writeUblFaktura({ ...faktura, rader }))
      return svar.ok ? findPersonuppgift(svar.value.dokument, ['Tolvan Tolvansson']) : svar.fel.kod
    }
    // From Skatteverket's list of numbers for tests.
    expect(find('Besök hos 19121212-1212')).toEqual({ slag: 'personnummer', var: 'InvoiceLine/Item/Description' })
    expect(find('Besök hos 121212-1212')).toMatchObject({ slag: 'personnummer' })
    expect(find('Besök hos tolvan  TOLVANSSON, dag')).toEqual({ slag: 'namn', var: 'InvoiceLine/Item/Description' })
    expect(find('Besök hos P-7F2K9, 120 minuter, OCR 1234567890')).toBe(null)
  })

  it('lets an enskild firma say its own number, which is a personnummer, where the seller stands', () => {
    const svar = read(
      writeUblFaktura({ ...faktura, saljare: { ...faktura.saljare, organisationsnummer: '1212121212' } }),
    )
    expect(svar.ok && findPersonuppgift(svar.value.dokument, [])).toBe(null)
  })
})
