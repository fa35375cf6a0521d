import { resolve } from 'node:path'
import { takeLas } from '@valfri/db/embedded-las'
import { resendJobb } from '@valfri/db/jobs-schema'
import { startLokal } from '@valfri/db/lokal'
import { restoreBackup, verifyFil } from '@valfri/db/restore'
import { StartFel } from '@valfri/db/startfel'
import { runKommando } from './kommando.ts'

// npm run restore -- FILE [--ersatt]: a database becomes what the file says, wholly or not at all.
await runKommando(async (config, [namn], flaggor) => {
  if (!namn)
    throw new StartFel(
      'fil-saknas',
      'Ange säkerhetskopian som ska läsas in.',
      'Till exempel: npm run restore -- valfri.kopia',
    )
  const fil = resolve(process.env.INIT_CWD ?? '.', namn)
  await verifyFil(fil)
  const lokal = config.databasUrl
    ? undefined
    : await startLokal(config.data, await takeLas(config.data, 'npm run restore'))
  const url = lokal?.agareUrl ?? String(config.databasUrl)
  try {
    const huvud = await restoreBackup(url, fil, { ersatt: flaggor.has('--ersatt'), hemlighet: config.hemlighet })
    await resendJobb(url, huvud.jobb)
    const rader = huvud.tabeller.reduce((summa, t) => summa + t.rader, 0)
    console.log(`Inläst: ${huvud.tabeller.length} tabeller, ${rader} rader, från ${huvud.skapad}.`)
  } finally {
    await lokal?.stop()
  }
})
