import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listUppdrag } from './list-uppdrag.ts'
import { resolveAktor } from './resolve-aktor.ts'
import { idOfUppdrag, obviousUppdrag, type Uppdrag } from './uppdrag.ts'

let nu = Temporal.Instant.from('2026-03-02T07:00:00Z')
let bas: TestDb
const ANNA = '00000000-0000-7000-8000-00000000000a'
const FIRMA = '00000000-0000-7000-8000-0000000000f1'
const NAMND = { typ: 'kommun', kommunId: '1427', namndId: '1427-omsorgsnamnden' } as const

beforeAll(async () => {
  bas = await createTestDb(() => nu)
  await bas.agare`insert into kommun (kommun_id, slug, namn, tema, forvaltningsratt, invanare) values ('1427', 'sotenas', 'Sotenäs', '{}', 'Göteborg', 9000)`
  await bas.agare`insert into namnd (kommun_id, namnd_id, namn, diarieprefix) values ('1427', '1427-omsorgsnamnden', 'Omsorgsnämnden', 'ON')`
  await bas.agare`insert into identitet (id, personnummer_hash, namn) values (${ANNA}, 'anna', 'Anna Testberg')`
  await bas.agare`insert into utforare (id, namn, form) values (${FIRMA}, 'Bohus Omsorg AB', 'aktiebolag')`
})
afterAll(() => bas.close())
beforeEach(async () => {
  nu = Temporal.Instant.from('2026-03-02T07:00:00Z')
  await bas.agare`delete from uppdrag`
  await bas.agare`delete from utforare_uppdrag`
  await bas.agare`delete from utforare_koppling`
})

const giveRoll = (roll: string, fran: string, till: string | null = null) =>
  bas.agare`insert into uppdrag (kommun_id, namnd_id, identitet_id, roll, fran, till, namn) values ('1427', '1427-omsorgsnamnden', ${ANNA}, ${roll}, ${fran}, ${till}, 'Anna Testberg')`
const giveFirma = () =>
  bas.agare`insert into utforare_uppdrag (utforare_id, identitet_id, roll, fran, namn) values (${FIRMA}, ${ANNA}, 'planerare', '2026-01-01', 'Anna Testberg')`
const ids = async () => (await listUppdrag(bas.db, ANNA, 'anna')).map(idOfUppdrag)
const roller = async () => {
  const alla = await listUppdrag(bas.db, ANNA, 'anna')
  return alla.flatMap((u) => (u.typ === 'kommun' ? u.roller : []))
}

describe('uppdrag', () => {
  it('holds all roles of one nämnd at once', async () => {
    await giveRoll('ekonom', '2026-01-01')
    await giveRoll('attestant', '2026-01-01')
    expect(await roller()).toEqual(['attestant', 'ekonom'])
    expect(await ids()).toEqual(['kommun:1427:1427-omsorgsnamnden', 'person'])
  })

  it('counts from its first day to its last', async () => {
    await giveRoll('ekonom', '2026-03-02', '2026-03-03')
    const perDag: Record<string, string[]> = {}
    for (const dag of ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04']) {
      nu = Temporal.Instant.from(`${dag}T11:00:00Z`)
      perDag[dag] = await roller()
    }
    expect(perDag).toEqual({ '2026-03-01': [], '2026-03-02': ['ekonom'], '2026-03-03': ['ekonom'], '2026-03-04': [] })
  })

  it('gives the role of today at each request, and nobody when the last one has ended', async () => {
    await giveRoll('handlaggare', '2026-01-01', '2026-03-02')
    const session = { identitetId: ANNA, namn: 'Anna', personnummerHash: 'anna', uppdrag: NAMND, idToken: null }
    expect(await resolveAktor(bas.db, session)).toMatchObject({ ...NAMND, roller: ['handlaggare'], farSePerson: true })
    nu = Temporal.Instant.from('2026-03-03T07:00:00Z')
    expect(await resolveAktor(bas.db, session)).toEqual({ typ: 'publik' })
  })

  it('lets a role that decides on utförare rest while one acts for an utförare of the same kommun', async () => {
    await giveRoll('beslutsfattare', '2026-01-01')
    await giveRoll('ekonom', '2026-01-01')
    await giveFirma()
    expect(await roller()).toEqual(['beslutsfattare', 'ekonom'])
    await bas.agare`insert into utforare_koppling (kommun_id, namnd_id, utforare_id) values ('1427', '1427-omsorgsnamnden', ${FIRMA})`
    expect(await roller()).toEqual(['ekonom'])
    const session = { identitetId: ANNA, namn: 'Anna', personnummerHash: 'anna', uppdrag: NAMND, idToken: null }
    expect(await resolveAktor(bas.db, session)).toMatchObject({ roller: ['ekonom'] })
  })
})

describe('the choice of uppdrag', () => {
  const namnd = { ...NAMND, kommun: 'Sotenäs', namnd: 'Omsorgsnämnden', roller: ['ekonom'] } as Uppdrag
  const firma = { typ: 'utforare', utforareId: FIRMA, namn: 'Bohus', roller: ['planerare'] } as Uppdrag
  const sjalv = (kand: boolean): Uppdrag => ({ typ: 'person', kand })

  it('is not asked of one who has one work, or none', () => {
    expect(obviousUppdrag([namnd, sjalv(false)])).toEqual(NAMND)
    expect(obviousUppdrag([sjalv(false)])).toEqual({ typ: 'person' })
    expect(obviousUppdrag([sjalv(true)])).toEqual({ typ: 'person' })
  })

  it('is asked of one who has two, and of a brukare who also works', () => {
    expect(obviousUppdrag([namnd, firma, sjalv(false)])).toBeNull()
    expect(obviousUppdrag([namnd, sjalv(true)])).toBeNull()
  })
})
