import { computeAvgiftskorning } from '@valfri/avgift/avgift-jobb'
import { beslutaAvgiftsregel } from '@valfri/avgift/besluta-taxa'
import {
  begarAvgiftsexport,
  readAvgiftsexport,
  readReferensnyckel,
  writeAvgiftsexport,
} from '@valfri/avgift/exportera-avgift'
import { loadGrundbelopp } from '@valfri/avgift/las-grundbelopp'
import { loadTaxa } from '@valfri/avgift/load-taxa'
import { addNationelltBelopp } from '@valfri/avgift/nationella-belopp'
import { listAvgiftsbeslut } from '@valfri/avgift/queries-beslut'
import { listPersonAvgifter } from '@valfri/avgift/queries-vy'
import { underrattaAvgift } from '@valfri/avgift/underratta-avgift'
import { visaAvgift } from '@valfri/avgift/visa-avgift'
import { visaAvgiftskorning } from '@valfri/avgift/visa-korning'
import { visaMinManad } from '@valfri/avgift/visa-min-avgift'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { listBeslut } from '@valfri/tenancy/registrera-beslut'
import { laggInvandning, listInvandningar, svaraInvandning, visaInvandning } from '@valfri/utfort/lagg-invandning'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { addBesok, addBestallning, type EnBestallning } from '@valfri/world/manad'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  avgiftshandlaggare,
  beginAvgift,
  decideAvgift,
  decideTaxa,
  HEMTJANST,
  ko,
  kollega,
  korningOf,
  lockAvgift,
  lockErsattning,
  NAMND,
  personId,
  runAvgift,
  tjanster,
} from './avgift-hjalp.ts'
import { firm } from './ersattning-hjalp.ts'

const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
const december = Temporal.Instant.from('2026-12-03T08:00:00Z')
const hos = (utforare: string, namn: string): EnBestallning => ({
  kommunId: '1427',
  utforare,
  del: 'service',
  zon: 'tatort',
  beviljat: 6_000,
  namn,
})
const enkel = hos('bohusomsorg', 'BBBB1')
const lag = hos('bohusomsorg', 'BBBB2')
const mycket = hos('egenregi-sotenas', 'BBBB3')
const forre = hos('bohusomsorg', 'BBBB4')
const maka = hos('skargardsvard', 'BBBB5')
const make = hos('skargardsvard', 'BBBB6')

