import type { EnkeltSvar, FilSvar, Svar } from './falt.ts'

/* Typed reading of answers, for `prova`: an answer of another kind reads as null, which is to say not answered. */

export function textSvar(svar: Svar, falt: string): string | null {
  const v = svar[falt]
  return typeof v === 'string' && v.trim() !== '' ? v.trim() : null
}

export function talSvar(svar: Svar, falt: string): number | null {
  const v = svar[falt]
  return typeof v === 'number' ? v : null
}

export function jaNejSvar(svar: Svar, falt: string): boolean | null {
  const v = svar[falt]
  return typeof v === 'boolean' ? v : null
}

export function datumSvar(svar: Svar, falt: string): Temporal.PlainDate | null {
  return readDatum(svar[falt])
}

export function filSvar(svar: Svar, falt: string): FilSvar | null {
  const v = svar[falt]
  return v && typeof v === 'object' && 'filId' in v ? v : null
}

export function raderSvar(svar: Svar, falt: string): readonly Readonly<Record<string, EnkeltSvar | undefined>>[] {
  const v = svar[falt]
  return Array.isArray(v) ? v.filter((r) => r !== null && typeof r === 'object') : []
}

/** An ISO date or null. */
export function readDatum(v: unknown): Temporal.PlainDate | null {
  return typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v) ? parse(v) : null
}

function parse(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
