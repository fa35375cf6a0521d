import { describe, expect, it } from 'vitest'
import { tableCsv } from './table-csv.ts'

const kolumner = [
  { id: 'namn', rubrik: 'Utförare', varde: (r: { namn: string }) => r.namn },
  { id: 'status', rubrik: 'Läge', varde: (r: { status: string | null }) => r.status },
]
const filter = [{ id: 'status', etikett: 'Läge', alla: 'Alla', val: [{ varde: 'provning', text: 'Prövas' }] }]
const csv = (namn: string, status: string | null) =>
  tableCsv(kolumner as never, [{ namn, status }], filter)
    .slice(1)
    .split('\r\n')[1]

describe('a list as a file', () => {
  it('writes a code with the words of its filter, and nothing for what is missing', () => {
    expect(tableCsv(kolumner as never, [], filter)).toBe('\uFEFFUtförare;Läge\r\n')
    expect(csv('Bohus Omsorg AB', 'provning')).toBe('Bohus Omsorg AB;Prövas')
    expect(csv('Bohus Omsorg AB', null)).toBe('Bohus Omsorg AB;')
  })

  it('lets no name break a line or run as a formula', () => {
    expect(csv('Sol; "vår" & son', null)).toBe('"Sol; ""vår"" & son";')
    expect(csv('=HYPERLINK("x")', null)).toBe(`"'=HYPERLINK(""x"")";`)
  })
})
