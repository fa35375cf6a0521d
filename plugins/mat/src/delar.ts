import type { Tjanst } from '@valfri/plugin-api/tjanst'

const lagrum = [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }]

export const delar: Tjanst['delar'] = {
  matlada: {
    namn: { sv: 'Matlåda', lattlast: 'Matlåda', en: 'Ready meal' },
    beskrivning: { sv: 'En lagad portion, levererad hem.' },
    insatstyp: 'matdistribution',
    lagrum,
  },
  specialkost: {
    namn: { sv: 'Specialkost', lattlast: 'Mat som du tål', en: 'Special diet' },
    beskrivning: { sv: 'En portion anpassad efter allergi, sjukdom, konsistens eller tro.' },
    insatstyp: 'matdistribution',
    lagrum,
  },
}
