import { loadGrund } from '@valfri/world/grund'
import { varlden } from '@valfri/world/kommuner'
import { beforeAll, describe, expect, it } from 'vitest'
import { antaOchOppna, registreraBeslut, skapaOmrade, skrivGemensam, skrivLokal, slaPa } from './underlag-hjalp.ts'
import { useApp } from './use-app.ts'

let idag = '2026-02-02'
const nu = () => Temporal.Instant.from(`${idag}T09:00:00+01:00`)
const FYRA = ['sotenas', 'lysekil', 'munkedal', 'tanum'] as const
const SLUG = 'hemtjanst-i-norra-bohuslan'
const EGET = 'Utföraren kan ta emot larm på Tanums öar.'

interface Namndens {
  readonly kommun: string
  readonly arJag: boolean
  readonly galler: { nr: number; lage: string } | null
  readonly antagen: { nr: number } | null
  readonly forslag: {
    nr: number
    lage: string
    datum: string | null
    diarienummer: string | null
    skal: string | null
    svaraSenast: string | null
    forsenat: boolean
  } | null
}
interface Lage {
  readonly underlag: {
    namnder: Namndens[]
    perVersion: { nr: number; antal: number }[]
    attSkicka: { versionId: string; nr: number } | null
  }[]
}
interface Villkor {
  readonly id: string
  readonly text: string
  readonly niva: string
}
interface Publikt {
  readonly forseglad: {
    nr: number
    villkor: Villkor[]
    parter: { kommun: string; lokal: { villkor: Villkor[] } }[]
  }
  readonly kravtabell: { villkor: string }[]
  readonly parter: { part: { kommun: string }; lage: { nr: number; lage: string } | null }[]
  readonly versioner: { nr: number; parter: { kommun: string; lage: string }[] }[]
}

const krav = (text: string) => ({
  namn: 'Närvaro',
  text,
  kapitel: 'verksamhetskrav',
  delar: [],
  kontrollpunkter: [{ typ: 'uppfoljning', manader: 6, bevis: { sv: 'Schema' } }],
  vidBrist: ['varning'],
})
const regler = {
  ...{ antagning: 'alla', regelandring: 'alla', uppsagningManader: 6, uttrade: 'arsskifte' },
  ...{ svarstidDagar: 60, text: 'Varje nämnd svarar på ett förslag inom 60 dagar.' },
}

