import type { Sql } from 'postgres'
import { stabiltId } from '../stabilt-id.ts'
import { loadSystemOmraden } from './omraden.ts'
import type { System, SystemVarde } from './typer.ts'

/** The id of a decision of a system, by its slag. */
export const systemBeslutId = (s: Pick<System, 'kommunId'>, slag: string): string =>
  stabiltId(`beslut:${s.kommunId}:${slag}`)

/** What the kommun has decided: that it runs the system, its områden, its tjänster, and every value with its decision. */
export async function loadSystemBeslut(sql: Sql, s: System): Promise<void> {
  const n = { kommun_id: s.kommunId, namnd_id: s.namndId }
  await sql`update kommun set status = 'live' where kommun_id = ${s.kommunId}`
  await sql`insert into beslut ${sql(s.beslut.map(({ slag, ...b }) => ({ ...n, id: systemBeslutId(s, slag), slag: slagOf(slag), ...b })))}`
  const omraden = loadSystemOmraden(s)
  await sql`insert into omrade ${sql(omraden.map((o) => ({ ...n, id: o.id, namn: o.namn, zon: o.zon })))}`
  await sql`insert into omrade_postnummer ${sql(
    omraden.flatMap((o) =>
      o.postnummer.map((p) => ({ ...n, postnummer: p.postnummer, ort: p.ort, omrade_id: o.id, fran: s.fran })),
    ),
  )}`
  await sql`insert into tjanst_aktivering ${sql(
    s.tjanster.map((t) => ({
      ...n,
      tjanst_id: t.tjanst.id,
      fran: t.fran,
      nr: 1,
      aktiv: true,
      beslut_id: systemBeslutId(s, t.beslut.aktivera),
    })),
  )}`
  const rader = s.tjanster.flatMap((t) => t.varden.map((v) => toRad(sql, s, t.tjanst.id, v)))
  await sql`insert into beslutat_varde ${sql(rader as never[])}`
}

/** Several decisions of one kind are told apart by what follows a colon. */
const slagOf = (slag: string): string => slag.split(':')[0] as string

function toRad(sql: Sql, s: System, tjanstId: string, v: SystemVarde) {
  const segment = v.segment ?? {}
  const fran = v.fran ?? s.fran
  return {
    kommun_id: s.kommunId,
    namnd_id: s.namndId,
    tjanst_id: tjanstId,
    id: stabiltId(`varde:${s.kommunId}:${tjanstId}:${v.parameter}:${JSON.stringify(segment)}:${fran}`),
    parameter: v.parameter,
    segment: sql.json(segment),
    fran,
    ore: v.ore ?? null,
    enhet: v.enhet ?? null,
    varde: v.varde === undefined ? null : sql.json(v.varde as never),
    beslut_id: systemBeslutId(s, v.beslut),
  }
}
