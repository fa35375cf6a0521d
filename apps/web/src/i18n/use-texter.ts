import { use, useMemo, useSyncExternalStore } from 'react'
import { htmlLang, readSprak, rememberSprak, type Sprak } from './sprak.ts'
import { prepareTexter, readText, type Texter, type Textomrade } from './texter.ts'

let valt = readSprak()
const lyssnare = new Set<() => void>()
const subscribe = (f: () => void) => {
  lyssnare.add(f)
  return () => lyssnare.delete(f)
}

/** Changes the language of every page, its `lang` and what is remembered. */
export function chooseSprak(nytt: Sprak): void {
  valt = nytt
  document.documentElement.lang = htmlLang[nytt]
  rememberSprak(nytt)
  for (const f of lyssnare) f()
}

export function useSprak(): Sprak {
  return useSyncExternalStore(subscribe, () => valt)
}

/** `t('key', { vars })`; a key that the area lacks is a type error. */
export type T<K extends string> = (nyckel: K, varden?: Record<string, string | number>) => string

/** The texts of one area in the language that is chosen; suspends while a translation loads. */
export function useTexter<const X extends Texter>(omrade: Textomrade<X>): T<keyof X & string> {
  const sprak = useSprak()
  const vantan = prepareTexter(omrade, sprak)
  if (vantan) use(vantan)
  return useMemo(() => (nyckel, varden) => readText(sprak, `${omrade.id}.${nyckel}`, varden), [omrade, sprak])
}
