import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { underlagFel } from './fel.ts'
import { type Anmarkning, lintKrav } from './lint-krav.ts'
import { loadVersion } from './load-version.ts'
import type { VillkorInnehall } from './villkor-i-utkast.ts'

/** A krav that is being written for the first time is nobody's yet. */
const NYTT = ''

/**
 * What the lint says of a krav as it stands in the form, among the others of the version. Nothing is saved.
 * @param input.id the krav that is being changed; null for a new one
 * Errors: `underlag-saknas`
 */
export async function lintaUtkast(
  tx: AktorTx,
  input: { readonly versionId: string; readonly id: string | null; readonly innehall: VillkorInnehall },
): Promise<Result<readonly Anmarkning[]>> {
  const version = await loadVersion(tx, input.versionId)
  if (!version) return underlagFel('underlag-saknas')
  const andra = [...version.villkor, ...version.lokala.flatMap((l) => l.lokal.villkor)]
  const krav = { ...input.innehall, id: input.id ?? NYTT }
  return ok(lintKrav(krav, andra))
}
