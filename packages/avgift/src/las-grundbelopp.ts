import { readFileSync } from 'node:fs'
import { type Databas, withAktor } from '@valfri/db/aktor'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { addNationelltBelopp, BELOPPSLAG } from './nationella-belopp.ts'
import { listNationellaBelopp } from './queries-taxa.ts'

const FIL = new URL('./grundbelopp.json', import.meta.url)

const grundbelopp = z.array(
  z.strictObject({
    slag: z.enum(BELOPPSLAG),
    ar: z.int(),
    ore: z.string().regex(/^\d+$/).transform(BigInt),
    kalla: z.string().min(1),
    bekraftad: z.boolean(),
  }),
)

/**
 * Puts the amounts that Valfri comes with (grundbelopp.json) into a database that lacks them. What driftansvarig has added
 * for a year is left alone.
 */
export async function loadGrundbelopp(db: Databas, nu: Temporal.Instant): Promise<void> {
  const rader = grundbelopp.parse(JSON.parse(readFileSync(FIL, 'utf8')))
  const system = {
    typ: 'plattform',
    identitetId: '00000000-0000-0000-0000-000000000000',
    roller: ['driftansvarig'],
  } as const
  await withAktor(db, system, async (tx) => {
    // Two processes that start at once would both find it missing.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('grundbelopp'))`)
    const finns = await listNationellaBelopp(tx)
    for (const rad of rader) {
      if (finns.some((b) => b.slag === rad.slag && b.fran.year === rad.ar)) continue
      await addNationelltBelopp(tx, rad, nu)
    }
  })
}
