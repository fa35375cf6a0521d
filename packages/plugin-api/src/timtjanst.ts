import { besok, dag, type HandelseTyp, minutsumma } from './handelse.ts'
import { type Byggsten, type ModellDeklaration, modell } from './modell.ts'
import type { Underlag } from './modellval.ts'
import { andel, type Parameter, pris } from './parameter.ts'
import type { Text } from './text.ts'

/*
 * What tjänster of visits by the hour have in common, such as hemtjänst, ledsagning and boendestöd: what is reported, what a
 * kommun decides, and how it may pay. A plugin takes these whole and adds its own beside them.
 */

const perInsats = ['del', 'tidsband', 'zon', 'niva', 'omfattning', 'regi'] as const
const perTillagg = ['zon', 'niva', 'regi'] as const

/** The prices and shares that a kommun may decide; only the price of an hour must be. */
export const timparametrar: Readonly<Record<string, Parameter>> = {
  timpris: pris({ namn: { sv: 'Timpris', lattlast: 'Pris för en timme' }, enhet: 'timme', per: perInsats }),
  besokspris: pris({
    namn: { sv: 'Pris per besök', lattlast: 'Pris för ett besök' },
    enhet: 'tillfalle',
    per: perInsats,
    obligatorisk: false,
  }),
  dagspris: pris({ namn: { sv: 'Pris per dag' }, enhet: 'dag', per: perInsats, obligatorisk: false }),
  manadspris: pris({ namn: { sv: 'Pris per månad' }, enhet: 'manad', per: perInsats, obligatorisk: false }),
  resa: pris({ namn: { sv: 'Resetillägg per besök' }, enhet: 'besok', per: perTillagg, obligatorisk: false }),
  'tillagg-per-besok': pris({
    namn: { sv: 'Annat tillägg per besök' },
    enhet: 'besok',
    per: perTillagg,
    obligatorisk: false,
  }),
  kvalitetspeng: pris({
    namn: { sv: 'Kvalitetspeng per utförd timme' },
    enhet: 'timme',
    per: perTillagg,
    obligatorisk: false,
  }),
  'tillagg-per-timme': pris({
    namn: { sv: 'Annat tillägg per utförd timme' },
    enhet: 'timme',
    per: perTillagg,
    obligatorisk: false,
  }),
  'tillagg-per-dag': pris({
    namn: { sv: 'Tillägg per närvarodag' },
    enhet: 'dag',
    per: perTillagg,
    obligatorisk: false,
  }),
  vite: pris({ namn: { sv: 'Vite per påbörjad vecka' }, enhet: 'paborjad-vecka', obligatorisk: false }),
  'vite-dygn': pris({ namn: { sv: 'Vite per dygn' }, enhet: 'dygn', obligatorisk: false }),
  'avbojt-andel': andel({ namn: { sv: 'Andel som betalas vid avböjt besök' }, galler: 'avbojt' }),
  'bomtid-andel': andel({ namn: { sv: 'Andel som betalas när ingen är hemma' }, galler: 'bomtid' }),
  'sen-avbokning-andel': andel({ namn: { sv: 'Andel som betalas vid sen avbokning' }, galler: 'sen-avbokning' }),
  momskompensation: andel({ namn: { sv: 'Momskompensation till privata utförare' }, galler: 'momskompensation' }),
}

/** Why a visit was declined and why a person was away, where the tjänst says no more about it. */
const AVBOJT_ORSAKER = [
  { id: 'ville-inte', namn: { sv: 'Ville inte' } },
  { id: 'sjuk', namn: { sv: 'Sjuk' } },
  { id: 'annat', namn: { sv: 'Annan orsak' } },
] as const

const FRANVARO_ORSAKER = [
  { id: 'sjukhus', namn: { sv: 'På sjukhus' } },
  { id: 'korttidsvistelse', namn: { sv: 'På korttidsboende eller korttidsvistelse' } },
  { id: 'bortrest', namn: { sv: 'Bortrest' } },
  { id: 'avliden', namn: { sv: 'Avliden' } },
] as const

/** Why the utförare did not come. */
const INSTALLT_ORSAKER = [
  { id: 'personal-saknas', namn: { sv: 'Ingen personal' } },
  { id: 'forsenad', namn: { sv: 'Hann inte fram' } },
  { id: 'annat', namn: { sv: 'Annan orsak' } },
] as const

type Orsaker = NonNullable<HandelseTyp['orsaker']>

