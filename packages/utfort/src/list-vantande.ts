import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import { countFiltered, countVantande, listVantande, type VantandeRad } from './queries-vantande.ts'
import { type VantarOrsak, vantarHosKommun, vantarText } from './typer.ts'

export interface VantandeVal {
  readonly orsak?: string | undefined
  readonly utforareId?: string | undefined
  readonly agare?: 'kommun' | 'utforare' | undefined
  readonly sok: string
  /** Newest first. */
  readonly fallande: boolean
  /** From 1. */
  readonly sida: number
}

/** An event that is kept and not paid, with its reason. The person is a code: an ekonom may not know more. */
export interface VantandeHandelse {
  readonly id: string
  readonly personId: string
  readonly kod: string
  readonly utforare: string
  readonly del: string
  readonly typ: string
  readonly datum: string
  readonly tid: string
  readonly orsak: string
  readonly text: string
  /** ISO instant. */
  readonly rapporterad: string
  readonly dagar: number
  /** Who can end the wait now. */
  readonly agare: 'kommun' | 'utforare'
  /** A beställning can be asked for with one click. */
  readonly kanBegaras: boolean
  /** The nämnd said no to a beställning, and why. */
  readonly nekad: string | null
}

export interface Vantelista {
  readonly rader: readonly VantandeHandelse[]
  readonly antal: number
  readonly totalt: number
  readonly orsaker: readonly { readonly orsak: string; readonly antal: number }[]
  readonly utforare: readonly { readonly id: string; readonly namn: string; readonly antal: number }[]
}

export const VANTANDE_SIDSTORLEK = 25

/** A page of what waits for the aktör's nämnd or utförare, the longest waiting first. */
export async function visaVantande(
  tx: AktorTx,
  val: VantandeVal,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Vantelista> {
  const grupper = await countVantande(tx)
  const rader = await listVantande(tx, {
    ...val,
    antal: VANTANDE_SIDSTORLEK,
    hoppa: (val.sida - 1) * VANTANDE_SIDSTORLEK,
  })
  return {
    rader: rader.map((r) => toVantande(r, tjanster, nu)),
    antal: await countFiltered(tx, val),
    totalt: grupper.reduce((n, g) => n + g.antal, 0),
    orsaker: [...Map.groupBy(grupper, (g) => g.orsak)].map(([orsak, g]) => ({ orsak, antal: sum(g) })),
    utforare: [...Map.groupBy(grupper, (g) => g.utforare_id)].map(([id, g]) => ({
      id,
      namn: g[0]?.utforare ?? '',
      antal: sum(g),
    })),
  }
}

const sum = (grupper: readonly { antal: number }[]): number => grupper.reduce((n, g) => n + g.antal, 0)

function toVantande(r: VantandeRad, { tjanster }: TjanstRegister, nu: Temporal.Instant): VantandeHandelse {
  const tjanst = tjanster.get(r.tjanst_id)
  const del = tjanst?.delar[r.del] ?? tjanst?.ejValbaraDelar[r.del]
  const typ = tjanst?.handelser[r.typ]
  return {
    id: r.id,
    personId: r.person_id,
    kod: r.kod,
    utforare: r.utforare,
    del: del ? textIn(del.namn, 'sv') : r.del,
    typ: typ ? textIn(typ.namn, 'sv') : r.typ,
    datum: r.datum,
    tid: r.start ? `${r.start}–${r.slut ?? ''}` : `${r.antal} st`,
    orsak: r.orsak,
    text: vantarText[r.orsak as keyof typeof vantarText] ?? r.orsak,
    rapporterad: r.skapad,
    agare: r.agare,
    kanBegaras: r.begaran !== 'oppen' && vantarHosKommun.includes(r.orsak as VantarOrsak),
    nekad: r.begaran === 'nekad' ? (r.begaran_skal ?? '') : null,
    dagar: dateAt(Temporal.Instant.from(r.skapad)).until(dateAt(nu), { largestUnit: 'days' }).days,
  }
}
