import { isAllowed } from '@valfri/auth/behorighet'
import type { AktorTx } from '@valfri/db/aktor'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import type { HandelseRaknas } from '@valfri/plugin-api/handelse'
import { mangderOf } from '@valfri/plugin-api/parse-bestallning'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { utfortBehorigheter } from './behorighet.ts'
import { addUtfall, type EjUtfortKod, hideOrsaker, shareUtfort, splitEjUtfort, type Tidsutfall } from './ej-utfort.ts'
import { loadUtforandegrad, type MinutMangd, type TypTid, type UtforandegradRad } from './queries-utforandegrad.ts'

/** A cause with its minutes. `text` is the plugin's own word for a reason; without one the code says all. */
export interface Orsakstid {
  readonly kod: EjUtfortKod
  /** The reason's id; for what waits, why it waits. */
  readonly orsak: string
  readonly text: string | null
  readonly minuter: number
}

/** Whole minutes; beviljat - utfort = ejUtfort - over, and the causes add up to ejUtfort. */
export interface Utforandetid extends Omit<Tidsutfall, 'orsaker'> {
  /** Per mille of the granted time; null where nothing is granted. */
  readonly andel: number | null
  readonly orsaker: readonly Orsakstid[]
}

export interface UtforandegradHos extends Utforandetid {
  readonly kommunId: string
  readonly kommun: string
  readonly utforareId: string
  readonly utforare: string
  readonly egenregi: boolean
  readonly tjanstId: string
  readonly tjanst: string
  /** Per month, oldest first: per mille, or null where nothing was granted. */
  readonly trend: readonly { readonly manad: string; readonly andel: number | null }[]
}

export interface Utforandegrad {
  /** The last day that is counted, and whether the month has later ones. */
  readonly tom: string
  readonly pagar: boolean
  readonly totalt: Utforandetid
  readonly rader: readonly UtforandegradHos[]
  /** What there is to choose among, in Swedish order. */
  readonly tjanster: readonly { readonly id: string; readonly namn: string }[]
}

const MANADER = 6
/** Fewer persons than this, and a cause may tell what happened to one of them. */
const MINST_PERSONER = 5

/**
 * How much of the granted time was performed in a month, and why not the rest, per utförare and tjänst, egenregi as the others
 * (C24, F14.2). Time is counted where a del is granted in minutes; a month that goes on, to and with yesterday.
 *
 * @param val.tjanst only this tjänst
 */
