import { PgBoss } from 'pg-boss'
import postgres from 'postgres'
import type { Huvud } from './backup-format.ts'

/** How a queue treats its jobs: tried again with growing pauses, given up after a worker's silence. */
export const KO = {
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  expireInSeconds: 4 * 3600,
  heartbeatSeconds: 10,
} as const

const INSTALLNING = {
  schema: 'pgboss',
  supervise: false,
  schedule: false,
  reindex: false,
  monitorVacuum: false,
} as const

/**
 * Makes or upgrades pg-boss' own tables as the owner, and lets the app's role use them. Costs two queries when done.
 * Jobs hold ids alone, which is why schema pgboss stands outside row level security.
 */
export async function migrateJobs(agareUrl: string): Promise<void> {
  const boss = new PgBoss({ ...INSTALLNING, connectionString: agareUrl, max: 2 })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.stop({ graceful: false })
  const sql = postgres(agareUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql.unsafe(`create table if not exists pgboss.framsteg (jobb_id uuid primary key, klart bigint not null, totalt bigint);
      grant usage on schema pgboss to valfri_app;
      grant select, insert, update, delete on all tables in schema pgboss to valfri_app;
      grant usage, select on all sequences in schema pgboss to valfri_app`)
  } finally {
    await sql.end()
  }
}

/** Makes pg-boss' tables in a restored database and sends the jobs that had not ended, under the ids they had. */
export async function resendJobb(agareUrl: string, jobb: Huvud['jobb']): Promise<void> {
  await migrateJobs(agareUrl)
  const boss = new PgBoss({ ...INSTALLNING, connectionString: agareUrl, max: 2, migrate: false })
  boss.on('error', () => undefined)
  await boss.start()
  for (const namn of new Set(jobb.map((j) => j.namn))) {
    await boss.createQueue(namn, KO)
    await boss.insert(
      namn,
      jobb.filter((j) => j.namn === namn).map(({ id, data }) => ({ id, data })),
    )
  }
  await boss.stop({ graceful: false })
}
