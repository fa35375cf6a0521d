import type { HandelseTyp } from '@valfri/plugin-api/handelse'

/** Whether somebody was at the person: not when the visit was cancelled, by either of them. A type that is not known is taken to be. */
export function isNarvarande(typ: Pick<HandelseTyp, 'raknasSom'> | undefined): boolean {
  return typ?.raknasSom !== 'avbokad' && typ?.raknasSom !== 'installt'
}
