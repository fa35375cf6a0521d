import { countFrist, type Fristlangd } from '@valfri/kernel/frist'

/*
 * Scenarios about law and life cycles, as `npm run fall` answers them. A scenario is run from its own data where its command
 * is one of those below; of every other it is said that it waits, never that it passed.
 */

interface Scenario {
  readonly id: string
  readonly given: Readonly<Record<string, unknown>>
  readonly when: { readonly kommando: string; readonly data: Readonly<Record<string, string>> }
  readonly then: Readonly<Record<string, unknown>>
}

interface Scenariosvar {
  readonly id: string
  /** null: not run from here. */
  readonly ok: boolean | null
  readonly skillnader: readonly string[]
}

export interface Livscykelutskrift {
  readonly fall: readonly Scenariosvar[]
  readonly passed: number
  readonly failed: number
  readonly waiting: number
}

const VANTAR = 'Prövas inte härifrån: kommandot saknar väg från filens data till användningsfallet.'

export function isLivscykelfil(fil: unknown): fil is { readonly scenarier: readonly Scenario[] } {
  const { schema, scenarier } = (fil ?? {}) as { schema?: unknown; scenarier?: unknown }
  return schema === 'valfri.livscykler/1' && Array.isArray(scenarier)
}

export function runLivscykler(scenarier: readonly Scenario[]): Livscykelutskrift {
  const fall = scenarier.map(runScenario)
  const antal = (ok: boolean | null) => fall.filter((f) => f.ok === ok).length
  return { fall, passed: antal(true), failed: antal(false), waiting: antal(null) }
}

function runScenario(s: Scenario): Scenariosvar {
  const svar = s.when.kommando === 'beraknaSistaDag' ? sistaDag(s) : null
  if (!svar) return { id: s.id, ok: null, skillnader: [VANTAR] }
  const skillnader = Object.entries(svar)
    .filter(([nyckel, varde]) => nyckel in s.then && s.then[nyckel] !== varde)
    .map(([nyckel, varde]) => `${nyckel}: väntat ${String(s.then[nyckel])}, blev ${String(varde)}`)
  return { id: s.id, ok: skillnader.length === 0, skillnader }
}

/** Which day each clock starts from, how long it runs, and whether it moves to a vardag. */
const KLOCKOR: Readonly<Record<string, { fran: readonly [string, string]; langd: Fristlangd; roll: boolean }>> = {
  overprovning: { fran: ['underrattelse', 'lamnad'], langd: { weeks: 3 }, roll: true },
  ejVerkstallt: { fran: ['insatsbeslut', 'beslutsdag'], langd: { months: 3 }, roll: false },
}

function sistaDag(s: Scenario): Record<string, unknown> | null {
  const klocka = KLOCKOR[s.when.data.klocka ?? '']
  const [vad, falt] = klocka?.fran ?? ['', '']
  const fran = (s.given[vad] as Record<string, string> | undefined)?.[falt]
  if (!klocka || !fran) return null
  const f = countFrist(Temporal.PlainDate.from(fran), klocka.langd, { roll: klocka.roll })
  const { rullad } = f
  return { utfall: 'resultat', oruladDag: f.oruladDag.toString(), sistaDag: f.sistaDag.toString(), rullad }
}
