import type { Svar } from './falt.ts'
import { okand, type Provning } from './provning.ts'
import { svarSchema } from './svar.ts'
import type { Ansokningsfakta, Villkor } from './villkor.ts'

/** A machine check with its time: shown to the one who reviews, never used as an outcome. */
export interface ProvadVillkor extends Provning {
  readonly villkorId: string
  readonly provad: string
}

/**
 * Runs a villkor's own check on the answers to it. Answers that do not fit the form, and a check that throws, give
 * `okand`: a fault in a plugin must not decide anything.
 */
export function provaVillkor(
  villkor: Villkor,
  svar: Svar,
  nu: Temporal.Instant,
  idag: Temporal.PlainDate,
  fakta: Ansokningsfakta = {},
): ProvadVillkor {
  return { villkorId: villkor.id, provad: nu.toString(), ...prova(villkor, svar, idag, fakta) }
}

function prova(villkor: Villkor, svar: Svar, idag: Temporal.PlainDate, fakta: Ansokningsfakta): Provning {
  if (!villkor.prova) return okand('provas-av-person', 'Bedöms av den som prövar ansökan.', 'villkor')
  if (!svarSchema(villkor.svarsform, true).safeParse(svar).success)
    return okand('svar-ogiltigt', 'Svaret har en annan form än villkorets frågor.')
  try {
    return villkor.prova(svar, idag, fakta)
  } catch {
    return okand('prova-fel', 'Kontrollen kunde inte köras. Bedöm svaret för hand.', 'villkor')
  }
}
