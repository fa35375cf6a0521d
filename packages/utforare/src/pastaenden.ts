import { ordFinder } from '@valfri/kernel/find-ord'

interface Pastaende {
  readonly former: readonly string[]
  /** Why it may not stand, and what to write instead. */
  readonly skriv: string
}

/**
 * What a presentation may not say where a person weighs utförare beside each other: marketing there is factual, and gifts are
 * not allowed (MFL 2008:486 5 and 10 §§). Data: a claim that turns out to be missing is one more line.
 */
const PASTAENDEN: readonly Pastaende[] = [
  {
    former: [
      ...['bäst i', 'den bästa', 'de bästa', 'bättre än', 'billigast', 'billigaste', 'nummer ett', 'nr 1'],
      ...['marknadsledande', 'ledande utförare', 'till skillnad från andra'],
    ],
    skriv: 'Jämför er inte med andra. Skriv vad ni gör och hur.',
  },
  {
    former: ['rekommenderas av kommunen', 'rekommenderade av kommunen', 'kommunens förstahandsval', 'kommunens val'],
    skriv: 'Kommunen rekommenderar ingen. Alla i listan är godkända på samma villkor.',
  },
  {
    former: ['rabatt', 'rabatter', 'presentkort', 'välkomstgåva', 'gåva', 'gåvor', 'bonus', 'gratis', 'avgiftsfritt'],
    skriv: 'Gåvor och rabatter är inte tillåtna, och avgiften är densamma hos alla. Skriv vad ni gör.',
  },
]

const alla = new Map(PASTAENDEN.flatMap(({ former, skriv }) => former.map((f) => [f, skriv] as const)))
const find = ordFinder([...alla.keys()])

/** The first claim of a text that may not stand, with what to write instead; null when there is none. */
export function findPastaende(text: string): { readonly ord: string; readonly skriv: string } | null {
  const [ord] = find(text)
  return ord === undefined ? null : { ord, skriv: alla.get(ord) as string }
}
