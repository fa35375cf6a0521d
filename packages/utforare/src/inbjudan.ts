import { createHash, randomBytes } from 'node:crypto'
import { utforareRoller } from '@valfri/auth/roller'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import { utforareFel } from './fel.ts'
import { visaFullmakt } from './fullmakt.ts'
import type { BjudInInput } from './indata.ts'
import {
  insertInbjudan,
  insertUppdrag,
  listKommuner,
  listUppdrag,
  loadForetagRad,
  loadInbjudan,
  markInbjudan,
} from './queries.ts'

const GALLER_DAGAR = 14

const hash = (kod: string): string => createHash('sha256').update(kod).digest('hex')

/**
 * Invites somebody to a role in the firm by a link that works once. We send nothing: the firmatecknare hands the link
 * over to the right person, who signs in with e-legitimation.
 *
 * @returns the code of the link, which is shown this one time
 * Errors: `slutdatum-passerat`
 */
export async function bjudIn(
  tx: AktorTx,
  input: BjudInInput,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<{ kod: string; id: string }>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('only the firm invites to itself')
  const till = input.till ? Temporal.PlainDate.from(input.till) : null
  if (till && isBefore(till, dateAt(nu)))
    return utforareFel('slutdatum-passerat', { falt: { till: 'Dagen har varit.' } })
  const { utforareId, identitetId } = tx.aktor
  const hemlig = randomBytes(24).toString('base64url')
  const id = await insertInbjudan(tx, {
    utforareId,
    namn: input.namn,
    roll: input.roll,
    till,
    fullmakt: input.fullmakt ?? null,
    givenAv: vem,
    kodHash: hash(hemlig),
    galler: nu.add({ hours: GALLER_DAGAR * 24 }),
    skapadAv: identitetId,
  })
  tx.logga({ handling: 'utforare.bjud-in', objekt: 'utforare_inbjudan', objektId: id, data: { roll: input.roll } })
  return ok({ id, kod: `${utforareId}.${hemlig}` })
}

/** Which firm a code speaks of, so that the transaction can act as it. The code itself is checked inside. */
export function utforareOfKod(kod: string): string | undefined {
  const [utforareId] = kod.split('.')
  return utforareId && /^[0-9a-f-]{36}$/.test(utforareId) ? utforareId : undefined
}

/** What an invitation offers, before it is taken. Errors: `inbjudan-galler-inte` */
export async function visaInbjudan(tx: AktorTx, kod: string, nu: Temporal.Instant) {
  const rad = await findInbjudan(tx, kod, nu)
  const foretag = rad && (await loadForetagRad(tx, rad.utforareId))
  if (!rad || !foretag) return utforareFel('inbjudan-galler-inte')
  const rollNamn = utforareRoller[rad.roll as keyof typeof utforareRoller] ?? rad.roll
  const fullmakt = rad.fullmakt && visaFullmakt(rad.fullmakt, await listKommuner(tx))
  return ok({ foretag: foretag.utforare.namn, roll: rollNamn, till: rad.till?.toString() ?? null, fullmakt })
}

/**
 * Takes an invitation: whoever is signed in gets the role, from today and until the day that was set.
 * Errors: `inbjudan-galler-inte`, `har-redan-rollen`
 */
export async function losInInbjudan(
  tx: AktorTx,
  kod: string,
  namn: string,
  nu: Temporal.Instant,
): Promise<Result<{ utforareId: string }>> {
  const rad = await findInbjudan(tx, kod, nu)
  if (!rad || tx.aktor.typ !== 'utforare') return utforareFel('inbjudan-galler-inte')
  const { utforareId, identitetId } = tx.aktor
  const har = await listUppdrag(tx, utforareId, dateAt(nu))
  if (har.some((u) => u.identitetId === identitetId && u.roll === rad.roll)) return utforareFel('har-redan-rollen')
  const { roll, till, fullmakt, givenAv } = rad
  await insertUppdrag(tx, { utforareId, identitetId, namn, roll, fran: dateAt(nu), till, fullmakt, givenAv })
  await markInbjudan(tx, utforareId, rad.id, { inlost: nu })
  tx.logga({ handling: 'utforare.los-in', objekt: 'utforare_inbjudan', objektId: rad.id, data: { roll: rad.roll } })
  return ok({ utforareId })
}

async function findInbjudan(tx: AktorTx, kod: string, nu: Temporal.Instant) {
  const [utforareId, hemlig] = kod.split('.')
  return utforareId && hemlig ? loadInbjudan(tx, utforareId, hash(hemlig), nu) : undefined
}
