import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadUtanforValet } from '@valfri/tenancy/utanfor-valet'
import { insynFel } from './fel.ts'
import {
  countPersonerPerOmrade,
  countPersonerPerUtforare,
  countUtforare,
  listForandringar,
  listMedAvtal,
  type Marknadsfraga,
  sumMinuter,
} from './queries-marknad.ts'

/** Counts of persons under this are not shown: who they are could be told (OSL 26 kap. 1 §). */
export const MINST = 5

/** A count of persons, or null where they are too few to show; none at all is no secret. */
export const shown = (antal: number): number | null => (antal > 0 && antal < MINST ? null : antal)

/** How many one can choose among, in one område and del. */
export interface Marknadsruta {
  readonly del: string
  readonly utforare: number
  readonly privata: number
  readonly egenregi: number
  /** 'en' is the one that the page flags in words. */
  readonly lage: 'ingen' | 'en' | 'flera'
}

export interface Omradesrad<R> {
  /** Null is the whole kommun. */
  readonly id: string | null
  readonly namn: string | null
  readonly rutor: readonly R[]
}

export interface Forandring {
  readonly id: string
  readonly namn: string
  readonly egenregi: boolean
  /** The first day with an avtal, or the first without. */
  readonly dag: string
}

/** Delar that one chooses utförare for on the day, and their names. */
async function listDelar(tx: AktorTx, f: Marknadsfraga, tjanst: Tjanst) {
  const utanfor = await loadUtanforValet(tx, f, tjanst, f.till)
  return Object.entries(tjanst.delar).flatMap(([id, d]) => (utanfor[id] ? [] : [{ id, namn: textIn(d.namn, 'sv') }]))
}

/**
 * What anyone may know of a market: how many have an avtal, where there is but one, and who came and left. Reads only what
 * is public, so a nämnd and the public get the same figures.
 */
export async function loadUtbud(tx: AktorTx, f: Marknadsfraga, tjanst: Tjanst) {
  const delar = await listDelar(tx, f, tjanst)
  const rutor = await countUtforare(
    tx,
    f,
    delar.map((d) => d.id),
  )
  const omraden: Omradesrad<Marknadsruta>[] = [...Map.groupBy(rutor, (r) => r.omrade_id)].map(([id, rader]) => ({
    id,
    namn: rader[0]?.omrade ?? null,
    rutor: rader.map((r) => ({
      del: r.del,
      utforare: r.antal,
      privata: r.antal - r.egenregi,
      egenregi: r.egenregi,
      lage: r.antal === 0 ? 'ingen' : r.antal === 1 ? 'en' : 'flera',
    })),
  }))
  const forandringar = await listForandringar(tx, f)
  const pick = (slag: 'ny' | 'slut'): Forandring[] =>
    forandringar.flatMap(({ slag: s, ...rest }) => (s === slag ? [rest] : []))
  return {
    tjanst: { id: tjanst.id, namn: textIn(tjanst.namn, 'sv') },
    fran: f.fran.toString(),
    till: f.till.toString(),
    delar,
    omraden,
    vidStart: (await listMedAvtal(tx, f, f.fran.subtract({ days: 1 }))).length,
    vidSlut: await listMedAvtal(tx, f, f.till),
    nya: pick('ny'),
    slut: pick('slut'),
  }
}

/**
 * A nämnd's market for a tjänst on the last day of a period: utbud, persons by utförare, regi and område, and performed time.
 * Errors: `tjanst-ej-i-valet`, `period-ogiltig`
 */
export async function visaMarknad(
  tx: AktorTx,
  input: { readonly tjanstId: string; readonly fran: Temporal.PlainDate; readonly till: Temporal.PlainDate },
  tjanster: TjanstRegister,
) {
  const tjanst = tjanster.tjanster.get(input.tjanstId)
  if (!tjanst) return insynFel('tjanst-ej-i-valet') as Result<never>
  if (isAfter(input.fran, input.till) || isAfter(input.till, input.fran.add({ years: 5 })))
    return insynFel('period-ogiltig', { falt: { fran: 'Välj en annan dag.' } }) as Result<never>
  const { kommunId, namndId } = egenNamnd(tx)
  const f: Marknadsfraga = { ...input, kommunId, namndId }
  const { vidSlut, omraden, ...utbud } = await loadUtbud(tx, f, tjanst)
  const per = await countPersonerPerUtforare(tx, f)
  const minuter = await sumMinuter(tx, f)
  const rutor = await countPersonerPerOmrade(tx, f)
  const personerAv = (niva: string, id: string | null) =>
    per.find((p) => p.niva === niva && (niva === 'utforare' ? p.id === id : p.regi === id))?.antal ?? 0
  const tidAv = (vilka: (m: (typeof minuter)[number]) => boolean): number | null => {
    const rader = minuter.filter(vilka)
    if (shown(rader.reduce((n, m) => n + m.personer, 0)) === null) return null
    return Number(rader.reduce((n, m) => n + BigInt(m.minuter), 0n))
  }
  return ok({
    ...utbud,
    kommunId,
    vidSlut: vidSlut.length,
    /** How many locked months the performed time is of. */
    manader: new Set(minuter.flatMap((m) => m.manader)).size,
    omraden: omraden.map((o) => ({
      ...o,
      rutor: o.rutor.map((r) => {
        const p = rutor.find((x) => x.omrade_id === o.id && x.del === r.del)
        return { ...r, personer: shown(p?.antal ?? 0), personerEgenregi: shown(p?.egenregi ?? 0) }
      }),
    })),
    utforare: vidSlut
      .map((u) => ({
        ...u,
        personer: shown(personerAv('utforare', u.id)),
        minuter: tidAv((m) => m.id === u.id),
      }))
      .sort((a, b) => (b.personer ?? 0) - (a.personer ?? 0) || a.namn.localeCompare(b.namn, 'sv')),
    egenregi: { personer: shown(personerAv('regi', 'egenregi')), minuter: tidAv((m) => m.regi === 'egenregi') },
    privat: { personer: shown(personerAv('regi', 'privat')), minuter: tidAv((m) => m.regi === 'privat') },
    alla: { personer: shown(personerAv('alla', null)), minuter: tidAv(() => true) },
  })
}

export type Marknad = Extract<Awaited<ReturnType<typeof visaMarknad>>, { ok: true }>['value']
