import { defineTjanst } from '@valfri/plugin-api/define-tjanst'
import { avgift } from './avgift.ts'
import { bestallning } from './bestallning.ts'
import { delar, ejValbaraDelar } from './delar.ts'
import { ersattning, parametrar } from './ersattning.ts'
import { handelser } from './handelser.ts'
import { regler } from './regler.ts'
import { statistik } from './statistik.ts'
import { texter } from './texter.ts'
import { hemtjanstensVillkor } from './villkor/katalog.ts'

export default defineTjanst({
  api: 1,
  id: 'hemtjanst',
  version: '2026.1',
  namn: { sv: 'Hemtjänst', lattlast: 'Hjälp hemma', en: 'Home care' },
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }],
  delar,
  ejValbaraDelar,
  villkor: hemtjanstensVillkor,
  bestallning,
  handelser,
  parametrar,
  ersattning,
  avgift,
  statistik,
  texter,
  regler,
})
