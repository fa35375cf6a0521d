import type { Aktor } from '@valfri/db/aktor'

/**
 * One of two parties that have nothing to do with each other: a nämnd, an utförare and a person. Every id of a party's
 * rows is the same uuid, so that each join of a policy finds its row whatever the tables are called.
 */
export interface Part {
  readonly namn: 'A' | 'B'
  readonly kommunId: string
  readonly namndId: string
  readonly uuid: string
  readonly personnummerHash: string
  /** From the official list of test numbers. */
  readonly personnummer: string
}

const part = (namn: 'A' | 'B', kommunId: string, siffra: string, personnummer: string): Part => ({
  personnummer,
  namn,
  kommunId,
  namndId: `${kommunId}-omsorgsnamnden`,
  uuid: `${siffra.repeat(8)}-0000-7000-8000-000000000000`,
  personnummerHash: `hash-${namn}`,
})

export const A = part('A', '1427', 'a', '189001019802')
export const B = part('B', '1430', 'b', '189001029819')
export const parter = [A, B] as const

/** The staff are nobody that the rows name, so that what they see they see by their role. */
/** Whoever of the staff asks: what is for the one who wrote it is written by them. */
export const PERSONAL = 'cccccccc-0000-7000-8000-000000000000'

const kommun = (p: Part, namndId: string, roller: readonly string[], farSePerson: boolean): Aktor => ({
  typ: 'kommun',
  kommunId: p.kommunId,
  namndId,
  identitetId: PERSONAL,
  roller,
  farSePerson,
})
const utforare = (p: Part): Aktor => ({
  typ: 'utforare',
  utforareId: p.uuid,
  identitetId: PERSONAL,
  roller: ['firmatecknare'],
})
const person = (p: Part): Aktor => ({ typ: 'person', identitetId: p.uuid, personnummerHash: p.personnummerHash })

/** Everyone who can ask. `annan nämnd` is of the same kommun as A. */
export const aktorer = {
  'nämnd A, handläggare': kommun(A, A.namndId, ['handlaggare'], true),
  'nämnd A, ekonom': kommun(A, A.namndId, ['ekonom'], false),
  'nämnd A, avgifter': kommun(A, A.namndId, ['avgiftshandlaggare'], true),
  'annan nämnd i A': kommun(A, '1427-utbildningsnamnden', ['handlaggare'], true),
  'nämnd B, handläggare': kommun(B, B.namndId, ['handlaggare'], true),
  'nämnd B, avgifter': kommun(B, B.namndId, ['avgiftshandlaggare'], true),
  'utförare A': utforare(A),
  'utförare B': utforare(B),
  'person A': person(A),
  'person B': person(B),
  publik: { typ: 'publik' },
  plattform: { typ: 'plattform', identitetId: PERSONAL, roller: ['driftansvarig'] },
  inloggning: { typ: 'inloggning' },
} as const satisfies Record<string, Aktor>

export type AktorNamn = keyof typeof aktorer

/** Whose rows each may expect to reach by being who they are. Everybody else is a wrong aktör to that party. */
export const tillhor: Readonly<Record<AktorNamn, 'A' | 'B' | null>> = {
  'nämnd A, handläggare': 'A',
  'nämnd A, ekonom': 'A',
  'nämnd A, avgifter': 'A',
  'annan nämnd i A': null,
  'nämnd B, handläggare': 'B',
  'nämnd B, avgifter': 'B',
  'utförare A': 'A',
  'utförare B': 'B',
  'person A': 'A',
  'person B': 'B',
  publik: null,
  plattform: null,
  inloggning: null,
}
