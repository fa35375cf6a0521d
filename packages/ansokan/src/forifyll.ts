import type { AktorTx } from '@valfri/db/aktor'
import type { Krav } from './krav-version.ts'
import { type KravsvarRad, listKravsvar } from './queries-kravsvar.ts'
import type { AnsokanSvar, TidigareSvar } from './typer.ts'

/** The answers of a draft, and what was answered before beside them. */
interface Forifyllt {
  readonly svar: Readonly<Record<string, AnsokanSvar>>
  readonly tidigare: Readonly<Record<string, TidigareSvar>>
}

/**
 * Fills in what the firm has answered before (F3.6): a krav of the same id and version gets its answer; one that has
 * changed is left blank, with the old answer and the old wording beside it.
 *
 * @param har what the draft holds already; it is not touched
 */
export async function forifyll(
  tx: AktorTx,
  utforareId: string,
  krav: readonly Krav[],
  har: Forifyllt = { svar: {}, tidigare: {} },
): Promise<Forifyllt> {
  const attFylla = krav.filter((k) => !har.svar[k.villkorId] && !har.tidigare[k.villkorId])
  const givna = await listKravsvar(
    tx,
    utforareId,
    attFylla.map((k) => k.kravId),
  )
  const svar: Record<string, AnsokanSvar> = { ...har.svar }
  const tidigare: Record<string, TidigareSvar> = { ...har.tidigare }
  for (const k of attFylla) {
    const egna = givna.filter((g) => g.kravId === k.kravId)
    const lika = egna.find((g) => g.kravVersion === k.version)
    const senaste = lika ?? egna[0]
    if (!senaste) continue
    if (lika) svar[k.villkorId] = lika.svar
    tidigare[k.villkorId] = toTidigare(senaste, lika !== undefined)
  }
  return { svar, tidigare }
}

const toTidigare = (g: KravsvarRad, lika: boolean): TidigareSvar => ({
  svar: g.svar,
  text: g.text,
  lamnat: g.lamnat.toString(),
  lika,
})

/**
 * Takes a draft over to another version of its underlag: answers to krav that read the same go along, those to changed
 * krav are laid beside the new wording, and nothing that was typed is lost.
 */
export function flyttaSvar(har: Forifyllt, fran: readonly Krav[], till: readonly Krav[]): Forifyllt {
  const svar: Record<string, AnsokanSvar> = { ...har.svar }
  const tidigare: Record<string, TidigareSvar> = { ...har.tidigare }
  for (const nytt of till) {
    const gammalt = fran.find((k) => k.villkorId === nytt.villkorId)
    if (!gammalt || gammalt.version === nytt.version) continue
    const givet = svar[nytt.villkorId]
    delete svar[nytt.villkorId]
    const forut = tidigare[nytt.villkorId]
    if (givet) tidigare[nytt.villkorId] = { svar: givet, text: gammalt.text, lamnat: null, lika: false }
    else if (forut) tidigare[nytt.villkorId] = { ...forut, lika: false }
  }
  return { svar, tidigare }
}
