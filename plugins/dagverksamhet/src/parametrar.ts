import { andel, pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const per = ['del', 'niva', 'omfattning', 'zon', 'regi'] as const

/** What the kommun decides, with a date and a decision for each. Two regier are two decided figures, never one and a percent. */
export const parametrar: Tjanst['parametrar'] = {
  dagpris: pris({ namn: { sv: 'Pris per närvarodag', lattlast: 'Pris för en dag' }, enhet: 'dag', per }),
  manadspris: pris({ namn: { sv: 'Månadspris per plats' }, enhet: 'manad', per, obligatorisk: false }),
  timpris: pris({ namn: { sv: 'Timpris' }, enhet: 'timme', per: [...per, 'tidsband'], obligatorisk: false }),
  tillfallespris: pris({
    namn: { sv: 'Pris per tillfälle' },
    enhet: 'tillfalle',
    per: [...per, 'tidsband'],
    obligatorisk: false,
  }),
  portion: pris({ namn: { sv: 'Måltid per portion' }, enhet: 'portion', per: ['regi'], obligatorisk: false }),
  // Whoever keeps premises of its own may be paid for them beside the day, by a decision of its own.
  lokal: pris({ namn: { sv: 'Lokaltillägg per närvarodag' }, enhet: 'dag', per: ['regi'], obligatorisk: false }),
  resa: pris({ namn: { sv: 'Resor per närvarodag' }, enhet: 'dag', per: ['regi'], obligatorisk: false }),
  'resa-pass': pris({ namn: { sv: 'Resor per pass' }, enhet: 'besok', per: ['regi'], obligatorisk: false }),
  kvalitetspeng: pris({ namn: { sv: 'Kvalitetspeng per utförd timme' }, enhet: 'timme', obligatorisk: false }),
  vite: pris({ namn: { sv: 'Vite per påbörjad vecka' }, enhet: 'paborjad-vecka', obligatorisk: false }),
  'vite-dygn': pris({ namn: { sv: 'Vite per dygn' }, enhet: 'dygn', obligatorisk: false }),
  'avbojt-andel': andel({ namn: { sv: 'Andel som betalas när passet avböjs på plats' }, galler: 'avbojt' }),
  'uteblivet-andel': andel({ namn: { sv: 'Andel som betalas när personen inte kommer' }, galler: 'bomtid' }),
  'sen-avbokning-andel': andel({ namn: { sv: 'Andel som betalas vid sen avbokning' }, galler: 'sen-avbokning' }),
  'sen-avbestallning-andel': andel({
    namn: { sv: 'Andel som betalas när måltiden avbeställs för sent' },
    galler: 'sen-avbestallning',
  }),
  momskompensation: andel({ namn: { sv: 'Momskompensation till privata utförare' }, galler: 'momskompensation' }),
}
