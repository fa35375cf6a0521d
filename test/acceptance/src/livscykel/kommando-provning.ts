import { z } from 'zod'
import { arendeOf } from './arrangera.ts'
import { kommando } from './kommando.ts'
import { nummerOf } from './kommando-beslut.ts'
import { VILLKORSUTFALL } from './ordlista.ts'
import { namn } from './scenario.ts'
import { utfallOf } from './svar.ts'
import { attempt } from './varld.ts'

/** A reviewer sets the outcome of one villkor. */
export const sparaVillkorsprovning = kommando({
  data: z.strictObject({
    ansokan: namn,
    villkor: namn,
    utfall: z.enum(['uppfylld', 'ejUppfylld', 'ejTillamplig']),
    skal: z.string().optional(),
  }),
  run: async (scen, data, vem) => {
    const { id } = arendeOf(scen, data.ansokan)
    const villkorId = scen.villkor.find((v) => v.nr === data.villkor)?.id ?? data.villkor
    const senaste = await scen.v.sql<{ id: string }[]>`
      select id from provning where arende_id = ${id} and villkor_id = ${villkorId} order by skapad desc, id desc limit 1`
    const utfall = VILLKORSUTFALL[data.utfall]
    if (!utfall) throw new Error(`Utfallet ${data.utfall} går inte att sätta.`)
    const r = await attempt(() =>
      scen.v
        .som(vem)
        .provning.prova({ arendeId: id, villkorId, utfall, skal: data.skal, sedd: senaste[0]?.id ?? null }),
    )
    return utfallOf(r, nummerOf(scen))
  },
})
