import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { Block, Dokument } from './dokument.ts'
import { renderPdf } from './render-pdf.ts'
import { sealDokument } from './seal-dokument.ts'

const letter = (...block: Block[]): Dokument => ({
  slag: 'Underrättelse',
  titel: 'Underrättelse om beslut: vård & omsorg',
  sprak: 'sv',
  avsandare: { namn: 'Sotenäs kommun', enhet: 'Omsorgsnämnden' },
  mottagare: ['Åsa Öberg', 'Strandvägen 12', '456 31 Kungshamn'],
  datum: '2026-03-31',
  diarienummer: 'ON 2026/118',
  block,
})

const prices = (antal: number): Block => ({
  typ: 'tabell',
  rubrik: 'Pris per timme',
  radrubrik: true,
  kolumner: [{ rubrik: 'Område' }, { rubrik: 'Kronor', justering: 'hoger' }],
  rader: Array.from({ length: antal }, (_, i) => [`Område ${i + 1}`, '450,00']),
})

interface Node {
  readonly role?: string
  readonly type?: string
  readonly children?: readonly Node[]
}

const hasMarks = (node: Node): boolean => node.type === 'content' || (node.children ?? []).some(hasMarks)

/** The tags that have something drawn on the page, in reading order. */
function roles(node: Node): string[] {
  if (!hasMarks(node)) return []
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(roles)]
}

/** Reads the file back with an independent reader: what it says of itself, its text and its tags, page by page. */
async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { info, metadata } = await pdf.getMetadata()
  const pages = []
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const page = await pdf.getPage(n)
    const text = await page.getTextContent()
    const items = text.items.map((t) => ('str' in t ? t.str : '')).join('')
    pages.push({ text: items, roles: roles((await page.getStructTree()) as Node) })
  }
  const marked = (await pdf.getMarkInfo()) as unknown as Map<string, boolean>
  return { info: info as Record<string, unknown>, metadata, pages, marked, outline: await pdf.getOutline() }
}

