import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import type { Falt } from '@valfri/plugin-api/falt'
import { svarSchema } from '@valfri/plugin-api/svar'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { isTjanstAktiv, listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import { valFel } from './fel.ts'
import { makeKod } from './kod.ts'
import type { Omgivning } from './omgivning.ts'
import { insertBestallning, insertHandelse } from './queries-bestallning.ts'
import { insertKod, insertKodarende, listEgnaAvtal, nyttId } from './queries-kodarende.ts'

/** Whether an utförare opens ärenden of the tjänst itself, with a code: no beslut is needed and nobody's identity is carried. */
export function harKodarenden(tjanst: Tjanst): boolean {
  return tjanst.regler.beslutskrav.krav === 'inget' && tjanst.regler.sekretess.utanIdentitet
}

/** An avtal under which the acting utförare may open an ärende, with what it is asked. */
export interface Oppningsval {
  readonly avtalId: string
  readonly kommunId: string
  readonly kommun: string
  readonly tjanstId: string
  readonly tjanst: string
  readonly delar: readonly { readonly id: string; readonly namn: string }[]
  readonly falt: readonly Falt[]
  /** The first day that an ärende can be opened from, and today by the server's clock; ISO dates. */
  readonly tidigast: string
  readonly idag: string
}

/** Where the acting utförare may open an ärende today. */
export async function listOppningsval(tx: AktorTx, o: Omgivning): Promise<readonly Oppningsval[]> {
  const idag = dateAt(o.nu)
  const avtal = await listEgnaAvtal(tx, idag)
  return avtal.flatMap((a) => {
    const tjanst = o.tjanster.tjanster.get(a.tjanstId)
    if (!tjanst || !harKodarenden(tjanst)) return []
    const { id: avtalId, kommunId, kommun, tjanstId } = a
    const delar = a.delar.map((id) => ({ id, namn: textIn(tjanst.delar[id]?.namn ?? { sv: id }, 'sv') }))
    const dagar = { tidigast: a.fran.toString(), idag: idag.toString() }
    const namn = textIn(tjanst.namn, 'sv')
    return [{ avtalId, kommunId, kommun, tjanstId, tjanst: namn, delar, falt: tjanst.bestallning.falt, ...dagar }]
  })
}

/** Whether the aktör meets such ärenden at all: a kommun with the tjänst on, or an utförare with an avtal for it. */
export async function finnsKodarenden(tx: AktorTx, o: Omgivning): Promise<boolean> {
  if (tx.aktor.typ === 'utforare') return (await listOppningsval(tx, o)).length > 0
  if (tx.aktor.typ !== 'kommun') return false
  const aktiva = await listAktivaTjanster(tx, dateAt(o.nu), tx.aktor.kommunId)
  return aktiva.some(({ tjanstId }) => {
    const tjanst = o.tjanster.tjanster.get(tjanstId)
    return tjanst !== undefined && harKodarenden(tjanst)
  })
}

export interface OppnaIn {
  readonly avtalId: string
  readonly del: string
  readonly fran: Temporal.PlainDate
  readonly falt: unknown
}

/**
 * Opens an ärende with a code: the person chose by contacting the utförare, and the kommun gets the code alone. It is a
 * beställning without beslut and val, confirmed from the start.
 * Errors: `avtal-saknas`, `tjanst-ej-aktiv`, `arende-ogiltigt` with each field.
 */
export async function oppnaKodarende(
  tx: AktorTx,
  input: OppnaIn,
  o: Omgivning,
): Promise<Result<{ readonly id: string; readonly kod: string }>> {
  const idag = dateAt(o.nu)
  const avtal = (await listEgnaAvtal(tx, idag)).find((a) => a.id === input.avtalId)
  const tjanst = avtal && o.tjanster.tjanster.get(avtal.tjanstId)
  if (!avtal || !tjanst || !harKodarenden(tjanst)) return valFel('avtal-saknas')
  if (!(await isTjanstAktiv(tx, avtal.kommunId, tjanst.id, input.fran))) return valFel('tjanst-ej-aktiv')

  const falt = granskaFalt(tjanst, input.falt)
  const fel: Record<string, string> = falt.ok ? {} : { ...falt.fel.falt }
  if (!avtal.delar.includes(input.del)) fel.del = 'Välj en del som avtalet omfattar.'
  if (isAfter(input.fran, idag)) fel.fran = 'Ärendet kan inte öppnas i framtiden.'
  if (isBefore(input.fran, avtal.fran)) fel.fran = `Avtalet gäller först från ${avtal.fran}.`
  if (!falt.ok || Object.keys(fel).length > 0) return valFel('arende-ogiltigt', { falt: fel })

  const { kommunId, namndId, utforareId } = avtal
  const personId = await nyttId(tx)
  let kod = makeKod('A')
  while (!(await insertKod(tx, { kommunId, namndId, personId, kod }))) kod = makeKod('A')
  const bas = { kommunId, namndId, personId, utforareId }
  const regi = avtal.slag === 'internt-uppdrag' ? ('egenregi' as const) : ('privat' as const)
  const id = await insertBestallning(tx, {
    ...bas,
    ...{ avtalId: avtal.id, tjanstId: tjanst.id, del: input.del, regi },
    ...{ fran: input.fran, start: input.fran, status: 'bekraftad', sedd: o.nu },
  })
  const av = 'identitetId' in tx.aktor ? tx.aktor.identitetId : null
  await insertKodarende(tx, {
    kommunId,
    namndId,
    utforareId,
    bestallningId: id,
    nr: 1,
    falt: falt.value,
    av,
    skapad: o.nu,
  })
  await insertHandelse(tx, { ...bas, id }, 'oppnad', { fran: input.fran.toString() })
  tx.logga({ kommunId, namndId, handling: 'oppna', objekt: 'kodarende', objektId: id, personId })
  return ok({ id, kod })
}

/** Answers to the tjänst's own fields. Errors: `arende-ogiltigt` with each field. */
export function granskaFalt(tjanst: Tjanst, ra: unknown): Result<Record<string, unknown>> {
  const form = svarSchema(tjanst.bestallning.falt).safeParse(ra ?? {})
  if (form.success) return ok(form.data)
  const falt = Object.fromEntries(form.error.issues.map((i) => [`falt.${i.path.join('.')}`, i.message]))
  return valFel('arende-ogiltigt', { falt })
}
