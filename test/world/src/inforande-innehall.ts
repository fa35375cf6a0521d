import type { Stegslag } from '@valfri/inforande/stegslag'

interface PlaneratSteg {
  readonly datum: string
  readonly manad?: true
  readonly preliminart?: true
  readonly flyttad?: { readonly datum: string; readonly skal: string }
  /** Noted by hand: what the data do not tell. */
  readonly klart?: string
}

export interface EnPlan {
  readonly nyckel: string
  readonly tjanst: string
  readonly delar: readonly string[]
  readonly namn: string
  readonly ansvarig: string
  readonly faststalld: string
  readonly utvarderas: string | null
  /** Another lead time than the template's, for every step. */
  readonly ledtid?: number
  readonly steg: Readonly<Partial<Record<Stegslag, PlaneratSteg>>>
}

/** Norra Bohuslän's plans: one that is done, and one that has met a delay. */
export const planer: readonly EnPlan[] = [
  {
    ...{ nyckel: 'hemtjanst', tjanst: 'hemtjanst', delar: [], namn: 'Hemtjänst', ansvarig: 'LOV-samordnaren' },
    ...{ faststalld: '2025-01-15T08:00:00+01:00', utvarderas: '2027-12-31' },
    steg: {
      samrad: { datum: '2025-05-31' },
      'kf-beslut': { datum: '2025-06-12' },
      'namndbeslut-innehall': { datum: '2025-09-16', klart: '2025-09-16' },
      'namndbeslut-pris': { datum: '2025-11-18' },
      'underlag-beslut': { datum: '2025-11-18' },
      'underlag-publicering': { datum: '2025-12-01' },
      oppning: { datum: '2026-01-01' },
    },
    ledtid: 0,
  },
  {
    ...{ nyckel: 'boendestod', tjanst: 'boendestod', delar: [], namn: 'Boendestöd', ansvarig: 'LOV-samordnaren' },
    ...{ faststalld: '2026-03-02T08:00:00+01:00', utvarderas: '2029-09-30' },
    steg: {
      'kf-beslut': { datum: '2026-06-15', preliminart: true },
      'namndbeslut-innehall': { datum: '2026-12-15' },
      'namndbeslut-pris': {
        datum: '2027-02-16',
        flyttad: { datum: '2027-05-18', skal: 'Kalkylen väntar på vad lokalerna kostar.' },
      },
      'underlag-beslut': {
        datum: '2027-03-16',
        flyttad: { datum: '2027-08-24', skal: 'Följer ersättningsbeslutet och nämndens sommaruppehåll.' },
      },
      'underlag-publicering': { datum: '2027-04-01', manad: true },
      oppning: { datum: '2027-09-01', manad: true },
    },
  },
]

/** Örebro's three rows, as it planned them in 2013: months where it said months, and a star where it said so. */
export const orebroPlaner: readonly EnPlan[] = [
  {
    ...{ nyckel: 'omvardnad', tjanst: 'hemtjanst', delar: ['omvardnad'], namn: 'Omvårdnad' },
    ...{ ansvarig: 'Programdirektören', faststalld: '2013-09-02T08:00:00+02:00', utvarderas: null, ledtid: 0 },
    steg: {
      'kf-beslut': { datum: '2012-05-01', manad: true },
      'namndbeslut-innehall': { datum: '2013-10-09', klart: '2013-10-09' },
      'underlag-beslut': { datum: '2013-12-04', klart: '2013-12-04' },
      'underlag-publicering': { datum: '2013-12-04', klart: '2013-12-04' },
      oppning: { datum: '2014-03-01', manad: true, klart: '2014-03-01' },
    },
  },
  {
    ...{ nyckel: 'mat', tjanst: 'mat', delar: [], namn: 'Mat', ansvarig: 'Programdirektören' },
    ...{ faststalld: '2013-09-02T08:00:00+02:00', utvarderas: null, ledtid: 0 },
    steg: {
      'kf-beslut': { datum: '2012-05-01', manad: true },
      'namndbeslut-innehall': { datum: '2014-02-03', preliminart: true, klart: '2014-02-03' },
      'underlag-beslut': { datum: '2014-03-03', preliminart: true, klart: '2014-03-03' },
      'underlag-publicering': { datum: '2014-03-15', preliminart: true, klart: '2014-03-15' },
      oppning: { datum: '2014-05-01', manad: true, klart: '2014-05-01' },
    },
  },
  {
    ...{ nyckel: 'dv', tjanst: 'daglig-verksamhet', delar: [], namn: 'Daglig verksamhet' },
    ...{ ansvarig: 'Programdirektören', faststalld: '2013-09-02T08:00:00+02:00', utvarderas: null, ledtid: 0 },
    steg: {
      'kf-beslut': { datum: '2012-05-01', manad: true },
      'namndbeslut-innehall': { datum: '2014-04-01', preliminart: true, klart: '2014-04-01' },
      'underlag-beslut': { datum: '2014-06-10', preliminart: true, klart: '2014-06-10' },
      'underlag-publicering': { datum: '2014-06-16', preliminart: true, klart: '2014-06-16' },
      oppning: { datum: '2014-09-01', manad: true, klart: '2014-09-01' },
    },
  },
]

