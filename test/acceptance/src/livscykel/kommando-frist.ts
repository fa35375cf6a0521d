import { countFrist, KLOCKOR, type Klocknamn } from '@valfri/kernel/frist'
import { z } from 'zod'
import type { Scen } from './arrangera.ts'
import { kommando } from './kommando.ts'
import { namn } from './scenario.ts'

/** The day that each clock starts from, as the facts give it. */
const START: Readonly<Record<Exclude<Klocknamn, 'overprovning'>, (given: Scen['given']) => string | undefined>> = {
  skadestand: (given) => given.beslut?.beslutsdag,
  ejVerkstallt: (given) => given.insatsbeslut?.beslutsdag,
}

/** The last day of a clock, and whether it moved. */
export const beraknaSistaDag = kommando({
  data: z.strictObject({
    klocka: z.enum(Object.keys(KLOCKOR) as [Klocknamn, ...Klocknamn[]]),
    beslut: namn.optional(),
    insatsbeslut: namn.optional(),
  }),
  run: async (scen, data) => {
    const frist = data.klocka === 'overprovning' ? await readOverprovning(scen, data.beslut) : count(scen, data.klocka)
    return { utfall: 'resultat', ...frist }
  },
})

const dagarna = (oruladDag: string | null, sistaDag: string | null) => ({
  oruladDag,
  sistaDag,
  rullad: oruladDag !== sistaDag,
})

/** What the underrättelse itself says: the clock of LOV 10:3 is started by it and by nothing else. */
async function readOverprovning(scen: Scen, beslut: string | undefined) {
  const arende = scen.beslut.get(beslut ?? '')
  if (!arende) throw new Error(`Beslutet ${beslut} finns inte i given.`)
  const [rad] = await scen.v.sql<{ orulad: string | null; sista: string | null }[]>`
    select orulad_dag::text as orulad, sista_dag::text as sista from underrattelse where arende_id = ${arende.id}`
  return dagarna(rad?.orulad ?? null, rad?.sista ?? null)
}

function count(scen: Scen, klocka: keyof typeof START) {
  const fran = START[klocka](scen.given)
  if (fran === undefined) throw new Error(`Ingenting i given startar klockan ${klocka}.`)
  const { langd, rullar } = KLOCKOR[klocka]
  const frist = countFrist(Temporal.PlainDate.from(fran), langd, { roll: rullar })
  return dagarna(frist.oruladDag.toString(), frist.sistaDag.toString())
}
