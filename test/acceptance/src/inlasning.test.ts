import { dvBestallningId, loadDvGrund } from '@valfri/world/dv-grund'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { loadValgrund } from '@valfri/world/valgrund'
import { beforeAll, describe, expect, it } from 'vitest'
import { registreraBeslut } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

const tjanstId = 'daglig-verksamhet'

interface Pris {
  readonly namn: string
  readonly ore: number
  readonly fran: string
  readonly diarienummer: string
}
interface Vy {
  readonly dag: string
  readonly steg: {
    readonly niva: string
    readonly ovrigt: string | null
    readonly stannarOre: number
    readonly priser: Pris[]
    readonly vagar: {
      readonly utfall: string
      readonly niva: string | null
      readonly belopp: { readonly namn: string; readonly ore: number } | null
      readonly skillnadOre: number
      readonly inlaser: boolean
    }[]
  }[]
}

describe('the lock-in meter of a nämnd’s price list', () => {
  const nu = () => Temporal.Instant.from('2026-11-10T09:00:00+01:00')
  const { inloggad } = useApp(nu, async (agare) => {
    await loadValgrund(agare)
    await loadDvGrund(agare, { antal: 1 })
  })
  let ekonom: TestWebblasare
  beforeAll(async () => {
    ekonom = await inloggad('sotenas-ekonom')
  })
  const mat = (mer: object = {}, b = ekonom) =>
    b.trpc<Vy | null>('ersattning.inlasning', { tjanstId, forslagIds: [], ...mer })
  const inlasta = (vy: Vy | null) =>
    vy?.steg.flatMap((s) => s.vagar.filter((v) => v.inlaser).map((v) => `${s.niva}, ${s.ovrigt}: ${v.utfall}`))
  const foresla = async (rader: object[]) =>
    (
      await ekonom.trpc<{ id: string }>('tenancy.forslag.foresla', {
        ...{ tjanstId, slag: 'pris', fran: '2027-01-01', rader },
        beslutId: await registreraBeslut(ekonom, 'pris'),
      })
    ).id
  const belopp = (parameter: string, ore: number) => ({ parameter, segment: {}, ore })

  it('flags prices by nivå alone, with the amounts of a year and each price row’s decision (C19)', async () => {
    const vy = await mat()
    expect(inlasta(vy)).toEqual([
      'Nivå 2, halvdag: lamnar',
      'Nivå 2, heldag: lamnar',
      'Nivå 3, heldag: lagre-behov',
      'Nivå 3, heldag: lamnar',
    ])
    const treor = vy?.steg.find((s) => s.niva === 'Nivå 3')
    // 252 days at 987,00; at nivå 2 626,00.
    expect(treor).toMatchObject({
      stannarOre: 24_872_400,
      priser: [{ namn: 'Dagpris, nivå 3, heldag', ore: 98_700, fran: '2026-01-01', diarienummer: 'ON 2025/299' }],
      vagar: [
        { niva: 'Nivå 2', belopp: null, skillnadOre: 9_097_200 },
        { niva: null, belopp: null, skillnadOre: 24_872_400 },
      ],
    })
  })

  it('shows for a proposal with an outcome part what is still locked in, and nothing decided is moved (C19)', async () => {
    const halv = await foresla([belopp('overgang-arbete', 15_775_200)])
    const vy = await mat({ forslagIds: [halv] })
    expect(vy?.dag).toBe('2027-01-01')
    expect(inlasta(vy)).toEqual(['Nivå 3, heldag: lagre-behov', 'Nivå 3, heldag: lamnar'])
    expect(vy?.steg.find((s) => s.niva === 'Nivå 3')?.vagar[1]?.belopp).toMatchObject({
      namn: 'Belopp vid övergång till arbete',
      ore: 15_775_200,
    })
    const hel = await foresla([belopp('overgang-arbete', 24_872_400), belopp('minskat-behov', 9_097_200)])
    expect(inlasta(await mat({ forslagIds: [hel] }))).toEqual([])
    expect(inlasta(await mat())).toHaveLength(4)
  })

  it('has nothing to say of a tjänst without nivåer, and shows no other nämnd’s proposal (C19)', async () => {
    expect(await mat({ tjanstId: 'hemtjanst' })).toBeNull()
    const id = await foresla([belopp('overgang-arbete', 100)])
    const annan = await inloggad('tanum-ekonom')
    await expect(mat({ forslagIds: [id] }, annan)).rejects.toThrow('finns-inte')
  })

  it('takes a report of progress one at a time (C19)', async () => {
    const utforare = await inloggad('bohusomsorg-firmatecknare')
    const rapportera = (antal: number) =>
      utforare.trpc('utfort.registrera', {
        handelser: [
          {
            ...{ bestallningId: dvBestallningId(0), del: 'plats', typ: 'overgang-arbete', datum: '2026-11-06' },
            antal,
          },
        ],
      })
    expect(JSON.stringify(await rapportera(2))).toContain('antal-ogiltigt')
    expect(JSON.stringify(await rapportera(1))).toContain('godtagen')
  })
})
