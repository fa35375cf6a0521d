import { execFileSync } from 'node:child_process'
import { accessSync, constants, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFel } from './startfel.ts'

interface Agare {
  readonly pid: number
  /** When that process started: a pid that is reused has another start. */
  readonly start: string
  readonly vad: string
}

/** A process's start as the system writes it, undefined when it does not run. */
export function processStart(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const falt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return falt[0] === 'Z' ? undefined : falt[19]
  } catch {
    // No such process: that is the answer.
    return undefined
  }
}

/** Who holds the data folder now; undefined when nobody lives that does. */
export function readAgare(katalog: string): Agare | undefined {
  try {
    const agare = JSON.parse(readFileSync(join(katalog, 'las.json'), 'utf8')) as Agare
    return processStart(agare.pid) === agare.start ? agare : undefined
  } catch {
    // No lock, or one that a killed process left half written: nobody holds it.
    return undefined
  }
}

/**
 * Takes the data folder for this process.
 *
 * @param vad what we are, for the one who is refused: 'npm start' and the like
 * @param vantaMs how long to wait for an owner that is on its way out (one whose terminal was just killed)
 * @returns releases the lock
 */
export async function takeLas(katalog: string, vad: string, vantaMs = 4000): Promise<() => void> {
  ensureWritable(katalog)
  const fil = join(katalog, 'las.json')
  const slut = Date.now() + vantaMs
  for (;;) {
    if (!readAgare(katalog)) rmSync(fil, { force: true })
    if (tryWrite(fil, vad)) return releaseAtExit(fil)
    if (Date.now() > slut) break
    await sleep(100)
  }
  const agare = readAgare(katalog)
  throw new StartFel(
    'redan-igang',
    `${agare?.vad ?? 'Valfri'} kör redan på samma data (process ${agare?.pid ?? '?'}, ${katalog}).`,
    `Använd den, eller stoppa den först med Ctrl-C eller kill ${agare?.pid ?? ''}.`.replace(' .', '.'),
  )
}

function ensureWritable(katalog: string): void {
  try {
    mkdirSync(katalog, { recursive: true })
    accessSync(katalog, constants.W_OK | constants.X_OK)
  } catch (cause) {
    const kod = (cause as NodeJS.ErrnoException).code
    throw new StartFel(
      'mapp-skrivskyddad',
      `Mappen ${katalog} går inte att skriva i (${kod}).`,
      'Kör som den användare som äger den, ge skrivrätt, eller välj en annan mapp med VALFRI_DATA.',
      { cause },
    )
  }
}

function releaseAtExit(fil: string): () => void {
  const slapp = () => {
    process.off('exit', slapp)
    rmSync(fil, { force: true })
  }
  process.once('exit', slapp)
  return slapp
}

function tryWrite(fil: string, vad: string): boolean {
  // Written beside and linked into place, so that no one reads half a lock and takes it for an old one.
  const egen = `${fil}.${process.pid}`
  try {
    const agare: Agare = { pid: process.pid, start: processStart(process.pid) ?? '', vad }
    writeFileSync(egen, JSON.stringify(agare))
    linkSync(egen, fil)
    return true
  } catch (fel) {
    if ((fel as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fel
  } finally {
    rmSync(egen, { force: true })
  }
}
