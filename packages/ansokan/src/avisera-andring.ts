import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { parseForseglad } from '@valfri/underlag/forseglad'
import { type Andring, jamforVersioner } from '@valfri/underlag/jamfor-versioner'
import { loadVersion, type UnderlagVersion } from '@valfri/underlag/load-version'
import { underlagAndrat } from './notisslag.ts'
import { insertAviseringar, listBerordaAvtal } from './queries-avisering.ts'

/**
 * Tells every utförare with an avtal, egenregi too, that the nämnd has opened a new version, with what differs from the version
 * that its avtal stands on (LOV 3:1, R-307). It changes no avtal. Done twice it tells nobody twice.
 * @returns how many were told
 */
export async function aviseraAndring(tx: AktorTx, versionId: string, nu: Temporal.Instant): Promise<number> {
  const { kommunId, namndId } = egenNamnd(tx)
  const ny = await loadVersion(tx, versionId)
  if (!ny) throw new Error(`the version ${versionId} that was opened is gone`)
  const { underlagId } = ny
  const alla = await listBerordaAvtal(tx, { kommunId, namndId, underlagId }, dateAt(nu))
  const berorda = alla.filter((a) => a.versionId !== versionId)
  const ids = [...new Set(berorda.map((a) => a.versionId))]
  const gamla = new Map(await Promise.all(ids.map(async (id) => [id, await loadVersion(tx, id)] as const)))
  const rader = berorda.flatMap((a) => {
    const gammal = gamla.get(a.versionId)
    if (!gammal) return []
    return {
      ...{ kommunId, namndId, utforareId: a.utforareId, avtalId: a.id, underlagId, skapad: nu },
      ...{ franVersionId: gammal.id, franNr: gammal.nr, tillVersionId: ny.id, tillNr: ny.nr },
      andringar: listAndringar(gammal, ny, { kommunId, namndId }),
    }
  })
  const antal = await insertAviseringar(tx, rader)
  for (const { utforareId, avtalId } of rader) {
    const lank = `/utforare/avtal/${avtalId}`
    await sendNotis(tx, underlagAndrat, { till: { utforareId, kommunId }, lank, nyckel: `${ny.id}-${avtalId}`, nu })
  }
  if (antal > 0) tx.logga({ handling: 'avisera-andring', objekt: 'underlag-version', objektId: ny.id, data: { antal } })
  return antal
}

/** What concerns those who work in this kommun: the common part and its own local part, ids written as names. */
function listAndringar(
  fore: UnderlagVersion,
  efter: UnderlagVersion,
  { kommunId, namndId }: { readonly kommunId: string; readonly namndId: string },
): readonly Andring[] {
  const har = (v: UnderlagVersion) => ({
    ...v,
    lokala: v.lokala.filter((l) => l.kommunId === kommunId && l.namndId === namndId),
  })
  return jamforVersioner(har(fore), har(efter), { ...namesIn(fore), ...namesIn(efter) })
}

function namesIn({ forseglad }: UnderlagVersion): Readonly<Record<string, string>> {
  if (forseglad === null) return {}
  const f = parseForseglad(forseglad)
  return { ...f.delar, ...Object.fromEntries(f.parter.flatMap((p) => p.omraden.map((o) => [o.id, o.namn] as const))) }
}
