import type { VisatUtkast } from '@valfri/ansokan/visa-utkast'
import { parseCsv } from '@valfri/dokument/parse-csv'
import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import hemtjanst from '@valfri/plugin-hemtjanst/tjanst'
import mat from '@valfri/plugin-mat/tjanst'
import type { ForsegladVersion } from '@valfri/underlag/forseglad'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import type { VillkorInnehall } from '@valfri/underlag/villkor-i-utkast'
import { exempelVal } from '@valfri/world/ansokan'
import { beforeAll, describe, expect, it } from 'vitest'
import { nackasVillkor, readFoljder, readKontrollpunkter, toInnehall } from './nacka.ts'
import { antaOchOppna, registreraBeslut, skapaOmrade, skrivGemensam, skrivLokal, slaPa } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-04T09:00:00+02:00')
const SLUG = 'boendestod-i-sotenas'

interface Sida {
  readonly version: { readonly villkor: readonly UnderlagVillkor[] }
  readonly katalog: readonly UnderlagVillkor[]
  readonly krav: {
    readonly anmarkningar: Readonly<Record<string, readonly { kod: string; text: string; rad: string }[]>>
    readonly tackning: { readonly antal: number; readonly tackta: number; readonly utan: readonly { nr: string }[] }
    readonly kontroller: Readonly<Record<string, number>>
    readonly skal: string | null
  }
}
const helt = (namn: string): VillkorInnehall => ({
  namn,
  text: `${namn} ska finnas.`,
  kapitel: 'verksamhetskrav',
  delar: [],
  kontrollpunkter: [{ typ: 'uppfoljning', manader: 12, bevis: { sv: namn } }],
  vidBrist: ['varning'],
})

