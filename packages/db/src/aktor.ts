import { dateAt, type Klocka } from '@valfri/kernel/tid'
import { sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { appendLogg, type LoggPost } from './logg.ts'

/** Whom a request acts as: exactly one of these. `inloggning` is for packages/auth alone. */
export type Aktor =
  | { readonly typ: 'publik' }
  | { readonly typ: 'inloggning' }
  | { readonly typ: 'plattform'; readonly identitetId: string; readonly roller: readonly string[] }
  | {
      readonly typ: 'kommun'
      readonly kommunId: string
      readonly namndId: string
      readonly identitetId: string
      readonly roller: readonly string[]
      /** The role may know who a brukare is; without it only pseudonyms are reached. */
      readonly farSePerson: boolean
    }
  | {
      readonly typ: 'utforare'
      readonly utforareId: string
      readonly identitetId: string
      readonly roller: readonly string[]
    }
  | { readonly typ: 'person'; readonly identitetId: string; readonly personnummerHash: string }

export type Databas = PostgresJsDatabase & { readonly $klient: postgres.Sql; readonly $nu: Klocka }

/** A transaction in which row level security has chosen the rows. The only way to them. */
export type AktorTx = PostgresJsTransaction<Record<string, never>, Record<string, never>> & {
  readonly aktor: Aktor
  /** Notes a read of a person's data or a change; written in this transaction, at its end. */
  readonly logga: (post: LoggPost) => void
}

/**
 * Opens a pool as the app's role.
 * @param url a postgres URL of a role that owns nothing and cannot bypass row level security
 * @param nu the injected clock; policies ask it what day it is
 * @param max connections at most
 */
export function openDatabas(url: string, nu: Klocka, max = 10): Databas {
  const klient = postgres(url, { max, onnotice: () => undefined, connection: { application_name: 'valfri' } })
  return Object.assign(drizzle(klient), { $klient: klient, $nu: nu }) as unknown as Databas
}

class Avbruten extends Error {
  readonly resultat: unknown
  constructor(resultat: unknown) {
    super('refused')
    this.resultat = resultat
  }
}

function isRefused(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && 'fel' in value && value.ok === false
}

function installningar(aktor: Aktor, idag: Temporal.PlainDate): Record<string, string> {
  const rader: Record<string, string> = { aktor: aktor.typ, kommun_id: '', namnd_id: '', utforare_id: '' }
  rader.idag = idag.toString()
  rader.identitet_id = 'identitetId' in aktor ? aktor.identitetId : ''
  rader.personnummer_hash = aktor.typ === 'person' ? aktor.personnummerHash : ''
  rader.far_se_person = aktor.typ === 'kommun' && aktor.farSePerson ? 'ja' : ''
  rader.roller = 'roller' in aktor ? aktor.roller.join(',') : ''
  if (aktor.typ === 'kommun') Object.assign(rader, { kommun_id: aktor.kommunId, namnd_id: aktor.namndId })
  if (aktor.typ === 'utforare') rader.utforare_id = aktor.utforareId
  return rader
}

/**
 * Runs `fn` in one transaction as the aktör. A use case that answers with a refused Result leaves nothing behind:
 * its transaction is rolled back and the Result is returned as it was.
 */
export async function withAktor<T>(db: Databas, aktor: Aktor, fn: (tx: AktorTx) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(async (bas) => {
      const poster: LoggPost[] = []
      const satt = Object.entries(installningar(aktor, dateAt(db.$nu()))).map(
        ([namn, varde]) => sql`set_config(${`valfri.${namn}`}, ${varde}, true)`,
      )
      await bas.execute(sql`select ${sql.join(satt, sql`, `)}`)
      const tx = Object.assign(bas, { aktor, logga: (post: LoggPost) => void poster.push(post) }) as unknown as AktorTx
      const resultat = await fn(tx)
      if (isRefused(resultat)) throw new Avbruten(resultat)
      await appendLogg(tx, poster)
      return resultat
    })
  } catch (orsak) {
    if (orsak instanceof Avbruten) return orsak.resultat as T
    throw orsak
  }
}
