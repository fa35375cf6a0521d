import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartFel } from './startfel.ts'

/** A new cluster with the demo world and its log needs this much; a running one needs room to write. */
const BEHOV_MB = { nytt: 1500, befintligt: 200, tillfalligt: 300 }

/**
 * Refuses to start on a disk that is nearly full, before Postgres meets it half way.
 *
 * @param data the cluster's folder, which may not exist yet
 */
export function checkDisk(data: string, tillfallig: boolean): void {
  const finns = existsSync(data)
  const ledigt = freeMb(finns ? data : dirname(data))
  const behov = tillfallig ? BEHOV_MB.tillfalligt : finns ? BEHOV_MB.befintligt : BEHOV_MB.nytt
  if (ledigt < behov) throw diskFull(dirname(data), ` Det finns ${ledigt} MB, och det behövs ${behov} MB.`)
}

function freeMb(katalog: string): number {
  const disk = statfsSync(katalog)
  return Math.floor((disk.bavail * disk.bsize) / 1_000_000)
}

/** What a failure in the middle of the work came from, when it came from a disk that ran full; otherwise itself. */
export function explainFull(data: string, fel: unknown): unknown {
  return freeMb(data) < 50 ? diskFull(data) : fel
}

/** The same line wherever the disk ran out: at install, at initdb, at start. */
export function diskFull(katalog: string, mer = ''): StartFel {
  return new StartFel(
    'disk-full',
    `Disken är full där ${katalog} ligger.${mer}`,
    'Frigör utrymme och kör kommandot igen.',
  )
}

/** Turns what Postgres wrote before it gave up into one line that says what to do. */
export function explainStart(logg: string, data: string, loggfil: string): StartFel {
  if (/No space left on device|ENOSPC|Disk quota exceeded/.test(logg)) return diskFull(data)
  if (/Permission denied|EACCES|has wrong ownership|EPERM/.test(logg)) {
    return new StartFel(
      'fel-agare',
      `Databasens mapp ${data} ägs av en annan användare.`,
      'Kör som samma användare som första gången, eller flytta undan mappen .data.',
    )
  }
  if (/incompatible with server|was initialized by PostgreSQL version/.test(logg)) {
    return new StartFel(
      'annan-version',
      `Databasen i ${data} kommer från en annan version av PostgreSQL.`,
      'Ta en säkerhetskopia med den version som skapade den (npm run backup) och läs in den här med npm run restore.',
    )
  }
  const sist =
    logg
      .split('\n')
      .filter((rad) => /FATAL|PANIC|ERROR|error:/.test(rad))
      .at(-1) ?? 'inget felmeddelande'
  return new StartFel(
    'postgres-startar-inte',
    `PostgreSQL startade inte: ${sist.trim()}.`,
    `Hela loggen finns i ${loggfil}.`,
  )
}
