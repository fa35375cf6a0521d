import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb } from '@valfri/db/testdb'
import { marknadCsv } from '@valfri/insyn/marknad-csv'
import { visaMarknad } from '@valfri/insyn/visa-marknad'
import { visaPublikMarknad } from '@valfri/insyn/visa-publik-marknad'
import { avtalId } from '@valfri/world/avtal'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { lockMonth } from '@valfri/world/lock-month'
import { addBesok, addBestallning, bestallningId, type EnBestallning } from '@valfri/world/manad'
import { loadOmraden } from '@valfri/world/omraden'
import { utforareId } from '@valfri/world/utforare'
import { beforeAll, describe, expect, it } from 'vitest'
import { staff, tjanster } from './ersattning-hjalp.ts'
import { useTestDb } from './use-test-db.ts'

const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
const dag = (text: string) => Temporal.PlainDate.from(text)
const munkedal = { kommunId: '1430', slug: 'munkedal' }
const [dingle, tatort] = loadOmraden(['1430'])
const hos = (utforare: string, namn: string): EnBestallning => ({
  ...{ kommunId: '1430', utforare, del: 'service', zon: 'tatort', beviljat: 600, namn },
})
/** 12 with egenregi, 7 with Bohus Omsorg and 3 with Nordkusten. */
const personer = [
  ...Array.from({ length: 12 }, (_, i) => hos('egenregi-munkedal', `E${i}`)),
  ...Array.from({ length: 7 }, (_, i) => hos('bohusomsorg', `B${i}`)),
  ...Array.from({ length: 3 }, (_, i) => hos('nordkust', `N${i}`)),
]

