import { type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { defineJobb, type JobbKontext } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, type Klocka } from '@valfri/kernel/tid'
import { gallringsregelAt } from './gallringsregel.ts'
import { harNagonImportrad, listImporterande, listUttjanta } from './queries-gallring.ts'
import { updateImport } from './queries-import.ts'
import { deleteImportRader } from './queries-import-rader.ts'

/**
 * Takes away the stored rows of the utförare's imports that the rule in force says are too old (gallringsregel.ts). The import
 * stays, with its file's name, its hash and how many rows met each fate; one that was never saved is cancelled.
 *
 * @returns how many imports lost their rows
 */
async function gallraEgnaImportrader(tx: AktorTx, nu: Temporal.Instant): Promise<Result<{ antal: number }>> {
  const idag = dateAt(nu)
  const regel = gallringsregelAt(idag)
  if (!regel || !(await harNagonImportrad(tx))) return ok({ antal: 0 })
  const fore = (dagar: number) => idag.subtract({ days: dagar }).toZonedDateTime('Europe/Stockholm').toInstant()
  const granser = { sparadFore: fore(regel.sparadDagar), provadFore: fore(regel.osparadDagar) }
  const uttjanta = await listUttjanta(tx, granser)
  for (const { id, status } of uttjanta) {
    if (status === 'provad') await updateImport(tx, id, { status: 'avbruten' })
    await deleteImportRader(tx, id)
    tx.logga({ handling: 'gallra', objekt: 'import', objektId: id, data: { regel: regel.fran } })
  }
  return ok({ antal: uttjanta.length })
}

const INGEN = '00000000-0000-0000-0000-000000000000'

/** Does it for every utförare, each in a transaction of its own that sees that utförare's rows alone. */
export async function gallraImportrader(
  db: Databas,
  nu: Temporal.Instant,
  kontext?: Pick<JobbKontext, 'signal' | 'framsteg'>,
): Promise<void> {
  const alla = await withAktor(db, { typ: 'publik' }, listImporterande)
  for (const [i, utforareId] of alla.entries()) {
    if (kontext?.signal.aborted) return
    const aktor = { typ: 'utforare', utforareId, identitetId: INGEN, roller: [] } as const
    await withAktor(db, aktor, (tx) => gallraEgnaImportrader(tx, nu))
    await kontext?.framsteg(i + 1, alla.length)
  }
}

/** The job that does it: sent once a day by the process that works. */
export const gallringJobb = (nu: Klocka) =>
  defineJobb('utfort-gallring', (_last, kontext) => gallraImportrader(kontext.db, nu(), kontext))
