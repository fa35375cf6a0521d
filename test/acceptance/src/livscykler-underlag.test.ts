import { type TestWebblasare, TrpcTestFel } from '@valfri/world/test-webblasare'
import { underlagRef } from '@valfri/world/underlag'
import { describe, expect, it } from 'vitest'
import { type Scenario, scenario, vartFel } from './livscykler-fall.ts'
import { beslutaMedTva, registreraBeslut, skapaOmrade, skrivGemensam, skrivLokal, slaPa } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-04T09:00:00+02:00')
/** What a scenario's command carries, in the shape that its test needs. */
const dataOf = <T>(s: Scenario) => s.when.data as unknown as T
type Then = Scenario['then'] & { readonly varning?: string; readonly standard?: string; readonly tillatet?: string[] }

/** The scenarios about underlag and price, each as its command would reach us over HTTP. */
describe('life cycles of an underlag', () => {
  const { bas, inloggad } = useApp(nu)
  /** The Fel of a command that must be refused. */
  const nekas = async (b: TestWebblasare, procedur: string, input: object) => {
    const fel = await b.trpc(procedur, input).then(
      () => null,
      (e: unknown) => e,
    )
    if (!(fel instanceof TrpcTestFel)) throw new Error(`${procedur} was not refused`)
    return fel.svar.data.fel as { kod: string; detaljer?: Record<string, unknown> }
  }

  it('LC-13: a published version cannot be changed; a new one is offered and applications keep theirs', async () => {
    const fall = scenario('LC-13')
    const { then } = fall
    const { versionId, underlagId } = underlagRef('hemtjanst')
    const anna = await inloggad('sotenas-upphandlare')
    const { version } = await anna.trpc<{ version: { villkor: { id: string; nr: string }[] } }>('underlag.hamta', {
      versionId,
    })
    const fore = version.villkor.find((v) => v.nr === 'S03') ?? version.villkor[0]
    const fel = await nekas(anna, 'underlag.utkast.sparaVillkor', {
      versionId,
      fore,
      innehall: {
        namn: 'Andel',
        text: dataOf<{ nyText: string }>(fall).nyText,
        kapitel: 'kompetenskrav',
        delar: [],
        kontrollpunkter: [{ typ: 'visa-upp' }],
        vidBrist: ['avauktorisation'],
      },
    })
    expect(fel.kod).toBe(vartFel(then.felkod as string))
    expect(fel.detaljer?.erbjudet).toBe('skapa-ny-version')
    const efter = await anna.trpc<{ version: { villkor: unknown[] } }>('underlag.hamta', { versionId })
    expect(efter.version.villkor).toEqual(version.villkor)

    const fore2 = await bas.agare`select id, version_id from arende order by id`
    await anna.trpc('underlag.nyVersion', { underlagId })
    expect(await bas.agare`select id, version_id from arende order by id`).toEqual(fore2)
  })

  it('LC-14: without a basis of ersättning there is no notice', async () => {
    const fall = scenario('LC-14')
    const { then } = fall
    const lysekil = await inloggad('lysekil-upphandlare')
    const { versionId } = await lysekil.trpc<{ versionId: string }>('underlag.utkast.skapa', {
      titel: 'Hemtjänst i Lysekil',
      tjanstId: 'hemtjanst',
      samverkanId: null,
    })
    await skrivGemensam(lysekil, versionId)
    await skrivLokal(lysekil, versionId, { omradeId: await skapaOmrade(lysekil, 'Nytt område', '45999') })
    await lysekil.trpc('underlag.faststall', { versionId })
    const kfBeslutId = await registreraBeslut(lysekil, 'tillampa-lov', 'kf')
    await lysekil.trpc('underlag.anta', {
      versionId,
      kfBeslutId,
      beslutId: await registreraBeslut(lysekil, 'anta-underlag'),
    })
    await slaPa(await inloggad('lysekil-admin'), 'hemtjanst')
    const { annonsId } = dataOf<{ annonsId: string }>(fall)
    const fel = await nekas(lysekil, 'underlag.annonsera', { versionId, annonsId })
    expect(fel.kod).toBe(vartFel(then.felkod as string))
    const [part] = await bas.agare`select annonserad, annons_id from underlag_part where version_id = ${versionId}`
    expect(part).toEqual({ annonserad: null, annons_id: null })
  })

  it('LC-17: turordning warns and needs a nämnd decision; egenregi is the default, and it is not forbidden', async () => {
    const fall = scenario('LC-17')
    const then = fall.then as Then
    const tanum = await inloggad('tanum-upphandlare')
    const { versionId } = await tanum.trpc<{ versionId: string }>('underlag.utkast.skapa', {
      titel: 'Hemtjänst i Tanum',
      tjanstId: 'hemtjanst',
      samverkanId: null,
    })
    const { typ, namndbeslut } = dataOf<{ typ: string; namndbeslut: string | null }>(fall)
    const valj = (beslutId: string | null) => ({
      versionId,
      del: 'ickeval',
      fore: null,
      efter: { typ, version: 1, beslutId },
    })
    const fel = await nekas(tanum, 'underlag.utkast.sparaLokal', valj(namndbeslut))
    expect(fel.kod).toBe(vartFel(then.felkod as string))
    expect(fel.detaljer).toEqual({ varning: vartFel(then.varning as string), standard: then.standard })
    const beslutId = await registreraBeslut(tanum, 'ickeval')
    const svar = await tanum.trpc<{ varning: string }>('underlag.utkast.sparaLokal', valj(beslutId))
    expect(svar.varning).toBe(vartFel(then.varning as string))
  })

  it('LC-31: another price to egenregi needs a motivated nämnd decision; momskompensation stands apart', async () => {
    const fall = scenario('LC-31')
    const then = fall.then as Then
    const data = dataOf<{
      regi: string
      orePerTimme: number
      galler: string
      namndbeslut: null
      motivering: string
    }>(fall)
    const ekonom = await inloggad('sotenas-ekonom')
    const spara = (beslutId: string | null, motivering: string) => ({
      tjanstId: 'hemtjanst',
      fran: data.galler,
      beslutId,
      rader: [
        { parameter: 'timpris', segment: { del: 'service', regi: data.regi }, ore: data.orePerTimme, motivering },
      ],
    })
    const fel = await nekas(ekonom, 'tenancy.forslag.foresla', spara(data.namndbeslut, data.motivering))
    expect(fel.kod).toBe(vartFel(then.felkod as string))
    // The two ways that the scenario allows.
    expect(fel.detaljer?.tillatet).toEqual(['motiverat-namndbeslut', 'momskompensation'])
    expect(then.tillatet).toHaveLength(2)
    const pris = await registreraBeslut(ekonom, 'pris')
    const granskare = await inloggad('sotenas-upphandlare')
    const { tjanstId: _t, ...forslag } = spara(pris, 'Tar emot alla som inte väljer.')
    await beslutaMedTva(ekonom, granskare, forslag)
    await beslutaMedTva(ekonom, granskare, {
      slag: 'momskompensation',
      fran: data.galler,
      beslutId: await registreraBeslut(ekonom, 'momskompensation'),
      rader: [{ parameter: 'momskompensation', varde: { procent: '6', regi: ['privat'], pa: 'summa' } }],
    })
  })
})
