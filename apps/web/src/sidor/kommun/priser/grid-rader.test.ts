import { describe, expect, it } from 'vitest'
import {
  FILHUVUD,
  fromGridRader,
  type GridRad,
  parseTsv,
  pasteKolumn,
  pasteLista,
  radNyckel,
  toFilrad,
} from './grid-rader.ts'

const rad = (segment: Record<string, string>, text = ''): GridRad => ({
  nyckel: radNyckel('timpris', segment),
  parameter: 'timpris',
  grupp: 'Timpris',
  enhet: 'timme',
  segment,
  namn: Object.values(segment).join(', '),
  saknas: false,
  nu: 41_200,
  text,
  motivering: '',
  kalkyl: [],
})
const rader = [
  rad({ del: 'service', zon: 'tatort' }),
  rad({ del: 'service', zon: 'landsbygd' }),
  rad({ del: 'omvardnad' }),
]

describe('prices that are pasted from Excel', () => {
  it('fills a column downwards from the cell that has focus, and stops at the end of the list', () => {
    const block = parseTsv('412,50\r\n1\u00a0000\r\n450\r\n460\r\n')
    expect(block).toEqual([['412,50'], ['1\u00a0000'], ['450'], ['460']])
    const nya = pasteKolumn(
      rader,
      1,
      block.map((b) => b[0] as string),
    )
    expect(nya.map((r) => r.text)).toEqual(['', '412,50', '1\u00a0000'])
    expect(fromGridRader(nya).map((r) => r.ore)).toEqual([41_250, 100_000])
  })

  it('puts a whole list where each row belongs, whatever the order, and counts what it does not know', () => {
    const block = [
      FILHUVUD,
      ['timpris', 'x', 'service', '', 'landsbygd', '', '', '', 'timme', '412', '506,70'],
      ['timpris', 'x', 'service', '', 'tatort', '', '', '', 'timme', '412', '414.80'],
      ['timpris', 'x', 'service', 'natt', '', '', '', '', 'timme', '', '600'],
    ]
    const svar = pasteLista(rader, block)
    expect([svar.antal, svar.ovriga]).toEqual([2, 1])
    expect(fromGridRader(svar.rader).map((r) => [r.segment.zon, r.ore])).toEqual([
      ['tatort', 41_480],
      ['landsbygd', 50_670],
    ])
  })

  it('reads back the very file that it wrote', () => {
    const fyllda = rader.map((r, i) => ({ ...r, text: `${400 + i},50` }))
    const fil = [FILHUVUD, ...fyllda.map(toFilrad)].map((r) => r.map((c) => String(c ?? '')))
    expect(fromGridRader(pasteLista(rader, fil).rader)).toEqual(fromGridRader(fyllda))
  })

  it('saves no cell that cannot be read as kronor', () => {
    expect(
      fromGridRader([rad({ del: 'service' }, 'fyra hundra'), rad({ del: 'x' }, '-5'), rad({ del: 'y' }, '')]),
    ).toEqual([])
  })
})
