import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly status: string
}

/** Reads Postgres' own account of who serves a data folder; undefined when it has none. */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const rader = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(rader[0]), port: Number(rader[3]), status: (rader[7] ?? '').trim() }
  } catch {
    // No file: no server has run here since the last clean stop.
    return undefined
  }
}

/**
 * Stops a server that still runs on the data though the process that started it is gone (kill -9).
 * Our own lock says that nobody else uses it. A stale file after a crash is left for Postgres, which knows it.
 */
export async function stopOrphan(data: string): Promise<void> {
  const postmaster = readPostmaster(data)
  if (!postmaster || !servesData(postmaster.pid, data)) return
  signal(postmaster.pid, 'SIGINT')
  const brattom = Date.now() + 5000
  while (servesData(postmaster.pid, data)) {
    if (Date.now() > brattom) signal(postmaster.pid, 'SIGQUIT')
    await sleep(30)
  }
}

function signal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (fel) {
    if ((fel as NodeJS.ErrnoException).code !== 'ESRCH') throw fel
  }
}

/** Whether that process is a Postgres on that folder: a pid after a reboot may be anyone's. */
function servesData(pid: number, data: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data)
  } catch {
    // Gone, or not ours to look at: then it is not the server that we left.
    return false
  }
}
