import { ok, type Result } from '@valfri/kernel/fel'
import { pluginFel } from '@valfri/plugin-api/fel'
import type { EgnaSteg, StegHandelse } from '@valfri/plugin-api/modell'
import type { Rad } from '@valfri/plugin-api/rad'
import { runSteg } from '@valfri/plugin-api/vakt'
import { exaktBelopp, roundOre } from './avrundning.ts'
import { berakningFel } from './fel.ts'
import type { Handelse } from './indata.ts'
import type { Modell } from './modell.ts'

type Steg = EgnaSteg & { readonly namn: string }

/** A plugin's own event-to-quantity step, for counted events. Its answer is a whole number, 0 or more. */
export function runMangdsteg(
  steg: Steg | undefined,
  handelser: readonly Handelse[],
  insatsOf: (bestallningId: string) => string,
): Result<readonly Handelse[]> {
  const mangd = steg?.mangd
  if (!steg || !mangd) return ok(handelser)
  const namn = `${steg.namn}.mangd`
  const kord = runSteg(namn, () => handelser.map((h) => ('artikel' in h ? mangd(toStegHandelse(h, insatsOf)) : null)))
  if (!kord.ok) return kord
  const fel = kord.value.find((n) => n !== null && !(Number.isSafeInteger(n) && n >= 0))
  if (fel !== undefined)
    return pluginFel('steg-ogiltigt-svar', { text: `Steget ${namn} gav en mängd som inte är ett helt tal.` })
  return ok(
    handelser.flatMap((h, i) => {
      const antal = kord.value[i]
      if (antal === null || antal === undefined || !('artikel' in h)) return [h]
      return antal === 0 ? [] : [{ ...h, antal }]
    }),
  )
}

function toStegHandelse(h: Extract<Handelse, { artikel: string }>, insatsOf: (id: string) => string): StegHandelse {
  const { id, typ, datum, artikel, antal } = h
  return { id, typ, datum, artikel, antal, insats: insatsOf(h.bestallningId) }
}

/**
 * A plugin's own rows-to-rows step. Every row must name its source, and one that was decided: prices, limits and rounding
 * are never its own, so amounts are computed again from what it returns.
 * Errors: `steg-kastade`, `steg-for-lange`, `steg-ogiltigt-svar`, `rad-utan-kalla`
 */
export function runRadsteg(steg: Steg | undefined, rader: readonly Rad[], modell: Modell): Result<readonly Rad[]> {
  const egna = steg?.rader
  if (!steg || !egna) return ok(rader)
  const namn = `${steg.namn}.rader`
  const kord = runSteg(namn, () => [...egna(rader)])
  if (!kord.ok) return kord
  const kallor = new Set(rader.map((r) => r.kalla))
  const priser = new Set(rader.map((r) => r.aprisOre))
  for (const r of kord.value) {
    if (!r || typeof r !== 'object' || !r.antal || !r.faktor || !priser.has(r.aprisOre))
      return pluginFel('steg-ogiltigt-svar', { text: `Steget ${namn} gav en rad som inte går att räkna.` })
    if (!r.kalla || !kallor.has(r.kalla))
      return berakningFel('rad-utan-kalla', { text: `Steget ${namn} gav raden "${r.text}" utan källa.` })
  }
  return ok(
    kord.value.map((r) => ({
      ...r,
      beloppOre: roundOre(exaktBelopp(r.antal, r.faktor, r.aprisOre, r.enhet), modell.avrundning.rad),
    })),
  )
}
