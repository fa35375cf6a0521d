import type { Kolumn, TabellFilter } from './data-table-model.ts'

/** Quoted where it must be; what a spreadsheet would run as a formula is written as text. */
function cell(varde: string | number): string {
  const text = String(varde)
  const ofarlig = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(ofarlig) ? `"${ofarlig.replaceAll('"', '""')}"` : ofarlig
}

/**
 * A list as a file for a Swedish spreadsheet: semicolons, and a mark first that it is UTF-8. A code that the list filters by is
 * written with the filter's words.
 */
export function tableCsv<Rad>(
  kolumner: readonly Kolumn<Rad>[],
  rader: readonly Rad[],
  filter: readonly TabellFilter[] = [],
): string {
  const ord = new Map(filter.map((f) => [f.id, new Map(f.val.map((v) => [v.varde, v.text]))]))
  const line = (rad: Rad) =>
    kolumner.map((k) => {
      const varde = k.varde(rad) ?? ''
      return cell(ord.get(k.id)?.get(String(varde)) ?? varde)
    })
  const rubriker = kolumner.map((k) => cell(k.rubrik))
  return `\uFEFF${[rubriker, ...rader.map(line)].map((falt) => falt.join(';')).join('\r\n')}\r\n`
}

/** Gives the reader the text as a file. */
export function saveCsv(namn: string, csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const lank = document.createElement('a')
  lank.href = url
  lank.download = `${namn}.csv`
  lank.click()
  URL.revokeObjectURL(url)
}
