import { FILHUVUD, type GridRad, toFilrad } from './grid-rader.ts'

function save(blob: Blob, namn: string): void {
  const url = URL.createObjectURL(blob)
  const lank = document.createElement('a')
  lank.href = url
  lank.download = namn
  lank.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

type Cell = string | number | null

/** Writes a table as an Excel file; the library is loaded when somebody asks for one. */
export async function saveXlsx(tabell: readonly (readonly Cell[])[], namn: string): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser')
  const data = tabell.map((rad, i) =>
    rad.map((c) => {
      if (c === null || c === '') return null
      return typeof c === 'number'
        ? { value: c, type: Number, format: '0.00' }
        : { value: c, fontWeight: i === 0 ? ('bold' as const) : undefined }
    }),
  )
  save(await writeXlsxFile(data).toBlob(), `${namn}.xlsx`)
}

const quote = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const toText = (c: Cell) => (typeof c === 'number' ? c.toFixed(2).replace('.', ',') : (c ?? ''))

/** Writes a table as CSV that a Swedish Excel opens: semicolons, decimal comma, and a mark that says UTF-8. */
export function saveCsv(tabell: readonly (readonly Cell[])[], namn: string): void {
  const text = tabell.map((rad) => rad.map((c) => quote(toText(c))).join(';')).join('\r\n')
  save(new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' }), `${namn}.csv`)
}

export const toTabell = (rader: readonly GridRad[]): Cell[][] => [FILHUVUD, ...rader.map(toFilrad)]

/** The cells of a chosen .xlsx or .csv as text. */
export async function readTabell(fil: File): Promise<string[][]> {
  if (/\.csv$/i.test(fil.name)) {
    const text = (await fil.text()).replace(/^\uFEFF/, '')
    return text
      .split(/\r?\n/)
      .filter((r) => r.trim())
      .map((r) => r.split(';').map((c) => c.trim().replace(/^"|"$/g, '')))
  }
  const { readSheet } = await import('read-excel-file/browser')
  const rader = await readSheet(fil)
  // A price that Excel holds as a number has at most two decimals; anything finer is a float's tail.
  return rader.map((rad) =>
    rad.map((c) => (typeof c === 'number' ? String(Math.round(c * 100) / 100) : String(c ?? '').trim())),
  )
}
