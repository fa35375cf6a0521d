import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { selectAllaUnderlag, selectParter } from '@valfri/underlag/queries'
import { listLopande, loadErsattare } from './queries-avtalsandring.ts'
import { uppsagningstid } from './saga-upp-avtal.ts'

/**
 * Underlag whose newest opened version some of the nämnd's avtal do not stand on, with how many have not been asked, and the
 * first day on which changed villkor can hold for all of them.
 */
export async function visaVillkorslage(tx: AktorTx, nu: Temporal.Instant) {
  if (tx.aktor.typ !== 'kommun') return []
  const { kommunId, namndId } = tx.aktor
  const idag = dateAt(nu)
  const lagen = []
  for (const { underlag } of await selectAllaUnderlag(tx)) {
    const parter = await selectParter(tx, { underlagId: underlag.id, oppnade: true })
    const [senaste] = parter.filter((p) => p.part.kommunId === kommunId && p.part.namndId === namndId)
    if (!senaste) continue
    const avtal = await listLopande(tx, { kommunId, namndId, underlagId: underlag.id }, idag)
    const aldre = avtal.filter((a) => a.versionId !== senaste.part.versionId && !a.till)
    const ersattare = await Promise.all(aldre.map((a) => loadErsattare(tx, a.id)))
    const ofragade = aldre.filter((_, i) => ersattare[i]?.versionId !== senaste.part.versionId)
    if (ofragade.length === 0) continue
    const tider = await Promise.all(ofragade.map((a) => uppsagningstid(tx, a, idag)))
    const [sist] = tider.map((t) => t.upphor).toSorted((a, b) => Temporal.PlainDate.compare(b, a))
    lagen.push({
      ...{ underlagId: underlag.id, titel: underlag.titel, versionNr: senaste.nr, antal: ofragade.length },
      tidigast: (sist ?? idag).toString(),
    })
  }
  return lagen
}
