import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { tenancyFel } from '@valfri/tenancy/fel'
import { listSamverkansparter } from '@valfri/tenancy/samverkan-parter'
import { toSlug } from '@valfri/tenancy/slug'
import { underlagFel } from './fel.ts'
import { insertLokal, insertUnderlag, insertVersion } from './queries.ts'
import { tomGemensamDel, tomLokalDel } from './tom-version.ts'
import { obligatoriskaVillkor } from './villkor-ur-katalog.ts'

export interface SkapaUnderlagInput {
  readonly titel: string
  readonly tjanstId: string
  /** The samverkan that shares it; null for the nämnd alone. */
  readonly samverkanId: string | null
}

/**
 * Begins an underlag with a first draft: the villkor that law demands, and the nämnd's empty local part.
 * Errors: `tjanst-okand`, `samverkan-ej-ansluten`, `titel-upptagen`
 */
export async function skapaUnderlag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: SkapaUnderlagInput,
): Promise<Result<{ underlagId: string; versionId: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const tjanst = tjanster.tjanster.get(input.tjanstId)
  if (!tjanst) return tenancyFel('tjanst-okand')
  if (input.samverkanId !== null) {
    const parter = await listSamverkansparter(tx, input.samverkanId)
    const jag = parter.find((p) => p.kommunId === kommunId && p.namndId === namndId)
    if (jag?.status !== 'ansluten') return tenancyFel('samverkan-ej-ansluten')
  }
  const titel = input.titel.trim()
  const underlag = await insertUnderlag(tx, {
    titel,
    slug: toSlug(titel),
    tjanstId: tjanst.id,
    samverkanId: input.samverkanId,
    agareKommunId: kommunId,
    agareNamndId: namndId,
  })
  if (!underlag) return underlagFel('titel-upptagen', { falt: { titel: 'Titeln är upptagen.' } })
  const version = await insertVersion(tx, {
    underlagId: underlag.id,
    nr: 1,
    gemensam: tomGemensamDel(tjanst),
    villkor: obligatoriskaVillkor(tjanst),
    skapadAv: identitetId,
  })
  await insertLokal(tx, { kommunId, namndId, versionId: version.id, lokal: tomLokalDel })
  tx.logga({ handling: 'skapa-underlag', objekt: 'underlag', objektId: underlag.id })
  return ok({ underlagId: underlag.id, versionId: version.id })
}
