import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { ansokanFel } from './fel.ts'
import { granskningFel } from './fel-granskning.ts'
import type { AndraGranskningInput } from './indata-granskning.ts'
import { stopJav } from './jav.ts'
import { isAvslutat } from './lage.ts'
import { loadProvningslage } from './provningslage.ts'
import { type ArendeRad, lockArende } from './queries-arende.ts'
import {
  insertAndragranskning,
  insertProvningsregel,
  listAndragranskningar,
  loadProvningsregel,
} from './queries-jav.ts'

/**
 * A second reviewer has looked through the whole prövning, and agrees or does not. Whoever decides reads it; it decides
 * nothing by itself. An outcome that is set afterwards asks for a new look.
 *
 * Errors: `ansokan-saknas`, `arende-stangt`, `javig`, `granskar-egen-provning`, `ej-fardigprovat`
 */
export async function granskaSomAndra(
  tx: AktorTx,
  input: AndraGranskningInput,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<true>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  if (isAvslutat(arende)) return ansokanFel('arende-stangt')
  const jav = await stopJav(tx, arende)
  if (!jav.ok) return jav
  const { identitetId } = tx.aktor
  const { villkor, provningar } = await loadProvningslage(tx, arende)
  if ([...provningar.values()].some((p) => p.av === identitetId)) return granskningFel('granskar-egen-provning')
  if (villkor.some((v) => !provningar.has(v.id))) return granskningFel('ej-fardigprovat')
  const { kommunId, namndId, id: arendeId, rev } = arende
  const { enig, utlatande } = input
  await insertAndragranskning(tx, {
    ...{ kommunId, namndId, arendeId, rev, enig, utlatande },
    ...{ av: identitetId, avNamn: vem, skapad: nu },
  })
  tx.logga({ handling: 'ansokan.andra-granskning', objekt: 'arende', objektId: arendeId, data: { enig } })
  return ok(true)
}

/** Whether the case has what the nämnd's rule asks for. Errors: `andra-granskning-saknas` */
export async function provaAndraGranskning(tx: AktorTx, arende: ArendeRad): Promise<Result<null>> {
  if (!(await loadProvningsregel(tx))?.tvaGranskare) return ok(null)
  const sedda = await listAndragranskningar(tx, arende.id)
  return sedda.some((g) => g.rev === arende.rev) ? ok(null) : granskningFel('andra-granskning-saknas')
}

/** The second look as the page shows it: asked for or not, done or not, and of what. */
export async function visaAndraGranskning(
  tx: AktorTx,
  arende: ArendeRad,
  provade: ReadonlyMap<string, { av: string }>,
) {
  const [regel, gjorda] = await Promise.all([loadProvningsregel(tx), listAndragranskningar(tx, arende.id)])
  const egen = tx.aktor.typ === 'kommun' ? tx.aktor.identitetId : ''
  const oppet = !isAvslutat(arende)
  return {
    kravs: regel?.tvaGranskare ?? false,
    klar: gjorda.some((g) => g.rev === arende.rev) || (!oppet && gjorda.length > 0),
    gjorda: gjorda.map((g) => ({
      ...{ enig: g.enig, utlatande: g.utlatande, av: g.avNamn, tid: g.skapad.toString() },
      aktuell: g.rev === arende.rev || !oppet,
    })),
    farGranska:
      oppet &&
      tx.aktor.typ === 'kommun' &&
      tx.aktor.roller.includes('upphandlare') &&
      ![...provade.values()].some((p) => p.av === egen),
  }
}

/** The nämnd's own rule for its prövning, from now on; what it was before stays readable. */
export async function sattProvningsregel(
  tx: AktorTx,
  tvaGranskare: boolean,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<true>> {
  if (tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  const { kommunId, namndId, identitetId: av } = tx.aktor
  await insertProvningsregel(tx, { kommunId, namndId, tvaGranskare, av, avNamn: vem, skapad: nu })
  tx.logga({ handling: 'ansokan.satt-provningsregel', objekt: 'namnd', objektId: namndId, data: { tvaGranskare } })
  return ok(true)
}
