import { readFileSync } from 'node:fs'
import fontoxpath from 'fontoxpath'
import { type Document, parseXmlDocument } from 'slimdom'
import { namnrymder } from './namnrymder.ts'

/** A rule of EN 16931 that an invoice breaks. */
export interface Regelbrott {
  /** 'BR-CO-10' */
  readonly regel: string
  /** What the rule says, in its authors' English. */
  readonly text: string
}

interface Prov {
  readonly id: string
  readonly fatal: boolean
  readonly test: string
  readonly text: string
}
interface Regel {
  /** XPath of the nodes that the rule is about. */
  readonly vag: string
  readonly prov: readonly Prov[]
}

const SCHEMATRON = 'http://purl.oclc.org/dsdl/schematron'
/** A pattern and the parameters that bind it to UBL. Within a pattern the first rule that fits a node is the only one. */
const MONSTER = [
  ['EN16931-model.sch', 'EN16931-UBL-model.sch'],
  ['EN16931-syntax.sch', 'EN16931-UBL-syntax.sch'],
  ['EN16931-UBL-codes.sch', null],
] as const

const parse = (fil: string): Document =>
  parseXmlDocument(readFileSync(new URL(`../regler/${fil}`, import.meta.url), 'utf8'))
const listElements = (d: Pick<Document, 'getElementsByTagNameNS'>, namn: string) =>
  d.getElementsByTagNameNS(SCHEMATRON, namn)

let lasta: readonly (readonly Regel[])[] | undefined

/** The rule tables are read once, the first time an invoice comes. */
function loadMonster(): readonly (readonly Regel[])[] {
  lasta ??= MONSTER.map(([regler, bindning]) => readMonster(parse(regler), bindning && parse(bindning)))
  return lasta
}

function readMonster(regler: Document, bindning: Document | null): Regel[] {
  const varden = new Map(
    (bindning ? listElements(bindning, 'param') : []).map((p) => [
      (p.getAttribute('name') ?? '').trim(),
      p.getAttribute('value') ?? '',
    ]),
  )
  const bind = (text: string | null): string => {
    const rent = (text ?? '').trim()
    return rent.startsWith('$') ? (varden.get(rent.slice(1)) ?? rent) : rent
  }
  return listElements(regler, 'rule').map((regel) => ({
    vag: anywhere(bind(regel.getAttribute('context'))),
    prov: listElements(regel, 'assert').map((a) => ({
      id: a.getAttribute('id') ?? '',
      fatal: a.getAttribute('flag') === 'fatal',
      test: bind(a.getAttribute('test')),
      text: (a.textContent ?? '').replace(/^\[[^\]]*\]-?\s*/, '').trim(),
    })),
  }))
}

/** A context of Schematron fits wherever it stands, so a relative path is looked for in the whole document. */
const anywhere = (context: string): string =>
  context
    .split('|')
    .map((del) => (del.trim().startsWith('/') ? del.trim() : `//${del.trim()}`))
    .join(' | ')

const OPTIONS = {
  namespaceResolver: (prefix: string) => namnrymder[prefix] ?? null,
  language: fontoxpath.evaluateXPath.XPATH_3_1_LANGUAGE,
}

/**
 * The rules of EN 16931 that an invoice or credit note in UBL 2.1 breaks, each once, in the order of the rule tables.
 *
 * @param bara only this rule, for a test of it; then warnings count too
 * Source: ConnectingEurope/eInvoicing-EN16931 1.3.16 (regler/)
 */
export function checkEn16931(dokument: Document, bara?: string): readonly Regelbrott[] {
  const brott = new Map<string, Regelbrott>()
  for (const monster of loadMonster()) {
    const tagna = new Set<unknown>()
    for (const regel of monster) {
      for (const nod of fontoxpath.evaluateXPathToNodes(regel.vag, dokument, null, {}, OPTIONS)) {
        if (tagna.has(nod)) continue
        tagna.add(nod)
        for (const prov of regel.prov) {
          if (brott.has(prov.id) || (bara ? prov.id !== bara : !prov.fatal)) continue
          if (!fontoxpath.evaluateXPathToBoolean(prov.test, nod, null, {}, OPTIONS))
            brott.set(prov.id, { regel: prov.id, text: prov.text })
        }
      }
    }
  }
  return [...brott.values()]
}
