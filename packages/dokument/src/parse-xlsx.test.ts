import { describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { parseXlsx } from './parse-xlsx.ts'

const blad = async (rader: object[][]) => new Uint8Array(await writeXlsx(rader as never, {}).toBuffer())

describe('a spreadsheet', () => {
  it('gives dates, clock times and numbers as the text that a CSV file would have', async () => {
    const bytes = await blad([
      ['Kund', 'Dag', 'Från', 'Till', 'Antal'].map((value) => ({ value })),
      [
        { value: 'P-AAAAA' },
        { value: new Date(Date.UTC(2026, 4, 4)), type: Date, format: 'yyyy-mm-dd' },
        { value: 0.34375, type: Number, format: 'hh:mm' },
        { value: new Date(Date.UTC(2026, 4, 4, 8, 55)), type: Date, format: 'yyyy-mm-dd hh:mm' },
        { value: 2.5, type: Number },
      ],
    ])
    expect(await parseXlsx(bytes)).toEqual({
      ok: true,
      value: [
        ['Kund', 'Dag', 'Från', 'Till', 'Antal'],
        ['P-AAAAA', '2026-05-04', '08:15', '2026-05-04T08:55', '2.5'],
      ],
    })
  })

  it('refuses what is no archive, and one without a sheet', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), new TextEncoder().encode('a;b')])
      expect(await parseXlsx(bytes)).toMatchObject({ ok: false, fel: { kod: 'fil-trasig' } })
  })
})
