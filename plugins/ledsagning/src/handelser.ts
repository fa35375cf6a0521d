import { besokshandelser } from '@valfri/plugin-api/timtjanst'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What an utförare reports: times and no places, for where somebody goes is nobody's business (SoLPUL). */
export const handelser: Tjanst['handelser'] = besokshandelser({
  besok: { sv: 'Utförd ledsagning', lattlast: 'Någon följde med' },
  ingenHemma: { sv: 'Personen kom inte', lattlast: 'Du kom inte' },
})
