import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { Fall } from './fall-schema.ts'

/*
 * Reads a file of cases strictly: what the schema does not name is an error. The schema stands beside the cases, byte for
 * byte as it came with them.
 */

const schema = JSON.parse(readFileSync(new URL('../fall/schema.json', import.meta.url), 'utf8')) as {
  readonly $defs: Readonly<Record<string, unknown>>
}
const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: false })
const checkFil = ajv.compile({
  ...schema,
  $defs: { ...schema.$defs, fall: { type: 'object' } },
})
const checkFall = ajv.compile({ $defs: schema.$defs, $ref: '#/$defs/fall' })

/** A case as it was read: with the faults of its shape, if there are some. */
export interface LastFall {
  readonly id: string
  readonly fall: Fall
  readonly fel: readonly string[]
}

/** The cases of a file, or what is wrong with the file as a whole. */
export function readFall(fil: unknown): { readonly fall: readonly LastFall[] } | { readonly fel: readonly string[] } {
  if (!checkFil(fil)) return { fel: describe(checkFil.errors) }
  const { fall } = fil as { readonly fall: readonly Fall[] }
  return { fall: fall.map((f) => ({ id: String(f.id), fall: f, fel: checkFall(f) ? [] : describe(checkFall.errors) })) }
}

const HOGST_VISADE = 8

/** The faults in Swedish, the most telling first; of alternatives that all failed only what a person can act on. */
function describe(fel: readonly ErrorObject[] | null | undefined): string[] {
  const alla = fel ?? []
  const andraSorter = new Set(alla.flatMap((f) => otherKind(f) ?? []))
  const gallande = alla.filter((f) => f.keyword !== 'oneOf' && !isOf(andraSorter, f))
  const texter = (gallande.length > 0 ? gallande : [...alla]).sort((a, b) => rank(a) - rank(b)).map(textOf)
  return [...new Set(texter)].slice(0, HOGST_VISADE)
}

/** The alternative that a fault rules out by itself: it is for another typ of event or another per of a post. */
function otherKind(f: ErrorObject): string | null {
  const gren = /^(.*\/oneOf\/\d+)\/properties\/(?:typ|per)\/(?:const|enum)$/.exec(f.schemaPath)?.[1]
  return gren ? `${f.instancePath.replace(/\/[^/]*$/, '')} ${gren}/` : null
}

function isOf(grenar: ReadonlySet<string>, f: ErrorObject): boolean {
  return [...grenar].some((g) => {
    const [plats, gren] = g.split(' ') as [string, string]
    return f.instancePath.startsWith(plats) && f.schemaPath.startsWith(gren)
  })
}

const RANK = ['additionalProperties', 'required', 'dependentRequired', 'type', 'pattern', 'enum', 'minimum']
const rank = (f: ErrorObject) => (RANK.includes(f.keyword) ? RANK.indexOf(f.keyword) : RANK.length)

function textOf(f: ErrorObject): string {
  const plats = f.instancePath === '' ? 'fallet' : f.instancePath.slice(1).replaceAll('/', '.')
  if (f.keyword === 'additionalProperties')
    return `${plats}: nyckeln ${f.params.additionalProperty} finns inte i schemat.`
  if (f.keyword === 'required') return `${plats}: nyckeln ${f.params.missingProperty} saknas.`
  if (f.keyword === 'dependentRequired') return `${plats}: nyckeln ${f.params.missingProperty} saknas.`
  if (f.keyword === 'enum') return `${plats}: värdet är inte ett av ${f.params.allowedValues.join(', ')}.`
  if (f.keyword === 'const') return `${plats}: värdet ska vara ${f.params.allowedValue}.`
  return `${plats}: följer inte schemat (${f.keyword}: ${f.message}).`
}
