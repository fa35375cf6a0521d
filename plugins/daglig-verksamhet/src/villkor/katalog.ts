import { gemensammaVillkor, omsorgensVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { ivoTillstand } from '@valfri/plugin-api/generella-villkor/tillstand'
import type { Villkor } from '@valfri/plugin-api/villkor'
import { regler } from '../regler.ts'
import { forestandare } from './forestandare.ts'
import { habiliteringsersattning } from './habiliteringsersattning.ts'
import { lokaler } from './lokaler.ts'
import { narvaroRedovisas } from './narvaro-redovisas.ts'
import { utvecklingsplan } from './utvecklingsplan.ts'

export const dagligVerksamhetsVillkor: readonly Villkor[] = [
  ...gemensammaVillkor,
  // D01. Source: LSS (1993:387) 23 §; a private utförare of daglig verksamhet needs a permit.
  ivoTillstand('alla', regler.ivoTillstand.lagrum, 'daglig verksamhet enligt LSS'),
  ...omsorgensVillkor,
  forestandare,
  lokaler,
  utvecklingsplan,
  narvaroRedovisas,
  habiliteringsersattning,
]
