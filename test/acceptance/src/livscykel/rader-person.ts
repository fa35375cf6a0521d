import { readFileSync } from 'node:fs'
import { personnummerHash, TEST_PEPPAR } from '@valfri/world/grund'
import { personas } from '@valfri/world/personas'
import { stabiltId } from '@valfri/world/stabilt-id'
import { type Insats, namndOf, toKebab } from './ordlista.ts'
import { personId, type Varld } from './varld.ts'

/** Weeks in a month, as an avtal's hours a week and a beslut's minutes a month are compared. */
const VECKOR_PER_MANAD = 365.25 / 7 / 12

const taggade = new Set(personas.map((p) => p.personnummer))
const provnummer = (
  JSON.parse(
    readFileSync(new URL('../../../extern/personnummer/allPins.json', import.meta.url), 'utf8'),
  ) as readonly string[]
).filter((p) => p >= '1930' && p < '1960' && !taggade.has(p))

/** The test number that stands for what a scenario writes: its own need not be anybody's. */
export function personnummerFor(skrivet: string): string {
  const summa = [...skrivet].reduce((s, c) => (s * 31 + c.charCodeAt(0)) % provnummer.length, 7)
  return provnummer[summa] as string
}

export interface PersonIn {
  readonly id: string
  readonly kommun: string
  readonly namn: string
  readonly personnummer: string
  readonly skydd: string
  readonly team: readonly string[]
  readonly postnummer: string | null
}

/** A person who is known to a nämnd. */
export async function loadPerson({ sql }: Varld, p: PersonIn): Promise<string> {
  const n = namndOf(p.kommun)
  const id = stabiltId(`livscykel:brukare:${p.id}`)
  const bas = { kommun_id: n.kommunId, person_id: id, namnd_id: n.namndId }
  const nummer = personnummerFor(p.personnummer)
  await sql`insert into brukare ${sql({ ...bas, kod: `P-${id.slice(0, 5).toUpperCase()}` })}`
  await sql`insert into person ${sql({ ...bas, personnummer: nummer, personnummer_hash: personnummerHash(nummer, TEST_PEPPAR), namn: p.namn, adress: 'Storgatan 1', postnummer: p.postnummer, ort: 'Orten', skydd: toKebab(p.skydd) })}`
  for (const vem of p.team) await sql`insert into person_team ${sql({ ...bas, identitet_id: personId(vem) })}`
  return id
}

export interface InsatsbeslutIn {
  readonly brukareId: string
  readonly kommun: string
  readonly insats: Insats
  /** The quantity of the del: minutes a month, or what its tjänst counts. */
  readonly mangd: number
  readonly datum: string
  readonly externId?: string | null
  readonly lagrum?: string
  /** Of several for the same person. */
  readonly nr?: number
}

/** A beslut in force from its own day. */
export async function loadInsatsbeslut({ sql }: Varld, b: InsatsbeslutIn): Promise<string> {
  const n = namndOf(b.kommun)
  const id = stabiltId(`livscykel:insatsbeslut:${b.brukareId}${b.nr ?? ''}`)
  const bas = { kommun_id: n.kommunId, namnd_id: n.namndId, person_id: b.brukareId }
  await sql`insert into insatsbeslut ${sql({ ...bas, id, tjanst_id: b.insats.tjanst.id, lagrum: b.lagrum ?? 'SoL 11:1', extern_id: b.externId ?? null, datum: b.datum, fran: b.datum })}`
  await sql`insert into omfattning ${sql({ ...bas, insatsbeslut_id: id, fran: b.datum, nr: 1, delar: sql.json({ [b.insats.del]: b.mangd }), uppgifter: sql.json({ falt: {}, mangder: {} }) })}`
  return id
}

/** A person with a beslut and nothing more, for what the scenario says only by number. */
async function loadNagon(v: Varld, id: string, kommun: string, insats: Insats, mangd: number, datum: string) {
  const brukareId = await loadPerson(v, {
    ...{ id, kommun, namn: 'Testperson', personnummer: id, skydd: 'ingen', team: [], postnummer: null },
  })
  const beslutId = await loadInsatsbeslut(v, { brukareId, kommun, insats, mangd, datum })
  return { brukareId, beslutId }
}

export interface BestallningIn {
  readonly kommun: string
  readonly utforareId: string
  readonly avtalId: string
  readonly insats: Insats
  readonly brukareId: string
  readonly beslutId: string
  readonly dag: string
}

/** What a firm has confirmed that it performs for a person, from a day. */
export async function loadBestallning({ sql }: Varld, b: BestallningIn): Promise<string> {
  const id = stabiltId(`livscykel:bestallning:${b.beslutId}:${b.avtalId}`)
  const { kommunId, namndId } = namndOf(b.kommun)
  const bas = { kommun_id: kommunId, id, namnd_id: namndId, person_id: b.brukareId, insatsbeslut_id: b.beslutId }
  await sql`insert into bestallning ${sql({ ...bas, utforare_id: b.utforareId, avtal_id: b.avtalId, tjanst_id: b.insats.tjanst.id, del: b.insats.del, regi: 'privat', fran: b.dag, status: 'bekraftad', start: b.dag })}`
  return id
}

/** Hours a week that are ordered of an avtal already. */
export async function loadBelagt(
  v: Varld,
  a: { kommun: string; utforareId: string; avtalId: string; insats: Insats; timmar: number; dag: string },
): Promise<void> {
  const minuter = a.timmar * 60 * VECKOR_PER_MANAD
  const { brukareId, beslutId } = await loadNagon(v, `belagt ${a.avtalId}`, a.kommun, a.insats, minuter, a.dag)
  const { kommun, utforareId, avtalId, insats, dag } = a
  await loadBestallning(v, { kommun, utforareId, avtalId, insats, brukareId, beslutId, dag })
  await v.sql`select valfri.rakna_belaggning(${namndOf(kommun).kommunId}, ${avtalId}, ${dag}::date)`
}

/** Ickeval that were made before, so that the next one has this number in the turn. */
export async function loadTidigareIckeval(
  v: Varld,
  i: { kommun: string; utforareId: string; insats: Insats; omradeId: string; antal: number; dag: string },
): Promise<void> {
  if (i.antal === 0) return
  const { brukareId, beslutId } = await loadNagon(v, 'tidigare', i.kommun, i.insats, 60, i.dag)
  const n = namndOf(i.kommun)
  const { sql } = v
  const protokoll = sql.json({ indata: { tjanstId: i.insats.tjanst.id, omradeId: i.omradeId } })
  const rad = {
    ...{ kommun_id: n.kommunId, namnd_id: n.namndId, person_id: brukareId, insatsbeslut_id: beslutId },
    ...{ del: i.insats.del, utforare_id: i.utforareId, slag: 'ickeval', kanal: 'system', fran: i.dag, protokoll },
  }
  await sql`insert into val ${sql(Array.from({ length: i.antal }, () => rad))}`
}
