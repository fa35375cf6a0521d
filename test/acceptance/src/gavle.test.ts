import type { TestDb } from '@valfri/db/testdb'
import { gavle } from '@valfri/world/system/gavle'
import { addProv, type ProvBestallning } from '@valfri/world/system/prov'
import { settleManad } from '@valfri/world/system/settle'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookManad, createSystem, underlagOf } from './system-hjalp.ts'

const plats = (
  person: string,
  utforare: string,
  nivaer: readonly [varde: string, fran?: string][],
  fran?: string,
): ProvBestallning => ({
  person,
  utforare,
  tjanst: 'daglig-verksamhet',
  del: 'plats',
  beviljat: 5,
  ...(fran && { fran }),
  uppgifter: nivaer.map(([varde, f]) => ({ uppgift: 'niva', varde, ...(f && { fran: f }) })),
})

describe('Gävle: daglig verksamhet by the month and nivå', () => {
  let bas: TestDb
  let korningId: string
  beforeAll(async () => {
    bas = await createSystem(gavle, 0)
    for (const b of [
      plats('GGGG3', 'egenregi-gavle', [['3']]),
      plats('GGGG4', 'gastrike', [['3']]),
      plats('GGGG6', 'gastrike', [['2'], ['3', '2026-10-15']]),
      plats('GGGG7', 'gastrike', [['1']], '2026-10-10'),
    ])
      await addProv(bas.agare, gavle, b)
    ;({ korningId } = await settleManad(bas.db, gavle))
  })
  afterAll(() => bas.close())

  it('pays EDV and a private utförare the same for the same nivå, whatever the presence', async () => {
    // Nivå 3 is 13 600,00 a month, and nobody has reported a day.
    const edv = await underlagOf(bas, gavle, korningId, 'egenregi-gavle', 'daglig-verksamhet')
    expect(edv.summaOre).toBe(1_360_000)
    const privat = await underlagOf(bas, gavle, korningId, 'gastrike', 'daglig-verksamhet')
    expect(privat.rader.map((r) => r[3])).toContain(1_360_000)
  })

  it('splits the month where a new nivå or a new person begins, to the öre', async () => {
    // 14 of 31 days at 9 900,00 are 4 470,97 and 17 at 13 600,00 are 7 458,06; 22 days at 6 800,00 are 4 825,81.
    // With the whole month at 13 600,00: 30 354,84.
    const { rader, summaOre } = await underlagOf(bas, gavle, korningId, 'gastrike', 'daglig-verksamhet')
    expect(rader.map((r) => r[3]).toSorted((a, b) => a - b)).toEqual([447_097, 482_581, 745_806, 1_360_000])
    expect(summaOre).toBe(3_035_484)
  })

  it('adds no momskompensation: nothing of the kind is decided', async () => {
    const [rad] = await bas.agare`select sum(momskompensation_ore)::int as ore from ersattningsunderlag`
    expect(rad?.ore).toBe(0)
  })

  it('can be booked as it stands, to the öre', async () => {
    const [bokfort, summa] = await bookManad(bas, gavle, korningId)
    expect(bokfort).toBe(summa)
    expect(bokfort).toBeGreaterThan(0)
  })
})

describe('Gävle at a tenth of its size', () => {
  let bas: TestDb
  beforeAll(async () => {
    bas = await createSystem(gavle, 0.1)
    await settleManad(bas.db, gavle)
  })
  afterAll(() => bas.close())

  it('gives everyone who did not choose to EDV, under another nämnd than the one that orders', async () => {
    const rader = await bas.agare`select distinct utforare_id from val where slag = 'ickeval'`
    expect(rader.map((r) => r.utforare_id)).toEqual([utforareId('egenregi-gavle')])
    const [val] =
      await bas.agare`select count(*)::int as antal from val where slag = 'val' and utforare_id = ${utforareId('egenregi-gavle')}`
    expect(val?.antal).toBe(0)
  })

  it('has each person who is placed at a company at one of the register, which several utförare share (F19.5)', async () => {
    const utan =
      await bas.agare`select 1 from daterad_uppgift where varde in ('enskild-plats', 'foretagsgrupp') and arbetsplats_id is null`
    expect(utan).toHaveLength(0)
    const [delad] = await bas.agare`select count(distinct b.utforare_id)::int as antal from daterad_uppgift d
      join bestallning b on b.insatsbeslut_id = d.insatsbeslut_id group by d.arbetsplats_id having d.arbetsplats_id is not null order by 1 desc`
    expect(delad?.antal).toBeGreaterThan(1)
  })

  it('has settled and attested all 39 of them, each month’s price by its decided nivå', async () => {
    const [k] =
      await bas.agare`select status, problem, (select sum(antal_personer)::int from ersattningsunderlag) as personer from korning`
    expect(k).toMatchObject({ status: 'attesterad', problem: [], personer: 39 })
    const priser =
      await bas.agare`select distinct segment ->> 'niva' as niva, apris_ore::int as ore from ersattningsrad order by 1`
    for (const p of priser)
      expect([p.niva, p.ore]).toEqual([
        p.niva,
        { 1: 680_000, 2: 990_000, 3: 1_360_000, 4: 1_890_000, 5: 2_640_000 }[p.niva as '1'],
      ])
    expect(priser.length).toBeGreaterThan(3)
  })
})
