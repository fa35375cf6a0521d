import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const rot = join(import.meta.dirname, '../../..')
const PORT = 3911
const GRANS_MS = 300_000

export interface StartMatt {
  /** The first start: initdb, migrations, the demo world, the web. */
  readonly forstaMs: number
  /** A start on data that is there. */
  readonly andraMs: number
}

/** From process start until /health/ready answers 200, on an empty data folder and then again. */
export async function benchStart(): Promise<StartMatt> {
  const data = mkdtempSync(join(tmpdir(), 'valfri-bench-'))
  // Open to the OS user that runs Postgres when we are root; a closed one would be measured with a copy of the server.
  chmodSync(data, 0o755)
  try {
    return { forstaMs: await timeStart(data), andraMs: await timeStart(data) }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function timeStart(data: string): Promise<number> {
  const start = performance.now()
  const process_ = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: rot,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(PORT), VALFRI_DATA: data, VALFRI_DEMO: '1' },
  })
  try {
    await untilReady(process_)
    return Math.round(performance.now() - start)
  } finally {
    process_.kill('SIGTERM')
    await new Promise((resolve) => (process_.exitCode === null ? process_.once('exit', resolve) : resolve(null)))
  }
}

async function untilReady(process_: ChildProcess): Promise<void> {
  const slut = Date.now() + GRANS_MS
  while (Date.now() < slut) {
    if (process_.exitCode !== null) throw new Error(`the server ended with ${process_.exitCode} before it was ready`)
    const svar = await fetch(`http://localhost:${PORT}/health/ready`).catch(() => null)
    if (svar?.status === 200) return
    await sleep(25)
  }
  throw new Error('the server was not ready in five minutes')
}
