// The way in to every command of README. Plain JavaScript for Node 20 and later: nothing is installed yet when it runs.
import { install } from './installera.mjs'
import { runScript } from './kor.mjs'
import { StoppaMed } from './stoppa.mjs'

/** What each command runs in Node 26 once everything is installed. */
const KOMMANDON = {
  start: 'apps/server/src/main.ts',
  dev: 'tooling/kommandon/dev.ts',
  test: 'tooling/kommandon/prov.ts',
  bench: 'test/bench/src/main.ts',
  fall: 'test/acceptance/src/kommando-fall.ts',
  replay: 'apps/server/src/kommando-replay.ts',
  reset: 'apps/server/src/kommando-reset.ts',
  verify: 'apps/server/src/kommando-verify.ts',
  sql: 'apps/server/src/kommando-sql.ts',
  backup: 'apps/server/src/kommando-backup.ts',
  restore: 'apps/server/src/kommando-restore.ts',
}

const [kommando = '', ...argument] = process.argv.slice(2)
const fil = KOMMANDON[kommando]

/** The demo is what a clone shows by itself. A server of one's own, or production, is never a demo unless asked, and then refused. */
function environment() {
  const { DATABASE_URL, NODE_ENV, VALFRI_DEMO } = process.env
  const demo = VALFRI_DEMO ?? (DATABASE_URL || NODE_ENV === 'production' ? '0' : '1')
  return { ...process.env, VALFRI_DEMO: demo }
}

try {
  if (!fil) throw new StoppaMed(`Okänt kommando "${kommando}". Välj ett av: ${Object.keys(KOMMANDON).join(', ')}.`)
  await install({ tyst: ['sql', 'bench', 'fall', 'replay', 'verify'].includes(kommando) })
  process.exitCode = await runScript(fil, argument, environment())
} catch (fel) {
  if (!(fel instanceof StoppaMed)) throw fel
  console.error(fel.message)
  process.exitCode = 1
}
