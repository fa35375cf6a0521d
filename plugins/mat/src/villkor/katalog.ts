import { gemensammaVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { lexSarah } from '@valfri/plugin-api/generella-villkor/kvalitet'
import { registerkontroll } from '@valfri/plugin-api/generella-villkor/registerkontroll'
import { ivoTillstand } from '@valfri/plugin-api/generella-villkor/tillstand'
import { behorighetOchLogg, dokumentation } from '@valfri/plugin-api/generella-villkor/uppgifter'
import type { Villkor } from '@valfri/plugin-api/villkor'
import { bestallningAvMat, ingenOppnar, kostOchAllergi, livsmedelsregistrering, temperaturkedja } from './livsmedel.ts'

/** A meal at the door is too little contact for a permit from IVO; support at the table is omvårdnad and needs one (see `regler`). */
export const matensVillkor: readonly Villkor[] = [
  ...gemensammaVillkor,
  ivoTillstand(
    ['maltidsstod'],
    [{ lag: 'SoL', sfs: '2025:400', rum: '26 kap. 1 §' }],
    'hemtjänst som omfattar måltidsstöd',
  ),
  registerkontroll('2026:43', 'före anställning av den som ska leverera hem till någon'),
  dokumentation,
  behorighetOchLogg,
  lexSarah,
  livsmedelsregistrering,
  temperaturkedja,
  kostOchAllergi,
  bestallningAvMat,
  ingenOppnar,
]
