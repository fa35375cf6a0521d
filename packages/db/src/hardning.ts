import postgres from 'postgres'
import { StartFel } from './startfel.ts'

/**
 * Looks in the real catalogue for what would let a row reach the wrong aktör: a table without forced row level
 * security or policies, or an app role that owns or may bypass. Schemas drizzle and pgboss are exempt by name:
 * they hold versions and job ids.
 *
 * @returns one English line for each fault; empty when the database is safe
 */
export async function findBrister(agareUrl: string): Promise<string[]> {
  const sql = postgres(agareUrl, { max: 1, onnotice: () => undefined })
  try {
    const rader = await sql<{ fel: string }[]>`
      select format('%s: row level security is not forced', c.oid::regclass) as fel
        from pg_class c where c.relkind in ('r', 'p') and c.relnamespace in ('public'::regnamespace, 'valfri'::regnamespace)
        and not (c.relrowsecurity and c.relforcerowsecurity)
      union all
      select format('%s: no policy says who reads it', c.oid::regclass)
        from pg_class c where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace in ('public'::regnamespace, 'valfri'::regnamespace)
        and not exists (select 1 from pg_policy p where p.polrelid = c.oid)
      union all
      select format('%s: a partition is granted to %s', c.oid::regclass, a.grantee::regrole)
        from pg_class c, aclexplode(c.relacl) a where c.relispartition and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.grantee = 'valfri_app'::regrole
      union all
      select format('%s: owned by valfri_app', c.oid::regclass) from pg_class c where c.relowner = 'valfri_app'::regrole
      union all
      select 'valfri_app may bypass row level security' from pg_roles where rolname = 'valfri_app' and (rolsuper or rolbypassrls)
      order by 1`
    return rader.map((rad) => rad.fel)
  } finally {
    await sql.end()
  }
}

/** Refuses to serve a database that is not closed between aktörer. */
export async function requireHardning(agareUrl: string): Promise<void> {
  const brister = await findBrister(agareUrl)
  if (brister.length === 0) return
  throw new StartFel(
    'radskydd-saknas',
    `Databasen skyddar inte alla rader: ${brister.slice(0, 3).join('; ')}${brister.length > 3 ? ` och ${brister.length - 3} till` : ''}.`,
    'Återställ tabellernas radskydd, eller läs in en säkerhetskopia.',
  )
}
