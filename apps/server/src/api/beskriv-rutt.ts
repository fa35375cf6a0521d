import type { RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'

/** Every refusal of the API (RFC 9457). */
export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    kod: z.string().describe('Stabil kod i kebab-case.'),
    detail: z.string(),
    nasta: z.string().optional().describe('Vad man gör åt det.'),
    lagrum: z.string().optional(),
    falt: z.record(z.string(), z.string()).optional().describe('Fel per fält.'),
    detaljer: z.record(z.string(), z.unknown()).optional(),
  })
  .describe('Problem')

const IdempotensHuvud = z.object({
  'Idempotency-Key': z.string().min(1).max(200).optional().describe('Samma nyckel två gånger har en effekt.'),
})

interface Beskriven {
  readonly metod: RouteConfig['method']
  readonly vag: string
  readonly behorighet: string
  readonly sammanfattning: string
  readonly grupp: string
  readonly params?: z.ZodType
  readonly fraga?: z.ZodType
  readonly kropp?: z.ZodType
  readonly format?: 'xml'
  readonly svar: z.ZodType
}

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemSchema } },
})

/** The route as OpenAPI says it. */
export function describeRutt(rutt: Beskriven): RouteConfig {
  const { metod, vag, sammanfattning, grupp, behorighet, params, fraga, kropp, format, svar } = rutt
  const typ = format === 'xml' ? 'application/xml' : 'application/json'
  return {
    method: metod,
    path: vag,
    summary: sammanfattning,
    description: `Behörighet: ${behorighet}.`,
    tags: [grupp],
    security: [{ nyckel: [] }],
    request: {
      params: params as z.ZodObject | undefined,
      query: fraga as z.ZodObject | undefined,
      headers: metod === 'get' ? undefined : IdempotensHuvud,
      ...(kropp ? { body: { required: true, content: { [typ]: { schema: kropp } } } } : {}),
    },
    responses: {
      200: { description: 'Svaret.', content: { 'application/json': { schema: svar } } },
      401: problem('Nyckel saknas, är fel eller är spärrad.'),
      403: problem('Nyckelns roll får inte göra detta.'),
      404: problem('Finns inte, eller får inte ses.'),
      409: problem('Krockar med något som redan är gjort.'),
      422: problem('Uppgifter som inte kan läsas; se falt.'),
      429: problem('För många försök; se Retry-After.'),
    },
  }
}
