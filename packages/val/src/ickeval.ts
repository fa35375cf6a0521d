import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import type { IckevalRegel } from '@valfri/underlag/typer'

export interface IckevalKandidat {
  readonly utforareId: string
  readonly regi: 'privat' | 'egenregi'
  /** In avtal and område, and open for new brukare. */
  readonly valbar: boolean
  readonly harPlats: boolean
  /** Rank by distance from the område, 1 nearest; null where it is unknown. */
  readonly narhet: number | null
}

export interface IckevalIndata {
  readonly kommunId: string
  readonly tjanstId: string
  readonly del: string
  readonly omradeId: string | null
  /** The day of the beslut, ISO date. */
  readonly beslutsdatum: string
  readonly regel: IckevalRegel
  /** How many ickeval there were before this one for the same kommun, tjänst, del and område. */
  readonly sekvensnummer: number
  readonly kandidater: readonly IckevalKandidat[]
}

export type Overhoppad = 'ej-valbar' | 'fullt' | 'ej-regelns-utforare' | 'inte-i-tur' | 'langre-bort' | 'avstand-okant'

export interface IckevalProtokoll {
  readonly regel: IckevalRegel
  readonly sekvensnummer: number
  readonly inputHash: string
  readonly indata: IckevalIndata
  readonly resultat: string | null
  /** Why this one. */
  readonly skal: string
  /** Everyone else, and why not. */
  readonly overhoppade: readonly { readonly utforareId: string; readonly skal: Overhoppad }[]
}

const byId = (a: IckevalKandidat, b: IckevalKandidat) => (a.utforareId < b.utforareId ? -1 : 1)

/** The candidates in the order in which the rule asks them. */
function turlista(indata: IckevalIndata, k: readonly IckevalKandidat[]): readonly IckevalKandidat[] {
  const { regel, sekvensnummer } = indata
  switch (regel.typ) {
    case 'egenregi':
      return k.filter((u) => u.regi === 'egenregi')
    case 'upphandlad-lou':
      return k.filter((u) => u.utforareId === regel.utforareId)
    case 'turordning': {
      const start = k.length === 0 ? 0 : sekvensnummer % k.length
      return [...k.slice(start), ...k.slice(0, start)]
    }
    case 'narhet':
      return k
        .filter((u) => u.narhet !== null)
        .toSorted((a, b) => (a.narhet as number) - (b.narhet as number) || byId(a, b))
  }
}

/** Egenregi takes who does not choose whatever its own room is: the kommun must see to it that the beslut is carried out. */
function hinder(u: IckevalKandidat, typ: IckevalRegel['typ']): Overhoppad | null {
  if (!u.valbar) return 'ej-valbar'
  return u.harPlats || typ === 'egenregi' ? null : 'fullt'
}

const SKAL: Record<IckevalRegel['typ'], string> = {
  egenregi: 'Den som inte väljer får kommunens egen regi.',
  'upphandlad-lou': 'Den som inte väljer får den utförare som kommunen har upphandlat för detta.',
  turordning: 'Den som inte väljer får nästa utförare i turordningen som kan ta emot.',
  narhet: 'Den som inte väljer får den närmaste utföraren som kan ta emot.',
}

/**
 * Who carries out the insats for somebody who does not choose. A pure function: same input, same utförare, same protocol
 * and hash, whenever and wherever it runs. A person confirms it.
 *
 * Source: LOV 9 kap. 2 §; the kommun's rule in the local part of the underlag.
 */
export async function avgorIckeval(indata: IckevalIndata): Promise<IckevalProtokoll> {
  const ordnad: IckevalIndata = { ...indata, kandidater: indata.kandidater.toSorted(byId) }
  const tur = turlista(ordnad, ordnad.kandidater)
  const vald = tur.find((u) => hinder(u, indata.regel.typ) === null) ?? null
  const varfor = (u: IckevalKandidat): Overhoppad => {
    if (!tur.includes(u)) return indata.regel.typ === 'narhet' ? 'avstand-okant' : 'ej-regelns-utforare'
    return hinder(u, indata.regel.typ) ?? (indata.regel.typ === 'narhet' ? 'langre-bort' : 'inte-i-tur')
  }
  return {
    regel: indata.regel,
    sekvensnummer: indata.sekvensnummer,
    inputHash: await sha256Hex(canonicalJson(ordnad)),
    indata: ordnad,
    resultat: vald?.utforareId ?? null,
    skal: SKAL[indata.regel.typ],
    overhoppade: ordnad.kandidater
      .filter((u) => u !== vald)
      .map((u) => ({ utforareId: u.utforareId, skal: varfor(u) })),
  }
}