describe('a change of the common part goes out as one proposal per nämnd (C4)', () => {
  const { bas, som, besokare, forget } = useApp(nu, loadGrund)
  let samverkanId = ''
  const versioner = ['', '']
  const upphandlare = (kommun: string) => som(`${kommun}-upphandlare`)
  const lage = async (kommun = 'sotenas') => {
    const svar = await (await upphandlare(kommun)).trpc<Lage>('samverkan.versioner', { samverkanId })
    return svar.underlag[0] as Lage['underlag'][number]
  }
  const hos = async (kommun: string) => (await lage()).namnder.find((n) => n.kommun === kommun) as Namndens
  const publikt = (nr?: number) => besokare().trpc<Publikt>('underlag.publikt.hamta', { slug: SLUG, ...(nr && { nr }) })
  const sattDag = (dag: string) => {
    idag = dag
    forget()
  }

  beforeAll(async () => {
    const anna = await upphandlare('sotenas')
    const start = { fran: '2026-01-01', beslutId: await registreraBeslut(anna, 'samverkan') }
    const ny = await anna.trpc<{ id: string }>('tenancy.samverkan.skapa', { namn: 'Norra Bohuslän', ...start })
    samverkanId = ny.id
    // Alone still, the founder's own yes makes its rules those of the samverkan.
    const regelbeslut = { fran: '2026-01-01', beslutId: await registreraBeslut(anna, 'samverkan') }
    await anna.trpc('tenancy.samverkan.foreslaRegler', { samverkanId, regler, ...regelbeslut })
    const skapad = await anna.trpc<{ versionId: string; underlagId: string }>('underlag.utkast.skapa', {
      titel: 'Hemtjänst i Norra Bohuslän',
      tjanstId: 'hemtjanst',
      samverkanId,
    })
    const versionId = skapad.versionId
    versioner[0] = versionId
    await skrivGemensam(anna, versionId)
    await anna.trpc('underlag.utkast.sparaVillkor', { versionId, fore: null, innehall: krav('Personal varje dag.') })
    for (const kommun of FYRA) {
      const b = await upphandlare(kommun)
      if (kommun !== 'sotenas') await letIn(kommun)
      await slaPa(await som(`${kommun}-admin`), 'hemtjanst')
      await skrivLokal(b, versionId, { omradeId: await skapaOmrade(b, `${kommun} centrum`, '45000') })
    }
    const tanum = await upphandlare('tanum')
    await tanum.trpc('underlag.utkast.sparaLokaltVillkor', { versionId, fore: null, innehall: krav(EGET) })
    await anna.trpc('underlag.faststall', { versionId, skal: 'Lagens villkor står som i katalogen.' })
    for (const kommun of FYRA) {
      const forMig = { versionId, tjanstId: 'hemtjanst', delar: ['service', 'omvardnad'] }
      await antaOchOppna(await upphandlare(kommun), await som(`${kommun}-ekonom`), forMig)
    }
    const v2 = await anna.trpc<{ versionId: string }>('underlag.nyVersion', { underlagId: skapad.underlagId })
    versioner[1] = v2.versionId
    const [fore] = (await publikt()).forseglad.villkor.filter((v) => v.text === 'Personal varje dag.')
    const innehall = krav('Personal varje dag, också på helger.')
    await anna.trpc('underlag.utkast.sparaVillkor', { versionId: v2.versionId, fore, innehall })
    const skicka = { versionId: v2.versionId, meddelande: 'Kravet gäller nu också helger.' }
    await expect(anna.trpc('samverkan.skickaForslag', skicka)).rejects.toThrow('forslag-ej-faststallt')
    await anna.trpc('underlag.faststall', { versionId: v2.versionId, skal: 'Lagens villkor står som i katalogen.' })
  })

  /** Invites a nämnd, has the members say yes, and joins it. */
  async function letIn(kommun: 'lysekil' | 'munkedal' | 'tanum') {
    const anna = await upphandlare('sotenas')
    await anna.trpc('tenancy.samverkan.bjudIn', { samverkanId, ...varlden[kommun] })
    const { arenden } = await anna.trpc<{ arenden: { id: string; rostlage: { status: string } }[] }>(
      'tenancy.samverkan.hamta',
      { samverkanId },
    )
    const oppet = arenden.find((a) => a.rostlage.status === 'oppet')
    for (const medlem of FYRA.slice(0, FYRA.indexOf(kommun))) {
      const m = await upphandlare(medlem)
      const ja = { samverkanId, arendeId: oppet?.id, svar: 'ja', beslutId: await registreraBeslut(m, 'samverkan') }
      await m.trpc('tenancy.samverkan.svara', ja)
    }
    const b = await upphandlare(kommun)
    const beslutId = await registreraBeslut(b, 'samverkan')
    await b.trpc('tenancy.samverkan.anslut', { samverkanId, fran: '2026-01-01', beslutId })
  }

  it('sends one to each of the four, to be answered within the days of their rules, and only its owner may', async () => {
    const [anna, tanum] = [await upphandlare('sotenas'), await upphandlare('tanum')]
    const skicka = { versionId: versioner[1], meddelande: 'Kravet gäller nu också helger.' }
    expect((await lage()).attSkicka).toEqual({ versionId: versioner[1], nr: 2 })
    await expect(tanum.trpc('samverkan.skickaForslag', skicka)).rejects.toThrow('ej-agare')
    expect(await anna.trpc('samverkan.skickaForslag', skicka)).toEqual({ antal: 4 })
    await expect(anna.trpc('samverkan.skickaForslag', skicka)).rejects.toThrow('forslag-redan-skickat')
    const { namnder, attSkicka, perVersion } = await lage('tanum')
    expect(attSkicka).toBeNull()
    expect(namnder.map((n) => [n.kommun, n.galler?.nr, n.forslag?.lage, n.forslag?.svaraSenast])).toEqual([
      ['Lysekil', 1, 'vantar', '2026-04-03'],
      ['Munkedal', 1, 'vantar', '2026-04-03'],
      ['Sotenäs', 1, 'vantar', '2026-04-03'],
      ['Tanum', 1, 'vantar', '2026-04-03'],
    ])
    expect(perVersion).toEqual([{ nr: 1, antal: 4 }])
  })

  it('mails each nämnd of it, and has the last day to answer in the calendar until the nämnd has', async () => {
    const mejl = await bas.agare`select namnd_id from notis where slag = 'forslag-att-besluta'`
    expect(mejl).toHaveLength(4)
    const kalender = async () => {
      const b = await upphandlare('tanum')
      const svar = await b.trpc<{ dagar: { slag: string; datum: string; vantar: boolean }[] }>('notis.kalender', {
        manad: '2026-04',
      })
      return svar.dagar.filter((d) => d.slag === 'svara-pa-forslag').map((d) => [d.datum, d.vantar])
    }
    expect(await kalender()).toEqual([['2026-04-03', true]])
  })

  it('has three live on version 2 and one on version 1 when three of four decide, and no page is mixed', async () => {
    for (const kommun of ['sotenas', 'lysekil', 'munkedal']) {
      const b = await upphandlare(kommun)
      const kfBeslutId = await registreraBeslut(b, 'tillampa-lov', 'kf')
      const beslutId = await registreraBeslut(b, 'anta-underlag')
      await b.trpc('underlag.anta', { versionId: versioner[1], kfBeslutId, beslutId })
      await b.trpc('underlag.annonsera', { versionId: versioner[1], annonsId: `LOV-${kommun}-2` })
    }
    const { namnder, perVersion } = await lage()
    expect(perVersion).toEqual([
      { nr: 2, antal: 3 },
      { nr: 1, antal: 1 },
    ])
    expect(namnder.map((n) => [n.kommun, n.galler?.nr, n.galler?.lage, n.forslag?.lage])).toEqual([
      ['Lysekil', 2, 'oppen', 'antaget'],
      ['Munkedal', 2, 'oppen', 'antaget'],
      ['Sotenäs', 2, 'oppen', 'antaget'],
      ['Tanum', 1, 'oppen', 'vantar'],
    ])
    expect(namnder[0]?.forslag).toMatchObject({ datum: '2026-01-20', diarienummer: expect.stringMatching(/^ON 2026/) })

    // Each page is one version whole: nobody is open on both, and none says a word of the other.
    const [v1, v2] = [await publikt(1), await publikt(2)]
    const oppna = (p: Publikt) => p.parter.filter((x) => x.lage?.lage === 'oppen').map((x) => x.part.kommun)
    expect([oppna(v1), oppna(v2)]).toEqual([['Tanum'], ['Lysekil', 'Munkedal', 'Sotenäs']])
    const texter = (p: Publikt) => p.forseglad.villkor.map((v) => v.text)
    expect(texter(v1)).toContain('Personal varje dag.')
    expect(texter(v1)).not.toContain('Personal varje dag, också på helger.')
    expect(texter(v2)).toContain('Personal varje dag, också på helger.')
    expect(texter(v2)).not.toContain('Personal varje dag.')
  })

  it('records that a nämnd waits or declines, with its date and diarienummer, and says when it is late', async () => {
    const tanum = await upphandlare('tanum')
    const vanta = { versionId: versioner[1], svar: 'avvaktar', diarienummer: 'ON 2026/31', skal: 'Budget först.' }
    await expect(tanum.trpc('samverkan.svaraForslag', { ...vanta, datum: '2026-02-03' })).rejects.toThrow(
      'svar-framtida',
    )
    await tanum.trpc('samverkan.svaraForslag', { ...vanta, datum: '2026-02-02' })
    expect((await hos('Tanum')).forslag).toMatchObject({
      ...{ lage: 'avvaktar', datum: '2026-02-02', diarienummer: 'ON 2026/31', skal: 'Budget först.', forsenat: false },
    })
    sattDag('2026-04-03')
    expect((await hos('Tanum')).forslag?.forsenat).toBe(false)
    sattDag('2026-04-04')
    expect((await hos('Tanum')).forslag?.forsenat).toBe(true)
    sattDag('2026-02-02')

    const b = await upphandlare('tanum')
    const avsta = { versionId: versioner[1], svar: 'avstar', skal: 'Helger kostar för mycket i Tanum.' }
    const delegat = { ...avsta, beslutId: await registreraBeslut(b, 'pris') }
    await expect(b.trpc('samverkan.svaraForslag', delegat)).rejects.toThrow('namndbeslut-saknas')
    await b.trpc('samverkan.svaraForslag', { ...avsta, beslutId: await registreraBeslut(b, 'samverkan') })
    expect((await hos('Tanum')).forslag).toMatchObject({ lage: 'avstar', forsenat: false })
    const sotenas = await upphandlare('sotenas')
    const sent = { ...avsta, beslutId: await registreraBeslut(sotenas, 'samverkan') }
    await expect(sotenas.trpc('samverkan.svaraForslag', sent)).rejects.toThrow('forslag-redan-antaget')
    const utanfor = await som('sotenas-annan-namnd')
    await expect(utanfor.trpc('samverkan.versioner', { samverkanId })).rejects.toThrow('samverkan-saknas')
  })

  it('changes a shared krav once for all four, and keeps Tanum’s own, labelled as such (F1.3)', async () => {
    const v2 = await publikt(2)
    expect(v2.forseglad.parter.map((p) => p.kommun)).toEqual(['Lysekil', 'Munkedal', 'Sotenäs', 'Tanum'])
    const andrat = v2.forseglad.villkor.find((v) => v.text === 'Personal varje dag, också på helger.')
    expect(andrat?.niva).toBe('gemensam')
    const egna = v2.forseglad.parter.flatMap((p) => p.lokal.villkor.map((v) => [p.kommun, v.niva, v.text]))
    expect(egna).toEqual([['Tanum', '1435', EGET]])
    expect(v2.kravtabell.map((r) => r.villkor)).toContain(`Gäller bara i Tanum: ${EGET}`)
    expect((await publikt(1)).kravtabell.map((r) => r.villkor)).toContain(`Gäller bara i Tanum: ${EGET}`)
  })
})
