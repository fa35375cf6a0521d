import { loadGrund } from '@valfri/world/grund'
import { varlden } from '@valfri/world/kommuner'
import { describe, expect, it } from 'vitest'
import { registreraBeslut, skapaOmrade, skriv, skrivGemensam, skrivLokal } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-02-02T09:00:00+01:00')

interface Sida {
  readonly version: { rev: number; gemensam: Record<string, unknown>; villkor: Villkor[] }
  readonly katalog: Villkor[]
  readonly egen: { lokal: object } | null
  readonly checklista: { id: string; klar: boolean; frivillig?: true }[]
  readonly parter: { kommun: string; komplett: boolean; punkter: { id: string; klar: boolean }[] }[]
  readonly kanFaststallas: boolean
}
interface Villkor {
  readonly id: string
  readonly nr: string
  readonly text: string
  readonly obligatoriskt: boolean
  readonly kontrollpunkter: { typ: string }[]
  readonly vidBrist: string[]
}
interface SamverkanRad {
  readonly id: string
  readonly namn: string
  readonly arAgare: boolean
  readonly minStatus: string | null
  readonly parter: { kommun: string; status: string; historik: { status: string }[] }[]
}

describe('step 1: four kommuner co-operate and write one underlag', () => {
  const { bas, besokare, som } = useApp(nu, loadGrund)
  let samverkanId = ''
  let versionId = ''
  const sida = async (nyckel = 'sotenas-upphandlare') => (await som(nyckel)).trpc<Sida>('underlag.hamta', { versionId })

  it('founds a samverkan that each nämnd joins by its own decision', async () => {
    const anna = await som('sotenas-upphandlare')
    const grundar = await anna.trpc<{ id: string }>('tenancy.samverkan.skapa', {
      namn: 'Norra Bohuslän',
      fran: '2026-01-01',
      beslutId: await registreraBeslut(anna, 'samverkan'),
    })
    samverkanId = grundar.id
    for (const kommun of ['lysekil', 'munkedal', 'tanum'] as const) {
      await anna.trpc('tenancy.samverkan.bjudIn', { samverkanId, ...varlden[kommun] })
      const b = await som(`${kommun}-upphandlare`)
      const utanBeslut = { samverkanId, fran: '2026-01-01', beslutId: crypto.randomUUID() }
      await expect(b.trpc('tenancy.samverkan.anslut', utanBeslut)).rejects.toThrow('beslut-saknas')
      const beslutId = await registreraBeslut(b, 'samverkan')
      await b.trpc('tenancy.samverkan.anslut', { samverkanId, fran: '2026-01-01', beslutId })
    }
    const [rad] = await anna.trpc<SamverkanRad[]>('tenancy.samverkan.lista')
    expect(rad?.parter.map((p) => [p.kommun, p.status])).toEqual([
      ['Lysekil', 'ansluten'],
      ['Munkedal', 'ansluten'],
      ['Sotenäs', 'ansluten'],
      ['Tanum', 'ansluten'],
    ])
  })

  it('lets nobody in who is not invited, and lets the owner stay while others are there', async () => {
    const anna = await som('sotenas-upphandlare')
    const beslutId = await registreraBeslut(anna, 'samverkan')
    const steg = { samverkanId, fran: '2026-02-01', beslutId }
    await expect(anna.trpc('tenancy.samverkan.anslut', steg)).rejects.toThrow('samverkan-ej-inbjuden')
    await expect(anna.trpc('tenancy.samverkan.lamna', steg)).rejects.toThrow('samverkan-agaren-kvar')
    const ekonom = await som('sotenas-ekonom')
    await expect(ekonom.trpc('tenancy.samverkan.lamna', steg)).rejects.toThrow('ej-behorig')
  })

  it("begins a draft with the villkor that law demands, from the plugin's catalogue (F2.1)", async () => {
    const anna = await som('sotenas-upphandlare')
    const skapad = await anna.trpc<{ versionId: string }>('underlag.utkast.skapa', {
      titel: 'Hemtjänst i norra Bohuslän',
      tjanstId: 'hemtjanst',
      samverkanId,
    })
    versionId = skapad.versionId
    const { version, katalog } = await sida()
    const lagens = katalog.filter((v) => v.obligatoriskt).map((v) => v.id)
    expect(lagens.length).toBeGreaterThan(0)
    expect(version.villkor.map((v) => v.id)).toEqual(lagens)

    const nagot = katalog.find((v) => v.nr === 'G10') as Villkor
    await anna.trpc('underlag.utkast.valjVillkor', { versionId, villkorIds: [nagot.id] })
    const efter = (await sida()).version.villkor.find((v) => v.id === nagot.id)
    expect(efter).toEqual(nagot)
    expect(efter?.kontrollpunkter.map((k) => k.typ)).toContain('visa-upp')
    expect(efter?.vidBrist.length).toBeGreaterThan(0)
    const bort = { versionId, villkorId: lagens[0] }
    await expect(anna.trpc('underlag.utkast.taBortVillkor', bort)).rejects.toThrow('villkor-obligatoriskt')
  })

  it('takes an own villkor with its kontrollpunkter, and says which field is missing', async () => {
    const anna = await som('sotenas-upphandlare')
    const innehall = {
      namn: 'Närvaro',
      text: 'Utföraren har personal i kommunen varje dag.',
      kapitel: 'verksamhetskrav',
      delar: ['omvardnad'],
      kontrollpunkter: [{ typ: 'uppfoljning', manader: 6 }],
      vidBrist: ['varning'],
    }
    const utan = anna.trpc('underlag.utkast.sparaVillkor', {
      versionId,
      fore: null,
      innehall: { ...innehall, text: ' ' },
    })
    await expect(utan).rejects.toMatchObject({
      svar: { data: { fel: { kod: 'villkor-ofullstandigt', falt: { text: expect.any(String) } } } },
    })
    const { id } = await anna.trpc<{ id: string }>('underlag.utkast.sparaVillkor', { versionId, fore: null, innehall })
    expect(id).toBe('egen-1')
    expect((await sida()).version.villkor.at(-1)).toMatchObject({
      id: 'egen-1',
      nr: 'E01',
      kalla: 'egen',
      text: innehall.text,
    })
  })

  it('lets two write in different chapters at once, and tells the second in the same one what the first wrote', async () => {
    const anna = await som('sotenas-upphandlare')
    const s = skriv(anna)
    await Promise.all([
      s('sparaGemensam', versionId, 'inledning', '', 'Annas inledning'),
      s('sparaGemensam', versionId, 'ansokanssatt', '', 'På webben'),
    ])
    const { gemensam } = (await sida()).version
    expect([gemensam.inledning, gemensam.ansokanssatt]).toEqual(['Annas inledning', 'På webben'])

    const andra = s('sparaGemensam', versionId, 'inledning', '', 'Kollegans inledning')
    await expect(andra).rejects.toMatchObject({
      svar: { data: { fel: { kod: 'andrad-av-annan', detaljer: { nu: 'Annas inledning' } } } },
    })
    expect((await sida()).version.gemensam.inledning).toBe('Annas inledning')
    await s('sparaGemensam', versionId, 'inledning', 'Annas inledning', '')
    await s('sparaGemensam', versionId, 'ansokanssatt', 'På webben', '')
  })

  it('keeps two parts of a local part that are saved at the same moment', async () => {
    const s = skriv(await som('sotenas-upphandlare'))
    const egenregi = { typ: 'egenregi', version: 1, beslutId: null }
    await Promise.all([
      s('sparaLokal', versionId, 'ickeval', null, egenregi),
      s('sparaLokal', versionId, 'kapacitet', 'tak', 'ta-alla'),
    ])
    const lokal = (await sida()).egen?.lokal
    expect(lokal).toMatchObject({ ickeval: egenregi, kapacitet: 'ta-alla' })
    await s('sparaLokal', versionId, 'ickeval', egenregi, null)
    await s('sparaLokal', versionId, 'kapacitet', 'ta-alla', 'tak')
  })

  it('refuses a CPV code outside LOV (LOV 1:1)', async () => {
    const s = skriv(await som('sotenas-upphandlare'))
    const fore = (await sida()).version.gemensam.cpv
    await expect(s('sparaGemensam', versionId, 'cpv', fore, ['85311300-5'])).rejects.toThrow('cpv-ej-tillaten')
    await expect(s('sparaGemensam', versionId, 'cpv', fore, ['45000000-7'])).rejects.toThrow('cpv-ej-tillaten')
  })

  it('asks for a nämnd decision for turordning, warns when there is one, and keeps egenregi as default (LC-17)', async () => {
    const tanum = await som('tanum-upphandlare')
    const s = skriv(tanum)
    const egenregi = { typ: 'egenregi', version: 1, beslutId: null }
    await s('sparaLokal', versionId, 'ickeval', null, egenregi)
    const utan = s('sparaLokal', versionId, 'ickeval', egenregi, { typ: 'turordning', version: 1, beslutId: null })
    await expect(utan).rejects.toMatchObject({
      svar: {
        data: {
          fel: {
            kod: 'ickevalsmodell-kraver-namndbeslut',
            detaljer: { varning: 'kkv-2019-2-urval', standard: 'egenregi' },
          },
        },
      },
    })
    const med = { typ: 'turordning', version: 1, beslutId: await registreraBeslut(tanum, 'ickeval') }
    expect(await s('sparaLokal', versionId, 'ickeval', egenregi, med)).toMatchObject({ varning: 'kkv-2019-2-urval' })
    await s('sparaLokal', versionId, 'ickeval', med, null)
  })

  it('keeps the common part to its owner and each local part to its own nämnd', async () => {
    const tanum = await som('tanum-upphandlare')
    await expect(skriv(tanum)('sparaGemensam', versionId, 'inledning', '', 'Tanums')).rejects.toThrow('ej-agare')
    const orter = { tanum: '45731', munkedal: '45530', sotenas: '45630', lysekil: '45330' }
    for (const [kommun, postnummer] of Object.entries(orter)) {
      const b = await som(`${kommun}-upphandlare`)
      await skrivLokal(b, versionId, { omradeId: await skapaOmrade(b, `${kommun} centrum`, postnummer) })
    }
    // Another kommun's område is no område of ours.
    const andras = await skapaOmrade(await som('sotenas-upphandlare'), 'Smögen', '45651')
    const egna = (await tanum.trpc<{ egen: { lokal: { omraden: string[] } } }>('underlag.hamta', { versionId })).egen
    const fel = skriv(tanum)('sparaLokal', versionId, 'omraden', egna.lokal.omraden, [andras])
    await expect(fel).rejects.toThrow('omrade-okant')
  })

  it('shows what is missing until nothing is', async () => {
    const fore = await sida()
    expect(fore.kanFaststallas).toBe(false)
    expect(fore.checklista.filter((p) => !p.klar).map((p) => p.id)).toContain('beslutstid')
    await expect((await som('sotenas-upphandlare')).trpc('underlag.faststall', { versionId })).rejects.toThrow(
      'ffu-ofullstandig',
    )
    await skrivGemensam(await som('sotenas-upphandlare'), versionId)
    const efter = await sida()
    expect(efter.checklista.filter((p) => !p.klar && !p.frivillig)).toEqual([])
    expect(efter.parter.map((p) => [p.kommun, p.komplett])).toEqual([
      ['Lysekil', true],
      ['Munkedal', true],
      ['Sotenäs', true],
      ['Tanum', true],
    ])
    expect(efter.kanFaststallas).toBe(true)
  })

  it('shows the draft to the parties alone', async () => {
    expect((await sida('lysekil-upphandlare')).version.gemensam.inledning).toContain('gemensamt')
    const annanNamnd = await som('sotenas-annan-namnd')
    await expect(annanNamnd.trpc('underlag.hamta', { versionId })).rejects.toThrow(/underlag-saknas|ej-behorig/)
    await expect(besokare().trpc('underlag.hamta', { versionId })).rejects.toThrow('ej-inloggad')
    const [rad] = await bas.agare`select count(*)::int as n from underlag_version where status = 'utkast'`
    expect(rad?.n).toBe(1)
  })

  it('lets a party leave by its decision and keeps the history readable', async () => {
    const lysekil = await som('lysekil-upphandlare')
    const beslutId = await registreraBeslut(lysekil, 'samverkan')
    await lysekil.trpc('tenancy.samverkan.lamna', { samverkanId, fran: '2026-02-01', beslutId })
    await expect(sida('lysekil-upphandlare')).rejects.toThrow('underlag-saknas')
    const [rad] = await lysekil.trpc<SamverkanRad[]>('tenancy.samverkan.lista')
    const historik = rad?.parter.find((p) => p.kommun === 'Lysekil')?.historik.map((h) => h.status)
    expect(historik).toEqual(['inbjuden', 'ansluten', 'uttradd'])
  })
})
