import type { Sql } from 'postgres'
import type { Hemligheter } from './embedded.ts'

/**
 * Makes the roles of an embedded cluster, as its superuser; safe to repeat.
 * valfri_agare owns everything and bypasses row level security (migration, back-up); valfri_app owns nothing.
 */
export async function ensureRoller(sql: Sql, hemligheter: Hemligheter): Promise<void> {
  await ensureRoll(sql, 'valfri_agare', 'login bypassrls createrole', hemligheter.agare)
  await ensureRoll(sql, 'valfri_app', 'login nobypassrls nosuperuser nocreatedb nocreaterole', hemligheter.app)
}

/**
 * Makes one role or renews its attributes and password.
 * @param attribut role attributes of CREATE ROLE, ours and never from outside
 */
export async function ensureRoll(sql: Sql, namn: string, attribut: string, losenord: string): Promise<void> {
  const [finns] = await sql`select 1 from pg_roles where rolname = ${namn}`
  const hemlig = losenord.replaceAll("'", "''")
  await sql.unsafe(`${finns ? 'alter' : 'create'} role ${namn} ${attribut} password '${hemlig}'`)
}
