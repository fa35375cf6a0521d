import type { Fel } from '@valfri/kernel/fel'
import { loadTjanst } from './define-tjanst.ts'
import { pluginFel } from './fel.ts'
import type { Tjanst } from './tjanst.ts'

/** The tjänster of this instance by id. Core code asks it and names none of them itself. */
export interface TjanstRegister {
  readonly tjanster: ReadonlyMap<string, Tjanst>
  /** Plugins that were refused; the rest of the instance works without them. */
  readonly laddfel: readonly Fel[]
}

/** Loads the plugins that a composition file lists. A faulty one is left out and named, never a stop for the others. */
export function loadRegister(deklarationer: readonly unknown[]): TjanstRegister {
  const tjanster = new Map<string, Tjanst>()
  const laddfel: Fel[] = []
  for (const deklaration of deklarationer) {
    const laddad = loadTjanst(deklaration)
    if (!laddad.ok) {
      laddfel.push(laddad.fel)
      continue
    }
    const { id } = laddad.value
    if (tjanster.has(id))
      laddfel.push(pluginFel('plugin-dubblett', { text: `Två tjänster har id ${id}.`, detaljer: { tjanst: id } }).fel)
    else tjanster.set(id, laddad.value)
  }
  return { tjanster, laddfel }
}
