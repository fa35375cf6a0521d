import { readFileSync } from 'node:fs'

/** A scenario of fall/livscykler.json: what holds before, one command, and what must hold after. */
export interface Scenario {
  readonly id: string
  readonly rubrik: string
  readonly given: Record<string, never>
  readonly when: { readonly kommando: string; readonly roll: string; readonly data: Record<string, never> }
  readonly then: Record<string, never> & { readonly utfall: string; readonly felkod?: string }
}

const fil = new URL('../fall/livscykler.json', import.meta.url)
const alla = (JSON.parse(readFileSync(fil, 'utf8')) as { scenarier: Scenario[] }).scenarier

/** One scenario by its number; an unknown number is a mistake in the test. */
export function scenario(id: string): Scenario {
  const traff = alla.find((s) => s.id === id)
  if (!traff) throw new Error(`no scenario is numbered ${id}`)
  return traff
}

/** The case file's error codes as ours: 'AVSLAG_UTAN_OUPPFYLLT_VILLKOR' is `avslag-utan-ouppfyllt-villkor`. */
export function vartFel(felkod: string): string {
  return felkod.toLowerCase().replaceAll('_', '-')
}
