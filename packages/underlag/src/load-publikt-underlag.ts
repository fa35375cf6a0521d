import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { underlagFel } from './fel.ts'
import { type ForsegladPart, type ForsegladVersion, parseForseglad } from './forseglad.ts'
import { type Kravrad, kravTabellOf } from './krav-tabell.ts'
import { listLagen, type VersionsLage } from './list-lagen.ts'
import { loadPartUnderlag } from './load-part-underlag.ts'
import { loadLokala } from './load-version.ts'
import { selectUnderlag, selectVersioner, type VersionRad } from './queries.ts'

export interface PubliktUnderlag {
  readonly forseglad: ForsegladVersion
  readonly sha256: string
  /** The sealed bytes: what `sha256` is taken of. */
  readonly json: string
  /** The newest that is public anywhere. */
  readonly senasteNr: number
  /** Every krav as a table: what is asked, how it is checked, what follows. */
  readonly kravtabell: readonly Kravrad[]
  readonly versioner: readonly {
    readonly nr: number
    readonly versionId: string
    readonly faststalld: string
    readonly sha256: string
    readonly parter: readonly VersionsLage[]
  }[]
  /** The version's parties and where it stands with them; 'ej-beslutad' where nothing can be applied for. */
  readonly parter: readonly { readonly part: ForsegladPart; readonly lage: VersionsLage | null }[]
}

/**
 * A published underlag by its address. Old versions stay readable for ever, also where the kommun has turned the tjänst off.
 * @param nr which version; missing: the newest that is public
 * Errors: `underlag-saknas`, for what is not public as for what does not exist
 */
export async function loadPubliktUnderlag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  { slug, nr }: { readonly slug: string; readonly nr?: number },
  dag: Temporal.PlainDate,
): Promise<Result<PubliktUnderlag>> {
  const rad = await selectUnderlag(tx, { slug })
  if (!rad) return underlagFel('underlag-saknas')
  const lagen = (await listLagen(tx, rad.underlag, dag)).filter((l) => l.annonserad !== null)
  const publika = new Set(lagen.map((l) => l.versionId))
  const versioner = (await selectVersioner(tx, rad.underlag.id)).filter((v) => publika.has(v.id))
  const vald = nr === undefined ? versioner[0] : versioner.find((v) => v.nr === nr)
  if (!vald || vald.forseglad === null || vald.sha256 === null) return underlagFel('underlag-saknas')
  const forseglad = parseForseglad(vald.forseglad)
  const gallande = await loadGallandeParter(tx, tjanster, forseglad, dag)
  return ok({
    forseglad,
    sha256: vald.sha256,
    json: vald.forseglad,
    senasteNr: versioner[0]?.nr ?? vald.nr,
    kravtabell: kravTabellOf(forseglad),
    versioner: versioner.map((v) => toVersion(v, lagen)),
    parter: gallande.map((part) => ({
      part,
      lage:
        lagen.find((l) => l.versionId === vald.id && l.kommunId === part.kommunId && l.namndId === part.namndId) ??
        null,
    })),
  })
}

/** Prices and contacts as they stand on the day: what was sealed is in the file. */
async function loadGallandeParter(
  tx: AktorTx,
  tjanster: TjanstRegister,
  forseglad: ForsegladVersion,
  dag: Temporal.PlainDate,
): Promise<readonly ForsegladPart[]> {
  const lokala = await loadLokala(tx, forseglad.versionId)
  return Promise.all(
    forseglad.parter.map(async (part) => {
      const lokal = lokala.find((l) => l.kommunId === part.kommunId && l.namndId === part.namndId)
      return lokal ? loadPartUnderlag(tx, tjanster, forseglad.tjanst.id, lokal, dag) : part
    }),
  )
}

const toVersion = (v: VersionRad, lagen: readonly VersionsLage[]) => ({
  nr: v.nr,
  versionId: v.id,
  faststalld: v.faststalld?.toString() ?? '',
  sha256: v.sha256 ?? '',
  parter: lagen.filter((l) => l.versionId === v.id),
})
