import { type Aktor, type Databas, withAktor } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { korManad } from '@valfri/ersattning/kor-manad'
import { computeKorning } from '@valfri/ersattning/korning-jobb'
import { lasManad } from '@valfri/ersattning/las-manad'
import { tjanster } from '@valfri/server/tjanster'
import { omsorgsnamnd } from './beslut.ts'
import { identitetId } from './personas.ts'

/** The job is run on the spot, so the queue only hands out an id. */
const ko = {
  send: async () => '00000000-0000-8000-a000-000000000004',
  lage: async () => undefined,
} as unknown as Jobbko

/** Computes and locks a month of one of the four kommuner as its ekonom does. */
export async function lockMonth(
  db: Databas,
  kommun: { readonly kommunId: string; readonly slug: string },
  manad: string,
  nu: Temporal.Instant,
): Promise<void> {
  const n = { kommunId: kommun.kommunId, namndId: omsorgsnamnd(kommun.kommunId) }
  const ekonom: Aktor = {
    ...{ typ: 'kommun', ...n, roller: ['ekonom'], farSePerson: false },
    identitetId: identitetId(`${kommun.slug}-ekonom`),
  }
  const start = await withAktor(db, ekonom, (tx) =>
    korManad(tx, Temporal.PlainDate.from(`${manad}-01`), { jobb: ko, tjanster }, nu),
  )
  if (!start.ok) throw new Error(start.fel.kod)
  await computeKorning(db, { ...n, korningId: start.value.id }, tjanster, () => nu)
  const last = await withAktor(db, ekonom, (tx) => lasManad(tx, start.value.id, { namn: 'Ekonomen' }, nu))
  if (!last.ok) throw new Error(last.fel.kod)
}
