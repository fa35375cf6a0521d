import type { AktorTx } from '@valfri/db/aktor'
import { renderPdf } from '@valfri/dokument/render-pdf'
import { saveDokument } from '@valfri/dokument/save-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { inforandeFel } from './fel.ts'
import type { Lasning } from './lasning.ts'
import { databasensTid, insertRapport, selectRapporter } from './queries-mal.ts'
import { loadRapportdata } from './rapport-data.ts'
import { buildRapport } from './rapport-dokument.ts'

/**
 * Builds the year's report to fullmäktige from the data as they stand, and keeps it as a public, sealed document with the
 * moment it was read at.
 * Errors: `ar-framtida`
 */
export async function byggRapport(
  tx: AktorTx,
  tjanster: TjanstRegister,
  ar: number,
  nu: Temporal.Instant,
): Promise<Result<{ id: string; dokumentId: string; sha256: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  if (ar > dateAt(nu).year) return inforandeFel('ar-framtida', { falt: { ar: 'Året har inte börjat.' } })
  const skapad = await databasensTid(tx)
  const l: Lasning = { kommunId, namndId, idag: dateAt(nu), per: nu, senast: skapad }
  const dokument = buildRapport(await loadRapportdata(tx, l, ar, tjanster))
  const sparat = await saveDokument(tx, dokument, { slag: 'rapport', namn: `Valfrihetssystem ${ar}`, publik: true })
  const rad = { kommunId, namndId, ar, per: nu, dokumentId: sparat.id, sha256: sparat.sha256, av: identitetId, skapad }
  const id = await insertRapport(tx, rad)
  tx.logga({ handling: 'bygg-decemberrapport', objekt: 'dokument', objektId: sparat.id, data: { ar } })
  return ok({ id, dokumentId: sparat.id, sha256: sparat.sha256 })
}

/**
 * Builds a report again from the data as they stood when it was made, and says whether it is the same bytes: then nothing in
 * it was changed afterwards.
 * Errors: `rapport-saknas`
 */
export async function byggOm(
  tx: AktorTx,
  tjanster: TjanstRegister,
  id: string,
): Promise<Result<{ sha256: string; samma: boolean }>> {
  const namnd = egenNamnd(tx)
  const rad = (await selectRapporter(tx, namnd)).find((r) => r.id === id)
  if (!rad) return inforandeFel('rapport-saknas')
  const { kommunId, namndId } = namnd
  const l: Lasning = { kommunId, namndId, idag: dateAt(rad.per), per: rad.per, senast: rad.skapad }
  const bytes = await renderPdf(buildRapport(await loadRapportdata(tx, l, rad.ar, tjanster)))
  const sha256 = await sha256Hex(bytes)
  return ok({ sha256, samma: sha256 === rad.sha256 })
}

/** The reports of a nämnd, latest first. Public. */
export async function listRapporter(tx: AktorTx, namnd: { readonly kommunId: string; readonly namndId: string }) {
  const rader = await selectRapporter(tx, namnd)
  return rader.map((r) => ({
    ...{ id: r.id, ar: r.ar, dokumentId: r.dokumentId, sha256: r.sha256 },
    per: r.per.toString(),
  }))
}
