import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import { maskPersonnummer } from '@valfri/utforare/mask-personnummer'
import { underlagFel } from './fel.ts'
import { fragaFel } from './fel-fragor.ts'
import { listLagen } from './list-lagen.ts'
import { loadVersion } from './load-version.ts'
import { fragaPaUnderlag } from './notisslag.ts'
import { selectUnderlag } from './queries.ts'
import { countVantande, insertFraga } from './queries-fragor.ts'

export interface StallFragaInput {
  readonly slug: string
  /** The kommun that is asked: the one whose local part it is about, or any that has opened the underlag. */
  readonly kommunId: string
  readonly villkorId: string | null
  readonly text: string
  /** A field that no person sees: who fills it in is a machine. */
  readonly webbplats: string
}

/** More than these wait in no kommun; beyond them somebody floods the page. */
export const MAX_OBESVARADE = 100

export const harPersonnummer = (text: string) => maskPersonnummer(text) !== text

/**
 * A question on a published underlag, from an utförare or from anybody (F2.7). Of the public nothing is kept but the words. A
 * machine that fills in the hidden field is thanked, and nothing is stored.
 *
 * Errors: `underlag-saknas`, `underlag-tar-inga-fragor`, `villkor-saknas`, `fraga-har-personnummer`, `fraga-redan-stalld`,
 * `for-manga-obesvarade`
 */
export async function stallFraga(tx: AktorTx, input: StallFragaInput, nu: Temporal.Instant): Promise<Result<null>> {
  if (input.webbplats !== '') return ok(null)
  const text = input.text.trim()
  if (harPersonnummer(text)) return fragaFel('fraga-har-personnummer', { falt: { text: 'Ta bort personnumret.' } })
  const rad = await selectUnderlag(tx, { slug: input.slug })
  if (!rad) return underlagFel('underlag-saknas')
  const lagen = await listLagen(tx, rad.underlag, dateAt(nu))
  const lage = lagen.find((l) => l.kommunId === input.kommunId && (l.lage === 'oppen' || l.lage === 'publicerad'))
  if (!lage) return fragaFel('underlag-tar-inga-fragor')
  const { kommunId, namndId, versionId } = lage
  if (input.villkorId !== null && !(await hasVillkor(tx, versionId, input.villkorId)))
    return underlagFel('villkor-saknas')
  const underlagId = rad.underlag.id
  const { antal, samma } = await countVantande(tx, { kommunId, underlagId, text })
  if (samma) return fragaFel('fraga-redan-stalld')
  if (antal >= MAX_OBESVARADE) return fragaFel('for-manga-obesvarade')

  const utforareId = tx.aktor.typ === 'utforare' ? tx.aktor.utforareId : null
  const { villkorId } = input
  await insertFraga(tx, { kommunId, namndId, underlagId, versionId, villkorId, text, utforareId, stalld: nu })
  // One mail a day and version, however many ask.
  const lank = `/kommun/underlag/${versionId}/fragor`
  const nyckel = `${versionId}-${kommunId}-${dateAt(nu)}`
  await sendNotis(tx, fragaPaUnderlag, { till: { kommunId, namndId }, lank, nyckel, nu })
  tx.logga({ kommunId, namndId, handling: 'stall-fraga', objekt: 'underlag', objektId: underlagId })
  return ok(null)
}

async function hasVillkor(tx: AktorTx, versionId: string, villkorId: string): Promise<boolean> {
  const version = await loadVersion(tx, versionId)
  const alla = [...(version?.villkor ?? []), ...(version?.lokala.flatMap((l) => l.lokal.villkor) ?? [])]
  return alla.some((v) => v.id === villkorId)
}
