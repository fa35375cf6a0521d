import type { AktorTx } from '@valfri/db/aktor'
import { kommun } from '@valfri/tenancy/schema'
import { brukare } from '@valfri/val/schema'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { BeraknadDel } from './berakna-del.ts'
import { ersattningsrad, ersattningsunderlag, korning, korningHandelse } from './schema.ts'

export interface Namnd {
  readonly kommunId: string
  readonly namndId: string
}

/** The run of a month, made the first time it is asked for; two who ask at once get the same. */
export async function ensureKorning(
  tx: AktorTx,
  n: Namnd,
  manad: Temporal.PlainDate,
  av: string | null,
  nu: Temporal.Instant,
): Promise<typeof korning.$inferSelect> {
  await tx
    .insert(korning)
    .values({ ...n, manad, skapadAv: av, skapad: nu })
    .onConflictDoNothing()
  const [rad] = await tx
    .select()
    .from(korning)
    .where(and(eq(korning.kommunId, n.kommunId), eq(korning.namndId, n.namndId), eq(korning.manad, manad)))
    .for('update')
  return rad as typeof korning.$inferSelect
}

export async function loadKorning(tx: AktorTx, id: string, lock = false) {
  const fraga = tx.select().from(korning).where(eq(korning.id, id))
  const [rad] = lock ? await fraga.for('update') : await fraga
  return rad ?? null
}

/** The id of a month's run, when there is one. */
export async function findKorning(tx: AktorTx, n: Namnd, manad: Temporal.PlainDate): Promise<string | null> {
  const [rad] = await tx
    .select({ id: korning.id })
    .from(korning)
    .where(and(eq(korning.kommunId, n.kommunId), eq(korning.namndId, n.namndId), eq(korning.manad, manad)))
  return rad?.id ?? null
}

export async function listKorningar(tx: AktorTx) {
  return tx.select().from(korning).orderBy(desc(korning.manad)).limit(60)
}

export async function updateKorning(
  tx: AktorTx,
  rad: Pick<typeof korning.$inferSelect, 'kommunId' | 'id'>,
  varden: Partial<typeof korning.$inferInsert>,
): Promise<void> {
  await tx
    .update(korning)
    .set(varden)
    .where(and(eq(korning.kommunId, rad.kommunId), eq(korning.id, rad.id)))
}

export async function insertKorningHandelse(tx: AktorTx, rad: typeof korningHandelse.$inferInsert): Promise<void> {
  await tx.insert(korningHandelse).values(rad)
}

export async function listKorningHandelser(tx: AktorTx, korningId: string) {
  return tx
    .select()
    .from(korningHandelse)
    .where(eq(korningHandelse.korningId, korningId))
    .orderBy(asc(korningHandelse.tid), asc(korningHandelse.id))
}

export async function listUnderlag(tx: AktorTx, korningId: string) {
  return tx
    .select()
    .from(ersattningsunderlag)
    .where(eq(ersattningsunderlag.korningId, korningId))
    .orderBy(asc(ersattningsunderlag.utforareId), asc(ersattningsunderlag.tjanstId))
}

/** Removes an unlocked preview, so that the next begins from nothing. */
export async function deletePreview(tx: AktorTx, n: Namnd, korningId: string): Promise<void> {
  await tx
    .delete(ersattningsrad)
    .where(and(eq(ersattningsrad.kommunId, n.kommunId), eq(ersattningsrad.korningId, korningId)))
  await tx
    .delete(ersattningsunderlag)
    .where(and(eq(ersattningsunderlag.kommunId, n.kommunId), eq(ersattningsunderlag.korningId, korningId)))
}

/** Stores one utförare's month: its sum and its rows, in one go. */
export async function insertDel(
  tx: AktorTx,
  rad: Pick<typeof korning.$inferSelect, 'kommunId' | 'namndId' | 'id' | 'manad'>,
  b: BeraknadDel,
  nu: Temporal.Instant,
): Promise<void> {
  const [underlag] = await tx
    .insert(ersattningsunderlag)
    .values({
      kommunId: rad.kommunId,
      namndId: rad.namndId,
      korningId: rad.id,
      utforareId: b.del.utforareId,
      tjanstId: b.del.tjanstId,
      regi: b.del.regi,
      summaOre: b.summaOre,
      momskompensationOre: b.momskompensationOre,
      minuter: b.minuter,
      antalHandelser: b.antalHandelser,
      antalPersoner: b.antalPersoner,
      ejErsatt: b.ejErsatt,
      indata: b.frysta,
      korrigeradIndata: b.korrigerade,
      indataSha256: b.indataSha256,
      sha256: b.sha256,
      skapad: nu,
    })
    .returning({ id: ersattningsunderlag.id })
  await tx.execute(sql`insert into ersattningsrad (kommun_id, manad, namnd_id, korning_id, underlag_id, utforare_id, nr, slag, del, text, person_id, bestallning_id,
      datum_fran, datum_till, antal, enhet, apris_ore, beslutad_ore, faktor, belopp_ore, parameter, segment, pris_fran, beslut_id, avser, avser_manad)
    select ${rad.kommunId}, ${rad.manad.toString()}::date, ${rad.namndId}, ${rad.id}::uuid, ${underlag?.id}::uuid, ${b.del.utforareId}::uuid, r.*
    from jsonb_to_recordset(${JSON.stringify(b.rader)}::jsonb) as r(nr int, slag text, del text, text text, person_id uuid, bestallning_id uuid, datum_fran date, datum_till date,
      antal text, enhet text, apris_ore bigint, beslutad_ore bigint, faktor text, belopp_ore bigint, parameter text, segment jsonb, pris_fran date, beslut_id uuid, avser uuid, avser_manad date)`)
}