describe('dokument som PDF', () => {
  it('gives the same bytes for the same data, also when its keys were written in another order', async () => {
    const forsta = letter({ typ: 'stycke', text: 'Ansökan godkänns.' })
    const andra = Object.fromEntries(Object.entries(forsta).reverse()) as unknown as Dokument
    expect(Buffer.compare(await renderPdf(forsta), await renderPdf(andra))).toBe(0)
  })

  it('gives another file for other data, though title and date are the same', async () => {
    const ja = await renderPdf(letter({ typ: 'stycke', text: 'Ja.' }))
    const nej = await renderPdf(letter({ typ: 'stycke', text: 'Ne.' }))
    const id = (b: Uint8Array) => /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(b).toString('latin1'))?.[1]
    expect(id(ja)).toMatch(/^[0-9a-f]{32}$/)
    expect(id(ja)).not.toBe(id(nej))
  })

  it('keeps å, ä, ö and accents from other languages readable as text', async () => {
    const text = 'Räksmörgås på Åland åt Željko Łukasz Şahin, 1\u00a0234,50 kr − fika'
    const { pages } = await read(await renderPdf(letter({ typ: 'stycke', text })))
    // One glyph serves both spaces in this font, so a reader gets the ordinary one back.
    expect(pages[0]?.text).toContain(text.replace('\u00a0', ' '))
    expect(pages[0]?.text).toContain('Strandvägen 12')
  })

  it('says that it is Swedish, tagged and PDF/UA, and shows its title with the characters that XML escapes', async () => {
    const dokument = letter()
    const bytes = await renderPdf(dokument)
    const { info, metadata, marked } = await read(bytes)
    expect(info).toMatchObject({ Language: 'sv-SE', Title: dokument.titel, Author: 'Sotenäs kommun, Omsorgsnämnden' })
    expect(info.CreationDate).toBe('D:20260331120000Z')
    expect(marked.get('Marked')).toBe(true)
    expect(metadata?.get('dc:title')).toBe(dokument.titel)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/DisplayDocTitle true')
  })

  it('carries the seal of its data', async () => {
    const dokument = letter({ typ: 'stycke', text: 'Ansökan godkänns.' })
    const { info } = await read(await renderPdf(dokument))
    expect(info.Keywords).toBe(`sha256:${(await sealDokument(dokument)).sha256}`)
  })

  it('tags headings, lists, tables and their headers in reading order', async () => {
    const { pages } = await read(
      await renderPdf(
        letter(
          { typ: 'rubrik', niva: 2, text: 'Skäl' },
          { typ: 'lista', ordnad: true, punkter: ['Ett krav är inte uppfyllt.'] },
          { typ: 'rubrik', niva: 3, text: 'Priser' },
          prices(1),
        ),
      ),
    )
    const order = pages[0]?.roles.filter((r) => !['Root', 'Sect', 'P'].includes(r))
    expect(order).toEqual([
      'Document',
      'H1',
      'H2',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'H3',
      'Table',
      'Caption',
      'TR',
      'TH',
      'TH',
      'TR',
      'TH',
      'TD',
    ])
  })

  it('repeats a table header for the eye on the next page, but does not read it twice', async () => {
    const { pages } = await read(await renderPdf(letter(prices(50))))
    expect(pages.length).toBe(2)
    expect(pages[1]?.text).toContain('Område Kronor')
    expect(pages.flatMap((p) => p.roles).filter((r) => r === 'Caption')).toHaveLength(1)
    expect(pages[1]?.roles.filter((r) => r === 'TH').length).toBe(pages[1]?.roles.filter((r) => r === 'TR').length)
  })

  it('numbers its pages and keeps a row whole when it moves to the next', async () => {
    const hog = ['Område utan slut', Array.from({ length: 12 }, (_, i) => `rad ${i + 1}`).join('\n')]
    const tabell = { ...prices(30), rader: [...Array.from({ length: 24 }, () => ['Område', '1']), hog] } as Block
    const { pages } = await read(await renderPdf(letter(tabell)))
    expect(pages.map((p) => /Sida \d \(\d\)/.exec(p.text)?.[0])).toEqual(['Sida 1 (2)', 'Sida 2 (2)'])
    expect(pages[0]?.text).not.toContain('rad 1')
    expect(pages[1]?.text).toContain('rad 12')
  })

  it('splits a row that no page could hold, and loses none of its lines', async () => {
    const rader = Array.from({ length: 90 }, (_, i) => `rad ${i + 1}.`)
    const tabell = { ...prices(1), rader: [['Område', rader.join('\n')]] } as Block
    const { pages } = await read(await renderPdf(letter(tabell)))
    const text = pages.map((p) => p.text).join('')
    for (const rad of rader) expect(text).toContain(rad)
  })

  it('offers bookmarks in a long document and none in a letter', async () => {
    const kapitel = ['Parter', 'Uppdrag', 'Ersättning', 'Avtalstid'].map(
      (text) => ({ typ: 'rubrik', niva: 2, text }) as const,
    )
    expect((await read(await renderPdf(letter(...kapitel)))).outline.map((o) => o.title)).toEqual(
      kapitel.map((k) => k.text),
    )
    expect((await read(await renderPdf(letter()))).outline).toBeNull()
  })

  it('never leaves the signatures alone on a page', async () => {
    const fyllnad = Array.from({ length: 19 }, (_, i): Block => ({ typ: 'stycke', text: `Stycke ${i + 1}.` }))
    const parter = [{ part: 'För kommunen' }, { part: 'För utföraren' }]
    const slut: Block[] = [
      { typ: 'stycke', text: 'Avtalet undertecknas av båda.' },
      { typ: 'underskrifter', parter },
    ]
    const { pages } = await read(await renderPdf(letter(...fyllnad, ...slut)))
    expect(pages).toHaveLength(2)
    expect(pages[1]?.text).toMatch(/Avtalet undertecknas av båda\..*För kommunen.*Namnteckning/)
  })

  it('announces nothing that is empty, and skips no level of heading', async () => {
    const tomt: Block[] = [
      { typ: 'lista', punkter: [] },
      { typ: 'uppgifter', rader: [] },
      { typ: 'tabell', rubrik: 'Tom', kolumner: [{ rubrik: 'A' }], rader: [] },
      { typ: 'stycke', text: '' },
      { typ: 'underskrifter', parter: [] },
      { typ: 'rubrik', niva: 3, text: 'Priser' },
    ]
    const { pages } = await read(await renderPdf(letter(...tomt)))
    expect(pages[0]?.roles.filter((r) => !['Root', 'Sect', 'P'].includes(r))).toEqual(['Document', 'H1', 'H2'])
  })

  it('loses no line of a box that is longer than a page, and leaves no page empty', async () => {
    const rader = Array.from({ length: 80 }, (_, i) => `skäl ${i + 1}.`)
    const ruta: Block = { typ: 'ruta', rubrik: 'Motivering', text: rader.join('\n') }
    const { pages } = await read(
      await renderPdf(letter(ruta, { typ: 'sidbrytning' }, { typ: 'sidbrytning' }, { typ: 'stycke', text: 'Slut.' })),
    )
    const text = pages.map((p) => p.text).join('')
    for (const rad of rader) expect(text).toContain(rad)
    expect(pages.map((p) => p.text).filter((t) => t.length < 150)).toHaveLength(1)
  })

  it.each([20, 21])('keeps a handful of facts together on one page, after %i paragraphs', async (antal) => {
    const fyllnad = Array.from({ length: antal }, (_, i): Block => ({ typ: 'stycke', text: `Stycke ${i + 1}.` }))
    const rader = ['Kontroll', 'Vid brist', 'Lagrum'].map((namn) => ({ namn, varde: 'x' }))
    const { pages } = await read(await renderPdf(letter(...fyllnad, { typ: 'uppgifter', rader })))
    expect(pages.map((p) => p.text.includes('Kontroll'))).toEqual(pages.map((p) => p.text.includes('Lagrum')))
  })
})
