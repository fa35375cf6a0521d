import type { lasWord } from '@valfri/underlag/ta-in-word'
import type { GemensamDel, UnderlagVillkor } from '@valfri/underlag/typer'
import { loadGrund } from '@valfri/world/grund'
import { fjolaretsUnderlag, makeWordDokument } from '@valfri/world/word-dokument'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-04T09:00:00+02:00')
type Last = Extract<Awaited<ReturnType<typeof lasWord>>, { ok: true }>['value']
interface Version {
  readonly version: {
    readonly gemensam: GemensamDel
    readonly villkor: readonly UnderlagVillkor[]
    readonly rev: number
  }
}

describe("last year's Word document", () => {
  const { som } = useApp(nu, loadGrund)
  let versionId = ''
  let last: Last
  const fil = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const las = async (bytes: Uint8Array, namn = 'underlag-2025.docx') =>
    (await som('sotenas-upphandlare')).trpc<Last>('underlag.utkast.lasWord', { versionId, namn, fil: fil(bytes) })
  const hamta = async () => (await som('sotenas-upphandlare')).trpc<Version>('underlag.hamta', { versionId })

  beforeAll(async () => {
    const anna = await som('sotenas-upphandlare')
    const skapad = await anna.trpc<{ versionId: string }>('underlag.utkast.skapa', {
      ...{ titel: 'Hemtjänst i Sotenäs', tjanstId: 'hemtjanst', samverkanId: null },
    })
    versionId = skapad.versionId
  })

  it('is read part by part with a proposal of where each goes, and nothing is saved', async () => {
    const fore = await hamta()
    last = await las(makeWordDokument(fjolaretsUnderlag))
    expect(last.delar.map((d) => [d.slag, d.plats, d.text.split('\n')[0]])).toEqual([
      ['avsnitt', 'inledning', 'Kommunen inbjuder utförare att ansöka om att få utföra hemtjänst.'],
      ['villkor', 'kvalificering', 'Utföraren ska vara registrerad hos Bolagsverket.'],
      ['villkor', 'kvalificering', 'Utföraren ska ha god ekonomi.'],
      ['villkor', 'verksamhetskrav', 'Utföraren ska ha en skriven rutin för avvikelser.'],
      ['villkor', 'verksamhetskrav', 'Utföraren ska delta i samverkansmöten.'],
      ['utelamna', 'verksamhetskrav', 'En bild'],
      ['avsnitt', 'verksamhetskrav', 'Kommunen förbehåller sig rätten att ändra i texten.'],
      ['utelamna', 'verksamhetskrav', 'Sidhuvud och sidfot'],
    ])
    expect(await hamta()).toEqual(fore)
  })

  it('lists each part that was not understood, and loses none of its words', () => {
    const ovissa = last.delar.filter((d) => d.ovisst !== null)
    expect(ovissa.map((d) => [d.text.split('\n')[0], d.ovisst?.split(',')[0]])).toEqual([
      ['Utföraren ska delta i samverkansmöten.', 'Gick inte att tolka'],
      ['En bild', 'Det här är inte text och kan inte läsas in.'],
      ['Kommunen förbehåller sig rätten att ändra i texten.', 'Rubriken säger inte vilket kapitel texten hör till.'],
      ['Sidhuvud och sidfot', 'Det här är inte text och kan inte läsas in.'],
    ])
    const allt = last.delar.map((d) => `${d.rubrik} ${d.text} ${JSON.stringify(d.kontrollpunkter)}`).join(' ')
    for (const ord of [
      'inbjuder',
      'Bolagsverket',
      'god ekonomi',
      'Rutinen',
      'Enligt överenskommelse',
      'Övrigt',
      'förbehåller',
    ])
      expect(allt).toContain(ord)
  })

  it('has the lint run on its krav, and its kontrollpunkter and följd read from the table', () => {
    const [registrerad, ekonomi, rutin] = last.delar.filter((d) => d.slag === 'villkor')
    expect(ekonomi?.anmarkningar.map((a) => a.kod)).toEqual(['utan-kontrollpunkt', 'utan-foljd', 'vagt-ord'])
    expect(registrerad?.anmarkningar.map((a) => a.kod)).toEqual(['utan-kontrollpunkt', 'utan-foljd'])
    expect(rutin?.anmarkningar).toEqual([])
    expect([rutin?.kontrollpunkter, rutin?.vidBrist]).toEqual([
      [
        { typ: 'visa-upp', bevis: { sv: 'Rutinen' } },
        { typ: 'uppfoljning', manader: 12 },
      ],
      ['varning', 'avauktorisation'],
    ])
  })

  it('is taken in as chosen, after what stands there; what is left out stays out', async () => {
    const anna = await som('sotenas-upphandlare')
    const fore = (await hamta()).version
    const delar = last.delar.map(({ slag, plats, rubrik, text, kontrollpunkter, vidBrist }) => ({
      ...{ slag, rubrik, text, kontrollpunkter, vidBrist },
      // The person knows better: the last text belongs to the contract.
      plats: text.startsWith('Kommunen förbehåller') ? 'kontraktsvillkor' : plats,
    }))
    const ta = (rev: number) => anna.trpc('underlag.utkast.taInWord', { versionId, rev, delar })
    await expect(ta(last.rev - 1)).rejects.toThrow('andrad-av-annan')
    expect(await ta(last.rev)).toEqual({ avsnitt: 2, villkor: 4 })
    const { gemensam, villkor } = (await hamta()).version
    expect(gemensam.inledning).toContain('Kommunen inbjuder')
    expect(gemensam.kontraktsvillkor.map((a) => a.rubrik)).toEqual(['Övrigt'])
    // The krav that law demands are still there, first.
    expect(villkor.slice(0, fore.villkor.length)).toEqual(fore.villkor)
    expect(villkor.slice(fore.villkor.length).map((v) => [v.nr, v.kalla, v.kapitel])).toEqual([
      ['E01', 'egen', 'kvalificering'],
      ['E02', 'egen', 'kvalificering'],
      ['E03', 'egen', 'verksamhetskrav'],
      ['E04', 'egen', 'verksamhetskrav'],
    ])
    // Read twice, taken in once: the draft has moved on.
    await expect(ta(last.rev)).rejects.toThrow('andrad-av-annan')
  })

  it('is refused when it is none, and from who may not write the draft', async () => {
    await expect(las(new TextEncoder().encode('%PDF-1.7 inte word'))).rejects.toThrow('filtyp-okand')
    await expect(las(makeWordDokument([]).slice(0, 300))).rejects.toThrow('fil-trasig')
    const tanum = await som('tanum-upphandlare')
    const input = { versionId, namn: 'a.docx', fil: fil(makeWordDokument(fjolaretsUnderlag)) }
    await expect(tanum.trpc('underlag.utkast.lasWord', input)).rejects.toThrow('underlag-saknas')
  })
})
