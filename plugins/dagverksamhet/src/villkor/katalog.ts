import { gemensammaVillkor, omsorgensVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { ivoTillstand } from '@valfri/plugin-api/generella-villkor/tillstand'
import type { Villkor } from '@valfri/plugin-api/villkor'
import { regler } from '../regler.ts'
import { demenskunskap } from './demenskunskap.ts'
import { lokaler } from './lokaler.ts'
import { maltider } from './maltider.ts'
import { narvaroOchFranvaro } from './narvaro-och-franvaro.ts'
import { resor } from './resor.ts'

export const dagverksamhetensVillkor: readonly Villkor[] = [
  ...gemensammaVillkor,
  // Source: SoL (2025:400) 26 kap. 1 § 4.
  ivoTillstand('alla', regler.ivoTillstand.lagrum, 'dagverksamhet'),
  ...omsorgensVillkor,
  lokaler,
  demenskunskap,
  maltider,
  resor,
  narvaroOchFranvaro,
]
