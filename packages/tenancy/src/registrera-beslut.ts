import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { insertBeslut, selectBeslut, selectEttBeslut } from './queries.ts'
import type { beslut } from './schema.ts'

export const BESLUTSINSTANSER = ['kf', 'namnd', 'delegat'] as const
export type Beslutsinstans = (typeof BESLUTSINSTANSER)[number]

/** What a decision is about. What it may be used for follows from it. */
export const BESLUTSSLAG = [
  'tillampa-lov',
  'anta-underlag',
  'aktivera-tjanst',
  'pris',
  'modell',
  'momskompensation',
  'avgift',
  'ickeval',
  'samverkan',
  'direktkvalificering',
  'upphora',
  'annat',
] as const
export type Beslutsslag = (typeof BESLUTSSLAG)[number]

/** Decisions that only fullmäktige can take (R-208, Norra Bohuslän). */
const BARA_KF: readonly Beslutsslag[] = ['tillampa-lov']
/** Decisions that a nämnd may not delegate: mål, inriktning, omfattning, kvalitet (KL 6 kap. 38 §). */
const EJ_DELEGAT: readonly Beslutsslag[] = ['tillampa-lov', 'anta-underlag', 'aktivera-tjanst', 'ickeval', 'samverkan']

export interface BeslutInput {
  readonly instans: Beslutsinstans
  readonly slag: Beslutsslag
  readonly rubrik: string
  readonly datum: Temporal.PlainDate
  readonly paragraf: string
  readonly diarienummer: string
  /** Protokollsutdrag that the nämnd has uploaded. */
  readonly dokumentId?: string | null
}

/**
 * Writes a decision into the nämnd's register. It is public and cannot be changed; a wrong one is followed by a right one.
 * Errors: `beslut-fel-instans`, `beslut-framtida`
 */
export async function registreraBeslut(
  tx: AktorTx,
  input: BeslutInput,
  idag: Temporal.PlainDate,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  if (isAfter(input.datum, idag))
    return tenancyFel('beslut-framtida', { falt: { datum: 'Datumet har inte varit än.' } })
  const ratt = checkInstans(input)
  if (ratt) return tenancyFel('beslut-fel-instans', { text: ratt, falt: { instans: ratt } })
  const { id } = await insertBeslut(tx, { ...input, kommunId, namndId })
  tx.logga({ handling: 'registrera-beslut', objekt: 'beslut', objektId: id, data: { slag: input.slag } })
  return ok({ id })
}

function checkInstans({ instans, slag }: BeslutInput): string | null {
  if (BARA_KF.includes(slag) && instans !== 'kf') return 'Det beslutet fattas av kommunfullmäktige.'
  if (EJ_DELEGAT.includes(slag) && instans === 'delegat') return 'Det beslutet kan inte fattas på delegation.'
  return null
}

/** The decisions of the nämnd, latest first. */
export function listBeslut(tx: AktorTx): Promise<readonly (typeof beslut.$inferSelect)[]> {
  return selectBeslut(tx, egenNamnd(tx))
}

/** A decision of the nämnd itself, or null: another nämnd's decision gives it no right. */
export async function loadEgetBeslut(tx: AktorTx, id: string): Promise<typeof beslut.$inferSelect | null> {
  return (await selectEttBeslut(tx, egenNamnd(tx), id)) ?? null
}
