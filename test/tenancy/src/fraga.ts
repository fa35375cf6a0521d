import type { Aktor } from '@valfri/db/aktor'
import type { TestDb } from '@valfri/db/testdb'
import { createCaller } from '@valfri/server/router'
import { type Adress, appFor } from './adresser.ts'
import { exempel } from './exempel.ts'
import { A } from './parter.ts'
import type { Procedur } from './procedurer.ts'
import { ctxFor } from './prov-ctx.ts'
import { secretOf } from './prov-innehall.ts'
import { exampleOf } from './zod-exempel.ts'

/** An address as the tests name it. */
export const nameOf = ({ metod, vag }: Adress) => `${metod} ${vag}`

/** What is sent to a procedure: party A's own ids, whoever sends them. */
export function inputOf(procedur: Procedur): unknown {
  const delar = procedur.indata.map((schema) => exampleOf(schema, A))
  const egen = exempel[procedur.namn]?.(A)
  if (delar.length === 0) return undefined
  return delar.length === 1 && typeof delar[0] !== 'object' ? (egen ?? delar[0]) : Object.assign({}, ...delar, egen)
}

export interface Svar {
  readonly kod: string
  /** Everything that came back, as text. */
  readonly text: string
}

/** Asks a procedure for what is A's. */
export async function call(bas: TestDb, procedur: Procedur, aktor: Aktor): Promise<Svar> {
  const anropare: unknown = createCaller(ctxFor(bas, aktor))
  const anrop = procedur.namn
    .split('.')
    .reduce<unknown>((del, nyckel) => (del as Record<string, unknown>)[nyckel], anropare)
  try {
    return {
      kod: 'ok',
      text: JSON.stringify(await (anrop as (indata: unknown) => Promise<unknown>)(inputOf(procedur))) ?? '',
    }
  } catch (fel) {
    const { cause, code = 'fel' } = fel as { cause?: { fel?: { kod: string } }; code?: string }
    return { kod: cause?.fel?.kod ?? code, text: JSON.stringify(cause?.fel ?? '') }
  }
}

/** Asks an address for what is A's. */
export async function request(bas: TestDb, adress: Adress, aktor: Aktor): Promise<Svar> {
  const egen = exempel[nameOf(adress)]?.(A)
  const vag = adress.vag.replaceAll(/:(\w+)/g, (_allt, namn: string) => String(egen?.[namn] ?? A.uuid))
  const kropp = egen?.kropp === undefined ? undefined : JSON.stringify(egen.kropp)
  const huvuden = kropp ? { 'content-type': 'application/json' } : undefined
  const svar = await appFor(bas, aktor).request(vag, { method: adress.metod, body: kropp, headers: huvuden })
  return { kod: svar.ok ? 'ok' : String(svar.status), text: await svar.text() }
}

/** Whether an answer shows anything of A's closed tables. */
export const holdsSecret = ({ text }: Svar) => [secretOf(A), A.personnummer].some((hemligt) => text.includes(hemligt))
