import { loadGrund } from '@valfri/world/grund'
import { persona } from '@valfri/world/personas'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { describe, expect, it } from 'vitest'
import {
  beslutaMedTva,
  beslutaTimpriser,
  registreraBeslut,
  skapaOmrade,
  skrivGemensam,
  skrivLokal,
  slaPa,
} from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

let idag = '2026-02-02'
const nu = () => Temporal.Instant.from(`${idag}T09:00:00+01:00`)

interface Prislista {
  readonly antalSaknade: number
  readonly grupper: {
    parameter: string
    rader: {
      namn: string
      saknas: boolean
      galler: { ore: number; fran: string; motivering: string | null; beslut: { diarienummer: string } } | null
      forra: { ore: number } | null
      historik: unknown[]
    }[]
  }[]
}

describe('step 2: what each kommun decides', () => {
  const { bas, som, forget } = useApp(nu, loadGrund)
  /** Sessions end on their own when days pass. */
  const sattDag = (dag: string) => {
    idag = dag
    forget()
  }
  const timpris = async (b: TestWebblasare, dag?: string) => {
    const lista = await b.trpc<Prislista>('tenancy.pris.hamta', { tjanstId: 'hemtjanst', ...(dag && { dag }) })
    return { ...lista, rader: lista.grupper.find((g) => g.parameter === 'timpris')?.rader ?? [] }
  }

  it('keeps KF decisions to KF, and refuses one that is not taken yet', async () => {
    const b = await som('sotenas-registrator')
    await expect(registreraBeslut(b, 'tillampa-lov', 'namnd')).rejects.toThrow('beslut-fel-instans')
    await expect(registreraBeslut(b, 'anta-underlag', 'delegat')).rejects.toThrow('beslut-fel-instans')
    const imorgon = {
      instans: 'namnd',
      slag: 'pris',
      rubrik: 'Pris',
      datum: '2026-02-03',
      paragraf: '§ 1',
      diarienummer: 'ON 1',
    }
    await expect(b.trpc('tenancy.beslut.registrera', imorgon)).rejects.toThrow('beslut-framtida')
    await registreraBeslut(b, 'tillampa-lov', 'kf')
    await expect(registreraBeslut(await som('sotenas-handlaggare'), 'pris')).rejects.toThrow('ej-behorig')
  })

  it('saves no price without its decision, and another nämnd has none to lend', async () => {
    const ekonom = await som('sotenas-ekonom')
    const rader = [{ parameter: 'timpris', segment: {}, ore: 43_000 }]
    const spara = (beslutId: string | null) =>
      ekonom.trpc('tenancy.forslag.foresla', { tjanstId: 'hemtjanst', fran: '2026-03-01', beslutId, rader })
    await expect(spara(null)).rejects.toThrow('varde-utan-beslut')
    await expect(spara(await registreraBeslut(await som('tanum-upphandlare'), 'pris'))).rejects.toThrow('beslut-saknas')
  })

  it('marks what is missing, and shows the price in force with its source, the day before and the day of change', async () => {
    const ekonom = await som('sotenas-ekonom')
    expect((await timpris(ekonom)).rader.map((r) => [r.namn, r.saknas])).toEqual([
      ['Delegerad hälso- och sjukvård', true],
      ['Omvårdnad', true],
      ['Service', true],
    ])
    const anna = await som('sotenas-upphandlare')
    const gammalt = await registreraBeslut(ekonom, 'pris')
    await beslutaTimpriser(ekonom, anna, gammalt, { service: 40_000, omvardnad: 45_000, hsl: 47_000 })
    const nytt = await registreraBeslut(ekonom, 'pris')
    await beslutaTimpriser(ekonom, anna, nytt, { service: 41_200 }, '2026-06-01')

    const service = async (dag: string) => (await timpris(ekonom, dag)).rader.find((r) => r.namn === 'Service')
    expect((await service('2026-05-31'))?.galler).toMatchObject({ ore: 40_000, fran: '2026-01-01' })
    expect((await service('2026-06-01'))?.galler).toMatchObject({ ore: 41_200, fran: '2026-06-01' })
    expect((await service('2026-06-01'))?.forra).toMatchObject({ ore: 40_000 })
    expect((await service('2026-06-02'))?.historik).toHaveLength(2)
    expect((await timpris(ekonom)).antalSaknade).toBe(0)
  })

  it('never lets a price name an utförare, nor a part that the tjänst does not have (F10.7)', async () => {
    const ekonom = await som('sotenas-ekonom')
    const beslutId = await registreraBeslut(ekonom, 'pris')
    const spara = (segment: object) =>
      ekonom.trpc('tenancy.forslag.foresla', {
        tjanstId: 'hemtjanst',
        fran: '2026-03-01',
        beslutId,
        rader: [{ parameter: 'timpris', segment, ore: 50_000 }],
      })
    await expect(spara({ utforare: 'Kustens Omsorg AB' })).rejects.toThrow('segment-okant')
    await expect(spara({ regi: 'Kustens Omsorg AB' })).rejects.toThrow()
    await expect(spara({ del: 'tradgard' })).rejects.toThrow('segment-okant')
  })

  it('asks for a motivated nämnd decision for another price to egenregi (LC-31, F10.7)', async () => {
    const ekonom = await som('sotenas-ekonom')
    const spara = (beslutId: string | null, motivering: string) =>
      ekonom.trpc('tenancy.forslag.foresla', {
        tjanstId: 'hemtjanst',
        fran: '2026-06-01',
        beslutId,
        rader: [{ parameter: 'timpris', segment: { del: 'service', regi: 'egenregi' }, ore: 46_500, motivering }],
      })
    const kod = 'olika-ersattning-utan-motiverat-beslut'
    await expect(spara(null, '')).rejects.toThrow(kod)
    await expect(spara(await registreraBeslut(ekonom, 'pris'), '')).rejects.toThrow(kod)
    const delegat = await registreraBeslut(ekonom, 'pris', 'delegat')
    await expect(spara(delegat, 'Tar alla som inte väljer, dygnet runt.')).rejects.toThrow(kod)

    const { id } = (await spara(await registreraBeslut(ekonom, 'pris'), 'Tar alla som inte väljer, dygnet runt.')) as {
      id: string
    }
    await (await som('sotenas-upphandlare')).trpc('tenancy.forslag.bekrafta', { id })
    const rad = (await timpris(ekonom, '2026-06-01')).rader.find((r) => r.namn.includes('egenregi'))
    expect(rad?.galler).toMatchObject({ ore: 46_500, motivering: 'Tar alla som inte väljer, dygnet runt.' })
  })

  it('keeps momskompensation as a dated value of its own, never inside the model', async () => {
    const ekonom = await som('sotenas-ekonom')
    const spara = async (slag: 'modell' | 'momskompensation', varde: object) =>
      beslutaMedTva(ekonom, await som('sotenas-upphandlare'), {
        slag,
        fran: '2026-01-01',
        beslutId: await registreraBeslut(ekonom, slag),
        rader: [{ parameter: slag, varde }],
      })
    const moms = { procent: '6', regi: ['privat'], pa: 'summa' }
    await expect(
      spara('modell', { modell: 'utford', val: { momskompensation: { ...moms, fran: '2026-01-01', beslutId: 'x' } } }),
    ).rejects.toThrow('varde-ogiltigt')
    await spara('momskompensation', moms)
    await spara('modell', {
      modell: 'utford',
      val: { insatser: { service: { del: 'service', underlag: 'utford-tid' } } },
    })
    await expect(spara('modell', { modell: 'beviljad', val: { dubbelbemanning: 'per-personal' } })).rejects.toThrow(
      'modell-ej-tillaten',
    )
    const lista = await ekonom.trpc<{ modell: object; momskompensation: object }>('tenancy.pris.hamta', {
      tjanstId: 'hemtjanst',
    })
    expect(lista.momskompensation).toMatchObject({ fran: '2026-01-01', varde: moms })
    expect(lista.modell).toMatchObject({ varde: { modell: 'utford' } })
  })

  it('gives a role by a personnummer that is nowhere in the database', async () => {
    const admin = await som('sotenas-admin')
    const ny = persona('ny-foretagare')
    await admin.trpc('tenancy.uppdrag.ge', {
      personnummer: ny.personnummer,
      namn: ny.namn,
      roll: 'uppfoljare',
      fran: '2026-02-02',
      till: null,
    })
    const lista =
      await admin.trpc<{ id: string; namn: string; roll: string; arJag: boolean }[]>('tenancy.uppdrag.lista')
    const uppdrag = lista.find((u) => u.roll === 'uppfoljare')
    expect(uppdrag?.namn).toBe(ny.namn)
    const [spar] = await bas.agare`select (select count(*) from uppdrag u where u::text like ${`%${ny.personnummer}%`})
      + (select count(*) from identitet i where i::text like ${`%${ny.personnummer}%`})
      + (select count(*) from logg l where l::text like ${`%${ny.personnummer}%`}) as n`
    expect(Number(spar?.n)).toBe(0)
    await (await som('ny-foretagare')).trpc('tenancy.kommun.hamta')

    await admin.trpc('tenancy.uppdrag.avsluta', { id: uppdrag?.id, till: '2026-02-02' })
    const mitt = lista.find((u) => u.arJag && u.roll === 'systemadministrator')
    await expect(admin.trpc('tenancy.uppdrag.avsluta', { id: mitt?.id, till: '2026-02-02' })).rejects.toThrow(
      'sista-administratoren',
    )
  })

  it('moves a border from a day and leaves the days before as they were', async () => {
    const b = await som('tanum-upphandlare')
    const soder = await skapaOmrade(b, 'Söder', '45731')
    const norr = await skapaOmrade(b, 'Norr', '45740')
    const rader = [{ postnummer: '457 31', ort: 'Tanumshede' }]
    await b.trpc('tenancy.omrade.placera', { omradeId: norr, fran: '2026-04-01', rader })
    const var45731 = async (dag: string) => {
      sattDag(dag)
      const lista = await (await som('tanum-upphandlare')).trpc<{ id: string; postnummer: { postnummer: string }[] }[]>(
        'tenancy.omrade.lista',
      )
      return lista.find((o) => o.postnummer.some((p) => p.postnummer === '45731'))?.id
    }
    expect(await var45731('2026-03-31')).toBe(soder)
    expect(await var45731('2026-04-01')).toBe(norr)
    expect(await var45731('2026-04-02')).toBe(norr)
    sattDag('2026-02-02')
    const fel = (await som('tanum-upphandlare')).trpc('tenancy.omrade.placera', {
      omradeId: norr,
      fran: '2026-05-01',
      rader: [{ postnummer: '4573', ort: 'X' }],
    })
    await expect(fel).rejects.toThrow('postnummer-ogiltigt')
  })

  it('opens nothing before KF has decided and the nämnd has adopted exactly what was sealed (F19.9, F2.4)', async () => {
    const anna = await som('sotenas-upphandlare')
    const { versionId } = await anna.trpc<{ versionId: string }>('underlag.utkast.skapa', {
      titel: 'Hemtjänst i Sotenäs',
      tjanstId: 'hemtjanst',
      samverkanId: null,
    })
    await skrivGemensam(anna, versionId)
    await skrivLokal(anna, versionId, { omradeId: await skapaOmrade(anna, 'Kungshamn', '45631') })
    const kfBeslutId = await registreraBeslut(anna, 'tillampa-lov', 'kf')
    const beslutId = await registreraBeslut(anna, 'anta-underlag')
    const anta = (b: object) => anna.trpc('underlag.anta', { versionId, kfBeslutId, beslutId, ...b })
    await expect(anta({})).rejects.toThrow('ffu-ej-faststalld')
    await anna.trpc('underlag.faststall', { versionId })
    await expect(anna.trpc('underlag.annonsera', { versionId })).rejects.toThrow('ej-antaget')
    await expect(anta({ kfBeslutId: beslutId })).rejects.toThrow('kf-beslut-saknas')
    await expect(anta({ beslutId: await registreraBeslut(anna, 'pris') })).rejects.toThrow('namndbeslut-saknas')
    await anta({})
    await expect(anta({})).rejects.toThrow('redan-antaget')
    await expect(anna.trpc('underlag.annonsera', { versionId })).rejects.toThrow('tjanst-avstangd')
    await slaPa(await som('sotenas-admin'), 'hemtjanst')
    await anna.trpc('underlag.annonsera', { versionId })
  })

  it("gives another kommun's upphandlare the same answer as for what does not exist", async () => {
    const tanum = await som('tanum-upphandlare')
    const [rad] = await bas.agare`select id from underlag_version where status = 'faststalld'`
    const svar = (id: string) => tanum.trpc('underlag.utkast.valjVillkor', { versionId: id, villkorIds: ['x'] })
    const anna = await som('sotenas-upphandlare')
    const input = { titel: 'Mat i Sotenäs', tjanstId: 'mat', samverkanId: null }
    const utkast = await anna.trpc<{ versionId: string }>('underlag.utkast.skapa', input)
    await expect(svar(utkast.versionId)).rejects.toThrow('underlag-saknas')
    const annanNamnd = await som('sotenas-annan-namnd')
    await expect(annanNamnd.trpc('underlag.hamta', { versionId: utkast.versionId })).rejects.toThrow(
      /underlag-saknas|ej-behorig/,
    )
    // Sotenäs' version is published here, so Tanum reads it; it may still not write in it.
    await expect(svar(rad?.id)).rejects.toThrow('ffu-version-last')
    await expect(svar(crypto.randomUUID())).rejects.toThrow('underlag-saknas')
  })
})
