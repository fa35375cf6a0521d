import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { parsePostnummer } from './load-omrade.ts'
import {
  insertOmrade,
  insertPostnummer,
  selectOmradeAt,
  selectOmraden,
  selectPostnummer,
  updateOmrade,
} from './queries-omrade.ts'

export interface OmradeInput {
  /** Missing: a new one. */
  readonly id?: string
  readonly namn: string
  readonly zon: string | null
}

/** Names an område, or gives it another name or zon. Errors: `omrade-namn-upptaget`, `omrade-saknas` */
export async function sparaOmrade(tx: AktorTx, input: OmradeInput): Promise<Result<{ id: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const namn = input.namn.trim()
  const egna = await selectOmraden(tx, kommunId, namndId)
  if (egna.some((o) => o.id !== input.id && o.namn.toLocaleLowerCase('sv') === namn.toLocaleLowerCase('sv')))
    return tenancyFel('omrade-namn-upptaget', { falt: { namn: 'Namnet är upptaget.' } })
  if (input.id === undefined) {
    const id = await insertOmrade(tx, { kommunId, namndId, namn, zon: input.zon })
    tx.logga({ handling: 'skapa-omrade', objekt: 'omrade', objektId: id })
    return ok({ id })
  }
  if (!(await updateOmrade(tx, { kommunId, namndId }, input.id, namn, input.zon))) return tenancyFel('omrade-saknas')
  tx.logga({ handling: 'andra-omrade', objekt: 'omrade', objektId: input.id })
  return ok({ id: input.id })
}

export interface PostnummerInput {
  readonly omradeId: string
  readonly fran: Temporal.PlainDate
  readonly rader: readonly { readonly postnummer: string; readonly ort: string }[]
}

/**
 * Puts postnummer in an område from a date. A border that moves is a new row: earlier days keep their answer (F2.5).
 * All rows are saved or none; a row that is already there is counted and left as it is.
 * Errors: `omrade-saknas`, `postnummer-ogiltigt` with each row under `rader.<n>`
 */
export async function placeraPostnummer(
  tx: AktorTx,
  input: PostnummerInput,
): Promise<Result<{ nya: number; oforandrade: number }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const egna = await selectOmraden(tx, kommunId, namndId)
  if (!egna.some((o) => o.id === input.omradeId)) return tenancyFel('omrade-saknas')

  const falt: Record<string, string> = {}
  const lasta = input.rader.map((rad, i) => {
    const postnummer = parsePostnummer(rad.postnummer)
    if (!postnummer) falt[`rader.${i}`] = `Rad ${i + 1}: ${rad.postnummer} är inget postnummer.`
    else if (!rad.ort.trim()) falt[`rader.${i}`] = `Rad ${i + 1}: postort saknas.`
    return { postnummer: postnummer ?? '', ort: rad.ort.trim() }
  })
  if (Object.keys(falt).length > 0) return tenancyFel('postnummer-ogiltigt', { falt })

  let nya = 0
  for (const { postnummer, ort } of lasta) {
    const nu = await selectOmradeAt(tx, kommunId, postnummer, input.fran, namndId)
    if (nu?.omrade.id === input.omradeId) continue
    // Two areas from the same day would be an overlap.
    if (nu?.fran.equals(input.fran))
      return tenancyFel('postnummer-redan', {
        text: `${postnummer} hör redan till ${nu.omrade.namn} från ${input.fran}.`,
        nasta: 'Välj ett senare datum för flytten.',
      })
    if (await insertPostnummer(tx, { kommunId, namndId, omradeId: input.omradeId, fran: input.fran, postnummer, ort }))
      nya++
  }
  tx.logga({ handling: 'placera-postnummer', objekt: 'omrade', objektId: input.omradeId, data: { nya } })
  return ok({ nya, oforandrade: lasta.length - nya })
}

export interface OmradeMedPostnummer {
  readonly id: string
  readonly namn: string
  readonly zon: string | null
  /** What lies in it on the day, and what moves in later. */
  readonly postnummer: readonly { readonly postnummer: string; readonly ort: string; readonly fran: string }[]
  readonly kommande: readonly { readonly postnummer: string; readonly ort: string; readonly fran: string }[]
}

/** A nämnd's områden with their postnummer on a day. Public. */
export async function listOmradenMedPostnummer(
  tx: AktorTx,
  kommunId: string,
  namndId: string,
  dag: Temporal.PlainDate,
): Promise<readonly OmradeMedPostnummer[]> {
  const [omraden, rader] = await Promise.all([
    selectOmraden(tx, kommunId, namndId),
    selectPostnummer(tx, kommunId, namndId),
  ])
  const iso = dag.toString()
  const flat = rader.map((r) => ({
    postnummer: r.postnummer,
    ort: r.ort,
    fran: r.fran.toString(),
    omradeId: r.omradeId,
  }))
  const galler = new Map<string, (typeof flat)[number]>()
  for (const r of flat) if (r.fran <= iso) galler.set(r.postnummer, r)
  const visa = ({ postnummer, ort, fran }: (typeof flat)[number]) => ({ postnummer, ort, fran })
  return omraden.map(({ id, namn, zon }) => ({
    id,
    namn,
    zon,
    postnummer: [...galler.values()].filter((r) => r.omradeId === id).map(visa),
    kommande: flat.filter((r) => r.omradeId === id && r.fran > iso).map(visa),
  }))
}
