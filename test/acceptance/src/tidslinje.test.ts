import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-03-02T09:00:00+01:00'
const nu = () => Temporal.Instant.from(tid)
const FIRMA = 'Skärgårdsvård AB'

interface Spar {
  readonly typ: string
  readonly nar: string
  readonly vem: string | null
  readonly antal: number
  readonly kommande: boolean
}

describe('the time line of a case', () => {
  const { bas, inloggad } = useApp(nu)
  const namndens = async (id: string) =>
    (await inloggad('sotenas-upphandlare')).trpc<Spar[]>('provning.tidslinje', { id })
  const firmans = async (id: string) =>
    (await inloggad('skargardsvard-firmatecknare')).trpc<Spar[]>('ansokan.tidslinje', { id })
  const kort = (spar: readonly Spar[]) => spar.map((s) => [s.typ, s.vem])
  let id: string
  let iTanum: string

  beforeAll(async () => {
    const firma = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const arende = await hittaArende(await inloggad('sotenas-upphandlare'), FIRMA)
    id = arende.id
    iTanum = (await hittaArende(await inloggad('tanum-upphandlare'), FIRMA)).id
    tid = '2026-03-04T10:00:00+01:00'
    const villkorIds = [arende.villkor[0]?.id]
    const begar = { arendeId: id, villkorIds, text: 'Visa beslutet.', sistaDag: '2026-03-16' }
    await (await inloggad('sotenas-upphandlare')).trpc('provning.begarKomplettering', begar)
  })

  it('says who asked and the day that is to come: officials by name for colleagues, as the kommun for the firm', async () => {
    expect(kort(await namndens(id))).toEqual([
      ['inkommen', FIRMA],
      ['register', null],
      ['begard', 'Anna Testberg'],
      ['sista-dag', null],
      ['beslut-senast', null],
    ])
    expect(kort(await firmans(id))).toEqual([
      ['inkommen', FIRMA],
      ['begard', 'Sotenäs kommun'],
      ['sista-dag', null],
      ['beslut-senast', null],
    ])
    expect((await firmans(id)).filter((s) => s.kommande).map((s) => s.nar.slice(0, 10))).toHaveLength(2)
  })

  it('gathers what one person tried in a day in one line, and shows the firm nothing of how the nämnd works', async () => {
    tid = '2026-03-05T10:00:00+01:00'
    const b = await inloggad('sotenas-upphandlare')
    await provaAlla(b, await hittaArende(b, FIRMA))
    const provat = (await namndens(id)).filter((s) => s.typ === 'provning')
    expect(provat).toHaveLength(1)
    expect(provat[0]).toMatchObject({ vem: 'Anna Testberg' })
    expect(provat[0]?.antal).toBeGreaterThan(5)
    const typer = new Set((await firmans(id)).map((s) => s.typ))
    for (const eget of ['provning', 'register', 'uteslutning', 'granskning', 'jav', 'forklaring'])
      expect(typer).not.toContain(eget)
  })

  it('tells the firm of a decision when it has been told and not before, and follows the avtal to its start; each was mailed', async () => {
    tid = '2026-03-06T09:00:00+01:00'
    const chef = await inloggad('sotenas-beslutsfattare')
    const { rev } = await hittaArende(chef, FIRMA)
    const beslut = { arendeId: id, rev, utfall: 'godkand', skal: 'Alla villkor är uppfyllda.', delegation: 'Punkt 4.2' }
    await chef.trpc('provning.besluta', beslut)
    expect((await firmans(id)).map((s) => s.typ)).not.toContain('godkand')
    expect((await namndens(id)).find((s) => s.typ === 'godkand')).toMatchObject({ vem: 'Karin Provström' })
    const upphandlare = await inloggad('sotenas-upphandlare')
    await upphandlare.trpc('provning.underratta', { arendeId: id })
    await upphandlare.trpc('avtal.skapa', { arendeId: id, fran: '2026-04-01' })
    for (const som of ['skargardsvard-firmatecknare', 'sotenas-beslutsfattare']) {
      const b = await inloggad(som)
      const lista =
        await b.trpc<{ id: string; utforareNamn: string; kommunNamn: string; fran: string }[]>('avtal.lista')
      const avtalId = lista.find((a) => a.utforareNamn === FIRMA && a.fran === '2026-04-01')?.id
      const { dokument } = await b.trpc<{ dokument: { sha256: string } }>('avtal.ett', { id: avtalId })
      await b.trpc('avtal.signera', { id: avtalId, sha256: dokument.sha256 })
    }
    expect(kort(await firmans(id)).slice(-6)).toEqual([
      ['godkand', 'Sotenäs kommun'],
      ['underrattad', 'Sotenäs kommun'],
      ['avtal', null],
      ['signerat-utforare', 'Lena Testlind'],
      ['signerat-kommun', 'Sotenäs kommun'],
      ['avtal-galler', null],
    ])
    const mejl = await bas.agare<
      { slag: string }[]
    >`select slag from notis where kommun_id = '1427' order by skapad, id`
    expect(mejl.map((m) => m.slag)).toEqual([
      'ansokan-inkommen',
      'komplettering-begard',
      'beslut-underrattat',
      'avtal-att-skriva-under',
      'avtal-att-skriva-under-kommun',
    ])
  })

  it('shows the other nämnd its own case alone, and nobody else any', async () => {
    expect(
      kort(await (await inloggad('tanum-upphandlare')).trpc<Spar[]>('provning.tidslinje', { id: iTanum })),
    ).toEqual([
      ['inkommen', FIRMA],
      ['register', null],
      ['beslut-senast', null],
    ])
    const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)
    const annan = await inloggad('tanum-upphandlare')
    expect(await kod(annan.trpc('provning.tidslinje', { id }))).toBe('finns-inte')
    const konkurrent = await inloggad('bohusomsorg-firmatecknare')
    expect(await kod(konkurrent.trpc('ansokan.tidslinje', { id }))).toBe('finns-inte')
  })

  it('ends with the day the firm took its application back, and no day is to come', async () => {
    tid = '2026-03-06T10:00:00+01:00'
    await (await inloggad('skargardsvard-firmatecknare')).trpc('ansokan.aterkalla', { id: iTanum })
    const spar = await firmans(iTanum)
    expect(spar.at(-1)).toMatchObject({ typ: 'aterkallad', vem: FIRMA, nar: '2026-03-06T09:00:00Z' })
    expect(spar.some((s) => s.kommande)).toBe(false)
  })
})
