import type { BeslutLage } from '@valfri/val/visa-beslut'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-10T09:00:00+02:00')
const INSATSER = [
  { id: 'stadning', namn: 'Städning', del: 'service', minuter: 90 },
  { id: 'inkop', namn: 'Inköp', del: 'service', minuter: 45 },
  { id: 'morgon', namn: 'Hjälp på morgonen', del: 'omvardnad', minuter: 30 },
  { id: 'dusch', namn: 'Dusch', del: 'omvardnad', minuter: 40 },
]
const stadning = { insats: 'stadning', antal: 2, per: 'manad' }
const inkop = { insats: 'inkop', antal: 1, per: 'vecka' }
const morgon = { insats: 'morgon', antal: 1, per: 'dag' }
const dusch = { insats: 'dusch', antal: 2, per: 'vecka' }

describe('from beviljad insats to beviljad tid (F19.1)', () => {
  const { app, inloggad } = useApp(nu)
  let upphandlare: TestWebblasare
  let handlaggare: TestWebblasare
  let nr = 0
  const besluta = async (fran: string, insatser: readonly object[]) => {
    const beslut = { instans: 'namnd', slag: 'annat', rubrik: 'Tidsmall', datum: '2026-04-14', paragraf: '§ 40' }
    const { id } = await upphandlare.trpc<{ id: string }>('tenancy.beslut.registrera', {
      ...beslut,
      diarienummer: `ON 2026/4${nr++}`,
    })
    const rader = [{ parameter: 'tidsmall', varde: { veckorPerManad: '52/12', insatser } }]
    await upphandlare.trpc('tenancy.pris.besluta', { tjanstId: 'hemtjanst', fran, beslutId: id, rader })
  }
  const registrera = (insatser: readonly object[], mer: Record<string, unknown> = {}) =>
    handlaggare.trpc<{ personId: string; beslutId: string }>(
      'val.handlaggare.registrera',
      exempelBeslut('brukare-astrid', { externId: `TID-${nr++}`, delar: {}, insatser, ...mer }),
    )
  const beslutOf = async (svar: { personId: string; beslutId: string }) => {
    const { beslut } = await handlaggare.trpc<{ beslut: BeslutLage[] }>('val.handlaggare.person', {
      personId: svar.personId,
    })
    const b = beslut.find((x) => x.id === svar.beslutId)
    return { insatser: b?.insatser, tid: Object.fromEntries(b?.delar.map((d) => [d.del, d.beviljat]) ?? []) }
  }

  beforeAll(async () => {
    upphandlare = await inloggad('sotenas-upphandlare')
    handlaggare = await inloggad('sotenas-handlaggare')
    await besluta('2026-05-01', INSATSER)
    await besluta('2026-09-01', [{ ...INSATSER[0], minuter: 60 }, ...INSATSER.slice(1)])
  })

  it('gives the beslut its time: minutes × frequency, rounded once', async () => {
    // Service: 2 × 90 + 45 × 52/12 = 180 + 195. Omvårdnad: 30 × 7 × 52/12 + 2 × 40 × 52/12 = 910 + 346,67.
    const { tid, insatser } = await beslutOf(await registrera([stadning, inkop, morgon, dusch]))
    expect(tid).toEqual({ service: 375, omvardnad: 1_257 })
    expect(insatser).toMatchObject({ mall: { fran: '2026-05-01', diarienummer: 'ON 2026/40' } })
    expect(insatser?.rader[0]).toEqual({
      ...stadning,
      namn: 'Städning',
      del: 'service',
      minuter: 90,
      mallMinuter: 90,
      skal: null,
    })
  })

  it('counts by the mall in force on the first day of the beslut', async () => {
    expect((await beslutOf(await registrera([stadning]))).tid).toEqual({ service: 180 })
    expect((await beslutOf(await registrera([stadning], { fran: '2026-09-01' }))).tid).toEqual({ service: 120 })
    await expect(registrera([stadning], { fran: '2026-04-30' })).rejects.toThrow('tidsmall-saknas')
  })

  it('wants a reason for another time than the mall’s, and keeps it', async () => {
    const langre = { ...stadning, minuter: 120 }
    await expect(registrera([langre])).rejects.toThrow('beslut-ogiltigt')
    const skal = 'Rullstol i alla rum gör att städningen tar längre tid.'
    const { tid, insatser } = await beslutOf(await registrera([{ ...langre, skal }]))
    expect(tid).toEqual({ service: 240 })
    expect(insatser?.rader[0]).toMatchObject({ minuter: 120, mallMinuter: 90, skal })
  })

  it('refuses a time that is not what the insatser come to, and an insats that the mall lacks', async () => {
    await expect(registrera([stadning], { delar: { service: { minuter: 200 } } })).rejects.toThrow('beslut-ogiltigt')
    await expect(registrera([{ ...stadning, insats: 'fonsterputs' }])).rejects.toThrow('beslut-ogiltigt')
    expect((await beslutOf(await registrera([stadning], { delar: { service: { minuter: 180 } } }))).tid.service).toBe(
      180,
    )
  })

  it('tells the form what they come to while it is filled in', async () => {
    const fraga = { tjanstId: 'hemtjanst', fran: '2026-06-01', insatser: [stadning, inkop, dusch] }
    expect(await handlaggare.trpc('val.handlaggare.raknaTid', fraga)).toEqual({ service: 375, omvardnad: 347 })
  })

  describe('of a beslut that comes by file', () => {
    const gosta = exempelBeslut('brukare-gosta')
    const rubriker =
      'arendenummer;personnummer;namn;postnummer;tjanst;lagrum;beslutsdatum;fran;service.minuter;insats.stadning;insats.stadning.minuter;insats.stadning.skal'
    const bas = `${gosta.personnummer};Gösta Testberg;45631;hemtjanst;SoL 11:1;2026-05-04;2026-06-01`
    const fil = (...rader: string[]) => ({
      format: 'csv',
      innehall: [rubriker, ...rader.map((r, i) => `FIL-${i + 1};${bas};${r}`)].join('\n'),
    })
    interface Rad {
      utfall: string
      anmarkning: string | null
      fel: { kod: string; falt?: Record<string, string> } | null
    }
    const provkor = (...rader: string[]) =>
      handlaggare.trpc<{ rader: Rad[] }>('val.handlaggare.provkor', fil(...rader)).then((r) => r.rader)

    it('counts the time by the same rule, and says of each row why it is not taken in (F19.1)', async () => {
      const skal = 'Rullstol i alla rum.'
      const rader = await provkor(
        ';2/manad;;',
        `;2/manad;120;${skal}`,
        ';2/manad;120;',
        ';ibland;;',
        '200;2/manad;;',
        '180;2/manad;;',
      )
      expect(rader.map((r) => r.utfall)).toEqual(['ny', 'ny', 'fel', 'fel', 'fel', 'ny'])
      expect(rader[2]?.fel?.falt).toEqual({
        'insats.stadning.skal':
          'Städning: tidsmallen säger 90 minuter och beslutet 120. Skriv varför tiden är en annan.',
      })
      expect(rader[3]?.fel?.falt).toEqual({ 'insats.stadning': 'Skriv hur ofta, till exempel 2/vecka.' })
      expect(rader[4]?.fel?.falt?.['delar.service.minuter']).toContain('Insatserna ger 180 minuter.')
    })

    it('takes in time alone, and says that nobody can hold it against the mall (F19.1)', async () => {
      const [utan, med] = await provkor('200;;;', ';2/manad;;')
      expect(utan).toMatchObject({ utfall: 'ny', anmarkning: expect.stringContaining('skicka med insatserna') })
      expect(med).toMatchObject({ utfall: 'ny', anmarkning: null })
    })
  })

  it('asks a case system for the same by the API: insatser give the time, a deviation its reason (F19.1)', async () => {
    const admin = await inloggad('sotenas-admin')
    const { nyckel } = await admin.trpc<{ nyckel: string }>('auth.skapaApiNyckel', {
      namn: 'Verksamhetssystem',
      roller: ['handlaggare'],
    })
    const skicka = async (mer: Record<string, unknown>) => {
      const externId = `API-${nr++}`
      const { delar: _d, ...beslut } = exempelBeslut('brukare-gosta', { externId, ...mer })
      const svar = await fetch(`${app.adress}/api/v1/beslut`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${nyckel}`,
          'content-type': 'application/json',
          'idempotency-key': externId,
        },
        body: JSON.stringify(mer.delar ? { ...beslut, delar: mer.delar } : beslut),
      })
      return { status: svar.status, ...((await svar.json()) as Record<string, unknown>) }
    }
    const taget = await skicka({ insatser: [stadning, inkop] })
    expect(taget).toMatchObject({ status: 200, utfall: 'ny', anmarkning: null })
    expect((await beslutOf(taget as never)).tid).toEqual({ service: 375 })
    const utanSkal = await skicka({ insatser: [{ ...stadning, minuter: 120 }] })
    expect(utanSkal.status).toBe(422)
    expect(JSON.stringify(utanSkal)).toContain('tidsmallen säger 90 minuter och beslutet 120')
    expect(await skicka({ delar: { service: { minuter: 180 } } })).toMatchObject({
      status: 200,
      anmarkning: expect.stringContaining('skicka med insatserna'),
    })
    expect((await skicka({})).status).toBe(422)
  })

  it('is decided for delar that are granted in time, with a name once each', async () => {
    const [forsta] = INSATSER
    await expect(besluta('2026-10-01', [{ ...forsta, del: 'trygghetslarm' }])).rejects.toThrow('varde-ogiltigt')
    await expect(besluta('2026-10-01', [forsta, forsta] as object[])).rejects.toThrow('varde-ogiltigt')
  })
})
