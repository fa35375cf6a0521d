import { readFileSync } from 'node:fs'
import { tjanster } from '@valfri/server/tjanster'
import { runFall } from './ersattning-fall.ts'
import { type Fallutskrift, failedUtskrift, toUtskrift } from './fall-svar.ts'
import { compareFall } from './jamfor-fall.ts'
import { type LastFall, readFall } from './las-fall.ts'

/** Everything that the command prints on stdout. */
export interface Filutskrift {
  readonly fall: readonly Fallutskrift[]
  readonly passed: number
  readonly failed: number
}

/**
 * Runs every case of a file through the plugins and the engine of this clone. A file that cannot be read is one failed case
 * with the file's name: nothing in it was computed.
 */
export function runFil(fil: string): Filutskrift {
  const fall = runFallen(fil)
  const failed = fall.filter((f) => !f.ok).length
  return { fall, passed: fall.length - failed, failed }
}

function runFallen(fil: string): Fallutskrift[] {
  let text: string
  try {
    text = readFileSync(fil, 'utf8')
  } catch {
    return [failedUtskrift(fil, [`Filen ${fil} går inte att läsa.`])]
  }
  const last = readFall(text)
  return 'fel' in last ? [failedUtskrift(fil, last.fel)] : last.fall.map(runOne)
}

function runOne({ id, fall, fel }: LastFall): Fallutskrift {
  if (fel.length > 0) return failedUtskrift(id, fel)
  const svar = runFall(fall, tjanster)
  return 'korningar' in svar ? toUtskrift(id, svar, compareFall(fall, svar)) : failedUtskrift(id, svar)
}
