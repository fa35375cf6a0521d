import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { innehallAv } from './avtalsinnehall.ts'
import { ansokanFel } from './fel.ts'
import { avtalFel } from './fel-avtal.ts'
import { stopJav } from './jav.ts'
import { avtalAttSkrivaUnder } from './notisslag.ts'
import { type AvtalRad, insertAvtal, loadAvtalRad, lockAvtal, updateAvtal } from './queries-avtal.ts'
import { loadErsattare } from './queries-avtalsandring.ts'
import { ritaAvtal } from './rita-avtal.ts'

type Tjanster = ReadonlyMap<string, Tjanst>
type Andring = Pick<AvtalRad, 'fran'> & Partial<Pick<AvtalRad, 'versionId' | 'kapacitet' | 'omraden'>>

/** Draws up an avtal that takes the place of another from a day: a draft until both have signed, like the first one. */
export async function draftErsattare(
  tx: AktorTx,
  rad: AvtalRad,
  andring: Andring,
  nu: Temporal.Instant,
  tjanster: Tjanster,
): Promise<string> {
  const nytt = { ...(await innehallAv(tx, rad)), ...andring }
  const dokumentId = await ritaAvtal(tx, nytt, nu, tjanster)
  const { kommunId, namndId, utforareId, arendeId, underlagId, tjanstId, slag, delar } = rad
  const id = await insertAvtal(tx, {
    ...{ kommunId, namndId, utforareId, arendeId, underlagId, tjanstId, slag, delar, dokumentId },
    versionId: nytt.versionId,
    omraden: [...nytt.omraden],
    kapacitet: nytt.kapacitet,
    fran: nytt.fran,
    ersatterId: rad.id,
    skapad: nu,
  })
  const lank = `/utforare/avtal/${id}`
  await sendNotis(tx, avtalAttSkrivaUnder, { till: { utforareId, kommunId }, lank, nyckel: dokumentId, nu })
  return id
}

/**
 * Changes the terms of an avtal from a day, after notice from one party to the other: other kapacitet or områden. Both sign
 * the changed avtal; until then, and if one of them does not, the avtal holds as it stands.
 *
 * Errors: `ansokan-saknas`, `javig`, `internt-uppdrag`, `avtal-ej-i-kraft`, `avtal-redan-uppsagt`, `ersattare-finns`,
 * `andring-for-tidig`
 */
export async function andraAvtal(
  tx: AktorTx,
  input: { readonly id: string; readonly fran: string; readonly kapacitet: Readonly<Record<string, number | null>> },
  nu: Temporal.Instant,
  tjanster: Tjanster,
): Promise<Result<{ id: string }>> {
  const rad = await lockAvtal(tx, input.id)
  if (!rad) return ansokanFel('ansokan-saknas')
  const jav = await stopJav(tx, { id: rad.arendeId ?? rad.id, utforareId: rad.utforareId })
  if (!jav.ok) return jav
  if (rad.slag !== 'avtal') return avtalFel('internt-uppdrag')
  if (rad.status !== 'signerat') return avtalFel('avtal-ej-i-kraft')
  if (rad.till) return avtalFel('avtal-redan-uppsagt')
  if ((await loadErsattare(tx, rad.id))?.status === 'utkast') return avtalFel('ersattare-finns')
  const fran = Temporal.PlainDate.from(input.fran)
  if (!isAfter(fran, dateAt(nu)) || !isAfter(fran, rad.fran)) {
    return avtalFel('andring-for-tidig', { falt: { fran: 'Välj en dag från och med i morgon, efter avtalets start.' } })
  }
  // Only what the avtal has: a del that was never approved cannot come in this way.
  const kapacitet = Object.fromEntries(
    rad.delar.map((del) => [
      del,
      del in input.kapacitet ? (input.kapacitet[del] ?? null) : (rad.kapacitet[del] ?? null),
    ]),
  )
  const id = await draftErsattare(tx, rad, { fran, kapacitet }, nu, tjanster)
  tx.logga({ handling: 'avtal.andra', objekt: 'avtal', objektId: rad.id, data: { nytt: id } })
  return ok({ id })
}

/** When both have signed what takes its place, the earlier avtal ends the day before. */
export async function avslutaErsatt(tx: AktorTx, nytt: AvtalRad): Promise<void> {
  const gammalt = nytt.ersatterId ? await loadAvtalRad(tx, nytt.ersatterId) : undefined
  if (gammalt && !gammalt.till) await updateAvtal(tx, gammalt, { till: nytt.fran.subtract({ days: 1 }) })
}
