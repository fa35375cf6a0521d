import type { AktorTx } from '@valfri/db/aktor'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { type Annonsfalt, type Annonsskillnad, annonsfaltOf, jamforAnnons } from './annonsfalt.ts'
import { parseForseglad } from './forseglad.ts'
import { listLagen } from './list-lagen.ts'
import { loadPartUnderlag } from './load-part-underlag.ts'
import { loadVersion } from './load-version.ts'
import { selectUnderlag } from './queries.ts'
import { type AnnonspostRad, selectAnnonsposter } from './queries-annons.ts'

/** The nämnd's notice of an underlag beside what is live in the kommun (F3.2). */
export interface Annonslage {
  readonly titel: string
  /** The version that is open, with its fields as they should stand; null where no application is taken. */
  readonly live: {
    readonly versionId: string
    readonly nr: number
    readonly annonsId: string
    readonly falt: Annonsfalt
  } | null
  /** The records, newest first. */
  readonly poster: readonly AnnonspostRad[]
  /** Empty when the notice says what is live. */
  readonly skillnader: readonly Annonsskillnad[]
}

type Live = NonNullable<Annonslage['live']>

async function loadLive(
  tx: AktorTx,
  tjanster: TjanstRegister,
  underlagId: string,
  dag: Temporal.PlainDate,
): Promise<{ readonly titel: string; readonly live: Live | null; readonly varfor: string } | null> {
  const { kommunId, namndId } = egenNamnd(tx)
  const rad = await selectUnderlag(tx, { id: underlagId })
  if (!rad) return null
  const { titel } = rad.underlag
  const egna = (await listLagen(tx, rad.underlag, dag)).filter((l) => l.kommunId === kommunId && l.namndId === namndId)
  const oppen = egna.find((l) => l.lage === 'oppen')
  const version = oppen && (await loadVersion(tx, oppen.versionId))
  const lokal = version?.lokala.find((l) => l.kommunId === kommunId && l.namndId === namndId)
  if (!oppen || !version || version.forseglad === null || !lokal) {
    const upphord = egna.find((l) => l.lage === 'upphord')?.upphord
    return { titel, live: null, varfor: upphord ? `Upphörde ${upphord}` : 'Tar inte emot ansökningar' }
  }
  const part = await loadPartUnderlag(tx, tjanster, rad.underlag.tjanstId, lokal, dag)
  const falt = annonsfaltOf(parseForseglad(version.forseglad), part, {
    sha256: version.sha256 ?? '',
    upphord: oppen.upphord,
  })
  return { titel, live: { versionId: version.id, nr: version.nr, annonsId: oppen.annonsId ?? '', falt }, varfor: '' }
}

/**
 * Where the nämnd's notice of an underlag stands on a day: every difference between what it says and what is live. A notice of an
 * underlag that takes no applications is one difference, until it is taken down; so is an open underlag with none.
 * @returns null where the nämnd cannot see the underlag
 */
export async function loadAnnonslage(
  tx: AktorTx,
  tjanster: TjanstRegister,
  underlagId: string,
  dag: Temporal.PlainDate,
): Promise<Annonslage | null> {
  const { kommunId, namndId } = egenNamnd(tx)
  const hittad = await loadLive(tx, tjanster, underlagId, dag)
  if (!hittad) return null
  const { titel, live, varfor } = hittad
  const poster = await selectAnnonsposter(tx, { kommunId, namndId, underlagId })
  return { titel, live, poster, skillnader: compare(live, poster[0], varfor) }
}

function compare(live: Live | null, post: AnnonspostRad | undefined, varfor: string): readonly Annonsskillnad[] {
  const uppe = post !== undefined && post.slag !== 'nedtagen'
  if (live === null) return uppe ? [{ falt: 'lage', annonserat: 'Annonsen står kvar', gallande: varfor }] : []
  if (!uppe) return [{ falt: 'lage', annonserat: 'Ingen annons', gallande: 'Tar emot ansökningar' }]
  return jamforAnnons(post.falt, live.falt)
}
