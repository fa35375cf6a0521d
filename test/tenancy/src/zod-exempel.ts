import { z } from 'zod'
import type { Part } from './parter.ts'

interface JsonSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly $ref?: string
  readonly default?: unknown
}

/**
 * An input that a shape accepts, where every id is the party's own: whoever sends it asks for that party's rows.
 * Where a shape asks for more than its types say, exempel.ts gives the value.
 */
export function exampleOf(schema: z.ZodType, part: Part): unknown {
  return fill(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, part, '')
}

function fill(s: JsonSchema, part: Part, namn: string): unknown {
  if (s.const !== undefined) return s.const
  if (s.enum) return s.enum[0]
  const val = s.anyOf ?? s.oneOf
  if (val) return fill(val.find((v) => v.type !== 'null') ?? {}, part, namn)
  if (s.allOf) return Object.assign({}, ...s.allOf.map((del) => fill(del, part, namn)))
  if (s.type === 'object' || s.properties) return fillObject(s, part)
  if (s.type === 'array') return fillArray(s, part, namn)
  if (s.type === 'integer' || s.type === 'number') return Math.max(1, s.minimum ?? 1)
  if (s.type === 'boolean') return true
  return s.type === 'string' ? fillText(s, part, namn) : null
}

/** What may be left out is filled in too: a filter by another's id is as much a question as the others. */
function fillObject(s: JsonSchema, part: Part): Record<string, unknown> {
  return Object.fromEntries(Object.entries(s.properties ?? {}).map(([namn, del]) => [namn, fill(del, part, namn)]))
}

function fillArray(s: JsonSchema, part: Part, namn: string): unknown[] {
  if (s.prefixItems) return s.prefixItems.map((del) => fill(del, part, namn))
  return s.items ? [fill(s.items, part, namn)] : []
}

/** By name, where a text has a meaning that its shape does not tell. */
const perNamn: readonly [RegExp, (p: Part) => string][] = [
  [/kommunId$/i, (p) => p.kommunId],
  [/namndId$/i, (p) => p.namndId],
  [/personnummer/i, () => '189001019802'],
  [/organisationsnummer/i, () => '5566778899'],
  [/tjanst(Id)?$/i, () => 'hemtjanst'],
  [/(^|[a-z])id$/i, (p) => p.uuid],
]

const former: readonly string[] = [
  'prov',
  '2026-02-01',
  '2026-02',
  '45631',
  '1427',
  '#123456',
  '08:00',
  '2026-02-01T08:00:00Z',
  '189001019802',
  'prov@example.se',
]

function fillText(s: JsonSchema, part: Part, namn: string): string {
  const passar = (text: string) => !s.pattern || new RegExp(s.pattern, 'u').test(text)
  if (s.format === 'uuid') return part.uuid
  const kand = perNamn.find(([monster]) => monster.test(namn))?.[1](part)
  if (kand && passar(kand)) return kand
  if (s.format === 'date') return '2026-02-01'
  if (s.format === 'email') return 'prov@example.se'
  const text = former.find(passar) ?? 'prov'
  return text.padEnd(s.minLength ?? 0, ' prov')
}
