import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSessionStore } from './session-store.ts'

let nu = Temporal.Instant.from('2026-03-02T07:00:00Z')
let bas: TestDb
let identitetId: string
const lage = () => createSessionStore(bas.db, () => nu)
const ga = (tid: Temporal.DurationLike) => {
  nu = nu.add(tid)
}
const namnd = { typ: 'kommun', kommunId: '1427', namndId: '1427-omsorgsnamnden' } as const

beforeAll(async () => {
  bas = await createTestDb(() => nu)
  const [rad] =
    await bas.agare`insert into identitet (personnummer_hash, namn) values ('h1', 'Anna Testberg') returning id`
  identitetId = rad?.id
})
afterAll(() => bas.close())
beforeEach(() => {
  nu = Temporal.Instant.from('2026-03-02T07:00:00Z')
})

describe('a session', () => {
  it('is found by its token and by nothing that stands in the table', async () => {
    const token = await lage().start(identitetId, null, null)
    expect((await lage().find(token))?.namn).toBe('Anna Testberg')

    const rader = await bas.agare`select id from session where identitet_id = ${identitetId}`
    expect(rader.every((r) => r.id !== token && /^[0-9a-f]{64}$/.test(r.id))).toBe(true)
    for (const rad of rader) expect(await lage().find(rad.id)).toBeNull()
  })

  it('lives at 29 idle minutes for a nämnd’s staff and has ended at 31', async () => {
    const token = await lage().start(identitetId, namnd, null)
    ga({ minutes: 29 })
    expect(await lage().find(token)).not.toBeNull()
    ga({ minutes: 31 })
    expect(await lage().find(token)).toBeNull()
  })

  it('lives at 59 idle minutes for a person and has ended at 61', async () => {
    const token = await lage().start(identitetId, { typ: 'person' }, null)
    ga({ minutes: 59 })
    expect(await lage().find(token)).not.toBeNull()
    ga({ minutes: 61 })
    expect(await lage().find(token)).toBeNull()
  })

  it('ends after ten hours however active it is, also over a change of uppdrag', async () => {
    let token = await lage().start(identitetId, { typ: 'person' }, null)
    for (let i = 0; i < 23; i++) {
      ga({ minutes: 25 })
      expect(await lage().find(token), `after ${(i + 1) * 25} minutes`).not.toBeNull()
    }
    token = (await lage().change(token, namnd)) ?? ''
    ga({ minutes: 24 })
    expect(await lage().find(token)).not.toBeNull()
    ga({ minutes: 2 })
    expect(await lage().find(token)).toBeNull()
  })

  it('has a new token after a change of uppdrag, and the old one is dead', async () => {
    const forst = await lage().start(identitetId, null, 'id-token')
    const sedan = await lage().change(forst, namnd)
    expect(sedan).not.toBe(forst)
    expect(await lage().find(forst)).toBeNull()
    expect(await lage().find(sedan ?? '')).toMatchObject({ uppdrag: namnd, idToken: 'id-token' })
  })

  it('is gone from the table when it is signed out', async () => {
    const token = await lage().start(identitetId, null, 'id-token')
    const innan = await bas.agare`select count(*)::int as n from session`
    expect((await lage().end(token))?.idToken).toBe('id-token')
    const efter = await bas.agare`select count(*)::int as n from session`
    expect(efter[0]?.n).toBe(innan[0]?.n - 1)
    expect(await lage().find(token)).toBeNull()
  })

  it('is swept when it has ended, and not before', async () => {
    await bas.agare`delete from session`
    await lage().start(identitetId, namnd, null)
    ga({ minutes: 29 })
    await lage().sweep()
    expect((await bas.agare`select 1 from session`).length).toBe(1)
    ga({ minutes: 2 })
    await lage().sweep()
    expect((await bas.agare`select 1 from session`).length).toBe(0)
  })
})
