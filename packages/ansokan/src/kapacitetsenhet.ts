import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What kapacitet is counted in: hours where the beslut grants minutes, else what the beslut grants. */
export function kapacitetsenhet(tjanst: Tjanst | undefined, del: string): string {
  const enhet = tjanst?.bestallning.mangder[del]?.[0]?.enhet ?? 'minuter'
  return `${enhet === 'minuter' ? 'timmar' : enhet === 'tillfallen' ? 'tillfällen' : enhet} i veckan`
}
