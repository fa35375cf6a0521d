import { omsorgsnamnd } from './beslut.ts'
import { copyRows } from './copy.ts'
import { AVBOJT, type EjUtford, explainLucka } from './ej-utfort.ts'
import type { VarldBestallning } from './personer.ts'
import { makeSlump, type Slump } from './slump.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'

type Rad = (string | number | object | null)[]

/** The three months with performed time. */
export const VARLDSMANADER = ['2026-08', '2026-09', '2026-10'] as const
/** Minutes of an ordinary visit, by del. */
const BESOKSMINUTER: Readonly<Record<string, readonly [number, number]>> = {
  service: [40, 90],
  omvardnad: [12, 30],
  hsl: [10, 15],
  natt: [15, 25],
}
const MORGON = [7, 8, 9] as const
const TIMMAR: Readonly<Record<string, readonly number[]>> = {
  service: [9, 10, 11, 13, 14],
  omvardnad: [7, 8, 12, 16, 18, 20],
  hsl: [8, 12, 18],
  natt: [23, 2, 4],
}
/** A visit that did not happen was planned for any hour of the day. */
const DAGTIMMAR = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const
const NAMN = ['AB', 'CD', 'EF', 'GH', 'IJ', 'KL', 'MN', 'OP'] as const

/** About 250 000 performed events: visits by day, and portions with their deliveries. */
export async function loadBesok(l: Laddning, bestallningar: readonly VarldBestallning[]): Promise<number> {
  const kolumner = [
    'kommun_id',
    'manad',
    'id',
    'namnd_id',
    'utforare_id',
    'bestallning_id',
    'person_id',
    'tjanst_id',
    'del',
    'typ',
    'start',
    'slut',
    'datum',
    'antal',
    'personal',
    'medarbetare',
    'status',
    'orsak',
    'uppgifter',
    'kalla',
    'extern_id',
    'skapad',
  ]
  let antal = 0
  for (const manad of VARLDSMANADER) {
    antal += await copyRows(l.sql, 'handelse', kolumner, eventsOfMonth(bestallningar, manad))
    l.progress(`Utförd tid ${manad}: ${antal.toLocaleString('sv-SE')} händelser`)
  }
  return antal
}

function* eventsOfMonth(bestallningar: readonly VarldBestallning[], manad: string): Generator<Rad> {
  const start = Temporal.PlainDate.from(`${manad}-01`)
  const slump = makeSlump(Number(manad.replace('-', '')))
  const orsaker = makeSlump(Number(manad.replace('-', '')) + 1)
  for (const [, lista] of Map.groupBy(bestallningar, (b) => b.personId)) {
    // One person's visits are laid out together, so that the seeded ones never overlap.
    const upptaget = new Set<string>()
    const luckor: { readonly b: VarldBestallning; readonly minuter: number }[] = []
    for (const b of lista) {
      if (b.fran > start.add({ months: 1 }).subtract({ days: 1 }).toString()) continue
      if (b.tjanst === 'mat') yield* portions(b, start, slump)
      else luckor.push({ b, minuter: b.beviljat - (yield* visits(b, start, slump, upptaget)) })
    }
    for (const { b, minuter } of luckor)
      if (b.fran <= start.toString()) yield* notPerformed(b, start, minuter, orsaker, upptaget)
  }
}

function row(
  b: VarldBestallning,
  datum: Temporal.PlainDate,
  typ: string,
  i: number,
  mer: {
    start?: string
    slut?: string
    antal?: number
    personal?: number
    medarbetare?: string
    uppgifter?: Readonly<Record<string, string | number>>
  },
): Rad {
  const manad = datum.with({ day: 1 }).toString()
  const skapad = `${datum.add({ days: 1 })}T06:00:00Z`
  return [
    b.kommunId,
    manad,
    stabiltId(`handelse:${b.id}:${manad}:${i}`),
    omsorgsnamnd(b.kommunId),
    b.utforareId,
    b.id,
    b.personId,
    b.tjanst,
    b.del,
    typ,
    mer.start ?? null,
    mer.slut ?? null,
    datum.toString(),
    mer.antal ?? 1,
    mer.personal ?? 1,
    mer.medarbetare ?? null,
    'godtagen',
    null,
    mer.uppgifter ?? null,
    'api',
    `${b.id.slice(0, 8)}-${manad}-${i}`,
    skapad,
  ]
}

