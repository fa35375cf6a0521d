import type { Jobbko } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { utfortFel } from './fel.ts'
import { importJobb, korImport } from './kor-import.ts'
import { loadImport, updateImport } from './queries-import.ts'
import { deleteImportRader } from './queries-import-rader.ts'
import { type NyFil, type SomUtforare, taEmotFil } from './ta-emot-fil.ts'
import type { RadUtfall } from './typer.ts'

export interface ImportAntal {
  readonly rader: number
  readonly ok: number
  readonly vantar: number
  readonly dubbletter: number
  readonly fel: number
}

/** What the import of a file needs beside the file. */
export interface ImportMiljo {
  readonly tjanster: TjanstRegister
  readonly nu: Klocka
  readonly jobb: Pick<Jobbko, 'send' | 'avbryt' | 'lage'>
}

/** As many rows as are judged or stored while somebody waits; more is a job. */
const GENAST = 20_000

/** How many rows met each fate. */
export function countUtfall(rader: readonly RadUtfall[]): ImportAntal {
  const n = (utfall: RadUtfall['utfall']) => rader.filter((r) => r.utfall === utfall).length
  return { rader: rader.length, ok: n('godtagen'), vantar: n('vantar'), dubbletter: n('dubblett'), fel: n('fel') }
}

/**
 * The dry run: takes in a file and judges each row. No event is stored; the rows are kept under the brukare's codes until
 * the import is saved or cancelled. A large file is judged by a job.
 */
export async function provaImport(som: SomUtforare, fil: NyFil, miljo: ImportMiljo): Promise<Result<{ id: string }>> {
  const emottagen = await taEmotFil(som, fil, miljo.tjanster, miljo.nu())
  if (!emottagen.ok) return emottagen
  const { id, antalRader } = emottagen.value
  await goOn(som, id, antalRader, miljo)
  return ok({ id })
}

/**
 * Stores what was tried: the rows that are right and those that wait; the faulty ones become undantag. Each is judged anew,
 * for the world may have moved. The same file twice adds nothing, since every row is then a double.
 *
 * Errors: `import-saknas` when it is unknown, cancelled or already saved
 */
export async function sparaImport(som: SomUtforare, id: string, miljo: ImportMiljo): Promise<Result<{ id: string }>> {
  const korning = await som(async (tx) => {
    const rad = await loadImport(tx, id, true)
    if (rad?.status !== 'provad') return null
    await updateImport(tx, id, { status: 'sparas', jobbId: null, klartOrdning: '', klartRad: 0 })
    return rad
  })
  if (!korning) return utfortFel('import-saknas')
  await goOn(som, id, korning.antalRader, miljo)
  return ok({ id })
}

/** Goes on with an import whose job was cancelled or failed. Errors: `import-saknas`, `import-pagar`. */
export async function fortsattImport(
  som: SomUtforare,
  id: string,
  miljo: ImportMiljo,
): Promise<Result<{ id: string }>> {
  const korning = await som((tx) => loadImport(tx, id))
  if (!korning || !PAGAENDE.has(korning.status)) return utfortFel('import-saknas')
  if (await isRunning(korning.jobbId, miljo)) return utfortFel('import-pagar')
  await goOn(som, id, korning.antalRader, miljo)
  return ok({ id })
}

const PAGAENDE = new Set(['provas', 'sparas'])

/**
 * Stops an import. While it is judged, its rows are taken away; while it is stored, what is stored stays and the rest can be
 * gone on with.
 */
export async function avbrytImport(som: SomUtforare, id: string, miljo: ImportMiljo): Promise<Result<{ id: string }>> {
  const korning = await som((tx) => loadImport(tx, id))
  if (!korning || korning.status === 'sparad' || korning.status === 'avbruten') return utfortFel('import-saknas')
  if (korning.jobbId) await miljo.jobb.avbryt(importJobb(miljo.tjanster, miljo.nu), korning.jobbId)
  if (korning.status !== 'sparas')
    await som(async (tx) => {
      await updateImport(tx, id, { status: 'avbruten' })
      await deleteImportRader(tx, id)
    })
  return ok({ id })
}

async function isRunning(jobbId: string | null, miljo: ImportMiljo): Promise<boolean> {
  const lage = jobbId ? await miljo.jobb.lage(importJobb(miljo.tjanster, miljo.nu), jobbId) : undefined
  return lage?.status === 'vantar' || lage?.status === 'pagar'
}

async function goOn(som: SomUtforare, id: string, antalRader: number, miljo: ImportMiljo): Promise<void> {
  if (antalRader <= GENAST) return korImport(som, id, miljo.tjanster, miljo.nu)
  await som(async (tx) => {
    if (tx.aktor.typ !== 'utforare') throw new Error('files are imported by an utförare')
    const { utforareId, identitetId } = tx.aktor
    const jobb = importJobb(miljo.tjanster, miljo.nu)
    const jobbId = await miljo.jobb.send(tx, jobb, { utforareId, identitetId, importId: id })
    await updateImport(tx, id, { jobbId })
  })
}
