import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { type Forklaring, forklaraErsattningsrad } from '@valfri/ersattning/forklara-rad'
import { lasManad } from '@valfri/ersattning/las-manad'
import { listUnderlag, loadKorning } from '@valfri/ersattning/queries'
import { visaUnderlag } from '@valfri/ersattning/visa-underlag'
import { registreraHandelser } from '@valfri/utfort/registrera-handelser'
import { sattUppgift } from '@valfri/val/satt-uppgift'
import { DV_DAGPRIS, dvBeslutId, dvBestallningId, loadDvGrund } from '@valfri/world/dv-grund'
import { TEST_PEPPAR } from '@valfri/world/grund'
import { addBesok, addBestallning, bestallningId, type EnBestallning } from '@valfri/world/manad'
import { identitetId } from '@valfri/world/personas'
import { stabiltId } from '@valfri/world/stabilt-id'
import { loadValgrund } from '@valfri/world/valgrund'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firm, preview, staff, tjanster } from './ersattning-hjalp.ts'

const S = '1427'
const instant = (dag: string) => Temporal.Instant.from(`${dag}T08:00:00Z`)
const ekonom = staff(S, 'ekonom')
const handlaggare = {
  ...ekonom,
  identitetId: identitetId('sotenas-handlaggare'),
  roller: ['handlaggare'],
  farSePerson: true,
} as Aktor
const hem: EnBestallning = {
  ...{ kommunId: S, utforare: 'bohusomsorg', del: 'service', zon: 'tatort', beviljat: 60, namn: 'AAAA9' },
}

