import type { Falt } from './falt-fields.tsx'

/** What a form of fields holds: text as typed, ticks, and choices. */
export type Faltvarden = Record<string, string | boolean | string[]>

/** What the server is sent: empty fields left out, numbers as numbers, and only of these fields. */
export function readFaltsvar(falt: readonly Falt[], varden: Faltvarden): Record<string, unknown> {
  const svar: Record<string, unknown> = {}
  for (const f of falt) {
    const varde = varden[f.id]
    if (varde === undefined || varde === '' || varde === false || (Array.isArray(varde) && varde.length === 0)) continue
    svar[f.id] = f.typ === 'tal' && typeof varde === 'string' ? toTal(varde) : varde
  }
  return svar
}

export function toTal(text: string): number {
  return Number(text.replace(/\s/g, '').replace(',', '.'))
}
