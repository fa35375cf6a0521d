import { textIn } from '@valfri/plugin-api/text'
import { describeInsatser, TIDSMALL, type Tidsmall } from '@valfri/tenancy/tidsmall'
import type { Sql } from 'postgres'
import { copyRows } from '../copy.ts'
import { makeSlump, type Slump } from '../slump.ts'
import { stabiltId } from '../stabilt-id.ts'
import { utforareId } from '../utforare.ts'
import { systemAvtalId } from './avtal.ts'
import { systemBeslutId } from './beslut.ts'
import type { BosattPerson } from './personer.ts'
import type { PlaneratBeslut, System, SystemBestallning, SystemFirma, SystemTjanst } from './typer.ts'

type Rad = (string | number | object | null)[]
const KOLUMNER = {
  insatsbeslut: ['kommun_id', 'id', 'namnd_id', 'person_id', 'tjanst_id', 'lagrum', 'extern_id', 'datum', 'fran'],
  omfattning: ['kommun_id', 'insatsbeslut_id', 'fran', 'nr', 'namnd_id', 'person_id', 'delar', 'uppgifter'],
  val: [
    ...['kommun_id', 'id', 'namnd_id', 'person_id', 'insatsbeslut_id', 'del', 'utforare_id', 'slag', 'kanal', 'fran'],
    ...['protokoll', 'skal'],
  ],
  bestallning: [
    ...['kommun_id', 'id', 'namnd_id', 'person_id', 'insatsbeslut_id', 'val_id', 'utforare_id', 'avtal_id'],
    ...['tjanst_id', 'del', 'regi', 'zon', 'omrade_id', 'fran', 'status', 'start', 'sedd'],
  ],
  daterad_uppgift: [
    ...['kommun_id', 'id', 'namnd_id', 'person_id', 'insatsbeslut_id', 'del', 'uppgift', 'fran', 'varde'],
    ...['utforare_id', 'skapad'],
  ],
} as const
type Tabeller = Record<keyof typeof KOLUMNER, Rad[]>

const SKAL = 'Ingen utförare valdes. Nämndens regel ger kommunens egenregi.'

/** The beslut of everyone, who performs them and from when: a val, the ickeval rule, or the egenregi where nobody can choose. */
export async function loadSystemBestallningar(
  sql: Sql,
  s: System,
  personer: readonly BosattPerson[],
): Promise<SystemBestallning[]> {
  const slump = makeSlump(Number(s.kommunId) + 1)
  const tabeller: Tabeller = { insatsbeslut: [], omfattning: [], val: [], bestallning: [], daterad_uppgift: [] }
  const ut: SystemBestallning[] = []
  for (const p of personer) for (const b of p.beslut) addBeslut(tabeller, ut, { s, p, b, slump })
  for (const [tabell, kolumner] of Object.entries(KOLUMNER))
    await copyRows(sql, tabell, kolumner, tabeller[tabell as keyof Tabeller])
  await sql`select valfri.rakna_belaggning(kommun_id, id, ${s.fran}) from avtal where kommun_id = ${s.kommunId}`
  return ut
}

interface Sak {
  readonly s: System
  readonly p: BosattPerson
  readonly b: PlaneratBeslut
  readonly slump: Slump
}

