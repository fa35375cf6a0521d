import type { AktorTx } from '@valfri/db/aktor'
import { explainFrist } from './forklara-frist.ts'
import { bristerOf } from './prova-beslut.ts'
import type { Provningslage } from './provningslage.ts'
import { type ArendeRad, loadAvtalOfArende, loadBeslutOfArende, loadUnderrattelse } from './queries-arende.ts'
import type { NamndNamn } from './queries-underlag.ts'
import { draftRattelseupplysning, overprovningsfrist } from './rattsmedel.ts'

/** The end of a case for the nämnd: its decision, the underrättelse or a draft of it, and the avtal. */
export async function visaBeslut(
  tx: AktorTx,
  rad: ArendeRad,
  lage: Provningslage,
  namnd: NamndNamn,
  nu: Temporal.Instant,
) {
  const beslut = await loadBeslutOfArende(tx, rad.id)
  if (!beslut) return { fattat: null, brister: bristerOf(lage), underrattelse: null, utkast: null, avtal: null }
  const underrattelse = await loadUnderrattelse(tx, rad.id)
  const avtal = await loadAvtalOfArende(tx, rad.id)
  const frist = overprovningsfrist(underrattelse?.lamnad ?? nu)
  const avslag = beslut.utfall === 'avslag'
  return {
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
