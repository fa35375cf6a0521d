import { openDatabas } from '@valfri/db/aktor'
import { computeKorning } from '@valfri/ersattning/korning-jobb'
import { writeKorningsfiler } from '@valfri/ersattning/korningsfiler-jobb'
import { tjanster } from '@valfri/server/tjanster'

/**
 * A worker of its own for the test that kills one: computes a run, or writes its files, and says each step on stdout.
 * Arguments: URL as the app's role, kommun, nämnd, run, instant, 'rader' or 'filer'.
 */
const [url = '', kommunId = '', namndId = '', korningId = '', tid = '', vad = 'rader'] = process.argv.slice(2)
const nu = () => Temporal.Instant.from(tid)
const db = openDatabas(url, nu, 2)
const framsteg = async (klart: number) => {
  process.stdout.write(`${klart}\n`)
  // Long enough for the one who listens to strike between two utförare.
  await new Promise((resolve) => setTimeout(resolve, 200))
}
const last = { kommunId, namndId, korningId }
const kontext = { signal: new AbortController().signal, framsteg }
if (vad === 'filer') await writeKorningsfiler(db, last, tjanster, nu, kontext)
else await computeKorning(db, last, tjanster, nu, kontext)
await db.$klient.end()
