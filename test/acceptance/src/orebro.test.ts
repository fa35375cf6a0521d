import type { TestDb } from '@valfri/db/testdb'
import type { BeslutLage } from '@valfri/val/visa-beslut'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { orebro } from '@valfri/world/system/orebro'
import { addProv, addProvHandelse, type ProvBestallning, provPersonId } from '@valfri/world/system/prov'
import { AVRAKNAD, settleManad } from '@valfri/world/system/settle'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { createTestWebblasare } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookManad, createSystem, underlagOf } from './system-hjalp.ts'

const hos = (
  utforare: string,
  tjanst: string,
  del: string,
  beviljat: number,
  mer: Partial<ProvBestallning> = {},
): ProvBestallning => ({ person: `RRRR${utforare === 'karlslund' ? 3 : 4}`, utforare, tjanst, del, beviljat, ...mer })

describe('Örebro: omvårdnad, mat and daglig verksamhet', () => {
  let bas: TestDb
  let korningId: string
  beforeAll(async () => {
    bas = await createSystem(orebro, 0)
    const add = async (b: ProvBestallning, handelser: readonly Parameters<typeof addProvHandelse>[3][]) => {
      await addProv(bas.agare, orebro, b)
      for (const h of handelser) await addProvHandelse(bas.agare, orebro, b, h)
    }
    for (const utforare of ['karlslund', 'egenregi-orebro']) {
      await add(hos(utforare, 'hemtjanst', 'omvardnad', 600), [
        { typ: 'besok', nar: '2026-10-05T08:00', minuter: 70 },
        { typ: 'besok', nar: '2026-10-24T19:00', minuter: 30 },
      ])
      await add(hos(utforare, 'hemtjanst', 'service', 240), [{ typ: 'besok', nar: '2026-10-07T10:00', minuter: 60 }])
      await add(hos(utforare, 'mat', 'maltidsstod', 120), [
        { typ: 'maltidsstod', nar: '2026-10-05T13:00', minuter: 30 },
      ])
    }
    await add(hos('egenregi-orebro', 'hemtjanst', 'natt', 300), [
      { typ: 'besok', nar: '2026-10-24T23:50', minuter: 20 },
    ])
    await add(hos('egenregi-orebro', 'hemtjanst', 'trygghetslarm', 1), [])
    await add(hos('egenregi-orebro', 'mat', 'matlada', 7), [
      { typ: 'portion', nar: '2026-10-06', antal: 4 },
      { typ: 'leverans', nar: '2026-10-06' },
    ])
    const dagar = ['05', '06', '07', '08', '09'].map((d) => ({ typ: 'narvaro', nar: `2026-10-${d}` }))
    await add(
      hos('egenregi-orebro-dv', 'daglig-verksamhet', 'plats', 5, {
        person: 'RRRR7',
        uppgifter: [{ uppgift: 'niva', varde: '3' }],
      }),
      [...dagar, { typ: 'franvaro', nar: '2026-10-12', orsak: 'sjuk' }],
    )
    ;({ korningId } = await settleManad(bas.db, orebro))
  })
  afterAll(() => bas.close())

  it('pays a private utförare and egenregi the same for omvårdnad and service', async () => {
    // 100 minutes at 482,63 are 804,38; an hour of service is 395,00.
    const privat = await underlagOf(bas, orebro, korningId, 'karlslund', 'hemtjanst')
    expect(privat.rader.map((r) => r[3]).toSorted((a, b) => b - a)).toEqual([80_438, 39_500])
    expect(privat.summaOre).toBe(119_938)
    const egen = await underlagOf(bas, orebro, korningId, 'egenregi-orebro', 'hemtjanst')
    // Beside the same two: 20 minutes at night are 160,88, and a larm is 215,00 a month.
    expect(egen.rader.map((r) => r[3]).toSorted((a, b) => b - a)).toEqual([80_438, 39_500, 21_500, 16_088])
    expect(egen.summaOre).toBe(157_526)
  })

  it('pays måltidsstöd apart from the food', async () => {
    // 30 minutes at 482,63 are 241,32; four portions at 60,00 and a delivery at 45,00 are 285,00.
    expect((await underlagOf(bas, orebro, korningId, 'karlslund', 'mat')).summaOre).toBe(24_132)
    expect((await underlagOf(bas, orebro, korningId, 'egenregi-orebro', 'mat')).summaOre).toBe(52_632)
  })

  it('pays daglig verksamhet by the day and nivå, the first day of absence whole', async () => {
    // Six days of nivå 3 at 510,00.
    const dv = await underlagOf(bas, orebro, korningId, 'egenregi-orebro-dv', 'daglig-verksamhet')
    expect(dv.summaOre).toBe(306_000)
  })

  it('can be booked as it stands, to the öre', async () => {
    const [bokfort, summa] = await bookManad(bas, orebro, korningId)
    expect(bokfort).toBe(summa)
    expect(bokfort).toBeGreaterThan(0)
  })

  it('charges each person by Örebro’s taxa, a lunch alone for who is in daglig verksamhet', async () => {
    // 100 + 60 minutes of hemtjänst and 30 of måltidsstöd are 950,00 at 300,00 an hour.
    const avgiftOf = async (person: string) => {
      const [rad] =
        await bas.agare`select belopp_ore::int as ore from avgift where person_id = ${provPersonId(orebro, person)}`
      return rad?.ore
    }
    expect(await avgiftOf('RRRR3')).toBe(95_000)
    // Nobody has reported a lunch, and the insats itself is free by LSS.
    expect(await avgiftOf('RRRR7')).toBe(0)
  })

  describe('larm and natt', () => {
    let app: TestApp
    beforeAll(async () => {
      app = await startTestApp({ bas, nu: () => AVRAKNAD })
    })
    afterAll(() => app.close())

    it('go to egenregi with the reason, and the rest is chosen', async () => {
      const h = createTestWebblasare(app.adress)
      await h.loggaIn('orebro-handlaggare')
      const delar = { omvardnad: { minuter: 1_800 }, hsl: { minuter: 300 }, natt: { minuter: 300 }, trygghetslarm: {} }
      const beslut = {
        ...exempelBeslut('brukare-britta', { delar, postnummer: '70211', ort: 'Örebro' }),
        fran: '2026-12-01',
      }
      const { personId, beslutId } = await h.trpc<{ personId: string; beslutId: string }>(
        'val.handlaggare.registrera',
        beslut,
      )
      const svar = await h.trpc<{ beslut: BeslutLage[] }>('val.handlaggare.person', { personId })
      const lagen = svar.beslut.find((b) => b.id === beslutId)?.delar ?? []
      expect(lagen.map((d) => [d.del, d.valbar, d.kommande?.utforareId ?? null, d.kommande?.slag ?? null])).toEqual([
        ['omvardnad', true, null, null],
        // Outside the choice until 2015, and in it since.
        ['hsl', true, null, null],
        ['trygghetslarm', false, utforareId('egenregi-orebro'), 'ej-valbar'],
        ['natt', false, utforareId('egenregi-orebro'), 'ej-valbar'],
      ])
      expect(lagen.find((d) => d.del === 'natt')?.kommande?.skal).toContain('Nattbesöken är få')
    })

    it('are named for nobody in the comparison, and HSL was not before 2015', async () => {
      const publik = createTestWebblasare(app.adress)
      const svar = await publik.trpc<{ delar: { id: string }[]; utforare: unknown[] }>('val.jamfor.lista', {
        kommun: '1880',
        tjanst: 'hemtjanst',
        fro: 'a',
      })
      expect(svar.delar.map((d) => d.id)).toEqual(['service', 'omvardnad', 'hsl'])
      const [forr] = await bas.agare<{ utanfor: Record<string, string> }[]>`
        select valfri.jamfor('1880', 'hemtjanst', null, '2014-06-01', 'a')::json -> 'utanforValet' as utanfor`
      expect(forr?.utanfor.hsl).toContain('ingår inte i valet ännu')
      expect(svar.utforare.length).toBe(32)
      expect(JSON.stringify(svar.utforare)).not.toMatch(/trygghetslarm|"natt"/)
    })
  })
})