export async function loadUnderlag(tx: AktorTx, id: string) {
  const [rad] = await tx.select().from(ersattningsunderlag).where(eq(ersattningsunderlag.id, id))
  return rad ?? null
}

/** Rows of an underlag with the brukare's code: the pseudonym that every reader of an underlag sees. */
export async function listRader(
  tx: AktorTx,
  underlag: { kommunId: string; id: string },
  sida: { antal: number; hoppa: number },
) {
  return tx
    .select({ rad: ersattningsrad, kod: brukare.kod })
    .from(ersattningsrad)
    .leftJoin(
      brukare,
      and(eq(brukare.kommunId, ersattningsrad.kommunId), eq(brukare.personId, ersattningsrad.personId)),
    )
    .where(and(eq(ersattningsrad.kommunId, underlag.kommunId), eq(ersattningsrad.underlagId, underlag.id)))
    .orderBy(asc(ersattningsrad.nr))
    .limit(sida.antal)
    .offset(sida.hoppa)
}

export async function countRader(tx: AktorTx, u: { kommunId: string; id: string }): Promise<number> {
  return tx.$count(ersattningsrad, and(eq(ersattningsrad.kommunId, u.kommunId), eq(ersattningsrad.underlagId, u.id)))
}

export async function loadRad(tx: AktorTx, id: string) {
  const [traff] = await tx
    .select({ rad: ersattningsrad, kod: brukare.kod })
    .from(ersattningsrad)
    .leftJoin(
      brukare,
      and(eq(brukare.kommunId, ersattningsrad.kommunId), eq(brukare.personId, ersattningsrad.personId)),
    )
    .where(eq(ersattningsrad.id, id))
  return traff ?? null
}

/** The underlag of the utförare that acts, newest month first. */
export async function listEgnaUnderlag(tx: AktorTx) {
  return tx
    .select({ underlag: ersattningsunderlag, manad: korning.manad, status: korning.status, kommun: kommun.namn })
    .from(ersattningsunderlag)
    .innerJoin(
      korning,
      and(eq(korning.kommunId, ersattningsunderlag.kommunId), eq(korning.id, ersattningsunderlag.korningId)),
    )
    .innerJoin(kommun, eq(kommun.kommunId, ersattningsunderlag.kommunId))
    .orderBy(desc(korning.manad), asc(ersattningsunderlag.kommunId), asc(ersattningsunderlag.tjanstId))
    .limit(200)
}

/** Marks the underlag of a run as locked: from now on the utförare sees them and nobody changes them. */
export async function lockUnderlag(tx: AktorTx, n: Namnd, korningId: string, nu: Temporal.Instant): Promise<void> {
  await tx
    .update(ersattningsunderlag)
    .set({ last: nu })
    .where(and(eq(ersattningsunderlag.kommunId, n.kommunId), eq(ersattningsunderlag.korningId, korningId)))
}

/** How many events of the month were reported or corrected after an instant, and by another. */
export async function countEfter(
  tx: AktorTx,
  n: Namnd,
  manad: Temporal.PlainDate,
  efter: Temporal.Instant,
  till: Temporal.Instant,
): Promise<number> {
  const [rad] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from handelse where kommun_id = ${n.kommunId} and namnd_id = ${n.namndId} and manad = ${manad.toString()}::date and skapad > ${efter.toString()}::timestamptz and skapad <= ${till.toString()}::timestamptz`,
  )
  return rad?.n ?? 0
}

/** Events that wait, by orsak and utförare: they are in no run until they are settled. */
export async function countVantande(tx: AktorTx, n: Namnd, manad: Temporal.PlainDate) {
  return tx.execute<{ utforare_id: string; orsak: string; antal: number }>(sql`
    select h.utforare_id, h.orsak, count(*)::int as antal from handelse h
    where h.kommun_id = ${n.kommunId} and h.namnd_id = ${n.namndId} and h.manad = ${manad.toString()}::date and h.status = 'vantar' and h.typ <> 'struken'
      and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.manad = h.manad and s.ersatter = h.id)
    group by 1, 2 order by 1, 2`)
}

/** Local clock times of some events, by id. */
export async function loadHandelserById(
  tx: AktorTx,
  ids: readonly string[],
): Promise<Map<string, { start: string | null; slut: string | null }>> {
  if (ids.length === 0) return new Map()
  const rader = await tx.execute<{ id: string; start: string | null; slut: string | null }>(sql`
    select id, to_char(start at time zone 'Europe/Stockholm', 'HH24:MI') as start, to_char(slut at time zone 'Europe/Stockholm', 'HH24:MI') as slut
    from handelse where id = any(${`{${ids.join(',')}}`}::uuid[])`)
  return new Map(rader.map((r) => [r.id, { start: r.start, slut: r.slut }]))
}
