import { mangd } from './bestallning.ts'
import { type DateradUppgift, dateradUppgift } from './daterad-uppgift.ts'
import type { Falt } from './falt.ts'
import { antal, besok, dag, type HandelseTyp, minutsumma } from './handelse.ts'
import { BYGGSTENAR, type ModellDeklaration, modell } from './modell.ts'
import type { Underlag } from './modellval.ts'
import { andel, type Parameter, pris } from './parameter.ts'
import type { Text } from './text.ts'

/*
 * What tjänster of days at a place have in common, such as daglig verksamhet and dagverksamhet: days that are granted, days of
 * presence and absence, meals and journeys beside them, and how a kommun may pay. A plugin takes these and adds its own.
 */

/** Days a week, and time where the kommun pays for time. */
export const dagmangder = [
  mangd('dagar', { sv: 'Dagar', lattlast: 'Så många dagar' }, 'dagar', 'vecka'),
  mangd('minuter', { sv: 'Beviljad tid' }, 'minuter', 'manad', { obligatorisk: false }),
]

/** Whether somebody drives the person there and home, and how far. */
export const resefalt: readonly Falt[] = [
  { id: 'resa', typ: 'ja-nej', namn: { sv: 'Resor till och från ingår', lattlast: 'Någon kör dig dit och hem' } },
  { id: 'avstand-km', typ: 'tal', enhet: 'kilometer', hogst: 500, namn: { sv: 'Avstånd till verksamheten' } },
]

/** The nivå of the kommun's instrument, from a day; the utförare may ask for a new bedömning. */
export function nivauppgift(hjalp: Text): DateradUppgift {
  return dateradUppgift({
    id: 'niva',
    namn: { sv: 'Nivå', lattlast: 'Hur mycket stöd du behöver' },
    hjalp,
    varden: { slag: 'instrument', hogst: 8 },
    raknasSom: 'niva',
    omprovas: true,
  })
}

/** The omfattning that prices may differ by, from a day. */
export function omfattningsuppgift(hjalp: Text): DateradUppgift {
  return dateradUppgift({
    id: 'omfattning',
    namn: { sv: 'Omfattning', lattlast: 'Hela eller halva dagar' },
    hjalp,
    varden: { slag: 'instrument', hogst: 6 },
    raknasSom: 'omfattning',
  })
}

/** The group that the person is in, from a day; the utförare's own word for it. */
export function gruppuppgift(hjalp?: Text): DateradUppgift {
  return dateradUppgift({
    id: 'grupp',
    namn: { sv: 'Grupp hos utföraren', lattlast: 'Din grupp' },
    ...(hjalp && { hjalp }),
    satts: 'utforare',
    varden: { slag: 'text' },
  })
}

/**
 * A day event for each planned day, portions, and times where the kommun pays for time.
 *
 * @param val.orsaker why somebody was away: one of them must be chosen
 * @param val.portion the meal that is counted, such as lunch
 */
export function daghandelser(val: {
  readonly orsaker: NonNullable<HandelseTyp['orsaker']>
  readonly portion: { readonly id: string; readonly namn: Text }
}): Record<string, HandelseTyp> {
  const franvaro = { raknasSom: 'franvaro', orsakKravs: true, orsaker: val.orsaker } as const
  const { id, namn } = val.portion
  return {
    narvaro: dag({ sv: 'Heldag', lattlast: 'Du var där hela dagen' }, { raknasSom: 'narvaro' }),
    'narvaro-halvdag': dag(
      { sv: 'Halvdag', lattlast: 'Du var där halva dagen' },
      { raknasSom: 'narvaro', omfattning: 'halvdag' },
    ),
    franvaro: dag({ sv: 'Frånvaro, heldag', lattlast: 'Du var borta' }, franvaro),
    'franvaro-halvdag': dag(
      { sv: 'Frånvaro, halvdag', lattlast: 'Du var borta halva dagen' },
      { ...franvaro, omfattning: 'halvdag' },
    ),
    'narvaro-pass': dag({ sv: 'Närvaro, med planerad tid' }, { raknasSom: 'narvaro', planeradeMinuter: true }),
    'franvaro-pass': dag({ sv: 'Frånvaro, med planerad tid' }, { ...franvaro, planeradeMinuter: true }),
    [id]: antal(namn, { artikel: 'portion' }),
    [`${id}-sent-avbestalld`]: antal(
      { sv: `${namn.sv}, sent avbeställd` },
      { artikel: 'portion', raknasSom: 'sen-avbestallning' },
    ),
    pass: besok({ sv: 'Pass med tider', lattlast: 'Tid när du var där' }, { personal: true }),
    'pass-avbojt': besok({ sv: 'Pass, avböjt på plats' }, { raknasSom: 'avbojt' }),
    'pass-uteblivet': besok({ sv: 'Pass, kom inte' }, { raknasSom: 'bomtid' }),
    'pass-avbokat': besok({ sv: 'Pass, avbokat' }, { raknasSom: 'avbokad' }),
    tidssumma: minutsumma({ sv: 'Summerad tid', lattlast: 'All tid tillsammans' }),
  }
}

