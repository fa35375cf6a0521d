/** The languages of the public pages. Swedish is whole; the others fall back to it text by text. */
export const sprak = ['sv', 'lattlast', 'en'] as const
export type Sprak = (typeof sprak)[number]

/** What `lang` says and what numbers and dates follow. Lättläst is Swedish. */
export const htmlLang: Record<Sprak, string> = { sv: 'sv', lattlast: 'sv', en: 'en' }

/** Each language by its own name, so that it is found by the one who needs it. */
export const spraknamn: Record<Sprak, string> = { sv: 'Svenska', lattlast: 'Lättläst', en: 'English' }

const nyckel = 'valfri.sprak'

export function parseSprak(text: string | null): Sprak {
  return sprak.find((s) => s === text) ?? 'sv'
}

/** The person's last choice on this device; storage may be closed, then Swedish. */
export function readSprak(): Sprak {
  try {
    return parseSprak(localStorage.getItem(nyckel))
  } catch {
    return 'sv'
  }
}

export function rememberSprak(valt: Sprak): void {
  try {
    localStorage.setItem(nyckel, valt)
  } catch {
    // Storage is closed (private mode or policy): the choice then holds for this visit alone, which is enough.
  }
}
