import { readdirSync, readFileSync } from 'node:fs'
import { type Document, type Element, parseXmlDocument } from 'slimdom'
import { describe, expect, it } from 'vitest'
import { checkEn16931 } from './check-en16931.ts'

const folder = new URL('../../../test/extern/en16931/', import.meta.url)
const read = (fil: string) => parseXmlDocument(readFileSync(new URL(fil, folder), 'utf8'))
const DIFI = 'http://difi.no/xsd/vefa/validator/1.0'

interface Mark {
  readonly namn: string
  readonly regel: string
  readonly haller: boolean
  readonly dokument: Document
}

/** Each test of the authors' own sets: a document, a rule, and whether it holds. */
function* listMarks(katalog: string): Generator<Mark> {
  for (const fil of readdirSync(new URL(katalog, folder))) {
    const tests = read(`${katalog}/${fil}`).getElementsByTagNameNS(DIFI, 'test')
    for (const [i, test] of tests.entries()) {
      const kropp = test.children.find((c: Element) => c.namespaceURI !== DIFI)
      if (!kropp) continue
      const dokument = parseXmlDocument('<x/>')
      dokument.replaceChild(dokument.importNode(kropp, true), dokument.documentElement as Element)
      for (const [slag, haller] of [
        ['success', true],
        ['error', false],
      ] as const)
        for (const mark of test.getElementsByTagNameNS(DIFI, slag))
          yield { namn: `${fil} ${i + 1}`, regel: mark.textContent?.trim() ?? '', haller, dokument }
    }
  }
}

describe('the rules of EN 16931', () => {
  it.each(['Invoice-unit-UBL', 'CreditNote-unit-UBL'])(
    'say what their authors say in every test of %s',
    (katalog) => {
      const marks = [...listMarks(katalog)]
      expect(marks.length).toBeGreaterThan(200)
      const fel = marks.filter((m) => (checkEn16931(m.dokument, m.regel).length === 0) !== m.haller)
      expect(fel.map((m) => `${m.namn} ${m.regel}`)).toEqual([])
    },
    60_000,
  )

  it('find nothing wrong in whole Swedish invoices', () => {
    const filer = readdirSync(new URL('testfiles', folder)).filter((f) => f.startsWith('BIS_Billing_30'))
    // One of each kind is read here, all of them when the rules are refreshed: each takes a quarter of a second.
    const brott = filer.filter((_, i) => i % 4 === 0).map((f) => [f, checkEn16931(read(`testfiles/${f}`))])
    expect(brott.filter(([, b]) => b?.length)).toEqual([])
  }, 30_000)
})