/** Returns the minutes that were performed. */
function* visits(
  b: VarldBestallning,
  manad: Temporal.PlainDate,
  slump: Slump,
  upptaget: Set<string>,
): Generator<Rad, number> {
  let utfort = 0
  const [minst, hogst] = BESOKSMINUTER[b.del] ?? [20, 40]
  // Performed time lies around nine tenths of what is granted, a little over it for some.
  let kvar = Math.round(b.beviljat * (0.78 + slump.tal() * 0.36))
  const antal = Math.max(1, Math.round(kvar / ((minst + hogst) / 2)))
  for (let i = 0; i < antal && kvar > 5; i++) {
    const dag = manad.add({ days: Math.min(manad.daysInMonth - 1, Math.floor((i * manad.daysInMonth) / antal)) })
    if (dag.toString() < b.fran) continue
    const tid = freeTime(b.del, dag, slump, upptaget)
    if (!tid) continue
    const minuter = Math.min(kvar, slump.heltal(minst, hogst))
    kvar -= minuter
    const slut = tid.add({ minutes: minuter })
    const avbojt = slump.tal() < 0.012
    if (!avbojt) utfort += minuter
    yield row(b, tid.toPlainDate(), avbojt ? 'avbojt' : 'besok', i, {
      start: tid.toInstant().toString(),
      slut: slut.toInstant().toString(),
      medarbetare: slump.val(NAMN),
      ...(avbojt && { uppgifter: { orsak: AVBOJT[i % AVBOJT.length] ?? AVBOJT[0] } }),
    })
  }
  return utfort
}

/** Why the rest of what is granted was not performed; visits are laid where the person had none. */
function* notPerformed(
  b: VarldBestallning,
  manad: Temporal.PlainDate,
  minuter: number,
  slump: Slump,
  upptaget: Set<string>,
): Generator<Rad> {
  const dagar = Array.from({ length: manad.daysInMonth }, (_, i) => manad.add({ days: i }))
  const medBesok = new Set([...upptaget].map((plats) => plats.slice(0, 10)))
  const lediga = dagar.map(String).filter((dag) => !medBesok.has(dag))
  const orsaker = explainLucka({ minuter, besok: BESOKSMINUTER[b.del] ?? [20, 40], lediga }, slump)
  for (const [i, o] of orsaker.entries()) {
    if (o.typ === 'franvaro')
      yield row(b, Temporal.PlainDate.from(o.datum), o.typ, 1000 + i, { uppgifter: o.uppgifter })
    else yield* missedVisit(b, dagar, o, 1000 + i, { slump, upptaget })
  }
}

function* missedVisit(
  b: VarldBestallning,
  dagar: readonly Temporal.PlainDate[],
  o: Exclude<EjUtford, { typ: 'franvaro' }>,
  i: number,
  { slump, upptaget }: { slump: Slump; upptaget: Set<string> },
): Generator<Rad> {
  const timmar = b.del === 'natt' ? undefined : DAGTIMMAR
  const plats = () => freeTime(b.del, slump.val(dagar), slump, upptaget, timmar)
  const tid = plats() ?? plats() ?? plats()
  if (!tid) return
  const start = tid.toInstant().toString()
  yield row(b, tid.toPlainDate(), o.typ, i, {
    start,
    slut: tid.add({ minutes: o.minuter }).toInstant().toString(),
    uppgifter: o.orsak ? { orsak: o.orsak } : { avbokad: tid.subtract({ days: 3 }).toInstant().toString() },
  })
}

/** A start that leaves the hour to this visit alone; null when the day is full. */
function freeTime(
  del: string,
  dag: Temporal.PlainDate,
  slump: Slump,
  upptaget: Set<string>,
  timmar: readonly number[] = TIMMAR[del] ?? MORGON,
): Temporal.ZonedDateTime | null {
  for (let forsok = 0; forsok < timmar.length * 2; forsok++) {
    const timme = slump.val(timmar)
    const platser = del === 'service' ? [timme, timme + 1] : [timme]
    if (platser.some((t) => upptaget.has(`${dag}/${t}`))) continue
    for (const t of platser) upptaget.add(`${dag}/${t}`)
    return dag.toZonedDateTime({
      timeZone: 'Europe/Stockholm',
      plainTime: Temporal.PlainTime.from({ hour: timme, minute: slump.heltal(0, del === 'service' ? 3 : 3) * 5 }),
    })
  }
  return null
}

function* portions(b: VarldBestallning, manad: Temporal.PlainDate, slump: Slump): Generator<Rad> {
  const perLeverans = Math.ceil(b.beviljat / 2)
  let i = 0
  for (let dag = manad; dag.month === manad.month; dag = dag.add({ days: 1 })) {
    if (dag.toString() < b.fran || (dag.dayOfWeek !== 2 && dag.dayOfWeek !== 5)) continue
    if (slump.tal() < 0.02) yield row(b, dag, 'sen-avbestallning', i++, { antal: perLeverans })
    else {
      yield row(b, dag, 'portion', i++, { antal: perLeverans })
      yield row(b, dag, 'leverans', i++, {})
    }
  }
}
