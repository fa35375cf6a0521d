import { z } from 'zod'
import { kommando } from './kommando.ts'
import { insatsOf } from './ordlista.ts'
import { registreraBeslut } from './rader-pris.ts'
import { dag, namn } from './scenario.ts'
import { utfallOf } from './svar.ts'
import { attempt } from './varld.ts'

/** A nämnd decides an hourly price, for all or for one regi. */
export const sparaPrisregel = kommando({
  data: z.strictObject({
    insatstyp: namn,
    regi: z.enum(['egenregi', 'privat']).optional(),
    orePerTimme: z.int().nonnegative(),
    galler: dag,
    namndbeslut: z.string().nullable().default(null),
    motivering: z.string().default(''),
  }),
  behov: (data) => ({ insatstyp: data.insatstyp }),
  run: async (scen, data, vem) => {
    const { v, kommun } = scen
    const { tjanst, del } = insatsOf(data.insatstyp) ?? scen.insats
    const beslutId = data.namndbeslut ? await registreraBeslut(v, kommun, 'pris', data.namndbeslut) : null
    const segment = { del, ...(data.regi && { regi: data.regi }) }
    const rader = [{ parameter: 'timpris', segment, ore: data.orePerTimme, motivering: data.motivering }]
    const r = await attempt(async () => {
      const { id } = await v
        .som(vem)
        .tenancy.forslag.foresla({ tjanstId: tjanst.id, fran: data.galler, beslutId, rader })
      return v.som({ roll: 'attestant', kommun }).tenancy.forslag.bekrafta({ id })
    })
    return utfallOf(r)
  },
})
