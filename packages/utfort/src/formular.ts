import type { HandelseSlag } from '@valfri/plugin-api/handelse'
import type { TjanstRegister } from '@valfri/plugin-api/register'

/** What a form must ask for, as the tjänst declares its events; texts in Swedish, as both doors read them. */
export interface Tjanstformular {
  readonly tjanstId: string
  readonly namn: string
  readonly delar: Readonly<Record<string, string>>
  readonly typer: readonly Typformular[]
}
export interface Typformular {
  readonly id: string
  readonly namn: string
  readonly slag: HandelseSlag
  /** Whose delar it may be reported for; null for all. */
  readonly galler: readonly string[] | null
  readonly personal: boolean
  readonly avbokad: boolean
  readonly planeradeMinuter: boolean
  readonly orsaker: readonly { readonly id: string; readonly namn: string }[]
  readonly orsakKravs: boolean
  /** Time that somebody worked: it is part of the row's sum. */
  readonly utford: boolean
}

/** The forms of every tjänst of the instance. */
export function listFormular({ tjanster }: TjanstRegister): Tjanstformular[] {
  return [...tjanster.values()].map((t) => ({
    tjanstId: t.id,
    namn: t.namn.sv,
    delar: Object.fromEntries(
      Object.entries({ ...t.delar, ...t.ejValbaraDelar }).map(([id, del]) => [id, del.namn.sv]),
    ),
    typer: Object.entries(t.handelser).map(([id, h]) => ({
      id,
      namn: h.namn.sv,
      slag: h.slag,
      galler: h.galler === 'alla' ? null : h.galler,
      personal: h.personal ?? false,
      avbokad: h.avbokadTid ?? false,
      planeradeMinuter: h.planeradeMinuter ?? false,
      orsaker: (h.orsaker ?? []).map((o) => ({ id: o.id, namn: o.namn.sv })),
      orsakKravs: h.orsakKravs ?? false,
      utford: h.raknasSom === 'utford' || h.raknasSom === 'utford-summa',
    })),
  }))
}