function addBeslut(t: Tabeller, ut: SystemBestallning[], { s, p, b, slump }: Sak): void {
  const tjanst = s.tjanster.find((x) => x.tjanst.id === b.tjanst) as SystemTjanst
  const id = stabiltId(`insatsbeslut:${p.id}:${b.tjanst}`)
  const bas = [s.kommunId, id, s.namndId, p.id]
  t.insatsbeslut.push([
    ...bas,
    b.tjanst,
    tjanst.lagrum,
    `${s.slug.slice(0, 2).toUpperCase()}-${id.slice(0, 8)}`,
    '2025-12-10',
    b.fran,
  ])
  t.omfattning.push([s.kommunId, id, b.fran, 1, s.namndId, p.id, b.delar, uppgifterOf(s, tjanst, b)])
  const vald = choose(s, tjanst, p, Object.keys(b.delar), slump)
  for (const [del, beviljat] of Object.entries(b.delar)) {
    const utanfor = tjanst.tjanst.ejValbaraDelar[del]
    const { firma, slag } =
      utanfor || !vald.tjanster[b.tjanst]?.includes(del)
        ? { firma: egenregiOf(s, tjanst), slag: utanfor ? 'ej-valbar' : 'ickeval' }
        : { firma: vald, slag: vald.utforare.form === 'egenregi' ? 'ickeval' : 'val' }
    const utforare = utforareId(firma.utforare.nyckel)
    const valId = stabiltId(`val:${id}:${del}`)
    const bestallningId = stabiltId(`bestallning:${id}:${del}`)
    const skal = utanfor ? textIn(utanfor.skal, 'sv') : slag === 'ickeval' ? SKAL : null
    t.val.push([
      ...[s.kommunId, valId, s.namndId, p.id, id, del, utforare, slag, slag === 'val' ? 'mote' : 'system', b.fran],
      ...[slag === 'ickeval' ? { regel: 'egenregi', version: 1 } : null, skal],
    ])
    t.bestallning.push([
      ...[s.kommunId, bestallningId, s.namndId, p.id, id, valId, utforare],
      systemAvtalId(s, b.tjanst, firma.utforare.nyckel),
      ...[b.tjanst, del, firma.utforare.form === 'egenregi' ? 'egenregi' : 'privat', p.omrade.zon, p.omrade.id, b.fran],
      ...['bekraftad', b.fran, '2025-12-16T10:00:00+01:00'],
    ])
    for (const u of b.uppgifter?.filter((x) => x.del === del) ?? [])
      t.daterad_uppgift.push([
        ...[s.kommunId, stabiltId(`uppgift:${id}:${u.uppgift}:${u.fran ?? ''}`), s.namndId, p.id, id, del],
        ...[u.uppgift, u.fran ?? b.fran, u.varde, u.avUtforaren ? utforare : null, '2025-12-10T09:00:00+01:00'],
      ])
    ut.push({ id: bestallningId, personId: p.id, utforareId: utforare, tjanst: b.tjanst, del, beviljat, fran: b.fran })
  }
}

/** What the granted time was counted from, as a handläggare's beslut keeps it. */
function uppgifterOf(s: System, t: SystemTjanst, b: PlaneratBeslut): object {
  const mall = t.varden.find((v) => v.parameter === TIDSMALL)
  const beslut = mall && s.beslut.find((x) => x.slag === mall.beslut)
  if (!b.insatser || !mall || !beslut) return {}
  const fran = mall.fran ?? s.fran
  const daterad = { fran, varde: mall.varde as Tidsmall, beslut: { ...beslut, id: systemBeslutId(s, mall.beslut) } }
  return { falt: {}, mangder: {}, insatser: describeInsatser(daterad, b.insatser) }
}

const egenregiOf = (s: System, t: SystemTjanst): SystemFirma =>
  s.firmor.find((f) => f.utforare.nyckel === t.egenregi) as SystemFirma

/** One utförare for a tjänst: by weight among those who work there and do something of it, or the egenregi for who did not choose. */
function choose(s: System, t: SystemTjanst, p: BosattPerson, delar: readonly string[], slump: Slump): SystemFirma {
  const privata = s.firmor.filter(
    (f) =>
      f.utforare.form !== 'egenregi' &&
      f.tjanster[t.tjanst.id]?.some((del) => delar.includes(del)) &&
      (f.bara === undefined || f.bara === p.omrade.zon),
  )
  if (privata.length === 0 || slump.tal() >= t.andelSomValt) return egenregiOf(s, t)
  return privata[slump.vagt(privata.map((f) => f.vikt))] as SystemFirma
}
