import type { AktorTx } from '@valfri/db/aktor'
import { kommun } from '@valfri/tenancy/schema'
import { utforare } from '@valfri/utforare/schema'
import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm'
import { ersattningsunderlag, korning } from './schema.ts'

/** The last row that the caller has seen. */
export interface EfterUnderlag {
  /** First day of the month. */
  readonly manad: Temporal.PlainDate
  readonly id: string
}

const samma = and(eq(korning.kommunId, ersattningsunderlag.kommunId), eq(korning.id, ersattningsunderlag.korningId))

/**
 * A page of the underlag that the aktör may see, newest month first: a nämnd's own, previews included, or an utförare's
 * locked ones in every kommun.
 *
 * @returns one more than `antal` when there are more
 */
export async function listUnderlagSida(
  tx: AktorTx,
  sok: {
    readonly manad?: Temporal.PlainDate | undefined
    readonly efter?: EfterUnderlag | undefined
    readonly antal: number
  },
) {
  const { manad, efter, antal } = sok
  return tx
    .select({
      underlag: ersattningsunderlag,
      manad: korning.manad,
      status: korning.status,
      kommun: kommun.namn,
      utforare: utforare.namn,
    })
    .from(ersattningsunderlag)
    .innerJoin(korning, samma)
    .innerJoin(kommun, eq(kommun.kommunId, ersattningsunderlag.kommunId))
    .innerJoin(utforare, eq(utforare.id, ersattningsunderlag.utforareId))
    .where(
      and(
        manad && eq(korning.manad, manad),
        efter &&
          or(lt(korning.manad, efter.manad), and(eq(korning.manad, efter.manad), gt(ersattningsunderlag.id, efter.id))),
      ),
    )
    .orderBy(desc(korning.manad), asc(ersattningsunderlag.id))
    .limit(antal + 1)
}
