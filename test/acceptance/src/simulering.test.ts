import { type Aktor, withAktor } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { korManad } from '@valfri/ersattning/kor-manad'
import { lasManad } from '@valfri/ersattning/las-manad'
import { loadKorning } from '@valfri/ersattning/queries'
import { simulera, visaSimulering } from '@valfri/ersattning/simulera'
import { simuleringJobb } from '@valfri/ersattning/simulering-jobb'
import { listSkuggor, startaSkugga } from '@valfri/ersattning/skugga'
import { skuggaJobb } from '@valfri/ersattning/skugga-jobb'
import type { Result } from '@valfri/kernel/fel'
import { bekraftaForslag, foreslaVarden } from '@valfri/tenancy/prova-forslag'
import { registreraBeslut } from '@valfri/tenancy/registrera-beslut'
import type { ForslagsRad } from '@valfri/tenancy/schema'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { addBesok, addBestallning, type EnBestallning } from '@valfri/world/manad'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preview, staff, tjanster } from './ersattning-hjalp.ts'

const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
const vem = { namn: 'Ekonomen' }
const hos = (kommunId: string, utforare: string, namn: string): EnBestallning => ({
  ...{ kommunId, utforare, del: 'service', zon: 'tatort', beviljat: 600, namn },
})
const privat = hos('1427', 'bohusomsorg', 'AAAA1')
const egen = hos('1427', 'egenregi-sotenas', 'AAAA2')
const munkedal = hos('1430', 'bohusomsorg', 'AAAA3')

function unwrap<T>(svar: Result<T>): T {
  if (!svar.ok) throw new Error(`${svar.fel.kod}: ${svar.fel.text}`)
  return svar.value
}

