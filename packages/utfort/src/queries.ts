import type { AktorTx } from '@valfri/db/aktor'
import { bestallning, brukare, person } from '@valfri/val/schema'
import { and, asc, eq, gte, inArray, lte, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Kannetecken } from './lika-handelser.ts'
import { handelse, manadslas } from './schema.ts'
import type { BedomdHandelse, BestallningRad } from './typer.ts'

const senare = alias(handelse, 'senare')

/** True for a row that no later row corrects or takes back. */
const utanEfterfoljare = (tx: AktorTx) =>
  notExists(
    tx
      .select({ ett: sql`1` })
      .from(senare)
      .where(
        and(eq(senare.kommunId, handelse.kommunId), eq(senare.manad, handelse.manad), eq(senare.ersatter, handelse.id)),
      ),
  )

/** True for a row that counts: it takes nothing back, and no later row names it. */
export const galler = (tx: AktorTx) => and(ne(handelse.typ, 'struken'), utanEfterfoljare(tx))

/** One report at a time for an utförare, until the transaction ends. */
export async function lockUtforare(tx: AktorTx): Promise<void> {
  if (tx.aktor.typ !== 'utforare') throw new Error('only an utförare reports')
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`utfort|${tx.aktor.utforareId}`}, 0))`)
}

/** The beställningar of the utförare that acts, oldest first, with whom they concern as far as it may know. */
export async function loadBestallningar(tx: AktorTx): Promise<BestallningRad[]> {
  const rader = await tx
    .select({
      id: bestallning.id,
      kommunId: bestallning.kommunId,
      namndId: bestallning.namndId,
      personId: bestallning.personId,
      kod: brukare.kod,
      personnummer: person.personnummer,
      tjanstId: bestallning.tjanstId,
      del: bestallning.del,
      fran: bestallning.fran,
      start: bestallning.start,
      till: bestallning.till,
      status: bestallning.status,
      slut: sql<{
        slag: string
        datum: string
      } | null>`(select jsonb_build_object('slag', ps.slag, 'datum', ps.datum) from personslut ps
        where ps.kommun_id = ${bestallning.kommunId} and ps.person_id = ${bestallning.personId} order by ps.skapad desc, ps.id desc limit 1)`,
    })
    .from(bestallning)
    .innerJoin(brukare, and(eq(brukare.kommunId, bestallning.kommunId), eq(brukare.personId, bestallning.personId)))
    .leftJoin(person, and(eq(person.kommunId, bestallning.kommunId), eq(person.personId, bestallning.personId)))
    .where(ne(bestallning.status, 'avbojd'))
    .orderBy(asc(bestallning.kommunId), asc(bestallning.fran), asc(bestallning.id))
  return rader.map(({ start, status, slut, ...rad }) => ({
    ...rad,
    fran: start ?? rad.fran,
    bekraftad: status !== 'skickad',
    slut: slut && slut.slag !== 'ater' ? toSlut(slut) : null,
  }))
}

function toSlut({ slag, datum }: { slag: string; datum: string }): BestallningRad['slut'] {
  return { slag: slag === 'avliden' ? 'avliden' : 'flyttad', datum: Temporal.PlainDate.from(datum) }
}

/** The events of some persons in some months, for judging overlaps and doubles; `galler` is false for what was corrected. */
export async function loadHandelserFor(
  tx: AktorTx,
  personIds: readonly string[],
  fran: Temporal.PlainDate,
  till: Temporal.PlainDate,
) {
  if (personIds.length === 0) return []
  return tx
    .select({
      personId: handelse.personId,
      tjanstId: handelse.tjanstId,
      del: handelse.del,
      typ: handelse.typ,
      start: handelse.start,
      slut: handelse.slut,
      datum: handelse.datum,
      antal: handelse.antal,
      personal: handelse.personal,
      medarbetare: handelse.medarbetare,
      galler: sql<boolean>`${utanEfterfoljare(tx)}`,
    })
    .from(handelse)
    .where(
      and(
        sql`${handelse.personId} = any(${toArray(personIds)}::uuid[])`,
        gte(handelse.manad, fran.with({ day: 1 })),
        lte(handelse.manad, till),
        gte(handelse.datum, fran),
        lte(handelse.datum, till),
        ne(handelse.typ, 'struken'),
      ),
    )
}

/** Months around an event's own in which the same id from the sender is looked for: a moved event keeps its id. */
const MANADER_OMKRING = 2

/** The events that are here under the sender's own ids, by 'kommun/id'. */
export async function loadExterna(
  tx: AktorTx,
  bedomda: readonly BedomdHandelse[],
): Promise<ReadonlyMap<string, Kannetecken>> {
  const medId = bedomda.filter((b) => b.externId)
  const manader = medId.map((b) => b.datum.toString()).sort()
  const [forsta, sista] = [manader[0], manader.at(-1)]
  if (!forsta || !sista) return new Map()
  const rader = await tx
    .select({
      kommunId: handelse.kommunId,
      externId: handelse.externId,
      personId: handelse.personId,
      del: handelse.del,
      typ: handelse.typ,
      start: handelse.start,
      slut: handelse.slut,
      datum: handelse.datum,
      antal: handelse.antal,
      personal: handelse.personal,
      medarbetare: handelse.medarbetare,
    })
    .from(handelse)
    .where(
      and(
        inArray(handelse.kommunId, [...new Set(medId.map((b) => b.bestallning.kommunId))]),
        gte(handelse.manad, Temporal.PlainDate.from(forsta).with({ day: 1 }).subtract({ months: MANADER_OMKRING })),
        lte(handelse.manad, Temporal.PlainDate.from(sista).add({ months: MANADER_OMKRING })),
        sql`${handelse.externId} = any(${sql.param(medId.map((b) => b.externId as string))}::text[])`,
      ),
    )
  return new Map(rader.map((r) => [`${r.kommunId}/${r.externId}`, r]))
}

/** The locked months of the nämnder that the utförare works for, as 'kommun/nämnd/månad'. */
export async function loadLastaManader(tx: AktorTx): Promise<Set<string>> {
  const rader = await tx.select().from(manadslas)
  return new Set(rader.map((r) => `${r.kommunId}/${r.namndId}/${r.manad}`))
}

/** Ids as one parameter; they hold no comma or brace. */
export const toArray = (ids: readonly string[]): string => `{${ids.join(',')}}`
