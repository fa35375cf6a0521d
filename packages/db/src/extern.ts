import { createHmac } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { ensureRoll } from './roller.ts'
import { StartFel } from './startfel.ts'

/** What is lacking in a server of one's own, each with the statement that gives it. */
interface Brist {
  readonly saknas: string
  readonly ge: string
}

/**
 * Opens a server of one's own: checks its version and our rights in it, and makes the app's role.
 *
 * @param agareUrl the role that owns the database, migrates it and takes back-ups
 * @returns the app role's URL; its password is derived from `hemlighet`, so that all processes agree on it
 * Throws StartFel that names every missing right.
 */
export async function prepareExtern(agareUrl: string, hemlighet: string): Promise<string> {
  const sql = postgres(agareUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 })
  try {
    await sql`select 1`.catch((cause) => Promise.reject(unreachable(agareUrl, cause)))
    const brister = [...(await checkVersion(sql)), ...(await checkRattigheter(sql))]
    if (brister.length > 0) throw lacking(brister)
    const losenord = createHmac('sha256', hemlighet).update('valfri_app').digest('base64url')
    await ensureApp(sql, losenord)
    const app = new URL(agareUrl)
    app.username = 'valfri_app'
    app.password = losenord
    return app.href
  } finally {
    await sql.end()
  }
}

/** PostgreSQL 18 or later, in UTF-8 and with ICU: uuidv7, periods without overlap and Swedish sorting need them. */
async function checkVersion(sql: Sql): Promise<Brist[]> {
  const [rad] =
    await sql`select current_setting('server_version_num')::int as version, current_setting('server_version') as text,
    current_setting('server_encoding') as teckenkod, exists (select 1 from pg_collation where collname = 'sv-SE-x-icu') as svensk`
  const brister: Brist[] = []
  if (rad?.version < 180_000)
    brister.push({ saknas: `PostgreSQL 18 (servern är ${rad?.text})`, ge: 'uppgradera servern' })
  if (rad?.teckenkod !== 'UTF8')
    brister.push({
      saknas: `teckenkodning UTF8 (databasen har ${rad?.teckenkod})`,
      ge: 'skapa databasen med encoding UTF8',
    })
  if (!rad?.svensk) brister.push({ saknas: 'sorteringen sv-SE-x-icu', ge: 'installera PostgreSQL med ICU' })
  return brister
}

/** What migration and back-up need when even the owner meets forced row level security. */
async function checkRattigheter(sql: Sql): Promise<Brist[]> {
  const [r] =
    await sql`select current_user as jag, current_database() as databas, rolsuper, rolbypassrls, rolcreaterole,
    has_database_privilege(current_database(), 'CREATE') as kan_skapa,
    has_schema_privilege('public', 'CREATE') as kan_public,
    exists (select 1 from pg_roles where rolname = 'valfri_app') as app_finns,
    array(select namn from unnest(array['btree_gist', 'pg_trgm']) namn where namn not in (select name from pg_available_extensions)) as saknade
    from pg_roles where rolname = current_user`
  if (!r) return []
  const brister: Brist[] = []
  const kan = (har: boolean, saknas: string, ge: string) => har || r.rolsuper || brister.push({ saknas, ge })
  kan(r.rolbypassrls, 'BYPASSRLS (för säkerhetskopia och migrering)', `alter role ${r.jag} bypassrls`)
  kan(r.rolcreaterole, 'CREATEROLE (för rollen valfri_app)', `alter role ${r.jag} createrole`)
  kan(r.kan_skapa, 'rätt att skapa scheman och tillägg', `grant create on database ${r.databas} to ${r.jag}`)
  kan(r.kan_public, 'rätt att skapa tabeller i public', `grant create on schema public to ${r.jag}`)
  for (const namn of r.saknade)
    brister.push({ saknas: `tillägget ${namn}`, ge: 'installera paketet postgresql-contrib' })
  return brister
}

/** The app's role owns nothing. One that can do more than we gave it is refused, whoever made it. */
async function ensureApp(sql: Sql, losenord: string): Promise<void> {
  await ensureRoll(sql, 'valfri_app', 'login', losenord)
  const [app] =
    await sql`select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as for_mycket from pg_roles where rolname = 'valfri_app'`
  if (app?.for_mycket) {
    throw new StartFel(
      'app-for-stark',
      'Rollen valfri_app kan kringgå radskyddet eller skapa roller.',
      'Kör: alter role valfri_app nosuperuser nobypassrls nocreaterole nocreatedb',
    )
  }
}

function lacking(brister: readonly Brist[]): StartFel {
  return new StartFel(
    'rattigheter-saknas',
    `Databasen i DATABASE_URL saknar: ${brister.map((b) => b.saknas).join('; ')}.`,
    `Gör så här och starta igen: ${brister.map((b) => b.ge).join('; ')}.`,
  )
}

function unreachable(url: string, cause: { code?: string; message?: string }): StartFel {
  const plats = new URL(url).host
  if (cause.code === '28P01' || cause.code === '28000') {
    return new StartFel(
      'fel-losenord',
      `Databasen på ${plats} tar inte emot användaren i DATABASE_URL.`,
      'Kontrollera användare och lösenord.',
      { cause },
    )
  }
  if (cause.code === '3D000') {
    return new StartFel(
      'databas-saknas',
      `Databasen i DATABASE_URL finns inte på ${plats}.`,
      'Skapa den, eller rätta namnet.',
      { cause },
    )
  }
  return new StartFel(
    'databas-nas-inte',
    `Databasen på ${plats} svarar inte (${cause.code ?? cause.message}).`,
    'Kontrollera DATABASE_URL och att servern är igång.',
    { cause },
  )
}
