import type { AktorTx } from '@valfri/db/aktor'
import { explainFrist } from './forklara-frist.ts'
import { isAvslutat } from './lage.ts'
import { bristerOf } from './prova-beslut.ts'
import type { Provningslage } from './provningslage.ts'
import {
  type ArendebeslutRad,
  type ArendeRad,
  listBeslutOfArende,
  loadAvtalOfArende,
  loadUnderrattelse,
} from './queries-arende.ts'
import { listOverprovning, type OverprovningRad } from './queries-overprovning.ts'
import type { NamndNamn } from './queries-underlag.ts'
import { draftRattelseupplysning, overprovningsfrist } from './rattsmedel.ts'
import { visaOverprovning } from './visa-overprovning.ts'

/** The end of a case for the nämnd: its decision, the underrättelse or a draft of it, and the avtal. */
export async function visaBeslut(
  tx: AktorTx,
  rad: ArendeRad,
  lage: Provningslage,
  namnd: NamndNamn,
  nu: Temporal.Instant,
) {
  const alla = await listBeslutOfArende(tx, rad.id)
  const handelser = await listOverprovning(tx, rad.id)
  const avgjort = isAvslutat(rad)
  // On rättelse the case is open again: the refusal is history, and what is left of it stands in the prövning.
  const tidigare = await Promise.all(
    alla.slice(0, avgjort ? -1 : undefined).map((b) => visaTidigare(tx, b, handelser, nu)),
  )
  const beslut = avgjort ? alla.at(-1) : undefined
  const bas = { tidigare, dom: lage.dom && { malnummer: lage.dom.malnummer } }
  if (!beslut) {
    return {
      ...{ ...bas, fattat: null, brister: bristerOf(lage), underrattelse: null, utkast: null, avtal: null },
      overprovning: null,
    }
  }
  const underrattelse = await loadUnderrattelse(tx, beslut.id)
  const avtal = await loadAvtalOfArende(tx, rad.id)
  const frist = overprovningsfrist(underrattelse?.lamnad ?? nu)
  const avslag = beslut.utfall === 'avslag'
  return {
    ...bas,
    overprovning: visaOverprovning(beslut, underrattelse, handelser, nu),
    fattat: {
      utfall: beslut.utfall as 'godkand' | 'avslag',
      skal: beslut.skal,
      delegation: beslut.delegation,
      av: beslut.beslutadAvNamn,
      datum: beslut.datum.toString(),
    },
    brister: beslut.brister,
    underrattelse: underrattelse
      ? {
          lamnad: underrattelse.lamnad.toString(),
          av: underrattelse.lamnadAvNamn,
          dokumentId: underrattelse.dokumentId,
          sistaDag: underrattelse.sistaDag?.toString() ?? null,
          fristText: avslag ? explainFrist(frist) : null,
        }
      : null,
    // Never "three weeks from the decision": what it would be if it were sent now, and why.
    utkast: underrattelse
      ? null
      : {
          rattelseupplysning: avslag ? draftRattelseupplysning(namnd.forvaltningsratt, namnd.namndNamn) : null,
          sistaDagOmIdag: avslag ? frist.sistaDag.toString() : null,
          fristText: avslag ? explainFrist(frist) : null,
        },
    avtal: avtal ? { id: avtal.id, status: avtal.status, fran: avtal.fran.toString() } : null,
  }
}

/** A decision that another has taken the place of, or will: its outcome, its notice, and what put it aside. */
async function visaTidigare(
  tx: AktorTx,
  b: ArendebeslutRad,
  handelser: readonly OverprovningRad[],
  nu: Temporal.Instant,
) {
  const underrattelse = await loadUnderrattelse(tx, b.id)
  return {
    utfall: b.utfall as 'godkand' | 'avslag',
    skal: b.skal,
    av: b.beslutadAvNamn,
    datum: b.datum.toString(),
    dokumentId: underrattelse?.dokumentId ?? null,
    ...visaOverprovning(b, underrattelse, handelser, nu),
  }
}
