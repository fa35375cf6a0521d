import { loadOmraden } from './omraden.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'

/** The kommuner that run a valfrihetssystem in the world. Lysekil is a party that has not decided. */
export const valfrihetskommuner = ['1427', '1430', '1435'] as const
const NAMN: Readonly<Record<string, string>> = {
  '1427': 'Sotenäs',
  '1430': 'Munkedal',
  '1435': 'Tanum',
  '1484': 'Lysekil',
}
export const omsorgsnamnd = (kommunId: string): string => `${kommunId}-omsorgsnamnden`

interface BeslutRad {
  readonly slag: string
  readonly instans: 'kf' | 'namnd'
  readonly rubrik: string
  readonly datum: string
  readonly paragraf: string
  readonly diarienummer: string
}

const BESLUT: readonly BeslutRad[] = [
  {
    slag: 'tillampa-lov',
    instans: 'kf',
    rubrik: 'Införa valfrihetssystem enligt LOV',
    datum: '2025-06-12',
    paragraf: '§ 64',
    diarienummer: 'KS 2025/112',
  },
  {
    slag: 'anta-underlag',
    instans: 'namnd',
    rubrik: 'Anta förfrågningsunderlag, områden och ersättning',
    datum: '2025-11-18',
    paragraf: '§ 91',
    diarienummer: 'ON 2025/204',
  },
  {
    slag: 'pris',
    instans: 'namnd',
    rubrik: 'Ersättning i hemtjänst och mat 2026',
    datum: '2025-11-18',
    paragraf: '§ 92',
    diarienummer: 'ON 2025/205',
  },
  {
    slag: 'modell',
    instans: 'namnd',
    rubrik: 'Ersättningsmodell från 2026',
    datum: '2025-11-18',
    paragraf: '§ 93',
    diarienummer: 'ON 2025/206',
  },
  {
    slag: 'momskompensation',
    instans: 'namnd',
    rubrik: 'Momskompensation till privata utförare',
    datum: '2025-11-18',
    paragraf: '§ 94',
    diarienummer: 'ON 2025/207',
  },
  {
    slag: 'direktkvalificering',
    instans: 'namnd',
    rubrik: 'Egenregi som utförare med samma villkor',
    datum: '2025-11-18',
    paragraf: '§ 95',
    diarienummer: 'ON 2025/208',
  },
  {
    slag: 'aktivera-tjanst',
    instans: 'namnd',
    rubrik: 'Starta hemtjänst och mat i valfrihetssystemet',
    datum: '2025-11-18',
    paragraf: '§ 96',
    diarienummer: 'ON 2025/209',
  },
]

/** The id of a decision of the world. */
export const beslutId = (kommunId: string, slag: string): string => stabiltId(`beslut:${kommunId}:${slag}`)

/** Dagtid, kväll, natt and helg, with the precedence that Norra Bohuslän uses in the world: storhelg is not apart. */
const TIDSBAND = [
  { namn: 'helg', typ: 'vecka', fran: { dag: 'lor', tid: '06:00' }, till: { dag: 'man', tid: '06:00' } },
  { namn: 'natt', typ: 'dygn', fran: '22:00', till: '06:00' },
  { namn: 'kvall', typ: 'dygn', fran: '18:00', till: '22:00' },
  { namn: 'dag', typ: 'dygn', fran: '06:00', till: '18:00' },
]
const MODELL = {
  hemtjanst: {
    modell: 'utford',
    val: {
      insatser: {
        service: { del: 'service', underlag: 'utford-tid' },
        omvardnad: { del: 'omvardnad', underlag: 'utford-tid' },
        hsl: { del: 'hsl', underlag: 'utford-tid' },
        natt: { del: 'natt', underlag: 'utford-tid' },
      },
      tidsband: TIDSBAND,
      grans: { niva: 'kund', period: 'manad', toleransProcent: '10' },
      avvikelser: {
        avbojt: { '*': '50' },
        bomtid: { '*': '50' },
        senAvbokning: { '*': '50' },
        avbokadSenastTimmar: '24',
        hogstMinuter: { avbojt: 60, bomtid: 60 },
      },
      radgruppering: 'bestallning',
      avrundning: { rad: { till: 'ore', metod: 'halv-upp' } },
    },
  },
  mat: {
    modell: 'per-portion',
    val: {
      insatser: {
        matlada: { del: 'matlada', underlag: 'tillfalle' },
        specialkost: { del: 'specialkost', underlag: 'tillfalle' },
      },
      avvikelser: { senAvbestallning: { portion: '50' } },
      radgruppering: 'bestallning',
      avrundning: { rad: { till: 'ore', metod: 'halv-upp' } },
    },
  },
} as const

/** Öre an hour by kommun and del, in daytime and town; the other bands and zones follow by fixed sums. Invented figures. */
const GRUNDPRIS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '1427': { service: 41_200, omvardnad: 46_800, hsl: 48_500, natt: 61_000 },
  '1430': { service: 40_600, omvardnad: 45_900, hsl: 47_700, natt: 60_200 },
  '1435': { service: 41_800, omvardnad: 47_300, hsl: 49_100, natt: 61_700 },
}
const BANDTILLAGG: Readonly<Record<string, number>> = { dag: 0, kvall: 5_200, natt: 11_400, helg: 9_800 }
const ZONTILLAGG: Readonly<Record<string, number>> = { tatort: 0, landsbygd: 7_300 }
const MATPRIS: Readonly<Record<string, { portion: number; specialkost: number; leverans: number }>> = {
  '1427': { portion: 6_950, specialkost: 7_900, leverans: 4_300 },
  '1430': { portion: 6_800, specialkost: 7_750, leverans: 4_150 },
  '1435': { portion: 7_100, specialkost: 8_050, leverans: 4_600 },
}

