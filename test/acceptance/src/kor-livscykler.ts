import { arrangera } from './livscykel/arrangera.ts'
import { openScenbas, type Scenbas } from './livscykel/databas.ts'
import { type Fakta, fakta } from './livscykel/fakta.ts'
import type { Kommando } from './livscykel/kommando.ts'
import { KOMMANDON, VANTAR } from './livscykel/kommandon.ts'
import { readLage } from './livscykel/lage.ts'
import { describeFel, type LastScenario, readScenarier, type Scenario } from './livscykel/scenario.ts'
import { compareThen, type Svar } from './livscykel/svar.ts'
import { createVarld, type Varld } from './livscykel/varld.ts'

/*
 * Scenarios about law and life cycles, as `npm run fall` answers them. The facts become rows, the command is a use case of the
 * product run by the right aktör, and what came of it is compared with what must hold. Of a command that the product does not
 * have yet it is said that it waits and for what, never that it passed.
 */

/** Where the clock stands before the facts of the first scenario set it. */
const BORJAN = '2026-05-04T12:00:00+02:00'

interface Scenariosvar {
  readonly id: string
  /** null: the use case does not exist yet. */
  readonly ok: boolean | null
  readonly skillnader: readonly string[]
}

export interface Livscykelutskrift {
  readonly fall: readonly Scenariosvar[]
  readonly passed: number
  readonly failed: number
  readonly waiting: number
}

/** What became of one scenario, before it is compared with what must hold. */
export type Besvarat = { readonly id: string } & (
  | { readonly svar: Svar; readonly then: Scenario['then'] }
  | { readonly fel: readonly string[] }
  | { readonly vantar: string }
)

/** @param fil a read file of scenarios; @param namn what it is called when it cannot be read at all */
export async function runLivscykler(fil: unknown, namn: string): Promise<Livscykelutskrift> {
  const fall = (await answerScenarier(fil, namn)).map(toScenariosvar)
  const antal = (ok: boolean | null) => fall.filter((f) => f.ok === ok).length
  return { fall, passed: antal(true), failed: antal(false), waiting: antal(null) }
}

function toScenariosvar(b: Besvarat): Scenariosvar {
  if ('vantar' in b) return { id: b.id, ok: null, skillnader: [b.vantar] }
  const skillnader = 'fel' in b ? b.fel : compareThen(b.then, b.svar)
  return { id: b.id, ok: skillnader.length === 0, skillnader }
}

/** Every scenario of a file, one after the other on one database, each from the same ground. */
export async function answerScenarier(fil: unknown, namn: string): Promise<readonly Besvarat[]> {
  const last = readScenarier(fil)
  if ('fel' in last) return [{ id: namn, fel: last.fel }]
  const klocka = { tid: Temporal.Instant.from(BORJAN) }
  let bas: Promise<Scenbas> | undefined
  const oppna = async () => {
    bas ??= openScenbas(() => klocka.tid)
    const { bas: db, nollstall } = await bas
    await nollstall()
    return createVarld(db, klocka)
  }
  try {
    const besvarade: Besvarat[] = []
    for (const s of last) besvarade.push(await answer(s, oppna))
    return besvarade
  } finally {
    await (await bas)?.stang()
  }
}

async function answer(last: LastScenario, oppna: () => Promise<Varld>): Promise<Besvarat> {
  const { id } = last
  if ('fel' in last) return { id, fel: last.fel }
  const { when, given: raFakta, then } = last.scenario
  const kommando = KOMMANDON[when.kommando]
  if (!kommando) return { id, vantar: waitsFor(when.kommando) }
  const [given, data] = [fakta.safeParse(raFakta), kommando.data.safeParse(when.data)]
  if (!given.success || !data.success) {
    const fel = [given.error && describeFel(given.error, 'given'), data.error && describeFel(data.error, 'data')]
    return { id, fel: fel.flatMap((f) => f ?? []) }
  }
  try {
    return { id, then, svar: await runKommando(when, kommando, given.data, data.data, await oppna()) }
  } catch (orsak) {
    return { id, fel: [orsak instanceof Error ? orsak.message : String(orsak)] }
  }
}

async function runKommando(
  when: Scenario['when'],
  kommando: Kommando<unknown>,
  given: Fakta,
  data: unknown,
  v: Varld,
): Promise<Svar> {
  const behov = { ...(when.kommun && { kommun: when.kommun }), ...kommando.behov?.(data, given) }
  const scen = await arrangera(v, given, behov)
  const svar = await kommando.run(scen, data, { roll: when.roll, kommun: when.kommun ?? scen.kommun })
  return { ...(await readLage(scen)), ...svar }
}

function waitsFor(kommando: string): string {
  const del = VANTAR[kommando]
  return del ? `Väntar på ${del}.` : `Väntar: kommandot ${kommando} finns inte.`
}
