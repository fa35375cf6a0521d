import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import type { UnderlagVersion } from '@valfri/underlag/load-version'
import { selectAllaUnderlag } from '@valfri/underlag/queries'
import { countOforklarade } from './gemensam-bedomning.ts'
import { beslutSenast, handlaggningsdagar, isAvslutat, type Lage, lageOf } from './lage.ts'
import { loadVersionOfArende, villkorOf } from './provningslage.ts'
import { listArendeRader } from './queries-arende.ts'
import { listAllaKompletteringar } from './queries-komplettering.ts'

export interface ArendeIList {
  readonly id: string
  readonly diarienummer: string
  readonly utforareNamn: string
  readonly titel: string
  readonly inkommen: string
  readonly lage: Lage
  readonly utfall: 'godkand' | 'avslag' | null
  readonly provade: number
  readonly villkor: number
  /** The day by which the underlag promises a decision; null when the case is closed. */
  readonly beslutSenast: string | null
  /** Days left to it, negative when it has passed; null when the case is closed. */
  readonly dagarKvar: number | null
  /** Outcomes that differ from another nämnd's on the same evidence, and that nobody has explained (C7). */
  readonly oforklarade: number
  /** The day of the decision, and the days that the nämnd itself took to it; null while the case is open. */
  readonly beslutad: string | null
  readonly dagar: number | null
  /** Whether the decision came within what the underlag promised; null while the case is open. */
  readonly iTid: boolean | null
}

/**
 * The nämnd's cases in the order they came in. The order is that of the diarium and says nothing of who is better: no
 * field of an application orders applicants.
 */
export async function listArenden(tx: AktorTx, nu: Temporal.Instant): Promise<ArendeIList[]> {
  const [rader, kompletteringar, underlag] = await Promise.all([
    listArendeRader(tx),
    listAllaKompletteringar(tx),
    selectAllaUnderlag(tx),
  ])
  const oppna = rader.filter((r) => !isAvslutat(r.arende)).map((r) => r.arende.id)
  const skillnader = await countOforklarade(tx, oppna)
  const lista: ArendeIList[] = []
  const versioner = new Map<string, Promise<UnderlagVersion>>()
  for (const { arende, namn, provade, utfall, beslutad } of rader) {
    const laddad = versioner.get(arende.versionId) ?? loadVersionOfArende(tx, arende)
    versioner.set(arende.versionId, laddad)
    const version = await laddad
    const villkor = villkorOf(version, arende)
    const lovat = version.gemensam.beslutstidDagar
    const egna = kompletteringar.filter((k) => k.arendeId === arende.id)
    const senast = isAvslutat(arende) || beslutad ? null : beslutSenast(arende.inkommen, lovat, egna, nu)
    const dagar = beslutad ? handlaggningsdagar(arende.inkommen, egna, beslutad) : null
    lista.push({
      id: arende.id,
      diarienummer: arende.diarienummer,
      utforareNamn: namn,
      titel: underlag.find((u) => u.underlag.id === arende.underlagId)?.underlag.titel ?? '',
      inkommen: dateAt(arende.inkommen).toString(),
      lage: lageOf(arende, egna, nu),
      utfall: isAvslutat(arende) ? (utfall as ArendeIList['utfall']) : null,
      provade,
      villkor: villkor.length,
      beslutSenast: senast?.toString() ?? null,
      dagarKvar: senast ? dateAt(nu).until(senast, { largestUnit: 'days' }).days : null,
      oforklarade: skillnader.get(arende.id) ?? 0,
      beslutad: beslutad?.toString() ?? null,
      dagar,
      iTid: dagar === null ? null : dagar <= lovat,
    })
  }
  return lista
}
