import type { Saknas } from './typer.ts'

export const STEG = ['foretag', 'kommuner', 'villkor', 'granska'] as const
export type Steg = (typeof STEG)[number]

export function readSteg(varde: unknown): Steg {
  return STEG.find((s) => s === varde) ?? 'foretag'
}

/** The form field that puts a missing thing right. */
export function faltOf(s: Saknas): string {
  if (s.steg === 'villkor') return `svar.${s.plats}.varden${s.falt ? `.${s.falt}` : ''}`
  if (s.steg === 'kommuner') return `val.${s.plats}.vald`
  if (s.plats === 'samarbete') return `uppgifter.samarbete${s.falt ? `.${s.falt}` : ''}`
  if (s.plats === 'firmatecknare' || s.plats === 'verksamhetsansvarig') return `uppgifter.${s.plats}.namn`
  return s.plats === 'enheter' ? 'enheter' : `uppgifter.foretag.${s.plats}`
}

/** Without the number that says where, which the field's place already does. */
export function faltText(s: Saknas): string {
  return s.steg === 'villkor' ? s.text.replace(/^[^:]+: /, '') : s.text
}
