import { rattsmedelFor } from '@valfri/ansokan/rattsmedel'
import { z } from 'zod'
import { arendeOf, type Scen } from './arrangera.ts'
import { kommando } from './kommando.ts'
import { kortLagrum } from './ordlista.ts'
import type { Arende } from './rader-arende.ts'
import { namn } from './scenario.ts'
import { utfallOf } from './svar.ts'
import { attempt } from './varld.ts'

const UTFALL = { godkand: 'godkand', avslagen: 'avslag' } as const
export const nummerOf =
  ({ villkor }: Scen) =>
  (id: string): string =>
    villkor.find((v) => v.id === id)?.nr ?? id

/** A person, or what pretends to be one, decides a case. */
export const sparaBeslut = kommando({
  data: z.strictObject({
    ansokan: namn,
    utfall: z.enum(['godkand', 'avslagen']),
    skal: z.string().optional(),
    /** The villkor that a refusal names. */
    villkor: z.union([namn.transform((nr) => [nr]), z.array(namn)]).optional(),
    delegation: z.string().optional(),
  }),
  run: async (scen, data, vem) => {
    const { id } = arendeOf(scen, data.ansokan)
    const [rad] = await scen.v.sql<{ rev: number }[]>`select rev from arende where id = ${id}`
    const villkor = data.villkor?.map((nr) => scen.villkor.find((v) => v.nr === nr)?.id ?? nr)
    const r = await attempt(() =>
      scen.v.som(vem).provning.besluta({
        ...{ arendeId: id, rev: rad?.rev ?? 1, utfall: UTFALL[data.utfall] },
        ...{ skal: data.skal ?? 'Prövningen visar det.', delegation: data.delegation ?? 'Punkt 4.2' },
        ...(villkor && { villkor }),
      }),
    )
    return utfallOf(r, nummerOf(scen))
  },
})

function arendeFor(scen: Scen, beslut: string): Arende {
  const arende = scen.beslut.get(beslut)
  if (!arende) throw new Error(`Beslutet ${beslut} finns inte i given.`)
  return arende
}

/** The applicant is told of a decision. */
export const skickaUnderrattelse = kommando({
  data: z.strictObject({ beslut: namn }),
  run: async (scen, data, vem) => {
    const arende = arendeFor(scen, data.beslut)
    const rattelseupplysning = scen.given.underrattelseUtkast?.rattelseUpplysning
    const r = await attempt(() =>
      scen.v.som(vem).provning.underratta({
        arendeId: arende.id,
        ...(rattelseupplysning !== undefined && { rattelseupplysning }),
      }),
    )
    return { ...utfallOf(r), sistaDag: r.ok ? r.value.sistaDag : null }
  },
})

/** What a firm may do about a decision, its own or another's. */
export const visaRattsmedel = kommando({
  data: z.strictObject({ utforare: namn, beslut: namn }),
  run: async (scen, data) => {
    const arende = arendeFor(scen, data.beslut)
    const [rad] = await scen.v.sql<{ utfall: string }[]>`select utfall from arendebeslut where arende_id = ${arende.id}`
    const utforareId = scen.v.utforare.get(data.utforare)
    if (!rad || !utforareId) throw new Error(`Utföraren ${data.utforare} finns inte i given.`)
    const svar = rattsmedelFor({ utforareId: arende.utforareId, utfall: rad.utfall }, utforareId)
    const { overprovningErbjuds } = svar
    const [tid] = await scen.v.sql<{ sista: string | null; domstol: string }[]>`
      select (select r.sista_dag::text from underrattelse r where r.arende_id = a.id) as sista, k.forvaltningsratt as domstol
      from arende a join kommun k on k.kommun_id = a.kommun_id where a.id = ${arende.id}`
    return {
      ...{ utfall: 'resultat', overprovningErbjuds, hanvisning: kortLagrum(svar.hanvisning) },
      ...(overprovningErbjuds && { sistaDag: tid?.sista ?? null, domstol: tid?.domstol ?? null }),
    }
  },
})
