import { type Bevakningsslag, defineBevakning } from '@valfri/notis/bevakning'
import { and, between, eq, sql } from 'drizzle-orm'
import { egenNamnd } from './egen-namnd.ts'
import { beslut, beslutatVarde, uppdrag } from './schema.ts'

const INSTANS: Readonly<Record<string, string>> = {
  kf: 'Kommunfullmäktige',
  namnd: 'Nämnden',
  delegat: 'På delegation',
}

const beslutsdagar = defineBevakning({
  id: 'beslut',
  namn: 'Beslut av fullmäktige eller nämnd',
  dorr: 'kommun',
  roller: ['upphandlare', 'beslutsfattare', 'registrator', 'kommunikator', 'ekonom', 'systemadministrator'],
  list: async (tx, { fran, till }) => {
    const { kommunId, namndId } = egenNamnd(tx)
    const rader = await tx
      .select({ id: beslut.id, datum: beslut.datum, rubrik: beslut.rubrik, instans: beslut.instans })
      .from(beslut)
      .where(and(eq(beslut.kommunId, kommunId), eq(beslut.namndId, namndId), between(beslut.datum, fran, till)))
    return rader.map((r) => ({
      id: r.id,
      datum: r.datum,
      om: `${INSTANS[r.instans] ?? r.instans}: ${r.rubrik}`,
      lank: '/kommun/beslut',
      vantar: false,
    }))
  },
})

const nyaVarden = defineBevakning({
  id: 'nya-priser',
  namn: 'Beslutade priser börjar gälla',
  dorr: 'kommun',
  roller: ['upphandlare', 'beslutsfattare', 'ekonom', 'kommunikator'],
  list: async (tx, { fran, till }) => {
    const { kommunId, namndId } = egenNamnd(tx)
    const rader = await tx
      .select({
        beslutId: beslutatVarde.beslutId,
        fran: beslutatVarde.fran,
        rubrik: beslut.rubrik,
        antal: sql<number>`count(*)::int`,
      })
      .from(beslutatVarde)
      .innerJoin(beslut, and(eq(beslut.kommunId, beslutatVarde.kommunId), eq(beslut.id, beslutatVarde.beslutId)))
      .where(
        and(
          eq(beslutatVarde.kommunId, kommunId),
          eq(beslutatVarde.namndId, namndId),
          between(beslutatVarde.fran, fran, till),
        ),
      )
      .groupBy(beslutatVarde.beslutId, beslutatVarde.fran, beslut.rubrik)
    return rader.map((r) => ({
      id: `${r.beslutId}-${r.fran}`,
      datum: r.fran,
      om: `${r.rubrik}, ${r.antal} ${r.antal === 1 ? 'värde' : 'värden'}`,
      lank: '/kommun/priser',
      vantar: false,
    }))
  },
})

const uppdragSlutar = defineBevakning({
  id: 'uppdrag-slutar',
  namn: 'Uppdrag i nämnden går ut',
  dorr: 'kommun',
  roller: ['systemadministrator'],
  list: async (tx, { fran, till }) => {
    const { kommunId, namndId } = egenNamnd(tx)
    const rader = await tx
      .select({ id: uppdrag.id, namn: uppdrag.namn, till: uppdrag.till })
      .from(uppdrag)
      .where(and(eq(uppdrag.kommunId, kommunId), eq(uppdrag.namndId, namndId), between(uppdrag.till, fran, till)))
    return rader.flatMap((r) =>
      r.till === null ? [] : { id: r.id, datum: r.till, om: r.namn, lank: '/kommun/installningar', vantar: false },
    )
  },
})

/** Every kind of day that a nämnd decides about itself. */
export const tenancyBevakningar: readonly Bevakningsslag[] = [beslutsdagar, nyaVarden, uppdragSlutar]
