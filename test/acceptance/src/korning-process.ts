import { openDatabas } from '@valfri/db/aktor'
import { computeKorning } from '@valfri/ersattning/korning-jobb'
import { tjanster } from '@valfri/server/tjanster'

/**
 * A worker of its own for the test that kills one: computes a run and says each step on stdout.
 * Arguments: URL as the app's role, kommun, nämnd, run, instant.
 */
const [url = '', kommunId = '', namndId = '', korningId = '', tid = ''] = process.argv.slice(2)
const nu = () => Temporal.Instant.from(tid)
const db = openDatabas(url, nu, 2)
const framsteg = async (klart: number) => {
  process.stdout.write(`${klart}\n`)
  // Long enough for the one who listens to strike between two utförare.
  await new Promise((resolve) => setTimeout(resolve, 200))
}
await computeKorning(db, { kommunId, namndId, korningId }, tjanster, nu, {
  signal: new AbortController().signal,
  framsteg,
})
await db.$klient.end()
