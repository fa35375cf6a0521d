import { parseKvot } from '@valfri/kernel/kvot'
import { parseLokalTid } from '@valfri/kernel/tid'
import type { Fall } from './fall-schema.ts'

/*
 * What no schema can see and is an error all the same: a name that points at nothing, a date that no calendar has, a number
 * that would lose its last digit on the way. Each fault is a sentence in Swedish with the place where it stands.
 */

/** Every fault of a case whose shape is right; empty when it can be run. */
export function granskaFall(fall: Fall): string[] {
  const fel: string[] = []
  walk(fall.parametrar, 'parametrar', fel)
  walk(fall.indata, 'indata', fel)
  fel.push(...manader(fall), ...beslutsnamn(fall), ...parter(fall), ...handelser(fall), ...krediter(fall))
  return fel
}

const ids = (namn: readonly string[]) => new Set(namn)
const SAKNAS = (var_: string, vad: string, namn: string) => `${var_}: ${vad} ${namn} finns inte i fallet.`

const DATUM = /^\d{4}-\d{2}-\d{2}$/
const LOKALTID = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/
/** Texts that may say anything, and times that are read as times further down. */
const FRITT = new Set(['orsak', 'villkor', 'kanal', 'text', 'namn', 'post', 'start', 'slut', 'avbokad', 'id'])

function isDatum(text: string): boolean {
  const tid = new Date(`${text}T00:00Z`)
  return !Number.isNaN(tid.getTime()) && tid.toISOString().startsWith(text)
}

/** Midnight may be written as the 24:00 of the day before where an interval ends. */
const isKlockslag = (text: string) => text === '24:00' || (text < '24:00' && text.slice(3) < '60')

function walk(varde: unknown, plats: string, fel: string[]): void {
  if (typeof varde === 'number' && !Number.isSafeInteger(varde))
    fel.push(`${plats}: talet är för stort för att vara exakt.`)
  if (typeof varde === 'string') {
    const [datum, klocka] = LOKALTID.exec(varde)?.slice(1) ?? [DATUM.test(varde) ? varde : null, null]
    if (datum && !isDatum(datum)) fel.push(`${plats}: datumet ${datum} finns inte.`)
    if (klocka && !isKlockslag(klocka)) fel.push(`${plats}: klockslaget ${klocka} finns inte.`)
  }
  if (varde === null || typeof varde !== 'object') return
  for (const [nyckel, inre] of Object.entries(varde)) if (!FRITT.has(nyckel)) walk(inre, `${plats}.${nyckel}`, fel)
}

function manader({ indata }: Fall): string[] {
  const alla = [indata.period, ...Object.keys(indata.sparrdatum ?? {})]
  return alla.filter((m) => !isDatum(`${m}-01`)).map((m) => `indata: månaden ${m} finns inte.`)
}

/** Every price, model and fee names a decision, and so does a settled row. */
function beslutsnamn({ parametrar, indata }: Fall): string[] {
  const kanda = ids(Object.keys(parametrar.beslut))
  const namnda: [string, string][] = []
  for (const [kommun, { priser, modell, avgift }] of Object.entries(parametrar.kommuner)) {
    for (const p of priser) namnda.push([`priset ${p.nyckel} i ${kommun}`, p.beslut])
    namnda.push([`modellen i ${kommun}`, modell.beslut])
    if (modell.momskompensation) namnda.push([`momskompensationen i ${kommun}`, modell.momskompensation.beslut])
    if (avgift) namnda.push([`avgiften i ${kommun}`, avgift.beslut])
  }
  for (const k of indata.korrigeringar ?? [])
    for (const r of k.krediteras) namnda.push([`den krediterade raden ${r.id}`, r.beslut])
  return namnda.filter(([, namn]) => !kanda.has(namn)).map(([var_, namn]) => SAKNAS(var_, 'beslutet', namn))
}

function parter({ parametrar, indata }: Fall): string[] {
  const fel: string[] = []
  const kommuner = ids(Object.keys(parametrar.kommuner))
  const utforare = ids(Object.keys(indata.utforare))
  const brukare = ids(Object.keys(indata.brukare))
  const par = (var_: string, x: { readonly kommun: string; readonly utforare: string }) => {
    if (!kommuner.has(x.kommun)) fel.push(SAKNAS(var_, 'kommunen', x.kommun))
    if (!utforare.has(x.utforare)) fel.push(SAKNAS(var_, 'utföraren', x.utforare))
  }
  for (const b of indata.beslut) {
    par(`beslutet ${b.id}`, b)
    if (!brukare.has(b.brukare)) fel.push(SAKNAS(`beslutet ${b.id}`, 'brukaren', b.brukare))
    if (b.till && b.till < b.fran) fel.push(`beslutet ${b.id}: det slutar innan det börjar.`)
  }
  for (const k of indata.korrigeringar ?? []) par('en korrigering', k)
  for (const b of indata.brister ?? []) par('en brist', b)
  for (const [id, b] of Object.entries(indata.brukare))
    if (b.make && !brukare.has(b.make)) fel.push(SAKNAS(`brukaren ${id}`, 'make eller maka', b.make))
  return [...fel, ...dubbletter('beslutet', indata.beslut)]
}

function handelser({ indata }: Fall): string[] {
  const fel: string[] = []
  const beslut = ids(indata.beslut.map((b) => b.id))
  for (const h of indata.handelser) {
    if (!beslut.has(h.beslut)) fel.push(SAKNAS(`händelsen ${h.id}`, 'beslutet', h.beslut))
    for (const tid of [h.start, h.slut, h.avbokad]) {
      const tolkad = tid === undefined ? null : parseLokalTid(tid)
      if (tolkad && !tolkad.ok) fel.push(`händelsen ${h.id}: ${tid}: ${tolkad.fel.text}`)
    }
  }
  return [
    ...fel,
    ...dubbletter(
      'händelsen',
      indata.handelser.map((h) => ({ id: `${h.id} (${h.beslut})` })),
    ),
  ]
}

function dubbletter(vad: string, lista: readonly { readonly id: string }[]): string[] {
  const sedda = new Set<string>()
  return lista.filter((x) => sedda.size === sedda.add(x.id).size).map((x) => `${vad} ${x.id} finns två gånger.`)
}

/** Prices are whole öre, so a settled row has no other. */
function krediter({ indata }: Fall): string[] {
  return (indata.korrigeringar ?? [])
    .flatMap((k) => k.krediteras)
    .filter((r) => parseKvot(r.apris_ore)?.n !== 1n)
    .map((r) => `den krediterade raden ${r.id}: priset ${r.apris_ore} är inte hela öre.`)
}
