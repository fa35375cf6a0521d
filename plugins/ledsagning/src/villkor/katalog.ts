import { gemensammaVillkor, omsorgensVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { registerkontroll } from '@valfri/plugin-api/generella-villkor/registerkontroll'
import { ivoTillstand } from '@valfri/plugin-api/generella-villkor/tillstand'
import type { Villkor } from '@valfri/plugin-api/villkor'
import { bokning } from './bokning.ts'
import { ivoTillstandLss } from './ivo-tillstand-lss.ts'
import { onskemalOmLedsagare } from './onskemal-om-ledsagare.ts'

export const ledsagningensVillkor: readonly Villkor[] = [
  ...gemensammaVillkor,
  // L01 for SoL: the permit for hemtjänst. Source: SoL (2025:400) 26 kap. 1 §.
  ivoTillstand(['sol'], [{ lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' }], 'hemtjänst som omfattar ledsagning'),
  ivoTillstandLss,
  registerkontroll('2026:43', 'före anställning av den som ska ge insatser till vuxna'),
  ...omsorgensVillkor,
  bokning,
  onskemalOmLedsagare,
]
