import type { UnderlagVersion } from './load-version.ts'
import type { UnderlagVillkor } from './typer.ts'

/** A krav that an application must answer, and the kommuner that it is answered to. */
export interface AnsokanVillkor extends UnderlagVillkor {
  readonly kommuner: readonly string[]
}

/**
 * The krav of one application: the general ones, those of the delar that are applied for, and each chosen kommun's own.
 * Nothing that is not printed in the version can be asked for (LOV 4:2, R-303).
 *
 * @param val what is applied for in each kommun, by kommunkod
 * @returns in the order of the document; common krav first, then each kommun's own
 */
export function listVillkorForAnsokan(
  version: Pick<UnderlagVersion, 'villkor' | 'lokala'>,
  val: readonly { readonly kommunId: string; readonly delar: readonly string[] }[],
): readonly AnsokanVillkor[] {
  const egna = version.lokala.flatMap((l) => l.lokal.villkor)
  return [...version.villkor, ...egna].flatMap((villkor) => {
    const kommuner = val.filter((v) => concerns(villkor, v)).map((v) => v.kommunId)
    return kommuner.length > 0 ? [{ ...villkor, kommuner }] : []
  })
}

function concerns(villkor: UnderlagVillkor, val: { readonly kommunId: string; readonly delar: readonly string[] }) {
  const radKommun = villkor.niva === 'gemensam' || villkor.niva === val.kommunId
  return radKommun && (villkor.delar.length === 0 || villkor.delar.some((d) => val.delar.includes(d)))
}
