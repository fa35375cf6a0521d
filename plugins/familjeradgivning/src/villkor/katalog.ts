import { gemensammaVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { lexSarah } from '@valfri/plugin-api/generella-villkor/kvalitet'
import { behorighetOchLogg } from '@valfri/plugin-api/generella-villkor/uppgifter'
import type { Villkor } from '@valfri/plugin-api/villkor'
import { forstaSamtal } from './forsta-samtal.ts'
import { kodIStalletForNamn } from './kod-i-stallet-for-namn.ts'
import { radgivarensUtbildning } from './radgivarens-utbildning.ts'
import { samtalInomTaket } from './samtal-inom-taket.ts'
import { yrkesmassig } from './yrkesmassig.ts'

/**
 * No permit from IVO, no duty to document who seeks råd (SoL 14 kap. 4 §), and none to hand data over for follow-up (15 kap.
 * 9 §): those of the generella that ask for it are left out.
 */
export const familjeradgivningensVillkor: readonly Villkor[] = [
  ...gemensammaVillkor.filter((v) => v.id !== 'lamnar-uppgifter'),
  behorighetOchLogg,
  lexSarah,
  radgivarensUtbildning,
  yrkesmassig,
  kodIStalletForNamn,
  forstaSamtal,
  samtalInomTaket,
]
