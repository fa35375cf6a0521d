import type { DocxBlock } from '@valfri/dokument/parse-docx'
import { KAPITELNAMN } from './texter.ts'
import { KAPITEL, type Kapitel, type Kontrollpunkt, type UnderlagVillkor } from './typer.ts'

/** Where a part of an old document may go in a draft. */
export type WordPlats = Kapitel | 'inledning' | 'ansokanssatt'
export type WordSlag = 'avsnitt' | 'villkor' | 'utelamna'

/** One part of a Word document with a proposal of what it becomes. A person chooses; nothing is taken in by itself. */
export interface WordDel {
  readonly nr: number
  readonly rubrik: string
  readonly text: string
  readonly plats: WordPlats
  readonly slag: WordSlag
  /** Why the proposal is a guess, or why the part cannot be taken in; null where the document itself says. */
  readonly ovisst: string | null
  readonly kontrollpunkter: readonly Kontrollpunkt[]
  readonly vidBrist: UnderlagVillkor['vidBrist']
}

/** Words of a heading that tell where its text belongs. The first that fits is taken. */
const ORD: readonly (readonly [RegExp, WordPlats])[] = [
  [/ansök/i, 'ansokanssatt'],
  [/inledning|bakgrund|om valfrihet|allmän information|sammanfattning/i, 'inledning'],
  [/kontrakt|avtalsvillkor|avtalstid|uppsägning|hävning|tvist/i, 'kontraktsvillkor'],
  [/kvalific|krav på (leverantör|utförar|sökande)|uteslutning|ekonomisk ställning/i, 'kvalificering'],
  [/kompeten|bemanning|personal|utbildning/i, 'kompetenskrav'],
  [/affärsmässig|ersättning|faktur|pris|kommersiell/i, 'affarsmassiga'],
  [/verksamhet|kvalitet|genomförande|uppdrag|insats|utförande/i, 'verksamhetskrav'],
]

/** A sentence that demands: 'Utföraren ska …'. */
const KRAV = /\b(ska|skall|måste|krävs)\b/i

interface Har {
  readonly plats: WordPlats
  readonly rubrik: string
  /** Nothing in the document has said where the text belongs. */
  readonly gissat: boolean
}

/** Reads the blocks of a document as parts of an underlag, in their order. Every block is in a part. */
export function tolkaWord(blocks: readonly DocxBlock[]): readonly WordDel[] {
  const delar: Omit<WordDel, 'nr'>[] = []
  let har: Har = { plats: 'inledning', rubrik: '', gissat: true }
  let stycken: string[] = []
  const flush = () => {
    if (stycken.length > 0) delar.push(toAvsnitt(har, stycken.join('\n\n')))
    stycken = []
  }
  for (const block of blocks) {
    if (block.typ === 'rubrik') {
      flush()
      har = under(har, block)
    } else if (block.typ === 'stycke' && !isKrav(har, block)) {
      stycken.push(block.punkt ? `– ${block.text}` : block.text)
    } else {
      flush()
      delar.push(...toDelar(har, block))
    }
  }
  flush()
  return delar.map((del, i) => ({ nr: i + 1, ...del }))
}

/** A heading moves the text to the place that it names; one that names none stays where the text was. */
function under(har: Har, { niva, text }: Extract<DocxBlock, { typ: 'rubrik' }>): Har {
  const rubrik = text.replace(/^[\d.\s]+/, '')
  const kapitel = KAPITEL.find((k) => KAPITELNAMN[k].toLocaleLowerCase('sv') === rubrik.toLocaleLowerCase('sv'))
  const plats = kapitel ?? ORD.find(([form]) => form.test(rubrik))?.[1]
  // A part of a chapter whose own heading says something else is still a part of that chapter.
  if (niva > 1 && !har.gissat) return { ...har, rubrik }
  return { plats: plats ?? har.plats, rubrik, gissat: plats === undefined }
}

const isKapitel = (plats: WordPlats): plats is Kapitel => (KAPITEL as readonly string[]).includes(plats)

const isKrav = (har: Har, { text, punkt }: { readonly text: string; readonly punkt: boolean }) =>
  isKapitel(har.plats) && KRAV.test(text) && (punkt || text.length < 600)

const GISSAT = 'Rubriken säger inte vilket kapitel texten hör till.'

const bas = (har: Har) => ({
  ...{ rubrik: har.rubrik, plats: har.plats, kontrollpunkter: [], vidBrist: [] },
  ovisst: har.gissat ? GISSAT : null,
})

const toAvsnitt = (har: Har, text: string): Omit<WordDel, 'nr'> => ({ ...bas(har), slag: 'avsnitt', text })

function toDelar(har: Har, block: Exclude<DocxBlock, { typ: 'rubrik' }>): readonly Omit<WordDel, 'nr'>[] {
  if (block.typ === 'ej-last')
    return [{ ...bas(har), slag: 'utelamna', text: block.text, ovisst: 'Det här är inte text och kan inte läsas in.' }]
  if (block.typ === 'stycke') return [{ ...bas(har), slag: 'villkor', rubrik: shortName(block.text), text: block.text }]
  return fromTabell(har, block.rader)
}

