import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { notisFel } from './fel.ts'
import type { Nar, Notisslag } from './notisslag.ts'
import { countEgnaMisslyckade, loadEgetVal, saveEgetVal } from './queries.ts'

/** How long a mail that could not be sent is told of on one's own page. */
const NYLIGEN_TIMMAR = 24 * 14

/** The kinds that the one who acts can get where they act now, what they have chosen of each, and where it is sent. */
export async function visaEgnaNotiser(tx: AktorTx, alla: readonly Notisslag[], nu: Temporal.Instant) {
  const { aktor } = tx
  if (!('identitetId' in aktor)) return null
  const rad = await loadEgetVal(tx, aktor.identitetId)
  return {
    epost: rad?.epost ?? null,
    misslyckade: await countEgnaMisslyckade(tx, aktor.identitetId, nu.subtract({ hours: NYLIGEN_TIMMAR })),
    slag: listSlagFor(tx, alla).map(({ id, amne, text, standard }) => ({
      id,
      amne,
      text,
      nar: rad?.val[id] ?? standard,
    })),
  }
}

function listSlagFor({ aktor }: AktorTx, alla: readonly Notisslag[]): readonly Notisslag[] {
  if (aktor.typ !== 'kommun' && aktor.typ !== 'utforare') return []
  const { typ, roller } = aktor
  return alla.filter((s) => s.dorr === typ && s.roller.some((roll) => roller.includes(roll)))
}

/**
 * Saves where and when the person wants mail. What they chose in another uppdrag stands.
 * Errors: `ej-behorig`, `notisslag-okant`
 */
export async function sparaEgnaNotiser(
  tx: AktorTx,
  input: { readonly epost: string | null; readonly val: Readonly<Record<string, Nar>> },
  alla: readonly Notisslag[],
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const { aktor } = tx
  if (!('identitetId' in aktor)) return authFel('ej-behorig')
  if (Object.keys(input.val).some((id) => !alla.some((s) => s.id === id))) return notisFel('notisslag-okant')
  const rad = await loadEgetVal(tx, aktor.identitetId)
  const val = { ...rad?.val, ...input.val }
  await saveEgetVal(tx, { identitetId: aktor.identitetId, epost: input.epost, val, andrad: nu })
  tx.logga({ handling: 'notis.spara-val', objekt: 'notisval', objektId: aktor.identitetId })
  return ok(null)
}
