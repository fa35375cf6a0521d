import { setupI18n } from '@lingui/core'
import type { Sprak } from './sprak.ts'

/** Keys to ICU messages. What reaches the browser is compiled (scripts/kompilera-texter.ts); its keys are these. */
export type Texter = Readonly<Record<string, string>>
type Delvis<T extends Texter> = { readonly [K in keyof T]?: string }
/** A partial catalogue of another language, loaded when someone reads in it. */
export type Oversattning<T extends Texter> = () => Promise<{ default: Delvis<T> }>

/** One area's texts: Swedish comes with the page that uses it, other languages on demand. */
export interface Textomrade<T extends Texter> {
  readonly id: string
  readonly sv: T
  readonly andra: Partial<Record<Exclude<Sprak, 'sv'>, Oversattning<T>>>
}

const i18n = setupI18n()

const plats: Record<Sprak, string> = { sv: 'sv-SE', lattlast: 'sv-SE', en: 'en-GB' }
const laddade = new Map<string, Promise<void>>()
const klara = new Set<string>()

/** Declares an area. Keys of a translation that Swedish lacks are type errors; what it lacks is read in Swedish. */
export function defineTexter<const T extends Texter>(
  id: string,
  sv: T,
  andra: Textomrade<T>['andra'] = {},
): Textomrade<T> {
  return { id, sv, andra }
}

function load<T extends Texter>(omrade: Textomrade<T>, sprak: Sprak, texter: Delvis<T>) {
  const alla = { ...omrade.sv, ...texter } as Record<string, string>
  i18n.load(sprak, Object.fromEntries(Object.entries(alla).map(([k, text]) => [`${omrade.id}.${k}`, text])))
  klara.add(`${sprak} ${omrade.id}`)
}

/** Null when the area can be read at once, else a promise that ends when it can. A failed load reads in Swedish. */
export function prepareTexter<T extends Texter>(omrade: Textomrade<T>, sprak: Sprak): Promise<void> | null {
  const nyckel = `${sprak} ${omrade.id}`
  if (klara.has(nyckel)) return null

  const hamta = sprak === 'sv' ? undefined : omrade.andra[sprak]
  if (!hamta) {
    load(omrade, sprak, {})
    return null
  }
  const pagaende =
    laddade.get(nyckel) ??
    hamta().then(
      (m) => load(omrade, sprak, m.default),
      () => load(omrade, sprak, {}),
    )
  laddade.set(nyckel, pagaende)
  return pagaende
}

/** Reads one text. `prepareTexter` must have answered null. */
export function readText(sprak: Sprak, id: string, varden?: Record<string, unknown>): string {
  if (i18n.locale !== sprak) i18n.activate(sprak, plats[sprak])
  return i18n._(id, varden)
}
