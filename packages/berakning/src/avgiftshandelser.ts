import { ok, type Result } from '@valfri/kernel/fel'
import { berakningFel } from './fel.ts'
import type { Bestallning, Handelse } from './indata.ts'
import { dagnummer, dagOfMinut } from './kalender.ts'

/**
 * Events that the fee may count: each belongs to a beställning and lies inside its time. The ersättning asks the same, but
 * a fee is also taken where no utförare is paid.
 * Errors: `bestallning-okand`, `utanfor-bestallning`, `handelse-ogiltig`
 */
export function checkAvgiftshandelser(
  bestallningar: readonly Bestallning[],
  handelser: readonly Handelse[],
): Result<null> {
  const tider = new Map(
    bestallningar.map((b) => [b.id, { fran: dagnummer(b.fran), till: b.till ? dagnummer(b.till) : null }]),
  )
  for (const h of handelser) {
    const detaljer = { handelseId: h.id, bestallningId: h.bestallningId }
    const tid = tider.get(h.bestallningId)
    if (!tid) return berakningFel('bestallning-okand', { detaljer })
    if ('start' in h && h.slut <= h.start)
      return berakningFel('handelse-ogiltig', { text: 'Besöket slutar inte efter att det börjar.', detaljer })
    const dag = 'start' in h ? dagOfMinut(h.start) : dagnummer(h.datum)
    if (dag < tid.fran || (tid.till !== null && dag > tid.till))
      return berakningFel('utanfor-bestallning', {
        text: `Händelsen ${h.id} ligger utanför beställningens tid.`,
        detaljer,
      })
  }
  return ok(null)
}