describe('a month of avgift', () => {
  let test: TestDb
  const person = (namn: string): Aktor => ({
    typ: 'person',
    identitetId: personId(namn),
    personnummerHash: `hash-${namn}`,
  })
  const avgiftOf = async (namn: string, manad: string) =>
    withAktor(test.db, avgiftshandlaggare, async (tx) =>
      (await listPersonAvgifter(tx, [personId(namn)])).filter((a) => a.avserManad.toString().startsWith(manad)),
    )

  beforeAll(async () => {
    test = await createTestDb(() => nu)
    await loadGrund(test.agare)
    await fillNorraBohuslan(0)(test)
    await test.agare`delete from handelse`
    await test.agare`delete from bestallning`
    await test.agare`delete from avgiftsbeslut`
    await test.agare`delete from beslutat_varde where parameter like 'avgift.%'`
    for (const b of [enkel, lag, mycket, forre, maka, make]) {
      await addBestallning(test.agare, b)
      const rad = { kommun_id: '1427', namnd_id: NAMND.namndId, person_id: personId(b.namn) }
      await test.agare`insert into person ${test.agare({ ...rad, personnummer: `prov-${b.namn}`, personnummer_hash: `hash-${b.namn}`, namn: `Person ${b.namn}`, adress: 'Provgatan 1' })}`
    }
    await loadGrundbelopp(test.db, nu)
    await decideTaxa(test, 'hemtjanst', '2026-01-01', HEMTJANST, nu)
    await decideAvgift(test, 'BBBB1', {}, nu)
    // 12 000 − 4 500 − 7 296 = 204,00 of room.
    await decideAvgift(test, 'BBBB2', { nettoinkomstOre: 1_200_000n, bostadskostnadOre: 450_000n }, nu)
    await decideAvgift(test, 'BBBB3', {}, nu)
    // (10 000 + 14 000 − 4 000 − 4 000) / 2 − 5 953 = 2 047,00 each; he has 100,00 in tillägg.
    await decideAvgift(
      test,
      'BBBB5',
      {
        hushall: 'sammanlevande',
        makar: true,
        makeKod: 'P-BBBB6',
        nettoinkomstOre: 1_000_000n,
        bostadskostnadOre: 400_000n,
        makeNettoinkomstOre: 1_400_000n,
        makeBostadskostnadOre: 400_000n,
        makeTillaggOre: 10_000n,
        skal: 'Fördyrad kost enligt intyg',
      },
      nu,
    )
    for (const b of [enkel, lag]) {
      await addBesok(test.agare, b, '2026-10-05T08:00', '2026-10-05T08:50')
      await addBesok(test.agare, b, '2026-10-06T08:00', '2026-10-06T08:25')
    }
    for (let dag = 1; dag <= 20; dag++) {
      const d = `2026-10-${String(dag).padStart(2, '0')}`
      for (const b of [mycket, maka, make]) await addBesok(test.agare, b, `${d}T08:00`, `${d}T09:00`)
    }
  })
  afterAll(() => test.close())

  it('is charged for exactly the minutes performed, and nothing where nobody came (F11.1)', async () => {
    const id = await runAvgift(test, '2026-10', nu)
    expect((await korningOf(test, id))?.problem).toEqual([])
    // 50 + 25 minutes at 435,00 an hour: 543,75.
    expect((await avgiftOf('BBBB1', '2026-10'))[0]).toMatchObject({ beloppOre: 54_375n, begransadAv: 'taxa' })
    expect((await avgiftOf('BBBB4', '2026-10'))[0]).toMatchObject({ beloppOre: 0n, antalHandelser: 0 })
  })

  it('never passes maxtaxan, and never takes what the person lives on', async () => {
    await runAvgift(test, '2026-10', nu)
    // 20 hours at 435,00 are 8 700,00; maxtaxan of 2026 is 2 660,00.
    expect((await avgiftOf('BBBB3', '2026-10'))[0]).toMatchObject({ beloppOre: 266_000n, begransadAv: 'maxtaxa' })
    expect((await avgiftOf('BBBB2', '2026-10'))[0]).toMatchObject({ beloppOre: 20_400n, begransadAv: 'avgiftsutrymme' })
  })

  it('adds spouses’ incomes and halves them, in a decision for each', async () => {
    await runAvgift(test, '2026-10', nu)
    expect((await avgiftOf('BBBB5', '2026-10'))[0]).toMatchObject({ beloppOre: 204_700n })
    expect((await avgiftOf('BBBB6', '2026-10'))[0]).toMatchObject({ beloppOre: 194_700n })
  })

  it('is the same whoever performs: a byte in the middle of the month gives one avgift and one maxtaxa (F11.2)', async () => {
    const dubbel = hos('skargardsvard', 'BBBB7')
    await addBestallning(test.agare, dubbel)
    // The person of BBBB1 changes utförare on the sixth: the second visit is another firm's.
    const [rad] =
      await test.agare`select id from handelse where person_id = ${personId('BBBB1')} and datum = '2026-10-06'`
    const fore = (await avgiftOf('BBBB1', '2026-10'))[0]?.beloppOre
    await test.agare`update bestallning set person_id = ${personId('BBBB1')}, fran = '2026-10-06', start = '2026-10-06' where person_id = ${personId('BBBB7')}`
    await test.agare`update handelse set utforare_id = ${utforareId('skargardsvard')},
      bestallning_id = (select id from bestallning where person_id = ${personId('BBBB1')} and utforare_id = ${utforareId('skargardsvard')}) where id = ${rad?.id as string}`
    await runAvgift(test, '2026-10', nu)
    expect((await avgiftOf('BBBB1', '2026-10')).map((a) => a.beloppOre)).toEqual([fore])
  })

  it('stops the person and names the post when the nämnd has no taxa for it, and says which year lacks amounts', async () => {
    await expect(beginAvgift(test, '2025-10', nu)).rejects.toThrow('nationellt-belopp-saknas')
    await test.agare`update bestallning set tjanst_id = 'mat', del = 'matlada' where person_id = ${personId('BBBB4')}`
    const id = await runAvgift(test, '2026-10', nu)
    expect((await korningOf(test, id))?.problem).toEqual([
      expect.objectContaining({ kod: 'taxa-saknas', personId: personId('BBBB4'), manad: '2026-10' }),
    ])
    const last = await lockAvgift(test, id, nu)
    expect(last.ok ? null : last.fel.kod).toBe('avgift-har-problem')
    await test.agare`update bestallning set tjanst_id = 'hemtjanst', del = 'service' where person_id = ${personId('BBBB4')}`
  })

  it('says that the minimibelopp of 2026 is computed and not published, until somebody confirms it', async () => {
    const vy = async () => {
      const id = await runAvgift(test, '2026-10', nu)
      const svar = await withAktor(test.db, avgiftshandlaggare, (tx) =>
        visaAvgiftskorning(tx, id, { jobb: ko, tjanster }),
      )
      if (!svar.ok) throw new Error(svar.fel.kod)
      return svar.value.obekraftade.length
    }
    expect(await vy()).toBe(2)
    const drift: Aktor = { typ: 'plattform', identitetId: personId('drift'), roller: ['driftansvarig'] }
    for (const [slag, ore] of [
      ['minimibelopp-ensamstaende', 729_600n],
      ['minimibelopp-sammanlevande', 595_300n],
    ] as const)
      await withAktor(test.db, drift, (tx) =>
        addNationelltBelopp(tx, { slag, ar: 2026, ore, kalla: 'Socialstyrelsen, meddelandeblad', bekraftad: true }, nu),
      )
    expect(await vy()).toBe(0)
  })

  it('explains each post, limit and decision in Swedish, and computes it again to the same', async () => {
    await runAvgift(test, '2026-10', nu)
    const [a] = await avgiftOf('BBBB2', '2026-10')
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

  it('keeps income and avgift from every other role, every utförare and every other person', async () => {
    await runAvgift(test, '2026-10', nu)
    const andra: Aktor[] = [
      ...['ekonom', 'upphandlare', 'handlaggare', 'attestant', 'systemadministrator'].map(kollega),
      { ...kollega('avgiftshandlaggare'), namndId: '1427-utbildningsnamnden' } as Aktor,
      firm('bohusomsorg'),
      person('BBBB3'),
      { typ: 'publik' },
    ]
    for (const aktor of andra) {
      const sett = await withAktor(test.db, aktor, async (tx) => [
        ...(await listAvgiftsbeslut(tx, personId('BBBB2'))),
        ...(await listPersonAvgifter(tx, [personId('BBBB2')])),
      ])
      expect(sett).toEqual([])
    }
    expect(await withAktor(test.db, person('BBBB2'), (tx) => listAvgiftsbeslut(tx, personId('BBBB2')))).toHaveLength(1)
  })

  it('tells the person of the decision and how to appeal it, once, and keeps the letter', async () => {
    const [b] = await withAktor(test.db, avgiftshandlaggare, (tx) => listAvgiftsbeslut(tx, personId('BBBB1')))
    const tell = () =>
      withAktor(test.db, avgiftshandlaggare, (tx) =>
        underrattaAvgift(tx, { beslutId: b?.beslut.id ?? '', kanal: 'brev' }, { namn: 'Avgiftshandläggaren' }, nu),
      )
    expect((await tell()).ok).toBe(true)
    const igen = await tell()
    expect(igen.ok ? null : igen.fel.kod).toBe('redan-underrattad')
    const [sett] = await withAktor(test.db, person('BBBB1'), (tx) => listAvgiftsbeslut(tx, personId('BBBB1')))
    expect(JSON.stringify(sett?.underrattelse?.data)).toContain('inom tre veckor från den dag du fick del av beslutet')
  })

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

  it('shows the person visits and avgift, and charges what was locked (F11.3)', async () => {
    const [min] = await withAktor(test.db, person('BBBB1'), (tx) =>
      visaMinManad(tx, Temporal.PlainDate.from('2026-10-01'), tjanster, nu),
    )
    expect(min?.besok.map((b) => [b.datum, b.start, b.slut, b.minuter])).toEqual([
      ['2026-10-05', '08:00', '08:50', 50],
      ['2026-10-06', '08:00', '08:25', 25],
    ])
    expect(min?.avgifter.map((a) => [a.lage, a.slag, a.beloppOre])).toEqual([['debiterad', 'manad', 54_375]])
    const [nuvarande] = await withAktor(test.db, person('BBBB1'), (tx) =>
      visaMinManad(tx, Temporal.PlainDate.from('2026-11-01'), tjanster, nu),
    )
    expect(nuvarande?.avgifter.map((a) => [a.lage, a.beloppOre])).toEqual([['preliminar', 0]])
  })

  it('opens a case about a visit, which the utförare and the kommun answer and nobody else sees', async () => {
    const [besok] = await withAktor(test.db, person('BBBB3'), async (tx) =>
      (await visaMinManad(tx, Temporal.PlainDate.from('2026-10-01'), tjanster, nu)).flatMap((k) => k.besok),
    )
    const lagg = (aktor: Aktor) =>
      withAktor(test.db, aktor, (tx) =>
        laggInvandning(tx, { handelseId: besok?.id ?? '', slag: 'inte-har', text: 'Ingen kom den dagen.' }, nu),
      )
    const annan = await lagg(person('BBBB1'))
    expect(annan.ok ? null : annan.fel.kod).toBe('finns-inte')
    const svar = await lagg(person('BBBB3'))
    if (!svar.ok) throw new Error(svar.fel.kod)
    const igen = await lagg(person('BBBB3'))
    expect(igen.ok ? null : igen.fel.kod).toBe('invandning-finns')

    const say = (aktor: Aktor, text: string, avslut: 'andrad' | 'stammer' | null, tid: Temporal.Instant) =>
      withAktor(test.db, aktor, (tx) => svaraInvandning(tx, { id: svar.value.id, text, avslut, namn: 'Någon' }, tid))
    const utforare = firm('egenregi-sotenas')
    expect(await withAktor(test.db, firm('bohusomsorg'), listInvandningar)).toEqual([])
    expect(await withAktor(test.db, kollega('ekonom'), listInvandningar)).toEqual([])
    expect((await withAktor(test.db, utforare, listInvandningar)).map((i) => i.lage)).toEqual(['oppen'])
    expect((await say(utforare, 'Vi har kontrollerat med personalen.', null, nu.add({ minutes: 1 }))).ok).toBe(true)
    const avslut = await say(utforare, 'Avslutas.', 'stammer', nu.add({ minutes: 2 }))
    expect(avslut.ok ? null : avslut.fel.kod).toBe('invandning-avslut-av-annan')
    expect((await say(kollega('handlaggare'), 'Besöket tas bort.', 'andrad', nu.add({ minutes: 3 }))).ok).toBe(true)
    const sett = await withAktor(test.db, person('BBBB3'), (tx) => visaInvandning(tx, svar.value.id, tjanster))
    expect(sett.ok && [sett.value.lage, sett.value.svar.map((s) => s.part)]).toEqual([
      'avslutad',
      ['utforare', 'kommun'],
    ])
  })

  it('adjusts a locked month in the next run: by its own rule, once, and nothing where the cap hides the change', async () => {
    const sent = '2026-11-20T08:00:00Z'
    // A visit of 60 minutes comes late for three: one pays by the hour, one is at maxtaxan, one at the limit of the income.
    for (const b of [enkel, mycket, lag]) await addBesok(test.agare, b, '2026-10-22T12:00', '2026-10-22T13:00', sent)
    await lockErsattning(test, '2026-11', december)
    const id = await runAvgift(test, '2026-11', december.add({ minutes: 1 }))
    const justerade = (await avgiftOf('BBBB1', '2026-10')).filter((a) => a.slag === 'justering')
    expect(justerade.map((a) => [a.avgiftOre, a.tidigareOre, a.beloppOre])).toEqual([[97_875n, 54_375n, 43_500n]])
    for (const namn of ['BBBB2', 'BBBB3']) expect(await avgiftOf(namn, '2026-10')).toHaveLength(1)
    expect((await lockAvgift(test, id, december.add({ minutes: 2 }))).ok).toBe(true)

    const januari = Temporal.Instant.from('2027-01-05T08:00:00Z')
    await lockErsattning(test, '2026-12', januari)
    await runAvgift(test, '2026-12', januari.add({ minutes: 1 }))
    expect((await avgiftOf('BBBB1', '2026-10')).filter((a) => a.slag === 'justering')).toHaveLength(1)
  })

  it('adjusts what was charged when a decision comes that reaches back', async () => {
    const tid = Temporal.Instant.from('2027-01-06T08:00:00Z')
    await decideAvgift(test, 'BBBB3', { nettoinkomstOre: 1_600_000n, fran: Temporal.PlainDate.from('2026-10-01') }, tid)
    await runAvgift(test, '2026-12', tid.add({ minutes: 1 }))
    // 16 000 − 8 000 − 7 296 = 704,00 in place of 2 660,00.
    const [justering] = (await avgiftOf('BBBB3', '2026-10')).filter((a) => a.slag === 'justering')
    expect([justering?.avgiftOre, justering?.beloppOre]).toEqual([70_400n, -195_600n])
  })

  it('lets the nämnd be milder than the law from a day, and never harder', async () => {
    const decide = (maxtaxaOre: bigint) =>
      withAktor(test.db, avgiftshandlaggare, async (tx) => {
        const [beslut] = await listBeslut(tx)
        const regel = {
          maxtaxaOre,
          paslagEnsamstaendeOre: 50_000n,
          paslagSammanlevandeOre: 0n,
          avrundningTill: 'krona',
        } as const
        const fran = Temporal.PlainDate.from('2026-12-01')
        return beslutaAvgiftsregel(tx, { fran, beslutId: beslut?.id ?? null, ...regel }, nu)
      })
    const over = await decide(266_001n)
    expect(over.ok ? null : over.fel.kod).toBe('over-maxtaxan')
    expect((await decide(200_000n)).ok).toBe(true)
    const taxa = (manad: string) =>
      withAktor(test.db, avgiftshandlaggare, (tx) => loadTaxa(tx, NAMND, Temporal.PlainDate.from(manad), tjanster))
    const [fore, efter] = [await taxa('2026-11-01'), await taxa('2026-12-01')]
    expect(fore.ok && [fore.value.maxtaxa.ore, fore.value.maxtaxa.beslutId]).toEqual(['266000', null])
    // 7 296 and the nämnd's 500 more.
    expect(efter.ok && [efter.value.maxtaxa.ore, efter.value.minimibelopp.ensamstaende.ore]).toEqual([
      '200000',
      '779600',
    ])
    expect(efter.ok && efter.value.beslut[efter.value.maxtaxa.beslutId ?? '']?.diarienummer).toBeTruthy()
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
