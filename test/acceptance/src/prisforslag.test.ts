import { loadGrund } from '@valfri/world/grund'
import type { TestWebblasare, TrpcTestFel } from '@valfri/world/test-webblasare'
import { beforeAll, describe, expect, it } from 'vitest'
import { beslutaTimpriser, registreraBeslut } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-10-05T09:00:00+02:00')
const tjanstId = 'hemtjanst'

interface Rad {
  readonly namn: string
  readonly segment: Record<string, string>
  readonly saknas: boolean
  readonly ore: number | null
  readonly galler: { ore: number } | null
}
interface Forslag {
  readonly rev: number
  readonly status: string
  readonly skal: string | null
  readonly provadAv: string | null
  readonly grupper: { parameter: string; rader: Rad[] }[]
}
interface Lista {
  readonly grupper: {
    parameter: string
    rader: {
      namn: string
      galler: { ore: number; kalkyl: unknown } | null
      kommande: { ore: number; kalkyl: unknown }[]
    }[]
  }[]
}

describe('a price list that two persons decide', () => {
  const { bas, inloggad } = useApp(nu, loadGrund)
  let ekonom: TestWebblasare
  let anna: TestWebblasare
  let beslutId: string
  beforeAll(async () => {
    ;[ekonom, anna] = await Promise.all([inloggad('sotenas-ekonom'), inloggad('sotenas-upphandlare')])
    beslutId = await registreraBeslut(ekonom, 'pris')
    await beslutaTimpriser(ekonom, anna, beslutId, { service: 41_215, omvardnad: 46_800 })
  })

  const nytt = async (kopia?: object) =>
    (await ekonom.trpc<{ id: string }>('tenancy.forslag.skapa', { tjanstId, slag: 'pris', kopia })).id
  const hamta = (id: string, b = ekonom) => b.trpc<Forslag>('tenancy.forslag.hamta', { id })
  const spara = (id: string, rev: number, rader: unknown[], fran: string | null = '2027-01-01') =>
    ekonom.trpc<{ rev: number }>('tenancy.forslag.spara', { id, rev, fran, beslutId, rader })
  const timpris = (del: string, ore: number, mer: object = {}) => ({
    parameter: 'timpris',
    segment: { del },
    ore,
    ...mer,
  })
  const prislista = async (dag: string) =>
    (await ekonom.trpc<Lista>('tenancy.pris.hamta', { tjanstId, dag })).grupper.find((g) => g.parameter === 'timpris')
      ?.rader

  it('does not count until another person than its author confirms it', async () => {
    const id = await nytt()
    await spara(id, 1, [timpris('service', 42_500)])
    await ekonom.trpc('tenancy.forslag.lamna', { id })
    const service = async () => (await prislista('2027-02-01'))?.find((r) => r.namn === 'Service')?.galler?.ore
    expect(await service()).toBe(41_215)
    await expect(ekonom.trpc('tenancy.forslag.bekrafta', { id })).rejects.toThrow('forslag-samma-person')
    await expect((await inloggad('sotenas-handlaggare')).trpc('tenancy.forslag.bekrafta', { id })).rejects.toThrow(
      'ej-behorig',
    )
    await expect((await inloggad('tanum-upphandlare')).trpc('tenancy.forslag.bekrafta', { id })).rejects.toThrow(
      'finns-inte',
    )
    await anna.trpc('tenancy.forslag.bekrafta', { id })
    expect(await service()).toBe(42_500)
    await expect(anna.trpc('tenancy.forslag.bekrafta', { id })).rejects.toThrow('forslag-ej-lamnat')
    await expect(bas.agare`update vardeforslag set rader = '[]' where id = ${id}`).rejects.toThrow('frozen')
  })

  it('is refused by the database too when its author is the one who confirms', async () => {
    const id = await nytt()
    const sjalv = bas.agare`update vardeforslag set status = 'bekraftat', provad_av = (forfattare->>0)::uuid where id = ${id}`
    await expect(sjalv).rejects.toThrow('by another person')
  })

  it('lets nobody go round the two: a price, a model or momskompensation cannot be written at once', async () => {
    const direkt = (rad: object) =>
      ekonom.trpc('tenancy.pris.besluta', { tjanstId, fran: '2027-01-01', beslutId, rader: [rad] })
    await expect(direkt(timpris('service', 1))).rejects.toThrow('fyra-ogon-kravs')
    await expect(direkt({ parameter: 'modell', varde: { modell: 'utford', val: {} } })).rejects.toThrow(
      'fyra-ogon-kravs',
    )
    await expect(direkt({ parameter: 'momskompensation', varde: {} })).rejects.toThrow('fyra-ogon-kravs')
  })

  it('is turned down with a reason, and what was written goes on in a new draft', async () => {
    const id = await nytt()
    await spara(id, 1, [timpris('service', 99_900)])
    await ekonom.trpc('tenancy.forslag.lamna', { id })
    await anna.trpc('tenancy.forslag.avvisa', { id, skal: 'Protokollet säger 429 kronor.' })
    expect(await hamta(id)).toMatchObject({ status: 'avvisat', skal: 'Protokollet säger 429 kronor.' })
    const { id: nyttId } = await ekonom.trpc<{ id: string }>('tenancy.forslag.fornya', { id })
    const rader = (await hamta(nyttId)).grupper[0]?.rader
    expect(rader?.find((r) => r.namn === 'Service')?.ore).toBe(99_900)
  })

  it('copies last year with an index, rounded by the rule that is chosen', async () => {
    const kopia = { dag: '2026-12-31', procent: '2.5', till: 'krona', metod: 'halv-upp' }
    const rader = (await hamta(await nytt(kopia))).grupper.find((g) => g.parameter === 'timpris')?.rader ?? []
    // 412,15 × 1,025 = 422,45 and 468,00 × 1,025 = 479,70.
    expect(rader.filter((r) => r.ore !== null).map((r) => [r.namn, r.ore])).toEqual([
      ['Omvårdnad', 48_000],
      ['Service', 42_200],
    ])
    expect(rader.find((r) => r.namn.startsWith('Delegerad'))?.saknas).toBe(true)
  })

  it('keeps a draft as it is typed, and says when a colleague was there first', async () => {
    const id = await nytt()
    const { rev } = await spara(id, 1, [timpris('service', 43_000)], null)
    expect(rev).toBe(2)
    await expect(spara(id, 1, [timpris('service', 44_000)], null)).rejects.toThrow('andrad-av-annan')
    expect((await hamta(id)).grupper[0]?.rader.find((r) => r.namn === 'Service')?.ore).toBe(43_000)
    await expect(ekonom.trpc('tenancy.forslag.lamna', { id })).rejects.toThrow('forslag-utan-datum')
  })

  it('never lets a row name an utförare, as a key or as the value of one (F10.7)', async () => {
    const lamna = async (segment: object) => {
      const id = await nytt()
      await spara(id, 1, [{ parameter: 'timpris', segment: { del: 'service', ...segment }, ore: 50_000 }])
      return ekonom.trpc('tenancy.forslag.lamna', { id })
    }
    for (const segment of [
      { utforare: 'bohusomsorg' },
      { zon: 'Bohusomsorg AB' },
      { tidsband: 'Bohusomsorg AB' },
      { niva: 'Bohusomsorg AB' },
    ])
      await expect(lamna(segment)).rejects.toThrow('segment-okant')
    const forbi = bas.agare`insert into beslutat_varde (kommun_id, namnd_id, tjanst_id, parameter, segment, fran, ore, beslut_id)
      select kommun_id, namnd_id, tjanst_id, parameter, '{"utforare": "x"}', fran, ore, beslut_id from beslutat_varde limit 1`
    await expect(forbi).rejects.toThrow('beslutat_varde_segment')
  })

  it('stands behind a price with a timpriskalkyl that adds up to it, the same for egenregi (F19.2)', async () => {
    const kalkyl = [
      { post: 'Löner', ore: 30_000 },
      { post: 'OB-tillägg', ore: 3_000 },
      { post: 'Resor och restid', ore: 4_000 },
      { post: 'Ledning och administration', ore: 4_000 },
      { post: 'Lokaler', ore: 1_500 },
    ]
    const id = await nytt()
    const { rev } = await spara(id, 1, [timpris('omvardnad', 42_600, { kalkyl })], '2027-03-01')
    const fel = (await ekonom.trpc('tenancy.forslag.lamna', { id }).catch((f: TrpcTestFel) => f)) as TrpcTestFel
    expect(fel.svar.data.fel).toMatchObject({ kod: 'varde-ogiltigt', text: expect.stringContaining('425,00') })
    await spara(id, rev, [timpris('omvardnad', 42_500, { kalkyl })], '2027-03-01')
    await ekonom.trpc('tenancy.forslag.lamna', { id })
    await anna.trpc('tenancy.forslag.bekrafta', { id })
    const rad = (await prislista('2027-03-01'))?.filter((r) => r.namn.startsWith('Omvårdnad'))
    // One row without regi: the same price and the same kalkyl for egenregi and private.
    expect(rad?.map((r) => [r.namn, r.galler?.ore, r.galler?.kalkyl])).toEqual([['Omvårdnad', 42_500, kalkyl]])
  })

  it('compares two lists in kronor and percent, whichever days or proposals they are', async () => {
    const id = await nytt()
    await spara(id, 1, [timpris('service', 45_337), timpris('hsl', 50_000)], '2027-06-01')
    const rader = await ekonom.trpc<object[]>('tenancy.forslag.jamfor', {
      tjanstId,
      fore: { dag: '2026-12-31' },
      efter: { forslagId: id },
    })
    expect(rader).toMatchObject([
      { namn: 'Delegerad hälso- och sjukvård', fore: null, efter: 50_000, skillnadOre: null, skillnadProcent: null },
      { namn: 'Omvårdnad', fore: 46_800, efter: 42_500, skillnadOre: -4_300, skillnadProcent: -9.19 },
      { namn: 'Service', fore: 41_215, efter: 45_337, skillnadOre: 4_122, skillnadProcent: 10 },
    ])
  })
})
