import type { Falt } from './typer.ts'

/** A field's value as inputs hold it: text for numbers, 'ja' or 'nej' for a yes or no. */
export type Formvarde = unknown

/** The stored value of a field, as its input holds it. */
export function toFormvarde(falt: Falt, varde: unknown): Formvarde {
  switch (falt.typ) {
    case 'ja-nej':
      return varde === true ? 'ja' : varde === false ? 'nej' : ''
    case 'val':
      return varde ?? (falt.flera ? [] : '')
    case 'fil':
      return varde ?? null
    case 'lista':
      return (Array.isArray(varde) ? varde : []).map((rad) => toFormvarden(falt.falt, rad as Record<string, unknown>))
    default:
      return varde === undefined || varde === null ? '' : String(varde)
  }
}

export function toFormvarden(falt: readonly Falt[], varden: Readonly<Record<string, unknown>> = {}) {
  return Object.fromEntries(falt.map((f) => [f.id, toFormvarde(f, varden[f.id])]))
}

/** What an input holds, as it is stored; undefined when nothing is answered. A number that is none stays as typed. */
function fromFormvarde(falt: Falt, varde: Formvarde): unknown {
  switch (falt.typ) {
    case 'ja-nej':
      return varde === 'ja' ? true : varde === 'nej' ? false : undefined
    case 'tal': {
      const text = String(varde ?? '').trim()
      const siffror = text.replace(/\s/g, '')
      return text === '' ? undefined : /^-?\d+$/.test(siffror) ? Number(siffror) : text
    }
    case 'lista':
      return Array.isArray(varde) && varde.length > 0
        ? varde.map((rad) => fromFormvarden(falt.falt, rad as Record<string, unknown>))
        : undefined
    default:
      return varde === '' || varde === null || (Array.isArray(varde) && varde.length === 0) ? undefined : varde
  }
}

export function fromFormvarden(falt: readonly Falt[], varden: Readonly<Record<string, unknown>> = {}) {
  const par = falt.map((f) => [f.id, fromFormvarde(f, varden[f.id])] as const)
  return Object.fromEntries(par.filter(([, varde]) => varde !== undefined))
}
