import type { AktorTx } from '@valfri/db/aktor'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { type Bedomning, bedomHandelser, type Rapport } from './bedom-handelser.ts'
import { toUndantag } from './nytt-undantag.ts'
import { lockUtforare } from './queries.ts'
import { insertHandelser } from './queries-skriv.ts'
import { closeRattade, insertUndantag } from './queries-undantag.ts'
import type { RadUtfall } from './typer.ts'

/**
 * Stores reported events as the utförare that acts; one transaction, so nothing is half saved. What a machine sent and
 * cannot become an event is kept as an undantag; a person at a form is answered at the field.
 */
export async function registreraHandelser(
  tx: AktorTx,
  rapport: Rapport,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<readonly RadUtfall[]> {
  // Two reports at once are judged one after the other, so that the second sees the first.
  await lockUtforare(tx)
  const bedomning = await bedomHandelser(tx, rapport, tjanster, nu)
  await storeBedomning(tx, bedomning, rapport, nu)
  return bedomning.utfall
}

/** The second half: stores what a judgment keeps, and notes it in the log of each nämnd. */
export async function storeBedomning(
  tx: AktorTx,
  bedomning: Pick<Bedomning, 'utfall' | 'spara' | 'find'>,
  rapport: Rapport,
  nu: Temporal.Instant,
): Promise<void> {
  if (tx.aktor.typ !== 'utforare') throw new Error('events are reported by an utförare')
  const { utforareId, identitetId } = tx.aktor
  await insertHandelser(tx, bedomning.spara, { ...rapport, utforareId, identitetId }, nu)
  await closeRattade(
    tx,
    bedomning.spara.flatMap((b) => b.externId ?? []),
    nu,
  )
  if (rapport.kalla !== 'webb') await insertUndantag(tx, await toUndantag(utforareId, rapport, bedomning, nu))
  for (const grupp of Map.groupBy(bedomning.spara, (b) => b.bestallning.namndId).values()) {
    const [forsta] = grupp
    tx.logga({
      kommunId: forsta?.bestallning.kommunId,
      namndId: forsta?.bestallning.namndId,
      handling: 'rapportera-handelser',
      objekt: 'handelse',
      data: { antal: grupp.length, kalla: rapport.kalla },
    })
  }
}
