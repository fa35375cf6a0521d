import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { sendNotis } from '@valfri/notis/send-notis'
import { ansokanFel } from './fel.ts'
import { fragaFel } from './fel-fraga.ts'
import { fragaIArende, svarIArende } from './notisslag.ts'
import { loadArende } from './queries-arende.ts'
import { insertArendefraga, listArendefragor, updateArendefraga } from './queries-arendefraga.ts'

/**
 * Asks the nämnd about one's own application. The question and its answer stay in the case (F2.7); a decided case may be asked
 * about too. Errors: `ansokan-saknas`
 */
export async function stallArendefraga(
  tx: AktorTx,
  input: { readonly arendeId: string; readonly text: string },
  vem: string | null,
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const arende = await loadArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'utforare') return ansokanFel('ansokan-saknas')
  const { kommunId, namndId, utforareId, id: arendeId } = arende
  const rad = { kommunId, namndId, arendeId, utforareId, text: input.text.trim(), stalldAvNamn: vem, stalld: nu }
  await insertArendefraga(tx, rad)
  const lank = `/kommun/arenden/${arendeId}`
  await sendNotis(tx, fragaIArende, { till: { kommunId, namndId }, lank, nyckel: `${arendeId}-${nu}`, nu })
  tx.logga({ kommunId, namndId, handling: 'ansokan.stall-fraga', objekt: 'arende', objektId: arendeId })
  return ok(null)
}

/** Answers it, once. Errors: `arendefraga-saknas`, `arendefraga-besvarad` */
export async function besvaraArendefraga(
  tx: AktorTx,
  input: { readonly arendeId: string; readonly fragaId: string; readonly svar: string },
  vem: string | null,
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const fraga = (await listArendefragor(tx, input.arendeId)).find((f) => f.id === input.fragaId)
  if (!fraga || tx.aktor.typ !== 'kommun') return fragaFel('arendefraga-saknas')
  const svar = { svar: input.svar.trim(), besvaradAvNamn: vem, besvarad: nu }
  if (!(await updateArendefraga(tx, fraga, svar))) return fragaFel('arendefraga-besvarad')
  const { utforareId, kommunId } = fraga
  const lank = `/utforare/ansokan/arende/${input.arendeId}`
  await sendNotis(tx, svarIArende, { till: { utforareId, kommunId }, lank, nyckel: fraga.id, nu })
  tx.logga({ handling: 'ansokan.besvara-fraga', objekt: 'arende', objektId: input.arendeId })
  return ok(null)
}

/** The questions of a case with their answers, oldest first; the same to both parties. Plain JSON. */
export async function visaArendefragor(tx: AktorTx, arendeId: string) {
  const rader = await listArendefragor(tx, arendeId)
  return rader.map((f) => ({
    ...{ id: f.id, text: f.text, stalldAvNamn: f.stalldAvNamn, stalld: f.stalld.toString() },
    svar: f.svar,
    besvaradAvNamn: f.besvaradAvNamn,
    besvarad: f.besvarad?.toString() ?? null,
  }))
}
