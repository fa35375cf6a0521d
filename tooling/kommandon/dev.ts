import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// npm run dev: the server restarts when its code changes, and vite puts a changed page into the open browser.
const rot = fileURLToPath(new URL('../../', import.meta.url))
const webb = join(rot, 'apps/web')
const vite = join(createRequire(join(webb, 'package.json')).resolve('vite/package.json'), '../bin/vite.js')
const api = `http://localhost:${process.env.PORT || '3000'}`
const adress = `http://localhost:${process.env.VALFRI_DEV_PORT || '5173'}`

const env = { ...process.env, VALFRI_DEV: '1', VALFRI_ADRESS: process.env.VALFRI_ADRESS ?? adress, VALFRI_API: api }
const start = (argument: string[], cwd: string) =>
  spawn(process.execPath, argument, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] })
const barn: ChildProcess[] = [
  start(['--watch', '--watch-preserve-output', join(rot, 'apps/server/src/main.ts')], rot),
  start([vite, '--port', new URL(adress).port, '--strictPort'], webb),
]

let kod = 0
let stoppar = false
function stop(): void {
  stoppar = true
  for (const b of barn) b.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(signal, stop)
for (const b of barn) {
  b.once('exit', (utgang) => {
    // One that ends by itself takes the other with it, and its code is ours; one that we stopped has none to tell.
    if (!stoppar) kod = utgang ?? 1
    stop()
    if (barn.every((andra) => andra.exitCode !== null || andra.signalCode !== null)) process.exit(kod)
  })
}