describe('a market', () => {
  const test = useTestDb(() => createTestDb(() => nu))
  const som = <T>(aktor: Aktor, fn: Parameters<typeof withAktor<T>>[2]) => withAktor(test.db, aktor, fn)
  const visa = async (kommunId = '1430', till = '2026-11-10', fran = '2026-01-02', tjanstId = 'hemtjanst') => {
    const period = { tjanstId, fran: dag(fran), till: dag(till) }
    const svar = await som(staff(kommunId, 'ekonom'), (tx) => visaMarknad(tx, period, tjanster))
    if (!svar.ok) throw new Error(svar.fel.kod)
    return svar.value
  }
  const publikt = async () => {
    const fraga = { kommun: '1430', tjanst: 'hemtjanst' }
    const svar = await som({ typ: 'publik' }, (tx) => visaPublikMarknad(tx, fraga, tjanster, nu))
    if (!svar.ok) throw new Error(svar.fel.kod)
    return svar.value
  }
  /** What an avtal says is frozen, and its last day is set by notice: the test writes both as if they had been so. */
  const satt = (nyckel: string, varden: Record<string, string | readonly string[]>) =>
    test.agare.begin(async (sql) => {
      await sql`alter table avtal disable trigger avtal_fryst`
      await sql`update avtal set ${sql(varden)} where id = ${avtalId('1430', 'hemtjanst', nyckel)}`
      await sql`alter table avtal enable trigger avtal_fryst`
    })

  beforeAll(async () => {
    await loadGrund(test.agare)
    await fillNorraBohuslan(0)(test)
    await test.agare`delete from handelse`
    await test.agare`delete from bestallning`
    for (const p of personer) await addBestallning(test.agare, p)
    await test.agare`update bestallning set omrade_id = ${tatort?.id ?? ''}`
    await test.agare`update bestallning set omrade_id = ${dingle?.id ?? ''} where id = any(${['E0', 'E1'].map((namn) => bestallningId(hos('egenregi-munkedal', namn)))})`
  })

  it('counts who has an avtal in force, once in each område and del, chosen or not (F12.4)', async () => {
    const { omraden } = await visa('1427')
    const hela = omraden.find((o) => o.id === null)
    // Eight firms work in Sotenäs, one of them its egenregi; six with omvårdnad and five with delegated HSL.
    expect(hela?.rutor.map((r) => [r.del, r.utforare, r.privata, r.egenregi])).toEqual([
      ['service', 8, 7, 1],
      ['omvardnad', 6, 5, 1],
      ['hsl', 5, 4, 1],
    ])
    expect(omraden.map((o) => o.namn)).toEqual([null, 'Hunnebostrand', 'Kungshamn'])
  })

  it('says in words where there is but one utförare, and where there is none (F12.4)', async () => {
    for (const nyckel of ['bohusomsorg', 'nordkust', 'dinglevard']) await satt(nyckel, { omraden: [tatort?.id ?? ''] })
    const m = await visa()
    const iDingle = m.omraden.find((o) => o.id === dingle?.id)?.rutor
    expect(iDingle?.map((r) => [r.del, r.utforare, r.lage])).toEqual([
      ['service', 1, 'en'],
      ['omvardnad', 1, 'en'],
      ['hsl', 1, 'en'],
    ])
    expect(marknadCsv(m)).toContain(`utbud;${dingle?.namn};Delegerad hälso- och sjukvård;;;1;0;1;`)
    expect(marknadCsv(m)).toContain('Bara en utförare')
    await satt('egenregi-munkedal', { omraden: [tatort?.id ?? ''] })
    expect((await visa()).omraden.find((o) => o.id === dingle?.id)?.rutor[0]?.lage).toBe('ingen')
    await satt('egenregi-munkedal', { omraden: [] })
  })

  it('shares persons by utförare, by regi and by område, and hides fewer than five (F12.4)', async () => {
    const m = await visa()
    expect(m.utforare.slice(0, 2).map((u) => [u.namn, u.personer])).toEqual([
      ['Munkedals hemtjänst', 12],
      ['Bohus Omsorg AB', 7],
    ])
    expect(m.utforare.find((u) => u.id === utforareId('nordkust'))?.personer).toBeNull()
    expect(m.utforare.find((u) => u.id === utforareId('bengts'))?.personer).toBe(0)
    expect([m.egenregi.personer, m.privat.personer, m.alla.personer]).toEqual([12, 10, 22])
    const service = (id: string | undefined) => m.omraden.find((o) => o.id === id)?.rutor[0]
    expect(service(tatort?.id)).toMatchObject({ personer: 20, personerEgenregi: 10 })
    expect(service(dingle?.id)).toMatchObject({ personer: null, personerEgenregi: null })
    expect(marknadCsv(m)).toContain('färre än 5')
  })

  it('counts who is ordered and begun on the day: not the day after the last, and not before the first (F12.4)', async () => {
    const rad = (namn: string) => bestallningId(hos('egenregi-munkedal', namn))
    await test.agare`update bestallning set status = 'avslutad', till = '2026-11-10' where id = ${rad('E2')}`
    await test.agare`update bestallning set status = 'skickad', start = null, fran = '2026-11-11' where id = ${rad('E3')}`
    const personerDen = async (till: string) => (await visa('1430', till)).egenregi.personer
    expect([await personerDen('2026-11-10'), await personerDen('2026-11-11')]).toEqual([11, 10])
    await test.agare`update bestallning set status = 'bekraftad', start = '2026-11-11' where id = ${rad('E3')}`
    expect([await personerDen('2026-11-10'), await personerDen('2026-11-11')]).toEqual([11, 11])
    await test.agare`update bestallning set status = 'bekraftad', till = null, start = '2026-01-01', fran = '2026-01-01' where id = any(${[rad('E2'), rad('E3')]})`
  })

  it('knows who came and who left, and a renewed avtal is neither (F12.4)', async () => {
    await satt('dinglevard', { till: '2026-06-30' })
    await satt('stigens', { till: '2026-03-31' })
    // Stigens goes on under a new avtal the day after; Klippan is new in Munkedal in May.
    await test.agare`insert into avtal select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'fran', '2026-04-01', 'till', null))).*
      from avtal a where id = ${avtalId('1430', 'hemtjanst', 'stigens')}`
    await test.agare`insert into avtal select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'fran', '2026-05-01', 'till', null, 'utforare_id', ${utforareId('klippan')}::text))).*
      from avtal a where id = ${avtalId('1430', 'hemtjanst', 'bengts')}`
    const dagar = (rader: readonly { namn: string; dag: string }[]) => rader.map((r) => [r.namn, r.dag])
    const ar = await visa()
    expect(dagar(ar.nya)).toEqual([['Klippans hemservice', '2026-05-01']])
    expect(dagar(ar.slut)).toEqual([['Dingle Vård', '2026-07-01']])
    // The last day with an avtal, and the day after: it has left when it is without.
    expect((await visa('1430', '2026-06-30')).slut).toEqual([])
    expect((await visa('1430', '2026-07-01')).slut).toHaveLength(1)
    for (const [fran, till] of [
      ['2026-01-02', '2026-03-31'],
      ['2026-04-01', '2026-04-01'],
      ['2026-05-01', '2026-06-30'],
      ['2026-07-01', '2026-11-10'],
      ['2025-01-01', '2026-11-10'],
    ]) {
      const m = await visa('1430', till, fran)
      expect(m.vidStart + m.nya.length - m.slut.length, `${fran}–${till}`).toBe(m.vidSlut)
    }
  })

  it('adds up the performed time of locked months, and not that of too few persons (F12.4)', async () => {
    for (const p of personer.slice(0, 5)) await addBesok(test.agare, p, '2026-10-05T08:00', '2026-10-05T09:00')
    await addBesok(test.agare, hos('bohusomsorg', 'B0'), '2026-10-05T08:00', '2026-10-05T08:30')
    await addBesok(test.agare, hos('nordkust', 'N0'), '2026-10-05T08:00', '2026-10-05T08:15')
    expect((await visa()).alla.minuter).toBe(0)
    await lockMonth(test.db, munkedal, '2026-10', nu)
    const m = await visa()
    expect([m.manader, m.egenregi.minuter, m.privat.minuter, m.alla.minuter]).toEqual([1, 300, 45, 345])
    // Seven had Bohus Omsorg that month, and three Nordkusten.
    const minuter = (nyckel: string) => m.utforare.find((u) => u.id === utforareId(nyckel))?.minuter
    expect([minuter('bohusomsorg'), minuter('nordkust'), minuter('bengts')]).toEqual([30, null, 0])
    // A month that is not whole in the period is not in it.
    expect((await visa('1430', '2026-10-30')).manader).toBe(0)
    expect((await visa('1430', '2026-10-31')).manader).toBe(1)
  })

  it('tells anyone the same counts of avtal, and persons only in rounded fives from five up (F12.4)', async () => {
    const [egen, alla] = [await visa(), await publikt()]
    expect(alla.omraden.map((o) => o.rutor.map((r) => [r.utforare, r.lage]))).toEqual(
      egen.omraden.map((o) => o.rutor.map((r) => [r.utforare, r.lage])),
    )
    const antal = (nyckel: string) => alla.utforare.find((u) => u.id === utforareId(nyckel))?.personer
    // 12, 7 and 3; ten private and 22 in all.
    expect([antal('egenregi-munkedal'), antal('bohusomsorg'), antal('nordkust')]).toEqual([10, 5, null])
    expect([alla.egenregi, alla.privat, alla.alla]).toEqual([10, 10, 20])
    // Of the first of the month: who began since is not told day by day.
    await addBestallning(test.agare, hos('nordkust', 'N9'))
    await addBestallning(test.agare, hos('nordkust', 'N8'))
    await test.agare`update bestallning set start = '2026-11-02' where id = ${bestallningId(hos('nordkust', 'N9'))}`
    expect((await publikt()).utforare.find((u) => u.id === utforareId('nordkust'))?.personer).toBeNull()
    await test.agare`update bestallning set start = '2026-11-01' where id = ${bestallningId(hos('nordkust', 'N9'))}`
    expect((await publikt()).utforare.find((u) => u.id === utforareId('nordkust'))?.personer).toBe(5)
  })

  it('is refused for a period that ends before it begins, and a kommun that has not the tjänst (F12.4)', async () => {
    await expect(visa('1430', '2026-01-01', '2026-01-02')).rejects.toThrow('period-ogiltig')
    await expect(visa('1430', '2031-01-03', '2026-01-02')).rejects.toThrow('period-ogiltig')
    const lysekil = { kommun: '1484', tjanst: 'hemtjanst' }
    const svar = await som({ typ: 'publik' }, (tx) => visaPublikMarknad(tx, lysekil, tjanster, nu))
    expect(svar).toMatchObject({ ok: false, fel: { kod: 'marknad-saknas' } })
  })
})
