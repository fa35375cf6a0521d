import { ok } from '@valfri/kernel/fel'
import { selectNamnder } from '@valfri/tenancy/queries'
import { z } from 'zod'
import { type Api, addRutt } from './rutt.ts'

const KommunSvar = z.object({
  kommunId: z.string().describe('Kommunkod.'),
  namn: z.string(),
  slug: z.string(),
  namnder: z.array(z.object({ namndId: z.string(), namn: z.string() })),
})

/** The kommuner of the instance with their nämnder. */
export function kommunRutter(api: Api): void {
  addRutt(api, {
    metod: 'get',
    vag: '/kommuner',
    behorighet: 'api.kommuner',
    sammanfattning: 'Kommunerna och deras nämnder',
    grupp: 'Kommuner',
    svar: z.object({ rader: z.array(KommunSvar) }),
    gor: async (tx) => {
      const kommuner = Map.groupBy(await selectNamnder(tx), (n) => n.kommunId)
      const rader = [...kommuner].flatMap(([kommunId, namnder]) =>
        namnder.slice(0, 1).map(({ kommun, kommunSlug }) => ({
          kommunId,
          namn: kommun,
          slug: kommunSlug,
          namnder: namnder.map(({ namndId, namn }) => ({ namndId, namn })),
        })),
      )
      return ok({ rader })
    },
  })
}
