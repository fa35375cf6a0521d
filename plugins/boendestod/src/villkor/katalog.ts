import { gemensammaVillkor, omsorgensVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { registerkontroll } from '@valfri/plugin-api/generella-villkor/registerkontroll'
import { ivoTillstand } from '@valfri/plugin-api/generella-villkor/tillstand'
import type { Villkor } from '@valfri/plugin-api/villkor'
import { kompetens } from './kompetens.ts'
import { nagonDrarSigUndan } from './nagon-drar-sig-undan.ts'
import { rutinVidFara } from './rutin-vid-fara.ts'

export const boendestodetsVillkor: readonly Villkor[] = [
  ...gemensammaVillkor,
  // B01: IVO counts boendestöd as hemtjänst, so the permit must say that it covers it. Source: SoL (2025:400) 26 kap. 1 §.
  ivoTillstand('alla', [{ lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' }], 'hemtjänst som omfattar boendestöd'),
  registerkontroll('2026:43', 'före anställning av den som ska arbeta hemma hos någon'),
  ...omsorgensVillkor,
  kompetens,
  rutinVidFara,
  nagonDrarSigUndan,
]
