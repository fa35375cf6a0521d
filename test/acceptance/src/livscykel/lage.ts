import { dateAt } from '@valfri/kernel/tid'
import type { Scen } from './arrangera.ts'
import { ARENDEUTFALL, namndOf, toCamel } from './ordlista.ts'
import { innehallerIngen, type Svar } from './svar.ts'

/** What holds after a command of the cases, versions and clocks that the scenario names, read from the rows. */
export async function readLage(scen: Scen): Promise<Svar> {
  return {
    ...(await readArenden(scen)),
    ...(await readKlocka(scen)),
    ...(await readAvtal(scen)),
    configNyckelnFinnsInte: innehallerIngen(await listInstallningar(scen)),
  }
}

async function readArenden(scen: Scen): Promise<Svar> {
  const svar: Record<string, unknown> = {}
  const huvud = scen.given.ansokan?.id
  for (const [namn, { id }] of scen.arenden) {
    const [rad] = await scen.v.sql<
      { status: string; version_id: string; utfall: string | null; uteslutning: string | null }[]
    >`
      select a.status, a.version_id, b.utfall, (select u.status from uteslutning u where u.arende_id = a.id order by u.skapad desc, u.id desc limit 1) as uteslutning
      from arende a left join arendebeslut b on b.arende_id = a.id where a.id = ${id}`
    if (!rad) continue
    const lage = {
      status: rad.status,
      utfall: rad.utfall && ARENDEUTFALL[rad.utfall],
      fixeradVersion: [...scen.versioner].find(([, v]) => v === rad.version_id)?.[0] ?? rad.version_id,
    }
    for (const [nyckel, varde] of Object.entries(lage)) {
      svar[`${namn}.${nyckel}`] = varde
      if (namn === huvud) svar[`ansokan.${nyckel}`] = varde
    }
    for (const [nr, utfall] of await readProvningar(scen, id)) svar[`provningar.${nr}`] = utfall
    if (namn === huvud) svar['uteslutning.status'] = rad.uteslutning && toCamel(rad.uteslutning)
  }
  return svar
}

/** The latest word on each villkor, in the scenarios' words. */
async function readProvningar({ v, villkor }: Scen, arendeId: string): Promise<(readonly [string, string])[]> {
  const rader = await v.sql<{ villkor_id: string; utfall: string }[]>`
    select distinct on (villkor_id) villkor_id, utfall from provning where arende_id = ${arendeId} order by villkor_id, skapad desc, id desc`
  const senaste = new Map(rader.map((r) => [r.villkor_id, toCamel(r.utfall)]))
  return villkor.map((x) => [x.nr, senaste.get(x.id) ?? 'ejProvad'] as const)
}

/** Where the avtal of each firm stands in the kommun on the day. */
async function readAvtal({ v, kommun }: Scen): Promise<Svar> {
  const idag = dateAt(v.nu()).toString()
  const rader = await v.sql<{ utforare_id: string; status: string; fran: string; till: string | null }[]>`
    select utforare_id, status, fran::text as fran, till::text as till from avtal where kommun_id = ${namndOf(kommun).kommunId} order by skapad`
  const lagen = new Map(
    rader.map((a) => {
      if (a.status === 'utkast') return [a.utforare_id, 'utkast']
      if (a.fran > idag) return [a.utforare_id, 'signerat']
      return [a.utforare_id, a.till !== null && a.till < idag ? 'avslutat' : 'iKraft']
    }),
  )
  return Object.fromEntries([...v.utforare].map(([namn, id]) => [`${namn}.avtal`, lagen.get(id) ?? null]))
}

async function readKlocka({ v, beslut }: Scen): Promise<Svar> {
  const [arende] = beslut.values()
  if (!arende) return {}
  const rader = await v.sql`select 1 from underrattelse where arende_id = ${arende.id} and sista_dag is not null`
  return { 'klocka.overprovning': rader.length > 0 ? 'startad' : 'ej startad' }
}

/** Every name that something can be set by: the columns of all tables, what kommuner decide, and what underlag hold. */
async function listInstallningar({ v, insats, underlag }: Scen): Promise<string[]> {
  const kolumner = await v.sql<{ namn: string }[]>`
    select distinct column_name as namn from information_schema.columns where table_schema = 'public'`
  const lokala = underlag
    ? await v.sql<{ namn: string }[]>`
        select distinct jsonb_object_keys(lokal) as namn from underlag_lokal where version_id = ${underlag.versionId}`
    : []
  const snake = kolumner.map(({ namn }) => toCamel(namn.replaceAll('_', '-')))
  return [...snake, ...lokala.map((l) => l.namn), ...Object.keys(insats.tjanst.parametrar).map(toCamel)]
}
