import { withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { forklaraErsattningsrad } from '@valfri/ersattning/forklara-rad'
import { attesteraManad, lasManad } from '@valfri/ersattning/las-manad'
import { listEgnaUnderlag, listUnderlag, loadKorning } from '@valfri/ersattning/queries'
import { visaUnderlag } from '@valfri/ersattning/visa-underlag'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { addBesok, addBestallning, type EnBestallning } from '@valfri/world/manad'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firm, killAfterFirst, preview, resume, staff, tjanster } from './ersattning-hjalp.ts'

const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
const senare = nu.add({ hours: 2 })

const hos = (
  kommunId: string,
  utforare: string,
  namn: string,
  zon: EnBestallning['zon'] = 'tatort',
): EnBestallning => ({ kommunId, utforare, del: 'service', zon, beviljat: 600, namn })
const sotenas = hos('1427', 'bohusomsorg', 'AAAA1')
const munkedal = hos('1430', 'bohusomsorg', 'AAAA2')
const tanum = hos('1435', 'bohusomsorg', 'AAAA3', 'landsbygd')
const egenregi = hos('1427', 'egenregi-sotenas', 'AAAA4')

describe('a month of ersättning', () => {
  let test: TestDb
  beforeAll(async () => {
    test = await createTestDb(() => nu)
    await loadGrund(test.agare)
    await fillNorraBohuslan(0)(test)
    // Only what the test counts by hand: the world's own people are another month's matter.
    await test.agare`delete from handelse`
    await test.agare`delete from bestallning`
    for (const b of [sotenas, munkedal, tanum, egenregi]) {
      await addBestallning(test.agare, b)
      await addBesok(test.agare, b, '2026-10-05T08:00', '2026-10-05T09:00')
    }
    for (const b of [sotenas, egenregi]) {
      await addBesok(test.agare, b, '2026-10-06T17:30', '2026-10-06T18:30')
      await addBesok(test.agare, b, '2026-10-07T10:00', '2026-10-07T10:30')
    }
  })
  afterAll(() => test.close())

  const underlagFor = async (kommunId: string, korningId: string, nyckel: string) => {
    const alla = await withAktor(test.db, staff(kommunId, 'ekonom'), (tx) => listUnderlag(tx, korningId))
    const traff = alla.find((u) => u.utforareId === utforareId(nyckel))
    if (!traff) throw new Error(`${nyckel} has no underlag in ${kommunId}`)
    return traff
  }

  it('pays performed minutes by their own band, to the öre (F10.2)', async () => {
    const id = await preview(test, '1427', '2026-10', nu)
    const underlag = await underlagFor('1427', id, 'bohusomsorg')
    const vy = await withAktor(test.db, staff('1427', 'ekonom'), (tx) =>
      visaUnderlag(tx, underlag.id, { antal: 50, hoppa: 0 }, tjanster),
    )
    if (!vy.ok) throw new Error(vy.fel.kod)
    // Day: 60 + 30 + 30 minutes at 412,00 an hour; evening: 30 minutes at 464,00; 3 percent on 1 056,00.
    expect(vy.value.rader.map((r) => [r.text, r.antal, r.aprisOre, r.beloppOre])).toEqual([
      ['Service, dag, tätort', '120', 41_200, 82_400],
      ['Service, kväll, tätort', '30', 46_400, 23_200],
      ['Momskompensation 3 %', '3', 105_600, 3_168],
    ])
    expect(vy.value.summaOre).toBe(108_768)
  })

  it('pays egenregi the same price for the same visits, without momskompensation (F10.6, F10.7, F12.1)', async () => {
    const id = await preview(test, '1427', '2026-10', nu)
    const [privat, egen] = [
      await underlagFor('1427', id, 'bohusomsorg'),
      await underlagFor('1427', id, 'egenregi-sotenas'),
    ]
    expect(egen.summaOre).toBe(105_600n)
    expect(egen.momskompensationOre).toBe(0n)
    expect(privat.summaOre - privat.momskompensationOre).toBe(egen.summaOre)
  })

  it('gives one utförare three underlag by three price lists, and Lysekil nothing (F1.4)', async () => {
    const summor: bigint[] = []
    for (const b of [sotenas, munkedal, tanum]) {
      const id = await preview(test, b.kommunId, '2026-10', nu)
      summor.push((await underlagFor(b.kommunId, id, 'bohusomsorg')).summaOre)
    }
    // Munkedal: 60 minutes at 406,00 and 3 %; Tanum's countryside: 60 minutes at 491,00 and 3 %.
    expect(summor).toEqual([108_768n, 41_818n, 50_573n])
    const lysekil = await preview(test, '1484', '2026-10', nu)
    expect(await withAktor(test.db, staff('1484', 'ekonom'), (tx) => listUnderlag(tx, lysekil))).toEqual([])
  })

  it('opens each krona to its events, parameter, start date and decision (C21)', async () => {
    const id = await preview(test, '1427', '2026-10', nu)
    const underlag = await underlagFor('1427', id, 'bohusomsorg')
    const vy = await withAktor(test.db, staff('1427', 'ekonom'), (tx) =>
      visaUnderlag(tx, underlag.id, { antal: 50, hoppa: 0 }, tjanster),
    )
    const rad = vy.ok ? vy.value.rader[1] : undefined
    const svar = await withAktor(test.db, staff('1427', 'ekonom'), (tx) =>
      forklaraErsattningsrad(tx, rad?.id ?? '', tjanster),
    )
    if (!svar.ok) throw new Error(svar.fel.kod)
    expect(svar.value).toMatchObject({
      verifierad: true,
      kod: 'P-AAAA1',
      kalla: { parameter: 'timpris', fran: '2026-01-01', beslut: { diarienummer: 'ON 2025/205', paragraf: '§ 92' } },
      handelser: [{ datum: '2026-10-06', start: '17:30', slut: '18:30', antal: '30' }],
    })
  })

  it('computes every row of a real month again to the same amount, limits included (C21)', async () => {
    const varld = await createTestDb(() => nu)
    try {
      await loadGrund(varld.agare)
      await fillNorraBohuslan(0.05)(varld)
      const ekonom = staff('1435', 'ekonom')
      const id = await preview(varld, '1435', '2026-10', nu)
      const svar = await withAktor(varld.db, ekonom, async (tx) => {
        const utfall: boolean[] = []
        for (const u of await listUnderlag(tx, id)) {
          const vy = await visaUnderlag(tx, u.id, { antal: 12, hoppa: 0 }, tjanster)
          for (const rad of vy.ok ? vy.value.rader : []) {
            const f = await forklaraErsattningsrad(tx, rad.id, tjanster)
            utfall.push(f.ok && f.value.verifierad && f.value.beloppOre === rad.beloppOre)
          }
        }
        return utfall
      })
      expect(svar.length).toBeGreaterThan(30)
      expect(svar.filter((ok) => !ok)).toEqual([])
    } finally {
      await varld.close()
    }
  })

  it('gives the same bytes each time it is previewed (F10.8)', async () => {
    const load = async () => {
      const id = await preview(test, '1427', '2026-10', nu)
      return withAktor(test.db, staff('1427', 'ekonom'), (tx) => loadKorning(tx, id))
    }
    const [a, b] = [await load(), await load()]
    expect(a?.resultatSha256).toMatch(/^[0-9a-f]{64}$/)
    expect([b?.resultatSha256, b?.indataSha256, b?.summaOre]).toEqual([a?.resultatSha256, a?.indataSha256, a?.summaOre])
  })

  it('goes on with what is missing after kill -9 in the middle, and gives the same bytes once', async () => {
    const ekonom = staff('1427', 'ekonom')
    const hel = await preview(test, '1427', '2026-10', nu)
    const facit = await withAktor(test.db, ekonom, (tx) => loadKorning(tx, hel))
    const stopp = new AbortController()
    stopp.abort()
    const id = await preview(test, '1427', '2026-10', nu, stopp.signal)
    await killAfterFirst(test.appUrl, id, 'rader', nu)
    const halv = await withAktor(test.db, ekonom, (tx) => listUnderlag(tx, id))
    expect(halv.length).toBe(1)
    await resume(test, '1427', id, senare)
    await resume(test, '1427', id, senare)
    const klar = await withAktor(test.db, ekonom, (tx) => loadKorning(tx, id))
    expect([klar?.status, klar?.resultatSha256]).toEqual(['beraknad', facit?.resultatSha256])
  })

  it('shows an utförare nothing before the lock, and then its own alone', async () => {
    const id = await preview(test, '1430', '2026-10', nu)
    expect(await withAktor(test.db, firm('bohusomsorg'), listEgnaUnderlag)).toEqual([])
    const last = await withAktor(test.db, staff('1430', 'ekonom'), (tx) => lasManad(tx, id, { namn: 'Ekonomen' }, nu))
    expect(last.ok).toBe(true)
    const egna = await withAktor(test.db, firm('bohusomsorg'), listEgnaUnderlag)
    expect(egna.map((e) => [e.kommun, e.underlag.summaOre])).toEqual([['Munkedal', 41_818n]])
    expect(await withAktor(test.db, firm('egenregi-sotenas'), listEgnaUnderlag)).toEqual([])
  })

  it('is attested by another person than the one who locked it', async () => {
    const id = await preview(test, '1435', '2026-10', nu)
    const ekonom = staff('1435', 'ekonom')
    await withAktor(test.db, ekonom, (tx) => lasManad(tx, id, { namn: 'Ekonomen' }, nu))
    const sjalv = await withAktor(test.db, ekonom, (tx) => attesteraManad(tx, id, { namn: 'Ekonomen' }, nu))
    expect(sjalv.ok ? null : sjalv.fel.kod).toBe('attest-samma-person')
    const annan = await withAktor(test.db, staff('1435', 'attestant'), (tx) =>
      attesteraManad(tx, id, { namn: 'Chefen' }, nu),
    )
    expect(annan.ok).toBe(true)
  })

  it('never moves a locked month when a visit comes later (F9.8)', async () => {
    const ekonom = staff('1427', 'ekonom')
    const id = await preview(test, '1427', '2026-10', nu)
    await withAktor(test.db, ekonom, (tx) => lasManad(tx, id, { namn: 'Ekonomen' }, nu))
    const fore = await withAktor(test.db, ekonom, (tx) => loadKorning(tx, id))
    await addBesok(test.agare, sotenas, '2026-10-20T08:00', '2026-10-20T09:00', senare.toString())
    await expect(preview(test, '1427', '2026-10', senare)).rejects.toThrow('korning-last')
    await expect(test.agare`update korning set summa_ore = 1 where id = ${id}`).rejects.toThrow(/frozen/)
    const efter = await withAktor(test.db, ekonom, (tx) => loadKorning(tx, id))
    expect(efter).toEqual(fore)
  })

  it('refuses to lock when a visit was reported after the preview', async () => {
    await test.agare`delete from handelse where kommun_id = '1427' and manad = '2026-09-01'`
    await addBesok(test.agare, sotenas, '2026-09-07T08:00', '2026-09-07T09:00')
    const id = await preview(test, '1427', '2026-09', nu)
    await addBesok(test.agare, sotenas, '2026-09-08T08:00', '2026-09-08T09:00', senare.toString())
    const svar = await withAktor(test.db, staff('1427', 'ekonom'), (tx) =>
      lasManad(tx, id, { namn: 'Ekonomen' }, senare),
    )
    expect(svar.ok ? null : svar.fel.kod).toBe('korning-andrad')
  })

  it('settles what came after the lock in the next run, as a credit and a new row at the price of its own day (F9.8, F10.9)', async () => {
    const ekonom = staff('1435', 'ekonom')
    // October was locked with one hour at 491,00; another hour is reported a day after the lock.
    await addBesok(test.agare, tanum, '2026-10-12T08:00', '2026-10-12T09:00', senare.toString())
    const december = Temporal.Instant.from('2026-12-03T08:00:00Z')
    const id = await preview(test, '1435', '2026-11', december)
    const underlag = await underlagFor('1435', id, 'bohusomsorg')
    const vy = await withAktor(test.db, ekonom, (tx) =>
      visaUnderlag(tx, underlag.id, { antal: 50, hoppa: 0 }, tjanster),
    )
    if (!vy.ok) throw new Error(vy.fel.kod)
    expect(vy.value.rader.map((r) => [r.slag, r.antal, r.beloppOre, r.avserManad])).toEqual([
      ['kredit', '-60', -49_100, '2026-10'],
      ['kredit', '3', -1_473, '2026-10'],
      ['utford', '120', 98_200, '2026-10'],
      ['momskompensation', '3', 2_946, '2026-10'],
    ])
    expect(vy.value.summaOre).toBe(50_573)
    const ny = await withAktor(test.db, ekonom, (tx) =>
      forklaraErsattningsrad(tx, vy.value.rader[2]?.id ?? '', tjanster),
    )
    expect(ny.ok && [ny.value.verifierad, ny.value.antalHandelser]).toEqual([true, 2])
    const kredit = await withAktor(test.db, ekonom, (tx) =>
      forklaraErsattningsrad(tx, vy.value.rader[0]?.id ?? '', tjanster),
    )
    expect(kredit.ok && [kredit.value.beloppOre, kredit.value.antalHandelser]).toEqual([-49_100, 1])
  })

  it('corrects a locked month once: the run after finds nothing more', async () => {
    const ekonom = staff('1435', 'ekonom')
    const december = Temporal.Instant.from('2026-12-03T08:00:00Z')
    const november = await preview(test, '1435', '2026-11', december)
    expect((await withAktor(test.db, ekonom, (tx) => lasManad(tx, november, { namn: 'Ekonomen' }, december))).ok).toBe(
      true,
    )
    const id = await preview(test, '1435', '2026-12', december.add({ hours: 24 * 35 }))
    const underlag = await underlagFor('1435', id, 'bohusomsorg')
    expect(underlag.summaOre).toBe(0n)
  })
})