describe('krav as data, whole', () => {
  const { bas, besokare, som } = useApp(nu)
  let versionId = ''
  let underlagId = ''
  const anna = () => som('sotenas-upphandlare')
  const sida = async () => (await anna()).trpc<Sida>('underlag.hamta', { versionId })
  const spara = async (innehall: VillkorInnehall, fore: UnderlagVillkor | null = null) =>
    (await (await anna()).trpc<{ id: string }>('underlag.utkast.sparaVillkor', { versionId, fore, innehall })).id
  const find = async (id: string) => (await sida()).version.villkor.find((v) => v.id === id) as UnderlagVillkor
  const andra = async (id: string, skillnad: Partial<VillkorInnehall>) => {
    const fore = await find(id)
    const { namn, text, lattlast, kapitel, delar, slag, kontrollpunkter, vidBrist, matt, preciserar } = fore
    const innehall = { namn, text, lattlast, kapitel, delar, slag, kontrollpunkter, vidBrist, matt, preciserar }
    await spara({ ...innehall, ...skillnad }, fore)
  }
  const koder = async (id: string) => ((await sida()).krav.anmarkningar[id] ?? []).map((a) => a.kod)
  /** The krav of our draft that holds a row of Nacka's table. */
  const nackas = (iKatalogen: string) =>
    `egen-${nackasVillkor.generella.findIndex((r) => r.iKatalogen === iKatalogen) + 1}`

  beforeAll(async () => {
    const b = await anna()
    const skapad = await b.trpc<{ versionId: string; underlagId: string }>('underlag.utkast.skapa', {
      ...{ titel: 'Boendestöd i Sotenäs', tjanstId: 'boendestod', samverkanId: null },
    })
    versionId = skapad.versionId
    underlagId = skapad.underlagId
    await skrivGemensam(b, versionId)
    await skrivLokal(b, versionId, { omradeId: await skapaOmrade(b, 'Hunnebo', '45999'), delar: ['hemma'] })
    const villkorIds = (await sida()).katalog.map((v) => v.id)
    await b.trpc('underlag.utkast.valjVillkor', { versionId, villkorIds })
    await slaPa(await som('sotenas-admin'), 'boendestod')
  })

  it('covers every krav of the catalogue: a check with evidence and a time, and what follows (C1)', async () => {
    const { krav, version, katalog } = await sida()
    const antal = katalog.length
    expect(krav.tackning).toEqual({ antal, tackta: antal, procent: 100, utan: [] })
    expect(krav.kontroller.automatiskt).toBeGreaterThan(antal / 2)
    expect(new Set(version.villkor.map((v) => v.slag))).toEqual(new Set(['generellt', 'specifikt']))
  })

  it("loads Nacka's generella villkor and says of each what is not said (F2.1, C1)", async () => {
    for (const rad of nackasVillkor.generella) await spara(toInnehall(rad))
    expect((await find(nackas('G14'))).kontrollpunkter).toEqual([{ typ: 'egen-anmalan', nr: 3 }])
    expect((await sida()).krav.tackning.utan.map((v) => v.nr)).toEqual(['E01', 'E02', 'E03', 'E04', 'E05'])
    expect(await koder(nackas('G14'))).toEqual(['utan-bevis', 'utan-tid'])
  })

  it('flags "adekvat kompetens" until it is tied to its specific villkor of 2 + 2 + 2 years (C1)', async () => {
    const id = nackas('G13')
    expect(await koder(id)).toContain('vagt-ord')
    const { villkor, matt } = nackasVillkor.specifikt
    const specifikt = await spara({
      ...helt('Verksamhetsansvarig'),
      ...{ text: villkor, kapitel: 'kompetenskrav', slag: 'specifikt', preciserar: [id] },
    })
    expect([await koder(id), await koder(specifikt)].map((k) => k.includes('vagt-ord'))).toEqual([true, true])
    await andra(specifikt, {
      matt: matt.map(({ namn, ...m }) => ({ ...m, namn: { sv: namn }, grans: 'minst' as const })),
    })
    expect([await koder(id), await koder(specifikt)].map((k) => k.includes('vagt-ord'))).toEqual([false, false])
  })

  it('says the same of a krav while it is written, and saves nothing', async () => {
    const b = await anna()
    const innehall = { ...helt('Mat'), text: 'Maten är god.', vidBrist: [] }
    const fraga = { versionId, id: null, innehall }
    const svar = await b.trpc<{ kod: string; rad: string }[]>('underlag.utkast.lintaVillkor', fraga)
    expect(svar.map((a) => a.kod)).toEqual(['utan-foljd', 'vagt-ord'])
    expect((await sida()).version.villkor.some((v) => v.text === innehall.text)).toBe(false)
    const fel = { ...fraga, innehall: { ...innehall, kontrollpunkter: [{ typ: 'uppfoljning', manader: 0 }] } }
    await expect(b.trpc('underlag.utkast.lintaVillkor', fel)).rejects.toThrow('felaktiga-uppgifter')
    const tva = { ...fraga, innehall: { ...innehall, kontrollpunkter: [{ typ: 'visa-upp' }, { typ: 'visa-upp' }] } }
    await expect(b.trpc('underlag.utkast.lintaVillkor', tva)).rejects.toThrow('felaktiga-uppgifter')
  })

  it('counts one krav more when its kontrollpunkt is taken away, and asks for a reason before it is sealed (C2)', async () => {
    const rutin = await spara(helt('Rutin'))
    const fore = (await sida()).krav.tackning
    await andra(rutin, { kontrollpunkter: [] })
    const efter = (await sida()).krav.tackning
    expect(efter.antal - efter.tackta).toBe(fore.antal - fore.tackta + 1)
    const b = await anna()
    const fel = await b.trpc('underlag.faststall', { versionId }).catch((e) => e.svar.data.fel)
    expect(fel).toMatchObject({
      kod: 'kravtackning-utan-skal',
      text: '6 av 48 villkor kontrolleras inte helt: E01, E02, E03, E04, E05, E07.',
      falt: { skal: expect.any(String) },
    })
    await expect(b.trpc('underlag.faststall', { versionId, skal: '  ' })).rejects.toThrow('kravtackning-utan-skal')
    await b.trpc('underlag.faststall', { versionId, skal: 'Nackas villkor skrivs om till hösten.' })
    expect((await sida()).krav.skal).toBe('Nackas villkor skrivs om till hösten.')
  })

  it('keeps the reason with the version, in what is sealed and in the log (C2)', async () => {
    const skal = 'Nackas villkor skrivs om till hösten.'
    const [rad] = await bas.agare`select tackning_skal, forseglad, sha256 from underlag_version where id = ${versionId}`
    expect([rad?.tackning_skal, await sha256Hex(rad?.forseglad)]).toEqual([skal, rad?.sha256])
    const forseglad = JSON.parse(rad?.forseglad) as ForsegladVersion
    expect(forseglad.kravtackning).toMatchObject({ antal: 48, tackta: 42, skal })
    const [post] = await bas.agare`select orsak, data from logg where handling = 'faststall-underlag'`
    expect(post).toMatchObject({ orsak: skal, data: { krav: 48, tackta: 42 } })
    await expect(
      bas.agare`update underlag_version set tackning_skal = 'annat' where id = ${versionId}`,
    ).rejects.toThrow('frozen')
  })

  it("prints Nacka's table back as it stands, from the published underlag (F2.1)", async () => {
    await antaOchOppna(await anna(), await som('sotenas-ekonom'), {
      ...{ versionId, tjanstId: 'boendestod', delar: ['hemma'] },
    })
    const vag = `/api/v1/underlag/${SLUG}/versioner/1`
    const svar = await besokare().get(`${vag}/villkor.csv`)
    expect(svar.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [rubriker, ...rader] = parseCsv(await svar.text()) ?? []
    expect(rubriker).toEqual(['Nr', ...nackasVillkor.kolumner])
    const tryckta = rader.filter(([nr]) => /^E0[1-5]$/.test(nr ?? ''))
    expect(tryckta.map(([, villkor, punkter, brist]) => [villkor, punkter?.replaceAll('\n', ' '), brist])).toEqual(
      nackasVillkor.generella.map((r) => [r.villkor, r.kontrollpunkter, r.vidBrist]),
    )
    const sidan = await besokare().trpc<{ kravtabell: { nr: string; kontrollpunkter: string[] }[] }>(
      'underlag.publikt.hamta',
      { slug: SLUG },
    )
    expect(sidan.kravtabell.find((r) => r.nr === 'E04')?.kontrollpunkter).toEqual(['3. Egen anmälan'])
    const pdf = await besokare().get(`${vag}/underlag.pdf`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it('asks in its own catalogue for what Nacka asks, at the same kontrollpunkter and up to the same följd', () => {
    const under = ['begard-rattelse', 'varning', 'vite', 'avauktorisation']
    const tak = (foljder: readonly string[]) => Math.max(...foljder.map((f) => under.indexOf(f)))
    for (const rad of nackasVillkor.generella) {
      const vart = hemtjanst.villkor.find((v) => v.nr === rad.iKatalogen)
      const typer = readKontrollpunkter(rad.kontrollpunkter).map((p) => p.typ)
      expect([rad.iKatalogen, vart?.kontroller.map((k) => k.typ)]).toEqual([rad.iKatalogen, typer])
      expect([rad.iKatalogen, tak(vart?.vidBrist ?? [])]).toEqual([rad.iKatalogen, tak(readFoljder(rad.vidBrist))])
    }
  })

  it('asks a firm that applies for boendestöd the general krav and those of boendestöd, and none of mat (F2.2)', async () => {
    const firma = await som('skargardsvard-firmatecknare')
    const { id } = await firma.trpc<{ id: string }>('ansokan.starta', { underlagId })
    const tomt = await firma.trpc<VisatUtkast>('ansokan.utkast', { id })
    const val = exempelVal(tomt, ['1427']).map((v) => ({ ...v, delar: ['hemma'], kapacitet: { hemma: 20 } }))
    await firma.trpc('ansokan.spara', { id, rev: tomt.rev, val })
    const { villkor } = await firma.trpc<VisatUtkast>('ansokan.utkast', { id })
    const fragas = villkor.map((v) => v.id)
    const specifika = (tjanst: typeof mat) => tjanst.villkor.filter((v) => v.niva === 'specifik').map((v) => v.id)
    expect(fragas).toEqual(expect.arrayContaining(['foretag-registrerat', 'kompetens-psykiatri-npf', 'rutin-vid-fara']))
    expect(fragas.filter((f) => specifika(mat).includes(f))).toEqual([])
    expect(specifika(mat).length).toBeGreaterThan(3)
  })
})

interface Jamforelse {
  readonly vanster: { titel: string; nr: number; kommun: string | null }
  readonly rader: readonly { id: string; nr: string; utfall: string; skillnader: { falt: string }[] }[]
}

describe('krav of two kommuner beside each other (C3)', () => {
  const { som } = useApp(nu)
  const versioner = { lysekil: '', tanum: '' }
  let tanumsUnderlag = ''
  const jamfor = async (nyckel: string, vanster: object, hoger: object) =>
    (await som(nyckel)).trpc<Jamforelse>('underlag.jamforKrav', { vanster, hoger })
  const olika = ({ rader }: Jamforelse) => rader.filter((r) => r.utfall !== 'lika').map((r) => [r.nr, r.utfall])
  const sida = (kommun: keyof typeof versioner) => ({
    versionId: versioner[kommun],
    kommunId: { lysekil: '1484', tanum: '1435' }[kommun],
  })

  beforeAll(async () => {
    for (const kommun of ['lysekil', 'tanum'] as const) {
      const b = await som(`${kommun}-upphandlare`)
      const namn = { lysekil: 'Lysekil', tanum: 'Tanum' }[kommun]
      const skapad = await b.trpc<{ versionId: string; underlagId: string }>('underlag.utkast.skapa', {
        ...{ titel: `Hemtjänst i ${namn}`, tjanstId: 'hemtjanst', samverkanId: null },
      })
      versioner[kommun] = skapad.versionId
      if (kommun === 'tanum') tanumsUnderlag = skapad.underlagId
      // Lysekil leaves one krav out.
      const villkorIds = hemtjanst.villkor.map((v) => v.id).filter((id) => kommun === 'tanum' || id !== 'beredskap')
      await b.trpc('underlag.utkast.valjVillkor', { versionId: skapad.versionId, villkorIds })
      await skrivGemensam(b, skapad.versionId)
      const omradeId = await skapaOmrade(b, `${namn} by`, kommun === 'tanum' ? '45998' : '45997')
      await skrivLokal(b, skapad.versionId, { omradeId })
    }
  })

  it('lists exactly the three differences that are planted, with what each is made of', async () => {
    const lysekil = await som('lysekil-upphandlare')
    const versionId = versioner.lysekil
    const { version } = await lysekil.trpc<Sida>('underlag.hamta', { versionId })
    const forsakring = version.villkor.find((v) => v.nr === 'G10') as UnderlagVillkor
    const { namn, text, lattlast, kapitel, delar, vidBrist } = forsakring
    const kontrollpunkter = forsakring.kontrollpunkter.map((k) => (k.typ === 'uppfoljning' ? { ...k, manader: 6 } : k))
    const innehall = { namn, text, lattlast, kapitel, delar, vidBrist, kontrollpunkter }
    await lysekil.trpc('underlag.utkast.sparaVillkor', { versionId, fore: forsakring, innehall })
    await lysekil.trpc('underlag.utkast.sparaLokaltVillkor', { versionId, fore: null, innehall: helt('Båt') })

    await expect(jamfor('lysekil-upphandlare', sida('lysekil'), sida('tanum'))).rejects.toThrow('underlag-saknas')
    const tanum = await som('tanum-upphandlare')
    await tanum.trpc('underlag.faststall', { versionId: versioner.tanum })
    const kfBeslutId = await registreraBeslut(tanum, 'tillampa-lov', 'kf')
    const beslutId = await registreraBeslut(tanum, 'anta-underlag')
    await tanum.trpc('underlag.anta', { versionId: versioner.tanum, kfBeslutId, beslutId })
    await tanum.trpc('underlag.annonsera', { versionId: versioner.tanum })

    const svar = await jamfor('lysekil-upphandlare', sida('lysekil'), sida('tanum'))
    expect(svar.vanster).toEqual({ titel: 'Hemtjänst i Lysekil', nr: 1, kommun: 'Lysekil' })
    expect(olika(svar)).toEqual([
      ['G10', 'strangare'],
      ['E01', 'egen'],
      ['G41', 'saknas'],
    ])
    expect(svar.rader.find((r) => r.nr === 'G10')?.skillnader).toEqual([
      { falt: 'tid', vanster: 'var 6:e månad', hoger: 'var 12:e månad', riktning: 1 },
    ])
    // Lysekil's draft is its own: Tanum cannot lay it beside anything.
    await expect(jamfor('tanum-upphandlare', sida('tanum'), sida('lysekil'))).rejects.toThrow('underlag-saknas')
  })

  it('compares two versions of one underlag, and refuses two tjänster', async () => {
    const tanum = await som('tanum-upphandlare')
    const { versionId } = await tanum.trpc<{ versionId: string }>('underlag.nyVersion', { underlagId: tanumsUnderlag })
    const hela = (id: string) => ({ versionId: id, kommunId: null })
    expect(olika(await jamfor('tanum-upphandlare', hela(versionId), hela(versioner.tanum)))).toEqual([])
    await tanum.trpc('underlag.utkast.taBortVillkor', { versionId, villkorId: 'beredskap' })
    expect(olika(await jamfor('tanum-upphandlare', hela(versionId), hela(versioner.tanum)))).toEqual([
      ['G41', 'saknas'],
    ])
    const lista = await tanum.trpc<{ versionId: string; tjanstId: string; titel: string }[]>('underlag.jamforbara')
    expect(lista.map((v) => v.titel)).toContain('Hemtjänst i Tanum')
    expect(lista.map((v) => v.titel)).not.toContain('Hemtjänst i Lysekil')
    const annanTjanst = lista.find((v) => v.tjanstId === 'mat')?.versionId as string
    await expect(jamfor('tanum-upphandlare', hela(versionId), hela(annanTjanst))).rejects.toThrow('olika-tjanster')
  })
})
