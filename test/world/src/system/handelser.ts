import type { Sql } from 'postgres'
import { copyRows } from '../copy.ts'
import { AVBOJT, type EjUtford, explainLucka } from '../ej-utfort.ts'
import { makeSlump, type Slump } from '../slump.ts'
import { stabiltId } from '../stabilt-id.ts'
import { type Dag, daysOfMonth } from './kalender.ts'
import type { System, SystemBestallning, Utforande } from './typer.ts'

type Rad = (string | number | object | null)[]
const KOLUMNER = [
  ...['kommun_id', 'manad', 'id', 'namnd_id', 'utforare_id', 'bestallning_id', 'person_id', 'tjanst_id', 'del', 'typ'],
  ...['start', 'slut', 'datum', 'antal', 'medarbetare', 'status', 'orsak', 'uppgifter', 'kalla', 'extern_id'],
  'skapad',
]
const INITIALER = ['AB', 'CD', 'EF', 'GH', 'IJ', 'KL', 'MN', 'OP'] as const
const MINUT = 60_000

/** A month of performed visits, portions and days. */
export async function loadSystemHandelser(
  sql: Sql,
  s: System,
  bestallningar: readonly SystemBestallning[],
): Promise<number> {
  return copyRows(sql, 'handelse', KOLUMNER, eventsOf(s, bestallningar))
}

function* eventsOf(s: System, bestallningar: readonly SystemBestallning[]): Generator<Rad> {
  const slump = makeSlump(Number(s.kommunId) + 2)
  const orsaker = makeSlump(Number(s.kommunId) + 5)
  const dagar = daysOfMonth(s.manad)
  for (const [, lista] of Map.groupBy(bestallningar, (b) => b.personId)) {
    // One person's visits are laid out together, so that the seeded ones never overlap.
    const upptaget = new Set<string>()
    const luckor: { readonly b: SystemBestallning; readonly sak: Besok; readonly minuter: number }[] = []
    for (const b of lista) {
      const sak = s.tjanster.find((t) => t.tjanst.id === b.tjanst)?.utforande[b.del]
      if (sak?.slag === 'besok') {
        const utfort = yield* visits(s, b, sak, { dagar, slump, upptaget })
        if (sak.typ === 'besok' && b.fran <= `${s.manad}-01`) luckor.push({ b, sak, minuter: b.beviljat - utfort })
      } else if (sak) yield* performed(s, b, sak, { dagar, slump, upptaget })
    }
    for (const { b, sak, minuter } of luckor)
      yield* notPerformed(s, b, { sak, minuter }, { dagar, slump: orsaker, upptaget })
  }
}

interface Manad {
  readonly dagar: readonly Dag[]
  readonly slump: Slump
  /** Hours that the person has a visit in, as 'ÅÅÅÅ-MM-DD/8'. */
  readonly upptaget: Set<string>
}

type Besok = Extract<Utforande, { slag: 'besok' }>

function performed(s: System, b: SystemBestallning, u: Exclude<Utforande, Besok>, m: Manad): Generator<Rad> {
  return u.slag === 'portioner' ? portions(s, b, m) : days(s, b, m)
}

interface Mer {
  readonly start?: string
  readonly slut?: string
  readonly antal?: number
  readonly medarbetare?: string
  readonly orsak?: string
  readonly uppgifter?: Readonly<Record<string, string | number>>
}

function row(s: System, b: SystemBestallning, dag: Dag, typ: string, i: number, mer: Mer = {}): Rad {
  return [
    ...[s.kommunId, `${s.manad}-01`, stabiltId(`handelse:${b.id}:${s.manad}:${i}`), s.namndId, b.utforareId, b.id],
    ...[b.personId, b.tjanst, b.del, typ, mer.start ?? null, mer.slut ?? null, dag.datum, mer.antal ?? 1],
    ...[mer.medarbetare ?? null, 'godtagen', mer.orsak ?? null],
    ...[mer.uppgifter ?? null, 'api', `${b.id.slice(0, 8)}-${s.manad}-${i}`],
    dag.rapporterad,
  ]
}

const iso = (ms: number): string => new Date(ms).toISOString()

