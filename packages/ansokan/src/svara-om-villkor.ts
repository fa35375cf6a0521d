import type { AktorTx } from '@valfri/db/aktor'
import type { Signerare } from '@valfri/dokument/sign-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { ansokanFel } from './fel.ts'
import { avtalFel } from './fel-avtal.ts'
import { lockVillkorsfraga, updateSvar, type VillkorsfragaRad } from './queries-avtalsandring.ts'
import { sagaUppAvtal } from './saga-upp-avtal.ts'
import { signeraAvtal } from './signera-avtal.ts'

type Tjanster = ReadonlyMap<string, Tjanst>

function findOppen(rad: VillkorsfragaRad | undefined, nu: Temporal.Instant): Result<VillkorsfragaRad> {
  if (!rad) return ansokanFel('ansokan-saknas')
  if (rad.svar) return avtalFel('redan-svarat')
  return isAfter(dateAt(nu), rad.sistaDag) ? avtalFel('svarstid-ute') : ok(rad)
}

/** The last day of an avtal whose utförare does not take the new villkor: the day before they begin. */
const dagenFore = (rad: VillkorsfragaRad) => rad.gallerFran.subtract({ days: 1 })

/**
 * The firm takes the changed villkor, by signing the avtal on the new version as it was read.
 * Errors: `ansokan-saknas`, `redan-svarat`, `svarstid-ute`, and those of signeraAvtal
 */
export async function sagJa(
  tx: AktorTx,
  input: { readonly id: string; readonly sha256: string },
  signerare: Signerare,
  nu: Temporal.Instant,
): Promise<Result<{ status: string }>> {
  const fraga = findOppen(await lockVillkorsfraga(tx, input.id), nu)
  if (!fraga.ok) return fraga
  const { nyttAvtalId } = fraga.value
  const signerat = await signeraAvtal(tx, { id: nyttAvtalId, sha256: input.sha256 }, signerare, nu)
  if (!signerat.ok) return signerat
  await updateSvar(tx, fraga.value, { svar: 'ja', svarad: nu, svaradAvNamn: signerare.namn })
  return signerat
}

/**
 * The firm does not take the changed villkor: its avtal ends the day before they begin.
 * Errors: `ansokan-saknas`, `redan-svarat`, `svarstid-ute`, and those of sagaUppAvtal
 */
export async function sagNej(
  tx: AktorTx,
  input: { readonly id: string; readonly skal: string },
  vem: string,
  nu: Temporal.Instant,
  tjanster: Tjanster,
): Promise<Result<{ upphor: string }>> {
  const fraga = findOppen(await lockVillkorsfraga(tx, input.id), nu)
  if (!fraga.ok) return fraga
  const slut = { orsak: 'nej-till-villkor', upphor: dagenFore(fraga.value) } as const
  const uppsagt = await sagaUppAvtal(tx, { id: fraga.value.avtalId, skal: input.skal }, vem, nu, tjanster, slut)
  if (!uppsagt.ok) return uppsagt
  await updateSvar(tx, fraga.value, { svar: 'nej', svarad: nu, svaradAvNamn: vem })
  return uppsagt
}

/**
 * Ends the avtal of who has not answered when the last day has passed: no answer is not yes. A person does it, so that a firm
 * that was ill or never saw the question is asked once more by somebody before it loses its avtal.
 *
 * Errors: `ansokan-saknas`, `redan-svarat`, `svarstid-kvar`, and those of sagaUppAvtal
 */
export async function avslutaObesvarad(
  tx: AktorTx,
  input: { readonly id: string; readonly skal: string },
  vem: string,
  nu: Temporal.Instant,
  tjanster: Tjanster,
): Promise<Result<{ upphor: string }>> {
  const rad = await lockVillkorsfraga(tx, input.id)
  if (!rad || tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  if (rad.svar) return avtalFel('redan-svarat')
  if (!isAfter(dateAt(nu), rad.sistaDag)) return avtalFel('svarstid-kvar')
  const idag = dateAt(nu)
  // Found late, it ends today at the earliest: nobody was without an avtal for days that have been.
  const upphor = isAfter(idag, dagenFore(rad)) ? idag : dagenFore(rad)
  return sagaUppAvtal(tx, { id: rad.avtalId, skal: input.skal }, vem, nu, tjanster, { orsak: 'inget-svar', upphor })
}
