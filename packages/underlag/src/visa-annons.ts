import type { AktorTx } from '@valfri/db/aktor'
import { ok } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadAnnonslage } from './annonslage.ts'
import { underlagFel } from './fel.ts'
import { selectAnnonslarm } from './queries-annons.ts'

/**
 * The nämnd's notice of an underlag: what it should say, what it was recorded to say, how they differ and since when. Plain JSON.
 * Errors: `underlag-saknas`
 */
export async function visaAnnons(tx: AktorTx, tjanster: TjanstRegister, underlagId: string, dag: Temporal.PlainDate) {
  const lage = await loadAnnonslage(tx, tjanster, underlagId, dag)
  if (!lage) return underlagFel('underlag-saknas')
  const larm = await selectAnnonslarm(tx, { ...egenNamnd(tx), underlagId })
  return ok({
    /** The day that it is compared on. */
    idag: dag.toString(),
    live: lage.live,
    skillnader: lage.skillnader,
    poster: lage.poster.map((p) => ({
      id: p.id,
      slag: p.slag as 'publicerad' | 'uppdaterad' | 'nedtagen',
      annonsId: p.annonsId,
      dag: p.dag.toString(),
      version: p.falt.version,
      registreradAvNamn: p.registreradAvNamn,
      falt: p.falt,
    })),
    larm: larm.map((l) => ({
      id: l.id,
      dag: l.dag.toString(),
      skillnader: l.skillnader,
      avslutat: l.avslutat?.toString() ?? null,
      avslutatGenom: l.avslutatGenom as 'uppdaterad' | 'stammer' | null,
    })),
  })
}
