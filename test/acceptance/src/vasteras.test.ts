import type { TestDb } from '@valfri/db/testdb'
import { addProv, addProvHandelse, type ProvBestallning, provPersonId } from '@valfri/world/system/prov'
import { settleManad } from '@valfri/world/system/settle'
import { vasteras } from '@valfri/world/system/vasteras'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookManad, createSystem, underlagOf } from './system-hjalp.ts'

const hos = (person: string, utforare: string, del: string, zon: 'tatort' | 'landsbygd'): ProvBestallning => ({
  person,
  utforare,
  tjanst: 'hemtjanst',
  del,
  beviljat: 1_200,
  zon,
})

describe('Västerås: paid and charged for exactly performed time', () => {
  let bas: TestDb
  let korningId: string
  beforeAll(async () => {
    bas = await createSystem(vasteras, 0)
    for (const [i, utforare] of ['malarvard', 'egenregi-vasteras'].entries()) {
      const service = hos(`VVVV${i + 3}`, utforare, 'service', 'tatort')
      const omvardnad = hos(`VVVV${i + 3}`, utforare, 'omvardnad', 'tatort')
      const landet = hos(`VVVV${i + 6}`, utforare, 'omvardnad', 'landsbygd')
      for (const b of [service, omvardnad, landet]) await addProv(bas.agare, vasteras, b)
      const besok = (b: ProvBestallning, nar: string, minuter: number, typ = 'besok') =>
        addProvHandelse(bas.agare, vasteras, b, { typ, nar, minuter })
      await besok(service, '2026-10-05T10:00', 53)
      await besok(service, '2026-10-12T10:00', 67)
      await besok(omvardnad, '2026-10-06T18:00', 30)
      await besok(landet, '2026-10-07T08:00', 25)
      await besok(landet, '2026-10-08T08:00', 25, 'avbojt')
    }
    ;({ korningId } = await settleManad(bas.db, vasteras))
  })
  afterAll(() => bas.close())

  it('pays 120 and 30 minutes in town at 507,00 and 25 in the country at 769,00, and 3 % to the private utförare', async () => {
    // 1 014,00 + 253,50 + 320,42 = 1 587,92, of which 3 % is 47,64. Who turned the staff away is paid nothing, and shown.
    const { rader, summaOre } = await underlagOf(bas, vasteras, korningId, 'malarvard', 'hemtjanst')
    expect(rader.map((r) => r[3]).toSorted((a, b) => b - a)).toEqual([101_400, 32_042, 25_350, 4_764, 0])
    expect(rader.find((r) => r[0].startsWith('Momskompensation'))).toEqual([
      'Momskompensation 3 %',
      '3',
      158_792,
      4_764,
    ])
    expect(summaOre).toBe(163_556)
  })

  it('pays egenregi the same for the same visits, and no momskompensation', async () => {
    const { rader, summaOre } = await underlagOf(bas, vasteras, korningId, 'egenregi-vasteras', 'hemtjanst')
    expect(summaOre).toBe(158_792)
    expect(rader.some((r) => r[0].startsWith('Momskompensation'))).toBe(false)
  })

  it('charges the person for the same minutes, whoever came', async () => {
    // 150 minutes at 320,00 an hour are 800,00; 25 are 133,33. The visit that was turned away costs nobody anything.
    for (const [person, ore] of [
      ['VVVV3', 80_000],
      ['VVVV4', 80_000],
      ['VVVV6', 13_333],
      ['VVVV7', 13_333],
    ] as const) {
      const [rad] =
        await bas.agare`select belopp_ore::int as ore from avgift where person_id = ${provPersonId(vasteras, person)}`
      expect([person, rad?.ore]).toEqual([person, ore])
    }
  })

  it('can be booked as it stands, to the öre', async () => {
    const [bokfort, summa] = await bookManad(bas, vasteras, korningId)
    expect(bokfort).toBe(summa)
    expect(bokfort).toBeGreaterThan(0)
  })
})

describe('Västerås at a fiftieth of its size', () => {
  let bas: TestDb
  beforeAll(async () => {
    bas = await createSystem(vasteras, 0.02)
    await settleManad(bas.db, vasteras)
  })
  afterAll(() => bas.close())

  it('pays and charges the same number of minutes, in all', async () => {
    const [betald] = await bas.agare`select sum(minuter)::int as minuter from ersattningsunderlag`
    const [debiterad] = await bas.agare`
      select sum((rad ->> 'antal')::int)::int as minuter from avgift, jsonb_array_elements(rader) rad`
    expect(betald?.minuter).toBeGreaterThan(10_000)
    expect(debiterad?.minuter).toBe(betald?.minuter)
  })

  it('adds momskompensation to private utförare alone, and has one price for all', async () => {
    const rader = await bas.agare`
      select regi, (sum(momskompensation_ore) > 0) as moms from ersattningsunderlag group by 1 order by 1`
    expect(rader.map((r) => [r.regi, r.moms])).toEqual([
      ['egenregi', false],
      ['privat', true],
    ])
    const priser = await bas.agare`
      select distinct segment ->> 'zon' as zon, apris_ore::int as ore from ersattningsrad where parameter = 'timpris' order by 1`
    for (const p of priser) expect(p.ore).toBe(p.zon === 'landsbygd' ? 76_900 : 50_700)
  })

  it('has the time of each beslut from its insatser by the tidsmall', async () => {
    const [rad] = await bas.agare`
      select count(*)::int as antal, count(*) filter (where uppgifter -> 'insatser' is not null)::int as med from omfattning`
    expect(rad).toEqual({ antal: 20, med: 20 })
  })
})
