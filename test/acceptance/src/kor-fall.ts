import { readFileSync } from 'node:fs'
import { tjanster } from '@valfri/server/tjanster'
import { runFall } from './ersattning-fall.ts'
import { type Fallutskrift, failedUtskrift, toUtskrift } from './fall-svar.ts'
import { compareFall } from './jamfor-fall.ts'
import type { Livscykelutskrift } from './kor-livscykler.ts'
import { type LastFall, readFall } from './las-fall.ts'
import { isLivscykelfil } from './livscykel/scenario.ts'

/** Everything that the command prints on stdout. */
export interface Filutskrift {
  readonly fall: readonly Fallutskrift[]
  readonly passed: number
  readonly failed: number
}

/**
 * Runs every case of a file through the plugins and the engine of this clone; scenarios about life cycles are told apart by
 * their schema. A file that cannot be read is one failed case with the file's name: nothing in it was computed.
 */
export async function runFil(fil: string): Promise<Filutskrift | Livscykelutskrift> {
  const last = readJson(fil)
  if ('innehall' in last && isLivscykelfil(last.innehall)) {
    // Scenarios need the whole product and a database; the worked cases are pure and start without them.
    const { runLivscykler } = await import('./kor-livscykler.ts')
    return runLivscykler(last.innehall, fil)
  }
  const fall = 'fel' in last ? [failedUtskrift(fil, [last.fel])] : runFallen(fil, last.innehall)
  const failed = fall.filter((f) => !f.ok).length
  return { fall, passed: fall.length - failed, failed }
}

function readJson(fil: string): { readonly innehall: unknown } | { readonly fel: string } {
  let text: string
  try {
    text = readFileSync(fil, 'utf8')
  } catch {
    return { fel: `Filen ${fil} går inte att läsa.` }
  }
  try {
    return { innehall: JSON.parse(text) }
  } catch {
    return { fel: 'Filen är inte JSON.' }
  }
}

function runFallen(fil: string, innehall: unknown): Fallutskrift[] {
  const last = readFall(innehall)
  return 'fel' in last ? [failedUtskrift(fil, last.fel)] : last.fall.map(runOne)
}

function runOne({ id, fall, fel }: LastFall): Fallutskrift {
  if (fel.length > 0) return failedUtskrift(id, fel)
  const svar = runFall(fall, tjanster)
  return 'korningar' in svar ? toUtskrift(id, svar, compareFall(fall, svar)) : failedUtskrift(id, svar)
}
