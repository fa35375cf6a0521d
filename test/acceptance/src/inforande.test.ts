import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb } from '@valfri/db/testdb'
import { andraSteg, flyttaSteg, laggTillSteg, noteraUtfall, taBortSteg } from '@valfri/inforande/andra-steg'
import { sattPersonalregel, visaKfUppdrag } from '@valfri/inforande/kf-uppdrag'
import { lasNu } from '@valfri/inforande/lasning'
import type { Part } from '@valfri/inforande/parter'
import { visaPublikSida } from '@valfri/inforande/publik-sida'
import { noteraSamrad } from '@valfri/inforande/samradslogg'
import { andraPlan, faststallPlan, skapaPlan } from '@valfri/inforande/skapa-plan'
import type { Stegslag } from '@valfri/inforande/stegslag'
import { visaPlaner } from '@valfri/inforande/visa-plan'
import type { Result } from '@valfri/kernel/fel'
import { sattKfOmfattning } from '@valfri/tenancy/kf-omfattning'
import { type BeslutInput, registreraBeslut } from '@valfri/tenancy/registrera-beslut'
import { sattTjanst } from '@valfri/tenancy/satt-tjanst'
import { antaUnderlag } from '@valfri/underlag/anta-underlag'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { beforeAll, describe, expect, it } from 'vitest'
import { tjanster } from './ersattning-hjalp.ts'
import { personal } from './inforande-hjalp.ts'
import { useTestDb } from './use-test-db.ts'

const dag = (text: string) => Temporal.PlainDate.from(text)
const klocka = (text: string) => Temporal.Instant.from(`${text}T08:00:00Z`)
const lysekil = personal('1484', ['upphandlare'])
const lagt = (datum: string, noggrannhet: 'dag' | 'manad' = 'dag', preliminart = false) => ({
  ...{ datum: dag(datum), noggrannhet, preliminart },
})

