import { formatDatum, formatManad } from '@valfri/ui/format'

/** A planned day as it was planned: a month is no day, and what is preliminary says so. */
export function plandatumText(
  d: { datum: string; noggrannhet: string; preliminart: boolean },
  preliminart: string,
): string {
  const text = d.noggrannhet === 'manad' ? formatManad(d.datum.slice(0, 7)) : formatDatum(d.datum, 'kort')
  return d.preliminart ? `${text} (${preliminart})` : text
}
