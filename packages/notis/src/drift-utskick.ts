import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { notisFel } from './fel.ts'
import type { Notisslag } from './notisslag.ts'
import { countPerStatus, listKommunnamn, listMisslyckade, lockMisslyckat, updateUtskick } from './queries.ts'

/** How many that could not be sent are listed. */
const HOGST = 200

/** How the post stands, for who runs the instance: what was given up, by kind and code, never to whom. */
export async function visaUtskick(tx: AktorTx, slag: readonly Notisslag[]) {
  const [antal, rader, kommuner] = [
    await countPerStatus(tx),
    await listMisslyckade(tx, HOGST),
    await listKommunnamn(tx),
  ]
  return {
    vantar: antal.vantar ?? 0,
    skickade: antal.skickat ?? 0,
    misslyckade: rader.map((r) => ({
      id: r.id,
      amne: slag.find((s) => s.id === r.slag)?.amne ?? r.slag,
      kommun: (r.kommunId && kommuner.get(r.kommunId)) || null,
      forsok: r.forsok,
      felkod: r.felkod,
      avgjort: r.avgjort?.toString() ?? null,
    })),
  }
}

/** Lets a mail that was given up be tried anew, from the first wait. Errors: `utskick-saknas` */
export async function skickaOm(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Result<null>> {
  if (!(await lockMisslyckat(tx, id))) return notisFel('utskick-saknas')
  await updateUtskick(tx, [id], { status: 'vantar', forsok: 0, nasta: nu, avgjort: null })
  tx.logga({ handling: 'notis.skicka-om', objekt: 'notisutskick', objektId: id })
  return ok(null)
}
