import { kommunRoller, plattformRoller, utforareRoller } from '@valfri/auth/roller'
import type { Aktor } from '@valfri/db/aktor'
import { aktorer } from './parter.ts'

/** Every role that anybody can hold, one at a time, as party A. The columns of the matrix. */
export const perRoll: ReadonlyMap<string, Aktor> = new Map<string, Aktor>([
  ['publik', aktorer.publik],
  ...Object.keys(kommunRoller).map((roll): [string, Aktor] => [
    `kommun:${roll}`,
    { ...aktorer['nämnd A, handläggare'], roller: [roll], farSePerson: roll === 'handlaggare' } as Aktor,
  ]),
  ...Object.keys(utforareRoller).map((roll): [string, Aktor] => [
    `utforare:${roll}`,
    { ...aktorer['utförare A'], roller: [roll] } as Aktor,
  ]),
  ['person', aktorer['person A']],
  ...Object.keys(plattformRoller).map((roll): [string, Aktor] => [
    `plattform:${roll}`,
    { ...aktorer.plattform, roller: [roll] } as Aktor,
  ]),
])

const allaKommunRoller = Object.keys(kommunRoller)
const allaUtforareRoller = Object.keys(utforareRoller)

/** With every role there is, so that what stops them is whose the rows are and not what they may do. */
function withAllRoller(aktor: Aktor): Aktor {
  if (aktor.typ === 'kommun') return { ...aktor, roller: allaKommunRoller, farSePerson: true }
  return aktor.typ === 'utforare' ? { ...aktor, roller: allaUtforareRoller } : aktor
}

/** Those who have nothing to do with party A, as strong as they can be. */
export const framlingar: ReadonlyMap<string, Aktor> = new Map(
  (['annan nämnd i A', 'nämnd B, handläggare', 'utförare B', 'person B', 'publik', 'plattform'] as const).map(
    (namn): [string, Aktor] => [namn, withAllRoller(aktorer[namn])],
  ),
)

/** Party A's own, as strong as they can be. */
export const egna: ReadonlyMap<string, Aktor> = new Map(
  (['nämnd A, handläggare', 'utförare A', 'person A'] as const).map((namn): [string, Aktor] => [
    namn,
    withAllRoller(aktorer[namn]),
  ]),
)
