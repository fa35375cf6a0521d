import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { dateAt } from '@valfri/kernel/tid'
import { isCpvTillaten } from './cpv.ts'
import { underlagFel } from './fel.ts'
import { updateUtkast } from './queries.ts'
import { withReservation } from './reservera.ts'
import { andradAvAnnan, oppnaEgetUtkast } from './tillgang.ts'
import type { GemensamDel } from './typer.ts'

export interface SparaGemensamInput<K extends keyof GemensamDel = keyof GemensamDel> {
  readonly versionId: string
  /** Which part: a chapter, or one of the facts. */
  readonly del: K
  /** What it was when the writer began. */
  readonly fore: GemensamDel[K]
  readonly efter: GemensamDel[K]
}

/**
 * Saves one part of the draft. Two upphandlare may write in different chapters at once; in the same one, whoever saves last
 * is told, with the other's text in `detaljer.nu`, and nothing is overwritten.
 *
 * Errors: `underlag-saknas`, `ffu-version-last`, `ej-agare`, `andrad-av-annan`, `cpv-ej-tillaten`
 */
export async function sparaGemensam(
  tx: AktorTx,
  input: SparaGemensamInput,
  nu: Temporal.Instant,
): Promise<Result<{ rev: number }>> {
  const oppnad = await oppnaEgetUtkast(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const { version } = oppnad.value
  const finns = version.gemensam[input.del]
  if (canonicalJson(finns ?? null) !== canonicalJson(input.fore ?? null)) return andradAvAnnan(finns, version.rev)
  if (input.del === 'cpv') {
    const utanfor = (input.efter as GemensamDel['cpv']).find((kod) => !isCpvTillaten(kod, dateAt(nu).toString()))
    if (utanfor !== undefined)
      return underlagFel('cpv-ej-tillaten', {
        text: `CPV-koden ${utanfor} ligger utanför LOV.`,
        falt: { cpv: utanfor },
      })
  }
  const gemensam = { ...version.gemensam, [input.del]: input.efter }
  const villkor =
    input.del === 'reserverat' ? withReservation(version.villkor, input.efter !== undefined) : version.villkor
  const rev = await updateUtkast(tx, version.id, version.rev, { gemensam, villkor })
  if (rev === undefined) return andradAvAnnan(finns, version.rev)
  tx.logga({ handling: 'spara-underlag', objekt: 'underlag-version', objektId: version.id, data: { del: input.del } })
  return ok({ rev })
}