/** Visits over the month, to about nine tenths of what is granted; a few are turned away at the door. Returns the minutes performed. */
function* visits(s: System, b: SystemBestallning, u: Besok, { dagar, slump, upptaget }: Manad): Generator<Rad, number> {
  let utfort = 0
  const [minst, hogst] = u.minuter
  let kvar = Math.round(b.beviljat * (0.8 + slump.tal() * 0.25))
  const antal = Math.max(1, Math.round(kvar / ((minst + hogst) / 2)))
  for (let i = 0; i < antal && kvar > 5; i++) {
    const dag = dagar[Math.floor((i * dagar.length) / antal)] as Dag
    const timme = freeHour(upptaget, dag, u.timmar, i, hogst)
    if (dag.datum < b.fran || timme === undefined) continue
    const start = (dag.timmar[timme] as number) + slump.heltal(0, 2) * 5 * MINUT
    const minuter = Math.min(kvar, slump.heltal(minst, hogst))
    kvar -= minuter
    const avbojt = slump.tal() < 0.012
    if (!avbojt) utfort += minuter
    yield row(s, b, dag, avbojt ? 'avbojt' : u.typ, i, {
      start: iso(start),
      slut: iso(start + minuter * MINUT),
      medarbetare: slump.val(INITIALER),
      ...(avbojt && u.typ === 'besok' && { uppgifter: { orsak: AVBOJT[i % AVBOJT.length] ?? AVBOJT[0] } }),
    })
  }
  return utfort
}

/** Why the rest of what is granted was not performed; visits are laid where the person had none. */
function* notPerformed(
  s: System,
  b: SystemBestallning,
  { sak, minuter }: { readonly sak: Besok; readonly minuter: number },
  m: Manad,
): Generator<Rad> {
  const medBesok = new Set([...m.upptaget].map((plats) => plats.slice(0, 10)))
  const lediga = m.dagar.filter((d) => !medBesok.has(d.datum))
  const orsaker = explainLucka({ minuter, besok: sak.minuter, lediga: lediga.map((d) => d.datum) }, m.slump)
  for (const [i, o] of orsaker.entries()) {
    if (o.typ !== 'franvaro') yield* missedVisit(s, b, { sak, o, i: 1000 + i }, m)
    else {
      const dag = lediga.find((d) => d.datum === o.datum)
      if (dag) yield row(s, b, dag, o.typ, 1000 + i, { uppgifter: o.uppgifter })
    }
  }
}

/** A visit that did not happen was planned for any hour of the day; one at night is left to the night. */
const DAGTIMMAR = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const
const TRE_DYGN = 3 * 24 * 60 * MINUT

function* missedVisit(
  s: System,
  b: SystemBestallning,
  { sak, o, i }: { readonly sak: Besok; readonly o: Exclude<EjUtford, { typ: 'franvaro' }>; readonly i: number },
  { dagar, slump, upptaget }: Manad,
): Generator<Rad> {
  const dag = slump.val(dagar)
  const timmar = sak.timmar.includes(2) ? sak.timmar : DAGTIMMAR
  const timme = freeHour(upptaget, dag, timmar, i, sak.minuter[1])
  if (timme === undefined) return
  const start = dag.timmar[timme] as number
  yield row(s, b, dag, o.typ, i, {
    ...{ start: iso(start), slut: iso(start + o.minuter * MINUT) },
    uppgifter: o.orsak ? { orsak: o.orsak } : { avbokad: iso(start - TRE_DYGN) },
  })
}

/** An hour, from the i-th of them on, that the longest visit has to itself; taken when it is given. */
function freeHour(
  upptaget: Set<string>,
  dag: Dag,
  timmar: readonly number[],
  i: number,
  hogst: number,
): number | undefined {
  const langd = 1 + Math.floor((hogst + 14) / 60)
  const plats = (t: number) => Array.from({ length: langd }, (_, j) => `${dag.datum}/${t + j}`)
  for (let j = 0; j < timmar.length; j++) {
    const timme = timmar[(i + j) % timmar.length] as number
    if (plats(timme).some((p) => upptaget.has(p))) continue
    for (const p of plats(timme)) upptaget.add(p)
    return timme
  }
  return undefined
}

/** Two deliveries a week, with half of the week's portions each. */
function* portions(s: System, b: SystemBestallning, { dagar, slump }: Manad): Generator<Rad> {
  const antal = Math.ceil(b.beviljat / 2)
  let i = 0
  for (const dag of dagar) {
    if (dag.datum < b.fran || (dag.veckodag !== 2 && dag.veckodag !== 5)) continue
    if (slump.tal() < 0.02) {
      yield row(s, b, dag, 'sen-avbestallning', i++, { antal, orsak: 'avbestalld-for-sent' })
      continue
    }
    yield row(s, b, dag, 'portion', i++, { antal })
    yield row(s, b, dag, 'leverans', i++)
  }
}

const FRANVARO = ['sjuk', 'ledig', 'praktik'] as const

/** Each granted weekday: there, or away with a reason; one of twelve is away. */
function* days(s: System, b: SystemBestallning, { dagar, slump }: Manad): Generator<Rad> {
  let i = 0
  for (const dag of dagar) {
    if (dag.datum < b.fran || dag.veckodag > Math.min(5, b.beviljat)) continue
    if (slump.tal() < 1 / 12) yield row(s, b, dag, 'franvaro', i++, { orsak: slump.val(FRANVARO) })
    else yield row(s, b, dag, 'narvaro', i++)
  }
}
