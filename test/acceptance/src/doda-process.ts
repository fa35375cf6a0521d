import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every process of the machine and its parent. */
function listProcesser(): { pid: number; foralder: number }[] {
  const rader = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
  return rader.map((rad) => {
    const [pid = 0, foralder = 0] = rad.trim().split(/\s+/).map(Number)
    return { pid, foralder }
  })
}

/**
 * Ends a server and its Postgres, with all that they have started, as a power cut would: nothing gets to say goodbye.
 * Postgres' own processes have left the group of the server, so each is ended by its id.
 */
export function dodaAllt(server: number, data: string): void {
  const postgres = Number.parseInt(readFileSync(join(data, 'pg/postmaster.pid'), 'utf8'), 10)
  const processer = listProcesser()
  const under = (pid: number): number[] =>
    processer.filter((p) => p.foralder === pid).flatMap((p) => [p.pid, ...under(p.pid)])
  for (const pid of new Set([server, ...under(server), postgres, ...under(postgres)])) kill(pid)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (fel) {
    // It fell with its parent.
    if ((fel as NodeJS.ErrnoException).code !== 'ESRCH') throw fel
  }
}
