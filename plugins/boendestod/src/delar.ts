import type { Tjanst } from '@valfri/plugin-api/tjanst'

// LSS 9 § names ten insatser and boendestöd is none of them: there is no LSS variant.
const lagrum = [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }]

/** At home and at a distance are apart, so that a kommun can price them apart; most give both in one beslut. */
export const delar: Tjanst['delar'] = {
  hemma: {
    namn: { sv: 'Boendestöd i hemmet', lattlast: 'Stöd hemma', en: 'Housing support at home' },
    beskrivning: { sv: 'Stöd i hemmet och närmiljön med att planera, strukturera och få vardagen att fungera.' },
    insatstyp: 'boendestod',
    lagrum,
  },
  distans: {
    namn: { sv: 'Boendestöd på distans', lattlast: 'Stöd i telefon eller på skärm', en: 'Remote housing support' },
    beskrivning: { sv: 'Samma stöd i telefon, i text eller på skärm, för den som vill och kan.' },
    insatstyp: 'boendestod',
    lagrum,
  },
}
