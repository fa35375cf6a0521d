const MAX_BYTE = 5 * 1024 * 1024

/** The file that was tried, kept in this tab alone until it is saved: the server keeps nothing of its rows. */
const valda = new Map<string, File>()

export function keepFile(importId: string, fil: File): void {
  valda.clear()
  valda.set(importId, fil)
}

export const keptFile = (importId: string): File | undefined => valda.get(importId)

/** What is wrong with a file before it is sent; null when it may be tried. */
export function refuseFile(fil: File): 'kalkylark' | 'felTyp' | 'forStor' | 'tom' | null {
  const andelse = fil.name.split('.').at(-1)?.toLowerCase() ?? ''
  if (['xlsx', 'xls', 'ods', 'xlsm'].includes(andelse)) return 'kalkylark'
  if (!['csv', 'txt', 'tsv'].includes(andelse)) return 'felTyp'
  if (fil.size > MAX_BYTE) return 'forStor'
  return fil.size === 0 ? 'tom' : null
}

/** The bytes as the server takes them. */
export function toBase64(fil: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const lasare = new FileReader()
    lasare.onload = () => resolve(String(lasare.result).split(',', 2)[1] ?? '')
    lasare.onerror = () => reject(lasare.error)
    lasare.readAsDataURL(fil)
  })
}

/** How many rows a file has below its heading; an estimate for the wait, before anyone has judged them. */
export async function countRows(fil: File): Promise<number> {
  const text = await fil.text()
  return Math.max(0, text.split(/\r?\n/).filter((rad) => rad.trim() !== '').length - 1)
}

/** Gives text to the person as a file. */
export function saveText(filnamn: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const lank = Object.assign(document.createElement('a'), { href: url, download: filnamn })
  lank.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
