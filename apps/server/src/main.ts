import { fileURLToPath } from 'node:url'
import { StartFel } from '@valfri/db/startfel'
import { readConfig } from './config.ts'
import { standardData } from './databas.ts'
import { describeStart } from './halsning.ts'
import { startValfri, type Valfri } from './start.ts'

const rot = fileURLToPath(new URL('../../../', import.meta.url))
const sag = (text: string) => console.log(text)
let valfri: Valfri | undefined
let stoppar = false

/** Stops in order, once, however many signals come. */
async function stop(kod: number): Promise<void> {
  if (stoppar) return
  stoppar = true
  await valfri?.stop()
  process.exit(kod)
}

function fail(fel: unknown): void {
  console.error(fel instanceof StartFel ? fel.rad : fel)
  process.exitCode = 1
  void stop(1)
}

const borjan = performance.now()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
// The command that started us is gone (kill -9): nobody is left to stop us.
process.on('disconnect', () => void stop(0))

try {
  const config = readConfig(process.env, process.argv.slice(2), standardData(rot))
  valfri = await startValfri(config, rot, sag)
  if (stoppar) await valfri.stop()
  else {
    void valfri.databasSlut.then(() => {
      if (!stoppar)
        fail(
          new StartFel('databas-borta', 'Databasen stannade oväntat.', 'Starta igen; allt som var sparat finns kvar.'),
        )
    })
    sag(await describeStart(config, rot, valfri, performance.now() - borjan))
  }
} catch (fel) {
  fail(fel)
}
