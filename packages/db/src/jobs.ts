import { sql } from 'drizzle-orm'
import { fromDrizzle, type Job, PgBoss } from 'pg-boss'
import type { AktorTx, Databas } from './aktor.ts'
import { KO } from './jobs-schema.ts'

/** Ids and codes only: a payload is kept in clear and outside row level security. */
export type Last = Readonly<Record<string, string>>

/** What a job is given beside its payload. */
export interface JobbKontext {
  readonly db: Databas
  readonly jobbId: string
  /** Aborted when the job is cancelled, has lost its claim, or the process is stopping. */
  readonly signal: AbortSignal
  /** Tells how far the work has come, in any unit; shown to the one who waits. */
  readonly framsteg: (klart: number, totalt?: number) => Promise<void>
}

/** A kind of job as the one who sends it knows it: by its name and what it takes. */
export interface JobbNamn<L extends Last> {
  readonly namn: string
  readonly tar?: (last: L) => void
}

/** A kind of long work. It may run again after a crash, so it starts by looking at what is already done. */
export interface Jobb<L extends Last> extends JobbNamn<L> {
  kor(last: L, kontext: JobbKontext): Promise<void>
}

/** A kind of job, whatever its payload. */
export type VilketJobb = Jobb<never>

/** How far a job has come. `klart` and `totalt` are in the unit that the job chose. */
export interface JobbLage {
  readonly status: 'vantar' | 'pagar' | 'klar' | 'misslyckad' | 'avbruten'
  readonly klart: number
  readonly totalt: number | null
}

const TILLATET = /^[\w:.-]{1,80}$/

/** Declares a kind of job; `namn` is kebab-case and stable, since it stands in the database. */
export function defineJobb<L extends Last>(namn: string, kor: Jobb<L>['kor']): Jobb<L> {
  return { namn, kor }
}

/** The queue of one process: sends jobs, and runs them where the process is a worker. */
export interface Jobbko {
  /** Sends a job in the caller's transaction: it exists if and only if the transaction is committed. */
  send<L extends Last>(tx: AktorTx, jobb: JobbNamn<L>, last: L): Promise<string>
  /** Stops a job that waits or runs; the running one sees its signal within seconds. */
  avbryt(jobb: Pick<VilketJobb, 'namn'>, jobbId: string): Promise<void>
  lage(jobb: Pick<VilketJobb, 'namn'>, jobbId: string): Promise<JobbLage | undefined>
  startWorkers(): Promise<void>
  /** Whether the queue answers; for /health/ready. */
  isReady(): Promise<boolean>
  stop(): Promise<void>
}

/**
 * Opens the queue as the app's role.
 *
 * @param ensam no other process runs jobs on this database: what a killed process left running is taken up at once
 * @param vidFel told what a job or the queue itself threw; the text may not hold personal data
 */
export async function openJobs(
  opts: { appUrl: string; db: Databas; jobb: readonly VilketJobb[]; ensam: boolean },
  vidFel: (kod: string, fel: unknown) => void,
): Promise<Jobbko> {
  const boss = new PgBoss({
    connectionString: opts.appUrl,
    schema: 'pgboss',
    max: 4,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    monitorIntervalSeconds: 10,
    superviseIntervalSeconds: 10,
  })
  boss.on('error', (fel) => vidFel('jobbko', fel))
  await boss.start()
  for (const { namn } of opts.jobb) await ensureQueue(boss, namn)
  if (opts.ensam)
    await opts.db.execute(sql`update pgboss.job set state = 'retry', start_after = now() where state = 'active'`)
  return {
    send: (tx, jobb, last) => send(boss, tx, jobb.namn, last),
    avbryt: async (jobb, jobbId) => void (await boss.cancel(jobb.namn, jobbId)),
    lage: (jobb, jobbId) => readLage(opts.db, jobb.namn, jobbId),
    startWorkers: async () => {
      for (const jobb of opts.jobb) await startWorker(boss, opts.db, jobb, vidFel)
    },
    isReady: async () => (await boss.schemaVersion()) !== null,
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

async function ensureQueue(boss: PgBoss, namn: string): Promise<void> {
  if (await boss.getQueue(namn)) return
  await boss.createQueue(namn, KO)
}

async function send(boss: PgBoss, tx: AktorTx, namn: string, last: Last): Promise<string> {
  const otillaten = Object.entries(last).find(([, varde]) => !TILLATET.test(varde))
  if (otillaten) throw new Error(`job ${namn}: ${otillaten[0]} is not an id`)
  const jobbId = await boss.send(namn, { ...last }, { db: fromDrizzle(tx, sql) })
  if (!jobbId) throw new Error(`job ${namn} was not accepted`)
  return jobbId
}

async function startWorker(
  boss: PgBoss,
  db: Databas,
  jobb: VilketJobb,
  vidFel: (kod: string, fel: unknown) => void,
): Promise<void> {
  await boss.work<Last>(
    jobb.namn,
    { pollingIntervalSeconds: 1, heartbeatRefreshSeconds: 2 },
    async (bunt: Job<Last>[]) => {
      for (const { id, data, signal } of bunt) {
        const framsteg = (klart: number, totalt?: number) => saveFramsteg(db, id, klart, totalt)
        try {
          await jobb.kor(data as never, { db, jobbId: id, signal, framsteg })
        } catch (fel) {
          // A job that was cancelled, or that stops with its process, ends as it was asked to.
          if (!signal.aborted) vidFel(jobb.namn, fel)
          throw new Error(`job ${jobb.namn} failed`)
        }
      }
    },
  )
}

async function saveFramsteg(db: Databas, jobbId: string, klart: number, totalt?: number): Promise<void> {
  await db.execute(sql`insert into pgboss.framsteg (jobb_id, klart, totalt) values (${jobbId}::uuid, ${klart}, ${totalt ?? null})
    on conflict (jobb_id) do update set klart = excluded.klart, totalt = coalesce(excluded.totalt, pgboss.framsteg.totalt)`)
}

const STATUS: Record<string, JobbLage['status']> = {
  created: 'vantar',
  retry: 'vantar',
  active: 'pagar',
  completed: 'klar',
  cancelled: 'avbruten',
  failed: 'misslyckad',
}

async function readLage(db: Databas, namn: string, jobbId: string): Promise<JobbLage | undefined> {
  const [rad] = await db.execute<{ state: string; klart: string | null; totalt: string | null }>(sql`
    select j.state::text, f.klart, f.totalt from pgboss.job j left join pgboss.framsteg f on f.jobb_id = j.id
    where j.name = ${namn} and j.id = ${jobbId}::uuid`)
  if (!rad) return undefined
  return {
    status: STATUS[rad.state] ?? 'vantar',
    klart: Number(rad.klart ?? 0),
    totalt: rad.totalt === null ? null : Number(rad.totalt),
  }
}
