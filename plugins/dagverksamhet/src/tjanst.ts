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
import { dagverksamhetensVillkor } from './villkor/katalog.ts'

export default defineTjanst({
  api: 1,
  id: 'dagverksamhet',
  version: '2026.1',
  namn: { sv: 'Dagverksamhet', lattlast: 'Dagverksamhet', en: 'Day centre for older people' },
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }],
  delar,
  villkor: dagverksamhetensVillkor,
  bestallning,
  handelser,
  parametrar,
  ersattning,
  avgift,
  statistik,
  texter,
  regler,
})
