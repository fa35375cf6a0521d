import { defineTjanst } from '@valfri/plugin-api/define-tjanst'
import { avgift } from './avgift.ts'
import { bestallning } from './bestallning.ts'
import { delar } from './delar.ts'
import { ersattning, parametrar } from './ersattning.ts'
import { handelser } from './handelser.ts'
import { regler } from './regler.ts'
import { statistik } from './statistik.ts'
import { texter } from './texter.ts'
import { ledsagningensVillkor } from './villkor/katalog.ts'

export default defineTjanst({
  api: 1,
  id: 'ledsagning',
  version: '2026.1',
  namn: { sv: 'Ledsagning', lattlast: 'Någon följer med dig', en: 'Accompaniment' },
  lagrum: [
    { lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' },
    { lag: 'LSS', sfs: '1993:387', rum: '9 § 3' },
  ],
  delar,
  villkor: ledsagningensVillkor,
  bestallning,
  handelser,
  parametrar,
  ersattning,
  avgift,
  statistik,
  texter,
  regler,
})
