import { BYGGSTENAR, modell } from '@valfri/plugin-api/modell'
import { andel, pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What the kommun decides, with a date and a decision for each. */
export const parametrar: Tjanst['parametrar'] = {
  portion: pris({
    namn: { sv: 'Portionspris', lattlast: 'Pris för en matlåda' },
    enhet: 'portion',
    per: ['del', 'zon', 'regi'],
  }),
  leverans: pris({ namn: { sv: 'Pris per leverans' }, enhet: 'leverans', per: ['zon', 'regi'], obligatorisk: false }),
  'extra-portion': pris({
    namn: { sv: 'Pris per extra portion' },
    enhet: 'extra-portion',
    per: ['del', 'zon', 'regi'],
    obligatorisk: false,
  }),
  'maltidsstod-timpris': pris({
    namn: { sv: 'Timpris för måltidsstöd' },
    enhet: 'timme',
    per: ['del', 'tidsband', 'zon', 'regi'],
    obligatorisk: false,
  }),
  'maltidsstod-tillfalle': pris({
    namn: { sv: 'Pris per måltid med stöd' },
    enhet: 'tillfalle',
    per: ['del', 'tidsband', 'zon', 'regi'],
    obligatorisk: false,
  }),
  resa: pris({ namn: { sv: 'Resetillägg per besök' }, enhet: 'besok', per: ['zon', 'regi'], obligatorisk: false }),
  vite: pris({ namn: { sv: 'Vite per påbörjad vecka' }, enhet: 'paborjad-vecka', obligatorisk: false }),
  'vite-dygn': pris({ namn: { sv: 'Vite per dygn' }, enhet: 'dygn', obligatorisk: false }),
  'avbojt-andel': andel({ namn: { sv: 'Andel som betalas vid avböjt måltidsstöd' }, galler: 'avbojt' }),
  'bomtid-andel': andel({ namn: { sv: 'Andel som betalas när ingen är hemma' }, galler: 'bomtid' }),
  'sen-avbokning-andel': andel({ namn: { sv: 'Andel som betalas vid sen avbokning' }, galler: 'sen-avbokning' }),
  'sen-avbestallning-andel': andel({
    namn: { sv: 'Andel som betalas när portionen avbeställs för sent eller ingen är hemma' },
    galler: 'sen-avbestallning',
  }),
  momskompensation: andel({ namn: { sv: 'Momskompensation till privata utförare' }, galler: 'momskompensation' }),
}

export const ersattning: Tjanst['ersattning'] = {
  'per-portion': modell({
    namn: { sv: 'Per portion', lattlast: 'Betalt för varje matlåda' },
    beskrivning: {
      sv: 'Utföraren får betalt för varje levererad portion och, om kommunen har beslutat det, för varje leverans. En sent avbeställd portion ersätts med en andel. Måltidsstöd ersätts för sig, för tid eller per måltid.',
    },
    underlag: {
      matlada: ['tillfalle', 'utford-tid', 'ingen'],
      specialkost: ['tillfalle', 'utford-tid', 'ingen'],
      maltidsstod: ['utford-tid', 'schablontid', 'beviljad-tid', 'tillfalle', 'ingen'],
    },
    // Food is paid by the count whatever the underlag; måltidsstöd by its own price.
    pris: { matlada: 'portion', specialkost: 'portion', maltidsstod: 'maltidsstod-timpris' },
    artiklar: {
      portion: { pris: 'portion', enhet: 'portion' },
      leverans: { pris: 'leverans', enhet: 'leverans' },
      'extra-portion': { pris: 'extra-portion', enhet: 'extra-portion' },
    },
    byggstenar: BYGGSTENAR.filter((b) => b !== 'maxTillfallen' && b !== 'egenavgift' && b !== 'schablondagar'),
  }),
}
