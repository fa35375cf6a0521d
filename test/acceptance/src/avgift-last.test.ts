import {
  begarAvgiftsexport,
  readAvgiftsexport,
  readReferensnyckel,
  writeAvgiftsexport,
} from '@valfri/avgift/exportera-avgift'
import { withAktor } from '@valfri/db/aktor'
import { addBesok } from '@valfri/world/manad'
import { describe, expect, it } from 'vitest'
import {
  avgiftshandlaggare,
  beginAvgift,
  decideAvgift,
  ko,
  kollega,
  lockAvgift,
  lockErsattning,
  NAMND,
  runAvgift,
} from './avgift-hjalp.ts'
import { avgiftOf, createAvgiftManad, enkel, lag, mycket, nu } from './avgift-manad.ts'
import { useTestDb } from './use-test-db.ts'

const december = Temporal.Instant.from('2026-12-03T08:00:00Z')

describe('a locked month of avgift', () => {
  const test = useTestDb(createAvgiftManad)

  it('is locked only on the events that the ersättning was locked on', async () => {
    const id = await runAvgift(test, '2026-10', nu)
    const fore = await lockAvgift(test, id, nu)
    expect(fore.ok ? null : fore.fel.kod).toBe('ersattning-ej-last')
    await lockErsattning(test, '2026-10', nu.add({ minutes: 5 }))
    const andra = await lockAvgift(test, id, nu.add({ minutes: 10 }))
    expect(andra.ok ? null : andra.fel.kod).toBe('avgift-andrad')
    const igen = await runAvgift(test, '2026-10', nu.add({ minutes: 15 }))
    expect((await lockAvgift(test, igen, nu.add({ minutes: 20 }))).ok).toBe(true)
    await expect(beginAvgift(test, '2026-10', nu.add({ hours: 1 }))).rejects.toThrow('avgift-last')
    await expect(test.agare`update avgift set belopp_ore = 1 where korning_id = ${igen}`).rejects.toThrow(/frozen/)
  })

  it('adjusts a locked month in the next run: by its own rule, once, and nothing where the cap hides the change', async () => {
    const sent = '2026-11-20T08:00:00Z'
    // A visit of 60 minutes comes late for three: one pays by the hour, one is at maxtaxan, one at the limit of the income.
    for (const b of [enkel, mycket, lag]) await addBesok(test.agare, b, '2026-10-22T12:00', '2026-10-22T13:00', sent)
    await lockErsattning(test, '2026-11', december)
    const id = await runAvgift(test, '2026-11', december.add({ minutes: 1 }))
    const justerade = (await avgiftOf(test, 'BBBB1', '2026-10')).filter((a) => a.slag === 'justering')
    expect(justerade.map((a) => [a.avgiftOre, a.tidigareOre, a.beloppOre])).toEqual([[97_875n, 54_375n, 43_500n]])
    for (const namn of ['BBBB2', 'BBBB3']) expect(await avgiftOf(test, namn, '2026-10')).toHaveLength(1)
    expect((await lockAvgift(test, id, december.add({ minutes: 2 }))).ok).toBe(true)

    const januari = Temporal.Instant.from('2027-01-05T08:00:00Z')
    await lockErsattning(test, '2026-12', januari)
    await runAvgift(test, '2026-12', januari.add({ minutes: 1 }))
    expect((await avgiftOf(test, 'BBBB1', '2026-10')).filter((a) => a.slag === 'justering')).toHaveLength(1)
  })

  it('adjusts what was charged when a decision comes that reaches back', async () => {
    const tid = Temporal.Instant.from('2027-01-06T08:00:00Z')
    await decideAvgift(test, 'BBBB3', { nettoinkomstOre: 1_600_000n, fran: Temporal.PlainDate.from('2026-10-01') }, tid)
    await runAvgift(test, '2026-12', tid.add({ minutes: 1 }))
    // 16 000 − 8 000 − 7 296 = 704,00 in place of 2 660,00.
    const [justering] = (await avgiftOf(test, 'BBBB3', '2026-10')).filter((a) => a.slag === 'justering')
    expect([justering?.avgiftOre, justering?.beloppOre]).toEqual([70_400n, -195_600n])
  })

  it('writes the basis for invoicing once, with a checksum, without a name, and the same bytes each time', async () => {
    const [k] = await test.agare`select id from avgiftskorning where kommun_id = '1427' and manad = '2026-10-01'`
    const korningId = k?.id as string
    const begar = () =>
      withAktor(test.db, avgiftshandlaggare, (tx) =>
        begarAvgiftsexport(tx, korningId, { jobb: ko, namn: 'Avgiftshandläggaren' }, nu),
      )
    expect(await begar()).toEqual({ ok: true, value: { klar: false } })
    await writeAvgiftsexport(test.db, { ...NAMND, korningId })
    const las = async (form: 'csv' | 'json') => {
      const svar = await withAktor(test.db, kollega('ekonom'), (tx) => readAvgiftsexport(tx, korningId, form))
      if (!svar.ok) throw new Error(svar.fel.kod)
      return svar.value
    }
    const forst = [await las('csv'), await las('json')]
    await writeAvgiftsexport(test.db, { ...NAMND, korningId })
    expect(await begar()).toEqual({ ok: true, value: { klar: true } })
    expect([await las('csv'), await las('json')]).toEqual(forst)
    const json = JSON.parse(forst[1]?.innehall ?? '') as {
      summaOre: string
      antal: number
      rader: { referens: string }[]
    }
    // 543,75 + 204,00 + 2 660,00 + 2 047,00 + 1 947,00
    expect([json.summaOre, json.antal]).toEqual(['740175', 5])
    expect(forst.map((f) => f.innehall).join()).not.toMatch(/Person|BBBB|prov-|hemtj|min|P-/i)
    const nyckel = await withAktor(test.db, avgiftshandlaggare, (tx) => readReferensnyckel(tx, korningId))
    expect(
      nyckel.ok && nyckel.value.includes('Person BBBB1') && nyckel.value.includes(json.rader[0]?.referens ?? '?'),
    ).toBe(true)
  })
})
