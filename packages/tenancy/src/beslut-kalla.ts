import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { beslut } from './schema.ts'

/** What every decided value carries of its decision. */
export function toBeslutKalla(rad: typeof beslut.$inferSelect): BeslutKalla {
  return {
    id: rad.id,
    instans: rad.instans,
    datum: rad.datum.toString(),
    paragraf: rad.paragraf,
    diarienummer: rad.diarienummer,
  }
}
