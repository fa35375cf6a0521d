import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { tjanster } from '@valfri/server/tjanster'
import { avbojBestallning, bekraftaBestallning } from '@valfri/val/besvara-bestallning'
import { gorVal } from '@valfri/val/gor-val'
import { registreraBeslut } from '@valfri/val/registrera-beslut'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { TEST_PEPPAR } from '@valfri/world/grund'
import { identitetId } from '@valfri/world/personas'
import { utforareId } from '@valfri/world/utforare'
import { loadValgrund } from '@valfri/world/valgrund'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let idag = '2026-06-01'
const nu = () => Temporal.Instant.from(`${idag}T09:00:00+02:00`)
const omgivning = () => ({ nu: nu(), tjanster, peppar: TEST_PEPPAR })

const handlaggare: Aktor = {
  typ: 'kommun',
  kommunId: '1427',
  namndId: '1427-omsorgsnamnden',
  identitetId: identitetId('sotenas-handlaggare'),
  roller: ['handlaggare'],
  farSePerson: true,
}
const utforareAktor = (id: string): Aktor => ({
  typ: 'utforare',
  utforareId: id,
  identitetId: identitetId('bohusomsorg-firmatecknare'),
  roller: ['planerare'],
})
const VALBARA = ['bohusomsorg', 'hallo', 'egenregi-sotenas', 'granit', 'nordkust'].map(utforareId)

/** What happens next: days pass, somebody chooses, the newest beställning is accepted or declined, the beslut changes. */
const steg = fc.oneof(
  fc.record({ typ: fc.constant('dagar' as const), antal: fc.integer({ min: 0, max: 25 }) }),
  fc.record({
    typ: fc.constant('valj' as const),
    vem: fc.integer({ min: 0, max: 4 }),
    senare: fc.integer({ min: 0, max: 30 }),
    genast: fc.boolean(),
  }),
  fc.record({ typ: fc.constant('bekrafta' as const), senare: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ typ: fc.constant('avboj' as const) }),
  fc.record({ typ: fc.constant('slut' as const), dagar: fc.integer({ min: 20, max: 200 }) }),
)
type Steg = typeof steg extends fc.Arbitrary<infer S> ? S : never

describe('who is responsible for each day', () => {
  let bas: TestDb
  let nr = 0
  beforeAll(async () => {
    bas = await createTestDb(nu)
    await loadValgrund(bas.agare)
  })
  afterAll(() => bas.close())

  const nyttBeslut = async (externId: string, till?: string) => {
    const b = exempelBeslut('brukare-astrid', {
      externId,
      fran: '2026-06-01',
      till,
      delar: { service: { minuter: 60 } },
    })
    const r = await withAktor(bas.db, handlaggare, (tx) => registreraBeslut(tx, b, omgivning()))
    if (!r.ok) throw new Error(r.fel.kod)
    return r.value.beslutId
  }

  const tag = async (beslutId: string, externId: string, s: Steg) => {
    if (s.typ === 'dagar') {
      idag = Temporal.PlainDate.from(idag).add({ days: s.antal }).toString()
      return
    }
    if (s.typ === 'slut') {
      await nyttBeslut(externId, Temporal.PlainDate.from('2026-06-01').add({ days: s.dagar }).toString())
      return
    }
    if (s.typ === 'valj') {
      const [senaste] =
        await bas.agare`select id from val where insatsbeslut_id = ${beslutId} order by skapad desc, id desc limit 1`
      const tidigast = Temporal.PlainDate.from(idag).add({ days: s.genast ? 0 : 14 })
      const input = {
        beslutId,
        del: 'service',
        utforareId: VALBARA[s.vem] as string,
        kanal: 'mote' as const,
        senasteValId: senaste?.id ?? null,
      }
      const genast = s.genast ? { genast: 'Otrygg' } : {}
      await withAktor(bas.db, handlaggare, (tx) =>
        gorVal(tx, { ...input, ...genast, fran: tidigast.add({ days: s.senare }) }, omgivning()),
      )
      return
    }
    const [b] =
      await bas.agare`select id, utforare_id, fran::text from bestallning where insatsbeslut_id = ${beslutId} and status = 'skickad' order by skapad desc limit 1`
    if (!b) return
    await withAktor(bas.db, utforareAktor(b.utforare_id), async (tx) =>
      s.typ === 'bekrafta'
        ? bekraftaBestallning(
            tx,
            { id: b.id, start: Temporal.PlainDate.from(b.fran).add({ days: s.senare }) },
            omgivning(),
          )
        : avbojBestallning(tx, { id: b.id, skal: 'Fullt' }),
    )
  }

  it('is exactly one utförare from the first to the last, whatever is chosen, changed, delayed and declined (C15)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steg, { minLength: 1, maxLength: 12 }), async (handelser) => {
        idag = '2026-06-01'
        nr += 1
        const externId = `C15-${nr}`
        const beslutId = await nyttBeslut(externId)
        for (const s of handelser) await tag(beslutId, externId, s)
        const [slut] = await bas.agare`select till::text from insatsbeslut where id = ${beslutId}`
        // Every day from the first that anybody is responsible for to the beslut's last, or a year on where it has none.
        const dagar = await bas.agare`
          with b as (select fran, coalesce(till, '2027-06-01') as till from bestallning
            where insatsbeslut_id = ${beslutId} and status <> 'avbojd' and (till is null or till >= fran))
          select d::date::text as dag, (select count(*)::int from b where d between b.fran and b.till) as antal
          from generate_series((select min(fran) from b), ${slut?.till ?? '2027-06-01'}::date, interval '1 day') d`
        const fel = dagar.filter((d) => d.antal !== 1)
        expect(fel, JSON.stringify(handelser)).toEqual([])
      }),
      { numRuns: 60, seed: 1427 },
    )
  }, 120_000)

  it('lets the database itself refuse two on the same day', async () => {
    const beslutId = await nyttBeslut('C15-dubbel')
    const val = {
      beslutId,
      del: 'service',
      utforareId: VALBARA[0] as string,
      kanal: 'mote' as const,
      senasteValId: null,
    }
    idag = '2026-06-01'
    const r = await withAktor(bas.db, handlaggare, (tx) => gorVal(tx, val, omgivning()))
    expect(r.ok).toBe(true)
    const dubbel = bas.agare`insert into bestallning (kommun_id, namnd_id, person_id, insatsbeslut_id, val_id, utforare_id, avtal_id, tjanst_id, del, regi, fran)
      select kommun_id, namnd_id, person_id, insatsbeslut_id, val_id, ${VALBARA[1] as string}, avtal_id, tjanst_id, del, regi, fran from bestallning where insatsbeslut_id = ${beslutId}`
    await expect(dubbel).rejects.toThrow('bestallning_en_per_dag')
  })
})
