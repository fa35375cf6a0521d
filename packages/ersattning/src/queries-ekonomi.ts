import type { AktorTx } from '@valfri/db/aktor'
import { utforare, utforareUppgift } from '@valfri/utforare/schema'
import { person } from '@valfri/val/schema'
import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Namnd } from './queries.ts'
import { ersattningsrad, ersattningsunderlag } from './schema.ts'
import { faktura, granskningsgrans, kontoplan, korningsfil, sparrdatum } from './schema-ekonomi.ts'

/** What is in force on a day: the latest start, and of two the later written. */
export async function loadKontoplan(tx: AktorTx, n: Namnd, dag: Temporal.PlainDate) {
  const [rad] = await tx
    .select()
    .from(kontoplan)
    .where(and(eq(kontoplan.kommunId, n.kommunId), eq(kontoplan.namndId, n.namndId), lte(kontoplan.fran, dag)))
    .orderBy(desc(kontoplan.fran), desc(kontoplan.skapad), desc(kontoplan.id))
    .limit(1)
  return rad ?? null
}

export async function insertKontoplan(tx: AktorTx, rad: typeof kontoplan.$inferInsert): Promise<void> {
  await tx.insert(kontoplan).values(rad)
}

export async function loadGranskningsgrans(tx: AktorTx, n: Namnd, dag: Temporal.PlainDate) {
  const [rad] = await tx
    .select()
    .from(granskningsgrans)
    .where(
      and(
        eq(granskningsgrans.kommunId, n.kommunId),
        eq(granskningsgrans.namndId, n.namndId),
        lte(granskningsgrans.fran, dag),
      ),
    )
    .orderBy(desc(granskningsgrans.fran), desc(granskningsgrans.skapad), desc(granskningsgrans.id))
    .limit(1)
  return rad ?? null
}

export async function insertGranskningsgrans(tx: AktorTx, rad: typeof granskningsgrans.$inferInsert): Promise<void> {
  await tx.insert(granskningsgrans).values(rad)
}

/** The last day to report for a month; null where the nämnd has set none. */
export async function loadSparrdatum(
  tx: AktorTx,
  n: Namnd,
  manad: Temporal.PlainDate,
): Promise<Temporal.PlainDate | null> {
  const [rad] = await tx
    .select({ datum: sparrdatum.datum })
    .from(sparrdatum)
    .where(and(eq(sparrdatum.kommunId, n.kommunId), eq(sparrdatum.namndId, n.namndId), eq(sparrdatum.manad, manad)))
    .orderBy(desc(sparrdatum.skapad), desc(sparrdatum.id))
    .limit(1)
  return rad?.datum ?? null
}

export async function insertSparrdatum(tx: AktorTx, rad: typeof sparrdatum.$inferInsert): Promise<void> {
  await tx.insert(sparrdatum).values(rad)
}

/** A month's sums by underlag, part and what they are to the ledger. */
export async function listKonteringssummor(tx: AktorTx, n: Namnd, korningId: string) {
  const slag = sql<string>`case when ${ersattningsrad.slag} = 'vite' then 'vite' when ${ersattningsrad.parameter} = 'momskompensation' then 'momskompensation' else 'ersattning' end`
  return tx
    .select({
      underlagId: ersattningsunderlag.id,
      utforareId: ersattningsunderlag.utforareId,
      tjanstId: ersattningsunderlag.tjanstId,
      regi: ersattningsunderlag.regi,
      del: ersattningsrad.del,
      slag,
      ore: sql<string>`sum(${ersattningsrad.beloppOre})::text`,
    })
    .from(ersattningsrad)
    .innerJoin(
      ersattningsunderlag,
      and(
        eq(ersattningsunderlag.kommunId, ersattningsrad.kommunId),
        eq(ersattningsunderlag.id, ersattningsrad.underlagId),
      ),
    )
    .where(and(eq(ersattningsrad.kommunId, n.kommunId), eq(ersattningsrad.korningId, korningId)))
    .groupBy(ersattningsunderlag.kommunId, ersattningsunderlag.id, ersattningsrad.del, slag)
    .orderBy(
      asc(ersattningsunderlag.utforareId),
      asc(ersattningsunderlag.tjanstId),
      sql`${ersattningsrad.del} collate "C"`,
      slag,
    )
}

/** An underlag's rows as they may stand on an invoice: what is the same but for the person is one row. */
export async function listFakturagrupper(tx: AktorTx, u: { readonly kommunId: string; readonly id: string }) {
  return tx.execute<{
    nr: number
    text: string
    del: string | null
    slag: string
    parameter: string | null
    enhet: string
    apris_ore: string
    antal: string | null
    rader: number
    ore: string
  }>(sql`
    select min(nr) as nr, text, del, slag, parameter, enhet, apris_ore::text, count(*)::int as rader, sum(belopp_ore)::text as ore,
      case when bool_and(antal ~ '^-?[0-9]+$') then sum(case when antal ~ '^-?[0-9]+$' then antal::numeric end)::text end as antal
    from ersattningsrad where kommun_id = ${u.kommunId} and underlag_id = ${u.id}::uuid
    group by text, del, slag, parameter, enhet, apris_ore, faktor, pris_fran, beslut_id, avser_manad order by 1`)
}

