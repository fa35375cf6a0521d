import type { listFragorTillNamnd, listMinaFragor } from '@valfri/underlag/list-fragor'
import type { PubliceratSvar } from '@valfri/underlag/list-svar'
import { fyllUtkast } from '@valfri/world/ansokan'
import { underlagRef } from '@valfri/world/underlag'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-03-02T09:00:00+01:00'
const nu = () => Temporal.Instant.from(tid)
const SLUG = 'norra-bohuslan-hemtjanst'
const { underlagId } = underlagRef('hemtjanst')
const FRAGA = 'Räcker det att Skärgårdsvård har en sjuksköterska i beredskap på natten?'

type TillNamnden = Awaited<ReturnType<typeof listFragorTillNamnd>>
type Mina = Awaited<ReturnType<typeof listMinaFragor>>

describe('questions on a published underlag', () => {
  const { bas, besokare, som } = useApp(nu)
  const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)
  const stall = (text: string, kommunId = '1427', mer = {}) => ({
    ...{ slug: SLUG, kommunId, villkorId: null, text, webbplats: '' },
    ...mer,
  })
  const publicerade = () => besokare().trpc<PubliceratSvar[]>('underlag.fraga.publicerade', { underlagId })
  const anna = () => som('sotenas-upphandlare')
  const vantande = async () => {
    const { fragor } = await (await anna()).trpc<TillNamnden>('underlag.fraga.tillNamnden', { underlagId })
    return fragor.filter((f) => f.besked === null)
  }

  it('are asked by an utförare and by anybody, and nobody else reads them before they are answered', async () => {
    const firma = await som('skargardsvard-firmatecknare')
    await firma.trpc('underlag.fraga.stall', stall(FRAGA))
    await besokare().trpc('underlag.fraga.stall', stall('När öppnar ni för ansökningar från enskilda firmor?'))
    expect((await vantande()).map((f) => [f.franUtforare, f.text])).toEqual([
      [false, 'När öppnar ni för ansökningar från enskilda firmor?'],
      [true, FRAGA],
    ])
    expect((await firma.trpc<Mina>('underlag.fraga.mina')).map((f) => f.text)).toEqual([FRAGA])
    const andra = await som('bohusomsorg-firmatecknare')
    expect(await andra.trpc('underlag.fraga.mina')).toEqual([])
    const tanum = await som('tanum-upphandlare')
    expect((await tanum.trpc<TillNamnden>('underlag.fraga.tillNamnden', { underlagId })).fragor).toEqual([])
    expect(await publicerade()).toEqual([])
  })

  it('are refused where the underlag is not open, with a personnummer, and the same one twice', async () => {
    const b = besokare()
    expect(await kod(b.trpc('underlag.fraga.stall', stall(FRAGA, '1484')))).toBe('underlag-tar-inga-fragor')
    const medNummer = stall('Får 19800102-2386 vara verksamhetsansvarig hos oss?')
    expect(await kod(b.trpc('underlag.fraga.stall', medNummer))).toBe('fraga-har-personnummer')
    expect(await kod(b.trpc('underlag.fraga.stall', stall(FRAGA.toUpperCase())))).toBe('fraga-redan-stalld')
    const obefintligt = stall('Gäller villkoret också egenregi?', '1427', { villkorId: 'finns-inte' })
    expect(await kod(b.trpc('underlag.fraga.stall', obefintligt))).toBe('villkor-saknas')
  })

  it('of a machine that fills in the hidden field are thanked for and not stored', async () => {
    const fore = (await vantande()).length
    const b = besokare()
    const robot = stall('Köp billiga länkar hos oss i dag!', '1427', { webbplats: 'http://x.example' })
    expect(await kod(b.trpc('underlag.fraga.stall', robot))).toBe('ok')
    expect((await vantande()).length).toBe(fore)
  })

  it('A question on the underlag appears anonymised to all with a date and one answer (F2.7)', async () => {
    const fraga = (await vantande()).find((f) => f.text === FRAGA)
    const besvara = (texter: { fraga: string; svar: string }) => async () =>
      (await anna()).trpc('underlag.fraga.besvara', { fragaId: fraga?.id, ...texter })
    const svar = 'Ja, om sjuksköterskan kan vara på plats inom 30 minuter.'
    // The name of the one who asked is in its own words, and in none that are published.
    expect(await kod(besvara({ fraga: FRAGA, svar })())).toBe('svar-avslojar')
    const ord = 'Räcker det med en sjuksköterska i beredskap på natten?'
    expect(await kod(besvara({ fraga: ord, svar: 'Ja, som hos SKÄRGÅRDSVÅRD.' })())).toBe('svar-avslojar')
    tid = '2026-03-02T09:10:00+01:00'
    expect(await kod(besvara({ fraga: ord, svar })())).toBe('ok')
    expect(await kod(besvara({ fraga: ord, svar: 'Nej.' })())).toBe('fraga-redan-besvarad')

    const publikt = await publicerade()
    expect(
      publikt.map(({ nr, fraga, svar, publicerad, version }) => ({ nr, fraga, svar, publicerad, version })),
    ).toEqual([{ nr: 1, fraga: ord, svar, publicerad: '2026-03-02T08:10:00Z', version: 1 }])
    expect(JSON.stringify(publikt)).not.toMatch(/skärgård|utforareId/i)
    const firma = await som('skargardsvard-firmatecknare')
    const [min] = await firma.trpc<Mina>('underlag.fraga.mina')
    expect(min?.besked).toMatchObject({ utfall: 'besvarad', svarNr: 1 })
  })

  it('reach everyone with a draft or an avtal, in their own door', async () => {
    const andra = await som('bohusomsorg-firmatecknare')
    const nytt = await andra.trpc<{ underlag: { titel: string; svar: { nr: number }[] }[] }>('underlagsnytt.visa')
    const hemtjanst = nytt.underlag.find((u) => u.titel.startsWith('Hemtjänst'))
    expect(hemtjanst?.svar.map((s) => s.nr)).toEqual([1])
    const utan = await som('ny-foretagare')
    expect(await kod(utan.trpc('underlagsnytt.visa'))).toBe('ej-behorig')
  })

  it('are merged with one that is answered, or refused with a reason that the asker alone reads', async () => {
    const firma = await som('klippan-firmatecknare')
    await firma.trpc('underlag.fraga.stall', stall('Får sjuksköterskan på natten vara i beredskap hemma?'))
    await firma.trpc('underlag.fraga.stall', stall('När får vi besked om vår egen ansökan?'))
    const [egen, natt] = await vantande()
    const b = await anna()
    await b.trpc('underlag.fraga.slaSamman', { fragaId: natt?.id, svarNr: 1 })
    expect(await kod(b.trpc('underlag.fraga.slaSamman', { fragaId: egen?.id, svarNr: 9 }))).toBe('svar-saknas')
    const skal = 'Frågan gäller er egen ansökan. Ställ den i ärendet.'
    await b.trpc('underlag.fraga.avvisa', { fragaId: egen?.id, skal })
    const mina = await firma.trpc<Mina>('underlag.fraga.mina')
    expect(mina.map((f) => [f.besked?.utfall, f.besked?.svarNr, f.besked?.skal])).toEqual([
      ['avvisad', null, skal],
      ['sammanslagen', 1, null],
    ])
    expect(await publicerade()).toHaveLength(1)
  })

  it('have an answer that may be corrected, with what stood before beside it', async () => {
    tid = '2026-03-02T09:20:00+01:00'
    const rattelse = {
      ...{ underlagId, nr: 1, utgava: 1, fraga: 'Räcker det med en sjuksköterska i beredskap på natten?' },
      ...{ svar: 'Ja, om sjuksköterskan kan vara på plats inom 45 minuter.', skal: 'Fel tid i första svaret.' },
    }
    const tanum = await som('tanum-upphandlare')
    expect(await kod(tanum.trpc('underlag.fraga.ratta', rattelse))).toBe('svar-saknas')
    const b = await anna()
    await b.trpc('underlag.fraga.ratta', rattelse)
    expect(await kod(b.trpc('underlag.fraga.ratta', rattelse))).toBe('fraga-redan-besvarad')
    const [svar] = await publicerade()
    expect([svar?.utgava, svar?.skal, svar?.tidigare.map((t) => t.svar)]).toEqual([
      2,
      'Fel tid i första svaret.',
      ['Ja, om sjuksköterskan kan vara på plats inom 30 minuter.'],
    ])
    // Not even the app's own role can write over what was published.
    await expect(bas.db.$klient`update underlagssvar set svar = 'x'`).rejects.toThrow('permission denied')
  })

  it('on one’s own application stay in its case (F2.7)', async () => {
    const firma = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const { arenden } = await firma.trpc<{ arenden: { id: string; kommunId: string }[] }>('ansokan.mina')
    const arendeId = arenden.find((a) => a.kommunId === '1427')?.id
    await firma.trpc('arendefraga.stall', { arendeId, text: 'Har ni fått vårt intyg?' })
    const b = await anna()
    const [fraga] = await b.trpc<{ id: string; text: string }[]>('arendefraga.hosNamnden', { arendeId })
    await b.trpc('arendefraga.besvara', { arendeId, fragaId: fraga?.id, svar: 'Ja, det kom i går.' })
    expect(await kod(b.trpc('arendefraga.besvara', { arendeId, fragaId: fraga?.id, svar: 'Nej.' }))).toBe(
      'arendefraga-besvarad',
    )
    const [min] = await firma.trpc<{ svar: string }[]>('arendefraga.mina', { arendeId })
    expect(min?.svar).toBe('Ja, det kom i går.')
    const tanum = await som('tanum-upphandlare')
    expect(await tanum.trpc('arendefraga.hosNamnden', { arendeId })).toEqual([])
    const andra = await som('bohusomsorg-firmatecknare')
    expect(await andra.trpc('arendefraga.mina', { arendeId })).toEqual([])
    expect(await kod(andra.trpc('arendefraga.stall', { arendeId, text: 'Vad frågade de?' }))).toBe('ansokan-saknas')
    expect(await publicerade()).toHaveLength(1)
  })

  it('are not asked without end from one address', async () => {
    const b = besokare()
    const svar = []
    for (let i = 0; i < 11; i += 1) svar.push(await b.post('/trpc/underlag.fraga.stall', stall('x')))
    expect(svar.at(-1)?.status).toBe(429)
  })
})
