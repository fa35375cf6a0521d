import { withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { bokforManad } from '@valfri/ersattning/bokfor-manad'
import { listUnderlag } from '@valfri/ersattning/queries'
import { visaUnderlag } from '@valfri/ersattning/visa-underlag'
import { tjanster } from '@valfri/server/tjanster'
import { loadGrund } from '@valfri/world/grund'
import { fillSystem } from '@valfri/world/system/fyll'
import { AVRAKNAD, systemAktor } from '@valfri/world/system/settle'
import type { System } from '@valfri/world/system/typer'
import { utforareId } from '@valfri/world/utforare'

/** A database with one of the three systems, at a part of its size; 0 gives all but the people. */
export async function createSystem(s: System, skala: number): Promise<TestDb> {
  const bas = await createTestDb(() => AVRAKNAD)
  await loadGrund(bas.agare)
  await fillSystem(s, skala)(bas)
  return bas
}

/** The rows of one utförare's underlag in a settled run, as its ekonom reads them, with the sum. */
export async function underlagOf(bas: TestDb, s: System, korningId: string, utforare: string, tjanst: string) {
  const svar = await withAktor(bas.db, systemAktor(s, 'ekonom'), async (tx) => {
    const alla = await listUnderlag(tx, korningId)
    const u = alla.find((x) => x.utforareId === utforareId(utforare) && x.tjanstId === tjanst)
    if (!u) throw new Error(`${utforare} has no underlag in ${s.namn}`)
    return visaUnderlag(tx, u.id, { antal: 100, hoppa: 0 }, tjanster)
  })
  if (!svar.ok) throw new Error(svar.fel.kod)
  const { rader, summaOre } = svar.value
  return { summaOre, rader: rader.map((r) => [r.text, r.antal, r.aprisOre, r.beloppOre] as const) }
}

/** Books a settled run as its ekonom does, by the nämnd's own kontoplan; gives what was booked and what the run came to. */
export async function bookManad(bas: TestDb, s: System, korningId: string): Promise<readonly [number, number]> {
  const svar = await withAktor(bas.db, systemAktor(s, 'ekonom'), (tx) =>
    bokforManad(tx, korningId, { tjanster }, AVRAKNAD.add({ hours: 72 })),
  )
  if (!svar.ok) throw new Error(`${svar.fel.kod}: ${svar.fel.text}`)
  const [rad] = await bas.agare<{ ore: number }[]>`
    select sum(summa_ore)::float8 as ore from ersattningsunderlag where korning_id = ${korningId}`
  return [svar.value.summaOre, rad?.ore ?? 0]
}
