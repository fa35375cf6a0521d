import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import { loadGrund } from '@valfri/world/grund'
import { varlden } from '@valfri/world/kommuner'
import type { TrpcTestFel } from '@valfri/world/test-webblasare'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  beslutaModell,
  beslutaTimpriser,
  registreraBeslut,
  skapaOmrade,
  skriv,
  skrivGemensam,
  skrivLokal,
  slaPa,
} from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

let idag = '2026-02-02'
const nu = () => Temporal.Instant.from(`${idag}T09:00:00+01:00`)
const KOMMUNER = ['sotenas', 'munkedal', 'tanum', 'lysekil'] as const
const SLUG = 'hemtjanst-i-norra-bohuslan'

interface Publikt {
  readonly sha256: string
  readonly forseglad: { nr: number; villkor: { id: string; text: string }[] }
  readonly parter: { part: { kommun: string }; lage: { lage: string; annonsId: string | null } | null }[]
  readonly versioner: { nr: number; parter: { kommun: string; lage: string }[] }[]
}

describe('step 3: a version is sealed once and opens where the nämnd has decided', () => {
  const { bas, besokare, som } = useApp(nu, loadGrund)
  let versionId = ''
  let underlagId = ''
  const publikt = (nr?: number) => besokare().trpc<Publikt>('underlag.publikt.hamta', { slug: SLUG, ...(nr && { nr }) })
  const lagen = async () =>
    Object.fromEntries((await publikt()).parter.map((p) => [p.part.kommun, p.lage?.lage ?? 'ej-beslutad']))
  const anta = async (kommun: string, id = versionId) => {
    const b = await som(`${kommun}-upphandlare`)
    const kfBeslutId = await registreraBeslut(b, 'tillampa-lov', 'kf')
    const beslutId = await registreraBeslut(b, 'anta-underlag')
    await b.trpc('underlag.anta', { versionId: id, kfBeslutId, beslutId })
    return b
  }

  beforeAll(async () => {
    const anna = await som('sotenas-upphandlare')
    const beslutId = await registreraBeslut(anna, 'samverkan')
    const { id: samverkanId } = await anna.trpc<{ id: string }>('tenancy.samverkan.skapa', {
      namn: 'Norra Bohuslän',
      fran: '2026-01-01',
      beslutId,
    })
    const skapad = await anna.trpc<{ versionId: string; underlagId: string }>('underlag.utkast.skapa', {
      titel: 'Hemtjänst i norra Bohuslän',
      tjanstId: 'hemtjanst',
      samverkanId,
    })
    versionId = skapad.versionId
    underlagId = skapad.underlagId
    await skrivGemensam(anna, versionId)
    for (const kommun of KOMMUNER) {
      const b = await som(`${kommun}-upphandlare`)
      if (kommun !== 'sotenas') {
        await anna.trpc('tenancy.samverkan.bjudIn', { samverkanId, ...varlden[kommun] })
        const eget = await registreraBeslut(b, 'samverkan')
        await b.trpc('tenancy.samverkan.anslut', { samverkanId, fran: '2026-01-01', beslutId: eget })
      }
      await skrivLokal(b, versionId, { omradeId: await skapaOmrade(b, `${kommun} centrum`, '45000') })
    }
  })

  it('seals once: the hash is that of the published bytes, and the row cannot be changed (LC-13)', async () => {
    const anna = await som('sotenas-upphandlare')
    const { sha256 } = await anna.trpc<{ sha256: string }>('underlag.faststall', { versionId })
    const [rad] = await bas.agare`select forseglad, sha256 from underlag_version where id = ${versionId}`
    expect(await sha256Hex(rad?.forseglad)).toBe(sha256)
    await expect(anna.trpc('underlag.faststall', { versionId })).rejects.toThrow('ffu-version-last')
    await expect(bas.agare`update underlag_version set villkor = '[]' where id = ${versionId}`).rejects.toThrow(
      'frozen',
    )
    await expect(bas.agare`update underlag_lokal set rev = 9 where version_id = ${versionId}`).rejects.toThrow('frozen')
  })

  it('refuses a notice where the basis of ersättning is missing (LC-14, LOV 4:1)', async () => {
    await slaPa(await som('munkedal-admin'), 'hemtjanst')
    const munkedal = await anta('munkedal')
    const annonsera = munkedal.trpc('underlag.annonsera', { versionId, annonsId: 'X1' })
    await expect(annonsera).rejects.toThrow('ffu-saknar-ersattningsgrund')
    expect(await besokare().trpc('underlag.publikt.lista')).toEqual([])
    const ekonom = await som('munkedal-ekonom')
    // No model is decided, and then one del of two has a price: neither is enough.
    const nekas = async () =>
      (await munkedal.trpc('underlag.annonsera', { versionId }).catch((f: TrpcTestFel) => f.svar.data.fel)) as {
        text: string
      }
    expect((await nekas()).text).toContain('ersättningsmodell')
    await beslutaModell(munkedal, ekonom, ['service', 'omvardnad'])
    await beslutaTimpriser(munkedal, ekonom, await registreraBeslut(munkedal, 'pris'), { service: 40_600 })
    // Which price, and on which day.
    expect((await nekas()).text).toBe('Pris saknas den 2026-02-02: Timpris (Omvårdnad).')
    await beslutaTimpriser(munkedal, ekonom, await registreraBeslut(munkedal, 'pris'), { omvardnad: 45_900 })
  })

  it('opens only the parties whose nämnd has decided, and only when the notice has its id (LOV 3:1)', async () => {
    await expect(publikt()).rejects.toThrow('underlag-saknas')
    for (const kommun of ['sotenas', 'tanum']) {
      await slaPa(await som(`${kommun}-admin`), 'hemtjanst')
      const b = await anta(kommun)
      const ekonom = await som(`${kommun}-ekonom`)
      await beslutaModell(b, ekonom, ['service', 'omvardnad'])
      await beslutaTimpriser(b, ekonom, await registreraBeslut(b, 'pris'), { service: 41_200, omvardnad: 46_800 })
    }
    const anna = await som('sotenas-upphandlare')
    await expect(anna.trpc('underlag.oppna', { versionId, annonsId: 'LOV-1' })).rejects.toThrow('ej-publicerad')
    await anna.trpc('underlag.annonsera', { versionId })
    await (await som('munkedal-upphandlare')).trpc('underlag.annonsera', { versionId, annonsId: 'LOV-2' })
    await (await som('tanum-upphandlare')).trpc('underlag.annonsera', { versionId, annonsId: 'LOV-3' })
    const lysekil = (await som('lysekil-upphandlare')).trpc('underlag.annonsera', { versionId, annonsId: 'LOV-4' })
    await expect(lysekil).rejects.toThrow('ej-antaget')
    expect(await lagen()).toEqual({ Lysekil: 'ej-beslutad', Munkedal: 'oppen', Sotenäs: 'publicerad', Tanum: 'oppen' })
    await anna.trpc('underlag.oppna', { versionId, annonsId: 'LOV-1' })
    await expect(anna.trpc('underlag.oppna', { versionId, annonsId: 'LOV-9' })).rejects.toThrow('redan-oppen')
    expect(await lagen()).toEqual({ Lysekil: 'ej-beslutad', Munkedal: 'oppen', Sotenäs: 'oppen', Tanum: 'oppen' })
  })

  it('serves JSON whose hash anyone can compute, and the same PDF bytes each time', async () => {
    const b = besokare()
    const bas = `/api/v1/underlag/${SLUG}/versioner/1`
    const json = await (await b.get(`${bas}/underlag.json`)).text()
    expect(await sha256Hex(json)).toBe((await publikt()).sha256)
    const [en, tva] = [await b.get(`${bas}/underlag.pdf`), await b.get(`${bas}/underlag.pdf`)]
    const bytes = [new Uint8Array(await en.arrayBuffer()), new Uint8Array(await tva.arrayBuffer())] as const
    expect(en.headers.get('content-type')).toBe('application/pdf')
    expect(await sha256Hex(bytes[0])).toBe(await sha256Hex(bytes[1]))
    expect(new TextDecoder('latin1').decode(bytes[0])).toContain('/MarkInfo')
    const lista = (await (await b.get('/api/v1/underlag')).json()) as { rader: { slug: string; kommuner: object[] }[] }
    expect(lista.rader.map((r) => [r.slug, r.kommuner.length])).toEqual([[SLUG, 3]])
    expect((await b.get(`/api/v1/underlag/${SLUG}/versioner/2/underlag.pdf`)).status).toBe(404)
  })

  it('offers a new version when someone would change a sealed one; what is in force stays in force (LC-13, F2.3)', async () => {
    const anna = await som('sotenas-upphandlare')
    const [forsta] = (await publikt()).forseglad.villkor
    const andra = anna.trpc('underlag.utkast.sparaVillkor', {
      versionId,
      fore: forsta,
      innehall: {
        namn: 'x',
        text: 'minst 60 procent',
        kapitel: 'kvalificering',
        delar: [],
        kontrollpunkter: [{ typ: 'visa-upp' }],
        vidBrist: ['varning'],
      },
    })
    await expect(andra).rejects.toMatchObject({
      svar: { data: { fel: { kod: 'ffu-version-last', detaljer: { erbjudet: 'skapa-ny-version' } } } },
    })
    const ny = await anna.trpc<{ versionId: string; nr: number }>('underlag.nyVersion', { underlagId })
    expect(ny.nr).toBe(2)
    await expect(anna.trpc('underlag.nyVersion', { underlagId })).rejects.toThrow('utkast-finns')
    await skriv(anna)('sparaGemensam', ny.versionId, 'beslutstidDagar', 60, 45)
    const andringar = await anna.trpc<{ namn: string; fore: string; efter: string }[]>('underlag.andringar', {
      foreId: versionId,
      efterId: ny.versionId,
    })
    expect(andringar).toEqual([{ omrade: 'gemensam', namn: 'Beslut inom (dagar)', fore: '60', efter: '45' }])
    expect((await publikt()).forseglad.nr).toBe(1)

    await anna.trpc('underlag.faststall', { versionId: ny.versionId })
    await (await anta('tanum', ny.versionId)).trpc('underlag.annonsera', { versionId: ny.versionId, annonsId: 'LOV-5' })
    const nu2 = await publikt()
    expect(nu2.forseglad.nr).toBe(2)
    const steg = nu2.versioner.map((v) => [v.nr, v.parter.map((p) => `${p.kommun} ${p.lage}`)])
    expect(steg).toEqual([
      [2, ['Tanum oppen']],
      [1, ['Munkedal oppen', 'Sotenäs oppen', 'Tanum ersatt']],
    ])
    // The old version stays readable, byte for byte.
    expect((await publikt(1)).forseglad.nr).toBe(1)
  })

  it('takes a tjänst that is turned off out of the list and the openings, and keeps its history (F1.5)', async () => {
    const admin = await som('munkedal-admin')
    const beslutId = await registreraBeslut(admin, 'aktivera-tjanst')
    await admin.trpc('tenancy.tjanst.satt', { tjanstId: 'hemtjanst', aktiv: false, fran: '2026-03-01', beslutId })
    const kommuner = async () => {
      const [rad] = await besokare().trpc<{ kommuner: { kommun: string }[] }[]>('underlag.publikt.lista')
      return rad?.kommuner.map((k) => k.kommun).sort()
    }
    idag = '2026-02-28'
    expect(await kommuner()).toContain('Munkedal')
    idag = '2026-03-01'
    expect(await kommuner()).toEqual(['Sotenäs', 'Tanum'])
    const gammal = await publikt(1)
    expect(gammal.versioner.flatMap((v) => v.parter).find((p) => p.kommun === 'Munkedal')?.lage).toBe('avstangd')
    expect(gammal.parter.map((p) => p.part.kommun)).toContain('Munkedal')
    idag = '2026-02-02'
  })
})

