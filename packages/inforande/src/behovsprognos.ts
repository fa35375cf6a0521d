import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { inforandeFel } from './fel.ts'
import type { Lasning } from './lasning.ts'
import { insertPrognos, isEgetOmrade, selectPrognoser } from './queries-kalender.ts'

/** Fewer persons than this could be told who they are (OSL 26 kap. 1 §). */
const MINST = 5

export interface PrognosInput {
  readonly tjanstId: string
  /** Null is the whole kommun. */
  readonly omradeId: string | null
  readonly ar: number
  readonly antal: number
  readonly kalla: string
  /** The day that it was made. */
  readonly per: Temporal.PlainDate
}

/** Publishes how many are thought to need a tjänst in a year. Errors: `tjanst-okand`, `omrade-okant`, `prognos-for-liten`, `utfall-framtida` */
export async function sattPrognos(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: PrognosInput,
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  if (!tjanster.tjanster.has(input.tjanstId)) return inforandeFel('tjanst-okand')
  if (input.omradeId && !(await isEgetOmrade(tx, { kommunId, namndId }, input.omradeId)))
    return inforandeFel('omrade-okant')
  if (input.antal < MINST) return inforandeFel('prognos-for-liten', { falt: { antal: `Minst ${MINST} personer.` } })
  if (isAfter(input.per, dateAt(nu)))
    return inforandeFel('utfall-framtida', { falt: { per: 'Dagen har inte varit än.' } })
  await insertPrognos(tx, { ...input, kommunId, namndId, av: identitetId })
  tx.logga({
    handling: 'satt-behovsprognos',
    objekt: 'behovsprognos',
    objektId: input.tjanstId,
    data: { ar: input.ar },
  })
  return ok(null)
}

/** The latest forecast of each tjänst, område and year. Public. */
export async function listPrognoser(tx: AktorTx, l: Lasning, tjanster: TjanstRegister) {
  const rader = await selectPrognoser(tx, l)
  const senaste = new Map(rader.map((r) => [`${r.rad.tjanstId} ${r.rad.omradeId} ${r.rad.ar}`, r]))
  return [...senaste.values()].map(({ rad, omrade }) => {
    const tjanst = tjanster.tjanster.get(rad.tjanstId)
    return {
      ...{ id: rad.id, ar: rad.ar, antal: rad.antal, kalla: rad.kalla, omradeId: rad.omradeId, omrade },
      tjanst: { id: rad.tjanstId, namn: tjanst ? textIn(tjanst.namn, 'sv') : rad.tjanstId },
      per: rad.per.toString(),
    }
  })
}
