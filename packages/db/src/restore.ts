import postgres, { type Sql, type TransactionSql } from 'postgres'
import { fingerprint } from './backup.ts'
import { decode, type Huvud, type Ram } from './backup-format.ts'
import { listTabeller, quote, summarize } from './backup-tabeller.ts'
import { copyIn } from './copy-in.ts'
import { applyAll, readMigreringar } from './migrate.ts'
import { saveNyckel } from './nyckel.ts'
import { StartFel } from './startfel.ts'

/**
 * Reads a back-up into a database: tables, rows, keys and triggers in one transaction, so that the database is either
 * as in the file or as it was. Row counts and hashes are compared before it is kept.
 *
 * @param ersatt may replace what the database holds
 * @param hemlighet the operator's key of personnummer hashes; undefined takes the one in the file
 * @returns the head of the file
 */
export async function restoreBackup(
  agareUrl: string,
  fil: string,
  val: { ersatt: boolean; hemlighet: string | undefined },
): Promise<Huvud> {
  const sql = postgres(agareUrl, { max: 1, onnotice: () => undefined })
  try {
    return await sql.begin(async (tx) => {
      const ramar = decode(fil)
      const forst = (await ramar.next()).value
      if (forst?.typ !== 'huvud')
        throw new StartFel('kopia-skadad', `Säkerhetskopian ${fil} är skadad.`, 'Välj en annan kopia.')
      checkHuvud(forst.huvud, val.hemlighet)
      await clear(tx, val.ersatt)
      await applyAll(tx)
      if (forst.huvud.manader)
        await tx`select valfri.ensure_partitioner(${forst.huvud.manader.fran}::date, ${forst.huvud.manader.till}::date)`
      const ater = await suspend(tx)
      await loadRader(tx, forst.huvud, ramar)
      await ater()
      for (const s of forst.huvud.sekvenser)
        await tx`select setval(${quote(s.namn)}::regclass, ${s.varde}::bigint, ${s.anvand})`
      await compare(tx, forst.huvud)
      if (forst.huvud.nyckel) await saveNyckel(tx, forst.huvud.nyckel)
      return forst.huvud
    })
  } finally {
    await sql.end()
  }
}

/** Reads the whole file without keeping anything; throws StartFel when it is damaged. */
export async function verifyFil(fil: string): Promise<void> {
  for await (const ram of decode(fil)) if (ram.typ === 'slut') return
}

function checkHuvud(huvud: Huvud, hemlighet: string | undefined): void {
  const har = readMigreringar().map((m) => `${m.namn}:${m.sha256}`)
  if (huvud.migreringar.length !== har.length || huvud.migreringar.some((m, i) => m !== har[i])) {
    throw new StartFel(
      'kopia-annan-version',
      'Säkerhetskopian kommer från en annan version av Valfri.',
      'Läs in den med den versionen och uppgradera sedan.',
    )
  }
  const nyckel = hemlighet ?? huvud.nyckel
  if (nyckel === undefined || fingerprint(nyckel) !== huvud.nyckelavtryck) {
    throw new StartFel(
      'kopia-annan-nyckel',
      'Säkerhetskopian hör till en annan VALFRI_HEMLIGHET, och personerna i den skulle inte kännas igen vid inloggning.',
      'Sätt den nyckel som gällde när kopian togs.',
    )
  }
}

async function hasRader(tx: Sql | TransactionSql): Promise<boolean> {
  for (const { namn } of await listTabeller(tx)) {
    const [rad] = await tx.unsafe(`select 1 from ${quote(namn)} limit 1`)
    if (rad) return true
  }
  return false
}

async function clear(tx: TransactionSql, ersatt: boolean): Promise<void> {
  const [app] =
    await tx`select count(*)::int as antal from pg_stat_activity where datname = current_database() and usename = 'valfri_app'`
  if (app?.antal > 0) {
    throw new StartFel(
      'kopia-i-bruk',
      'Valfri är igång mot databasen.',
      'Stoppa alla processer och läs sedan in kopian.',
    )
  }
  if (!ersatt && (await hasRader(tx))) {
    throw new StartFel(
      'kopia-ej-tom',
      'Databasen är inte tom.',
      'Läs in kopian i en tom databas, eller lägg till --ersatt för att ersätta allt som finns där.',
    )
  }
  await tx.unsafe(
    `drop schema if exists pgboss, valfri, drizzle cascade; drop schema public cascade; create schema public`,
  )
}

/** Takes foreign keys and triggers away while rows come in, in any order; what is returned puts them back and proves the keys. */
async function suspend(tx: TransactionSql): Promise<() => Promise<void>> {
  const tabeller = await listTabeller(tx)
  const nycklar = await tx<{ tabell: string; namn: string; text: string }[]>`
    select c.conrelid::regclass::text as tabell, quote_ident(c.conname) as namn, pg_get_constraintdef(c.oid) as text
    from pg_constraint c where c.contype = 'f' and c.conparentid = 0 and c.connamespace = 'public'::regnamespace`
  for (const n of nycklar) await tx.unsafe(`alter table ${n.tabell} drop constraint ${n.namn}`)
  for (const { namn } of tabeller) await tx.unsafe(`alter table ${quote(namn)} disable trigger user`)
  return async () => {
    for (const n of nycklar) await tx.unsafe(`alter table ${n.tabell} add constraint ${n.namn} ${n.text}`)
    for (const { namn } of tabeller) await tx.unsafe(`alter table ${quote(namn)} enable trigger user`)
  }
}

async function loadRader(tx: TransactionSql, huvud: Huvud, ramar: AsyncGenerator<Ram>): Promise<void> {
  const kolumner = new Map(huvud.tabeller.map((t) => [t.namn, t.kolumner.map(quote).join(', ')]))
  let ram = await ramar.next()
  while (!ram.done && ram.value.typ === 'tabell') {
    const { namn } = ram.value
    let nasta: IteratorResult<Ram> | undefined
    const rader = async function* () {
      for (nasta = await ramar.next(); !nasta.done && nasta.value.typ === 'rader'; nasta = await ramar.next())
        yield nasta.value.bytes
    }
    await copyIn(tx, `copy ${quote(namn)} (${kolumner.get(namn)}) from stdin`, rader())
    ram = nasta ?? (await ramar.next())
  }
  // Read to the end: there the file's own checksum is compared.
  while (!ram.done) ram = await ramar.next()
}

async function compare(tx: TransactionSql, huvud: Huvud): Promise<void> {
  for (const t of huvud.tabeller) {
    const nu = await summarize(tx, t.namn, t.kolumner)
    if (nu.rader === t.rader && nu.summa === t.summa) continue
    throw new StartFel(
      'kopia-stammer-inte',
      `Tabellen ${t.namn} blev inte som i säkerhetskopian.`,
      'Databasen är orörd. Välj en annan kopia.',
    )
  }
}
