import { z } from 'zod'

/** What a column of a file may be. The order is the one in which a form asks. */
export const FALT = [
  'externId',
  'person',
  'del',
  'typ',
  'datum',
  'start',
  'slut',
  'slutdatum',
  'minuter',
  'antal',
  'personal',
  'medarbetare',
  'delasMed',
  'orsak',
  'avbokad',
] as const
export type Falt = (typeof FALT)[number]

export const DATUMFORMAT = ['ar-manad-dag', 'dag-manad-ar', 'manad-dag-ar'] as const
export const LANGDFORMAT = ['minuter', 'timmar', 'klocka'] as const

const oversattning = z.record(z.string().max(100), z.string().max(60)).default({})

/**
 * How a time system writes its files: which heading is what, and how it writes dates, lengths, and the names of delar and
 * types. Texts are compared without regard to case.
 */
export const kolumnkartaSchema = z.object({
  /** The file's heading by field; a heading may be used for two, such as a date and time in one column. */
  kolumner: z.partialRecord(z.enum(FALT), z.string().max(200)),
  datumformat: z.enum(DATUMFORMAT).default('ar-manad-dag'),
  /** How `minuter` is written: 90, 1,5 or 1:30. */
  langd: z.enum(LANGDFORMAT).default('minuter'),
  /** The time system's own words, to ours. */
  delar: oversattning,
  typer: oversattning,
  /** For a file that has no such column. */
  fast: z.object({ del: z.string().max(60).optional(), typ: z.string().max(60).optional() }).default({}),
})
export type Kolumnkarta = z.output<typeof kolumnkartaSchema>

/** Headings that time systems use, ours first. */
const NAMN: Readonly<Record<Falt, readonly string[]>> = {
  externId: [
    'id',
    'händelseid',
    'besöksid',
    'insatsid',
    'besöksnummer',
    'registreringsid',
    'loggid',
    'visit id',
    'radnr',
  ],
  person: [
    'person',
    'brukare',
    'personnummer',
    'brukarkod',
    'kund',
    'kundnummer',
    'kund-id',
    'omsorgstagare',
    'brukarens personnummer',
    'pnr',
    'client id',
  ],
  del: ['del', 'insats', 'insatstyp', 'tjänst', 'insatskategori', 'service type'],
  typ: ['typ', 'händelse', 'status', 'besöksstatus', 'utfall', 'händelsetyp'],
  datum: ['datum', 'dag', 'utförd dag', 'besöksdatum', 'startdatum', 'date'],
  start: [
    'start',
    'starttid',
    'från',
    'fr.o.m.',
    'påbörjad',
    'utförd start',
    'faktisk start',
    'ankomst',
    'incheckning',
    'start time',
  ],
  slut: [
    'slut',
    'sluttid',
    'till',
    'stopp',
    't.o.m.',
    'avslutad',
    'utfört slut',
    'utförd slut',
    'faktiskt slut',
    'avgång',
    'utcheckning',
    'stopptid',
    'end time',
  ],
  slutdatum: ['slutdatum', 'stoppdatum', 'end date'],
  minuter: [
    'minuter',
    'längd',
    'tid (min)',
    'varaktighet',
    'utförd tid',
    'tid',
    'timmar',
    'antal timmar',
    'besökstid',
    'duration',
  ],
  antal: ['antal', 'portioner', 'antal portioner', 'levererat antal'],
  personal: ['personal', 'antal personal', 'bemanning', 'antal medarbetare', 'dubbelbemanning'],
  medarbetare: ['medarbetare', 'utförd av', 'signatur', 'utförare', 'personalens namn', 'resurs', 'anställd', 'staff'],
  delasMed: ['delas med', 'delasmed', 'sammanboende', 'delat besök med'],
  orsak: ['orsak', 'anledning', 'avvikelseorsak', 'bomorsak'],
  avbokad: ['avbokad', 'avbokad tid', 'avbokat', 'avbokningstid'],
}

/** Headings and cells that say where somebody was. Such a column is never read (F9.9). */
const PLATSRUBRIK =
  /(koordinat|latitud|longitud|\blat\b|\blon\b|\blng\b|\blong\b|\bgps\b|position|sweref|rutt\b|\broute\b|geo)/i
const PLATSCELL = /^-?\d{1,2}[.,]\d{3,}\s*[;, /]\s*-?\d{1,3}[.,]\d{3,}$/

export const isPlatsrubrik = (rubrik: string): boolean => PLATSRUBRIK.test(rubrik)
export const isPlatscell = (cell: string): boolean => PLATSCELL.test(cell.trim())

const normal = (text: string): string =>
  text
    .trim()
    .toLocaleLowerCase('sv')
    .replaceAll(/[_\s]+/g, ' ')

/** Guesses what the columns are by their headings, and how dates and lengths are written by the first rows. */
export function guessKarta(rubriker: readonly string[], rader: readonly (readonly string[])[]): Kolumnkarta {
  const lediga = rubriker.filter((r) => !isPlatsrubrik(r))
  const kolumner: Partial<Record<Falt, string>> = {}
  for (const falt of FALT) {
    const tagna = new Set(Object.values(kolumner))
    const traff = NAMN[falt].map((namn) => lediga.find((r) => normal(r) === namn && !tagna.has(r))).find(Boolean)
    if (traff) kolumner[falt] = traff
  }
  const cells = (falt: Falt): string[] => {
    const i = kolumner[falt] === undefined ? -1 : rubriker.indexOf(kolumner[falt])
    return i < 0 ? [] : rader.map((rad) => rad[i] ?? '').filter((cell) => cell !== '')
  }
  return kolumnkartaSchema.parse({
    kolumner,
    datumformat: guessDatumformat([...cells('datum'), ...cells('start')]),
    langd: guessLangd(kolumner.minuter, cells('minuter')),
  })
}

function guessDatumformat(celler: readonly string[]): (typeof DATUMFORMAT)[number] {
  const delar = celler
    .flatMap((cell) => /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/.exec(cell.trim()) ?? [])
    .filter((d) => /^\d{1,2}$/.test(d))
  if (delar.length === 0) return 'ar-manad-dag'
  // The month first is only believed when the other reading is impossible.
  return delar.some((d, i) => i % 2 === 1 && Number(d) > 12) ? 'manad-dag-ar' : 'dag-manad-ar'
}

function guessLangd(rubrik: string | undefined, celler: readonly string[]): (typeof LANGDFORMAT)[number] {
  if (celler.some((cell) => /^\d+:\d{2}/.test(cell))) return 'klocka'
  if (/timm|\bh\b|hour/i.test(rubrik ?? '') || celler.some((cell) => /^\d+[.,]\d+$/.test(cell))) return 'timmar'
  return 'minuter'
}

/** What a karta must name before a file can be read by it: fields, by our names. */
export function missingFalt(karta: Kolumnkarta, rubriker: readonly string[]): Falt[] {
  const har = (falt: Falt) => karta.kolumner[falt] !== undefined && rubriker.includes(karta.kolumner[falt])
  const saknas: Falt[] = har('person') ? [] : ['person']
  if (!har('del') && !karta.fast.del) saknas.push('del')
  if (!har('datum') && !har('start')) saknas.push('datum')
  return saknas
}
