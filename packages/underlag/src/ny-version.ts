import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { underlagFel } from './fel.ts'
import { copyLokala, deleteUtkast, insertVersion, selectUnderlag, selectVersioner } from './queries.ts'
import { isAgare, oppnaEgetUtkast } from './tillgang.ts'

/**
 * Begins the next version as a copy of the latest: the common part, its villkor and every party's local part. The version
 * that is in force stays so until each nämnd has adopted and published the new one.
 *
 * Errors: `underlag-saknas`, `ej-agare`, `utkast-finns`
 */
export async function skapaNyVersion(
  tx: AktorTx,
  underlagId: string,
): Promise<Result<{ versionId: string; nr: number }>> {
  const rad = await selectUnderlag(tx, { id: underlagId })
  if (!rad) return underlagFel('underlag-saknas')
  if (!isAgare(tx, rad.underlag)) return underlagFel('ej-agare')
  const [senaste] = await selectVersioner(tx, underlagId)
  if (!senaste) return underlagFel('underlag-saknas')
  if (senaste.status === 'utkast') return underlagFel('utkast-finns', { detaljer: { versionId: senaste.id } })
  const { gemensam, villkor } = senaste
  const nr = senaste.nr + 1
  const ny = await insertVersion(tx, { underlagId, nr, gemensam, villkor, skapadAv: egenNamnd(tx).identitetId })
  await copyLokala(tx, senaste.id, ny.id)
  tx.logga({ handling: 'skapa-version', objekt: 'underlag-version', objektId: ny.id })
  return ok({ versionId: ny.id, nr })
}

/** Throws a draft away, with the local parts of all. The first version of an underlag stays. Errors: those of drafts, `underlag-saknas` */
export async function taBortUtkast(tx: AktorTx, versionId: string): Promise<Result<null>> {
  const oppnad = await oppnaEgetUtkast(tx, versionId)
  if (!oppnad.ok) return oppnad
  if (oppnad.value.version.nr === 1)
    return underlagFel('underlag-saknas', { text: 'Första versionen kan inte tas bort.' })
  await deleteUtkast(tx, versionId)
  tx.logga({ handling: 'ta-bort-utkast', objekt: 'underlag-version', objektId: versionId })
  return ok(null)
}
