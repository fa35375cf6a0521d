import type { EnkeltSvar, Falt } from '@valfri/plugin-api/falt'
import { jaNejSvar, raderSvar, readDatum, talSvar, textSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand, type Provning, stod } from '@valfri/plugin-api/provning'
import { egenAnmalan, minst, uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

const MANADER_YRKE = 24
const MANADER_LEDNING = 24
const UTBILDNING_YH_POANG = 400

const anstallning: Extract<Falt, { typ: 'lista' }>['falt'] = [
  { id: 'arbetsgivare', typ: 'text', namn: { sv: 'Arbetsgivare' }, obligatorisk: true },
  { id: 'fran', typ: 'datum', namn: { sv: 'Från' }, obligatorisk: true },
  { id: 'till', typ: 'datum', namn: { sv: 'Till och med' }, hjalp: { sv: 'Lämna tomt om anställningen pågår.' } },
  {
    id: 'omfattning',
    typ: 'tal',
    enhet: 'procent av heltid',
    minst: 1,
    hogst: 100,
    namn: { sv: 'Omfattning' },
    obligatorisk: true,
  },
  { id: 'ledning', typ: 'ja-nej', namn: { sv: 'Ledde personal' }, obligatorisk: true },
]

type Rad = Readonly<Record<string, EnkeltSvar | undefined>>

interface Period {
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate
  readonly procent: number
}

function readPeriod(rad: Rad, tidigast: Temporal.PlainDate, idag: Temporal.PlainDate): Period | null {
  const fran = readDatum(rad.fran)
  const till = readDatum(rad.till) ?? idag
  if (!fran || typeof rad.omfattning !== 'number') return null
  const borjar = Temporal.PlainDate.compare(fran, tidigast) < 0 ? tidigast : fran
  const slutar = Temporal.PlainDate.compare(till, idag) > 0 ? idag : till
  if (Temporal.PlainDate.compare(borjar, slutar) > 0) return null
  return { fran: borjar, till: slutar, procent: rad.omfattning }
}

/**
 * Full-time days of employment, where days that overlap count at most full time.
 * Two half-time posts in the same year are one full-time year; two full-time posts are not two years.
 */
export function heltidsdagar(perioder: readonly Period[]): number {
  const granser = perioder.flatMap((p) => [p.fran, p.till.add({ days: 1 })])
  const dagar = [...new Set(granser.map(String))].sort()
  let summa = 0
  for (const [i, fran] of dagar.slice(0, -1).entries()) {
    const [start, slut] = [Temporal.PlainDate.from(fran), Temporal.PlainDate.from(dagar[i + 1] as string)]
    const procent = perioder
      .filter((p) => Temporal.PlainDate.compare(p.fran, start) <= 0 && Temporal.PlainDate.compare(start, p.till) <= 0)
      .reduce((s, p) => s + p.procent, 0)
    summa += start.until(slut).days * Math.min(procent, 100)
  }
  return Math.floor(summa / 100)
}

/** Whole months, so many as 365.25 / 12 days make. */
const manader = (dagar: number) => Math.floor((dagar * 48) / 1461)

function provaErfarenhet(rader: readonly Rad[], idag: Temporal.PlainDate): Provning {
  const tidigast = idag.subtract({ years: 10 })
  const alla = rader.map((r) => readPeriod(r, tidigast, idag)).filter((p) => p !== null)
  const ledande = rader
    .filter((r) => r.ledning === true)
    .map((r) => readPeriod(r, tidigast, idag))
    .filter((p) => p !== null)
  const [yrke, ledning] = [manader(heltidsdagar(alla)), manader(heltidsdagar(ledande))]
  const visat = `${yrke} månaders heltid i yrket och ${ledning} månader med personalansvar de senaste tio åren`
  if (yrke < MANADER_YRKE) return motsager('for-kort-yrkestid', `Uppgifterna visar ${visat}. Två år i yrket krävs.`)
  if (ledning < MANADER_LEDNING)
    return motsager('for-kort-ledning', `Uppgifterna visar ${visat}. Två år med personalansvar krävs.`)
  return stod(`Uppgifterna visar ${visat}.`)
}

/** Who leads the work: education, years in the work and as a leader. Source: the catalogue of seed kommuner, S01. */
export const verksamhetsansvarig = villkor({
  id: 'verksamhetsansvarig-utbildning',
  nr: 'S01',
  avsnitt: 'kompetens',
  namn: { sv: 'Verksamhetsansvarigs utbildning och erfarenhet', lattlast: 'Chefen har utbildning och erfarenhet' },
  text: {
    sv: 'Verksamhetsansvarig ska ha minst två års eftergymnasial utbildning inom vård och omsorg, eller 400 yrkeshögskolepoäng, minst två års heltidsarbete i yrket under de senaste tio åren och minst två års erfarenhet av att leda personal. Personen ska behärska svenska i tal och skrift. En utländsk examen ska vara bedömd av Universitets- och högskolerådet.',
    lattlast: 'Chefen ska ha gått en utbildning i vård, ha arbetat med det och ha lett personal förut.',
  },
  kontroller: [visaUpp('Examensbevis och tjänstgöringsintyg'), uppfoljning(12), egenAnmalan(14)],
  vidBrist: ['ej-godkannande', 'varning', 'avauktorisation'],
  preciserar: ['daglig-ledning'],
  matt: [
    minst(2, 'år', 'Eftergymnasial utbildning i vård och omsorg'),
    minst(MANADER_YRKE / 12, 'år', 'Heltidsarbete i yrket de senaste tio åren'),
    minst(MANADER_LEDNING / 12, 'år', 'Erfarenhet av att leda personal'),
  ],
  svarsform: [
    { id: 'namn', typ: 'text', namn: { sv: 'Verksamhetsansvarig' }, obligatorisk: true },
    {
      id: 'utbildning',
      typ: 'val',
      namn: { sv: 'Utbildning' },
      obligatorisk: true,
      alternativ: [
        { id: 'hogskola', namn: { sv: 'Högskola, minst två år inom vård och omsorg' } },
        { id: 'yrkeshogskola', namn: { sv: 'Yrkeshögskola' } },
        { id: 'utlandsk', namn: { sv: 'Utländsk examen' } },
        { id: 'annan', namn: { sv: 'Annan utbildning' } },
      ],
    },
    { id: 'yh-poang', typ: 'tal', enhet: 'poäng', namn: { sv: 'Yrkeshögskolepoäng' } },
    { id: 'uhr-diarienummer', typ: 'text', namn: { sv: 'Diarienummer för UHR:s bedömning' } },
    { id: 'svenska', typ: 'ja-nej', namn: { sv: 'Behärskar personen svenska i tal och skrift?' }, obligatorisk: true },
    {
      id: 'anstallningar',
      typ: 'lista',
      minst: 1,
      namn: { sv: 'Anställningar' },
      falt: anstallning,
      obligatorisk: true,
    },
    { id: 'intyg', typ: 'fil', namn: { sv: 'Examensbevis och intyg' }, obligatorisk: true },
  ],
  prova: (svar, idag) => {
    const utbildning = textSvar(svar, 'utbildning')
    const rader = raderSvar(svar, 'anstallningar')
    if (!utbildning || rader.length === 0) return okand('saknas', 'Ange utbildning och anställningar.')
    if (jaNejSvar(svar, 'svenska') === false) return motsager('svarat-nej', 'Personen behärskar inte svenska.')
    const poang = talSvar(svar, 'yh-poang')
    if (utbildning === 'yrkeshogskola' && poang !== null && poang < UTBILDNING_YH_POANG)
      return motsager('for-fa-poang', `${poang} yrkeshögskolepoäng; ${UTBILDNING_YH_POANG} krävs.`)
    const erfarenhet = provaErfarenhet(rader, idag)
    if (erfarenhet.utfall === 'motsager') return erfarenhet
    if (utbildning === 'yrkeshogskola' && poang === null) return okand('saknas', 'Ange yrkeshögskolepoäng.')
    if (utbildning === 'utlandsk' && !textSvar(svar, 'uhr-diarienummer'))
      return okand('saknas', 'Ange diarienummer för UHR:s bedömning av examen.')
    if (utbildning === 'annan') return okand('bedoms', 'Bedöm om utbildningen motsvarar kravet.')
    return erfarenhet
  },
})
