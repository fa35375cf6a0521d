import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadBeslutKalla } from '@valfri/tenancy/load-beslut-kalla'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { inforandeFel } from './fel.ts'
import { type Lasning, lasNu } from './lasning.ts'
import { insertKalenderpost, type KalenderRad, selectKalender } from './queries-kalender.ts'

/** What is to be decided, or said. */
export const KALENDERSLAG = {
  pris: 'Beslut om ersättning',
  villkor: 'Beslut om villkor',
  underlag: 'Nytt förfrågningsunderlag',
  oppning: 'Valet öppnar',
  mote: 'Informationsmöte',
  annat: 'Annat',
} as const
export type Kalenderslag = keyof typeof KALENDERSLAG

export interface KalenderInput {
  readonly tjanstId: string | null
  readonly slag: Kalenderslag
  readonly rubrik: string
  readonly text: string
  readonly datum: Temporal.PlainDate
  readonly gallerFran: Temporal.PlainDate | null
}

/** Tells of a coming decision. Errors: `datum-passerat`, `tjanst-okand` */
export async function laggIKalender(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: KalenderInput,
  nu: Temporal.Instant,
): Promise<Result<{ postId: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  if (input.tjanstId !== null && !tjanster.tjanster.has(input.tjanstId)) return inforandeFel('tjanst-okand')
  if (isBefore(input.datum, dateAt(nu))) return inforandeFel('datum-passerat', { falt: { datum: 'Dagen har varit.' } })
  const postId = crypto.randomUUID()
  await insertKalenderpost(tx, { ...input, kommunId, namndId, postId, nr: 1, av: identitetId })
  tx.logga({ handling: 'lagg-i-kalender', objekt: 'kalenderpost', objektId: postId, data: { slag: input.slag } })
  return ok({ postId })
}

/** Rows of one post, oldest first; refused when another has changed it since, or when its decision is taken. */
async function openPost(tx: AktorTx, postId: string, nr: number, nu: Temporal.Instant): Promise<Result<KalenderRad>> {
  const rader = (await selectKalender(tx, lasNu(tx, nu))).filter((r) => r.postId === postId)
  const senaste = rader.at(-1)
  if (!senaste) return inforandeFel('post-saknas')
  if (senaste.nr !== nr) return inforandeFel('andrad-av-annan')
  return senaste.beslutId === null ? ok(senaste) : inforandeFel('beslut-fattat')
}

/** Moves, changes or calls off a post. Errors: `post-saknas`, `andrad-av-annan`, `beslut-fattat`, `datum-passerat` */
export async function andraKalenderpost(
  tx: AktorTx,
  input: Omit<KalenderInput, 'tjanstId' | 'slag'> & {
    readonly postId: string
    readonly nr: number
    readonly installd: boolean
  },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const oppnad = await openPost(tx, input.postId, input.nr, nu)
  if (!oppnad.ok) return oppnad
  const { skapad: _forra, ...forra } = oppnad.value
  if (!input.installd && isBefore(input.datum, dateAt(nu)))
    return inforandeFel('datum-passerat', { falt: { datum: 'Dagen har varit.' } })
  await insertKalenderpost(tx, { ...forra, ...input, nr: input.nr + 1, av: egenNamnd(tx).identitetId })
  tx.logga({ handling: 'andra-kalenderpost', objekt: 'kalenderpost', objektId: input.postId })
  return ok(null)
}

/** Says which decision it became. Errors: `post-saknas`, `andrad-av-annan`, `beslut-fattat`, `beslut-saknas` */
export async function knytBeslut(
  tx: AktorTx,
  input: { readonly postId: string; readonly nr: number; readonly beslutId: string },
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const oppnad = await openPost(tx, input.postId, input.nr, nu)
  if (!oppnad.ok) return oppnad
  const beslut = await loadEgetBeslut(tx, input.beslutId)
  if (!beslut) return inforandeFel('beslut-saknas', { falt: { beslutId: 'Välj ett av nämndens beslut.' } })
  const { skapad: _forra, ...forra } = oppnad.value
  const ny = { nr: input.nr + 1, beslutId: beslut.id, datum: beslut.datum, av: egenNamnd(tx).identitetId }
  await insertKalenderpost(tx, { ...forra, ...ny })
  tx.logga({ handling: 'knyt-beslut', objekt: 'kalenderpost', objektId: input.postId })
  return ok(null)
}

/** A nämnd's calendar by day, each post as it stands now, with the days that it has had before. Public. */
export async function listKalender(tx: AktorTx, l: Lasning, tjanster: TjanstRegister) {
  const rader = await selectKalender(tx, l)
  const poster = [...Map.groupBy(rader, (r) => r.postId).values()]
  const svar = []
  for (const egna of poster) {
    const r = egna.at(-1) as KalenderRad
    const tjanst = r.tjanstId === null ? undefined : tjanster.tjanster.get(r.tjanstId)
    svar.push({
      ...{ postId: r.postId, nr: r.nr, namndId: r.namndId, slag: r.slag as Kalenderslag, rubrik: r.rubrik },
      ...{ text: r.text, installd: r.installd },
      tjanst: r.tjanstId === null ? null : { id: r.tjanstId, namn: tjanst ? textIn(tjanst.namn, 'sv') : r.tjanstId },
      datum: r.datum.toString(),
      gallerFran: r.gallerFran?.toString() ?? null,
      andrad: r.skapad.toString(),
      /** Days that it was planned to before, oldest first. */
      tidigare: [...new Set(egna.map((e) => e.datum.toString()))].filter((d) => d !== r.datum.toString()),
      beslut: r.beslutId === null ? null : await loadBeslutKalla(tx, r, r.beslutId),
    })
  }
  return svar.sort((a, b) =>
    a.datum === b.datum ? a.rubrik.localeCompare(b.rubrik, 'sv') : a.datum < b.datum ? -1 : 1,
  )
}

export type VisadKalenderpost = Awaited<ReturnType<typeof listKalender>>[number]