/**
 * What a kommun may decide beside the prices of the place: journeys, quality, vite, and the shares for what was not carried out.
 *
 * @param portionen the meal in definite form, such as 'lunchen'
 */
export function dagtillagg(portionen: string): Record<string, Parameter> {
  return {
    resa: pris({ namn: { sv: 'Resor per närvarodag' }, enhet: 'dag', per: ['regi'], obligatorisk: false }),
    'resa-pass': pris({ namn: { sv: 'Resor per pass' }, enhet: 'besok', per: ['regi'], obligatorisk: false }),
    kvalitetspeng: pris({ namn: { sv: 'Kvalitetspeng per utförd timme' }, enhet: 'timme', obligatorisk: false }),
    vite: pris({ namn: { sv: 'Vite per påbörjad vecka' }, enhet: 'paborjad-vecka', obligatorisk: false }),
    'vite-dygn': pris({ namn: { sv: 'Vite per dygn' }, enhet: 'dygn', obligatorisk: false }),
    'avbojt-andel': andel({ namn: { sv: 'Andel som betalas när passet avböjs på plats' }, galler: 'avbojt' }),
    'uteblivet-andel': andel({ namn: { sv: 'Andel som betalas när personen inte kommer' }, galler: 'bomtid' }),
    'sen-avbokning-andel': andel({ namn: { sv: 'Andel som betalas vid sen avbokning' }, galler: 'sen-avbokning' }),
    'sen-avbestallning-andel': andel({
      namn: { sv: `Andel som betalas när ${portionen} avbeställs för sent` },
      galler: 'sen-avbestallning',
    }),
    momskompensation: andel({ namn: { sv: 'Momskompensation till privata utförare' }, galler: 'momskompensation' }),
  }
}

// A day has no samtal: no cap on them, and no egenavgift for one.
const byggstenar = BYGGSTENAR.filter((b) => b !== 'maxTillfallen' && b !== 'egenavgift')

/** One way of paying: its own underlag, which comes first among those that a kommun can choose, and its own price. */
interface Dagmodell extends Pick<ModellDeklaration, 'namn' | 'beskrivning'> {
  readonly underlag: Underlag
  readonly pris: string
}

/**
 * The ways of paying that the plugin names, alike for all its delar. A kommun can pay another insats, such as a journey, by
 * another underlag beside the model's own.
 *
 * @param underlag all that a kommun can choose among, in the order that they are offered
 * @param artiklar what is counted beside the meal, such as outcomes
 */
export function dagmodeller(
  delar: readonly string[],
  underlag: readonly Underlag[],
  modeller: Readonly<Record<string, Dagmodell>>,
  artiklar: ModellDeklaration['artiklar'] = {},
): Record<string, ModellDeklaration> {
  const each = <T>(varde: T): Record<string, T> => Object.fromEntries(delar.map((del) => [del, varde]))
  const declare = (m: Dagmodell) =>
    modell({
      namn: m.namn,
      beskrivning: m.beskrivning,
      underlag: each([m.underlag, ...underlag.filter((u) => u !== m.underlag)]),
      pris: each(m.pris),
      artiklar: { portion: { pris: 'portion', enhet: 'portion' }, ...artiklar },
      byggstenar,
    })
  return Object.fromEntries(Object.entries(modeller).map(([id, m]) => [id, declare(m)]))
}
