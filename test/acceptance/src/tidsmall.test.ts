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
  const { inloggad } = useApp(nu)
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

  it('is decided for delar that are granted in time, with a name once each', async () => {
    const [forsta] = INSATSER
    await expect(besluta('2026-10-01', [{ ...forsta, del: 'trygghetslarm' }])).rejects.toThrow('varde-ogiltigt')
    await expect(besluta('2026-10-01', [forsta, forsta] as object[])).rejects.toThrow('varde-ogiltigt')
  })
})
