import { computeAvgiftskorning } from '@valfri/avgift/avgift-jobb'
import { visaAvgift } from '@valfri/avgift/visa-avgift'
import { withAktor } from '@valfri/db/aktor'
import { addBestallning } from '@valfri/world/manad'
import { utforareId } from '@valfri/world/utforare'
import { describe, expect, it } from 'vitest'
import { avgiftshandlaggare, beginAvgift, korningOf, NAMND, personId, runAvgift, tjanster } from './avgift-hjalp.ts'
import { avgiftOf, createAvgiftManad, hos, nu } from './avgift-manad.ts'
import { useTestDb } from './use-test-db.ts'

describe('a month of avgift', () => {
  const test = useTestDb(createAvgiftManad)

  it('is charged for exactly the minutes performed, and nothing where nobody came (F11.1)', async () => {
    const id = await runAvgift(test, '2026-10', nu)
    expect((await korningOf(test, id))?.problem).toEqual([])
    // 50 + 25 minutes at 435,00 an hour: 543,75.
    expect((await avgiftOf(test, 'BBBB1', '2026-10'))[0]).toMatchObject({ beloppOre: 54_375n, begransadAv: 'taxa' })
    expect((await avgiftOf(test, 'BBBB4', '2026-10'))[0]).toMatchObject({ beloppOre: 0n, antalHandelser: 0 })
  })

  it('never passes maxtaxan, and never takes what the person lives on', async () => {
    await runAvgift(test, '2026-10', nu)
    // 20 hours at 435,00 are 8 700,00; maxtaxan of 2026 is 2 660,00.
    expect((await avgiftOf(test, 'BBBB3', '2026-10'))[0]).toMatchObject({ beloppOre: 266_000n, begransadAv: 'maxtaxa' })
    expect((await avgiftOf(test, 'BBBB2', '2026-10'))[0]).toMatchObject({
      beloppOre: 20_400n,
      begransadAv: 'avgiftsutrymme',
    })
  })

  it('adds spouses’ incomes and halves them, in a decision for each', async () => {
    await runAvgift(test, '2026-10', nu)
    expect((await avgiftOf(test, 'BBBB5', '2026-10'))[0]).toMatchObject({ beloppOre: 204_700n })
    expect((await avgiftOf(test, 'BBBB6', '2026-10'))[0]).toMatchObject({ beloppOre: 194_700n })
  })

  it('is the same whoever performs: a byte in the middle of the month gives one avgift and one maxtaxa (F11.2)', async () => {
    const dubbel = hos('skargardsvard', 'BBBB7')
    await addBestallning(test.agare, dubbel)
    // The person of BBBB1 changes utförare on the sixth: the second visit is another firm's.
    const [rad] =
      await test.agare`select id from handelse where person_id = ${personId('BBBB1')} and datum = '2026-10-06'`
    const fore = (await avgiftOf(test, 'BBBB1', '2026-10'))[0]?.beloppOre
    await test.agare`update bestallning set person_id = ${personId('BBBB1')}, fran = '2026-10-06', start = '2026-10-06' where person_id = ${personId('BBBB7')}`
    await test.agare`update handelse set utforare_id = ${utforareId('skargardsvard')},
      bestallning_id = (select id from bestallning where person_id = ${personId('BBBB1')} and utforare_id = ${utforareId('skargardsvard')}) where id = ${rad?.id as string}`
    await runAvgift(test, '2026-10', nu)
    expect((await avgiftOf(test, 'BBBB1', '2026-10')).map((a) => a.beloppOre)).toEqual([fore])
  })

  it('explains each post, limit and decision in Swedish, and computes it again to the same', async () => {
    await runAvgift(test, '2026-10', nu)
    const [a] = await avgiftOf(test, 'BBBB2', '2026-10')
    const svar = await withAktor(test.db, avgiftshandlaggare, (tx) => visaAvgift(tx, a?.id ?? '', tjanster))
    if (!svar.ok) throw new Error(svar.fel.kod)
    expect(svar.value.verifierad).toBe(true)
    expect(svar.value.poster[0]).toMatchObject({
      namn: 'Hemtjänst',
      text: '1 tim 15 min à 435,00 kr i timmen',
      fran: '2026-01-01',
      ore: 54_375,
      beslut: { diarienummer: 'KS 2025/311', paragraf: '§ 118' },
    })
    expect(svar.value.steg.map((s) => [s.id, s.ore, s.avgor])).toEqual([
      ['inom', 54_375, false],
      ['maxtaxa', 266_000, false],
      ['utrymme', 20_400, true],
      ['lagst', 20_400, false],
      ['avgift', 20_400, false],
    ])
    expect(svar.value.steg[2]?.text.replaceAll('\u00a0', ' ')).toBe(
      'Avgiftsutrymme: nettoinkomst 12 000,00 kr − boendekostnad 4 500,00 kr − minimibelopp 7 296,00 kr',
    )
  })

  it('gives the same bytes each time, and goes on with what is missing after a stop', async () => {
    const hel = await korningOf(test, await runAvgift(test, '2026-10', nu))
    const id = await beginAvgift(test, '2026-10', nu)
    const stopp = new AbortController()
    stopp.abort()
    await computeAvgiftskorning(test.db, { ...NAMND, korningId: id }, tjanster, {
      signal: stopp.signal,
      framsteg: async () => undefined,
    })
    expect((await korningOf(test, id))?.status).toBe('oppen')
    await computeAvgiftskorning(test.db, { ...NAMND, korningId: id }, tjanster)
    await computeAvgiftskorning(test.db, { ...NAMND, korningId: id }, tjanster)
    const igen = await korningOf(test, id)
    expect([igen?.status, igen?.resultatSha256, igen?.indataSha256]).toEqual([
      'beraknad',
      hel?.resultatSha256,
      hel?.indataSha256,
    ])
  })
})
