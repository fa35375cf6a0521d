import { felFrom } from '@valfri/ui/fel'

const MAX_KALKYLARK = 10 * 1024 * 1024
const MAX_CSV = 300 * 1024 * 1024
/** As much of a CSV file as shows how its rows are written. */
const BORJAN = 128 * 1024

/** The file that was tried, kept in this tab alone: its faulty rows are taken from it. */
const valda = new Map<string, File>()

export function keepFile(importId: string, fil: File): void {
  valda.clear()
  valda.set(importId, fil)
}

export const keptFile = (importId: string): File | undefined => valda.get(importId)

const isKalkylark = (fil: File): boolean => fil.name.toLowerCase().endsWith('.xlsx')

/** What is wrong with a file before it is sent; null when it may be tried. */
export function refuseFile(fil: File): 'felTyp' | 'forStor' | 'tom' | null {
  const andelse = fil.name.split('.').at(-1)?.toLowerCase() ?? ''
  if (!['csv', 'txt', 'tsv', 'xlsx'].includes(andelse)) return 'felTyp'
  if (fil.size > (isKalkylark(fil) ? MAX_KALKYLARK : MAX_CSV)) return 'forStor'
  return fil.size === 0 ? 'tom' : null
}

/** What the server needs to see how the rows are written: whole lines of a CSV file, or all of a spreadsheet. */
export async function beginningOf(fil: File): Promise<string> {
  if (isKalkylark(fil) || fil.size <= BORJAN) return toBase64(fil)
  const bytes = new Uint8Array(await fil.slice(0, BORJAN).arrayBuffer())
  return toBase64(new Blob([bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)]))
}

function toBase64(fil: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const lasare = new FileReader()
    lasare.onload = () => resolve(String(lasare.result).split(',', 2)[1] ?? '')
    lasare.onerror = () => reject(lasare.error)
    lasare.readAsDataURL(fil)
  })
}

/** Sends a file to be tried by a karta; answers with the import's id, or throws the server's refusal. */
export async function sendFile(fil: File, karta: object): Promise<{ id: string }> {
  const huvud = new TextEncoder().encode(JSON.stringify({ namn: fil.name, karta }))
  const text = btoa(String.fromCharCode(...huvud))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
  const svar = await fetch('/utfort/filer', {
    method: 'POST',
    headers: { 'x-valfri': '1', 'x-import': text, 'content-type': 'application/octet-stream' },
    body: fil,
  })
  const kropp: unknown = await svar.json()
  if (!svar.ok) throw { data: { fel: felFrom(kropp) } }
  return kropp as { id: string }
}

/** The faulty rows of an import, taken from the file that it was made of. */
export async function fetchFaultyRows(importId: string, fil: File): Promise<void> {
  const svar = await fetch(`/utfort/filer/${importId}/felrader`, {
    method: 'POST',
    headers: { 'x-valfri': '1', 'content-type': 'application/octet-stream' },
    body: fil,
  })
  if (!svar.ok) throw { data: { fel: felFrom(await svar.json()) } }
  saveBlob(`${fil.name.replace(/\.\w+$/, '')}-felrader.csv`, await svar.blob())
}

/** Gives text to the person as a file. */
export function saveText(filnamn: string, text: string): void {
  saveBlob(filnamn, new Blob([text], { type: 'text/csv;charset=utf-8' }))
}

function saveBlob(filnamn: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const lank = Object.assign(document.createElement('a'), { href: url, download: filnamn })
  lank.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