/** Visits that were performed, declined, missed or cancelled by either, days of absence, and minutes already summed. */
export function besokshandelser(val: {
  readonly besok: Text
  readonly avbojt?: { readonly namn: Text; readonly orsaker: Orsaker }
  readonly ingenHemma?: Text
  readonly narvaro?: Text
  readonly franvaroOrsaker?: Orsaker
}): Record<string, HandelseTyp> {
  return {
    besok: besok(val.besok, { personal: true }),
    avbojt: besok(val.avbojt?.namn ?? { sv: 'Avböjt på plats', lattlast: 'Du sa nej när personalen kom' }, {
      raknasSom: 'avbojt',
      orsaker: val.avbojt?.orsaker ?? AVBOJT_ORSAKER,
    }),
    bomtid: besok(val.ingenHemma ?? { sv: 'Ingen hemma', lattlast: 'Du var inte hemma' }, { raknasSom: 'bomtid' }),
    avbokat: besok({ sv: 'Avbokat besök', lattlast: 'Du ringde och sa nej' }, { raknasSom: 'avbokad' }),
    installt: besok(
      { sv: 'Inställt av utföraren', lattlast: 'Personalen kunde inte komma' },
      { raknasSom: 'installt', orsakKravs: true, orsaker: INSTALLT_ORSAKER },
    ),
    narvaro: dag(val.narvaro ?? { sv: 'Närvarodag', lattlast: 'Dag när du fick stöd' }, { raknasSom: 'narvaro' }),
    franvaro: dag(
      { sv: 'Frånvarodag', lattlast: 'Dag när du var borta' },
      {
        raknasSom: 'franvaro',
        planeradeMinuter: true,
        orsakKravs: true,
        orsaker: val.franvaroOrsaker ?? FRANVARO_ORSAKER,
      },
    ),
    tidssumma: minutsumma({ sv: 'Summerad tid', lattlast: 'All tid tillsammans' }),
  }
}

const UNDERLAG: readonly Underlag[] = [
  'utford-tid',
  'schablontid',
  'beviljad-tid',
  'tillfalle',
  'dag',
  'manad',
  'schablondagar',
  'ingen',
]
const BYGGSTENAR: readonly Byggsten[] = [
  'prisdatum',
  'handelseavrundning',
  'dubbelbemanning',
  'tidsband',
  'grans',
  'avvikelser',
  'franvaro',
  'schablondagar',
  'momskompensation',
  'tillagg',
  'vite',
]
/** Visits are not what is paid: no bands, no limit on their minutes, nothing for one that was cancelled. */
const UTAN_BESOK: readonly Byggsten[] = ['franvaro', 'momskompensation', 'tillagg', 'vite']

/**
 * The ways to pay a tjänst of visits: performed time, granted time, per visit, per month. In the first a kommun may still
 * choose another underlag for one insats, as practice mixes them (SKL's survey 2016).
 */
export function timmodeller(delar: readonly string[]): Record<string, ModellDeklaration> {
  const each = <T>(varde: T): Record<string, T> => Object.fromEntries(delar.map((del) => [del, varde]))
  return {
    utford: modell({
      namn: { sv: 'Utförd tid', lattlast: 'Betalt för tiden hos dig' },
      beskrivning: {
        sv: 'Utföraren får betalt för de minuter som utförts, delade på tidsband och zon. Kommunen kan sätta en gräns per vecka eller månad; tid som inte används sparas inte.',
      },
      underlag: each(UNDERLAG),
      pris: each('timpris'),
      byggstenar: BYGGSTENAR,
    }),
    beviljad: modell({
      namn: { sv: 'Beviljad tid', lattlast: 'Betalt för tiden i beslutet' },
      beskrivning: {
        sv: 'Utföraren får betalt för den tid som är beviljad, delad på kalenderdagar när beslutet börjar, slutar eller ändras. Frånvaro sänker beloppet enligt kommunens regel.',
      },
      underlag: each(['beviljad-tid', 'ingen']),
      pris: each('timpris'),
      byggstenar: UTAN_BESOK,
    }),
    'per-besok': modell({
      namn: { sv: 'Per besök', lattlast: 'Samma betalning varje gång' },
      beskrivning: { sv: 'Varje utfört besök ersätts med samma belopp, hur lång tid det än tog.' },
      underlag: each(['tillfalle', 'ingen']),
      pris: each('besokspris'),
      byggstenar: ['prisdatum', 'tidsband', 'avvikelser', 'momskompensation', 'tillagg', 'vite'],
    }),
    'per-manad': modell({
      namn: { sv: 'Per månad', lattlast: 'Samma betalning varje månad' },
      beskrivning: {
        sv: 'Utföraren får ett belopp per person och månad, delat på kalenderdagar när beslutet börjar eller slutar. Frånvaro påverkar inte.',
      },
      underlag: each(['manad', 'ingen']),
      pris: each('manadspris'),
      byggstenar: UTAN_BESOK,
    }),
  }
}
