import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import { ansokanFel } from './fel.ts'
import { beslutFel } from './fel-beslut.ts'
import type { KompletteraInput } from './indata.ts'
import { stopJav } from './jav.ts'
import { isAvslutat } from './lage.ts'
import { kompletteringBegard } from './notisslag.ts'
import { loadVillkorOfArende } from './provningslage.ts'
import { lockArende, touchArende } from './queries-arende.ts'
import { insertKomplettering } from './queries-komplettering.ts'

/**
 * Asks the applicant for more on named villkor, until a day (LOV 6:2). The day it came in and its version stay.
 * Errors: `ansokan-saknas`, `arende-stangt`, `javig`, `komplettering-datum`, `villkor-finns-inte-i-ffu`
 */
export async function begarKomplettering(
  tx: AktorTx,
  input: KompletteraInput,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  if (isAvslutat(arende)) return ansokanFel('arende-stangt')
  const jav = await stopJav(tx, arende)
  if (!jav.ok) return jav
  const sistaDag = Temporal.PlainDate.from(input.sistaDag)
  if (!isAfter(sistaDag, dateAt(nu))) {
    return ansokanFel('komplettering-datum', { falt: { sistaDag: 'Välj en dag från och med i morgon.' } })
  }
  const { villkor } = await loadVillkorOfArende(tx, arende)
  if (input.villkorIds.some((id) => !villkor.some((v) => v.id === id))) return beslutFel('villkor-finns-inte-i-ffu')
  const { kommunId, namndId, utforareId, id: arendeId } = arende
  const id = await insertKomplettering(tx, {
    kommunId,
    namndId,
    arendeId,
    utforareId,
    villkorIds: input.villkorIds,
    text: input.text,
    sistaDag,
    begard: nu,
    begardAv: tx.aktor.identitetId,
    begardAvNamn: vem,
  })
  await touchArende(tx, arende, 'komplettering')
  const lank = `/utforare/ansokan/arende/${arendeId}`
  await sendNotis(tx, kompletteringBegard, { till: { utforareId, kommunId }, lank, nyckel: id, nu })
  tx.logga({ handling: 'ansokan.begar-komplettering', objekt: 'arende', objektId: arendeId })
  return ok({ id })
}
