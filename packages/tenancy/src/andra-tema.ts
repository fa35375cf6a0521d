import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { updateTema } from './queries.ts'

/** Chooses the kommun's colour; the theme that follows from it is safe in contrast whatever the colour. Errors: `farg-ogiltig` */
export async function andraTema(tx: AktorTx, farg: string): Promise<Result<null>> {
  if (!/^#[0-9a-f]{6}$/i.test(farg))
    return tenancyFel('farg-ogiltig', { falt: { farg: 'Skriv till exempel #0b5c8a.' } })
  const { kommunId } = egenNamnd(tx)
  await updateTema(tx, kommunId, farg.toLowerCase())
  tx.logga({ handling: 'andra-tema', objekt: 'kommun', objektId: kommunId })
  return ok(null)
}
