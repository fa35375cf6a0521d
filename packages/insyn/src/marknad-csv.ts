import { csvFil } from './csv-fil.ts'
import type { Marknad } from './visa-marknad.ts'

const KOLUMNER = [
  'tabell',
  'omrade',
  'del',
  'utforare',
  'regi',
  'antal_utforare',
  'privata',
  'egenregi',
  'personer',
  'personer_egenregi',
  'minuter',
  'dag',
  'anmarkning',
]
type Kolumn = 'tabell' | 'omrade' | 'del' | 'utforare' | 'regi' | 'anmarkning' | 'dag'
type Rad = Partial<Record<Kolumn, string> & Record<string, string | number | null>>

const LAGE = { ingen: 'Ingen utförare', en: 'Bara en utförare', flera: '' } as const

/** A market as one file: each table of the page by its name. What is hidden says so and is never zero. */
export function marknadCsv(m: Marknad): string {
  const delnamn = new Map(m.delar.map((d) => [d.id, d.namn]))
  const rader: Rad[] = [
    ...m.omraden.flatMap((o) =>
      o.rutor.map((r) => ({
        ...{ tabell: 'utbud', dag: m.till, omrade: o.namn ?? 'Hela kommunen', del: delnamn.get(r.del) ?? r.del },
        ...{ antal_utforare: r.utforare, privata: r.privata, egenregi: r.egenregi, anmarkning: LAGE[r.lage] },
        ...{ personer: r.personer, personer_egenregi: r.personerEgenregi },
      })),
    ),
    ...m.utforare.map((u) => ({
      ...{ tabell: 'andelar', dag: m.till, utforare: u.namn, regi: u.egenregi ? 'egenregi' : 'privat' },
      ...{ personer: u.personer, minuter: u.minuter },
    })),
    ...(['egenregi', 'privat', 'alla'] as const).map((regi) => ({ tabell: 'andelar', dag: m.till, regi, ...m[regi] })),
    ...(['nya', 'slut'] as const).flatMap((slag) =>
      m[slag].map((f) => ({
        ...{ tabell: slag, dag: f.dag, utforare: f.namn, regi: f.egenregi ? 'egenregi' : 'privat' },
      })),
    ),
  ]
  const cellOf = (rad: Rad, kolumn: string): string => {
    const varde = rad[kolumn]
    if (varde === null) return 'färre än 5'
    return varde === undefined ? '' : String(varde)
  }
  return csvFil([KOLUMNER, ...rader.map((rad) => KOLUMNER.map((k) => cellOf(rad, k)))])
}
