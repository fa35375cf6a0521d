import { gemensammaVillkor, omsorgensVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { registerkontroll } from '@valfri/plugin-api/generella-villkor/registerkontroll'
import { ivoTillstand } from '@valfri/plugin-api/generella-villkor/tillstand'
import type { Villkor } from '@valfri/plugin-api/villkor'
import { andelUnderskoterskor, baraService, delegeradHsl, fastOmsorgskontakt, kontinuitet } from './personal.ts'
import { besokRegistreras, tiderOchStart } from './utforande.ts'
import { verksamhetsansvarig } from './verksamhetsansvarig.ts'

export const hemtjanstensVillkor: readonly Villkor[] = [
  ...gemensammaVillkor,
  // Source: SoL (2025:400) 26 kap. 1 §; hemtjänst by a private utförare needs a permit, service included.
  ivoTillstand('alla', [{ lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' }], 'hemtjänst'),
  registerkontroll('2026:43', 'före anställning av den som ska arbeta hemma hos någon'),
  ...omsorgensVillkor,
  verksamhetsansvarig,
  andelUnderskoterskor,
  fastOmsorgskontakt,
  kontinuitet,
  besokRegistreras,
  tiderOchStart,
  delegeradHsl,
  baraService,
]
