import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import { listArenden, regelAt } from '@valfri/tenancy/samverkan-arenden'
import { listSamverkansparter } from '@valfri/tenancy/samverkan-parter'
import { underlagFel } from '@valfri/underlag/fel'
import { parseForseglad } from '@valfri/underlag/forseglad'
import { isAgare, oppnaVersion } from '@valfri/underlag/tillgang'
import { samverkanFel } from './fel.ts'
import { forslagAttBesluta } from './notisslag.ts'
import { insertForslag } from './queries.ts'

/**
 * Sends a sealed version to every member whose local part is in it, as one proposal per nämnd (C4, R-307). Each then
 * decides for itself; nothing changes anywhere by this. A member that joins later is sent it by sending once more.
 *
 * Errors: `underlag-saknas`, `ej-agare`, `ej-samverkan`, `forslag-ej-faststallt`, `forslag-redan-skickat`
 */
export async function skickaForslag(
  tx: AktorTx,
  { versionId, meddelande }: { readonly versionId: string; readonly meddelande: string },
  nu: Temporal.Instant,
): Promise<Result<{ antal: number }>> {
  const oppnad = await oppnaVersion(tx, versionId)
  if (!oppnad.ok) return oppnad
  const { underlag, version } = oppnad.value
  if (!isAgare(tx, underlag)) return underlagFel('ej-agare')
  const { samverkanId } = underlag
  if (samverkanId === null) return samverkanFel('ej-samverkan')
  if (version.forseglad === null) return samverkanFel('forslag-ej-faststallt')

  const idag = dateAt(nu)
  const regler = regelAt(await listArenden(tx, samverkanId, idag), idag)
  const medI = new Set(parseForseglad(version.forseglad).parter.map((p) => p.namndId))
  const medlemmar = (await listSamverkansparter(tx, samverkanId)).filter(
    (p) => p.status === 'ansluten' && medI.has(p.namndId),
  )
  const rader = medlemmar.map(({ kommunId, namndId }) => ({
    kommunId,
    namndId,
    versionId,
    samverkanId,
    meddelande: meddelande.trim(),
    skickat: nu,
    svaraSenast: regler && idag.add({ days: regler.svarstidDagar }),
  }))
  const antal = rader.length > 0 ? await insertForslag(tx, rader) : 0
  if (antal === 0) return samverkanFel('forslag-redan-skickat')
  const lank = `/kommun/samverkan/${samverkanId}/underlag`
  for (const { kommunId, namndId } of rader)
    await sendNotis(tx, forslagAttBesluta, { till: { kommunId, namndId }, lank, nyckel: `${versionId}-${namndId}`, nu })
  tx.logga({ handling: 'skicka-forslag', objekt: 'underlag-version', objektId: versionId, data: { antal } })
  return ok({ antal })
}
