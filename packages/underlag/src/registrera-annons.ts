import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadAnnonslage } from './annonslage.ts'
import { underlagFel } from './fel.ts'
import { fragaFel } from './fel-fragor.ts'
import { closeLarm, insertAnnonspost } from './queries-annons.ts'

export interface UppdateraAnnonsInput {
  readonly underlagId: string
  /** The id of the notice on the national site; the same as before where the notice was changed in place. */
  readonly annonsId: string
  /** The day that the notice was put right. */
  readonly dag: Temporal.PlainDate
}

interface Vem {
  readonly namn: string | null
  readonly nu: Temporal.Instant
}

/**
 * Notes that the notice on the national site now says what is live, with every field as it stands today (LOV 3:1, F3.2). The
 * alarm of the notice before is closed.
 * Errors: `underlag-saknas`, `annons-ska-tas-ner`, `annonsdag-framtida`
 */
export async function uppdateraAnnons(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: UppdateraAnnonsInput,
  vem: Vem,
): Promise<Result<null>> {
  const lage = await loadAnnonslage(tx, tjanster, input.underlagId, dateAt(vem.nu))
  if (!lage) return underlagFel('underlag-saknas')
  if (!lage.live) return fragaFel('annons-ska-tas-ner')
  const slag = lage.poster.length === 0 ? 'publicerad' : 'uppdaterad'
  return register(tx, { ...input, slag, versionId: lage.live.versionId, falt: lage.live.falt }, vem)
}

/**
 * Notes that the notice has been taken down from the national site.
 * Errors: `underlag-saknas`, `annons-saknas`, `annons-galler` while applications are taken, `annonsdag-framtida`
 */
export async function taNerAnnons(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: Pick<UppdateraAnnonsInput, 'underlagId' | 'dag'>,
  vem: Vem,
): Promise<Result<null>> {
  const lage = await loadAnnonslage(tx, tjanster, input.underlagId, dateAt(vem.nu))
  if (!lage) return underlagFel('underlag-saknas')
  if (lage.live) return fragaFel('annons-galler')
  const [senaste] = lage.poster
  if (!senaste || senaste.slag === 'nedtagen') return fragaFel('annons-saknas')
  const { annonsId, versionId, falt } = senaste
  return register(tx, { ...input, annonsId, slag: 'nedtagen', versionId, falt }, vem)
}

type Post = Pick<Parameters<typeof insertAnnonspost>[1], 'slag' | 'versionId' | 'falt'> & UppdateraAnnonsInput

async function register(tx: AktorTx, post: Post, { namn, nu }: Vem): Promise<Result<null>> {
  if (Temporal.PlainDate.compare(post.dag, dateAt(nu)) > 0) return fragaFel('annonsdag-framtida')
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const vem = { registreradAv: identitetId, registreradAvNamn: namn }
  const id = await insertAnnonspost(tx, { ...post, annonsId: post.annonsId.trim(), kommunId, namndId, ...vem })
  await closeLarm(tx, { kommunId, namndId, underlagId: post.underlagId }, nu, 'uppdaterad')
  tx.logga({ handling: `annons-${post.slag}`, objekt: 'annonspost', objektId: id, data: { annonsId: post.annonsId } })
  return ok(null)
}
