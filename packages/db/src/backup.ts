import { createHash } from 'node:crypto'
import { createWriteStream, openSync, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import postgres, { type TransactionSql } from 'postgres'
import { encode, type Huvud, type Ram, type Tabellbild } from './backup-format.ts'
import { listJobb, listSekvenser, listTabeller, quote, readManader, summarize } from './backup-tabeller.ts'
import { diskFull } from './embedded-fel.ts'
import { readNyckel } from './nyckel.ts'
import { StartFel } from './startfel.ts'

/** A key's fingerprint: tells two keys apart and gives neither away. */
export function fingerprint(hemlighet: string): string {
  return createHash('sha256').update(`valfri-nyckel:${hemlighet}`).digest('hex')
}

/**
 * Writes one file with every row as it stood at one moment, while the instance goes on working.
 *
 * @param agareUrl the owner, who bypasses row level security: otherwise a back-up would be silently empty
 * @param hemlighet the operator's own key (VALFRI_HEMLIGHET), which the file then only has a fingerprint of; undefined
 *   when the key lives in the database, and then it goes with it
 * @param fil written beside and renamed when whole; readable by its owner alone
 * @returns the head, which says how many rows each table had
 */
export async function writeBackup(agareUrl: string, fil: string, hemlighet: string | undefined): Promise<Huvud> {
  const sql = postgres(agareUrl, { max: 1, onnotice: () => undefined })
  const ny = `${fil}.ny`
  try {
    const ut = createWriteStream(ny, { fd: openNew(ny), flush: true })
    const huvud = await sql.begin('isolation level repeatable read read only', async (tx) => {
      await requireBypass(tx)
      const huvud = await readHuvud(tx, hemlighet)
      const packa = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 6 } })
      await pipeline(encode(readRamar(tx, huvud)), packa, ut)
      return huvud
    })
    renameSync(ny, fil)
    return huvud
  } catch (fel) {
    rmSync(ny, { force: true })
    throw (fel as NodeJS.ErrnoException).code === 'ENOSPC' ? diskFull(fil) : fel
  } finally {
    await sql.end()
  }
}

function openNew(fil: string): number {
  try {
    return openSync(fil, 'w', 0o600)
  } catch (cause) {
    const kod = (cause as NodeJS.ErrnoException).code
    throw new StartFel(
      'kopia-skrivs-inte',
      `Det går inte att skriva ${fil} (${kod}).`,
      'Välj en mapp som finns och som du får skriva i.',
      { cause },
    )
  }
}

async function requireBypass(tx: TransactionSql): Promise<void> {
  const [roll] =
    await tx`select rolsuper or rolbypassrls as ser_allt, rolname from pg_roles where rolname = current_user`
  if (roll?.ser_allt) return
  throw new StartFel(
    'kopia-utan-ratt',
    `Rollen ${roll?.rolname} ser inte alla rader och kan inte ta en säkerhetskopia.`,
    `Kör: alter role ${roll?.rolname} bypassrls`,
  )
}

async function readHuvud(tx: TransactionSql, hemlighet: string | undefined): Promise<Huvud> {
  const tabeller: Tabellbild[] = []
  for (const t of await listTabeller(tx)) tabeller.push({ ...t, ...(await summarize(tx, t.namn, t.kolumner)) })
  const migreringar = await tx<
    { namn: string; sha256: string }[]
  >`select namn, sha256 from drizzle.migrering order by namn`
  const egen = await readNyckel(tx)
  return {
    format: 1,
    skapad: Temporal.Now.instant().toString(),
    migreringar: migreringar.map((m) => `${m.namn}:${m.sha256}`),
    tabeller,
    sekvenser: await listSekvenser(tx),
    manader: await readManader(tx),
    jobb: await listJobb(tx),
    nyckelavtryck: fingerprint(hemlighet ?? egen ?? ''),
    nyckel: hemlighet === undefined ? egen : undefined,
  }
}

async function* readRamar(tx: TransactionSql, huvud: Huvud): AsyncGenerator<Ram> {
  yield { typ: 'huvud', huvud }
  for (const { namn, kolumner } of huvud.tabeller) {
    yield { typ: 'tabell', namn }
    const rader = await tx
      .unsafe(`copy (select ${kolumner.map(quote).join(', ')} from ${quote(namn)}) to stdout`)
      .readable()
    for await (const bytes of rader) yield { typ: 'rader', bytes: bytes as Buffer }
    // The driver pauses its socket on a full buffer and forgets it when the rows end there: the next query would wait for ever.
    rader._read(0)
  }
}
