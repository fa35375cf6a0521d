import { utforareRoller } from '@valfri/auth/roller'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAdresser } from './adresser.ts'
import { call, holdsSecret, nameOf, request } from './fraga.ts'
import { A, B } from './parter.ts'
import { listProcedurer } from './procedurer.ts'
import { NU } from './prov-ctx.ts'
import { fillTables } from './prov-rader.ts'

/** The manager of the own production of A's kommun, with every role that an utförare has. */
const egenregi: Aktor = {
  ...{ typ: 'utforare', utforareId: B.uuid, identitetId: B.uuid },
  roller: Object.keys(utforareRoller),
}
const privat: Aktor = { ...egenregi, utforareId: A.uuid, identitetId: A.uuid }

/** Tables where a row is one utförare's, by what a beställare would have to keep from its own production. */
const omrade = {
  ansökningar: ['ansokan', 'arende', 'komplettering', 'arendebeslut', 'underrattelse'],
  volymer: ['bestallning', 'bestallning_handelse', 'handelse', 'ersattningsunderlag', 'ersattningsrad', 'faktura'],
  avvikelser: ['undantag', 'import_korning', 'bestallningsbegaran', 'invandning', 'invandning_svar'],
} as const

let bas: TestDb

/**
 * Everything is sent, signed and locked, so that what can be read is read; and the second utförare is the kommun's own, with
 * an internt uppdrag for the same nämnd, the same tjänst and the same områden as the private one.
 */
beforeAll(async () => {
  bas = await createTestDb(() => NU)
  await fillTables(bas.superUrl, 'öppet')
  const agare = postgres(bas.superUrl, { max: 1, onnotice: () => undefined })
  await agare`set session_replication_role = replica`
  await agare`update utforare set form = 'egenregi', regi_kommun_id = ${A.kommunId} where id = ${B.uuid}`
  await agare`insert into utforare_koppling (kommun_id, namnd_id, utforare_id) values (${A.kommunId}, ${A.namndId}, ${B.uuid})`
  await agare`insert into avtal select (jsonb_populate_record(a, jsonb_build_object('id', ${B.uuid}::text, 'utforare_id', ${B.uuid}::text, 'slag', 'internt-uppdrag'))).*
    from avtal a where kommun_id = ${A.kommunId}`
  await agare.end()
}, 120_000)
afterAll(() => bas.close())

const countRows = (aktor: Aktor, tabell: string, utforareId: string): Promise<number> =>
  withAktor(bas.db, aktor, async (tx) => {
    const [rad] = await tx.execute<{ n: number }>(
      sql`select count(*)::int as n from ${sql.identifier(tabell)} where utforare_id = ${utforareId}::uuid`,
    )
    return rad?.n ?? 0
  })

describe('the manager of a kommun’s own egenregi', () => {
  it.each(Object.entries(omrade))('reads no other utförare’s %s, and its own (F12.2)', async (_vad, tabeller) => {
    for (const tabell of tabeller) {
      expect(await countRows(egenregi, tabell, A.uuid), `${tabell}: den privatas`).toBe(0)
      expect(await countRows(egenregi, tabell, B.uuid), `${tabell}: egna`).toBeGreaterThan(0)
      // Ownership changes nothing: the private one is kept from egenregi's as egenregi is from its.
      expect(await countRows(privat, tabell, B.uuid), `${tabell}: egenregins`).toBe(0)
    }
  })

  it('learns nothing of another utförare by any procedure or address (F12.2)', async () => {
    const lackor: string[] = []
    for (const p of listProcedurer()) if (holdsSecret(await call(bas, p, egenregi))) lackor.push(p.namn)
    for (const a of listAdresser()) if (holdsSecret(await request(bas, a, egenregi))) lackor.push(nameOf(a))
    expect(lackor).toEqual([])
  }, 60_000)

  it('is asked as one who sees: the private utförare learns its own by the same questions (F12.2)', async () => {
    const ser: string[] = []
    for (const p of listProcedurer().filter((q) => q.typ === 'query'))
      if (holdsSecret(await call(bas, p, privat))) ser.push(p.namn)
    // An application, a beställning, performed time and what is paid for it.
    for (const kapitel of ['ansokan.', 'val.', 'utfort.', 'ersattning.'])
      expect(
        ser.some((namn) => namn.startsWith(kapitel)),
        `${kapitel} ${ser.join(', ')}`,
      ).toBe(true)
  }, 60_000)
})
