import { readFileSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import { tjanster } from '@valfri/server/tjanster'
import { runFall } from './ersattning-fall.ts'
import { type Fallutskrift, failedUtskrift, toUtskrift } from './fall-svar.ts'
import { compareFall } from './jamfor-fall.ts'
import { type LastFall, readFall } from './las-fall.ts'

/*
 * `npm run fall -- FILE`: runs every case of a file through the plugins and the engine of this clone and prints what came
 * out. Only the answer goes to stdout.
 */

function runOne({ id, fall, fel }: LastFall): Fallutskrift {
  if (fel.length > 0) return failedUtskrift(id, fel)
  const svar = runFall(fall, tjanster)
  return 'korningar' in svar ? toUtskrift(id, svar, compareFall(fall, svar)) : failedUtskrift(id, svar)
}

/** A file that cannot be read is one failed case with the file's name: nothing in it was computed. */
function runFil(fil: string): Fallutskrift[] {
  let text: string
  try {
    text = readFileSync(fil, 'utf8')
  } catch {
    return [failedUtskrift(fil, [`Filen ${fil} går inte att läsa.`])]
  }
  const last = readFall(text)
  return 'fel' in last ? [failedUtskrift(fil, last.fel)] : last.fall.map(runOne)
}

const [argument] = process.argv.slice(2)
if (argument === undefined) {
  console.error('Ange filen med fallen: npm run fall -- FIL.json')
  process.exitCode = 1
} else {
  // npm runs us in the clone; a path is relative to where the person stood.
  const fil = isAbsolute(argument) ? argument : resolve(process.env.INIT_CWD ?? process.cwd(), argument)
  const fall = runFil(fil)
  const failed = fall.filter((f) => !f.ok).length
  process.stdout.write(`${JSON.stringify({ fall, passed: fall.length - failed, failed }, null, 2)}\n`)
  for (const f of fall) if (!f.ok) console.error(`${f.id}: ${f.skillnader.join(' ')}`)
  console.error(`${fall.length - failed} som väntat, ${failed} inte.`)
  process.exitCode = failed === 0 ? 0 : 1
}
