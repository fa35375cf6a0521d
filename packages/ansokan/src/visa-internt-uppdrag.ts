import type { AktorTx } from '@valfri/db/aktor'
import { ok } from '@valfri/kernel/fel'
import { loadDirektkvalificering, stegAt } from './direktkvalificering.ts'
import { selectInternaUppdrag, selectKontroller } from './queries-egenregi.ts'
import { listUppdragsvillkor, loadInterntUppdrag } from './satt-direktkvalificering.ts'

/** An internt uppdrag: whether it is direktkvalificerat, by which decisions, and each villkor with its latest check. Errors: `uppdrag-saknas` */
export async function visaInterntUppdrag(tx: AktorTx, avtalId: string, idag: Temporal.PlainDate) {
  const uppdrag = await loadInterntUppdrag(tx, avtalId)
  if (!uppdrag.ok) return uppdrag
  const { kommunId, utforareId, tjanstId } = uppdrag.value
  const [steg, villkor, kontroller] = await Promise.all([
    loadDirektkvalificering(tx, { kommunId, utforareId, tjanstId }),
    listUppdragsvillkor(tx, uppdrag.value),
    selectKontroller(tx, kommunId, avtalId),
  ])
  return ok({
    avtalId,
    lage: stegAt(steg, idag) ?? null,
    steg,
    villkor: villkor.map((v) => {
      const senaste = kontroller.findLast((k) => k.villkorId === v.id)
      return {
        ...{ id: v.id, nr: v.nr, namn: v.namn, text: v.text },
        kontroll: senaste
          ? {
              utfall: senaste.utfall as 'uppfyllt' | 'brist',
              datum: senaste.datum.toString(),
              ...{ notering: senaste.notering, av: senaste.av },
            }
          : null,
      }
    }),
  })
}

/** Where and by which decision an utförare of a kommun's own is direktkvalificerad today. For anyone. */
export async function visaPublikDirektkvalificering(tx: AktorTx, utforareId: string, idag: Temporal.PlainDate) {
  const uppdrag = await selectInternaUppdrag(tx, utforareId)
  const nycklar = new Map(uppdrag.map(({ avtal: a }) => [`${a.kommunId} ${a.tjanstId}`, a]))
  const rader = []
  for (const { kommunId, tjanstId } of nycklar.values()) {
    const lage = stegAt(await loadDirektkvalificering(tx, { kommunId, utforareId, tjanstId }), idag)
    if (lage) rader.push({ kommunId, tjanstId, lage })
  }
  return rader
}
