import { createHash, randomBytes } from 'node:crypto'
import { type Aktor, type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import {
  type ApiNyckelRad,
  insertApiNyckel,
  listApiNyckelRader,
  loadApiNyckelByHash,
  markSparrad,
  touchApiNyckel,
} from './api-nyckel-queries.ts'
import { rollerForNyckel } from './api-nyckel-roller.ts'
import { authFel } from './fel.ts'
import { mayKnowPerson } from './resolve-aktor.ts'

/** A key as its owner sees it afterwards: never the key itself. */
export interface ApiNyckel {
  readonly id: string
  readonly namn: string
  readonly borjan: string
  readonly roller: readonly string[]
  /** ISO instants. */
  readonly skapad: string
  readonly senastAnvand: string | null
  readonly sparrad: string | null
}

const NYCKEL = /^valfri_[A-Za-z0-9_-]{43}$/
const hashOf = (nyckel: string) => createHash('sha256').update(nyckel).digest('hex')

function toApiNyckel(rad: ApiNyckelRad): ApiNyckel {
  const { id, namn, borjan, roller } = rad
  const iso = (tid: Temporal.Instant | null) => tid?.toString() ?? null
  return {
    id,
    namn,
    borjan,
    roller,
    skapad: rad.skapad.toString(),
    senastAnvand: iso(rad.senastAnvand),
    sparrad: iso(rad.sparrad),
  }
}

/**
 * Makes a key for the aktör's own nämnd or utförare. The key is in this answer and nowhere else, ever.
 *
 * Errors: `ej-behorig` for another aktör, `felaktiga-uppgifter` for a role that a machine may not hold.
 */
export async function skapaApiNyckel(
  tx: AktorTx,
  input: { readonly namn: string; readonly roller: readonly string[] },
  nu: Temporal.Instant,
): Promise<Result<{ readonly nyckel: string; readonly post: ApiNyckel }>> {
  const aktor = tx.aktor
  if (aktor.typ !== 'kommun' && aktor.typ !== 'utforare') return authFel('ej-behorig')
  const otillaten = input.roller.find((roll) => !rollerForNyckel[aktor.typ].includes(roll))
  if (otillaten || input.roller.length === 0) {
    return authFel('felaktiga-uppgifter', { falt: { roller: 'Välj minst en roll som en nyckel får ha.' } })
  }
  const nyckel = `valfri_${randomBytes(32).toString('base64url')}`
  const rad = await insertApiNyckel(tx, {
    hash: hashOf(nyckel),
    namn: input.namn,
    borjan: nyckel.slice(0, 12),
    roller: [...input.roller],
    kommunId: aktor.typ === 'kommun' ? aktor.kommunId : null,
    namndId: aktor.typ === 'kommun' ? aktor.namndId : null,
    utforareId: aktor.typ === 'utforare' ? aktor.utforareId : null,
    skapadAv: aktor.identitetId,
    skapad: nu,
  })
  tx.logga({ handling: 'skapa', objekt: 'api_nyckel', objektId: rad.id, data: { roller: input.roller } })
  return ok({ nyckel, post: toApiNyckel(rad) })
}

/** The aktör's own keys, newest first; dead ones too, so that one sees when they died. */
export async function listApiNycklar(tx: AktorTx): Promise<readonly ApiNyckel[]> {
  return (await listApiNyckelRader(tx)).map(toApiNyckel)
}

/** Kills a key at once. Errors: `finns-inte` for another's, an unknown and an already dead key alike. */
export async function sparraApiNyckel(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Result<ApiNyckel>> {
  const rad = await markSparrad(tx, id, nu)
  if (!rad) return authFel('finns-inte')
  tx.logga({ handling: 'sparra', objekt: 'api_nyckel', objektId: id })
  return ok(toApiNyckel(rad))
}

/**
 * Whom a key acts as: itself, with the roles it was given. It never borrows the identity of who made it, so the log
 * tells a machine from a person.
 */
export async function findAktorOfKey(db: Databas, nyckel: string, nu: Temporal.Instant): Promise<Aktor | null> {
  if (!NYCKEL.test(nyckel)) return null
  const rad = await withAktor(db, { typ: 'inloggning' }, async (tx) => {
    const traff = await loadApiNyckelByHash(tx, hashOf(nyckel))
    // Once a minute is enough to see that a key is in use, and spares a write per call.
    if (traff && isOlder(traff.senastAnvand, nu)) await touchApiNyckel(tx, traff.id, nu)
    return traff
  })
  if (!rad) return null
  const { id: identitetId, kommunId, namndId, utforareId, roller } = rad
  if (kommunId && namndId) {
    return { typ: 'kommun', kommunId, namndId, identitetId, roller, farSePerson: mayKnowPerson(roller) }
  }
  return utforareId ? { typ: 'utforare', utforareId, identitetId, roller } : null
}

function isOlder(senast: Temporal.Instant | null, nu: Temporal.Instant): boolean {
  return !senast || Temporal.Instant.compare(senast.add({ minutes: 1 }), nu) < 0
}
