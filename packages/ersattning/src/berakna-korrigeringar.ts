import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { FrystIndata } from './fryst-indata.ts'
import type { BesokSok } from './indata-kolumner.ts'
import { loadFrystIndata, loadIndata } from './load-indata.ts'
import { listAndradeManader } from './queries-andrade.ts'
import type { RunDel } from './queries-indata.ts'
import { listStaendeRader, type StaendeRad } from './queries-korrigering.ts'
import { type RadVarden, toRadVarden } from './rad-varden.ts'

export interface Korrigeringar {
  readonly rader: readonly RadVarden[]
  readonly indata: Readonly<Record<string, FrystIndata>>
}

/**
 * What changed in locked months since they were locked (B11, F9.8): events, and what was set or decided back in time. Each such
 * month is computed again with the events of today and what holds for their own day; settled rows that no longer stand are taken back as they
 * stand, and rows that are new are added. So the correction plus the original is the recomputed month, to the öre, and the locked month itself never moves.
 */
export async function beraknaKorrigeringar(
  tx: AktorTx,
  sok: BesokSok,
  del: RunDel,
  tjanst: Tjanst,
): Promise<Result<Korrigeringar>> {
  const rader: RadVarden[] = []
  const indata: Record<string, FrystIndata> = {}
  for (const manad of await listAndradeManader(tx, sok, foljandeTyper(tjanst))) {
    const igen = await computeAgain(tx, { ...sok, manad }, del, tjanst)
    if (!igen.ok) return igen
    const skillnad = diffRader(await listStaendeRader(tx, sok, manad), igen.value.rader, manad.toString())
    if (skillnad.length === 0) continue
    rader.push(...skillnad)
    indata[manad.toString()] = igen.value.frysta
  }
  return ok({ rader, indata })
}

/** What a later month counts on from: samtal toward the cap of an ärende, and days of absence in a row. */
const FOLJER = new Set<string>(['samtal', 'uteblivet', 'narvaro', 'franvaro'])

function foljandeTyper(tjanst: Tjanst): string[] {
  return Object.entries(tjanst.handelser).flatMap(([id, h]) => (FOLJER.has(h.raknasSom) ? [id] : []))
}

async function computeAgain(
  tx: AktorTx,
  sok: BesokSok,
  del: RunDel,
  tjanst: Tjanst,
): Promise<Result<{ rader: RadVarden[]; frysta: FrystIndata }>> {
  const frysta = await loadFrystIndata(tx, sok, del, tjanst)
  if (!frysta.ok) return frysta
  const indata = await loadIndata(tx, frysta.value, sok, tjanst, 'summor')
  if (!indata.ok) return indata
  const svar = beraknaErsattning(indata.value.korning)
  return svar.ok ? ok({ rader: svar.value.rader.map((rad, i) => toRadVarden(rad, i + 1)), frysta: frysta.value }) : svar
}

/** The rows to take back, negated as they stand, and the rows to add. Rows that are equal cancel out. */
export function diffRader(staende: readonly StaendeRad[], nya: readonly RadVarden[], avserManad: string): RadVarden[] {
  const kvar = Map.groupBy(staende, (s) => likeKey(s.rad))
  const tillkomna = nya.filter((rad) => kvar.get(likeKey(rad))?.pop() === undefined)
  const krediter = [...kvar.values()]
    .flat()
    .sort((a, b) => a.rad.nr - b.rad.nr)
    .map((s) => credit(s, avserManad))
  return [...krediter, ...tillkomna.map((rad) => ({ ...rad, avser_manad: avserManad }))]
}

function likeKey({ nr: _nr, avser: _avser, avser_manad: _manad, ...rad }: RadVarden): string {
  return canonicalJson(rad)
}

const negate = (tal: string): string => (tal.startsWith('-') ? tal.slice(1) : tal === '0' ? tal : `-${tal}`)

/** A percent row is negated by its base, every other by its quantity. */
function credit({ id, rad }: StaendeRad, avserManad: string): RadVarden {
  const procent = rad.enhet === 'procent'
  return {
    ...rad,
    slag: 'kredit',
    text: `Återtas: ${rad.text}`,
    antal: procent ? rad.antal : negate(rad.antal),
    apris_ore: procent ? negate(rad.apris_ore) : rad.apris_ore,
    belopp_ore: negate(rad.belopp_ore),
    avser: id,
    avser_manad: avserManad,
  }
}
