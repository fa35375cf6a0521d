import type { Sql } from 'postgres'
import { stabiltId } from '../stabilt-id.ts'
import { namndaUtforare, utforareId } from '../utforare.ts'
import { systemAvtalId } from './avtal.ts'
import type { PlaneradUppgift, System } from './typer.ts'

/** One person's one del of a system, for a test that counts by hand. Those with the same `person` are one person. */
export interface ProvBestallning {
  readonly person: string
  readonly utforare: string
  readonly tjanst: string
  readonly del: string
  /** In the unit of the del's first mängd. */
  readonly beviljat: number
  readonly zon?: 'tatort' | 'landsbygd'
  readonly fran?: string
  readonly uppgifter?: readonly Omit<PlaneradUppgift, 'del'>[]
}

export const provPersonId = (s: System, person: string): string => stabiltId(`prov-person:${s.kommunId}:${person}`)
const idOf = (s: System, vad: string, b: ProvBestallning): string =>
  stabiltId(`prov-${vad}:${s.kommunId}:${b.person}:${b.utforare}:${b.del}`)

/** A beslut with its beställning, confirmed from its first day. */
export async function addProv(sql: Sql, s: System, b: ProvBestallning): Promise<void> {
  const fran = b.fran ?? s.fran
  const person = { kommun_id: s.kommunId, namnd_id: s.namndId, person_id: provPersonId(s, b.person) }
  const beslut = idOf(s, 'beslut', b)
  await sql`insert into brukare ${sql({ ...person, kod: `P-${b.person}` })} on conflict do nothing`
  await sql`insert into insatsbeslut ${sql({ ...person, id: beslut, tjanst_id: b.tjanst, lagrum: 'SoL 11:1', datum: '2025-12-10', fran })}`
  await sql`insert into omfattning ${sql({ ...person, insatsbeslut_id: beslut, fran, nr: 1, delar: sql.json({ [b.del]: b.beviljat }) })}`
  for (const u of b.uppgifter ?? [])
    await sql`insert into daterad_uppgift ${sql({ ...person, insatsbeslut_id: beslut, id: stabiltId(`${beslut}:${u.uppgift}:${u.fran ?? ''}`), del: b.del, uppgift: u.uppgift, fran: u.fran ?? fran, varde: u.varde, skapad: '2025-12-10T09:00:00+01:00' })}`
  await sql`insert into bestallning ${sql({
    ...person,
    id: idOf(s, 'bestallning', b),
    insatsbeslut_id: beslut,
    val_id: idOf(s, 'val', b),
    utforare_id: utforareId(b.utforare),
    avtal_id: systemAvtalId(s, b.tjanst, b.utforare),
    tjanst_id: b.tjanst,
    del: b.del,
    regi: namndaUtforare.find((u) => u.nyckel === b.utforare)?.form === 'egenregi' ? 'egenregi' : 'privat',
    zon: b.zon ?? 'tatort',
    fran,
    start: fran,
    status: 'bekraftad',
  })}`
}

/** One performed event, reported the morning after. Times are local; a day or a portion has its date alone. */
export async function addProvHandelse(
  sql: Sql,
  s: System,
  b: ProvBestallning,
  h: {
    readonly typ: string
    readonly nar: string
    readonly minuter?: number
    readonly antal?: number
    readonly orsak?: string
  },
): Promise<void> {
  const dag = Temporal.PlainDate.from(h.nar.slice(0, 10))
  const start = h.minuter ? Temporal.PlainDateTime.from(h.nar).toZonedDateTime('Europe/Stockholm').toInstant() : null
  await sql`insert into handelse ${sql({
    kommun_id: s.kommunId,
    manad: dag.with({ day: 1 }).toString(),
    id: stabiltId(`prov-handelse:${idOf(s, 'bestallning', b)}:${h.typ}:${h.nar}`),
    namnd_id: s.namndId,
    utforare_id: utforareId(b.utforare),
    bestallning_id: idOf(s, 'bestallning', b),
    person_id: provPersonId(s, b.person),
    tjanst_id: b.tjanst,
    del: b.del,
    typ: h.typ,
    start: start?.toString() ?? null,
    slut: start?.add({ minutes: h.minuter ?? 0 }).toString() ?? null,
    datum: dag.toString(),
    antal: h.antal ?? 1,
    orsak: h.orsak ?? null,
    status: 'godtagen',
    kalla: 'api',
    skapad: `${dag.add({ days: 1 })}T06:00:00Z`,
  })}`
}
