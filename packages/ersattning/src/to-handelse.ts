import type { Handelse } from '@valfri/berakning/indata'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { OvrigHandelse } from './queries-indata.ts'

const minutes = (tid: string): number =>
  Math.trunc(Temporal.Instant.from(tid.replace(' ', 'T')).epochMilliseconds / 60_000)

/** An event that is no performed visit, as the calculation sees it; null when the plugin no longer knows its type. */
export function toHandelse(h: OvrigHandelse, tjanst: Tjanst): Handelse | null {
  const typ = tjanst.handelser[h.typ]
  if (!typ) return null
  const bas = { id: h.id, bestallningId: h.bestallning_id }
  switch (typ.raknasSom) {
    case 'utford':
    case 'avbojt':
    case 'bomtid':
    case 'avbokad':
    case 'installt':
      return h.start && h.slut
        ? {
            ...bas,
            typ: typ.raknasSom,
            start: minutes(h.start),
            slut: minutes(h.slut),
            personal: h.personal,
            ...avbokad(h),
          }
        : null
    case 'utford-summa':
      return { ...bas, typ: 'utford-summa', datum: h.datum, minuter: h.antal }
    case 'narvaro':
    case 'franvaro':
      return {
        ...bas,
        typ: typ.raknasSom,
        datum: h.datum,
        ...planerade(h),
        ...(typ.omfattning && { omfattning: typ.omfattning }),
      }
    case 'antal':
    case 'sen-avbestallning':
      return { ...bas, typ: typ.raknasSom, datum: h.datum, artikel: typ.artikel as string, antal: h.antal }
    case 'samtal':
    case 'uteblivet':
      return { ...bas, typ: typ.raknasSom, datum: h.datum }
  }
}

function avbokad(h: OvrigHandelse): { avbokad?: number } {
  const tid = h.uppgifter?.avbokad
  return typeof tid === 'string' ? { avbokad: minutes(tid) } : {}
}

function planerade(h: OvrigHandelse): { planeradeMinuter?: number } {
  const n = h.uppgifter?.planeradeMinuter
  return typeof n === 'number' ? { planeradeMinuter: n } : {}
}
