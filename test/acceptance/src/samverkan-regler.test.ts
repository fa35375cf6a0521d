import { loadGrund } from '@valfri/world/grund'
import { varlden } from '@valfri/world/kommuner'
import { beforeAll, describe, expect, it } from 'vitest'
import { registreraBeslut } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

let idag = '2026-02-02'
const nu = () => Temporal.Instant.from(`${idag}T09:00:00+01:00`)
const FYRA = ['sotenas', 'lysekil', 'munkedal', 'tanum'] as const
const NACKA = { kommunId: '0182', namndId: '0182-aldrenamnden' }

interface Arende {
  readonly id: string
  readonly slag: string
  readonly fran: string | null
  readonly rostlage: { status: string; kravs: number; ja: number; nej: number }
  readonly svar: { kommun: string; svar: string; beslut: { diarienummer: string } }[]
  readonly kvar: { kommunId: string }[]
  readonly vantarPaMig: boolean
  readonly gallerNamn: string | null
}
interface Sida {
  readonly regler: { antagning: string; text: string } | null
  readonly tidigastUttrade: string | null
  readonly arenden: Arende[]
  readonly parter: { kommun: string; status: string; kommande: { status: string; fran: string } | null }[]
}

const regler = {
  antagning: 'alla',
  regelandring: 'majoritet',
  uppsagningManader: 6,
  uttrade: 'arsskifte',
  svarstidDagar: 60,
  text: 'Alla medlemmar ska säga ja till en ny medlem. Den som lämnar gör det vid ett årsskifte.',
}

