import { modell } from '@valfri/plugin-api/modell'
import { andel, pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What the kommun decides, with a date and a decision for each. */
export const parametrar: Tjanst['parametrar'] = {
  samtal: pris({
    namn: { sv: 'Pris per samtal', lattlast: 'Pris för ett samtal' },
    enhet: 'samtal',
    per: ['del', 'zon', 'niva', 'omfattning', 'regi'],
  }),
  egenavgift: pris({
    namn: { sv: 'Egenavgift per samtal', lattlast: 'Så mycket betalar ni för ett samtal' },
    enhet: 'samtal',
    per: ['regi'],
    obligatorisk: false,
  }),
  vite: pris({ namn: { sv: 'Vite per påbörjad vecka' }, enhet: 'paborjad-vecka', obligatorisk: false }),
  'vite-dygn': pris({ namn: { sv: 'Vite per dygn' }, enhet: 'dygn', obligatorisk: false }),
  'uteblivet-andel': andel({ namn: { sv: 'Andel som betalas när någon uteblir' }, galler: 'uteblivet' }),
  momskompensation: andel({ namn: { sv: 'Momskompensation till privata utförare' }, galler: 'momskompensation' }),
}

export const ersattning: Tjanst['ersattning'] = {
  'per-samtal': modell({
    namn: { sv: 'Per samtal', lattlast: 'Betalt för varje samtal' },
    beskrivning: {
      sv: 'Utföraren får betalt för varje samtal, upp till så många per ärende som kommunen har beslutat. Egenavgiften, som utföraren tar av paret, dras av på en egen rad. Den som har försörjningsstöd betalar ingen.',
    },
    underlag: { samtal: ['tillfalle', 'utford-tid', 'ingen'] },
    pris: { samtal: 'samtal' },
    artiklar: { samtal: { pris: 'samtal', enhet: 'samtal' } },
    byggstenar: ['prisdatum', 'maxTillfallen', 'egenavgift', 'avvikelser', 'momskompensation', 'vite'],
  }),
}
