import { loadOmraden, type VarldOmrade } from '../omraden.ts'
import type { System } from './typer.ts'

/** The områden of a system: one for each place, from the postnummer of test/extern/swedish-geodata. */
export function loadSystemOmraden(s: Pick<System, 'kommunId' | 'tatorter'>): VarldOmrade[] {
  return loadOmraden([s.kommunId]).map((o) => ({
    ...o,
    zon: s.tatorter.includes(o.namn) ? 'tatort' : 'landsbygd',
  }))
}