describe('a draft tried on real events', () => {
  let test: TestDb
  /** What was sent to the queue; the test runs it itself. */
  const sant: { namn: string; last: Record<string, string> }[] = []
  const jobb = {
    send: async (_tx: unknown, j: { namn: string }, last: Record<string, string>) => {
      sant.push({ namn: j.namn, last })
      return '00000000-0000-8000-a000-000000000001'
    },
    lage: async () => undefined,
  } as unknown as Jobbko
  const miljo = { jobb, tjanster }
  const run = async (namn: string) => {
    for (const s of sant.splice(0).filter((x) => x.namn === namn)) {
      const kontext = {
        db: test.db,
        jobbId: 'x',
        signal: new AbortController().signal,
        framsteg: async () => undefined,
      }
      if (namn === 'ersattning-simulering') await simuleringJobb(tjanster, () => nu).kor(s.last as never, kontext)
      else await skuggaJobb(tjanster, () => nu).kor(s.last as never, kontext)
    }
  }
  const as = <T>(aktor: Aktor, fn: Parameters<typeof withAktor<T>>[2]) => withAktor(test.db, aktor, fn)
  const ekonom = (kommunId: string) => staff(kommunId, 'ekonom')

  beforeAll(async () => {
    test = await createTestDb(() => nu)
    await loadGrund(test.agare)
    await fillNorraBohuslan(0)(test)
    await test.agare`delete from handelse`
    await test.agare`delete from bestallning`
    for (const b of [privat, egen, munkedal]) {
      await addBestallning(test.agare, b)
      await addBesok(test.agare, b, '2026-10-05T08:00', '2026-10-05T09:00')
      await addBesok(test.agare, b, '2026-10-06T17:30', '2026-10-06T18:30')
    }
    const id = await preview(test, '1427', '2026-10', nu)
    unwrap(await as(ekonom('1427'), (tx) => lasManad(tx, id, vem, nu)))
  })
  afterAll(() => test.close())

  const foresla = async (
    kommunId: string,
    slag: 'pris' | 'modell' | 'momskompensation',
    rader: ForslagsRad[],
    fran: string,
  ) =>
    unwrap(
      await as(ekonom(kommunId), async (tx) => {
        const beslut = { instans: 'namnd', slag, rubrik: slag, paragraf: '§ 1', diarienummer: 'ON 2026/9' } as const
        const { id } = unwrap(
          await registreraBeslut(
            tx,
            { ...beslut, datum: Temporal.PlainDate.from('2026-11-01') },
            Temporal.PlainDate.from('2026-11-10'),
          ),
        )
        return foreslaVarden(
          tx,
          tjanster,
          { tjanstId: 'hemtjanst', slag, fran: Temporal.PlainDate.from(fran), beslutId: id, rader },
          vem,
          nu,
        )
      }),
    ).id
  const dag = (ore: number): ForslagsRad => ({
    parameter: 'timpris',
    segment: { del: 'service', tidsband: 'dag', zon: 'tatort' },
    ore,
  })
  const moms = (procent: string): ForslagsRad => ({
    parameter: 'momskompensation',
    segment: {},
    varde: { procent, regi: ['privat'], pa: 'summa' },
  })
  const simulate = async (forslagIds: string[]) => {
    const input = { tjanstId: 'hemtjanst', manader: ['2026-10-01'], forslagIds }
    const { id } = unwrap(await as(ekonom('1427'), (tx) => simulera(tx, input, miljo, nu)))
    await run('ersattning-simulering')
    const vy = unwrap(await as(ekonom('1427'), (tx) => visaSimulering(tx, id, miljo)))
    if (!vy.resultat) throw new Error('the simulation is not done')
    return { id, ...vy.resultat }
  }
  const ledgers = async () =>
    (
      await test.agare`select (select md5(string_agg(k::text, '' order by id)) from korning k) as korning,
        (select md5(string_agg(u::text, '' order by id)) from ersattningsunderlag u) as underlag,
        (select md5(string_agg(r::text, '' order by id)) from ersattningsrad r) as rader,
        (select md5(string_agg(v::text, '' order by id)) from beslutat_varde v) as varden`
    )[0]

  it('gives the old total to the öre by the old list, and saves nothing (C17)', async () => {
    const fore = await ledgers()
    const r = await simulate([])
    const [last] = await test.agare<{ summa_ore: string }[]>`select summa_ore from korning where kommun_id = '1427'`
    expect(r.problem).toEqual([])
    expect(r.delar.map((d) => d.efterOre)).toEqual(r.delar.map((d) => d.foreOre))
    // Day: 60 + 30 minutes at 412,00; evening: 30 at 464,00; 3 percent to the private one.
    expect(r.delar.map((d) => d.foreOre).sort()).toEqual([85_000, 87_550])
    expect(r.lastOre).toBe(Number(last?.summa_ore))
    expect(r.delar.reduce((s, d) => s + d.foreOre + d.korrigeringOre, 0)).toBe(r.lastOre)
    expect(await ledgers()).toEqual(fore)
  })

  it('shows what a draft would do per utförare, område and regi, and why', async () => {
    const pris = await foresla('1427', 'pris', [dag(43_200)], '2027-01-01')
    const ersattning = await foresla('1427', 'momskompensation', [moms('6')], '2027-01-01')
    const fore = await ledgers()
    const r = await simulate([pris, ersattning])
    const del = (nyckel: string) => r.delar.find((d) => d.utforareId === utforareId(nyckel))
    // 90 minutes at 20,00 more an hour is 30,00: rows of 880,00, and 6 percent on them to the private one.
    expect(del('egenregi-sotenas')).toMatchObject({ regi: 'egenregi', foreOre: 85_000, efterOre: 88_000 })
    expect(del('bohusomsorg')).toMatchObject({ regi: 'privat', foreOre: 87_550, efterOre: 93_280 })
    expect(r.orsaker).toEqual([
      { delar: ['priser'], ore: 6_090 },
      { delar: ['momskompensation'], ore: 2_640 },
    ])
    const omraden = r.omraden.reduce((s, o) => s + o.efterOre - o.foreOre, 0)
    expect(omraden).toBe(6_090 + 2_640)
    expect(await ledgers()).toEqual(fore)
  })

  it('is for the one who asked alone, and tries locked months alone', async () => {
    const { id } = await simulate([])
    const attestant = staff('1427', 'attestant')
    const annan = await as({ ...attestant, roller: ['ekonom'] } as Aktor, (tx) => visaSimulering(tx, id, miljo))
    expect(annan.ok ? null : annan.fel.kod).toBe('finns-inte')
    const olast = { tjanstId: 'hemtjanst', manader: ['2026-09-01'], forslagIds: [] }
    const svar = await as(ekonom('1427'), (tx) => simulera(tx, olast, miljo, nu))
    expect(svar.ok ? null : svar.fel.kod).toBe('manad-ej-last')
  })

  it('names the price that a draft of another model lacks, in that part alone', async () => {
    const service = { del: 'service', underlag: 'tillfalle', pris: 'besokspris' }
    const varde = { modell: 'utford', val: { insatser: { service } } }
    const id = await foresla('1427', 'modell', [{ parameter: 'modell', segment: {}, varde }], '2027-01-01')
    const r = await simulate([id])
    expect(r.delar).toEqual([])
    const [text] = r.problem.map((p) => p.text)
    expect(text).toMatch(
      /^Pris saknas: Pris per besök \(service, tätort\) den 2026-10-05\. Och 1 till\. Besluta priset/,
    )
  })

  describe('that runs beside the live run', () => {
    const send = (kommunId: string) =>
      as(ekonom(kommunId), (tx) => korManad(tx, Temporal.PlainDate.from('2026-10-01'), miljo, nu))
    const live = async () => {
      const id = await preview(test, '1430', '2026-10', nu)
      const k = await as(ekonom('1430'), (tx) => loadKorning(tx, id))
      return { summa: k?.summaOre, sha: k?.resultatSha256, indata: k?.indataSha256 }
    }
    let pris: string
    let ersattning: string

    it('changes no live sum, and explains each difference by its cause (C18)', async () => {
      const utan = await live()
      pris = await foresla('1430', 'pris', [dag(43_200)], '2026-10-01')
      ersattning = await foresla('1430', 'momskompensation', [moms('6')], '2026-10-01')
      const input = {
        ...{ tjanstId: 'hemtjanst', namn: 'Höjt dagpris', forslagIds: [pris, ersattning] },
        fran: Temporal.PlainDate.from('2026-10-01'),
        till: Temporal.PlainDate.from('2026-12-01'),
      }
      unwrap(await as(ekonom('1430'), (tx) => startaSkugga(tx, input, nu)))
      sant.splice(0)
      unwrap(await send('1430'))
      expect(sant.map((s) => s.namn)).toContain('ersattning-skugga')
      await run('ersattning-skugga')
      expect(await live()).toEqual(utan)
      const [skugga] = await as(ekonom('1430'), (tx) => listSkuggor(tx, 'hemtjanst'))
      expect(skugga?.rader).toHaveLength(1)
      const [rad] = skugga?.rader ?? []
      expect(BigInt(rad?.skarpOre ?? 0)).toBe(utan.summa)
      // Munkedal: 90 minutes from 406,00 to 432,00 is 39,00, with 3 percent 40,17; and 3 percent more on the new rows.
      expect(rad?.orsaker[0]).toEqual({ delar: ['priser'], ore: 4_017 })
      expect(rad?.orsaker.map((o) => o.delar)).toEqual([['priser'], ['momskompensation']])
      const summa = (rad?.orsaker ?? []).reduce((s, o) => s + o.ore, 0)
      expect((rad?.skuggaOre ?? 0) - (rad?.skarpOre ?? 0)).toBe(summa)
    })

    it('equals the live run when the kommun goes over to it', async () => {
      const [skugga] = await as(ekonom('1430'), (tx) => listSkuggor(tx, 'hemtjanst'))
      for (const id of [pris, ersattning])
        unwrap(await as(staff('1430', 'attestant'), (tx) => bekraftaForslag(tx, tjanster, id, { namn: 'Chefen' }, nu)))
      const efter = await live()
      expect(efter.summa).toBe(BigInt(skugga?.rader[0]?.skuggaOre ?? 0))
    })
  })
})
