import { defineTjanst } from '@valfri/plugin-api/define-tjanst'
import { avgift } from './avgift.ts'
import { bestallning } from './bestallning.ts'
import { delar } from './delar.ts'
import { ersattning } from './ersattning.ts'
import { handelser } from './handelser.ts'
import { parametrar } from './parametrar.ts'
import { regler } from './regler.ts'
import { statistik } from './statistik.ts'
import { texter } from './texter.ts'
import { dagligVerksamhetsVillkor } from './villkor/katalog.ts'

export default defineTjanst({
  api: 1,
  id: 'daglig-verksamhet',
  version: '2026.1',
  namn: { sv: 'Daglig verksamhet', lattlast: 'Daglig verksamhet', en: 'Daily activities' },
  lagrum: [{ lag: 'LSS', sfs: '1993:387', rum: '9 § 10' }],
  delar,
  villkor: dagligVerksamhetsVillkor,
  bestallning,
  handelser,
  parametrar,
  ersattning,
  avgift,
  statistik,
  texter,
  regler,
})
