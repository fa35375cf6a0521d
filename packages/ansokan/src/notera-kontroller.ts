import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Provning } from '@valfri/plugin-api/provning'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import { ansokanFel } from './fel.ts'
import { beslutFel } from './fel-beslut.ts'
import { isAvslutat } from './lage.ts'
import { loadVillkorOfArende } from './provningslage.ts'
import { insertUteslutning, listUteslutningar, lockArende, touchArende } from './queries-arende.ts'

/** What a register said of an applicant, about one villkor. */
export interface Kontrollsvar {
  readonly villkorId: string
  readonly svar: Provning
  /** When the register answered. */
  readonly hamtad: Temporal.Instant
}

/**
 * The grund of LOV 7:1 that a villkor rests on, by what the version itself says; null for every other villkor.
 * A villkor that rests on two points is tried by the first.
 */
export function uteslutningsgrundOf(villkor: Pick<UnderlagVillkor, 'vidBrist' | 'lagrum'>): number | null {
  if (!villkor.vidBrist.includes('utesluts-efter-provning')) return null
  const punkt = /LOV [^;]*7 kap\. 1 § ([1-6])/.exec(villkor.lagrum ?? '')?.[1]
  return punkt === undefined ? null : Number(punkt)
}

/**
 * Takes in what registers say of an applicant. Where one contradicts a villkor that rests on a grund of LOV 7:1, the question
 * whether to exclude is raised, once, for a beslutsfattare to settle. No outcome is set, and what a register does not know
 * raises nothing: the nämnd may exclude, a system may not.
 *
 * @returns the grunder that are now being tried by this
 * Errors: `ansokan-saknas`, `arende-stangt`, `villkor-finns-inte-i-ffu`
 */
export async function noteraKontroller(
  tx: AktorTx,
  input: { readonly arendeId: string; readonly kontroller: readonly Kontrollsvar[] },
  nu: Temporal.Instant,
): Promise<Result<{ readonly provas: readonly number[] }>> {
  const arende = await lockArende(tx, input.arendeId)
  if (!arende || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  if (isAvslutat(arende)) return ansokanFel('arende-stangt')
  const { villkor } = await loadVillkorOfArende(tx, arende)
  const redan = new Set((await listUteslutningar(tx, arende.id)).map((u) => u.grund))
  const provas: number[] = []
  for (const { villkorId, svar, hamtad } of input.kontroller) {
    const ett = villkor.find((v) => v.id === villkorId)
    if (!ett) return beslutFel('villkor-finns-inte-i-ffu')
    const grund = svar.utfall === 'motsager' ? uteslutningsgrundOf(ett) : null
    // What a person has begun to weigh, or has settled, no register opens again.
    if (grund === null || redan.has(grund)) continue
    redan.add(grund)
    provas.push(grund)
    const { kommunId, namndId, id: arendeId } = arende
    const skal = `${svar.text} Källa: ${svar.kalla}, ${hamtad}.`
    await insertUteslutning(tx, { kommunId, namndId, arendeId, grund, status: 'provas', skal, av: null, skapad: nu })
  }
  if (provas.length > 0) {
    await touchArende(tx, arende, arende.status === 'komplettering' ? 'komplettering' : 'provning')
    tx.logga({
      handling: 'ansokan.uteslutning',
      objekt: 'arende',
      objektId: arende.id,
      data: { provas: provas.join() },
    })
  }
  return ok({ provas })
}
