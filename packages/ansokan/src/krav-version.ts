import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { UnderlagVersion } from '@valfri/underlag/load-version'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import { svarsformOf, villkorAttProva } from './villkor-i-ansokan.ts'

/** One krav as it is answered: whose it is wherever it is asked, and what it asks now (F3.6). */
export interface Krav {
  /** The villkor's id inside its underlag. */
  readonly villkorId: string
  /** The same krav in every underlag: a catalogue's own id, or the underlag and the id of an own one. */
  readonly kravId: string
  /** SHA-256 of what it asks: text, evidence, mått and form. A word that is changed makes another version. */
  readonly version: string
  readonly text: string
}

/** Every krav that an application under the version could be asked to answer, common and local. */
export async function listKrav(version: UnderlagVersion, tjanst: Tjanst | undefined): Promise<readonly Krav[]> {
  const alla = [...version.villkor, ...version.lokala.flatMap((l) => l.lokal.villkor)]
  return Promise.all(villkorAttProva(alla).map((v) => toKrav(v, version.underlagId, tjanst)))
}

async function toKrav(v: UnderlagVillkor, underlagId: string, tjanst: Tjanst | undefined): Promise<Krav> {
  const bevis = v.kontrollpunkter.filter((k) => k.typ === 'visa-upp').map((k) => k.bevis?.sv ?? null)
  // Not its number, chapter or place: those change without the demand changing.
  const innehall = { text: v.text, bevis, matt: v.matt ?? [], form: svarsformOf(v, tjanst) }
  return {
    villkorId: v.id,
    // Own krav are numbered in each underlag: 'egen-1' is another krav in the next.
    kravId: v.kalla === 'plugin' ? v.id : `${underlagId}/${v.id}`,
    version: await sha256Hex(canonicalJson(innehall)),
    text: v.text,
  }
}