/** Whom the nämnd heard before fullmäktige decided, and what it told after. */
export const samrad = [
  {
    ...{ form: 'samrad', part: 'kpr', motpart: 'Kommunala pensionärsrådet', datum: '2025-03-18', antal: 12 },
    ...{ fraga: 'Ska hemtjänsten gå att välja?', synpunkter: 'Det måste gå att byta utan att ange skäl.' },
    hantering: 'Byte inom 14 dagar står i underlaget.',
  },
  {
    ...{ form: 'samrad', part: 'khr', motpart: 'Kommunala rådet för funktionshinderfrågor', datum: '2025-03-25' },
    ...{ antal: 9, fraga: 'Hur ska informationen se ut?', synpunkter: 'Lättläst, och någon att prata med.' },
    hantering: 'Varje del har en lättläst text, och handläggaren ger stöd i valet.',
  },
  {
    ...{ form: 'samrad', part: 'facklig', motpart: 'Kommunal och Vision', datum: '2025-04-08', antal: 6 },
    ...{ fraga: 'Vad gäller för personalen?', synpunkter: 'Rätt till tjänstledighet för den som vill pröva eget.' },
    hantering: 'Fullmäktige beslutade om tjänstledighet i högst tolv månader.',
  },
  {
    ...{ form: 'samrad', part: 'foretag', motpart: 'Företagarföreningen', datum: '2025-04-29', antal: 17 },
    ...{ fraga: 'Vad behöver ett litet företag?', synpunkter: 'Priserna måste vara kända i god tid.' },
    hantering: 'Nämnden lägger ut kommande prisbeslut ett år i förväg.',
  },
  {
    ...{ form: 'informationsmote', part: 'allmanhet', motpart: 'Öppet hus på biblioteket', datum: '2025-10-14' },
    ...{ antal: 54, fraga: 'Så går valet till', synpunkter: 'Många undrade vad som händer om man inte väljer.' },
    hantering: 'Ett avsnitt om ickeval lades till på sidan.',
  },
] as const

const bedomd = (sannolikhet: number, konsekvens: number, agare: string, atgard: string, senast: string) => ({
  ...{ sannolikhet, konsekvens, agare, atgard, senast, status: 'oppen', bedomd: '2025-04-15' },
})

/** One risk from each of the six perspectives. */
export const risker = [
  {
    ...{ perspektiv: 'brukare', namn: 'Den som inte kan välja blir utan stöd i valet' },
    bedomningar: [
      bedomd(3, 4, 'Enhetschef, myndighet', 'Stöd i valet vid varje beslut, utan rekommendation.', '2025-12-31'),
      {
        ...bedomd(1, 4, 'Enhetschef, myndighet', 'Stöd i valet vid varje beslut, utan rekommendation.', '2025-12-31'),
        ...{ status: 'hanterad', utfall: 'Alla nya beslut har ett noterat samtal om valet.', bedomd: '2026-02-10' },
      },
    ],
  },
  {
    ...{ perspektiv: 'personal', namn: 'Erfaren personal slutar när scheman blir osäkra' },
    bedomningar: [bedomd(2, 3, 'Verksamhetschef', 'Besked om bemanning varje kvartal.', '2027-01-31')],
  },
  {
    ...{ perspektiv: 'foretagare', namn: 'Små företag klarar inte väntan på första ersättningen' },
    bedomningar: [bedomd(3, 2, 'Ekonom', 'Utbetalning varje månad, och priserna kända i förväg.', '2026-12-31')],
  },
  {
    ...{ perspektiv: 'egenregi', namn: 'Egenregin får kvar de längsta resorna utan att det syns' },
    bedomningar: [bedomd(3, 3, 'Chef, egenregi', 'Särkostnader redovisas öppet varje år.', '2026-10-31')],
  },
  {
    ...{ perspektiv: 'administration', namn: 'Granskning och uppföljning tar mer tid än väntat' },
    bedomningar: [bedomd(4, 2, 'LOV-samordnaren', 'Gemensam granskning med grannkommunerna.', '2026-12-31')],
  },
  {
    ...{ perspektiv: 'ekonomi', namn: 'Kostnaden ökar när tiden betalas som den utförs' },
    bedomningar: [bedomd(2, 4, 'Ekonomichef', 'Simulera varje prisförslag på förra årets tid.', '2026-11-30')],
  },
] as const
