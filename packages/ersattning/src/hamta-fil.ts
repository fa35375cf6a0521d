import type { AktorTx } from '@valfri/db/aktor'
import { renderPdf } from '@valfri/dokument/render-pdf'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { ersattningFel } from './fel.ts'
import { ekonomiFel } from './fel-ekonomi.ts'
import { countRader, loadKorning, loadUnderlag } from './queries.ts'
import { loadKorningsfil } from './queries-ekonomi.ts'
import { loadHeltUnderlag, underlagCsv, underlagDokument, underlagJson } from './underlag-dokument.ts'

export interface Hamtad {
  readonly innehall: Uint8Array
  readonly namn: string
  readonly sha256: string | null
}

/** More rows than this are drawn by the job, never while somebody waits. */
const FLEST_DIREKT = 1_000

/**
 * An underlag as a file: the one that was made when the month was locked, or one made now of a preview or a small underlag.
 * Errors: `underlag-saknas`, `fil-skapas`
 */
export async function hamtaUnderlagsfil(
  tx: AktorTx,
  underlagId: string,
  form: 'pdf' | 'csv' | 'json',
  tjanster: TjanstRegister,
): Promise<Result<Hamtad>> {
  const u = await loadUnderlag(tx, underlagId)
  const korning = u && (await loadKorning(tx, u.korningId))
  if (!u || !korning) return ersattningFel('underlag-saknas')
  const namn = `ersattning-${korning.manad.toString().slice(0, 7)}-${underlagId.slice(-8)}.${form}`
  const sparad = await loadKorningsfil(tx, { korningId: u.korningId, underlagId, slag: form })
  if (sparad) {
    tx.logga({ handling: 'exportera-underlag', objekt: 'ersattningsunderlag', objektId: underlagId })
    return ok({ innehall: sparad.innehall, namn, sha256: sparad.sha256 })
  }
  if (form === 'pdf' && (await countRader(tx, u)) > FLEST_DIREKT) return ekonomiFel('fil-skapas')
  const svar = await loadHeltUnderlag(tx, underlagId, tjanster)
  if (!svar.ok) return svar
  if (form === 'pdf') return ok({ innehall: await renderPdf(underlagDokument(svar.value)), namn, sha256: null })
  const text = form === 'csv' ? underlagCsv(svar.value) : underlagJson(svar.value)
  return ok({ innehall: Buffer.from(text), namn, sha256: null })
}

const KORNINGSFIL = { sie: 'si', bokforing: 'json', betalning: 'csv' } as const

/** A file of a booked run. Errors: `korning-saknas`, `order-saknas` */
export async function hamtaKorningsfil(
  tx: AktorTx,
  korningId: string,
  slag: keyof typeof KORNINGSFIL,
): Promise<Result<Hamtad>> {
  const korning = await loadKorning(tx, korningId)
  if (!korning || tx.aktor.typ !== 'kommun') return ersattningFel('korning-saknas')
  const fil = await loadKorningsfil(tx, { korningId, underlagId: null, slag })
  if (!fil) return ekonomiFel('order-saknas')
  tx.logga({ handling: 'hamta-bokforing', objekt: 'korning', objektId: korningId, data: { slag } })
  const namn = `${slag}-${korning.manad.toString().slice(0, 7)}.${KORNINGSFIL[slag]}`
  return ok({ innehall: fil.innehall, namn, sha256: fil.sha256 })
}
