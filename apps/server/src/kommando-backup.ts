import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { writeBackup } from '@valfri/db/backup'
import { borrowLokal } from '@valfri/db/lokal'
import { StartFel } from '@valfri/db/startfel'
import { demoFyll } from './demo.ts'
import { rot, runKommando } from './kommando.ts'

// npm run backup -- FILE: every row as it stood at one moment, in one file.
await runKommando(async (config, [namn]) => {
  if (!namn)
    throw new StartFel(
      'fil-saknas',
      'Ange filen som kopian ska skrivas till.',
      'Till exempel: npm run backup -- valfri.kopia',
    )
  const fil = resolve(process.env.INIT_CWD ?? '.', namn)
  const fyll = config.demo ? demoFyll(rot, console.log) : undefined
  const lan = config.databasUrl ? undefined : await borrowLokal(config.data, 'npm run backup', fyll)
  try {
    const huvud = await writeBackup(lan?.agareUrl ?? String(config.databasUrl), fil, config.hemlighet)
    const rader = huvud.tabeller.reduce((summa, t) => summa + t.rader, 0)
    console.log(
      `${fil}: ${huvud.tabeller.length} tabeller, ${rader} rader, ${(statSync(fil).size / 1e6).toFixed(1)} MB.`,
    )
    if (!huvud.nyckel)
      console.log('Spara VALFRI_HEMLIGHET på ett annat ställe: utan den känns ingen person igen efter återläsning.')
  } finally {
    await lan?.stop()
  }
})