/** 'Utföraren ska ha en skriven rutin' of a long sentence. */
function shortName(text: string): string {
  const ord = text.split(/[.\n]/)[0]?.split(/\s+/) ?? []
  return ord.length <= 8 ? ord.join(' ') : `${ord.slice(0, 8).join(' ')} …`
}

/** The table that kommuner print (villkor, kontrollpunkter, vid brist) is krav row by row; any other is text. */
function fromTabell(har: Har, rader: readonly (readonly string[])[]): readonly Omit<WordDel, 'nr'>[] {
  const [huvud = [], ...resten] = rader
  const kolumn = (form: RegExp) => huvud.findIndex((cell) => form.test(cell))
  const [villkor, kontroll, brist] = [
    kolumn(/villkor|krav/i),
    kolumn(/kontroll|uppföljning/i),
    kolumn(/brist|påföljd|följd/i),
  ]
  if (villkor < 0) {
    const text = rader.map((rad) => rad.join(' | ')).join('\n')
    return [{ ...toAvsnitt(har, text), ovisst: 'Tabellen har ingen kolumn för villkor, så den läses som text.' }]
  }
  const plats = isKapitel(har.plats) ? har.plats : 'verksamhetskrav'
  return resten
    .filter((rad) => rad[villkor])
    .map((rad) => {
      const text = rad[villkor] ?? ''
      const ovrigt = rad.filter((cell, i) => cell && ![villkor, kontroll, brist].includes(i)).join('\n')
      const [kontroller, foljd] = [readKontroll(rad[kontroll] ?? ''), readFoljd(rad[brist] ?? '')]
      const olast = [...kontroller.olast, ...foljd.olast]
      const [kontrollpunkter, vidBrist] = [kontroller.punkter, foljd.vidBrist]
      return {
        ...{ ...bas({ ...har, plats }), slag: 'villkor' as const, rubrik: shortName(text), kontrollpunkter, vidBrist },
        text: [text, ovrigt, ...olast].filter(Boolean).join('\n\n'),
        ovisst: olast.length > 0 ? `Gick inte att tolka, och står sist i texten: ${olast.join('; ')}` : null,
      }
    })
}

/** 'Uppvisa vid auktorisation: Tillstånd', 'Uppföljning var 6:e månad', each on its own line. What it cannot read is given back. */
function readKontroll(text: string): { readonly punkter: readonly Kontrollpunkt[]; readonly olast: readonly string[] } {
  const funna = new Map<Kontrollpunkt['typ'], Kontrollpunkt>()
  const olast: string[] = []
  for (const rad of text.split('\n').map((r) => r.replace(/^\s*\d+\.\s*/, '').trim())) {
    const punkt = readPunkt(rad)
    if (punkt && !funna.has(punkt.typ)) funna.set(punkt.typ, punkt)
    else if (rad !== '') olast.push(rad)
  }
  return { punkter: [...funna.values()], olast }
}

function readPunkt(rad: string): Kontrollpunkt | null {
  // A colon with a space after it: 'var 12:e månad' has none.
  const [nar = '', ...resten] = rad.split(/:\s+/)
  const bevis = resten.join(': ').trim()
  if (bevis.length > 200) return null
  const med = bevis ? { bevis: { sv: bevis } } : {}
  const tal = Number(/\d+/.exec(nar)?.[0]) || undefined
  if (/uppvis|visa upp|auktorisation|ansökan/i.test(nar)) return { typ: 'visa-upp', ...med }
  if (/anmäl/i.test(nar)) return { typ: 'egen-anmalan', ...(tal && tal <= 365 && { inomDagar: tal }), ...med }
  if (/uppfölj/i.test(nar)) return { typ: 'uppfoljning', ...(tal && tal <= 120 && { manader: tal }), ...med }
  return null
}

const FOLJDORD = [
  [/(inte|ej) godkän\w*/gi, 'ej-godkannande'],
  [/utesluts? ?(efter prövning)?|uteslutning/gi, 'utesluts-efter-provning'],
  [/(begäran om |begärd )?rättelse/gi, 'begard-rattelse'],
  [/varning/gi, 'varning'],
  [/vite/gi, 'vite'],
  [/avauktoris\w*|hävning|uppsägning/gi, 'avauktorisation'],
] as const

/** The följder that a cell names. A cell that says more than that is given back whole. */
function readFoljd(text: string): {
  readonly vidBrist: UnderlagVillkor['vidBrist']
  readonly olast: readonly string[]
} {
  const vidBrist = FOLJDORD.filter(([form]) => text.search(form) >= 0).map(([, foljd]) => foljd)
  const kvar = FOLJDORD.reduce((t, [form]) => t.replace(form, ''), text).replace(/\b(och|eller|samt)\b|[\s/.,;]+/gi, '')
  return { vidBrist, olast: kvar === '' ? [] : [text] }
}
