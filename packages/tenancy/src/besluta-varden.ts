import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { provaVarden, type VardenInput } from './prova-varden.ts'
import { insertBeslutadeVarden } from './queries-varden.ts'

/**
 * Writes what the nämnd has decided for a tjänst: prices, shares, model, momskompensation, avgifter. All rows or none; nothing
 * is overwritten, a row with the same start corrects the one before. Prices and models come here through a proposal that a
 * second person confirms (bekraftaForslag).
 *
 * Errors: those of provaVarden
 */
export async function beslutaVarden(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: VardenInput & { readonly forslagId?: string; readonly skapad?: Temporal.Instant },
): Promise<Result<{ antal: number }>> {
  const provade = await provaVarden(tx, tjanster, input)
  if (!provade.ok) return provade
  const { rader, diarienummer } = provade.value
  await insertBeslutadeVarden(
    tx,
    rader.map((rad) => ({ ...rad, forslagId: input.forslagId ?? null, skapad: input.skapad })),
  )
  tx.logga({
    handling: 'besluta-varden',
    objekt: 'beslutat-varde',
    objektId: input.tjanstId,
    data: { antal: rader.length, fran: input.fran.toString(), beslut: diarienummer },
  })
  return ok({ antal: rader.length })
}
