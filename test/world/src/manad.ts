import type { Sql } from 'postgres'
import { avtalId } from './avtal.ts'
import { omsorgsnamnd } from './beslut.ts'
import { stabiltId } from './stabilt-id.ts'
import { utforareId } from './utforare.ts'

export interface EnBestallning {
  readonly kommunId: string
  readonly utforare: string
  readonly del: string
  readonly zon: 'tatort' | 'landsbygd'
  /** Minutes a month. */
  readonly beviljat: number
  /** Tells two apart. */
  readonly namn: string
}

export const bestallningId = (b: Pick<EnBestallning, 'kommunId' | 'namn'>): string =>
  stabiltId(`prov-bestallning:${b.kommunId}:${b.namn}`)
const personId = (b: Pick<EnBestallning, 'kommunId' | 'namn'>): string =>
  stabiltId(`prov-person:${b.kommunId}:${b.namn}`)

/** One person with one beställning of hemtjänst from New Year, for a test that counts by hand. */
export async function addBestallning(sql: Sql, b: EnBestallning): Promise<string> {
  const bas = { kommun_id: b.kommunId, namnd_id: omsorgsnamnd(b.kommunId), person_id: personId(b) }
  const beslut = stabiltId(`prov-beslut:${b.kommunId}:${b.namn}`)
  await sql`insert into brukare ${sql({ ...bas, kod: `P-${b.namn}` })}`
  await sql`insert into insatsbeslut ${sql({ ...bas, id: beslut, tjanst_id: 'hemtjanst', lagrum: 'SoL 11:1', datum: '2025-12-10', fran: '2026-01-01' })}`
  await sql`insert into omfattning ${sql({ ...bas, insatsbeslut_id: beslut, fran: '2026-01-01', nr: 1, delar: sql.json({ [b.del]: b.beviljat }) })}`
  await sql`insert into bestallning ${sql({
    ...bas,
    id: bestallningId(b),
    insatsbeslut_id: beslut,
    val_id: stabiltId(`prov-val:${b.kommunId}:${b.namn}`),
    utforare_id: utforareId(b.utforare),
    avtal_id: avtalId(b.kommunId, 'hemtjanst', b.utforare),
    tjanst_id: 'hemtjanst',
    del: b.del,
    regi: b.utforare.startsWith('egenregi') ? 'egenregi' : 'privat',
    zon: b.zon,
    fran: '2026-01-01',
    start: '2026-01-01',
    status: 'bekraftad',
  })}`
  return bestallningId(b)
}

/** One performed visit, reported the day after. Times are local, such as '2026-10-05T08:00'. */
export async function addBesok(
  sql: Sql,
  b: EnBestallning,
  start: string,
  slut: string,
  skapad?: string,
): Promise<void> {
  const datum = start.slice(0, 10)
  const tid = (t: string) => Temporal.PlainDateTime.from(t).toZonedDateTime('Europe/Stockholm').toInstant().toString()
  await sql`insert into handelse ${sql({
    kommun_id: b.kommunId,
    manad: `${datum.slice(0, 7)}-01`,
    id: stabiltId(`prov-besok:${b.kommunId}:${b.namn}:${start}`),
    namnd_id: omsorgsnamnd(b.kommunId),
    utforare_id: utforareId(b.utforare),
    bestallning_id: bestallningId(b),
    person_id: personId(b),
    tjanst_id: 'hemtjanst',
    del: b.del,
    typ: 'besok',
    start: tid(start),
    slut: tid(slut),
    datum,
    status: 'godtagen',
    kalla: 'api',
    skapad:
      skapad ??
      Temporal.PlainDate.from(datum).add({ days: 1 }).toZonedDateTime('Europe/Stockholm').toInstant().toString(),
  })}`
}
