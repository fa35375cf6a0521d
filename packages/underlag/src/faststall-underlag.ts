import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { underlagFel } from './fel.ts'
import { type ForsegladInnehall, type ForsegladTackning, toForseglad } from './forseglad.ts'
import { type Granskning, granskaUnderlag } from './granska-underlag.ts'
import { sealVersion } from './queries.ts'
import { andradAvAnnan, oppnaEgetUtkast } from './tillgang.ts'

/**
 * Freezes a draft and seals it, once: this is the text that each nämnd then adopts. Its bytes are canonical JSON, so
 * anyone can compute the same hash from the published file. A party whose local part is not whole is left out of the
 * version, and said to be. Where a krav is not checked whole, the one who seals says why, and that stands in the version.
 *
 * Errors: `underlag-saknas`, `ffu-version-last`, `ej-agare`, `ffu-ofullstandig` with each point, `kravtackning-utan-skal`
 * with each krav, `andrad-av-annan`
 */
export async function faststallUnderlag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  { versionId, skal }: { readonly versionId: string; readonly skal?: string | undefined },
  nu: Temporal.Instant,
): Promise<Result<{ sha256: string }>> {
  const oppnad = await oppnaEgetUtkast(tx, versionId)
  if (!oppnad.ok) return oppnad
  const granskning = await granskaUnderlag(tx, tjanster, versionId, dateAt(nu))
  if (!granskning.ok) return granskning
  const g = granskning.value
  if (!g.kanFaststallas) return underlagFel('ffu-ofullstandig', { detaljer: { saknas: listMissing(g) } })

  const version = toForseglad({ ...collectInnehall(g, nu), skal: skal?.trim() || null })
  const { skal: tackningSkal, utan, tackta, antal } = version.kravtackning
  if (utan.length > 0 && tackningSkal === null) return utanSkal(version.kravtackning)
  const forseglad = canonicalJson(version)
  const sha256 = await sha256Hex(forseglad)
  if (!(await sealVersion(tx, versionId, g.version.rev, { forseglad, sha256, faststalld: nu, tackningSkal })))
    return andradAvAnnan(null, g.version.rev)
  tx.logga({
    handling: 'faststall-underlag',
    objekt: 'underlag-version',
    objektId: versionId,
    ...(tackningSkal !== null && { orsak: tackningSkal }),
    data: { sha256, krav: antal, tackta },
  })
  return ok({ sha256 })
}

/** A krav that nobody checks whole is published for a reason, or not at all (C2). */
function utanSkal({ utan, antal }: ForsegladTackning) {
  return underlagFel('kravtackning-utan-skal', {
    text: `${utan.length} av ${antal} villkor kontrolleras inte helt: ${utan.map((v) => v.nr).join(', ')}.`,
    falt: { skal: 'Skriv varför versionen fastställs ändå.' },
    detaljer: { utan },
  })
}

function listMissing({ gemensam, parter }: Granskning): readonly string[] {
  const saknas = gemensam.filter((p) => !p.klar && !p.frivillig).map((p) => p.id)
  return parter.some((p) => p.komplett) ? saknas : [...saknas, 'lokal-del']
}

function collectInnehall(g: Granskning, faststalld: Temporal.Instant): ForsegladInnehall {
  const { version, underlag, samverkan, tjanst, parter } = g
  const { agareKommunId: kommunId, agareNamndId: namndId } = underlag
  const agare = parter.find((p) => p.kommunId === kommunId && p.namndId === namndId)
  return {
    underlag: { id: underlag.id, slug: underlag.slug, titel: underlag.titel },
    tjanst,
    versionId: version.id,
    nr: version.nr,
    faststalld,
    agare: { kommunId, kommun: agare?.kommun ?? kommunId, namndId, namnd: agare?.namnd ?? namndId },
    samverkan,
    gemensam: version.gemensam,
    villkor: version.villkor,
    parter: parter.flatMap((p) => (p.komplett && p.del ? [p.del] : [])),
    utanLokalDel: parter.flatMap(({ komplett, kommunId: id, kommun, namnd }) =>
      komplett ? [] : [{ kommunId: id, kommun, namnd }],
    ),
  }
}
