import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'

/** One who can be picked on the sign-in page of the demo. */
export interface TestPerson {
  readonly nyckel: string
  readonly personnummer: string
  readonly namn: string
  /** The heading that the person stands under: a kommun, a firm, the brukare of a kommun. */
  readonly grupp: string
  readonly beskrivning: string
  readonly typ: 'kommun' | 'utforare' | 'person' | 'plattform' | 'ingen'
}

/** Everyone that the local provider vouches for: the named ones, and whoever is on the official list of test numbers. */
export interface TestPersoner {
  readonly namngivna: readonly TestPerson[]
  /** A named person by key. */
  readonly byNyckel: (nyckel: string) => TestPerson | undefined
  /** The person of a typed personnummer; undefined when it is not a test number. */
  readonly byNummer: (text: string) => TestPerson | undefined
}

/** @param testnummer twelve digits each, as Skatteverket publishes them for tests; no other number is let in */
export function createTestPersoner(namngivna: readonly TestPerson[], testnummer: readonly string[]): TestPersoner {
  const plats = new Map(testnummer.map((nummer, i) => [nummer, i + 1]))
  const byNyckel = new Map(namngivna.map((p) => [p.nyckel, p]))
  const byNummer = new Map(namngivna.map((p) => [p.personnummer, p]))
  return {
    namngivna,
    byNyckel: (nyckel) => byNyckel.get(nyckel),
    byNummer: (text) => {
      const last = parsePersonnummer(text)
      const nr = last.ok ? plats.get(last.value) : undefined
      if (!last.ok || nr === undefined) return undefined
      const okand: TestPerson = {
        nyckel: last.value,
        personnummer: last.value,
        namn: `Testperson ${nr}`,
        grupp: '',
        beskrivning: '',
        typ: 'ingen',
      }
      return byNummer.get(last.value) ?? okand
    },
  }
}

/**
 * The people of the demo world, reached by path and only when the demo is on: production has no such folder.
 * @param rot the clone
 */
export async function loadTestPersoner(rot: string): Promise<TestPersoner> {
  const modul = pathToFileURL(join(rot, 'test/world/src/personas.ts')).href
  const { personas } = (await import(modul)) as { personas: readonly TestPerson[] }
  const lista = readFileSync(join(rot, 'test/extern/personnummer/allPins.json'), 'utf8')
  return createTestPersoner(personas, JSON.parse(lista) as string[])
}
