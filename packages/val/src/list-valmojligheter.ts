import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { textIn } from '@valfri/plugin-api/text'
import { loadUtanforValet } from '@valfri/tenancy/utanfor-valet'
import { valFel } from './fel.ts'
import { responsibleAt } from './gor-val.ts'
import type { Omgivning } from './omgivning.ts'
import { loadBeslut, loadOmfattningAt } from './queries-beslut.ts'
import { listForBeslut } from './queries-bestallning.ts'
import { loadByteDagar } from './queries-regler.ts'
import { listVal, orderNeutral } from './queries-val.ts'
import { listKandidater } from './valbara.ts'

/**
 * Who the person can choose for a del, in the neutral order of the visit, each with the same facts. The full ones are in
 * the list and say so: one may wait for them.
 *
 * @param fro the seed of the visit
 * Errors: `finns-inte`, `del-ej-valbar`, `del-ej-beviljad`, `bytestid-saknas`.
 */
export async function listValmojligheter(
  tx: AktorTx,
  input: { readonly beslutId: string; readonly del: string; readonly fro: string },
  o: Omgivning,
) {
  const beslut = await loadBeslut(tx, input.beslutId)
  const tjanst = beslut && o.tjanster.tjanster.get(beslut.tjanstId)
  if (!beslut || !tjanst) return authFel('finns-inte') as Result<never>
  const idag = dateAt(o.nu)
  const bestallda = (await listForBeslut(tx, [beslut.id])).filter((b) => b.del === input.del)
  const nuvarande = responsibleAt(bestallda, idag)
  const notis = nuvarande ? await loadByteDagar(tx, nuvarande.avtalId) : 0
  if (notis === null) return valFel('bytestid-saknas') as Result<never>
  const start = isAfter(beslut.fran, idag) ? beslut.fran : idag
  const tidigast = nuvarande && !isAfter(nuvarande.fran, idag) ? idag.add({ days: notis }) : start
  if ((await loadUtanforValet(tx, beslut, tjanst, tidigast))[input.del]) return valFel('del-ej-valbar') as Result<never>
  const beviljat = (await loadOmfattningAt(tx, beslut.id, tidigast))?.delar[input.del]
  if (!beviljat) return valFel('del-ej-beviljad') as Result<never>

  const { kandidater, omrade } = await listKandidater(tx, beslut, tjanst, input.del, tidigast)
  const valbara = kandidater.filter((k) => k.valbar)
  const ordning = await orderNeutral(
    tx,
    valbara.map((k) => k.utforareId),
    input.fro,
    idag,
  )
  const gjorda = await listVal(tx, beslut.id, input.del)
  const { kommunId, namndId, personId } = beslut
  tx.logga({ kommunId, namndId, handling: 'las', objekt: 'insatsbeslut', objektId: beslut.id, personId })
  return ok({
    beslutId: beslut.id,
    personId,
    kommunId,
    tjanstId: tjanst.id,
    del: input.del,
    delnamn: textIn(tjanst.delar[input.del]?.namn ?? tjanst.namn, 'sv'),
    omrade: omrade?.namn ?? null,
    senasteValId: gjorda.at(-1)?.id ?? null,
    nuvarande: nuvarande?.utforareId ?? null,
    tidigast: tidigast.toString(),
    senast: beslut.till?.toString() ?? null,
    byteDagar: nuvarande ? notis : null,
    utforare: ordning.map((id) => toVal(valbara.find((k) => k.utforareId === id) as (typeof valbara)[number])),
  })
}

function toVal(k: Awaited<ReturnType<typeof listKandidater>>['kandidater'][number]) {
  return {
    utforareId: k.utforareId,
    namn: k.namn,
    regi: k.regi,
    harPlats: k.harPlats,
    sprak: k.profil.sprak ?? [],
    inriktning: k.profil.inriktning ?? [],
    oppettider: k.profil.oppettider ?? null,
    presentation: k.profil.presentation ?? null,
    telefon: k.telefon,
    profilDatum: k.profilAndrad?.toString() ?? null,
  }
}
