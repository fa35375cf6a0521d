import { addKontoplan } from '../kontoplan.ts'
import type { Laddning } from '../typer.ts'
import { loadSystemArbetsplatser } from './arbetsplatser.ts'
import { loadSystemAvgiftsbeslut } from './avgiftsbeslut.ts'
import { loadSystemMarknad } from './avtal.ts'
import { loadSystemBeslut } from './beslut.ts'
import { loadSystemBestallningar } from './beslutade.ts'
import { loadSystemHandelser } from './handelser.ts'
import { loadSystemPersoner } from './personer.ts'
import type { System } from './typer.ts'
import { loadSystemUnderlag } from './underlag.ts'

/** One real valfrihetssystem on the shared ground: decisions, underlag, market, people and a performed month. */
export async function loadSystem({ sql, peppar, skala, progress }: Laddning, s: System): Promise<void> {
  await loadSystemBeslut(sql, s)
  await addKontoplan(sql, { ...s, ...s.ekonomi, tjanster: s.tjanster.map((t) => t.tjanst.id) })
  await loadSystemUnderlag(sql, s)
  await loadSystemMarknad(sql, s)
  const personer = await loadSystemPersoner(sql, s, peppar, skala)
  const bestallningar = await loadSystemBestallningar(sql, s, personer)
  await loadSystemArbetsplatser(sql, s)
  if (s.avgift !== 'ingen') await loadSystemAvgiftsbeslut(sql, s, personer)
  const antal = await loadSystemHandelser(sql, s, bestallningar)
  progress(
    `${s.namn}: ${s.firmor.length} utförare, ${personer.length.toLocaleString('sv-SE')} brukare, ${antal.toLocaleString('sv-SE')} händelser ${s.manad}`,
  )
}
