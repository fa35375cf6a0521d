import { kvot } from '@valfri/kernel/kvot'
import type { Artikel } from '@valfri/plugin-api/modell'
import type { Prisenhet } from '@valfri/plugin-api/parameter'
import { andelFor, HAR_AVVIKELSER } from './avvikelser.ts'
import type { Antal, Minutsumma } from './indata.ts'
import { dagnummer } from './kalender.ts'
import type { Sammanhang } from './sammanhang.ts'
import { addTillagg, harTillagg, tillaggspris } from './tillagg.ts'

/**
 * Portions, deliveries and the like: counted under any underlag but none, at the price of their day. One that was
 * cancelled too late is a deviation, and is paid only where deviations are.
 */
export function addAntal(s: Sammanhang, handelser: readonly Antal[]): void {
  for (const h of handelser) {
    const u = s.uppdragById.get(h.bestallningId)
    if (!u) {
      s.problem.add({ kod: 'bestallning-okand', text: 'Händelsen hör till en okänd beställning.', handelseId: h.id })
      continue
    }
    const dag = dagnummer(h.datum)
    if (!s.inomTid(u, h.id, dag)) continue
    if (u.regel.underlag === 'ingen') {
      s.utan('ersatts-inte-i-modellen', u, h.id, dag, h.antal, 'antal')
      continue
    }
    const sen = h.typ === 'sen-avbestallning'
    if (sen && !HAR_AVVIKELSER.has(u.regel.underlag)) {
      s.utan('ersatts-inte-i-modellen', u, h.id, dag, h.antal, 'antal')
      continue
    }
    const artikel: Artikel = s.modell.artiklar.get(h.artikel) ?? { pris: h.artikel, enhet: h.artikel as Prisenhet }
    if (artikel.frivillig && !s.prisbok.hasBegun(artikel.pris, h.datum)) {
      s.utan('ersatts-inte-i-modellen', u, h.id, dag, h.antal, 'antal')
      continue
    }
    const faktor = sen ? andelFor(s, s.modell.avvikelser.senAvbestallning, h.artikel, 'senAvbestallning') : kvot(1)
    const traff = s.pris(u, artikel.pris, dag, artikel.enhet)
    if (!traff || !faktor) continue
    s.rader.add({
      slag: h.typ,
      insats: h.artikel,
      traff,
      enhet: artikel.enhet === 'timme' ? 'minut' : artikel.enhet,
      faktor,
      antal: kvot(h.antal),
      fran: dag,
      till: dag,
      bestallning: u.bestallning,
      handelseId: h.id,
    })
  }
}

/** Minutes that were already summed: priced on their date, no band, outside limits. Supplements per hour count them. */
export function addMinutsummor(s: Sammanhang, handelser: readonly Minutsumma[]): void {
  for (const h of handelser) {
    const u = s.uppdragById.get(h.bestallningId)
    if (!u) {
      s.problem.add({ kod: 'bestallning-okand', text: 'Händelsen hör till en okänd beställning.', handelseId: h.id })
      continue
    }
    const dag = dagnummer(h.datum)
    if (!s.inomTid(u, h.id, dag)) continue
    if (u.regel.underlag !== 'ingen') addSummatillagg(s, h, dag)
    if (u.regel.underlag !== 'utford-tid') {
      const skal = u.regel.underlag === 'beviljad-tid' ? 'ersatts-som-beviljad-tid' : 'ersatts-inte-i-modellen'
      s.utan(skal, u, h.id, dag, h.minuter, 'minut')
      continue
    }
    const traff = s.insatspris(u, dag, 'timme')
    if (!traff || h.minuter === 0) continue
    const { bestallning } = u
    const antal = kvot(h.minuter)
    const post = { slag: 'utford', insats: bestallning.insats, traff, enhet: 'minut', antal, bestallning } as const
    s.rader.add({ ...post, fran: dag, till: dag, handelseId: h.id })
  }
}

function addSummatillagg(s: Sammanhang, h: Minutsumma, dag: number): void {
  const u = s.uppdragById.get(h.bestallningId)
  if (!u) return
  for (const t of s.modell.tillagg) {
    if (t.per !== 'timme' || !harTillagg(t, u) || h.minuter === 0) continue
    const traff = tillaggspris(s, t, dag)
    if (traff) addTillagg(s, t, u, { traff, antal: h.minuter, fran: dag, till: dag, handelseId: h.id })
  }
}
