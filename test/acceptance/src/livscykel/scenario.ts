import { z } from 'zod'

/** A word that names something inside one scenario. */
export const namn = z.string().trim().min(1)
export const dag = z.iso.date()
const fritt = z.record(z.string(), z.unknown())

/** One scenario about law and life cycles: what holds before, one command by a role, and what must hold after. */
const scenarioSchema = z.strictObject({
  id: namn,
  rubrik: z.string(),
  lagrum: z.array(z.string()),
  status: z.enum(['verifierad', 'tolkning']),
  given: fritt,
  when: z.strictObject({ kommando: namn, roll: namn, kommun: namn.optional(), data: fritt.default({}) }),
  // Which keys can be asserted is the command's to say: it answers them, or the key is an error.
  // biome-ignore lint/suspicious/noThenProperty: the file's own word
  then: z.looseObject({
    utfall: z.enum(['tillats', 'nekas', 'varning', 'resultat']),
    felkod: namn.optional(),
    krav: z.array(z.string()).optional(),
  }),
  felaktigt: z.string(),
})

const filSchema = z.strictObject({
  schema: z.literal('valfri.livscykler/1'),
  vokabular: z.unknown().optional(),
  scenarier: z.array(z.unknown()),
})

export type Scenario = z.output<typeof scenarioSchema>

/** A scenario as it was read: whole, or with what is wrong with its shape. */
export type LastScenario =
  | { readonly id: string; readonly scenario: Scenario }
  | { readonly id: string; readonly fel: readonly string[] }

export function isLivscykelfil(fil: unknown): fil is object {
  return typeof fil === 'object' && fil !== null && 'schema' in fil && fil.schema === 'valfri.livscykler/1'
}

/** Reads a file of scenarios strictly: an unknown key is an error of its own scenario, and stops no other. */
export function readScenarier(fil: unknown): readonly LastScenario[] | { readonly fel: readonly string[] } {
  const last = filSchema.safeParse(fil)
  if (!last.success) return { fel: describeFel(last.error) }
  return last.data.scenarier.map((ra, i) => {
    const s = scenarioSchema.safeParse(ra)
    return s.success ? { id: s.data.id, scenario: s.data } : { id: idOf(ra, i), fel: describeFel(s.error) }
  })
}

function idOf(ra: unknown, i: number): string {
  const id = typeof ra === 'object' && ra !== null && 'id' in ra ? ra.id : undefined
  return typeof id === 'string' && id !== '' ? id : `scenario ${i + 1}`
}

/** What a schema refuses, in Swedish, with the place first. @param rot the part of the scenario that was read */
export function describeFel(fel: z.ZodError, rot = ''): string[] {
  return fel.issues.map((f) => {
    const plats = [rot, ...f.path.map(String)].filter((del) => del !== '').join('.') || 'filen'
    if (f.code === 'unrecognized_keys') return `${plats}: nyckeln ${f.keys.join(', ')} finns inte i vokabulären.`
    return `${plats}: ${f.message}`
  })
}
