import { listAvgiftsbeslut } from '@valfri/avgift/queries-beslut'
import { listPersonAvgifter } from '@valfri/avgift/queries-vy'
import { underrattaAvgift } from '@valfri/avgift/underratta-avgift'
import { visaMinManad } from '@valfri/avgift/visa-min-avgift'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import { laggInvandning, listInvandningar, svaraInvandning, visaInvandning } from '@valfri/utfort/lagg-invandning'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  avgiftshandlaggare,
  kollega,
  lockAvgift,
  lockErsattning,
  personId,
  runAvgift,
  tjanster,
} from './avgift-hjalp.ts'
import { createAvgiftManad, nu, person } from './avgift-manad.ts'
import { firm } from './ersattning-hjalp.ts'
import { useTestDb } from './use-test-db.ts'

describe('avgift, as the person and everyone else meet it', () => {
  const test = useTestDb(createAvgiftManad)

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

  describe('once October is locked', () => {
    beforeAll(async () => {
      await lockErsattning(test, '2026-10', nu.add({ minutes: 5 }))
      const id = await runAvgift(test, '2026-10', nu.add({ minutes: 15 }))
      expect((await lockAvgift(test, id, nu.add({ minutes: 20 }))).ok).toBe(true)
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
  })
})
