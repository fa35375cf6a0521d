import { loadGrund } from '@valfri/world/grund'
import { varlden } from '@valfri/world/kommuner'
import { beforeAll, describe, expect, it } from 'vitest'
import { registreraBeslut } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-11-02T09:00:00+01:00')
const FYRA = ['sotenas', 'lysekil', 'munkedal', 'tanum'] as const
type Kommun = (typeof FYRA)[number]

interface Sida {
  readonly underlag: { tal: { kommun: string; tal: number; avser: string | null; kalla: string | null }[] } | null
  readonly utanUnderlag: { kod: string; text: string } | null
  readonly restregel: string
  readonly kostnader: {
    id: string
    ore: number
    aterford: boolean
    rattar: string | null
    andelar: { kommun: string; namndId: string; tal: number; ore: number; restOre: number; kalla: string | null }[]
  }[]
  readonly mellanhavanden: { kommun: string; betalatOre: number; andelOre: number; saldoOre: number }[]
}

describe('common costs of a samverkan (C25)', () => {
  const { som } = useApp(nu, loadGrund)
  let samverkanId = ''
  const sida = async (nyckel = 'sotenas-ekonom') =>
    (await som(nyckel)).trpc<Sida>('samverkan.kostnad.visa', { samverkanId })
  const nyckel = async (n: { slag: string; enhet: string | null }, fran: string) => {
    const anna = await som('sotenas-upphandlare')
    const { arendeId } = await anna.trpc<{ arendeId: string }>('tenancy.samverkan.foreslaNyckel', {
      samverkanId,
      nyckel: { ...n, text: 'För granskning av ansökningar.' },
      fran,
      beslutId: await registreraBeslut(anna, 'samverkan'),
    })
    for (const kommun of FYRA.slice(1)) {
      const b = await som(`${kommun}-upphandlare`)
      const beslutId = await registreraBeslut(b, 'samverkan')
      await b.trpc('tenancy.samverkan.svara', { samverkanId, arendeId, svar: 'ja', beslutId })
    }
  }
  const tal = async (av: string, kommun: Kommun, slag: string, antal: number, avser = '2025-12-31') =>
    (await som(av)).trpc('samverkan.kostnad.rapporteraTal', {
      ...{ samverkanId, namndId: varlden[kommun].namndId, slag, avser, antal },
      ...{ kalla: 'Konstruerade tal för provet', kallaDatum: '2026-02-20' },
    })
  const fordela = async (ore: number, datum: string, av = 'sotenas-ekonom') =>
    (await som(av)).trpc<{ id: string }>('samverkan.kostnad.fordela', {
      ...{ samverkanId, slag: 'granskning', text: 'Granskning av ansökningar', datum, ore, verifikation: 'V 101' },
    })
  const andelar = (s: Sida, id: string) =>
    Object.fromEntries(s.kostnader.find((k) => k.id === id)?.andelar.map((a) => [a.kommun, a.ore]) ?? [])

  beforeAll(async () => {
    const anna = await som('sotenas-upphandlare')
    const start = { fran: '2026-01-01', beslutId: await registreraBeslut(anna, 'samverkan') }
    const ny = await anna.trpc<{ id: string }>('tenancy.samverkan.skapa', { namn: 'Norra Bohuslän', ...start })
    samverkanId = ny.id
    for (const kommun of FYRA.slice(1)) {
      await anna.trpc('tenancy.samverkan.bjudIn', { samverkanId, ...varlden[kommun as Kommun] })
      const b = await som(`${kommun}-upphandlare`)
      const beslutId = await registreraBeslut(b, 'samverkan')
      await b.trpc('tenancy.samverkan.anslut', { samverkanId, fran: '2026-01-01', beslutId })
    }
  })

  it('are split by no key that the members have not agreed on', async () => {
    await expect(fordela(10_000, '2026-03-01')).rejects.toThrow('nyckel-saknas')
    expect((await sida()).utanUnderlag?.kod).toBe('nyckel-saknas')
    await nyckel({ slag: 'lika', enhet: null }, '2026-01-01')
    expect((await sida()).underlag?.tal.map((t) => t.tal)).toEqual([1, 1, 1, 1])
    const { id } = await fordela(10_002, '2026-03-01')
    // 100,02 kr by four is 25,005 each: the two öre that are left go to the lowest kommunkoder, Sotenäs and Munkedal.
    expect(andelar(await sida(), id)).toEqual({ Sotenäs: 2_501, Munkedal: 2_501, Tanum: 2_500, Lysekil: 2_500 })
  })

  it('are split by inhabitants of one and the same day, each with its source', async () => {
    await nyckel({ slag: 'folkmangd', enhet: null }, '2026-04-01')
    await expect(fordela(10_000, '2026-04-01')).rejects.toThrow('tal-saknas')
    for (const [kommun, antal] of [
      ['sotenas', 9_000],
      ['munkedal', 10_300],
      ['tanum', 12_900],
    ] as const)
      await tal('sotenas-upphandlare', kommun, 'folkmangd', antal)
    await expect(fordela(10_000, '2026-04-01')).rejects.toMatchObject({
      svar: { data: { fel: { kod: 'tal-saknas', text: 'Nyckeln saknar tal för Lysekil.' } } },
    })
    await tal('sotenas-upphandlare', 'lysekil', 'folkmangd', 14_100)
    const { id } = await fordela(10_000, '2026-04-01')
    const s = await sida('lysekil-ekonom')
    expect(andelar(s, id)).toEqual({ Sotenäs: 1_944, Munkedal: 2_225, Tanum: 2_786, Lysekil: 3_045 })
    expect(s.underlag?.tal[0]).toMatchObject({ tal: 14_100, avser: '2025-12-31', kalla: 'Konstruerade tal för provet' })
    expect(s.restregel).toContain('lägst kommunkod först')
    // The day before the key began, the one before it still splits.
    const forr = await fordela(400, '2026-03-31')
    expect(andelar(await sida(), forr.id)).toEqual({ Sotenäs: 100, Munkedal: 100, Tanum: 100, Lysekil: 100 })
  })

  it('are split by a volume that each member reports for itself, and nobody else', async () => {
    await nyckel({ slag: 'volym', enhet: 'beviljade timmar' }, '2026-07-01')
    await expect(tal('sotenas-upphandlare', 'tanum', 'volym', 1_000)).rejects.toThrow('tal-ej-eget')
    const volym = { sotenas: 0, munkedal: 1_000, tanum: 2_000, lysekil: 4_000 }
    for (const kommun of FYRA) await tal(`${kommun}-ekonom`, kommun, 'volym', volym[kommun], '2026-06-30')
    const { id } = await fordela(100_000, '2026-07-01', 'tanum-ekonom')
    expect(andelar(await sida(), id)).toEqual({ Sotenäs: 0, Munkedal: 14_286, Tanum: 28_571, Lysekil: 57_143 })
    // A later figure changes no cost that is split.
    await tal('lysekil-ekonom', 'lysekil', 'volym', 9_999, '2026-06-30')
    expect(andelar(await sida(), id)).toMatchObject({ Lysekil: 57_143 })
  })

  it('add up to the öre in what the members owe each other, also when one is taken back', async () => {
    const { id } = await fordela(77_777, '2026-08-01')
    const ekonom = await som('sotenas-ekonom')
    const ater = { kostnadId: id, text: 'Fel belopp', verifikation: 'V 102' }
    await expect((await som('tanum-ekonom')).trpc('samverkan.kostnad.aterfor', ater)).rejects.toThrow('kostnad-saknas')
    await ekonom.trpc('samverkan.kostnad.aterfor', ater)
    await expect(ekonom.trpc('samverkan.kostnad.aterfor', ater)).rejects.toThrow('kostnad-redan-rattad')
    const s = await sida()
    expect(s.kostnader.find((k) => k.rattar === id)?.ore).toBe(-77_777)
    for (const k of s.kostnader) expect(k.andelar.reduce((n, a) => n + a.ore, 0)).toBe(k.ore)
    expect(s.mellanhavanden).toEqual([
      { ...hos('Lysekil', 'lysekil'), betalatOre: 0, andelOre: 62_788, saldoOre: -62_788 },
      { ...hos('Munkedal', 'munkedal'), betalatOre: 0, andelOre: 19_112, saldoOre: -19_112 },
      { ...hos('Sotenäs', 'sotenas'), betalatOre: 20_402, andelOre: 4_545, saldoOre: 15_857 },
      { ...hos('Tanum', 'tanum'), betalatOre: 100_000, andelOre: 33_957, saldoOre: 66_043 },
    ])
  })

  it('are invoiced by a document per kommun with the key’s data, and stand in one file', async () => {
    const ekonom = await som('lysekil-ekonom')
    const [kostnad] = (await sida()).kostnader.filter((k) => k.ore === 100_000)
    const lysekil = kostnad?.andelar.find((a) => a.kommun === 'Lysekil')
    const adress = `/export/samverkan/${kostnad?.id}_${lysekil?.namndId}.pdf`
    const [en, tva] = [await ekonom.get(adress), await ekonom.get(adress)]
    expect([en.status, en.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(Buffer.from(await en.arrayBuffer()).equals(Buffer.from(await tva.arrayBuffer()))).toBe(true)
    const csv = await (await ekonom.get(`/export/samverkan/${samverkanId}.csv`)).text()
    expect(csv).toContain(
      'Tanum;Volym;1484;Lysekil;4000;2026-06-30;Konstruerade tal för provet;2026-02-20;571,43;1\r\n',
    )
    expect((await (await som('sotenas-annan-namnd')).get(adress)).status).toBe(404)
    expect((await (await som('sotenas-handlaggare')).get(adress)).status).toBe(403)
  })

  const hos = (kommun: string, nyckel: Kommun) => ({ ...varlden[nyckel], kommun, namnd: 'Omsorgsnämnden' })
})
