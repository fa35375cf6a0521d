import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import type { TestDb } from '@valfri/db/testdb'
import { korManad } from '@valfri/ersattning/kor-manad'
import { computeKorning } from '@valfri/ersattning/korning-jobb'
import { tjanster } from '@valfri/server/tjanster'
import { omsorgsnamnd } from '@valfri/world/beslut'
import { identitetId } from '@valfri/world/personas'
import { utforareId } from '@valfri/world/utforare'

const SLUG: Readonly<Record<string, string>> = {
  '1427': 'sotenas',
  '1430': 'munkedal',
  '1435': 'tanum',
  '1484': 'lysekil',
}

/** A nämnd's staff member, by kommun and role. */
export const staff = (kommunId: string, roll: 'ekonom' | 'attestant'): Aktor => ({
  typ: 'kommun',
  kommunId,
  namndId: omsorgsnamnd(kommunId),
  identitetId: identitetId(`${SLUG[kommunId]}-${roll}`),
  roller: [roll],
  farSePerson: false,
})

export const firm = (nyckel: string): Aktor => ({
  typ: 'utforare',
  utforareId: utforareId(nyckel),
  identitetId: identitetId(nyckel.startsWith('egenregi') ? `${nyckel}-ansvarig` : `${nyckel}-firmatecknare`),
  roller: ['firmatecknare'],
})

/** A queue that only hands out an id: the test runs the job itself, so that it can stop it anywhere. */
const ko = {
  send: async () => '00000000-0000-8000-a000-000000000001',
  lage: async () => undefined,
} as unknown as Jobbko

/** Previews a month as its ekonom. */
export async function preview(
  test: TestDb,
  kommunId: string,
  manad: string,
  nu: Temporal.Instant,
  signal?: AbortSignal,
): Promise<string> {
  const svar = await withAktor(test.db, staff(kommunId, 'ekonom'), (tx) =>
    korManad(tx, Temporal.PlainDate.from(`${manad}-01`), { jobb: ko, tjanster }, nu),
  )
  if (!svar.ok) throw new Error(svar.fel.kod)
  await resume(test, kommunId, svar.value.id, nu, signal)
  return svar.value.id
}

/** Runs the job again, as a worker that starts after a crash does. */
export async function resume(
  test: TestDb,
  kommunId: string,
  korningId: string,
  nu: Temporal.Instant,
  signal?: AbortSignal,
): Promise<void> {
  const last = { kommunId, namndId: omsorgsnamnd(kommunId), korningId }
  await computeKorning(test.db, last, tjanster, () => nu, signal && { signal, framsteg: async () => undefined })
}

/** Lets a worker of its own compute one utförare of Sotenäs, or write its files, and then ends it as a power cut would. */
export async function killAfterFirst(
  appUrl: string,
  korningId: string,
  vad: 'rader' | 'filer',
  nu: Temporal.Instant,
): Promise<void> {
  const fil = join(import.meta.dirname, 'korning-process.ts')
  const barn = spawn(process.execPath, [fil, appUrl, '1427', '1427-omsorgsnamnden', korningId, nu.toString(), vad])
  await once(barn.stdout, 'data')
  barn.kill('SIGKILL')
  await once(barn, 'exit')
}

export { tjanster }
