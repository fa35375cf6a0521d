import { kommunRoller, rollerSomSerPerson, utforareRoller } from '@valfri/auth/roller'
import { FelError } from '@valfri/auth/trpc'
import { toIndataFel } from '@valfri/auth/zod-fel'
import { type Aktor, type AktorTx, withAktor } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import type { TestDb } from '@valfri/db/testdb'
import { type Fel, ok, type Result } from '@valfri/kernel/fel'
import { behorigheter, createCaller } from '@valfri/server/router'
import { tjanster } from '@valfri/server/tjanster'
import { TEST_PEPPAR } from '@valfri/world/grund'
import { stabiltId } from '@valfri/world/stabilt-id'
import { utanJobb } from '@valfri/world/utan-jobb'
import { ZodError } from 'zod'
import { namndOf } from './ordlista.ts'

/** Who runs a command: a role, where it acts, and which person or firm it is when the scenario says. */
export interface Vem {
  readonly roll: string
  readonly kommun?: string
  readonly utforareId?: string
  readonly person?: string
}

/** The world of one scenario: a database of its own, a clock that its facts set, and its names as ids. */
export interface Varld {
  readonly bas: TestDb
  readonly sql: TestDb['agare']
  readonly nu: () => Temporal.Instant
  /** From now on it is this moment. */
  readonly stall: (tid: Temporal.Instant) => void
  readonly utforare: Map<string, string>
  /** Every procedure of the product, as this aktör: the matrix, the shapes and row level security hold. */
  readonly som: (vem: Vem, jobb?: Jobbko) => Caller
  /** A use case that no procedure reaches yet, as this aktör. */
  readonly direkt: <T>(vem: Vem, fn: (tx: AktorTx) => Promise<T>) => Promise<T>
}
export type Caller = ReturnType<typeof createCaller>

/** Roles of a key that acts without a person: it has all that is needed, and no name. */
const MASKINER = ['system', 'automat']
const ALLA = ['brukare', 'test', 'medborgare']

/** Who may open a person by name is known by this id. */
export const personId = (namn: string): string => stabiltId(`livscykel:person:${namn}`)

function aktorOf({ roll, kommun, utforareId, person = roll }: Vem): Aktor {
  const identitetId = personId(person)
  if (ALLA.includes(roll)) return { typ: 'publik' }
  if (roll in utforareRoller) {
    if (!utforareId) throw new Error(`Rollen ${roll} behöver en utförare att handla för.`)
    return { typ: 'utforare', utforareId, identitetId, roller: [roll] }
  }
  const maskin = MASKINER.includes(roll)
  if (!maskin && !(roll in kommunRoller)) throw new Error(`Rollen ${roll} finns inte.`)
  if (!kommun) throw new Error(`Rollen ${roll} behöver en kommun att handla för.`)
  const roller = maskin ? ['upphandlare', 'beslutsfattare', 'registrator'] : [roll]
  const farSePerson = (rollerSomSerPerson as readonly string[]).includes(roll)
  return { typ: 'kommun', ...namndOf(kommun), identitetId, roller, farSePerson }
}

export function createVarld(bas: TestDb, klocka: { tid: Temporal.Instant }): Varld {
  const nu = () => klocka.tid
  return {
    bas,
    sql: bas.agare,
    nu,
    stall: (tid) => {
      klocka.tid = tid
    },
    utforare: new Map(),
    som: (vem, jobb = utanJobb) =>
      createCaller({
        db: bas.db,
        aktor: aktorOf(vem),
        nu,
        tjanster,
        behorigheter,
        requestId: 'scenario',
        jobb,
        namn: MASKINER.includes(vem.roll) ? null : `Testperson, ${vem.person ?? vem.roll}`,
        peppar: TEST_PEPPAR,
        inloggad: null,
        demo: true,
      }),
    direkt: (vem, fn) => withAktor(bas.db, aktorOf(vem), fn),
  }
}

/** What a procedure answers, with a refusal as a Result; our own faults are thrown on. */
export async function attempt<T>(fn: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await fn())
  } catch (orsak) {
    const fel = felIn(orsak)
    if (!fel) throw orsak
    return { ok: false, fel }
  }
}

function felIn(orsak: unknown): Fel | undefined {
  const inre = orsak instanceof Error ? orsak.cause : undefined
  if (inre instanceof FelError) return inre.fel
  return inre instanceof ZodError ? toIndataFel(inre) : undefined
}

/** The middle of an ISO day in Sweden. */
export const middagen = (dag: string): Temporal.Instant =>
  Temporal.PlainDate.from(dag).toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '12:00' }).toInstant()
