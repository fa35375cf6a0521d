import type { AndringRad } from './queries-andring.ts'

/** One change of answers as both parties see it: when, by whom, of which villkor, and the signed file. */
export const visaAndring = (a: AndringRad) => ({
  id: a.id,
  tid: a.skapad.toString(),
  av: a.avNamn,
  villkorIds: Object.keys(a.svar),
  inskickatId: a.inskickatId,
})
