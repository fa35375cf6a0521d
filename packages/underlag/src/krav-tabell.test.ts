import { describe, expect, it } from 'vitest'
import { kravTabell, kravTabellCsv } from './krav-tabell.ts'
import { provKrav } from './prov-krav.ts'

describe('krav as a table (F2.1)', () => {
  it('numbers several kontrollpunkter, keeps the number of a document of its own, and writes time and evidence', () => {
    const tabell = kravTabell([
      provKrav({ id: 'a' }),
      provKrav({
        id: 'b',
        kontrollpunkter: [{ typ: 'egen-anmalan', nr: 3, inomDagar: 1 }],
        vidBrist: ['varning'],
      }),
      provKrav({ id: 'c', kontrollpunkter: [{ typ: 'uppfoljning', manader: 1 }], vidBrist: [] }),
    ])
    expect(tabell.map((r) => [r.kontrollpunkter, r.vidBrist])).toEqual([
      [['1. Uppvisa vid auktorisation: Rutin', '2. Uppföljning var 12:e månad'], 'Varning och/eller avauktorisation'],
      [['3. Egen anmälan inom 1 dag'], 'Varning'],
      [['Uppföljning varje månad'], ''],
    ])
  })

  it('writes CSV that a Swedish Excel opens, with what holds a semicolon or a line break in quotation marks', () => {
    const csv = kravTabellCsv(kravTabell([provKrav({ text: 'Rutin; ”skriven” "nu"' })]))
    expect(csv).toBe(
      '\uFEFFNr;Villkor;Kontrollpunkter;Vid brist\r\n' +
        'G01;"Rutin; ”skriven” ""nu""";"1. Uppvisa vid auktorisation: Rutin\n2. Uppföljning var 12:e månad";Varning och/eller avauktorisation\r\n',
    )
  })
})
