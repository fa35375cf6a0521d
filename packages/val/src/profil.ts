import { avtal } from '@valfri/ansokan/schema'
import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import { kommun } from '@valfri/tenancy/schema'
import { loadUtanforValet } from '@valfri/tenancy/utanfor-valet'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'

/**
 * The public page of one utförare: what it says of itself, and where it is approved today. One whose last avtal ended is gone (F5.2).
 * Errors: `finns-inte`.
 */
export async function loadProfil(tx: AktorTx, utforareId: string, nu: Temporal.Instant, tjanster: TjanstRegister) {
  const dag = dateAt(nu)
  const rader = await tx
    .select({
      kommunId: avtal.kommunId,
      namndId: avtal.namndId,
      kommun: kommun.namn,
      slug: kommun.slug,
      tjanstId: avtal.tjanstId,
      slag: avtal.slag,
      delar: avtal.delar,
      fran: avtal.fran,
      u: utforare,
    })
    .from(avtal)
    .innerJoin(utforare, eq(utforare.id, avtal.utforareId))
    .innerJoin(kommun, eq(kommun.kommunId, avtal.kommunId))
    .where(
      and(
        eq(avtal.utforareId, utforareId),
        eq(avtal.status, 'signerat'),
        lte(avtal.fran, dag),
        or(isNull(avtal.till), gte(avtal.till, dag)),
      ),
    )
    .orderBy(asc(kommun.namn), asc(avtal.tjanstId))
  const u = rader[0]?.u
  if (!u) return authFel('finns-inte') as Result<never>
  const datum = (u.profilAndrad ?? u.skapad).toString()
  const godkannanden = []
  for (const r of rader) {
    const t = tjanster.tjanster.get(r.tjanstId)
    // A del outside the choice is nothing to choose an utförare by (F15.3, F19.12).
    const utanfor = t ? await loadUtanforValet(tx, r, t, dag) : {}
    const delar = r.delar.filter((d) => !utanfor[d]).map((d) => textIn(t?.delar[d]?.namn ?? { sv: d }, 'sv'))
    const { kommunId, slug, tjanstId, slag } = r
    const namn = t ? textIn(t.namn, 'sv') : tjanstId
    godkannanden.push({
      kommunId,
      kommun: r.kommun,
      slug,
      tjanstId,
      tjanst: namn,
      slag,
      delar,
      fran: r.fran.toString(),
    })
  }
  return ok({
    id: u.id,
    namn: u.namn,
    form: u.form,
    egenregiI: u.regiKommunId ? (rader.find((r) => r.kommunId === u.regiKommunId)?.kommun ?? null) : null,
    telefon: u.telefon,
    epost: u.epost,
    webb: u.webb,
    sprak: u.profil.sprak ?? [],
    inriktning: u.profil.inriktning ?? [],
    tillaggstjanster: u.profil.tillaggstjanster ?? [],
    oppettider: u.profil.oppettider ?? null,
    presentation: u.profil.presentation ?? null,
    datum,
    godkannanden,
  })
}
