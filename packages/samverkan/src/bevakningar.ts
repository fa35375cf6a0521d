import { type Bevakningsslag, defineBevakning } from '@valfri/notis/bevakning'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { forfragningsunderlag, underlagPart, underlagVersion } from '@valfri/underlag/schema'
import { and, between, eq, exists, or, sql } from 'drizzle-orm'
import { underlagsforslag, underlagsforslagSvar } from './schema.ts'

/** The day by which a nämnd answers a proposed version, by the rules of its samverkan: it adopts, declines or says that it waits. */
const svaraPaForslag = defineBevakning({
  id: 'svara-pa-forslag',
  namn: 'Svara på ett förslag i samverkan',
  dorr: 'kommun',
  roller: ['upphandlare', 'beslutsfattare', 'registrator'],
  list: async (tx, { fran, till }) => {
    const { kommunId, namndId } = egenNamnd(tx)
    const egen = (t: typeof underlagsforslagSvar | typeof underlagPart) =>
      and(eq(t.kommunId, kommunId), eq(t.namndId, namndId), eq(t.versionId, underlagsforslag.versionId))
    const ett = { ett: sql`1` }
    const besvarat = or(
      exists(tx.select(ett).from(underlagsforslagSvar).where(egen(underlagsforslagSvar))),
      exists(tx.select(ett).from(underlagPart).where(egen(underlagPart))),
    )
    const rader = await tx
      .select({
        versionId: underlagsforslag.versionId,
        samverkanId: underlagsforslag.samverkanId,
        datum: underlagsforslag.svaraSenast,
        titel: forfragningsunderlag.titel,
        besvarat: sql<boolean>`${besvarat}`,
      })
      .from(underlagsforslag)
      .innerJoin(underlagVersion, eq(underlagVersion.id, underlagsforslag.versionId))
      .innerJoin(forfragningsunderlag, eq(forfragningsunderlag.id, underlagVersion.underlagId))
      .where(
        and(
          eq(underlagsforslag.kommunId, kommunId),
          eq(underlagsforslag.namndId, namndId),
          between(underlagsforslag.svaraSenast, fran, till),
        ),
      )
    return rader.flatMap(({ versionId, samverkanId, datum, titel, besvarat: klart }) =>
      datum === null
        ? []
        : { id: versionId, datum, om: titel, lank: `/kommun/samverkan/${samverkanId}/underlag`, vantar: !klart },
    )
  },
})

/** Every kind of day in the work of a samverkan. */
export const samverkanBevakningar: readonly Bevakningsslag[] = [svaraPaForslag]
