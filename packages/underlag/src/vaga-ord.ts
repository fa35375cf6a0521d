import { ordFinder } from '@valfri/kernel/find-ord'

/** A word that nobody can follow up as it stands, in the forms in which it is written, and what to write instead. */
export interface VagtOrd {
  readonly former: readonly string[]
  readonly skriv: string
}

/** Words that say how much without saying how much. Data: a word that turns out to be missing is one more line. */
export const VAGA_ORD: readonly VagtOrd[] = [
  {
    former: ['god', 'gott', 'goda', 'bra'],
    skriv: 'Skriv vad som visar det: en andel, ett antal eller en gräns.',
  },
  {
    former: ['adekvat', 'adekvata'],
    skriv: 'Skriv vilken utbildning och hur många års erfarenhet som krävs.',
  },
  {
    former: ['vid behov', 'efter behov', 'när det behövs', 'när så behövs', 'om det behövs'],
    skriv: 'Skriv vid vilken händelse, eller hur ofta.',
  },
  {
    former: ['lämplig', 'lämpligt', 'lämpliga'],
    skriv: 'Skriv vilken utbildning, erfarenhet eller egenskap som räcker.',
  },
  {
    former: ['tillräcklig', 'tillräckligt', 'tillräckliga', 'tillfredsställande'],
    skriv: 'Skriv hur många eller hur mycket som räcker.',
  },
  { former: ['skälig', 'skäligt', 'skäliga', 'rimlig', 'rimligt', 'rimliga'], skriv: 'Skriv gränsen.' },
  {
    former: [
      ...['snarast', 'snarast möjligt', 'så snart som möjligt', 'omgående', 'skyndsamt', 'snabbt'],
      ...['utan dröjsmål', 'inom kort'],
    ],
    skriv: 'Skriv inom hur många timmar eller dagar.',
  },
  {
    former: [
      ...['regelbunden', 'regelbundet', 'regelbundna', 'löpande', 'kontinuerlig', 'kontinuerligt'],
      ...['återkommande', 'ofta', 'med jämna mellanrum'],
    ],
    skriv: 'Skriv hur ofta.',
  },
  {
    former: [
      ...['i möjligaste mån', 'så långt möjligt', 'så långt som möjligt', 'så långt det är möjligt'],
      ...['så långt det går', 'om möjligt'],
    ],
    skriv: 'Skriv när det får låta bli, eller hur stor andel som ska uppnås.',
  },
  {
    former: ['sträva', 'strävar', 'eftersträva', 'eftersträvar', 'eftersträvas', 'verka för', 'verkar för'],
    skriv: 'Skriv vad som ska vara uppnått, och när.',
  },
  { former: ['hög', 'högt', 'höga', 'låg', 'lågt', 'låga'], skriv: 'Skriv gränsen: minst eller högst hur mycket.' },
  {
    former: [
      ...['erforderlig', 'erforderligt', 'erforderliga', 'nödvändig', 'nödvändigt', 'nödvändiga'],
      ...['relevant', 'relevanta', 'ändamålsenlig', 'ändamålsenligt', 'ändamålsenliga'],
      ...['som uppdraget kräver', 'som krävs för uppdraget'],
    ],
    skriv: 'Skriv vad som krävs.',
  },
  {
    former: ['längre frånvaro', 'längre tid', 'kortare tid', 'en tid'],
    skriv: 'Skriv hur många dagar eller veckor.',
  },
  {
    former: ['normalt', 'vanligen', 'vanligtvis', 'oftast', 'i regel', 'i huvudsak', 'i princip'],
    skriv: 'Skriv vad som alltid gäller, och vilka undantag som finns.',
  },
  {
    former: [
      ...['flexibel', 'flexibelt', 'flexibla', 'effektiv', 'effektivt', 'effektiva'],
      ...['välfungerande', 'professionell', 'professionellt', 'professionella'],
      ...['respektfull', 'respektfullt', 'respektfulla'],
    ],
    skriv: 'Skriv vad den enskilde eller kommunen ska kunna se.',
  },
  {
    former: ['m.m.', 'm.m', 'mm', 'osv', 'osv.', 'etc', 'etc.', 'med mera', 'och så vidare'],
    skriv: 'Räkna upp allt som krävs.',
  },
]

/** Phrases that hold one of the words and mean something exact. */
const UNDANTAG = ['god man', 'gode man', 'goda män']

export interface FunnetOrd {
  /** As it is written in the text. */
  readonly ord: string
  readonly skriv: string
}

const alla = new Map(VAGA_ORD.flatMap(({ former, skriv }) => former.map((f) => [f, skriv] as const)))
const find = ordFinder([...alla.keys(), ...UNDANTAG])

/** The words of a text that cannot be followed up, each once, in the order of the text. */
export function findVagaOrd(text: string): readonly FunnetOrd[] {
  return find(text).flatMap((ord) => {
    const skriv = alla.get(ord)
    return skriv === undefined ? [] : [{ ord, skriv }]
  })
}
