import type { Sql } from 'postgres'
import { stabiltId } from '../stabilt-id.ts'
import { firmaUppgifter, namndaUtforare, utforareId } from '../utforare.ts'
import { systemBeslutId } from './beslut.ts'
import { loadSystemOmraden } from './omraden.ts'
import type { System, SystemFirma } from './typer.ts'
import { systemUnderlagRef } from './underlag.ts'

/** The id of an avtal of a system. */
export const systemAvtalId = (s: Pick<System, 'kommunId'>, tjanst: string, nyckel: string): string =>
  stabiltId(`avtal:${s.kommunId}:${tjanst}:${nyckel}`)

const SIGNERAT = '2025-12-15T10:00:00+01:00'

/** Firms, what they say of themselves, and an avtal or an internt uppdrag for each tjänst they perform. */
export async function loadSystemMarknad(sql: Sql, s: System): Promise<void> {
  const nya = s.firmor.map((f) => f.utforare).filter((u) => !namndaUtforare.includes(u))
  if (nya.length > 0) {
    await sql`insert into utforare ${sql(nya.map((u) => firmaUppgifter(sql, u).utforare))}`
    await sql`insert into utforare_uppgift ${sql(nya.map((u) => firmaUppgifter(sql, u).uppgift))}`
  }
  for (const f of s.firmor) {
    const { sprak = ['svenska'], inriktning, presentation } = f
    const profil = { sprak, ...(inriktning && { inriktning }), ...(presentation && { presentation }) }
    await sql`update utforare set profil = ${sql.json(profil as never)}, profil_andrad = '2026-01-15T09:00:00+01:00' where id = ${utforareId(f.utforare.nyckel)}`
  }
  const alla = loadSystemOmraden(s)
  const rader = s.firmor.flatMap((f) => {
    const omraden = alla.filter((o) => f.bara === undefined || o.zon === f.bara).map((o) => o.id)
    return Object.entries(f.tjanster).map(([tjanst, delar]) => avtalRad(sql, s, f, { tjanst, delar, omraden }))
  })
  await sql`insert into avtal ${sql(rader)}`
  const kopplade = s.firmor.map((f) => utforareId(f.utforare.nyckel))
  await sql`insert into utforare_koppling ${sql(
    kopplade.map((utforare_id) => ({ kommun_id: s.kommunId, namnd_id: s.namndId, utforare_id })),
  )} on conflict do nothing`
}

interface Omfang {
  readonly tjanst: string
  readonly delar: readonly string[]
  readonly omraden: readonly string[]
}

function avtalRad(sql: Sql, s: System, f: SystemFirma, { tjanst, delar, omraden }: Omfang) {
  const egenregi = f.utforare.form === 'egenregi'
  const { underlagId, versionId } = systemUnderlagRef(s, tjanst)
  return {
    kommun_id: s.kommunId,
    id: systemAvtalId(s, tjanst, f.utforare.nyckel),
    namnd_id: s.namndId,
    utforare_id: utforareId(f.utforare.nyckel),
    underlag_id: underlagId,
    version_id: versionId,
    tjanst_id: tjanst,
    slag: egenregi ? 'internt-uppdrag' : 'avtal',
    delar: [...delar],
    omraden: [...omraden],
    // Nobody has set a tak: the texts name none.
    kapacitet: sql.json(Object.fromEntries(delar.map((d) => [d, null]))),
    fran: s.fran,
    status: 'signerat',
    signerad_utforare: SIGNERAT,
    signerad_utforare_av: egenregi ? 'Verksamhetschefen' : 'Firmatecknaren',
    signerad_kommun: SIGNERAT,
    signerad_kommun_av: `${s.namnd}, ordförande`,
    beslut_id: egenregi ? systemBeslutId(s, 'direktkvalificering') : null,
  }
}
