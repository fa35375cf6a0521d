import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadForslagRader } from '@valfri/tenancy/load-forslag-rader'
import { listOmraden } from '@valfri/tenancy/load-omrade'
import { ersattningFel } from './fel.ts'
import type { KorManad } from './kor-manad.ts'
import { loadUtforareNamn } from './queries-indata.ts'
import {
  deleteSimulering,
  insertSimulering,
  selectLastaManader,
  selectSimulering,
  selectSimuleringar,
  updateSimulering,
} from './queries-simulering.ts'
import { simuleringJobb } from './simulering-jobb.ts'

export interface SimuleraInput {
  readonly tjanstId: string
  /** First days of locked months, 'ÅÅÅÅ-MM-01'. */
  readonly manader: readonly string[]
  /** Proposals to try together, such as a model and its prices; none: the list that was in force. */
  readonly forslagIds: readonly string[]
}

/**
 * Begins a simulation of proposals on locked months (C17). Nothing is settled by it, and only the one who asks sees what it gives.
 *
 * Errors: `manad-ej-last`, `finns-inte` for a proposal of another tjänst or nämnd
 */
export async function simulera(
  tx: AktorTx,
  input: SimuleraInput,
  miljo: KorManad,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const lasta = new Set(await selectLastaManader(tx, { kommunId, namndId }, input.tjanstId))
  if (input.manader.some((m) => !lasta.has(m))) return ersattningFel('manad-ej-last')
  const forslag = await loadForslagRader(tx, input.tjanstId, input.forslagIds)
  if (!forslag) return authFel('finns-inte')
  const id = await insertSimulering(tx, {
    kommunId,
    namndId,
    tjanstId: input.tjanstId,
    skapadAv: identitetId,
    manader: input.manader.toSorted(),
    forslag: forslag.map(({ rader: _r, ...f }) => f),
    rader: forslag.flatMap((f) => f.rader),
    skapad: nu,
  })
  const jobb = simuleringJobb(miljo.tjanster, () => nu)
  const jobbId = await miljo.jobb.send(tx, jobb, { kommunId, namndId, simuleringId: id, identitetId })
  await updateSimulering(tx, { kommunId, id }, { jobbId })
  tx.logga({
    handling: 'simulera',
    objekt: 'simulering',
    objektId: id,
    data: { manader: String(input.manader.length) },
  })
  return ok({ id })
}

/** The months that can be simulated and what the person has simulated before. */
export async function listSimuleringar(tx: AktorTx, tjanstId: string) {
  const [manader, gjorda] = await Promise.all([
    selectLastaManader(tx, egenNamnd(tx), tjanstId),
    selectSimuleringar(tx, tjanstId),
  ])
  return {
    manader,
    gjorda: gjorda.map((s) => ({
      id: s.id,
      skapad: s.skapad.toString(),
      klar: s.klar !== null,
      manader: s.manader.map((m) => m.slice(0, 7)),
      forslag: s.forslag,
    })),
  }
}

/** A simulation: how far it has come, or what it gave, by utförare, område and regi. Errors: `finns-inte` */
export async function visaSimulering(tx: AktorTx, id: string, miljo: KorManad) {
  const rad = await selectSimulering(tx, id)
  if (!rad) return authFel('finns-inte')
  const { kommunId, namndId } = egenNamnd(tx)
  const jobb = simuleringJobb(miljo.tjanster, () => rad.skapad)
  const lage = rad.klar || !rad.jobbId ? undefined : await miljo.jobb.lage(jobb, rad.jobbId)
  const r = rad.resultat
  const namn = await loadUtforareNamn(tx, [
    ...new Set([...(r?.delar ?? []), ...(r?.problem ?? [])].map((d) => d.utforareId)),
  ])
  const omraden = new Map((await listOmraden(tx, kommunId, namndId)).map((o) => [o.id, o.namn]))
  return ok({
    id: rad.id,
    tjanst: { id: rad.tjanstId, namn: miljo.tjanster.tjanster.get(rad.tjanstId)?.namn.sv ?? rad.tjanstId },
    manader: rad.manader.map((m) => m.slice(0, 7)),
    forslag: rad.forslag,
    skapad: rad.skapad.toString(),
    klar: rad.klar?.toString() ?? null,
    framsteg: lage ?? null,
    resultat: r && {
      ...r,
      delar: r.delar.map((d) => ({ ...d, namn: namn.get(d.utforareId) ?? d.utforareId })),
      problem: r.problem.map((p) => ({ ...p, namn: namn.get(p.utforareId) ?? p.utforareId })),
      omraden: r.omraden.map((o) => ({ ...o, namn: o.omradeId === null ? null : (omraden.get(o.omradeId) ?? null) })),
    },
  })
}

/** Forgets a simulation. Errors: `finns-inte` */
export async function taBortSimulering(tx: AktorTx, id: string): Promise<Result<null>> {
  return (await deleteSimulering(tx, id)) ? ok(null) : authFel('finns-inte')
}
