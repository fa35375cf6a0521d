import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import { insynFel } from './fel.ts'
import { listPublikaAndelar } from './queries-marknad.ts'
import { loadUtbud } from './visa-marknad.ts'

/**
 * A market as anyone may see it: today's utbud, the last year's entries and exits, and shares that are rounded to the
 * nearest five and left out under five.
 * Errors: `marknad-saknas`
 */
export async function visaPublikMarknad(
  tx: AktorTx,
  input: { readonly kommun: string; readonly tjanst: string },
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
) {
  const tjanst = tjanster.tjanster.get(input.tjanst)
  const till = dateAt(nu)
  const aktiv = (await listAktivaTjanster(tx, till, input.kommun)).find((a) => a.tjanstId === input.tjanst)
  if (!tjanst || !aktiv) return insynFel('marknad-saknas') as Result<never>
  const f = { ...aktiv, fran: till.subtract({ years: 1 }).add({ days: 1 }), till }
  const { vidSlut, ...utbud } = await loadUtbud(tx, f, tjanst)
  const andelar = await listPublikaAndelar(tx, f)
  const antal = (niva: string, id: string | null): number | null => {
    const rad = andelar.find((a) => a.niva === niva && (niva === 'utforare' ? a.id === id : a.regi === id))
    return rad ? rad.antal : 0
  }
  return ok({
    ...utbud,
    vidSlut: vidSlut.length,
    /** The day that the shares are of. */
    andelsdag: till.with({ day: 1 }).toString(),
    utforare: vidSlut
      .map((u) => ({ ...u, personer: antal('utforare', u.id) }))
      // By name: a public list favours nobody for its size.
      .sort((a, b) => a.namn.localeCompare(b.namn, 'sv')),
    egenregi: antal('regi', 'egenregi'),
    privat: antal('regi', 'privat'),
    alla: antal('alla', null),
  })
}
