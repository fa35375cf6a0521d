import { gemensammaVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { lexSarah } from '@valfri/plugin-api/generella-villkor/kvalitet'
import { registerkontroll } from '@valfri/plugin-api/generella-villkor/registerkontroll'
import { behorighetOchLogg, dokumentation } from '@valfri/plugin-api/generella-villkor/uppgifter'
import type { Villkor } from '@valfri/plugin-api/villkor'
import { bestallningAvMat, ingenOppnar, kostOchAllergi, livsmedelsregistrering, temperaturkedja } from './livsmedel.ts'

/** No permit from IVO: a meal at the door is too little contact (see `regler`). */
export const matensVillkor: readonly Villkor[] = [
  ...gemensammaVillkor,
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
