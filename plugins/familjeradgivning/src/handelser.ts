import { samtal } from '@valfri/plugin-api/handelse'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What an utförare reports: that a samtal was held or missed, on a day. Nothing of what was said, and nobody's name. */
export const handelser: Tjanst['handelser'] = {
  samtal: samtal({ sv: 'Samtal', lattlast: 'Samtal' }),
  uteblivet: samtal({ sv: 'Uteblivet samtal', lattlast: 'Ni kom inte' }, { raknasSom: 'uteblivet' }),
}
