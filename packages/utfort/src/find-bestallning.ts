import { ok, type Result } from '@valfri/kernel/fel'
import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { utfortFel } from './fel.ts'
import { atFalt } from './las-tider.ts'
import type { BestallningRad, HandelseIn } from './typer.ts'

/** The beställning that a row speaks of, and the del; `egen` is false when the person has others but none of this del. */
export interface Plats {
  readonly bestallning: BestallningRad
  readonly del: string
  readonly egen: boolean
}
export interface FindBestallning {
  (handelse: HandelseIn, datum: Temporal.PlainDate): Result<Plats>
  /** A beställning of the person that a row speaks of, whatever the rest of it says; null when it may not be known. */
  readonly personFor: (handelse: Pick<HandelseIn, 'person' | 'bestallningId'>) => BestallningRad | null
}

/**
 * Finds by the beställning's id, else by the person's code or personnummer and the del. A person that this utförare has
 * no beställning for is answered as one that does not exist, whichever kommun it lives in.
 */
export function bestallningFinder(rader: readonly BestallningRad[], tjanster: TjanstRegister): FindBestallning {
  const perId = new Map(rader.map((b) => [b.id, b]))
  const perPerson = new Map<string, BestallningRad[]>()
  for (const b of rader) {
    for (const nyckel of [b.kod, b.personnummer]) {
      if (!nyckel) continue
      const lista = perPerson.get(nyckel)
      if (lista) lista.push(b)
      else perPerson.set(nyckel, [b])
    }
  }
  const find = (h: HandelseIn, datum: Temporal.PlainDate) => {
    if (h.bestallningId) {
      const b = perId.get(h.bestallningId)
      return b ? ok({ bestallning: b, del: b.del, egen: true }) : atFalt('person', utfortFel('person-okand'))
    }
    const egna = perPerson.get(personKey(h.person))
    return egna ? chooseFor(egna, h.del ?? '', datum, tjanster) : atFalt('person', utfortFel('person-okand'))
  }
  const personFor: FindBestallning['personFor'] = (h) =>
    (h.bestallningId ? perId.get(h.bestallningId) : perPerson.get(personKey(h.person))?.[0]) ?? null
  return Object.assign(find, { personFor })
}

function chooseFor(
  egna: readonly BestallningRad[],
  skriven: string,
  datum: Temporal.PlainDate,
  tjanster: TjanstRegister,
): Result<Plats> {
  const kandidater = egna.flatMap((bestallning) => {
    const tjanst = tjanster.tjanster.get(bestallning.tjanstId)
    const del = tjanst && findDel(tjanst, skriven)
    return del ? [{ bestallning, del, egen: del === bestallning.del }] : []
  })
  if (kandidater.length === 0) return atFalt('del', utfortFel('del-okand'))
  const egen = kandidater.filter((k) => k.egen)
  const lista = egen.length > 0 ? egen : kandidater
  const dag = datum.toString()
  const begynt = lista.filter((k) => k.bestallning.fran.toString() <= dag)
  const iKraft = begynt.find(({ bestallning: { till } }) => !till || till.toString() >= dag)
  return ok(iKraft ?? begynt.at(-1) ?? (lista[0] as Plats))
}

/** The id of a del that is written as its id or its Swedish name. */
function findDel(tjanst: Tjanst, skriven: string): string | undefined {
  return findByName({ ...tjanst.delar, ...tjanst.ejValbaraDelar }, skriven)
}

/** The key whose id or Swedish name is what somebody wrote, in whichever case. */
export function findByName(
  val: Readonly<Record<string, { readonly namn: { readonly sv: string } }>>,
  skriven: string,
): string | undefined {
  const rent = skriven.trim().toLocaleLowerCase('sv')
  if (Object.hasOwn(val, rent)) return rent
  return Object.keys(val).find((id) => val[id]?.namn.sv.toLocaleLowerCase('sv') === rent)
}

/** A code in capitals, a personnummer as twelve digits. */
function personKey(person: string | undefined): string {
  const rent = person?.trim().toUpperCase() ?? ''
  if (!/^\d{6}/.test(rent)) return rent
  const nummer = parsePersonnummer(rent)
  return nummer.ok ? nummer.value : rent
}
