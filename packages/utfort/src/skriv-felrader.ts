import { ok, type Result } from '@valfri/kernel/fel'
import { utfortFel } from './fel.ts'
import { openTabell } from './las-fil.ts'
import { loadImport } from './queries-import.ts'
import { listFelrader } from './queries-import-rader.ts'
import type { SomUtforare } from './ta-emot-fil.ts'

const SIDA = 5000

/**
 * The faulty rows of a file as a new CSV file, each with what is wrong with it in a last column; to be mended and sent
 * again. The cells come from the bytes that are sent, for they are not kept here.
 *
 * Errors: `import-saknas`, those of opening the file
 */
export async function skrivFelrader(
  som: SomUtforare,
  importId: string,
  bitar: AsyncIterable<Uint8Array>,
): Promise<Result<{ filnamn: string; innehall: AsyncGenerator<string> }>> {
  const korning = await som((tx) => loadImport(tx, importId))
  if (!korning) return utfortFel('import-saknas')
  const tabell = await openTabell(bitar)
  if (!tabell.ok) return tabell
  const { rubriker, rader } = tabell.value
  const felrader = eachFelrad(som, importId)
  async function* write() {
    yield `\ufeff${csvRad([...rubriker, 'Vad som är fel'])}`
    let nasta = await felrader.next()
    let nr = 0
    for await (const celler of rader) {
      if (nasta.done) break
      nr += 1
      if (nasta.value.rad !== nr) continue
      yield csvRad([...rubriker.map((_, k) => celler[k] ?? ''), nasta.value.text])
      nasta = await felrader.next()
    }
  }
  return ok({ filnamn: `${korning.filnamn.replace(/\.\w+$/, '')}-felrader.csv`, innehall: write() })
}

async function* eachFelrad(som: SomUtforare, importId: string) {
  let efter = 0
  for (;;) {
    const sida = await som((tx) => listFelrader(tx, importId, efter, SIDA))
    for (const { rad, svar } of sida) yield { rad, text: svar?.text ?? '' }
    const sista = sida.at(-1)
    if (!sista) return
    efter = sista.rad
  }
}

export const csvRad = (celler: readonly string[]): string => `${celler.map(quote).join(';')}\r\n`

/** A cell that begins as a formula would run when the file is opened in a spreadsheet. */
function quote(cell: string): string {
  const ofarlig = /^[=+\-@\t]/.test(cell) && Number.isNaN(Number(cell.replace(',', '.'))) ? `'${cell}` : cell
  return /[";\r\n]/.test(ofarlig) ? `"${ofarlig.replaceAll('"', '""')}"` : ofarlig
}
