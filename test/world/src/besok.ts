import { omsorgsnamnd } from './beslut.ts'
import { copyRows } from './copy.ts'
import type { VarldBestallning } from './personer.ts'
import { makeSlump, type Slump } from './slump.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'

type Rad = (string | number | null)[]

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
  for (const [, lista] of Map.groupBy(bestallningar, (b) => b.personId)) {
    // One person's visits are laid out together, so that the seeded ones never overlap.
    const upptaget = new Set<string>()
    for (const b of lista) {
      if (b.fran > start.add({ months: 1 }).subtract({ days: 1 }).toString()) continue
      yield* b.tjanst === 'mat' ? portions(b, start, slump) : visits(b, start, slump, upptaget)
    }
  }
}

function row(
  b: VarldBestallning,
  datum: Temporal.PlainDate,
  typ: string,
  i: number,
  mer: { start?: string; slut?: string; antal?: number; personal?: number; medarbetare?: string },
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
    'api',
    `${b.id.slice(0, 8)}-${manad}-${i}`,
    skapad,
  ]
}

function* visits(b: VarldBestallning, manad: Temporal.PlainDate, slump: Slump, upptaget: Set<string>): Generator<Rad> {
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
    const typ = slump.tal() < 0.012 ? 'avbojt' : 'besok'
    yield row(b, tid.toPlainDate(), typ, i, {
      start: tid.toInstant().toString(),
      slut: slut.toInstant().toString(),
      medarbetare: slump.val(NAMN),
    })
  }
}

/** A start that leaves the hour to this visit alone; null when the day is full. */
function freeTime(
  del: string,
  dag: Temporal.PlainDate,
  slump: Slump,
  upptaget: Set<string>,
): Temporal.ZonedDateTime | null {
  const timmar = TIMMAR[del] ?? MORGON
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