describe('a samverkan with its own rules for joining, leaving and deciding (F1.2)', () => {
  const { bas, som, forget } = useApp(nu, loadGrund)
  let samverkanId = ''
  const sattDag = (dag: string) => {
    idag = dag
    forget()
  }
  const upphandlare = (kommun: string) => som(`${kommun}-upphandlare`)
  const sida = async (nyckel: string) =>
    (await upphandlare(nyckel)).trpc<Sida>('tenancy.samverkan.hamta', { samverkanId })
  const oppet = async (nyckel: string) =>
    (await sida(nyckel)).arenden.find((a) => a.rostlage.status === 'oppet') as Arende
  const svara = async (nyckel: string, arendeId: string, svar: 'ja' | 'nej' = 'ja') => {
    const b = await upphandlare(nyckel)
    const beslutId = await registreraBeslut(b, 'samverkan')
    return b.trpc<{ status: string }>('tenancy.samverkan.svara', { samverkanId, arendeId, svar, beslutId })
  }
  const anslut = async (nyckel: string, fran = '2026-01-01') => {
    const b = await som(nyckel)
    const beslutId = await registreraBeslut(b, 'samverkan')
    return b.trpc('tenancy.samverkan.anslut', { samverkanId, fran, beslutId })
  }

  beforeAll(async () => {
    const anna = await upphandlare('sotenas')
    const skapad = await anna.trpc<{ id: string }>('tenancy.samverkan.skapa', {
      namn: 'Norra Bohuslän',
      fran: '2026-01-01',
      beslutId: await registreraBeslut(anna, 'samverkan'),
    })
    samverkanId = skapad.id
    for (const kommun of FYRA.slice(1)) {
      await anna.trpc('tenancy.samverkan.bjudIn', { samverkanId, ...varlden[kommun as 'tanum'] })
      await anslut(`${kommun}-upphandlare`)
    }
  })

  it('holds its first written rules when all four have said yes, each by its own decision', async () => {
    const anna = await upphandlare('sotenas')
    const lagg = async (b = anna) =>
      b.trpc('tenancy.samverkan.foreslaRegler', {
        samverkanId,
        regler,
        fran: '2026-02-02',
        beslutId: await registreraBeslut(b, 'samverkan'),
      })
    await lagg()
    await expect(lagg()).rejects.toThrow('samverkan-arende-oppet')
    expect((await sida('sotenas')).regler).toBeNull()
    const arende = await oppet('tanum')
    expect([arende.vantarPaMig, arende.rostlage]).toEqual([true, { status: 'oppet', kravs: 4, ja: 1, nej: 0 }])
    await svara('lysekil', arende.id)
    await expect(svara('lysekil', arende.id)).rejects.toThrow('samverkan-redan-svarat')
    await svara('munkedal', arende.id)
    expect((await sida('tanum')).regler).toBeNull()
    expect((await svara('tanum', arende.id)).status).toBe('antaget')
    expect((await sida('tanum')).regler).toMatchObject({ antagning: 'alla', text: regler.text })
    await expect(svara('tanum', arende.id)).rejects.toThrow('samverkan-arende-avgjort')
  })

  it('lets the fifth in only after four yes, and says how many there are until then', async () => {
    const anna = await upphandlare('sotenas')
    await anna.trpc('tenancy.samverkan.bjudIn', { samverkanId, ...NACKA })
    const vantar = (ja: number) => ({
      svar: { data: { fel: { kod: 'samverkan-vantar-pa-svar', detaljer: { ja, kravs: 4 } } } },
    })
    await expect(anslut('nacka-admin')).rejects.toMatchObject(vantar(0))
    const { id, gallerNamn } = await oppet('sotenas')
    expect(gallerNamn).toBe('Nacka, Äldrenämnden')
    for (const [i, kommun] of FYRA.entries()) {
      await expect(anslut('nacka-admin')).rejects.toMatchObject(vantar(i))
      await svara(kommun, id)
    }
    await anslut('nacka-admin', '2026-03-01')
    expect((await sida('sotenas')).parter.find((p) => p.kommun === 'Nacka')).toMatchObject({
      status: 'inbjuden',
      kommande: { status: 'ansluten', fran: '2026-03-01' },
    })
    const nacka = async () => (await sida('sotenas')).parter.find((p) => p.kommun === 'Nacka')?.status
    sattDag('2026-02-28')
    expect(await nacka()).toBe('inbjuden')
    sattDag('2026-03-01')
    expect(await nacka()).toBe('ansluten')
    const svar = (await sida('tanum')).arenden.find((a) => a.id === id)?.svar
    expect(svar?.map((s) => [s.kommun, s.svar]).sort()).toEqual([
      ['Lysekil', 'ja'],
      ['Munkedal', 'ja'],
      ['Sotenäs', 'ja'],
      ['Tanum', 'ja'],
    ])
    expect(svar?.every((s) => s.beslut.diarienummer !== '')).toBe(true)
  })

  it('turns a nämnd down on one no where all must agree, and may ask again', async () => {
    const anna = await upphandlare('sotenas')
    const gavle = { kommunId: '2180', namndId: '2180-omvardnadsnamnden' }
    await anna.trpc('tenancy.samverkan.bjudIn', { samverkanId, ...gavle })
    const { id } = await oppet('sotenas')
    expect((await svara('tanum', id, 'nej')).status).toBe('avslaget')
    await anna.trpc('tenancy.samverkan.bjudIn', { samverkanId, ...gavle })
    expect((await oppet('sotenas')).rostlage).toEqual({ status: 'oppet', kravs: 5, ja: 0, nej: 0 })
  })

  it('changes its rules by the majority that the rules name, and the old ones stay to be read', async () => {
    const munkedal = await upphandlare('munkedal')
    await munkedal.trpc('tenancy.samverkan.foreslaRegler', {
      samverkanId,
      regler: { ...regler, uppsagningManader: 3 },
      fran: '2027-01-01',
      beslutId: await registreraBeslut(munkedal, 'samverkan'),
    })
    const arende = (await sida('lysekil')).arenden.findLast((a) => a.slag === 'regler') as Arende
    expect(arende.rostlage).toMatchObject({ kravs: 3, ja: 1 })
    await svara('lysekil', arende.id)
    expect((await svara('tanum', arende.id)).status).toBe('antaget')
    // They begin in January; until then six months hold.
    expect((await sida('lysekil')).tidigastUttrade).toBe('2027-01-01')
    expect((await sida('lysekil')).arenden.filter((a) => a.slag === 'regler')).toHaveLength(2)
  })

  it('lets a nämnd leave when its notice is out; until that day it is a member, and after it reads what was decided', async () => {
    const lysekil = await upphandlare('lysekil')
    const lamna = async (fran: string) =>
      lysekil.trpc('tenancy.samverkan.lamna', {
        samverkanId,
        fran,
        beslutId: await registreraBeslut(lysekil, 'samverkan'),
      })
    await expect(lamna('2026-12-31')).rejects.toMatchObject({
      svar: { data: { fel: { kod: 'samverkan-uppsagningstid', detaljer: { tidigast: '2027-01-01' } } } },
    })
    await lamna('2027-01-01')
    await expect(lamna('2027-01-01')).rejects.toThrow('samverkan-steg-pa-vag')
    const lage = async () => (await sida('tanum')).parter.find((p) => p.kommun === 'Lysekil')
    expect(await lage()).toMatchObject({ status: 'ansluten', kommande: { status: 'uttradd', fran: '2027-01-01' } })
    sattDag('2026-12-31')
    expect((await lage())?.status).toBe('ansluten')
    sattDag('2027-01-01')
    expect(await lage()).toMatchObject({ status: 'uttradd', kommande: null })
    const kvar = await sida('lysekil')
    expect(kvar.arenden.map((a) => a.slag)).toEqual(['regler', 'ny-part', 'ny-part', 'ny-part', 'regler'])
    await expect(svara('lysekil', (await oppet('sotenas')).id)).rejects.toThrow('samverkan-ej-ansluten')
  })

  it('shows its matters to nobody outside, and lets no member write a settled one anew', async () => {
    const outsider = await som('sotenas-annan-namnd')
    await expect(outsider.trpc('tenancy.samverkan.hamta', { samverkanId })).rejects.toThrow('samverkan-saknas')
    await expect(
      bas.agare`update samverkan_arende set status = 'avslaget' where samverkan_id = ${samverkanId} and avgjord is not null`,
    ).rejects.toThrow('frozen')
  })
})
