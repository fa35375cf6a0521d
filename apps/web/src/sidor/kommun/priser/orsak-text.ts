import type { T } from '../../../i18n/use-texter.ts'
import type { priserSimuleringTexter } from '../../../texter/kommun/priser-simulering.ts'

export type SimuleringTexter = T<keyof typeof priserSimuleringTexter.sv & string>

const NAMN = [
  'underlag',
  'tidsband',
  'priser',
  'prisdatum',
  'handelseavrundning',
  'dubbelbemanning',
  'grans',
  'avvikelser',
  'franvaro',
  'schablondagar',
  'tillagg',
  'maxTillfallen',
  'egenavgift',
  'vite',
  'radgruppering',
  'avrundning',
  'momskompensation',
] as const

/** A cause in words: 'Tidsband och priser'. */
export function orsakText(t: SimuleringTexter, delar: readonly string[]): string {
  const ord = delar.map((d) => {
    const namn = NAMN.find((n) => n === d)
    return namn ? t(`d_${namn}`) : d
  })
  return ord.map((o, i) => (i === 0 ? o : o.toLowerCase())).join(', ')
}
