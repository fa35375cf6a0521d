import { readFileSync } from 'node:fs'
import type { Sql } from 'postgres'
import { personnummerHash, TEST_PEPPAR } from './grund.ts'
import { makeNamn } from './namn.ts'
import { personas } from './personas.ts'
import { makeSlump } from './slump.ts'
import { stabiltId } from './stabilt-id.ts'
import { utforareId } from './utforare.ts'

/* A small daglig verksamhet in Sotenäs, on a ground that is already there. The figures are constructed. */

const KOMMUN = { kommun_id: '1427', namnd_id: '1427-omsorgsnamnden' }
const TJANST = 'daglig-verksamhet'
const DV_UTFORARE = 'bohusomsorg'
/** Öre a day by nivå; a half day is priced for nivå 2 alone. */
export const DV_DAGPRIS = { 2: 62_600, 3: 98_700, halvdag: 35_000 } as const

export const dvBeslutId = (i: number): string => stabiltId(`dv:beslut:${i}`)
export const dvBestallningId = (i: number): string => stabiltId(`dv:bestallning:${i}`)
/** A code with none of the letters that are easily misread. */
export const dvKod = (i: number): string => `P-DVDV${'34679ACDEFGHJKMN'[i]}`

interface Val {
  /** How many have a place at Bohus Omsorg, all with a confirmed beställning from 1 January 2026. */
  readonly antal: number
  readonly peppar?: string
}

/** Enables the tjänst, decides instrument, prices and model from 1 January 2026, and gives some persons a place each. */
export async function loadDvGrund(sql: Sql, { antal, peppar = TEST_PEPPAR }: Val): Promise<void> {
  const beslutId = stabiltId('dv:namndbeslut')
  const bas = { ...KOMMUN, tjanst_id: TJANST, beslut_id: beslutId, fran: '2026-01-01' }
  await sql`insert into beslut ${sql({ ...KOMMUN, id: beslutId, instans: 'namnd', slag: 'pris', rubrik: 'Daglig verksamhet 2026', datum: '2025-11-18', paragraf: '§ 99', diarienummer: 'ON 2025/299' })}`
  await sql`insert into tjanst_aktivering ${sql({ ...bas, nr: 1, aktiv: true })}`
  const steg = [1, 2, 3, 4].map((n) => ({ id: String(n), namn: `Nivå ${n}` }))
  await insertVarde(sql, bas, 'instrument.niva', { namn: 'Södertörnsmodellen', steg, svarsdagar: 21 })
  const omfattning = [
    { id: 'heldag', namn: 'Heldag' },
    { id: 'halvdag', namn: 'Halvdag' },
  ]
  await insertVarde(sql, bas, 'instrument.omfattning', {
    namn: 'Heldag och halvdag',
    steg: omfattning,
    svarsdagar: null,
  })
  const faktorer = [
    { dagFran: 1, dagTill: 5, procent: '100' },
    { dagFran: 6, dagTill: 20, procent: '50' },
  ]
  const val = {
    insatser: { plats: { del: 'plats', underlag: 'dag' } },
    franvaro: { raknasPa: 'planerad-dag', faktorer },
  }
  await insertVarde(sql, bas, 'modell', { modell: 'per-dag', val })
  const pris = (segment: Record<string, string>, ore: number) =>
    sql`insert into beslutat_varde ${sql({ ...bas, id: stabiltId(`dv:pris:${JSON.stringify(segment)}`), parameter: 'dagpris', segment: sql.json(segment), ore, enhet: 'dag' })}`
  await pris({ niva: '2', omfattning: 'heldag' }, DV_DAGPRIS[2])
  await pris({ niva: '3', omfattning: 'heldag' }, DV_DAGPRIS[3])
  await pris({ niva: '2', omfattning: 'halvdag' }, DV_DAGPRIS.halvdag)
  await loadPlatser(sql, antal, peppar)
}

async function insertVarde(sql: Sql, bas: Record<string, string>, parameter: string, varde: unknown): Promise<void> {
  const rad = {
    ...bas,
    id: stabiltId(`dv:${parameter}`),
    parameter,
    segment: sql.json({}),
    varde: sql.json(varde as never),
  }
  await sql`insert into beslutat_varde ${sql(rad)}`
}

async function loadPlatser(sql: Sql, antal: number, peppar: string): Promise<void> {
  const slump = makeSlump(2026)
  const tagna = new Set(personas.map((p) => p.personnummer))
  const url = new URL('../../extern/personnummer/allPins.json', import.meta.url)
  // Born later than anyone of the world, so that the two never meet.
  const nummer = (JSON.parse(readFileSync(url, 'utf8')) as string[]).filter(
    (p) => p >= '1980' && p < '2005' && !tagna.has(p),
  )
  for (let i = 0; i < antal; i++) {
    const personnummer = nummer[i] as string
    const person = { ...KOMMUN, person_id: stabiltId(`dv:person:${i}`) }
    await sql`insert into brukare ${sql({ ...person, kod: dvKod(i) })}`
    await sql`insert into person ${sql({ ...person, personnummer, personnummer_hash: personnummerHash(peppar, personnummer), namn: makeNamn(slump) })}`
    const beslut = { ...person, insatsbeslut_id: dvBeslutId(i) }
    await sql`insert into insatsbeslut ${sql({ ...person, id: dvBeslutId(i), tjanst_id: TJANST, lagrum: 'LSS 9 § 10', datum: '2025-12-10', fran: '2026-01-01' })}`
    await sql`insert into omfattning ${sql({ ...beslut, fran: '2026-01-01', nr: 1, delar: sql.json({ plats: 5 }) })}`
    for (const [uppgift, varde] of [
      ['niva', '2'],
      ['omfattning', 'heldag'],
    ] as const)
      await sql`insert into daterad_uppgift ${sql({ ...beslut, id: stabiltId(`dv:${uppgift}:${i}`), del: 'plats', uppgift, fran: '2026-01-01', varde, skapad: '2025-12-10T09:00:00+01:00' })}`
    await sql`insert into bestallning ${sql({ ...beslut, id: dvBestallningId(i), val_id: stabiltId(`dv:val:${i}`), utforare_id: utforareId(DV_UTFORARE), avtal_id: stabiltId('dv:avtal'), tjanst_id: TJANST, del: 'plats', regi: 'privat', fran: '2026-01-01', start: '2026-01-01', status: 'bekraftad' })}`
  }
}