describe('the plan of an introduction', () => {
  let nu = klocka('2026-11-10')
  const test = useTestDb(() => createTestDb(() => nu))
  const som = <T>(fn: Parameters<typeof withAktor<T>>[2], aktor: Aktor = lysekil) => withAktor(test.db, aktor, fn)
  const kod = async (svar: Promise<Result<unknown>>) => {
    const s = await svar
    return s.ok ? 'ok' : s.fel.kod
  }
  const gjort = async <T>(svar: Promise<Result<T>>): Promise<T> => {
    const s = await svar
    if (!s.ok) throw new Error(s.fel.kod)
    return s.value
  }
  const planer = (aktor: Aktor = lysekil) => som((tx) => visaPlaner(tx, lasNu(tx, nu), tjanster), aktor)
  const planen = async (id: string) => {
    const plan = (await planer()).find((p) => p.id === id)
    if (!plan) throw new Error('no plan')
    return plan
  }
  const stegId = async (id: string, slag: Stegslag) => (await planen(id)).steg.find((s) => s.slag === slag)?.id ?? ''
  const beslut = (mer: Partial<BeslutInput>) =>
    som((tx) =>
      registreraBeslut(
        tx,
        {
          ...{ instans: 'namnd', slag: 'annat', rubrik: 'Beslut', datum: dag('2026-11-09'), paragraf: '§ 9' },
          ...{ diarienummer: 'ON 2026/9', ...mer },
        },
        dag(nu.toString().slice(0, 10)),
      ),
    ).then((s) => (s.ok ? s.value.id : s.fel.kod))
  const mat = { tjanstId: 'mat', delar: [], namn: 'Mat', ansvarig: 'Stefan Mallström' }
  let planId = ''
  let kfId = ''

  beforeAll(async () => {
    await loadGrund(test.agare)
    await fillNorraBohuslan(0)(test)
  })

  it('begins with the way from fullmäktige to open choice, and says how long others have needed', async () => {
    const svar = await som((tx) => skapaPlan(tx, tjanster, { ...mat, oppning: lagt('2028-01-01', 'manad') }, nu))
    planId = svar.ok ? svar.value.id : ''
    const plan = await planen(planId)
    expect(plan.steg.map((s) => [s.slag, s.planerat.datum])).toEqual([
      ['samrad', '2026-11-01'],
      ['kf-beslut', '2027-01-01'],
      ['personalregler', '2027-05-27'],
      ['namndbeslut-innehall', '2027-07-03'],
      ['namndbeslut-pris', '2027-08-08'],
      ['underlag-beslut', '2027-09-06'],
      ['underlag-publicering', '2027-10-02'],
      ['oppning', '2028-01-01'],
    ])
    expect(plan.typtid).toEqual({ fran: 12, till: 18, manader: 12, lage: 'inom' })
  })

  it('is late by the step that is late, and names it (C32)', async () => {
    nu = klocka('2027-03-15')
    // Nothing is late against dates that are only tried out.
    expect((await planen(planId)).forsening).toBe(0)
    const faststall = (rev: number) => som((tx) => faststallPlan(tx, { id: planId, rev }))
    expect(await kod(faststall(1))).toBe('ok')
    expect(await kod(faststall(2))).toBe('redan-faststalld')
    nu = klocka('2027-03-15')
    const plan = await planen(planId)
    const namn = (id: string) => plan.steg.find((s) => s.id === id)?.slag
    // Samråd was due on 1 November and KF on 1 January; content and price have room, and the opening has none left.
    expect(plan.steg.filter((s) => s.lage === 'forfallet').map((s) => s.slag)).toEqual(['samrad', 'kf-beslut'])
    expect(plan.forsening).toBe(0)
    nu = klocka('2027-12-15')
    const sen = await planen(planId)
    // 14 days from price to underlag and 60 from publishing to choice: 15 December gives 27 February, 27 days after January.
    expect(sen.forsening).toBe(27)
    expect(sen.kritiskaSteg.map(namn)).toEqual([
      ...['samrad', 'kf-beslut', 'namndbeslut-innehall', 'namndbeslut-pris', 'underlag-beslut'],
      ...['underlag-publicering', 'oppning'],
    ])
    nu = klocka('2026-11-10')
  })

  it('refuses to open mat before its KF decision (C32, F19.9)', async () => {
    const oppning = await stegId(planId, 'oppning')
    const notera = (datum: string) =>
      som((tx) =>
        noteraUtfall(tx, { planId, stegId: oppning, datum: dag(datum), beslutId: null, anteckning: 'Öppet' }, nu),
      )
    expect(await kod(notera('2026-11-09'))).toBe('oppning-fore-kf')

    kfId = await beslut({ instans: 'kf', slag: 'tillampa-lov', rubrik: 'Tillämpa LOV', datum: dag('2026-11-02') })
    const omfattar = {
      beslutId: kfId,
      fran: dag('2027-06-01'),
      uppdrag: 'Besluta områden och ersättning.',
      galler: true,
    }
    await som((tx) => sattKfOmfattning(tx, tjanster, { ...omfattar, tjanstId: 'hemtjanst' }))
    const [version] =
      await test.agare`select v.id from underlag_version v join forfragningsunderlag u on u.id = v.underlag_id
      where u.tjanst_id = 'mat' and v.status = 'faststalld'`
    const anta = async () =>
      kod(
        som(async (tx) => {
          const input = { versionId: version?.id, kfBeslutId: kfId, beslutId: antaId }
          const svar = await antaUnderlag(tx, input)
          // The rest of the file needs the kommun as it was.
          return svar.ok ? { ok: false as const, fel: { kod: 'antaget', text: '', status: 409 as const } } : svar
        }),
      )
    const antaId = await beslut({ slag: 'anta-underlag' })
    expect(await anta()).toBe('kf-beslut-omfattar-inte')
    expect(await kod(notera('2026-11-09'))).toBe('oppning-fore-kf')

    await som((tx) => sattKfOmfattning(tx, tjanster, { ...omfattar, tjanstId: 'mat' }))
    expect(await anta()).toBe('antaget')
    const slaPa = (fran: string, beslutId: string) =>
      som((tx) => sattTjanst(tx, tjanster, { tjanstId: 'mat', aktiv: true, fran: dag(fran), beslutId }))
    const aktivera = await beslut({ slag: 'aktivera-tjanst' })
    expect(await kod(slaPa('2027-05-31', aktivera))).toBe('tjanst-fore-kf')
    expect(await kod(slaPa('2027-06-01', aktivera))).toBe('ok')
    // Not before its day, the day after it may be told.
    expect(await kod(notera('2026-11-01'))).toBe('oppning-fore-kf')
    expect(await kod(notera('2026-11-02'))).toBe('ok')
    await som((tx) =>
      noteraUtfall(tx, { planId, stegId: oppning, datum: null, beslutId: null, anteckning: 'Fel i protokollet' }, nu),
    )
    expect((await planen(planId)).steg.find((s) => s.slag === 'oppning')?.klart).toBeNull()
  })

  it('keeps three objects apart: what fullmäktige decided, what the nämnd decided, and the rules for employees (F19.9)', async () => {
    const regel = await beslut({ instans: 'kf', rubrik: 'Tjänstledighet för den som startar eget' })
    await som((tx) =>
      sattPersonalregel(tx, {
        ...{ text: 'Tjänstledigt för att driva eget inom LOV', manader: 12, beslutId: regel },
        ...{ fran: dag('2027-01-01'), till: null },
      }),
    )
    const uppdrag = await som((tx) => visaKfUppdrag(tx, lasNu(tx, nu), tjanster))
    expect(uppdrag.beslut.map((b) => [b.datum, b.tjanster.map((t) => [t.tjanstId, t.fran])])).toEqual([
      [
        '2026-11-02',
        [
          ['hemtjanst', '2027-06-01'],
          ['mat', '2027-06-01'],
        ],
      ],
    ])
    expect(uppdrag.personalregler.map((r) => [r.manader, r.beslut?.datum])).toEqual([[12, '2026-11-09']])
    const plan = await planen(planId)
    const klara = plan.steg.filter((s) => s.klart !== null).map((s) => [s.slag, s.klart])
    expect(klara).toEqual([
      ['kf-beslut', '2026-11-02'],
      ['personalregler', '2026-11-09'],
    ])
  })

  it('counts samråd as done on the day when all four have been heard, whatever order they came in', async () => {
    const notera = (part: Part, datum: string) =>
      som((tx) =>
        noteraSamrad(
          tx,
          {
            ...{ planId, form: 'samrad', part, motpart: 'Rådet', datum: dag(datum), antal: 9, korrigerar: null },
            ...{ fraga: 'Förslaget', synpunkter: 'Rätt att byta', hantering: 'Byte inom 14 dagar' },
          },
          nu,
        ),
      )
    await notera('foretag', '2026-10-29')
    await notera('kpr', '2026-10-05')
    await notera('khr', '2026-10-12')
    const klart = async () => (await planen(planId)).steg.find((s) => s.slag === 'samrad')?.klart
    expect(await klart()).toBeNull()
    expect(await kod(notera('facklig', '2026-11-11'))).toBe('samrad-framtida')
    await notera('facklig', '2026-10-20')
    expect(await klart()).toBe('2026-10-29')
  })

  it('moves a step with a reason that stays, never before what it waits for, and never in a ring', async () => {
    const pris = await stegId(planId, 'namndbeslut-pris')
    const innehall = await stegId(planId, 'namndbeslut-innehall')
    const flytta = (planerat: ReturnType<typeof lagt>, skal: string | null = 'Kalkylen behöver mer tid') =>
      som((tx) => flyttaSteg(tx, { planId, stegId: pris, planerat, skal }, nu))
    expect(await kod(flytta(lagt('2027-09-15'), null))).toBe('skal-behovs')
    expect(await kod(flytta(lagt('2027-07-02')))).toBe('steg-fore-beroende')
    expect(await kod(flytta(lagt('2027-09-15')))).toBe('ok')
    expect(await kod(flytta(lagt('2027-09-15')))).toBe('samma-datum')
    const steg = (await planen(planId)).steg.find((s) => s.slag === 'namndbeslut-pris')
    expect([steg?.forst.datum, steg?.planerat.datum, steg?.flyttar.map((f) => f.skal)]).toEqual([
      '2027-08-08',
      '2027-09-15',
      ['Kalkylen behöver mer tid'],
    ])
    const bind = { planId, stegId: innehall, namn: 'Innehåll', berorPa: [pris], ledtidDagar: 0 }
    expect(await kod(som((tx) => andraSteg(tx, bind, nu)))).toBe('steg-i-ring')
    expect(await kod(som((tx) => taBortSteg(tx, { planId, stegId: innehall }, nu)))).toBe('steg-behovs')
  })

  it('is closed until the nämnd opens it, and another nämnd never reaches it', async () => {
    const publikt = async () => {
      const svar = await som(async (tx) => visaPublikSida(tx, tjanster, 'lysekil', nu), { typ: 'publik' })
      return svar.ok ? svar.value.namnder.flatMap((n) => n.planer).map((p) => p.namn) : []
    }
    expect(await publikt()).toEqual([])
    expect(await planer(personal('1427', ['upphandlare']))).toEqual([])
    const plan = await planen(planId)
    const falt = { id: planId, namn: plan.namn, ansvarig: plan.ansvarig, typtidFran: 12, typtidTill: 18 }
    const andra = (rev: number, aktor?: Aktor) =>
      som((tx) => andraPlan(tx, { ...falt, rev, utvarderas: dag('2029-12-31'), publik: true }), aktor)
    expect(await kod(andra(plan.rev, personal('1427', ['upphandlare'])))).toBe('plan-saknas')
    expect(await kod(andra(plan.rev))).toBe('ok')
    expect(await kod(andra(plan.rev))).toBe('andrad-av-annan')
    expect(await publikt()).toEqual(['Mat'])
  })

  it('holds Örebro’s three rows as its own plan, with months and what is preliminary (F16.1)', async () => {
    const orebro = personal('1880', ['upphandlare'], 'vard-och-omsorgsnamnden')
    nu = klocka('2013-06-03')
    const iOrebro = <T>(fn: Parameters<typeof withAktor<T>>[2]) => som(fn, orebro)
    await iOrebro((tx) =>
      registreraBeslut(
        tx,
        {
          ...{ instans: 'kf', slag: 'tillampa-lov', rubrik: 'Valfrihet', datum: dag('2012-05-30') },
          ...{ paragraf: '§ 112', diarienummer: 'KONSTR KS 2012/311' },
        },
        dag('2013-06-03'),
      ),
    )
    const RADER = [
      [
        'Omvårdnad',
        'hemtjanst',
        ['omvardnad'],
        lagt('2013-10-09'),
        lagt('2013-12-04'),
        lagt('2013-12-04'),
        '2014-03-01',
      ],
      [
        'Mat',
        'mat',
        [],
        lagt('2014-02-03', 'dag', true),
        lagt('2014-03-03', 'dag', true),
        lagt('2014-03-15', 'dag', true),
        '2014-05-01',
      ],
      [
        'Daglig verksamhet',
        'daglig-verksamhet',
        [],
        lagt('2014-04-01', 'dag', true),
        lagt('2014-06-10', 'dag', true),
        lagt('2014-06-16', 'dag', true),
        '2014-09-01',
      ],
    ] as const
    for (const [namn, tjanstId, delar, innehall, antas, publiceras, oppnar] of RADER) {
      const { id } = await gjort(
        iOrebro((tx) =>
          skapaPlan(
            tx,
            tjanster,
            { tjanstId, delar, namn, ansvarig: 'Programdirektören', oppning: lagt(oppnar, 'manad') },
            nu,
          ),
        ),
      )
      const [plan] = (await iOrebro((tx) => visaPlaner(tx, lasNu(tx, nu), tjanster))).filter((p) => p.id === id)
      const flytta = async (slag: Stegslag, planerat: ReturnType<typeof lagt>) => {
        const eget = plan?.steg.find((s) => s.slag === slag)
        await gjort(iOrebro((tx) => flyttaSteg(tx, { planId: id, stegId: eget?.id ?? '', planerat, skal: null }, nu)))
      }
      // The price is decided with the underlag there.
      await flytta('underlag-publicering', publiceras)
      await flytta('namndbeslut-innehall', innehall)
      await flytta('namndbeslut-pris', antas)
      await flytta('underlag-beslut', antas)
      const [fast] = (await iOrebro((tx) => visaPlaner(tx, lasNu(tx, nu), tjanster))).filter((p) => p.id === id)
      await gjort(iOrebro((tx) => faststallPlan(tx, { id, rev: fast?.rev ?? 0 })))
    }
    const alla = await iOrebro((tx) => visaPlaner(tx, lasNu(tx, nu), tjanster))
    const rad = (p: (typeof alla)[number]) =>
      (['namndbeslut-innehall', 'underlag-beslut', 'underlag-publicering', 'oppning'] as const).map((slag) => {
        const { datum, noggrannhet, preliminart } = p.steg.find((s) => s.slag === slag)?.planerat ?? lagt('2000-01-01')
        return `${noggrannhet === 'manad' ? datum.toString().slice(0, 7) : datum}${preliminart ? '*' : ''}`
      })
    expect(alla.map((p) => [p.namn, ...rad(p)])).toEqual([
      ['Omvårdnad', '2013-10-09', '2013-12-04', '2013-12-04', '2014-03'],
      ['Mat', '2014-02-03*', '2014-03-03*', '2014-03-15*', '2014-05'],
      ['Daglig verksamhet', '2014-04-01*', '2014-06-10*', '2014-06-16*', '2014-09'],
    ])
    expect(alla.map((p) => p.forsening)).toEqual([0, 0, 0])
    expect(alla.map((p) => [p.typtid.manader, p.typtid.lage])).toEqual([
      [21, 'langre'],
      [23, 'langre'],
      [27, 'langre'],
    ])
    const nytt = { ...mat, namn: 'För tidigt', oppning: lagt('2012-05-29') }
    expect(await kod(iOrebro((tx) => skapaPlan(tx, tjanster, nytt, nu)))).toBe('oppning-fore-kf')
    const eget = { namn: 'Upphandla larm', slag: 'eget', ledtidDagar: 0, planerat: lagt('2014-01-10') } as const
    const [forsta] = alla
    if (!forsta) throw new Error('no plan')
    await gjort(iOrebro((tx) => laggTillSteg(tx, { planId: forsta.id, berorPa: [], ...eget }, nu)))
  })
})
