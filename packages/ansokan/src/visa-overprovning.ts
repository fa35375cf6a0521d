import { isAfter } from '@valfri/kernel/tid'
import { type Beslutslage, beslutslage } from './beslutslage.ts'
import type { ArendebeslutRad } from './queries-arende.ts'
import type { OverprovningRad } from './queries-overprovning.ts'

/** What has happened to a decision, and where it stands; the same words for the nämnd and the firm. */
export function visaOverprovning(
  beslut: ArendebeslutRad,
  underrattelse: { readonly sistaDag: Temporal.PlainDate | null } | undefined,
  handelser: readonly OverprovningRad[],
  nu: Temporal.Instant,
) {
  const lage: Beslutslage = beslutslage(beslut, underrattelse, handelser, nu)
  return {
    lage,
    handelser: handelser
      .filter((h) => h.beslutId === beslut.id)
      .map((h) => ({
        id: h.id,
        slag: h.slag as 'ansokan' | 'yttrande' | 'dom' | 'egen-rattelse',
        instans: h.instans as 'forvaltningsratt' | 'kammarratt' | 'hfd' | null,
        malnummer: h.malnummer,
        dag: h.dag.toString(),
        utfall: h.utfall as 'avvisas' | 'avslas' | 'ny-provning' | 'godkannande' | null,
        text: h.text,
        dokumentId: h.dokumentId,
        av: h.avNamn,
        /** In to the first court after the last day: the court says what follows. */
        forSent:
          h.slag === 'ansokan' &&
          h.instans === 'forvaltningsratt' &&
          underrattelse?.sistaDag != null &&
          isAfter(h.dag, underrattelse.sistaDag),
      })),
  }
}
