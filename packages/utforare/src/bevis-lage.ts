import { isAfter } from '@valfri/kernel/tid'
import type { BevisRad, KontrollRad } from './queries-bevis.ts'

/** Days before its last day that a proof becomes a task (F3.7). */
export const VARNA_DAGAR = 30

/** Where a proof stands on a day, worst first. */
export type BevisLage = 'aterkallat' | 'ifragasatt' | 'utganget' | 'gar-ut' | 'giltigt'

type Kontroll = Pick<KontrollRad, 'kommunId' | 'namndId' | 'utfall'>
type Namnd = { readonly kommunId: string; readonly namndId: string }

const harSamma = (a: Namnd, b: Namnd): boolean => a.kommunId === b.kommunId && a.namndId === b.namndId

/** A nämnd's own latest check. */
export function senasteKontroll<K extends Kontroll>(kontroller: readonly K[], namnd: Namnd): K | undefined {
  return kontroller.findLast((k) => harSamma(k, namnd))
}

/** Whether the nämnd relies on the proof: it has checked it, or accepted another's check, and not found it wanting since. */
export function forlitarSig(kontroller: readonly Kontroll[], namnd: Namnd): boolean {
  const egen = senasteKontroll(kontroller, namnd)
  return egen !== undefined && egen.utfall !== 'underkant'
}

/**
 * Where a proof stands. It is computed from the rows each time: what is taken back or found wanting is so for every nämnd
 * at once, and no job has to run for a day to pass.
 *
 * @param kontroller every check of it, oldest first
 * @param namnd whose view; a nämnd that has checked anew since another found it wanting does not see it as questioned
 */
export function bevisLage(
  bevis: Pick<BevisRad, 'aterkallat' | 'giltigtTill'>,
  kontroller: readonly Kontroll[],
  idag: Temporal.PlainDate,
  namnd?: Namnd,
): BevisLage {
  if (bevis.aterkallat) return 'aterkallat'
  if (isQuestioned(kontroller, namnd)) return 'ifragasatt'
  const { giltigtTill } = bevis
  if (!giltigtTill) return 'giltigt'
  if (isAfter(idag, giltigtTill)) return 'utganget'
  return isAfter(giltigtTill.subtract({ days: VARNA_DAGAR }), idag) ? 'giltigt' : 'gar-ut'
}

function isQuestioned(kontroller: readonly Kontroll[], namnd: Namnd | undefined): boolean {
  const underkanda = kontroller.flatMap((k, nr) =>
    k.utfall === 'underkant' && senasteKontroll(kontroller, k) === k ? [nr] : [],
  )
  const egen = namnd ? kontroller.findLastIndex((k) => harSamma(k, namnd)) : -1
  return underkanda.some((nr) => egen <= nr)
}
