import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openDatabas } from '@valfri/db/aktor'
import { writeBackup } from '@valfri/db/backup'
import { takeLas } from '@valfri/db/embedded-las'
import { borrowLokal, startLokal } from '@valfri/db/lokal'
import { restoreBackup, verifyFil } from '@valfri/db/restore'
import { StartFel } from '@valfri/db/startfel'
import { upprepaKorning } from '@valfri/ersattning/upprepa-korning'
import type { Config } from './config.ts'
import { demoFyll } from './demo.ts'
import { findKorning } from './find-korning.ts'
import { rot, runKommando } from './kommando.ts'
import { skrivUpprepning } from './skriv-upprepning.ts'
import { tjanster } from './tjanster.ts'

const ANVANDNING =
  'Till exempel: npm run replay -- sotenas 2026-10, eller körningens id. Lägg till --kopia=FIL för en säkerhetskopia.'

/** What is computed again: a backup, or a copy of the data of npm start as they stand now. */
async function copyData(config: Config, kopia: string | undefined, katalog: string): Promise<string> {
  if (kopia) {
    const fil = resolve(process.env.INIT_CWD ?? '.', kopia)
    await verifyFil(fil)
    return fil
  }
  const fyll = config.demo ? demoFyll(rot, console.error) : undefined
  const lan = config.databasUrl ? undefined : await borrowLokal(config.data, 'npm run replay', fyll)
  try {
    const fil = join(katalog, 'valfri.kopia')
    await writeBackup(lan?.agareUrl ?? String(config.databasUrl), fil, config.hemlighet)
    return fil
  } finally {
    await lan?.stop()
  }
}

// npm run replay -- RUN [--kopia=FILE]: computes a locked run again on a clean database and compares SHA-256. Exit code 1: differs.
let lika = true
await runKommando(async (config, ord, flaggor) => {
  if (ord.length === 0 || ord.length > 2)
    throw new StartFel('korning-saknas', 'Ange vilken körning som ska räknas om.', ANVANDNING)
  const kopia = [...flaggor].find((f) => f.startsWith('--kopia='))?.slice('--kopia='.length)
  const katalog = mkdtempSync(join(tmpdir(), 'valfri-replay-'))
  // Postgres may run as another user, who must reach its data.
  chmodSync(katalog, 0o755)
  try {
    const fil = await copyData(config, kopia, katalog)
    const data = join(katalog, 'data')
    const lokal = await startLokal(data, await takeLas(data, 'npm run replay'))
    try {
      await restoreBackup(lokal.agareUrl, fil, { ersatt: false, hemlighet: config.hemlighet })
      const korning = await findKorning(lokal.agareUrl, ord)
      const db = openDatabas(lokal.appUrl, Temporal.Now.instant, 2)
      const svar = await upprepaKorning(db, korning, tjanster)
      await db.$klient.end()
      if (!svar.ok) throw new StartFel(svar.fel.kod, svar.fel.text, svar.fel.nasta ?? ANVANDNING)
      lika = svar.value.lika
      console.log(skrivUpprepning(svar.value))
    } finally {
      await lokal.stop()
    }
  } finally {
    rmSync(katalog, { recursive: true, force: true })
  }
})
if (!lika) process.exitCode = 1
