import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withAktor } from './aktor.ts'
import { defineJobb, type Jobbko, type JobbLage, openJobs, type VilketJobb } from './jobs.ts'
import { migrateJobs } from './jobs-schema.ts'
import { createTestDb, type TestDb } from './testdb.ts'

const plattform = { typ: 'plattform', identitetId: '00000000-0000-7000-8000-000000000001', roller: [] } as const
const gjorda: string[] = []
let prov: TestDb
let ko: Jobbko

const rakna = defineJobb<{ korningId: string }>('rakna', async (last, { framsteg }) => {
  await framsteg(3, 10)
  gjorda.push(last.korningId)
  await framsteg(10)
})
const langsam = defineJobb<{ korningId: string }>('langsam', (_last, { signal }) =>
  sleep(60_000, undefined, { signal }).catch(() => {
    gjorda.push('avbruten')
    throw new Error('stopped')
  }),
)
const trasig = defineJobb<{ korningId: string }>('trasig', async () => {
  throw new Error('Astrid Testberg')
})

async function until(jobb: VilketJobb, id: string, status: JobbLage['status']): Promise<JobbLage> {
  for (;;) {
    const lage = await ko.lage(jobb, id)
    if (lage?.status === status) return lage
    await sleep(50)
  }
}

const fel: unknown[] = []
const open = (ensam: boolean) =>
  openJobs({ appUrl: prov.appUrl, db: prov.db, jobb: [rakna, langsam, trasig], ensam }, (kod, orsak) =>
    fel.push([kod, orsak]),
  )

async function rad(id: string): Promise<Record<string, unknown> | undefined> {
  const rader = await prov.db.execute(sql`select state::text, output::text from pgboss.job where id = ${id}::uuid`)
  return rader[0]
}

beforeAll(async () => {
  prov = await createTestDb(() => Temporal.Now.instant())
  await migrateJobs(prov.agareUrl)
  ko = await open(false)
  await ko.startWorkers()
})

afterAll(async () => {
  await ko.stop()
  await prov.close()
})

describe('jobb', () => {
  it('run as the role that owns nothing, and tell how far they have come', async () => {
    const id = await withAktor(prov.db, plattform, (tx) => ko.send(tx, rakna, { korningId: 'k1' }))
    expect(await until(rakna, id, 'klar')).toEqual({ status: 'klar', klart: 10, totalt: 10 })
    expect(gjorda).toContain('k1')
    expect(await ko.isReady()).toBe(true)
  })

  it('exist only when the transaction that sent them is committed', async () => {
    let id = ''
    const avbruten = withAktor(prov.db, plattform, async (tx) => {
      id = await ko.send(tx, rakna, { korningId: 'k2' })
      throw new Error('rolled back')
    })
    await expect(avbruten).rejects.toThrow('rolled back')
    expect(await ko.lage(rakna, id)).toBeUndefined()
  })

  it('carry ids and nothing that a person is called', async () => {
    const send = withAktor(prov.db, plattform, (tx) => ko.send(tx, rakna, { korningId: 'Astrid Testberg' }))
    await expect(send).rejects.toThrow('korningId is not an id')
  })

  it('can be cancelled while they run', async () => {
    const id = await withAktor(prov.db, plattform, (tx) => ko.send(tx, langsam, { korningId: 'k3' }))
    await until(langsam, id, 'pagar')
    await ko.avbryt(langsam, id)
    expect((await until(langsam, id, 'avbruten')).status).toBe('avbruten')
    await expect.poll(() => gjorda, { timeout: 10_000 }).toContain('avbruten')
  })

  it('are tried again when they fail, and keep no message of what failed', async () => {
    const id = await withAktor(prov.db, plattform, (tx) => ko.send(tx, trasig, { korningId: 'k4' }))
    await expect.poll(async () => (await rad(id))?.state, { timeout: 10_000 }).toBe('retry')
    expect(fel).toHaveLength(1)
    expect((await rad(id))?.output).not.toContain('Astrid')
  })

  it('that a killed process left running are taken up at once by the next', async () => {
    await prov.db.execute(
      sql`insert into pgboss.job (name, state, data, started_on, retry_limit) values ('rakna', 'active', '{"korningId": "k5"}', now(), 2)`,
    )
    const nasta = await open(true)
    await nasta.startWorkers()
    await expect.poll(() => gjorda, { timeout: 10_000 }).toContain('k5')
    await nasta.stop()
  })
})