/** The kommuner's decisions, areas, tjänster and decided values. */
export async function loadBeslut({ sql }: Pick<Laddning, 'sql'>): Promise<void> {
  await sql`insert into beslut ${sql(valfrihetskommuner.flatMap((kommunId) => BESLUT.map((b) => ({ kommun_id: kommunId, id: beslutId(kommunId, b.slag), namnd_id: omsorgsnamnd(kommunId), instans: b.instans, slag: b.slag, rubrik: b.rubrik, datum: b.datum, paragraf: b.paragraf, diarienummer: b.diarienummer }))))}`
  await loadSamverkan(sql)
  const omraden = loadOmraden()
  await sql`insert into omrade ${sql(omraden.map((o) => ({ kommun_id: o.kommunId, id: o.id, namnd_id: omsorgsnamnd(o.kommunId), namn: o.namn, zon: o.zon })))}`
  await sql`insert into omrade_postnummer ${sql(omraden.flatMap((o) => o.postnummer.map((p) => ({ kommun_id: o.kommunId, postnummer: p.postnummer, ort: p.ort, omrade_id: o.id, namnd_id: omsorgsnamnd(o.kommunId), fran: '2026-01-01' }))))}`
  const aktiva = valfrihetskommuner.flatMap((kommunId) =>
    ['hemtjanst', 'mat'].map((tjanst) => ({
      kommun_id: kommunId,
      tjanst_id: tjanst,
      fran: '2026-01-01',
      nr: 1,
      namnd_id: omsorgsnamnd(kommunId),
      aktiv: true,
      beslut_id: beslutId(kommunId, 'aktivera-tjanst'),
    })),
  )
  await sql`insert into tjanst_aktivering ${sql(aktiva)}`
  for (const kommunId of valfrihetskommuner) await loadVarden(sql, kommunId)
}

type Sql = Laddning['sql']

async function loadSamverkan(sql: Sql): Promise<void> {
  const id = stabiltId('samverkan:norra-bohuslan')
  await sql`insert into samverkan (id, namn, slug, agare_kommun_id, agare_namnd_id) values (${id}, 'Norra Bohuslän', 'norra-bohuslan', '1427', ${omsorgsnamnd('1427')})`
  const parter = ['1427', '1430', '1435', '1484'].map((kommunId) => ({
    samverkan_id: id,
    kommun_id: kommunId,
    namnd_id: omsorgsnamnd(kommunId),
    nr: 1,
    status: 'ansluten',
    fran: '2025-03-01',
  }))
  await sql`insert into samverkan_part ${sql(parter)}`
}

async function loadVarden(sql: Sql, kommunId: string): Promise<void> {
  const bas = (parameter: string, tjanst: string) => ({
    kommun_id: kommunId,
    namnd_id: omsorgsnamnd(kommunId),
    tjanst_id: tjanst,
    parameter,
    fran: '2026-01-01',
  })
  const pris = (tjanst: string, parameter: string, segment: Record<string, string>, ore: number, enhet: string) => ({
    ...bas(parameter, tjanst),
    id: stabiltId(`varde:${kommunId}:${tjanst}:${parameter}:${JSON.stringify(segment)}`),
    segment: sql.json(segment),
    ore,
    enhet,
    varde: null,
    beslut_id: beslutId(kommunId, 'pris'),
  })
  const varde = (tjanst: string, parameter: string, v: object, slag: string) => ({
    ...bas(parameter, tjanst),
    id: stabiltId(`varde:${kommunId}:${tjanst}:${parameter}`),
    segment: sql.json({}),
    ore: null,
    enhet: null,
    varde: sql.json(v as never),
    beslut_id: beslutId(kommunId, slag),
  })
  const timpris = Object.entries(GRUNDPRIS[kommunId] ?? {}).flatMap(([del, ore]) =>
    Object.entries(BANDTILLAGG).flatMap(([tidsband, band]) =>
      Object.entries(ZONTILLAGG).map(([zon, tillagg]) =>
        pris('hemtjanst', 'timpris', { del, tidsband, zon }, ore + band + tillagg, 'timme'),
      ),
    ),
  )
  const mat = MATPRIS[kommunId] as (typeof MATPRIS)[string]
  const priser = [
    ...timpris,
    pris('mat', 'portion', { del: 'matlada' }, mat?.portion ?? 0, 'portion'),
    pris('mat', 'portion', { del: 'specialkost' }, mat?.specialkost ?? 0, 'portion'),
    pris('mat', 'leverans', {}, mat?.leverans ?? 0, 'leverans'),
  ]
  await sql`insert into beslutat_varde ${sql(priser as never[])}`
  const val = [
    varde('hemtjanst', 'modell', MODELL.hemtjanst, 'modell'),
    varde('mat', 'modell', MODELL.mat, 'modell'),
    ...['hemtjanst', 'mat'].map((tjanst) =>
      varde(tjanst, 'momskompensation', { procent: '3', regi: ['privat'], pa: 'summa' }, 'momskompensation'),
    ),
  ]
  await sql`insert into beslutat_varde ${sql(val as never[])}`
}

export const kommunNamn = (kommunId: string): string => NAMN[kommunId] ?? kommunId
