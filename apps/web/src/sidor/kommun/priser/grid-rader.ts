import { formatKronor, parseKronor } from '@valfri/ui/format'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type Forslag = RouterOutputs['tenancy']['forslag']['hamta']
export type ForslagGrupp = Forslag['grupper'][number]
export type Kalkyl = readonly { post: string; ore: number }[]

/** One price cell as it stands on the page: what is typed is text until it is read. */
export interface GridRad {
  readonly nyckel: string
  readonly parameter: string
  readonly grupp: string
  readonly enhet: string
  readonly segment: Readonly<Record<string, string>>
  readonly namn: string
  readonly saknas: boolean
  readonly nu: number | null
  readonly text: string
  readonly motivering: string
  readonly kalkyl: Kalkyl
}

/** Which dimensions a row may differ by, in the order of the file's columns. */
export const DIMENSIONER = ['del', 'tidsband', 'zon', 'niva', 'omfattning', 'regi'] as const

export const radNyckel = (parameter: string, segment: Readonly<Record<string, string>>): string =>
  [parameter, ...DIMENSIONER.map((d) => segment[d] ?? '')].join('|')

export function toGridRader(forslag: Forslag): GridRad[] {
  return forslag.grupper.flatMap((g) =>
    g.rader.map((r) => ({
      nyckel: radNyckel(g.parameter, r.segment as Record<string, string>),
      parameter: g.parameter,
      grupp: g.namn,
      enhet: g.enhet,
      segment: r.segment as Record<string, string>,
      namn: r.namn,
      saknas: r.saknas,
      nu: r.galler?.ore ?? null,
      text: r.ore === null ? '' : formatKronor(r.ore),
      motivering: r.motivering ?? '',
      kalkyl: r.kalkyl ?? [],
    })),
  )
}

/** Why a cell cannot be read, or null. */
export const isOlaslig = (text: string): boolean => {
  if (!text.trim()) return false
  const ore = parseKronor(text)
  return ore === null || ore < 0
}

/** What is saved of the grid: every cell that holds a price. */
export function fromGridRader(rader: readonly GridRad[]) {
  return rader.flatMap((r) => {
    const ore = parseKronor(r.text)
    if (ore === null || ore < 0) return []
    return [
      {
        parameter: r.parameter,
        segment: { ...r.segment },
        ore,
        ...(r.motivering && { motivering: r.motivering }),
        ...(r.kalkyl.length > 0 && { kalkyl: [...r.kalkyl] }),
      },
    ]
  })
}

/** A pasted block as rows of cells: Excel puts tabs between columns and breaks between rows. */
export function parseTsv(text: string): string[][] {
  const rader = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  return rader.map((rad) => rad.split('\t').map((c) => c.trim()))
}

export interface Inlast {
  readonly rader: GridRad[]
  readonly antal: number
  /** Rows of the file whose price and segment no cell has. */
  readonly ovriga: number
}

/** A column of prices, laid downwards from a row. */
export function pasteKolumn(rader: readonly GridRad[], fran: number, kolumn: readonly string[]): GridRad[] {
  return rader.map((r, i) => {
    const text = i >= fran ? kolumn[i - fran] : undefined
    return text === undefined ? r : { ...r, text }
  })
}

/** A whole list with the columns of our own file, each price put where its key and segment say. */
export function pasteLista(rader: readonly GridRad[], tabell: readonly (readonly string[])[]): Inlast {
  const [huvud = [], ...resten] = tabell
  const kolumn = (namn: string) => huvud.findIndex((h) => h.toLowerCase() === namn)
  const pris = kolumn('nytt pris')
  const nya = new Map<string, string>()
  for (const rad of resten) {
    const segment = Object.fromEntries(
      DIMENSIONER.flatMap((d) => {
        const varde = rad[kolumn(d)]
        return varde ? [[d, varde] as const] : []
      }),
    )
    const text = rad[pris] ?? ''
    if (text) nya.set(radNyckel(rad[kolumn('pris')] ?? '', segment), text)
  }
  const traffar = rader.map((r) => {
    const text = nya.get(r.nyckel)
    return text === undefined ? r : { ...r, text }
  })
  const antal = rader.filter((r) => nya.has(r.nyckel)).length
  return { rader: traffar, antal, ovriga: nya.size - antal }
}

/** The file's columns: the key and each dimension as ids, so that it can be read back; the names to read by. */
export const FILHUVUD = [
  'Pris',
  'Namn',
  'del',
  'tidsband',
  'zon',
  'niva',
  'omfattning',
  'regi',
  'Enhet',
  'Pris nu',
  'Nytt pris',
]

export const toFilrad = (r: GridRad): (string | number | null)[] => {
  const ore = parseKronor(r.text)
  return [
    r.parameter,
    `${r.grupp}: ${r.namn}`,
    ...DIMENSIONER.map((d) => r.segment[d] ?? ''),
    r.enhet,
    r.nu === null ? null : r.nu / 100,
    ore === null ? null : ore / 100,
  ]
}