/** October is reported and locked on 5 November; what is set afterwards reaches back into it. */
describe('what is decided back in time for a locked month (F9.8)', () => {
  let test: TestDb
  let oktober: string
  const run = async (manad: string, dag: string, tjanstId = 'daglig-verksamhet') => {
    const id = await preview(test, S, manad, instant(dag))
    const rader = await withAktor(test.db, ekonom, async (tx) => {
      const u = (await listUnderlag(tx, id)).find((x) => x.tjanstId === tjanstId)
      const vy = u && (await visaUnderlag(tx, u.id, { antal: 100, hoppa: 0 }, tjanster))
      return vy?.ok ? vy.value.rader : []
    })
    return { id, rader, summa: rader.reduce((s, r) => s + r.beloppOre, 0) }
  }
  const lock = async (id: string, dag: string) => {
    const svar = await withAktor(test.db, ekonom, (tx) => lasManad(tx, id, { namn: 'Ekonomen' }, instant(dag)))
    expect(svar.ok ? null : svar.fel.kod).toBeNull()
  }
  const explain = async (aktor: Aktor, id: string | undefined): Promise<Forklaring> => {
    const svar = await withAktor(test.db, aktor, (tx) => forklaraErsattningsrad(tx, id ?? '', tjanster))
    if (!svar.ok) throw new Error(svar.fel.kod)
    return svar.value
  }
  const satt = async (uppgift: string, fran: string, varde: string, dag: string) => {
    const input = { beslutId: dvBeslutId(0), del: 'plats', uppgift, varde, skal: 'Bedömningen blev klar först nu.' }
    const svar = await withAktor(test.db, handlaggare, (tx) =>
      sattUppgift(
        tx,
        { ...input, fran: Temporal.PlainDate.from(fran) },
        { nu: instant(dag), tjanster, peppar: TEST_PEPPAR },
      ),
    )
    expect(svar.ok ? null : svar.fel.kod).toBeNull()
  }

  beforeAll(async () => {
    test = await createTestDb(() => instant('2026-11-05'))
    await loadValgrund(test.agare)
    await loadDvGrund(test.agare, { antal: 2 })
    await addBestallning(test.agare, hem)
    await addBesok(test.agare, hem, '2026-10-05T08:00', '2026-10-05T09:30')
    const dagar = ['05', '13', '14', '15'].map((d) => ({
      ...{ bestallningId: dvBestallningId(0), del: 'plats', typ: 'narvaro', datum: `2026-10-${d}` },
    }))
    const planerare = { ...firm('bohusomsorg'), roller: ['planerare'] } as Aktor
    const svar = await withAktor(test.db, planerare, (tx) =>
      registreraHandelser(tx, { kalla: 'webb', handelser: dagar }, tjanster, instant('2026-11-02')),
    )
    expect(svar.map((r) => r.utfall)).toEqual(dagar.map(() => 'godtagen'))
    // They have left: November's run has nothing of its own to pay for them.
    await test.agare`update bestallning set till = '2026-10-31', status = 'avslutad' where id in ${test.agare([dvBestallningId(0), dvBestallningId(1)])}`
    const forsta = await run('2026-10', '2026-11-05')
    oktober = forsta.id
    expect(forsta.summa).toBe(4 * DV_DAGPRIS[2])
    await lock(oktober, '2026-11-05')
  })
  afterAll(() => test.close())

  it('is a credit of the row as it stands and new rows by the nivå of each day, for one who has left too', async () => {
    const fore = await withAktor(test.db, ekonom, (tx) => loadKorning(tx, oktober))
    await satt('niva', '2026-10-14', '3', '2026-11-20')
    const november = await run('2026-11', '2026-12-05')
    // Four days at 626,00 are taken back; two at 626,00 and two at 987,00 take their place.
    expect(november.rader.map((r) => [r.slag, r.antal, r.beloppOre, r.avserManad])).toEqual([
      ['kredit', '-4', -250_400, '2026-10'],
      ['narvaro', '2', 125_200, '2026-10'],
      ['narvaro', '2', 197_400, '2026-10'],
    ])
    expect(november.summa).toBe(72_200)
    expect(await withAktor(test.db, ekonom, (tx) => loadKorning(tx, oktober))).toEqual(fore)
  })

  it('says in each corrected row which fact it was, from which day, when it was decided and by which instrument', async () => {
    const { id, rader } = await run('2026-11', '2026-12-05')
    for (const rad of rader) {
      const { orsaker, verifierad } = await explain(ekonom, rad.id)
      expect(verifierad).toBe(true)
      expect(orsaker).toMatchObject([
        {
          ...{ slag: 'niva', text: 'Nivå: Nivå 3 i stället för Nivå 2', fran: '2026-10-14', beslutad: '2026-11-20' },
          // Why is for those who may know who it is.
          ...{ skal: null, beslut: { diarienummer: 'ON 2025/299' } },
        },
      ])
    }
    await lock(id, '2026-12-05')
    const [kredit] = rader
    const hosUtforaren = await explain(firm('bohusomsorg'), kredit?.id)
    expect(hosUtforaren.orsaker).toMatchObject([{ slag: 'niva', skal: 'Bedömningen blev klar först nu.' }])
  })

  it('is corrected once, and a placement that no price differs by corrects nothing', async () => {
    await satt('placering', '2026-10-01', 'basverksamhet', '2026-12-10')
    expect((await run('2026-12', '2027-01-05')).rader).toEqual([])
  })

  it('counts a price decided back in time from its day, and names the decision', async () => {
    const beslutId = stabiltId('dv:namndbeslut-i-efterhand')
    const namnd = { kommun_id: S, namnd_id: '1427-omsorgsnamnden' }
    const segment = test.agare.json({ niva: '3', omfattning: 'heldag' })
    await test.agare`insert into beslut ${test.agare({ ...namnd, id: beslutId, instans: 'namnd', slag: 'pris', rubrik: 'Nytt pris', datum: '2026-12-15', paragraf: '§ 120', diarienummer: 'ON 2026/401' })}`
    await test.agare`insert into beslutat_varde ${test.agare({ ...namnd, tjanst_id: 'daglig-verksamhet', beslut_id: beslutId, fran: '2026-10-15', id: stabiltId('dv:pris-i-efterhand'), parameter: 'dagpris', segment, ore: 100_000, enhet: 'dag', skapad: '2026-12-16T08:00:00Z' })}`
    const december = await run('2026-12', '2027-01-05')
    // Two days at 987,00 become one at 987,00 and one at 1 000,00.
    expect(december.rader.map((r) => [r.slag, r.antal, r.beloppOre])).toEqual([
      ['kredit', '-2', -197_400],
      ['narvaro', '1', 98_700],
      ['narvaro', '1', 100_000],
    ])
    const { orsaker } = await explain(ekonom, december.rader[2]?.id)
    expect(orsaker).toMatchObject([{ slag: 'pris', fran: '2026-10-15', beslut: { diarienummer: 'ON 2026/401' } }])
    await lock(december.id, '2027-01-05')
  })

  it('pays what a beslut grants back in time of visits that were over the limit', async () => {
    const { beslut } =
      await test.agare`select insatsbeslut_id as beslut, person_id from bestallning where person_id in (select person_id from brukare where kod = 'P-AAAA9')`.then(
        ([r]) => ({ beslut: { insatsbeslut_id: r?.beslut as string, person_id: r?.person_id as string } }),
      )
    const bas = { kommun_id: S, namnd_id: '1427-omsorgsnamnden', ...beslut }
    await test.agare`insert into omfattning ${test.agare({ ...bas, fran: '2026-10-01', nr: 2, delar: test.agare.json({ service: 120 }), skapad: '2027-01-10T08:00:00Z' })}`
    // 60 minutes and ten percent were paid of 90 in October; now all 90 are.
    const { id, rader } = await run('2027-01', '2027-02-05', 'hemtjanst')
    const oktobers = rader.filter((r) => r.avserManad === '2026-10' && r.slag !== 'momskompensation')
    expect(oktobers.map((r) => [r.slag, r.antal])).toContainEqual(['kredit', '-66'])
    expect(oktobers.map((r) => [r.slag, r.antal])).toContainEqual(['utford', '90'])
    const ny = oktobers.find((r) => r.slag === 'utford')
    expect((await explain(ekonom, ny?.id)).orsaker).toMatchObject([
      { slag: 'beviljat', text: 'Beviljad tid: 120 minuter i stället för 60 minuter', beslutad: '2027-01-10' },
    ])
    await lock(id, '2027-02-05')
  })

  it('takes back what was paid after a beställning that is found to have ended before the month', async () => {
    const bas = { kommun_id: S, namnd_id: '1427-omsorgsnamnden', bestallning_id: bestallningId(hem) }
    await test.agare`update bestallning set till = '2026-09-30', status = 'avslutad' where id = ${bestallningId(hem)}`
    await test.agare`insert into bestallning_handelse (kommun_id, namnd_id, bestallning_id, utforare_id, person_id, handelse, data, skapad)
      select ${bas.kommun_id}, ${bas.namnd_id}, id, utforare_id, person_id, 'avslutad', '{"till": "2026-09-30"}', '2027-02-10T08:00:00Z' from bestallning where id = ${bas.bestallning_id}`
    const { rader, summa } = await run('2027-02', '2027-03-05', 'hemtjanst')
    // 90 minutes at 412,00 an hour, and 3 percent on them.
    expect(rader.map((r) => [r.slag, r.antal, r.beloppOre, r.avserManad])).toEqual([
      ['kredit', '-90', -61_800, '2026-10'],
      ['kredit', '3', -1_854, '2026-10'],
    ])
    expect(summa).toBe(-63_654)
    expect((await explain(ekonom, rader[0]?.id)).orsaker).toMatchObject([
      { slag: 'period', text: 'Beställningens tid: ingen dag i månaden i stället för från 2026-01-01' },
    ])
  })
})
