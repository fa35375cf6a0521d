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
  // Apart from the delivery: who brings the meal and who sits with the person are often two.
  maltidsstod: {
    namn: { sv: 'Måltidsstöd', lattlast: 'Hjälp när du äter', en: 'Support at meals' },
    beskrivning: { sv: 'Någon värmer maten, dukar, hjälper till att äta eller håller sällskap.' },
    insatstyp: 'hemtjanst-omvardnad',
    lagrum,
  },
}
