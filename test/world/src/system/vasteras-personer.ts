import { type BeviljadInsats, countBeviljadTid, type Tidsmall } from '@valfri/tenancy/tidsmall'
import type { Slump } from '../slump.ts'
import type { PlaneradPerson } from './typer.ts'

/** Constructed: the text tells that the city went from insats to time, not which minutes it decided. */
export const VASTERAS_TIDSMALL: Tidsmall = {
  veckorPerManad: '52/12',
  insatser: [
    { id: 'stadning', namn: 'Städning', del: 'service', minuter: 90 },
    { id: 'tvatt', namn: 'Tvätt', del: 'service', minuter: 60 },
    { id: 'inkop', namn: 'Inköp', del: 'service', minuter: 45 },
    { id: 'morgon', namn: 'Hjälp på morgonen', del: 'omvardnad', minuter: 30 },
    { id: 'kvall', namn: 'Hjälp på kvällen', del: 'omvardnad', minuter: 25 },
    { id: 'maltid', namn: 'Hjälp vid måltid', del: 'omvardnad', minuter: 20 },
    { id: 'dusch', namn: 'Dusch', del: 'omvardnad', minuter: 40 },
    { id: 'tillsyn', namn: 'Tillsyn', del: 'omvardnad', minuter: 10 },
  ],
}

/** Constructed: the text gives the share that private utförare perform, not how many have hemtjänst. */
const HEMTJANST = 1000

const OMVARDNAD: readonly (readonly BeviljadInsats[])[] = [
  [],
  [{ insats: 'dusch', antal: 2, per: 'vecka' }],
  [
    { insats: 'morgon', antal: 1, per: 'dag' },
    { insats: 'dusch', antal: 1, per: 'vecka' },
  ],
  [
    { insats: 'morgon', antal: 1, per: 'dag' },
    { insats: 'kvall', antal: 1, per: 'dag' },
    { insats: 'maltid', antal: 1, per: 'dag' },
    { insats: 'dusch', antal: 2, per: 'vecka' },
  ],
  [
    { insats: 'morgon', antal: 1, per: 'dag' },
    { insats: 'kvall', antal: 1, per: 'dag' },
    { insats: 'maltid', antal: 3, per: 'dag' },
    { insats: 'tillsyn', antal: 2, per: 'dag' },
    { insats: 'dusch', antal: 2, per: 'vecka' },
  ],
]

/** The people of Västerås; the time of each beslut is counted by the tidsmall from its insatser. */
export function vasterasPersoner(slump: Slump, skala: number): readonly PlaneradPerson[] {
  return Array.from({ length: Math.round(HEMTJANST * skala) }, (_, i): PlaneradPerson => {
    const service: BeviljadInsats[] = [
      { insats: 'stadning', antal: slump.heltal(1, 2), per: 'manad' },
      { insats: 'inkop', antal: 1, per: 'vecka' },
      ...(slump.tal() < 0.6 ? [{ insats: 'tvatt', antal: 2, per: 'manad' } as const] : []),
    ]
    const niva = i === 0 ? 3 : slump.vagt([22, 24, 24, 20, 10])
    const insatser = [...service, ...(OMVARDNAD[niva] ?? [])]
    const delar = countBeviljadTid(VASTERAS_TIDSMALL, insatser, () => 'manad')
    return { arskull: 'aldre', beslut: [{ tjanst: 'hemtjanst', delar, fran: '2026-01-01', insatser }] }
  })
}
