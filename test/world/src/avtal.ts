import { beslutId, omsorgsnamnd } from './beslut.ts'
import { type Aktivitet, marknad, ovrigaUtforare } from './marknad.ts'
import { loadOmraden } from './omraden.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'
import { firmaUppgifter, utforareId } from './utforare.ts'

/** The id of an avtal of the world. */
export const avtalId = (kommunId: string, tjanst: string, nyckel: string): string =>
  stabiltId(`avtal:${kommunId}:${tjanst}:${nyckel}`)

/** Which underlag version the world's avtal stand on. */
export interface UnderlagRef {
  readonly underlagId: string
  readonly versionId: string
}

/** The rest of the market: firms, what they say of themselves, and their avtal from 1 January 2026. */
export async function loadMarknad(
  { sql }: Pick<Laddning, 'sql'>,
  underlag: Readonly<Record<string, UnderlagRef>>,
): Promise<void> {
  await sql`insert into utforare ${sql(ovrigaUtforare.map((u) => firmaUppgifter(sql, u).utforare))}`
  await sql`insert into utforare_uppgift ${sql(ovrigaUtforare.map((u) => firmaUppgifter(sql, u).uppgift))}`
  for (const a of marknad) {
    const profil = { sprak: a.sprak, ...(a.presentation && { presentation: a.presentation }) }
    await sql`update utforare set profil = ${sql.json(profil)}, profil_andrad = '2026-01-15T09:00:00+01:00' where id = ${utforareId(a.utforare.nyckel)}`
  }
  const omraden = loadOmraden()
  const rader = marknad.flatMap((a) =>
    Object.entries(a.tjanster).flatMap(([tjanst, delar]) =>
      a.kommuner.map((kommunId) => avtalRad(sql, a, tjanst, delar, kommunId, omraden, underlag[tjanst] as UnderlagRef)),
    ),
  )
  await sql`insert into avtal ${sql(rader)}`
  const kopplingar = [
    ...new Map(
      rader.map((r) => [
        `${r.kommun_id}/${r.utforare_id}`,
        { kommun_id: r.kommun_id, namnd_id: r.namnd_id, utforare_id: r.utforare_id },
      ]),
    ).values(),
  ]
  await sql`insert into utforare_koppling ${sql(kopplingar)} on conflict do nothing`
}

function avtalRad(
  sql: Laddning['sql'],
  a: Aktivitet,
  tjanst: string,
  delar: readonly string[],
  kommunId: string,
  omraden: ReturnType<typeof loadOmraden>,
  ref: UnderlagRef,
) {
  const egenregi = a.utforare.form === 'egenregi'
  const signerat = '2025-12-15T10:00:00+01:00'
  return {
    kommun_id: kommunId,
    id: avtalId(kommunId, tjanst, a.utforare.nyckel),
    namnd_id: omsorgsnamnd(kommunId),
    utforare_id: utforareId(a.utforare.nyckel),
    underlag_id: ref.underlagId,
    version_id: ref.versionId,
    tjanst_id: tjanst,
    slag: egenregi ? 'internt-uppdrag' : 'avtal',
    delar: [...delar],
    omraden: omraden
      .filter(
        (o) => o.kommunId === kommunId && (egenregi || a.vikt > 1 || o.zon === 'tatort' || o.namn === a.utforare.ort),
      )
      .map((o) => o.id),
    kapacitet: sql.json(Object.fromEntries(delar.map((d) => [d, egenregi ? null : a.kapacitet]))),
    fran: '2026-01-01',
    status: 'signerat',
    signerad_utforare: signerat,
    signerad_utforare_av: egenregi ? 'Verksamhetschefen' : 'Firmatecknaren',
    signerad_kommun: signerat,
    signerad_kommun_av: 'Omsorgsnämndens ordförande',
    beslut_id: egenregi ? beslutId(kommunId, 'direktkvalificering') : null,
  }
}

/** Private and egenregi, by kommun and tjänst, that a person in an område can have. */
export function candidatesFor(tjanst: 'hemtjanst' | 'mat', del: string, kommunId: string): readonly Aktivitet[] {
  return marknad.filter((a) => a.kommuner.includes(kommunId) && a.tjanster[tjanst]?.includes(del))
}
