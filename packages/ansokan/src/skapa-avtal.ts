import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { selectUnderlag } from '@valfri/underlag/queries'
import { innehallOf } from './avtalsinnehall.ts'
import { ansokanFel } from './fel.ts'
import { beslutFel } from './fel-beslut.ts'
import { stopJav } from './jav.ts'
import { avtalAttSkrivaUnder } from './notisslag.ts'
import { loadArende, loadAvtalOfArende, loadBeslutOfArende, loadUnderrattelse, lockArende } from './queries-arende.ts'
import { insertAvtal, listSignaturer, lockAvtal, updateAvtal } from './queries-avtal.ts'
import { ritaAvtal } from './rita-avtal.ts'

type Tjanster = ReadonlyMap<string, Tjanst>

/**
 * Draws up the avtal of an approved case, from the sealed version and the decision (LOV 8:3). It is a draft until both
 * parties have signed it.
 *
 * Errors: `ansokan-saknas`, `javig`, `avtal-utan-godkannande`, `avtal-finns`, `startdag-passerad`
 */
export async function skapaAvtal(
  tx: AktorTx,
  input: { readonly arendeId: string; readonly fran: string },
  nu: Temporal.Instant,
  tjanster: Tjanster,
): Promise<Result<{ id: string }>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  const jav = await stopJav(tx, arende)
  if (!jav.ok) return jav
  const beslut = await loadBeslutOfArende(tx, arende.id)
  const underrattad = beslut && (await loadUnderrattelse(tx, beslut.id))
  if (beslut?.utfall !== 'godkand' || !underrattad) return beslutFel('avtal-utan-godkannande')
  if (await loadAvtalOfArende(tx, arende.id)) return beslutFel('avtal-finns')
  const fran = readStart(input.fran, nu)
  if (!fran.ok) return fran

  const { kommunId, namndId, utforareId, underlagId, versionId, id: arendeId } = arende
  const underlag = await selectUnderlag(tx, { id: underlagId })
  if (!underlag) return ansokanFel('ansokan-saknas')
  const { delar, omraden, kapacitet } = arende.inlamnat.val
  const dokumentId = await ritaAvtal(tx, innehallOf(arende, beslut, fran.value), nu, tjanster)
  const id = await insertAvtal(tx, {
    kommunId,
    namndId,
    utforareId,
    arendeId,
    underlagId,
    versionId,
    tjanstId: underlag.underlag.tjanstId,
    delar: [...delar],
    omraden: [...omraden],
    kapacitet: Object.fromEntries(delar.map((del) => [del, kapacitet[del] ?? null])),
    fran: fran.value,
    dokumentId,
    skapad: nu,
  })
  const lank = `/utforare/avtal/${id}`
  await sendNotis(tx, avtalAttSkrivaUnder, { till: { utforareId, kommunId }, lank, nyckel: dokumentId, nu })
  tx.logga({ handling: 'avtal.skapa', objekt: 'avtal', objektId: id })
  return ok({ id })
}

/**
 * Another start date of an avtal that both have not signed. It is drawn anew, so a signature of the earlier wording no
 * longer counts. Errors: `ansokan-saknas`, `avtal-signerat`, `startdag-passerad`
 */
export async function andraStartdag(
  tx: AktorTx,
  input: { readonly id: string; readonly fran: string },
  nu: Temporal.Instant,
  tjanster: Tjanster,
): Promise<Result<{ id: string }>> {
  const rad = await lockAvtal(tx, input.id)
  const arende = rad?.arendeId ? await loadArende(tx, rad.arendeId) : undefined
  const beslut = arende && (await loadBeslutOfArende(tx, arende.id))
  if (!rad || !arende || !beslut) return ansokanFel('ansokan-saknas')
  // What takes the place of another begins when that one ends: its start is not moved by itself.
  if (rad.status === 'signerat' || rad.ersatterId) return beslutFel('avtal-signerat')
  const fran = readStart(input.fran, nu)
  if (!fran.ok) return fran
  const dokumentId = await ritaAvtal(tx, innehallOf(arende, beslut, fran.value), nu, tjanster)
  const tomma = { signeradUtforare: null, signeradUtforareAv: null, signeradKommun: null, signeradKommunAv: null }
  await updateAvtal(tx, rad, { fran: fran.value, dokumentId, ...tomma })
  const ogiltiga = (await listSignaturer(tx, rad)).length
  const { utforareId, kommunId } = rad
  const lank = `/utforare/avtal/${rad.id}`
  await sendNotis(tx, avtalAttSkrivaUnder, { till: { utforareId, kommunId }, lank, nyckel: dokumentId, nu })
  tx.logga({ handling: 'avtal.andra-startdag', objekt: 'avtal', objektId: rad.id, data: { ogiltiga } })
  return ok({ id: rad.id })
}

function readStart(text: string, nu: Temporal.Instant): Result<Temporal.PlainDate> {
  const fran = Temporal.PlainDate.from(text)
  if (!isBefore(fran, dateAt(nu))) return ok(fran)
  return beslutFel('startdag-passerad', { text: 'Startdagen har redan varit.', falt: { fran: 'Välj en dag framåt.' } })
}
