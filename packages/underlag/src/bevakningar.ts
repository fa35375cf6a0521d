import { dateAt, startOfDate } from '@valfri/kernel/tid'
import { type Bevakningsslag, defineBevakning } from '@valfri/notis/bevakning'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { and, between, eq, gte, lt } from 'drizzle-orm'
import { forfragningsunderlag, underlagPart } from './schema.ts'

const roller = ['upphandlare', 'beslutsfattare', 'registrator', 'kommunikator'] as const
const falt = { id: underlagPart.versionId, underlagId: underlagPart.underlagId, titel: forfragningsunderlag.titel }

const oppnas = defineBevakning({
  id: 'underlag-publicerat',
  namn: 'Underlag publiceras',
  dorr: 'kommun',
  roller,
  list: async (tx, { fran, till }) => {
    const { kommunId, namndId } = egenNamnd(tx)
    const rader = await tx
      .select({ ...falt, annonserad: underlagPart.annonserad })
      .from(underlagPart)
      .innerJoin(forfragningsunderlag, eq(forfragningsunderlag.id, underlagPart.underlagId))
      .where(
        and(
          eq(underlagPart.kommunId, kommunId),
          eq(underlagPart.namndId, namndId),
          gte(underlagPart.annonserad, startOfDate(fran)),
          lt(underlagPart.annonserad, startOfDate(till.add({ days: 1 }))),
        ),
      )
    return rader.flatMap(({ id, titel, annonserad }) =>
      annonserad ? { id, datum: dateAt(annonserad), om: titel, lank: `/kommun/underlag/${id}`, vantar: false } : [],
    )
  },
})

const upphor = defineBevakning({
  id: 'underlag-upphor',
  namn: 'Underlag tar inte längre emot ansökningar',
  dorr: 'kommun',
  roller,
  list: async (tx, { fran, till }) => {
    const { kommunId, namndId } = egenNamnd(tx)
    const rader = await tx
      .select({ ...falt, upphord: underlagPart.upphord })
      .from(underlagPart)
      .innerJoin(forfragningsunderlag, eq(forfragningsunderlag.id, underlagPart.underlagId))
      .where(
        and(
          eq(underlagPart.kommunId, kommunId),
          eq(underlagPart.namndId, namndId),
          between(underlagPart.upphord, fran, till),
        ),
      )
    return rader.flatMap(({ id, titel, upphord }) =>
      upphord ? { id, datum: upphord, om: titel, lank: `/kommun/underlag/${id}`, vantar: false } : [],
    )
  },
})

/** Every kind of day in the life of an underlag. */
export const underlagBevakningar: readonly Bevakningsslag[] = [oppnas, upphor]