/** The firm as its invoice and the pay order must say it; its number where the aktör may know it. */
export async function loadFirma(tx: AktorTx, utforareId: string) {
  const [rad] = await tx
    .select({
      namn: utforare.namn,
      organisationsnummer: utforareUppgift.organisationsnummer,
      postnummer: utforareUppgift.postnummer,
      ort: utforareUppgift.ort,
    })
    .from(utforare)
    .leftJoin(utforareUppgift, eq(utforareUppgift.utforareId, utforare.id))
    .where(eq(utforare.id, utforareId))
  return rad ?? null
}

/** Full names of those whom an underlag pays for, as far as the aktör may know them: to find them in an invoice. */
export async function listNamnIUnderlag(
  tx: AktorTx,
  u: { readonly kommunId: string; readonly id: string },
): Promise<string[]> {
  const rader = await tx
    .selectDistinct({ namn: person.namn })
    .from(person)
    .innerJoin(
      ersattningsrad,
      and(eq(ersattningsrad.kommunId, person.kommunId), eq(ersattningsrad.personId, person.personId)),
    )
    .where(and(eq(ersattningsrad.kommunId, u.kommunId), eq(ersattningsrad.underlagId, u.id)))
  return rader.flatMap((r) => r.namn ?? [])
}

export async function insertFaktura(tx: AktorTx, rad: typeof faktura.$inferInsert): Promise<string> {
  const [ny] = await tx.insert(faktura).values(rad).returning({ id: faktura.id })
  return ny?.id ?? ''
}

/** Invoices for some underlag, newest first. */
export async function listFakturor(tx: AktorTx, underlagIds: readonly string[]) {
  if (underlagIds.length === 0) return []
  return tx
    .select()
    .from(faktura)
    .where(inArray(faktura.underlagId, [...underlagIds]))
    .orderBy(desc(faktura.mottagen), desc(faktura.id))
}

/** Locks the underlag against a second invoice at the same moment, and gives those that came before, newest first. */
export async function lockFakturor(tx: AktorTx, underlagId: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('faktura'), hashtext(${underlagId}))`)
  return listFakturor(tx, [underlagId])
}

/** Adds a file once: a job that begins again writes nothing that is there. */
export async function insertKorningsfil(tx: AktorTx, rad: typeof korningsfil.$inferInsert): Promise<void> {
  await tx.insert(korningsfil).values(rad).onConflictDoNothing()
}

export async function loadKorningsfil(
  tx: AktorTx,
  sok: { readonly korningId: string; readonly underlagId: string | null; readonly slag: string },
) {
  const [rad] = await tx
    .select()
    .from(korningsfil)
    .where(
      and(
        eq(korningsfil.korningId, sok.korningId),
        sok.underlagId ? eq(korningsfil.underlagId, sok.underlagId) : isNull(korningsfil.underlagId),
        eq(korningsfil.slag, sok.slag),
      ),
    )
  return rad ?? null
}

/** Which files a run has, without what is in them. */
export async function listKorningsfiler(tx: AktorTx, korningId: string) {
  return tx
    .select({ underlagId: korningsfil.underlagId, slag: korningsfil.slag, sha256: korningsfil.sha256 })
    .from(korningsfil)
    .where(eq(korningsfil.korningId, korningId))
    .orderBy(asc(korningsfil.slag), asc(korningsfil.underlagId))
}

/** The highest sums for one person, by underlag: to point out what looks wrong. */
export async function listOverPerPerson(tx: AktorTx, n: Namnd, korningId: string, over: bigint) {
  return tx.execute<{ utforare_id: string; antal: number }>(sql`
    select utforare_id, count(*)::int as antal from (
      select utforare_id, person_id from ersattningsrad
      where kommun_id = ${n.kommunId} and korning_id = ${korningId}::uuid and person_id is not null
      group by 1, 2 having sum(belopp_ore) > ${over.toString()}::bigint) p
    group by 1 order by 1`)
}

/** Last days to report that have been set for months from a day on, the one that counts for each. */
export async function listSparrdatum(tx: AktorTx, kommunIds: readonly string[], franManad: Temporal.PlainDate) {
  if (kommunIds.length === 0) return []
  return tx
    .selectDistinctOn([sparrdatum.kommunId, sparrdatum.namndId, sparrdatum.manad], {
      kommunId: sparrdatum.kommunId,
      manad: sparrdatum.manad,
      datum: sparrdatum.datum,
    })
    .from(sparrdatum)
    .where(and(inArray(sparrdatum.kommunId, [...kommunIds]), sql`${sparrdatum.manad} >= ${franManad.toString()}::date`))
    .orderBy(
      asc(sparrdatum.kommunId),
      asc(sparrdatum.namndId),
      asc(sparrdatum.manad),
      desc(sparrdatum.skapad),
      desc(sparrdatum.id),
    )
}
