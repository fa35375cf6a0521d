import { randomInt } from 'node:crypto'
import type { AktorTx } from '@valfri/db/aktor'
import { brukare, person } from '@valfri/val/schema'
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Avgiftskorning } from './queries-korning.ts'
import { avgift, avgiftsexport, avgiftsreferens } from './schema.ts'

type KorningNyckel = Pick<Avgiftskorning, 'kommunId' | 'namndId' | 'id'>

export async function loadAvgiftsexport(tx: AktorTx, k: Pick<Avgiftskorning, 'kommunId' | 'id'>) {
  const [rad] = await tx
    .select()
    .from(avgiftsexport)
    .where(and(eq(avgiftsexport.kommunId, k.kommunId), eq(avgiftsexport.korningId, k.id)))
  return rad ?? null
}

export async function loadExportById(tx: AktorTx, korningId: string) {
  const [rad] = await tx.select().from(avgiftsexport).where(eq(avgiftsexport.korningId, korningId))
  return rad ?? null
}

export async function insertAvgiftsexport(tx: AktorTx, rad: typeof avgiftsexport.$inferInsert): Promise<void> {
  await tx.insert(avgiftsexport).values(rad)
}

export async function updateAvgiftsexport(
  tx: AktorTx,
  k: KorningNyckel,
  varden: Partial<typeof avgiftsexport.$inferInsert>,
): Promise<void> {
  await tx
    .update(avgiftsexport)
    .set(varden)
    .where(and(eq(avgiftsexport.kommunId, k.kommunId), eq(avgiftsexport.korningId, k.id)))
}

/** What is to be charged or paid back in a run, one row per person and month, without what comes to nothing. */
export function listFakturarader(tx: AktorTx, k: KorningNyckel) {
  return tx
    .select({
      referens: avgiftsreferens.referens,
      avserManad: avgift.avserManad,
      slag: avgift.slag,
      inomOre: avgift.inomOre,
      utanforOre: avgift.utanforOre,
      beloppOre: avgift.beloppOre,
    })
    .from(avgift)
    .innerJoin(
      avgiftsreferens,
      and(eq(avgiftsreferens.kommunId, avgift.kommunId), eq(avgiftsreferens.personId, avgift.personId)),
    )
    .where(and(eq(avgift.kommunId, k.kommunId), eq(avgift.korningId, k.id)))
    .orderBy(asc(avgiftsreferens.referens), asc(avgift.avserManad))
}

const TECKEN = '34679ACDEFGHJKMNPQRTVWXY'
const makeReferens = (): string => `A-${Array.from({ length: 8 }, () => TECKEN[randomInt(TECKEN.length)]).join('')}`

/** Gives each person of a run who has none a reference. */
export async function ensureReferenser(tx: AktorTx, k: KorningNyckel): Promise<void> {
  const nya = await tx
    .selectDistinct({ personId: avgift.personId })
    .from(avgift)
    .leftJoin(
      avgiftsreferens,
      and(eq(avgiftsreferens.kommunId, avgift.kommunId), eq(avgiftsreferens.personId, avgift.personId)),
    )
    .where(and(eq(avgift.kommunId, k.kommunId), eq(avgift.korningId, k.id), isNull(avgiftsreferens.referens)))
  if (nya.length === 0) return
  await tx
    .insert(avgiftsreferens)
    .values(
      nya.map(({ personId }) => ({ kommunId: k.kommunId, namndId: k.namndId, personId, referens: makeReferens() })),
    )
    .onConflictDoNothing({ target: [avgiftsreferens.kommunId, avgiftsreferens.personId] })
}

/** Who the references of a run are, for who may know; a protected person outside one's team is left out. */
export function listReferensnycklar(tx: AktorTx, k: KorningNyckel) {
  return tx
    .selectDistinct({
      referens: avgiftsreferens.referens,
      kod: brukare.kod,
      personId: person.personId,
      namn: person.namn,
      personnummer: person.personnummer,
    })
    .from(avgift)
    .innerJoin(
      avgiftsreferens,
      and(eq(avgiftsreferens.kommunId, avgift.kommunId), eq(avgiftsreferens.personId, avgift.personId)),
    )
    .innerJoin(brukare, and(eq(brukare.kommunId, avgift.kommunId), eq(brukare.personId, avgift.personId)))
    .innerJoin(person, and(eq(person.kommunId, avgift.kommunId), eq(person.personId, avgift.personId)))
    .where(and(eq(avgift.kommunId, k.kommunId), eq(avgift.korningId, k.id)))
    .orderBy(asc(avgiftsreferens.referens))
}
