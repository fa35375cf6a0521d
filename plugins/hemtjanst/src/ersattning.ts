import { modell } from '@valfri/plugin-api/modell'
import { andel, pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What the kommun decides, with a date and a decision for each. */
export const parametrar: Tjanst['parametrar'] = {
  timpris: pris({
    namn: { sv: 'Timpris', lattlast: 'Pris för en timme' },
    enhet: 'timme',
    per: ['del', 'tidsband', 'zon', 'regi'],
  }),
  besokspris: pris({
    namn: { sv: 'Pris per besök', lattlast: 'Pris för ett besök' },
    enhet: 'tillfalle',
    per: ['del', 'tidsband', 'zon', 'regi'],
    obligatorisk: false,
  }),
  larmpris: pris({ namn: { sv: 'Trygghetslarm per månad' }, enhet: 'manad', per: ['regi'], obligatorisk: false }),
  resa: pris({ namn: { sv: 'Resetillägg per besök' }, enhet: 'besok', per: ['zon', 'regi'], obligatorisk: false }),
  kvalitetspeng: pris({ namn: { sv: 'Kvalitetspeng per utförd timme' }, enhet: 'timme', obligatorisk: false }),
  vite: pris({ namn: { sv: 'Vite per påbörjad vecka' }, enhet: 'paborjad-vecka', obligatorisk: false }),
  'avbojt-andel': andel({ namn: { sv: 'Andel som betalas vid avböjt besök' }, galler: 'avbojt' }),
  'bomtid-andel': andel({ namn: { sv: 'Andel som betalas när ingen är hemma' }, galler: 'bomtid' }),
  'sen-avbokning-andel': andel({ namn: { sv: 'Andel som betalas vid sen avbokning' }, galler: 'sen-avbokning' }),
  momskompensation: andel({ namn: { sv: 'Momskompensation till privata utförare' }, galler: 'momskompensation' }),
}

const prisPerDel = {
  service: 'timpris',
  omvardnad: 'timpris',
  hsl: 'timpris',
  natt: 'timpris',
  trygghetslarm: 'larmpris',
}
const gemensamt = ['prisdatum', 'avvikelser', 'franvaro', 'momskompensation', 'tillagg', 'vite'] as const

export const ersattning: Tjanst['ersattning'] = {
  utford: modell({
    namn: { sv: 'Utförd tid', lattlast: 'Betalt för tiden hos dig' },
    beskrivning: {
      sv: 'Utföraren får betalt för de minuter som utförts, delade på tidsband och zon. Kommunen kan sätta en gräns vid beviljad tid, och schablontid för service.',
    },
    underlag: {
      service: ['utford-tid', 'schablontid'],
      omvardnad: ['utford-tid'],
      hsl: ['utford-tid', 'tillfalle'],
      natt: ['utford-tid', 'tillfalle'],
      trygghetslarm: ['manad', 'ingen'],
    },
    pris: prisPerDel,
    byggstenar: [...gemensamt, 'tidsband', 'handelseavrundning', 'dubbelbemanning', 'grans'],
  }),
  beviljad: modell({
    namn: { sv: 'Beviljad tid', lattlast: 'Betalt för tiden i beslutet' },
    beskrivning: {
      sv: 'Utföraren får betalt för den tid som är beviljad, delad på kalenderdagar när beslutet börjar, slutar eller ändras. Frånvaro sänker beloppet enligt kommunens regel.',
    },
    underlag: {
      service: ['beviljad-tid'],
      omvardnad: ['beviljad-tid'],
      hsl: ['beviljad-tid', 'utford-tid'],
      natt: ['beviljad-tid', 'utford-tid'],
      trygghetslarm: ['manad', 'ingen'],
    },
    pris: prisPerDel,
    byggstenar: [...gemensamt],
  }),
  schablon: modell({
    namn: { sv: 'Schablontid per insats', lattlast: 'Samma betalning varje gång' },
    beskrivning: {
      sv: 'Varje utfört besök ger ett bestämt antal minuter för sin insats, hur lång tid besöket än tog. Omvårdnad kan ersättas för utförd tid.',
    },
    underlag: {
      service: ['schablontid', 'utford-tid'],
      omvardnad: ['utford-tid', 'schablontid'],
      hsl: ['utford-tid', 'schablontid', 'tillfalle'],
      natt: ['utford-tid', 'schablontid', 'tillfalle'],
      trygghetslarm: ['manad', 'ingen'],
    },
    pris: prisPerDel,
    byggstenar: [...gemensamt, 'tidsband', 'handelseavrundning', 'dubbelbemanning', 'grans'],
  }),
}
