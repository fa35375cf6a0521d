import type { AktorTx } from '@valfri/db/aktor'
import { selectAllaUnderlag } from '@valfri/underlag/queries'
import { lageOf } from './lage.ts'
import { listUnderlagMedParter } from './load-parter.ts'
import { listAnsokningar, listArendenOfUtforare } from './queries.ts'
import { loadBeslutOfArende, loadUnderrattelse } from './queries-arende.ts'
import { listAvtal } from './queries-avtal.ts'
import { listAllaKompletteringar } from './queries-komplettering.ts'
import { listNamndNamn } from './queries-underlag.ts'

/** The utförare's own page of applications: what can be applied for, what is begun, and where each case stands. */
export async function visaMinaAnsokningar(tx: AktorTx, nu: Temporal.Instant) {
  if (tx.aktor.typ !== 'utforare') return { oppna: [], utkast: [], arenden: [] }
  const { utforareId } = tx.aktor
  const [oppna, alla, titlar] = await Promise.all([
    listUnderlagMedParter(tx, nu),
    listAnsokningar(tx, utforareId),
    selectAllaUnderlag(tx),
  ])
  const titel = (id: string) => titlar.find((t) => t.underlag.id === id)?.underlag.titel ?? ''
  return {
    oppna: oppna.map((u) => ({
      id: u.id,
      titel: u.titel,
      slug: u.slug,
      kommuner: u.parter.map((p) => ({ namn: p.kommunNamn, oppen: p.oppen !== null })),
      utkastId: alla.find((a) => a.underlagId === u.id && a.status === 'utkast')?.id ?? null,
    })),
    utkast: alla
      .filter((a) => a.status === 'utkast')
      .map((a) => ({ id: a.id, titel: titel(a.underlagId), andrad: a.andrad.toString(), antalKommuner: a.val.length })),
    arenden: await visaArenden(tx, utforareId, titel, nu),
  }
}

/** Each case with what the firm may know of it: a decision shows when it has been told of it (LOV 8:2). */
export async function visaArenden(
  tx: AktorTx,
  utforareId: string,
  titel: (underlagId: string) => string,
  nu: Temporal.Instant,
) {
  const [rader, kompletteringar, namn, avtal] = await Promise.all([
    listArendenOfUtforare(tx, utforareId),
    listAllaKompletteringar(tx),
    listNamndNamn(tx),
    listAvtal(tx, { utforareId }),
  ])
  const arenden = []
  for (const rad of rader) {
    const egna = kompletteringar.filter((k) => k.arendeId === rad.id)
    const beslut = await loadBeslutOfArende(tx, rad.id)
    const underrattelse = beslut && (await loadUnderrattelse(tx, beslut.id))
    const lage = lageOf(rad, egna, nu)
    const namnd = namn.find((n) => n.kommunId === rad.kommunId && n.namndId === rad.namndId)
    const ettAvtal = avtal.find((a) => a.avtal.arendeId === rad.id)?.avtal
    arenden.push({
      id: rad.id,
      ansokanId: rad.ansokanId,
      kommunId: rad.kommunId,
      kommunNamn: namnd?.kommunNamn ?? rad.kommunId,
      namndNamn: namnd?.namndNamn ?? '',
      titel: titel(rad.underlagId),
      diarienummer: rad.diarienummer,
      inkommen: rad.inkommen.toString(),
      lage: lage === 'beslutad' && !beslut ? ('provning' as const) : lage,
      kompletteraSenast:
        lage === 'komplettering' ? (egna.findLast((k) => !k.besvarad)?.sistaDag.toString() ?? null) : null,
      utfall: beslut ? (beslut.utfall as 'godkand' | 'avslag') : null,
      sistaDag: underrattelse?.sistaDag?.toString() ?? null,
      mottagningsbevisId: rad.mottagningsbevisId,
      avtal: ettAvtal
        ? {
            id: ettAvtal.id,
            status: ettAvtal.status,
            fran: ettAvtal.fran.toString(),
            vantarPaMig: ettAvtal.status === 'utkast' && ettAvtal.signeradUtforare === null,
          }
        : null,
    })
  }
  return arenden
}
