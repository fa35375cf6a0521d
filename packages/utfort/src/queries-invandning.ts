import type { AktorTx } from '@valfri/db/aktor'
import { utforare } from '@valfri/utforare/schema'
import { brukare } from '@valfri/val/schema'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { handelse, invandning, invandningSvar } from './schema.ts'

export type InvandningRad = typeof invandning.$inferSelect

/** Every objection that the aktör may see, latest first, with the code of whom it is and its last word. */
export function selectInvandningar(tx: AktorTx, id?: string) {
  return tx
    .select({
      invandning,
      kod: brukare.kod,
      utforare: utforare.namn,
      sista: sql<{
        part: string
        avslut: string | null
      } | null>`(select jsonb_build_object('part', s.part, 'avslut', s.avslut)
        from invandning_svar s where s.kommun_id = ${invandning.kommunId} and s.invandning_id = ${invandning.id} order by s.skapad desc, s.id desc limit 1)`,
    })
    .from(invandning)
    .innerJoin(brukare, and(eq(brukare.kommunId, invandning.kommunId), eq(brukare.personId, invandning.personId)))
    .leftJoin(utforare, eq(utforare.id, invandning.utforareId))
    .where(id ? eq(invandning.id, id) : undefined)
    .orderBy(desc(invandning.skapad), desc(invandning.id))
    .limit(500)
}

export async function listSvar(tx: AktorTx, i: Pick<InvandningRad, 'kommunId' | 'id'>) {
  return tx
    .select()
    .from(invandningSvar)
    .where(and(eq(invandningSvar.kommunId, i.kommunId), eq(invandningSvar.invandningId, i.id)))
    .orderBy(asc(invandningSvar.skapad), asc(invandningSvar.id))
}

export async function loadHandelseRad(tx: AktorTx, id: string): Promise<typeof handelse.$inferSelect | null> {
  const [rad] = await tx.select().from(handelse).where(eq(handelse.id, id))
  return rad ?? null
}

/** The event and every row of its month that corrects it, by any number of steps, oldest first. */
export async function listSenareRader(tx: AktorTx, i: InvandningRad) {
  const kedja = await tx.execute<{ id: string }>(sql`
    with recursive k as (
      select id, kommun_id, manad, 0 as steg from handelse where kommun_id = ${i.kommunId} and manad = ${i.handelseManad.toString()}::date and id = ${i.handelseId}::uuid
      union all select h.id, h.kommun_id, h.manad, k.steg + 1 from k join handelse h on h.kommun_id = k.kommun_id and h.manad = k.manad and h.ersatter = k.id where k.steg < 50
    ) select id from k order by steg`)
  const ordning = kedja.map((r) => r.id)
  if (ordning.length === 0) return []
  const rader = await tx
    .select()
    .from(handelse)
    .where(and(eq(handelse.kommunId, i.kommunId), eq(handelse.manad, i.handelseManad), inArray(handelse.id, ordning)))
  return rader.sort((a, b) => ordning.indexOf(a.id) - ordning.indexOf(b.id))
}

/** Nothing when the same event has been objected to already. */
export async function insertInvandning(tx: AktorTx, rad: typeof invandning.$inferInsert): Promise<string | null> {
  const [ny] = await tx.insert(invandning).values(rad).onConflictDoNothing().returning({ id: invandning.id })
  return ny?.id ?? null
}

export async function insertInvandningSvar(tx: AktorTx, rad: typeof invandningSvar.$inferInsert): Promise<void> {
  await tx.insert(invandningSvar).values(rad)
}