export async function visaUtforandegrad(
  tx: AktorTx,
  val: { readonly manad: Temporal.PlainDate; readonly tjanst?: string | undefined },
  register: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Utforandegrad> {
  const fran = val.manad.subtract({ months: MANADER - 1 })
  const sista = val.manad.add({ months: 1 }).subtract({ days: 1 })
  const igar = dateAt(nu).subtract({ days: 1 })
  const tom = isBefore(igar, sista) ? igar : sista
  const tjanster = [...register.tjanster.values()]
  const lasta = await loadUtforandegrad(tx, {
    ...{ fran, manad: val.manad, tom },
    mangder: tjanster.flatMap(mangderInMinutes),
    typer: tjanster.flatMap(typesOfTime),
  })
  const alla = lasta.filter((r) => r.nycklar !== null)
  const valda = alla.filter((r) => !val.tjanst || r.tjanst_id === val.tjanst)
  const trender = Map.groupBy(lasta, rowKey)
  // Who may read the events by code may read their causes; for others a handful of persons is too few.
  const serAllt = isAllowed(tx.aktor, utfortBehorigheter['utfort.las-vantande']) || tx.aktor.typ === 'utforare'
  const utfall = valda.map((r) => toUtfall(r, serAllt))
  return {
    tom: tom.toString(),
    pagar: isBefore(tom, sista),
    totalt: describe(addUtfall(utfall), register),
    rader: valda.map((r, i) => ({
      ...{
        kommunId: r.kommun_id,
        kommun: r.kommun,
        utforareId: r.utforare_id,
        utforare: r.utforare,
        egenregi: r.egenregi,
      },
      ...{ tjanstId: r.tjanst_id, tjanst: nameOf(r.tjanst_id, register) },
      ...describe(utfall[i] as Tidsutfall, register, r.tjanst_id),
      trend: trendOf(trender.get(rowKey(r)) ?? [], fran),
    })),
    tjanster: [...new Set(alla.map((r) => r.tjanst_id))]
      .map((id) => ({ id, namn: nameOf(id, register) }))
      .sort((a, b) => a.namn.localeCompare(b.namn, 'sv')),
  }
}

const rowKey = (r: UtforandegradRad): string => [r.kommun_id, r.utforare_id, r.tjanst_id].join('|')
const nameOf = (tjanst: string, { tjanster }: TjanstRegister): string =>
  textIn(tjanster.get(tjanst)?.namn ?? { sv: tjanst }, 'sv')

function toUtfall(r: UtforandegradRad, serAllt: boolean): Tidsutfall {
  const utfall = addUtfall(
    (r.nycklar ?? []).map(([beviljat, utfort, sagt]) =>
      splitEjUtfort({ beviljat, utfort, sagt: (sagt ?? []).map(([kod, orsak, minuter]) => ({ kod, orsak, minuter })) }),
    ),
  )
  return serAllt || r.personer >= MINST_PERSONER ? utfall : hideOrsaker(utfall)
}

/** Adds the share, and the plugin's word for each reason; without a tjänst that of the first that has such a reason. */
function describe(u: Tidsutfall, { tjanster }: TjanstRegister, tjanst?: string): Utforandetid {
  const sokta = tjanst ? [tjanster.get(tjanst)] : [...tjanster.values()]
  return {
    ...u,
    andel: shareUtfort(u),
    orsaker: u.orsaker.map((o) => ({
      ...o,
      text: sokta.map((t) => t && reasonText(t, o.kod, o.orsak)).find(Boolean) ?? null,
    })),
  }
}

function reasonText(t: Tjanst, kod: EjUtfortKod, orsak: string): string | null {
  if (!orsak || kod === 'vantar') return null
  const som = kod === 'avbokat-sent' ? 'avbokat' : kod
  const reasons = Object.values(t.handelser).flatMap((h) => (SOM[h.raknasSom]?.som === som ? (h.orsaker ?? []) : []))
  const namn = reasons.find((r) => r.id === orsak)?.namn
  return namn ? textIn(namn, 'sv') : null
}

function trendOf(rader: readonly UtforandegradRad[], fran: Temporal.PlainDate): UtforandegradHos['trend'] {
  return Array.from({ length: MANADER }, (_, i) => {
    const manad = fran.add({ months: i }).toString()
    const rad = rader.find((r) => r.manad === manad)
    return { manad: manad.slice(0, 7), andel: rad ? shareUtfort(rad) : null }
  })
}

/** The delar that are granted in minutes: by the quantity that comes first, which is the one that the beslut holds. */
function mangderInMinutes(t: Tjanst): MinutMangd[] {
  return [...Object.keys(t.delar), ...Object.keys(t.ejValbaraDelar)].flatMap((del) => {
    const [forst] = mangderOf(t, del)
    return forst?.enhet === 'minuter' && forst.per !== 'arende' ? [{ tjanst: t.id, del, per: forst.per }] : []
  })
}

/** What the kinds of event that are about time say of the grant. */
const SOM: { readonly [K in HandelseRaknas]?: Pick<TypTid, 'som' | 'minuter'> } = {
  utford: { som: 'utfort', minuter: 'tid' },
  'utford-summa': { som: 'utfort', minuter: 'antal' },
  franvaro: { som: 'franvaro', minuter: 'planerat' },
  installt: { som: 'installt', minuter: 'tid' },
  avbokad: { som: 'avbokat', minuter: 'tid' },
  avbojt: { som: 'avbojt', minuter: 'tid' },
  bomtid: { som: 'ingen-hemma', minuter: 'tid' },
}

function typesOfTime(t: Tjanst): TypTid[] {
  const delar = mangderInMinutes(t).map((m) => m.del)
  return Object.entries(t.handelser).flatMap(([typ, h]) => {
    const som = SOM[h.raknasSom]
    return som ? delar.map((del) => ({ tjanst: t.id, del, typ, ...som })) : []
  })
}
