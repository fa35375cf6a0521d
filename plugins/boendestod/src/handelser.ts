import { besok } from '@valfri/plugin-api/handelse'
import { besokshandelser } from '@valfri/plugin-api/timtjanst'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/**
 * What an utförare reports. Time with the person counts, by telephone too; documentation, travel and planning are in the
 * price. A contact to motivate counts when the handläggare has approved it, which the one who reports must say.
 */
export const handelser: Tjanst['handelser'] = {
  ...besokshandelser({ besok: { sv: 'Utfört stöd', lattlast: 'Stöd' } }),
  telefon: besok({ sv: 'Stöd i telefon eller på skärm', lattlast: 'Stöd i telefon' }),
  'motiverande-kontakt': besok(
    { sv: 'Motiverande kontakt', lattlast: 'Personalen hälsade på' },
    {
      galler: ['hemma'],
      orsakKravs: true,
      orsaker: [{ id: 'godkand-av-handlaggare', namn: { sv: 'Godkänd av handläggaren' } }],
    },
  ),
}
