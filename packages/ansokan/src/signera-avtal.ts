import { authFel } from '@valfri/auth/fel'
import { kommunRoller } from '@valfri/auth/roller'
import type { AktorTx } from '@valfri/db/aktor'
import { loadDokumentOversikt } from '@valfri/dokument/queries'
import { type Signerare, signDokument } from '@valfri/dokument/sign-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import { sendNotis } from '@valfri/notis/send-notis'
import { provaFullmakt } from '@valfri/utforare/fullmakt'
import { avslutaErsatt } from './ersatt-avtal.ts'
import { ansokanFel } from './fel.ts'
import { avtalFel } from './fel-avtal.ts'
import { beslutFel } from './fel-beslut.ts'
import { avtalAttSkrivaUnderKommun } from './notisslag.ts'
import { type AvtalRad, insertSignatur, lockAvtal, updateAvtal } from './queries-avtal.ts'
import { loadVillkorsfraga } from './queries-avtalsandring.ts'
import { rollIUnderskrift } from './roll-i-underskrift.ts'

/**
 * Signs for one's own party. When both have signed, the avtal is in force from its start date, and the utförare can be
 * chosen from that day. What is signed is the document that was read: its hash comes with the signature,
 * and the signature can be verified without us (F3.5).
 *
 * Errors: `ansokan-saknas`, `ej-behorig`, `avtal-signerat`, `avtal-andrat`, `startdag-passerad`,
 * `fullmakt-saknas`, `fullmakt-annan-kommun`
 */
export async function signeraAvtal(
  tx: AktorTx,
  input: { readonly id: string; readonly sha256: string },
  signerare: Signerare,
  nu: Temporal.Instant,
): Promise<Result<{ status: string }>> {
  const { aktor } = tx
  if (aktor.typ !== 'utforare' && aktor.typ !== 'kommun') return authFel('ej-behorig')
  if (aktor.typ === 'kommun' && !aktor.roller.includes('beslutsfattare')) return authFel('ej-behorig')
  const rad = await lockAvtal(tx, input.id)
  if (!rad?.dokumentId) return ansokanFel('ansokan-saknas')
  const part = aktor.typ
  const ratt = part === 'utforare' ? await provaFullmakt(tx, 'avtal', [rad.kommunId], nu) : null
  if (ratt && !ratt.ok) return ratt
  if (rad.status === 'signerat' || isSigned(rad, part)) return beslutFel('avtal-signerat')
  const dokument = await loadDokumentOversikt(tx, rad.dokumentId)
  if (dokument?.sha256 !== input.sha256) return beslutFel('avtal-andrat')
  const sent = part === 'utforare' ? await provaSvarstid(tx, rad, nu) : null
  if (sent && !sent.ok) return sent
  // A start in the past would make the utförare valbar on days when there was no avtal.
  if (isBefore(rad.fran, dateAt(nu))) return beslutFel('startdag-passerad')

  const { kommunId, namndId, utforareId, id: avtalId, dokumentId } = rad
  const roll = ratt ? rollIUnderskrift(ratt.value) : kommunRoller.beslutsfattare
  const { identitetId } = aktor
  const { namn } = signerare
  await insertSignatur(tx, {
    ...{ kommunId, namndId, utforareId, avtalId, dokumentId, part, identitetId, namn, roll },
    sha256: input.sha256,
    tid: nu,
  })
  const signeras = { avser: 'avtal', id: avtalId, sha256: input.sha256, part, dokumentId, roll } as const
  await signDokument(tx, signeras, signerare, nu)
  const status = isSigned(rad, part === 'utforare' ? 'kommun' : 'utforare') ? 'signerat' : 'utkast'
  const egen =
    part === 'utforare'
      ? { signeradUtforare: nu, signeradUtforareAv: namn }
      : { signeradKommun: nu, signeradKommunAv: namn }
  await updateAvtal(tx, rad, { ...egen, status })
  if (status === 'signerat') await avslutaErsatt(tx, rad)
  if (part === 'utforare' && status === 'utkast') {
    const lank = `/kommun/avtal/${avtalId}`
    await sendNotis(tx, avtalAttSkrivaUnderKommun, { till: { kommunId, namndId }, lank, nyckel: dokumentId, nu })
  }
  const data = { part, sha256: input.sha256 }
  tx.logga({ kommunId, namndId, handling: 'avtal.signera', objekt: 'avtal', objektId: avtalId, data })
  return ok({ status })
}

/** Changed villkor are taken by their last day or not at all. Errors: `svarstid-ute`, `redan-svarat` */
async function provaSvarstid(tx: AktorTx, rad: AvtalRad, nu: Temporal.Instant): Promise<Result<null>> {
  const fraga = rad.ersatterId ? await loadVillkorsfraga(tx, rad.id) : undefined
  if (!fraga || fraga.nyttAvtalId !== rad.id) return ok(null)
  if (fraga.svar === 'nej') return avtalFel('redan-svarat')
  return isBefore(fraga.sistaDag, dateAt(nu)) ? avtalFel('svarstid-ute') : ok(null)
}

function isSigned(rad: AvtalRad, part: 'utforare' | 'kommun'): boolean {
  return (part === 'utforare' ? rad.signeradUtforare : rad.signeradKommun) !== null
}
