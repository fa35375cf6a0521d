import { defineTjanst } from '@valfri/plugin-api/define-tjanst'
import { gemensammaVillkor, omsorgensVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { ivoTillstand } from '@valfri/plugin-api/generella-villkor/tillstand'
import { bestallning } from './bestallning.ts'
import { delar } from './delar.ts'
import { ersattning, parametrar } from './ersattning.ts'
import { handelser } from './handelser.ts'
import { regler } from './regler.ts'
import { texter } from './texter.ts'
import { egetVillkor } from './villkor/eget-villkor.ts'

export default defineTjanst({
  api: 1,
  id: 'mall',
  version: '2026.1',
  namn: { sv: 'Mall', lattlast: 'Mall', en: 'Template' },
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }],
  delar,
  villkor: [
    ...gemensammaVillkor,
    ivoTillstand('alla', regler.ivoTillstand.lagrum, 'tjänsten'),
    ...omsorgensVillkor,
    egetVillkor,
  ],
  bestallning,
  handelser,
  parametrar,
  ersattning,
  avgift: { poster: [], lagrum: [], ingenAvgift: { sv: 'Tjänsten har ingen avgift.' } },
  statistik: [],
  texter,
  regler,
})
