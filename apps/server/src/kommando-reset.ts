import { lstatSync, readlinkSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { takeLas } from '@valfri/db/embedded-las'
import { stopOrphan } from '@valfri/db/embedded-orphan'
import { StartFel } from '@valfri/db/startfel'
import { confirm, requireEgen, runKommando } from './kommando.ts'

// npm run reset: throws the embedded database away; the next npm start begins anew.
await runKommando(async (config, _ord, flaggor) => {
  requireEgen(config, 'reset')
  if (!lstatSync(config.data, { throwIfNoEntry: false })) return console.log('Det finns ingen data att ta bort.')
  const ja = flaggor.has('--ja') || (await confirm(`Ta bort all data i ${config.data}?`))
  if (!ja) throw new StartFel('reset-avbruten', 'Ingenting togs bort.', 'Svara ja, eller kör npm run reset -- --ja.')
  await takeLas(config.data, 'npm run reset')
  const lank = join(config.data, 'pg')
  await stopOrphan(lank)
  if (lstatSync(lank, { throwIfNoEntry: false })?.isSymbolicLink())
    rmSync(dirname(readlinkSync(lank)), { recursive: true, force: true })
  rmSync(config.data, { recursive: true, force: true })
  console.log('Klart. Nästa npm start börjar om från början.')
})
