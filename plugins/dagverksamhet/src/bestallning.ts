import { dagmangder, gruppuppgift, nivauppgift, omfattningsuppgift, resefalt } from '@valfri/plugin-api/dagtjanst'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** Days a week per del; nivå and omfattning where the kommun's prices differ by them. */
export const bestallning: Tjanst['bestallning'] = {
  mangder: { social: dagmangder, demens: dagmangder },
  falt: [
    ...resefalt,
    { id: 'specialkost', typ: 'text', hogstTecken: 200, namn: { sv: 'Kost och allergi' } },
    {
      id: 'anhorig',
      typ: 'ja-nej',
      namn: { sv: 'Avlösning för den som vårdar en närstående', lattlast: 'Din anhöriga får vila' },
    },
  ],
  daterade: [
    nivauppgift({ sv: 'Sätts bara där kommunens pris skiljer på nivå.' }),
    omfattningsuppgift({ sv: 'Sätts bara där priset skiljer på heldag och halvdag.' }),
    gruppuppgift(),
  ],
}
