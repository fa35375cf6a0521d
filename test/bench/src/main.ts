import setup from '@valfri/db/testserver'
import { benchImport } from './import.ts'
import { benchJamfor } from './jamfor.ts'
import { benchKorning } from './korning.ts'
import { benchSimulering } from './simulering.ts'
import { benchStart } from './start.ts'

/**
 * `npm run bench`: one line of JSON for each figure, with its limit measured in the same run. All else goes to stderr.
 * `npm run bench -- korning` runs one of them.
 */
const matningar: Readonly<Record<string, () => Promise<object | readonly object[]>>> = {
  korning: benchKorning,
  import: benchImport,
  simulering: benchSimulering,
  jamfor: benchJamfor,
  start: benchStart,
}

const valda = process.argv.slice(2)
const stop = await setup()
try {
  for (const [namn, mat] of Object.entries(matningar)) {
    if (valda.length > 0 && !valda.includes(namn)) continue
    console.error(`Mäter ${namn} …`)
    for (const matt of [await mat()].flat()) console.log(JSON.stringify({ namn, ...matt }))
  }
} finally {
  await stop()
}