describe("the world's own underlag", () => {
  const { besokare, inloggad } = useApp(() => Temporal.Instant.from('2026-05-10T09:00:00+02:00'))

  it('is open in three kommuner, with Lysekil as a party where nothing can be applied for', async () => {
    const b = besokare()
    const lista =
      await b.trpc<{ slug: string; kommuner: { kommun: string; oppen: boolean }[] }[]>('underlag.publikt.lista')
    expect(lista.map((u) => [u.slug, u.kommuner.map((k) => k.kommun)])).toEqual([
      ['norra-bohuslan-hemtjanst', ['Munkedal', 'Sotenäs', 'Tanum']],
      ['norra-bohuslan-mat', ['Munkedal', 'Sotenäs', 'Tanum']],
    ])
    const sida = await b.trpc<Publikt>('underlag.publikt.hamta', { slug: 'norra-bohuslan-hemtjanst' })
    expect(sida.parter.map((p) => [p.part.kommun, p.lage?.lage ?? 'ej-beslutad']).sort()).toEqual([
      ['Lysekil', 'ej-beslutad'],
      ['Munkedal', 'oppen'],
      ['Sotenäs', 'oppen'],
      ['Tanum', 'oppen'],
    ])
    const vag = '/api/v1/underlag/norra-bohuslan-hemtjanst/versioner/1'
    expect(await sha256Hex(await (await b.get(`${vag}/underlag.json`)).text())).toBe(sida.sha256)
    expect((await b.get(`${vag}/underlag.pdf`)).status).toBe(200)
  })

  it('has no price missing in a kommun that has decided', async () => {
    const b = await inloggad('tanum-ekonom')
    for (const tjanstId of ['hemtjanst', 'mat']) {
      const lista = await b.trpc<{ antalSaknade: number }>('tenancy.pris.hamta', { tjanstId })
      expect([tjanstId, lista.antalSaknade]).toEqual([tjanstId, 0])
    }
  })

  it('lets Lysekil adopt the very same version later, and open it for itself', async () => {
    const b = await inloggad('lysekil-upphandlare')
    const [rad] = await b.trpc<{ slug: string; senaste: { id: string } }[]>('underlag.lista')
    const versionId = rad?.senaste.id as string
    const kfBeslutId = await registreraBeslut(b, 'tillampa-lov', 'kf')
    await b.trpc('underlag.anta', { versionId, kfBeslutId, beslutId: await registreraBeslut(b, 'anta-underlag') })
    const admin = await inloggad('lysekil-admin')
    await slaPa(admin, 'hemtjanst')
    await expect(b.trpc('underlag.annonsera', { versionId, annonsId: 'X' })).rejects.toThrow(
      'ffu-saknar-ersattningsgrund',
    )
    const beslutId = await registreraBeslut(b, 'pris')
    const ekonom = await inloggad('lysekil-ekonom')
    await beslutaModell(b, ekonom, ['service', 'omvardnad', 'hsl'])
    await beslutaTimpriser(b, ekonom, beslutId, { service: 40_000, omvardnad: 45_000, hsl: 46_000 })
    await b.trpc('underlag.annonsera', { versionId, annonsId: 'LOV-2026-1484' })
    const lista = await besokare().trpc<{ kommuner: { kommun: string }[] }[]>('underlag.publikt.lista')
    expect(lista[0]?.kommuner.map((k) => k.kommun)).toContain('Lysekil')
  })
})
