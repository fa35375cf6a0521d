import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartFel } from './startfel.ts'

/** The OS user that runs Postgres: undefined means the one who runs us. */
export interface OsAnvandare {
  readonly uid: number
  readonly gid: number
}

/**
 * Chooses who runs Postgres, which refuses to run as root.
 *
 * @param dataKatalog an existing cluster keeps its owner, so that root and the ordinary owner can take turns
 * @returns undefined when we are not root
 */
export function chooseOsAnvandare(dataKatalog: string): OsAnvandare | undefined {
  if (process.getuid?.() !== 0) return undefined
  const agare = statSync(dataKatalog, { throwIfNoEntry: false })
  if (agare && agare.uid !== 0) return { uid: agare.uid, gid: agare.gid }
  return lookUpPostgres() ?? createPostgres()
}

function lookUpPostgres(): OsAnvandare | undefined {
  const id = (flagga: string) => Number.parseInt(spawnSync('id', [flagga, 'postgres'], { encoding: 'utf8' }).stdout, 10)
  const [uid, gid] = [id('-u'), id('-g')]
  return Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { uid, gid }
}

function createPostgres(): OsAnvandare {
  try {
    execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' })
    execFileSync('useradd', ['--system', '-g', 'postgres', '-M', '-d', '/nonexistent', 'postgres'], { stdio: 'ignore' })
  } catch (cause) {
    throw new StartFel(
      'os-anvandare-saknas',
      'PostgreSQL kan inte köras som root och användaren postgres gick inte att skapa.',
      'Kör npm start som en vanlig användare, eller skapa användaren postgres.',
      { cause },
    )
  }
  const skapad = lookUpPostgres()
  if (!skapad) throw new Error('postgres was created but has no id')
  return skapad
}

/** Whether that user can enter the folder and everything above it, asked of the system itself (modes, ACLs, mounts). */
export function canEnter(katalog: string, anvandare: OsAnvandare | undefined): boolean {
  if (!anvandare) return true
  return spawnSync('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', katalog], { ...anvandare, cwd: '/' }).status === 0
}

/** The outermost folder on the path that the user cannot enter, for the message. */
export function closedFolder(katalog: string, anvandare: OsAnvandare): string {
  const ovan = dirname(katalog)
  if (ovan !== katalog && !canEnter(ovan, anvandare)) return closedFolder(ovan, anvandare)
  return katalog
}
