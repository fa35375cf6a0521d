import { defineTjanst } from '@valfri/plugin-api/define-tjanst'
import { avgift } from './avgift.ts'
import { bestallning } from './bestallning.ts'
import { delar } from './delar.ts'
import { ersattning, parametrar } from './ersattning.ts'
import { handelser } from './handelser.ts'
import { regler } from './regler.ts'
import { statistik } from './statistik.ts'
import { texter } from './texter.ts'
import { boendestodetsVillkor } from './villkor/katalog.ts'

export default defineTjanst({
  api: 1,
  id: 'boendestod',
  version: '2026.1',
  namn: { sv: 'Boendestöd', lattlast: 'Stöd i vardagen', en: 'Housing support' },
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }],
  delar,
  villkor: boendestodetsVillkor,
  bestallning,
  handelser,
  parametrar,
  ersattning,
  avgift,
  statistik,
  texter,
  regler,
})
