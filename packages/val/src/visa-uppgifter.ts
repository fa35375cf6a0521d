import type { AktorTx } from '@valfri/db/aktor'
import { isAfter } from '@valfri/kernel/tid'
import type { DateradUppgift } from '@valfri/plugin-api/daterad-uppgift'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type Instrumentbok, loadInstrument } from '@valfri/tenancy/instrument'
import { loadPlatsnamn, type Platsnamn } from './queries-arbetsplats.ts'
import { type DateradRad, forUppgift, galler, listDaterade, utanRattade } from './queries-uppgift.ts'

/** A value from a day, as it is read. */
export interface Uppgiftsvarde {
  readonly fran: string
  readonly varde: string
  readonly namn: string
  readonly skal: string | null
  /** The company of a placement, with the one contact that everybody there has (F19.5). */
  readonly arbetsplats: Platsnamn | null
}

/** A dated fact of one del: what holds, what comes, what was, and what may be chosen. */
export interface UppgiftVy {
  readonly id: string
  readonly namn: string
  readonly hjalp: string | null
  readonly satts: DateradUppgift['satts']
  /** True where prices differ by it. */
  readonly styrPris: boolean
  readonly omprovas: boolean
  readonly slag: DateradUppgift['varden']['slag']
  /** What the kommun's instrument is called; null where there is none, or none is decided. */
  readonly instrument: string | null
  /** Days in which a request for a new bedömning is answered. */
  readonly svarsdagar: number | null
  readonly alternativ: readonly { readonly id: string; readonly namn: string; readonly arbetsplats?: boolean }[]
  readonly nuvarande: Uppgiftsvarde | null
  readonly kommande: readonly Uppgiftsvarde[]
  readonly tidigare: readonly Uppgiftsvarde[]
}

/** The dated facts that the tjänst declares for a del. */
export function uppgifterOf(tjanst: Tjanst, del: string): readonly DateradUppgift[] {
  return (tjanst.bestallning.daterade ?? []).filter((u) => u.galler === 'alla' || u.galler.includes(del))
}

/** What may be chosen on an ISO date; null for a text, and where the kommun has decided no instrument by then. */
export function alternativAt(u: DateradUppgift, bok: Instrumentbok, dag: string) {
  if (u.varden.slag === 'text') return null
  if (u.varden.slag === 'fasta')
    return u.varden.alternativ.map((a) => ({
      id: a.id,
      namn: textIn(a.namn, 'sv'),
      arbetsplats: a.arbetsplats ?? false,
    }))
  return bok.at(u.id, dag)?.varde.steg ?? null
}

/** How each dated fact of a beslut's del stands on the day. */
export async function visaUppgifter(
  tx: AktorTx,
  n: { readonly kommunId: string; readonly namndId: string; readonly beslutId: string; readonly del: string },
  tjanst: Tjanst,
  idag: Temporal.PlainDate,
): Promise<readonly UppgiftVy[]> {
  const uppgifter = uppgifterOf(tjanst, n.del)
  if (uppgifter.length === 0) return []
  const bok = await loadInstrument(tx, { ...n, tjanstId: tjanst.id })
  const rader = utanRattade(await listDaterade(tx, [n.beslutId]))
  const platser = await loadPlatsnamn(tx, rader)
  return uppgifter.map((u) => toVy(u, { bok, platser }, forUppgift(rader, n.del, u.id), idag))
}

function toVy(
  u: DateradUppgift,
  { bok, platser }: { readonly bok: Instrumentbok; readonly platser: ReadonlyMap<string, Platsnamn> },
  rader: readonly DateradRad[],
  idag: Temporal.PlainDate,
): UppgiftVy {
  const nu = galler(rader, idag)
  const instrument = u.varden.slag === 'instrument' ? bok.at(u.id, idag.toString()) : null
  const las = (r: DateradRad): Uppgiftsvarde => ({
    fran: r.fran.toString(),
    varde: r.varde,
    namn: vardeNamn(u, bok, r),
    skal: r.skal,
    arbetsplats: platser.get(r.arbetsplatsId ?? '') ?? null,
  })
  return {
    id: u.id,
    namn: textIn(u.namn, 'sv'),
    hjalp: u.hjalp ? textIn(u.hjalp, 'sv') : null,
    satts: u.satts,
    styrPris: u.raknasSom !== undefined,
    omprovas: u.omprovas,
    slag: u.varden.slag,
    instrument: instrument?.varde.namn ?? null,
    svarsdagar: instrument?.varde.svarsdagar ?? null,
    alternativ: alternativAt(u, bok, idag.toString()) ?? [],
    nuvarande: nu && las(nu),
    kommande: rader.filter((r) => isAfter(r.fran, idag)).map(las),
    tidigare: rader.filter((r) => r !== nu && !isAfter(r.fran, idag)).map(las),
  }
}

/** What a value was called by the instrument of its own day. */
export function vardeNamn(u: DateradUppgift, bok: Instrumentbok, r: Pick<DateradRad, 'varde' | 'fran'>): string {
  const val = alternativAt(u, bok, r.fran.toString())
  return val?.find((a) => a.id === r.varde)?.namn ?? r.varde
}
