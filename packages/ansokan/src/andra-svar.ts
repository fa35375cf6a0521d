import type { AktorTx } from '@valfri/db/aktor'
import { saveData, shareDokument } from '@valfri/dokument/save-dokument'
import { type Signerare, signDokument } from '@valfri/dokument/sign-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { sendNotis } from '@valfri/notis/send-notis'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { provaFullmakt } from '@valfri/utforare/fullmakt'
import { noteraBevis } from '@valfri/utforare/registrera-bevis'
import { loadUnderlagTjanst } from './arende-tjanst.ts'
import { bevisISvar } from './bevis-i-svar.ts'
import { ansokanFel } from './fel.ts'
import type { AndraSvarInput } from './indata.ts'
import { isAvslutat } from './lage.ts'
import { ansokanAndrad } from './notisslag.ts'
import { loadVillkorOfArende } from './provningslage.ts'
import { insertAndring } from './queries-andring.ts'
import { type ArendeRad, lockArende, touchArende } from './queries-arende.ts'
import { rollIUnderskrift } from './roll-i-underskrift.ts'
import { dokumentIn } from './villkor-i-ansokan.ts'

interface Miljo {
  readonly tjanster: ReadonlyMap<string, Tjanst>
  readonly signerare: Signerare
}

/**
 * Changes answers in a case that is not decided, without being asked: a firm that finds an error says so while it counts.
 * What was sent first stays as it was; the change stands beside it, signed, and a villkor that was tried is tried anew.
 *
 * Errors: `ansokan-saknas`, `arende-stangt`, `svar-utan-andring`, `bilaga-saknas`, `fullmakt-saknas`, `fullmakt-annan-kommun`
 */
export async function andraSvar(
  tx: AktorTx,
  input: AndraSvarInput,
  nu: Temporal.Instant,
  { tjanster, signerare }: Miljo,
): Promise<Result<{ id: string }>> {
  const arende = await lockArende(tx, input.id)
  if (!arende) return ansokanFel('ansokan-saknas')
  if (isAvslutat(arende)) return ansokanFel('arende-stangt')
  const ratt = await provaFullmakt(tx, 'ansokan', [arende.kommunId], nu)
  if (!ratt.ok) return ratt
  const { villkor } = await loadVillkorOfArende(tx, arende)
  const svar = Object.fromEntries(Object.entries(input.svar).filter(([id]) => villkor.some((v) => v.id === id)))
  if (Object.keys(svar).length === 0) return ansokanFel('svar-utan-andring')
  const delat = await openForNamnd(tx, arende, Object.values(svar).flatMap(dokumentIn))
  if (!delat.ok) return delat

  const { kommunId, namndId, utforareId, id: arendeId, diarienummer } = arende
  const namn = `Ändring ${diarienummer.replace('/', '-')}`
  const data = { arende: arendeId, diarienummer, svar, tid: nu.toString() }
  const inskickat = await saveData(tx, data, { slag: 'ansokan', namn })
  await shareDokument(tx, inskickat.id, { typ: 'namnd', kommunId, namndId })
  const av = { avNamn: signerare.namn, skapad: nu }
  const id = await insertAndring(tx, {
    kommunId,
    namndId,
    utforareId,
    arendeId,
    svar,
    inskickatId: inskickat.id,
    ...av,
  })
  const roll = rollIUnderskrift(ratt.value)
  const signeras = { avser: 'ansokan', id: arendeId, sha256: inskickat.sha256, part: 'utforare', roll } as const
  await signDokument(tx, { ...signeras, dokumentId: inskickat.id }, signerare, nu)
  const tjanst = await loadUnderlagTjanst(tx, arende.underlagId, tjanster)
  await noteraBevis(tx, bevisISvar(villkor, svar, tjanst), nu)
  // Its rev counts up: whoever is about to decide on the answers that were is told to look again.
  await touchArende(tx, arende, arende.status)
  const lank = `/kommun/arenden/${arendeId}`
  await sendNotis(tx, ansokanAndrad, { till: { kommunId, namndId }, lank, nyckel: id, nu })
  tx.logga({ kommunId, namndId, handling: 'ansokan.andra', objekt: 'arende', objektId: arendeId })
  return ok({ id })
}

async function openForNamnd(tx: AktorTx, arende: ArendeRad, dokument: readonly string[]): Promise<Result<true>> {
  const { kommunId, namndId } = arende
  for (const dokumentId of new Set(dokument)) {
    const delad = await shareDokument(tx, dokumentId, { typ: 'namnd', kommunId, namndId })
    if (!delad.ok) return ansokanFel('bilaga-saknas', { detaljer: { dokumentId } })
  }
  return ok(true)
}
