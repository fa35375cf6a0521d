import type { AktorTx } from '@valfri/db/aktor'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { importRad } from './schema-import.ts'
import type { HandelseIn, RadUtfall, Utfall } from './typer.ts'

interface NyRad {
  readonly rad: number
  readonly ordning: string
  readonly handelse: object
}

export async function insertImportRader(tx: AktorTx, importId: string, rader: readonly NyRad[]): Promise<void> {
  if (tx.aktor.typ !== 'utforare') throw new Error('files are imported by an utförare')
  await tx.execute(sql`
    insert into import_rad (utforare_id, import_id, rad, ordning, handelse)
    select ${tx.aktor.utforareId}::uuid, ${importId}::uuid, rad, ordning, handelse
    from jsonb_to_recordset(${JSON.stringify(rader)}::text::jsonb) as r(rad int, ordning text, handelse jsonb)`)
}

export interface AttBedoma {
  readonly rad: number
  readonly ordning: string
  readonly handelse: HandelseIn
  /** The fate that stands since the row was tried; null before that. */
  readonly utfall: Utfall | null
  readonly svar: RadUtfall | null
}

/**
 * The next rows to judge or store, in order of person. The rows of one person are kept together, but for those of nobody
 * known, which have nothing to be judged against.
 */
export async function nextImportRader(
  tx: AktorTx,
  importId: string,
  efter: { readonly ordning: string; readonly rad: number },
  antal: number,
): Promise<AttBedoma[]> {
  const rader = await tx.execute<AttBedoma & Record<string, unknown>>(sql`
    select rad, ordning, handelse, utfall, svar from import_rad
    where import_id = ${importId}::uuid and (ordning, rad) > (${efter.ordning}, ${efter.rad})
    order by ordning, rad limit ${antal}`)
  const sista = rader.at(-1)?.ordning
  if (rader.length < antal || !sista || rader[0]?.ordning === sista) return rader
  return rader.filter((r) => r.ordning !== sista)
}

export async function updateImportRader(tx: AktorTx, importId: string, utfall: readonly RadUtfall[]): Promise<void> {
  if (utfall.length === 0) return
  const svar = JSON.stringify(utfall.map((u) => ({ rad: u.rad, utfall: u.utfall, svar: u })))
  // Named by number, so that a part reads its own rows: a new import has no statistics, and is otherwise read whole each time.
  const rader = sql.param(utfall.map((u) => u.rad))
  await tx.execute(sql`
    update import_rad i set utfall = r.utfall, svar = r.svar
    from jsonb_to_recordset(${svar}::text::jsonb) as r(rad int, utfall text, svar jsonb)
    where i.import_id = ${importId}::uuid and i.rad = any(${rader}::int[]) and i.rad = r.rad`)
}

/** How many rows have met each fate so far. */
export async function countImportRader(tx: AktorTx, importId: string): Promise<Record<Utfall, number>> {
  const rader = await tx
    .select({ utfall: importRad.utfall, antal: sql<number>`count(*)::int` })
    .from(importRad)
    .where(eq(importRad.importId, importId))
    .groupBy(importRad.utfall)
  const n = (utfall: Utfall) => rader.find((r) => r.utfall === utfall)?.antal ?? 0
  return { godtagen: n('godtagen'), vantar: n('vantar'), dubblett: n('dubblett'), fel: n('fel') }
}

/** One page of an import's rows, those with one fate when it is given; in the order of the file. */
export async function listImportRader(
  tx: AktorTx,
  importId: string,
  sok: { readonly utfall?: Utfall | undefined; readonly antal: number; readonly hoppa: number },
): Promise<RadUtfall[]> {
  const rader = await tx
    .select({ svar: importRad.svar })
    .from(importRad)
    .where(
      and(
        eq(importRad.importId, importId),
        sok.utfall ? eq(importRad.utfall, sok.utfall) : sql`${importRad.utfall} is not null`,
      ),
    )
    .orderBy(asc(importRad.rad))
    .limit(sok.antal)
    .offset(sok.hoppa)
  return rader.flatMap((r) => r.svar ?? [])
}

/** The faulty rows after a row number: their numbers and what is wrong, for the file that is given back. */
export async function listFelrader(tx: AktorTx, importId: string, efter: number, antal: number) {
  return tx
    .select({ rad: importRad.rad, svar: importRad.svar })
    .from(importRad)
    .where(and(eq(importRad.importId, importId), eq(importRad.utfall, 'fel'), gt(importRad.rad, efter)))
    .orderBy(asc(importRad.rad))
    .limit(antal)
}

export async function harImportRader(tx: AktorTx, importId: string): Promise<boolean> {
  const [rad] = await tx.select({ rad: importRad.rad }).from(importRad).where(eq(importRad.importId, importId)).limit(1)
  return rad !== undefined
}

export async function deleteImportRader(tx: AktorTx, importId: string): Promise<void> {
  await tx.delete(importRad).where(eq(importRad.importId, importId))
}
