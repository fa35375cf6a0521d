import { defineTjanst } from '@valfri/plugin-api/define-tjanst'
import { avgift } from './avgift.ts'
import { bestallning } from './bestallning.ts'
import { delar } from './delar.ts'
import { ersattning, parametrar } from './ersattning.ts'
import { handelser } from './handelser.ts'
import { regler } from './regler.ts'
import { statistik } from './statistik.ts'
import { texter } from './texter.ts'
import { familjeradgivningensVillkor } from './villkor/katalog.ts'

export default defineTjanst({
  api: 1,
  id: 'familjeradgivning',
  version: '2026.1',
  namn: { sv: 'Familjerådgivning', lattlast: 'Samtal om er relation', en: 'Family counselling' },
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '13 kap. 4 §' }],
  delar,
  villkor: familjeradgivningensVillkor,
  bestallning,
  handelser,
  parametrar,
  ersattning,
  avgift,
  statistik,
  texter,
  regler,
})
