import type { Fel } from '@valfri/kernel/fel'
import type { Context } from 'hono'

/** A refusal as problem+json (RFC 9457): `kod` for machines, `detail` and `nasta` for people. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly kod: string
  readonly detail: string
  readonly nasta?: string
  readonly lagrum?: string
  readonly falt?: Readonly<Record<string, string>>
  readonly detaljer?: Readonly<Record<string, unknown>>
}

/** The same Fel that a page shows, in the form that the HTTP API promises. */
export function toProblem(fel: Fel): Problem {
  const { kod, text, status, nasta, lagrum, falt, detaljer } = fel
  const tillagg = { nasta, lagrum, falt, detaljer }
  const satta = Object.fromEntries(Object.entries(tillagg).filter(([, varde]) => varde !== undefined))
  return { type: `urn:valfri:fel:${kod}`, title: text, status, kod, detail: text, ...satta }
}

/** Answers a request with a refusal. */
export function sendFel(c: Context, fel: Fel): Response {
  return c.body(JSON.stringify(toProblem(fel)), fel.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  })
}
