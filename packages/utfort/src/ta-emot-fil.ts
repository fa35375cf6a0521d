import { createHash, type Hash } from 'node:crypto'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { loadMinne } from './bedom-handelser.ts'
import { faltNamn } from './falt-namn.ts'
import { utfortFel } from './fel.ts'
import type { FindBestallning } from './find-bestallning.ts'
import { isPlatsrubrik, type Kolumnkarta, missingFalt } from './kolumnkarta.ts'
import { FilFel, openTabell, type Tabell } from './las-fil.ts'
import { radLasare } from './las-rad.ts'
import { withoutNummer } from './nytt-undantag.ts'
import { insertImport, updateImport } from './queries-import.ts'
import { deleteImportRader, insertImportRader } from './queries-import-rader.ts'

/** Each call is one transaction as the utförare: a large file is taken in piece by piece. */
export type SomUtforare = <T>(fn: (tx: AktorTx) => Promise<T>) => Promise<T>

export interface NyFil {
  readonly namn: string
  readonly karta: Kolumnkarta
  readonly bitar: AsyncIterable<Uint8Array>
}

const BUNT = 5000

/**
 * Takes in a file as it arrives and keeps its rows to be judged, 5 000 at a time, so that a million take no more memory. A
 * personnummer becomes the brukare's code on the way, and a column of coordinates is never read (F9.9).
 *
 * Errors: `fil-tom`, `fil-for-stor`, `fil-fel-typ`, `fil-kolumner-saknas` with the missing ones; nothing is then kept
 */
export async function taEmotFil(
  som: SomUtforare,
  fil: NyFil,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<{ id: string; antalRader: number }>> {
  const hash = createHash('sha256')
  const tabell = await openTabell(hashed(fil.bitar, hash))
  if (!tabell.ok) return tabell
  const saknas = missingFalt(fil.karta, tabell.value.rubriker)
  if (saknas.length > 0)
    return utfortFel('fil-kolumner-saknas', {
      text: `Filen saknar kolumnen ${saknas.map((f) => faltNamn[f].toLocaleLowerCase('sv')).join(' och ')}.`,
      detaljer: { saknas },
    })
  const { id, find } = await som(async (tx) => ({
    id: await begin(tx, fil, tabell.value.rubriker, nu),
    find: (await loadMinne(tx, tjanster)).find,
  }))
  try {
    const antalRader = await keepRows(som, id, tabell.value, fil.karta, find)
    await som((tx) => updateImport(tx, id, { status: 'provas', antalRader, sha256: hash.digest('hex') }))
    return ok({ id, antalRader })
  } catch (orsak) {
    await som(async (tx) => {
      await deleteImportRader(tx, id)
      await updateImport(tx, id, { status: 'avbruten' })
    })
    if (orsak instanceof FilFel) return orsak.svar
    throw orsak
  }
}

async function* hashed(bitar: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const bit of bitar) {
    hash.update(bit)
    yield bit
  }
}

function begin(tx: AktorTx, fil: NyFil, rubriker: readonly string[], nu: Temporal.Instant): Promise<string> {
  if (tx.aktor.typ !== 'utforare') throw new Error('files are imported by an utförare')
  return insertImport(tx, {
    utforareId: tx.aktor.utforareId,
    filnamn: fil.namn,
    sha256: '',
    status: 'tas-emot',
    karta: fil.karta,
    noter: platsNoter(rubriker),
    antalRader: 0,
    av: tx.aktor.identitetId,
    skapad: nu,
  })
}

/** What is said of columns that are never read. */
export function platsNoter(rubriker: readonly string[]): string[] {
  return rubriker
    .filter(isPlatsrubrik)
    .map((r) => `Kolumnen ”${r}” lästes inte: var en medarbetare har varit sparas aldrig.`)
}

async function keepRows(
  som: SomUtforare,
  importId: string,
  { rubriker, rader }: Tabell,
  karta: Kolumnkarta,
  find: FindBestallning,
): Promise<number> {
  const las = radLasare(rubriker, karta)
  let antal = 0
  let bunt: { rad: number; ordning: string; handelse: object }[] = []
  const flush = async () => {
    if (bunt.length > 0) await som((tx) => insertImportRader(tx, importId, bunt))
    bunt = []
  }
  for await (const celler of rader) {
    antal += 1
    const h = las(celler)
    bunt.push({ rad: antal, ordning: find.personFor(h)?.kod ?? '', handelse: withoutNummer(h, find) })
    if (bunt.length === BUNT) await flush()
  }
  await flush()
  return antal
}
