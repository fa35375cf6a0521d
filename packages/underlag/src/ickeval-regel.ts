import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { underlagFel } from './fel.ts'
import type { IckevalRegel, IckevalTyp } from './typer.ts'

/** What is chosen where nobody has chosen. */
export const STANDARD_ICKEVAL: IckevalTyp = 'egenregi'

/** Models that divide people between approved utförare: KKV 2019:2 sees a selection under LOU in it. */
export function isUrval(typ: IckevalTyp): boolean {
  return typ === 'turordning' || typ === 'narhet'
}

/**
 * A rule for who does not choose. A model that KKV warns of is not forbidden: it needs a decision of the nämnd, and the
 * warning is given each time.
 * @returns the warning's code, or null
 * Errors: `ickevalsmodell-kraver-namndbeslut`
 */
export async function checkIckeval(tx: AktorTx, regel: IckevalRegel | null): Promise<Result<string | null>> {
  if (regel === null || !isUrval(regel.typ)) return ok(null)
  const beslut = regel.beslutId ? await loadEgetBeslut(tx, regel.beslutId) : null
  if (beslut?.slag !== 'ickeval' || beslut.instans === 'delegat')
    return underlagFel('ickevalsmodell-kraver-namndbeslut', {
      falt: { beslutId: 'Välj nämndens beslut om ickevalsalternativ.' },
      detaljer: { varning: 'kkv-2019-2-urval', standard: STANDARD_ICKEVAL },
    })
  return ok('kkv-2019-2-urval')
}
