import { BYGGSTENAR, modell } from '@valfri/plugin-api/modell'
import type { Underlag } from '@valfri/plugin-api/modellval'
import { andel, pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What the kommun decides, with a date and a decision for each. */
export const parametrar: Tjanst['parametrar'] = {
  timpris: pris({
    namn: { sv: 'Timpris', lattlast: 'Pris för en timme' },
    enhet: 'timme',
    per: ['del', 'tidsband', 'zon', 'niva', 'omfattning', 'regi'],
  }),
  besokspris: pris({
    namn: { sv: 'Pris per besök', lattlast: 'Pris för ett besök' },
    enhet: 'tillfalle',
    per: ['del', 'tidsband', 'zon', 'niva', 'omfattning', 'regi'],
    obligatorisk: false,
  }),
  larmpris: pris({ namn: { sv: 'Trygghetslarm per månad' }, enhet: 'manad', per: ['regi'], obligatorisk: false }),
  resa: pris({ namn: { sv: 'Resetillägg per besök' }, enhet: 'besok', per: ['zon', 'regi'], obligatorisk: false }),
  kvalitetspeng: pris({ namn: { sv: 'Kvalitetspeng per utförd timme' }, enhet: 'timme', obligatorisk: false }),
  dagspris: pris({
    namn: { sv: 'Pris per dag' },
    enhet: 'dag',
    per: ['del', 'zon', 'niva', 'omfattning', 'regi'],
    obligatorisk: false,
  }),
  manadspris: pris({
    namn: { sv: 'Pris per månad' },
    enhet: 'manad',
    per: ['del', 'zon', 'niva', 'omfattning', 'regi'],
    obligatorisk: false,
  }),
  'tillagg-per-besok': pris({
    namn: { sv: 'Annat tillägg per besök' },
    enhet: 'besok',
    per: ['zon', 'niva', 'regi'],
    obligatorisk: false,
  }),
  'tillagg-per-timme': pris({
    namn: { sv: 'Annat tillägg per utförd timme' },
    enhet: 'timme',
    per: ['zon', 'niva', 'regi'],
    obligatorisk: false,
  }),
  vite: pris({ namn: { sv: 'Vite per påbörjad vecka' }, enhet: 'paborjad-vecka', obligatorisk: false }),
  'vite-dygn': pris({ namn: { sv: 'Vite per dygn' }, enhet: 'dygn', obligatorisk: false }),
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

const ALLA: readonly Underlag[] = [
  'utford-tid',
  'beviljad-tid',
  'schablontid',
  'tillfalle',
  'dag',
  'manad',
  'schablondagar',
  'ingen',
]
/** The model's own underlag first; practice mixes them, so one del may be paid in another way beside the rest. */
const forst = (...egna: readonly Underlag[]): readonly Underlag[] => [...egna, ...ALLA.filter((u) => !egna.includes(u))]
const larm = forst('manad', 'ingen')

// Only familjerådgivning has samtal: a cap on them, and an egenavgift.
const byggstenar = BYGGSTENAR.filter((b) => b !== 'maxTillfallen' && b !== 'egenavgift')

export const ersattning: Tjanst['ersattning'] = {
  utford: modell({
    namn: { sv: 'Utförd tid', lattlast: 'Betalt för tiden hos dig' },
    beskrivning: {
      sv: 'Utföraren får betalt för de minuter som utförts, delade på tidsband och zon. Kommunen kan sätta en gräns vid beviljad tid, och schablontid för service.',
    },
    underlag: {
      service: forst('utford-tid', 'schablontid'),
      omvardnad: forst('utford-tid'),
      hsl: forst('utford-tid', 'tillfalle'),
      natt: forst('utford-tid', 'tillfalle'),
      trygghetslarm: larm,
    },
    pris: prisPerDel,
    byggstenar,
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
    byggstenar: ['prisdatum', 'avvikelser', 'franvaro', 'momskompensation', 'tillagg', 'vite'],
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
    byggstenar: byggstenar.filter((b) => b !== 'schablondagar'),
  }),
}
