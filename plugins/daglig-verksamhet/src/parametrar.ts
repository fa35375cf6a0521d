import { andel, pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const per = ['niva', 'omfattning', 'zon', 'regi'] as const

/** What the kommun decides, with a date and a decision for each. */
export const parametrar: Tjanst['parametrar'] = {
  dagpris: pris({ namn: { sv: 'Dagpris', lattlast: 'Pris för en dag' }, enhet: 'dag', per: ['del', ...per] }),
  manadspris: pris({ namn: { sv: 'Månadspris' }, enhet: 'manad', per: ['del', ...per], obligatorisk: false }),
  timpris: pris({
    namn: { sv: 'Timpris' },
    enhet: 'timme',
    per: ['del', 'tidsband', ...per],
    obligatorisk: false,
  }),
  tillfallespris: pris({
    namn: { sv: 'Pris per tillfälle' },
    enhet: 'tillfalle',
    per: ['del', 'tidsband', ...per],
    obligatorisk: false,
  }),
  portion: pris({ namn: { sv: 'Lunch per portion' }, enhet: 'portion', per: ['regi'], obligatorisk: false }),
  // Paid on to the person by the utförare, so it never mixes with what the kommun pays for the place.
  habiliteringsersattning: pris({
    namn: { sv: 'Habiliteringsersättning per närvarodag', lattlast: 'Pengar till dig för varje dag' },
    enhet: 'dag',
    per: ['omfattning'],
    obligatorisk: false,
  }),
  resa: pris({ namn: { sv: 'Resor per närvarodag' }, enhet: 'dag', per: ['regi'], obligatorisk: false }),
  'resa-pass': pris({ namn: { sv: 'Resor per pass' }, enhet: 'besok', per: ['regi'], obligatorisk: false }),
  kvalitetspeng: pris({ namn: { sv: 'Kvalitetspeng per utförd timme' }, enhet: 'timme', obligatorisk: false }),
  vite: pris({ namn: { sv: 'Vite per påbörjad vecka' }, enhet: 'paborjad-vecka', obligatorisk: false }),
  'vite-dygn': pris({ namn: { sv: 'Vite per dygn' }, enhet: 'dygn', obligatorisk: false }),
  'avbojt-andel': andel({ namn: { sv: 'Andel som betalas när passet avböjs på plats' }, galler: 'avbojt' }),
  'uteblivet-andel': andel({ namn: { sv: 'Andel som betalas när personen inte kommer' }, galler: 'bomtid' }),
  'sen-avbokning-andel': andel({ namn: { sv: 'Andel som betalas vid sen avbokning' }, galler: 'sen-avbokning' }),
  'sen-avbestallning-andel': andel({
    namn: { sv: 'Andel som betalas när lunchen avbeställs för sent' },
    galler: 'sen-avbestallning',
  }),
  momskompensation: andel({ namn: { sv: 'Momskompensation till privata utförare' }, galler: 'momskompensation' }),
}
