import { strToU8, zipSync } from 'fflate'

/** What a Word document is made of, for tests: a heading, a paragraph, a list item, a table or a picture. */
export type WordBit =
  | { readonly rubrik: string; readonly niva?: number }
  | { readonly stycke: string }
  | { readonly punkt: string }
  | { readonly tabell: readonly (readonly string[])[] }
  | { readonly bild: true }

const NS =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const toText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const p = (text: string, egenskaper = '') =>
  `<w:p><w:pPr>${egenskaper}</w:pPr>${text
    .split('\n')
    .map((rad) => `<w:r><w:t xml:space="preserve">${toText(rad)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>')}</w:p>`
const rad = (celler: readonly string[]) => `<w:tr>${celler.map((c) => `<w:tc>${p(c)}</w:tc>`).join('')}</w:tr>`
const BILD =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdBild"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'

function toXml(bit: WordBit): string {
  if ('rubrik' in bit) return p(bit.rubrik, `<w:pStyle w:val="Heading${bit.niva ?? 1}"/>`)
  if ('stycke' in bit) return p(bit.stycke)
  if ('punkt' in bit) return p(bit.punkt, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
  if ('tabell' in bit) return `<w:tbl>${bit.tabell.map(rad).join('')}</w:tbl>`
  return BILD
}

/** A Word document (.docx) as a word processor saves it, with a header that is beside the text. */
export function makeWordDokument(bitar: readonly WordBit[]): Uint8Array {
  const typ = (fil: string, slag: string) =>
    `<Override PartName="/word/${fil}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${slag}+xml"/>`
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
  const rubriker = [1, 2, 3]
    .map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`)
    .join('')
  return zipSync({
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${typ('document', 'document.main')}${typ('styles', 'styles')}${typ('numbering', 'numbering')}${typ('header1', 'header')}</Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdStil" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rIdNum" Type="${REL}/numbering" Target="numbering.xml"/><Relationship Id="rIdBild" Type="${REL}/image" Target="media/bild.png"/></Relationships>`,
    ),
    'word/document.xml': xml(`<w:document ${NS}><w:body>${bitar.map(toXml).join('')}</w:body></w:document>`),
    'word/styles.xml': xml(`<w:styles ${NS}>${rubriker}</w:styles>`),
    'word/numbering.xml': xml(
      `<w:numbering ${NS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/header1.xml': xml(`<w:hdr ${NS}>${p('Socialförvaltningen')}</w:hdr>`),
    'word/media/bild.png': new Uint8Array(PIXEL),
  })
}

/** Last year's underlag of a kommun, as it stood in a word processor. */
export const fjolaretsUnderlag: readonly WordBit[] = [
  { rubrik: '1. Inledning' },
  { stycke: 'Kommunen inbjuder utförare att ansöka om att få utföra hemtjänst.' },
  { rubrik: '2. Kvalificering av leverantör' },
  { stycke: 'Utföraren ska vara registrerad hos Bolagsverket.' },
  { punkt: 'Utföraren ska ha god ekonomi.' },
  { rubrik: '3. Verksamhetskrav' },
  {
    tabell: [
      ['Villkor', 'Kontrollpunkter', 'Vid brist'],
      [
        'Utföraren ska ha en skriven rutin för avvikelser.',
        '1. Uppvisa vid auktorisation: Rutinen\n2. Uppföljning var 12:e månad',
        'Varning och/eller avauktorisation',
      ],
      ['Utföraren ska delta i samverkansmöten.', 'Enligt överenskommelse', 'Varning'],
    ],
  },
  { bild: true },
  { rubrik: '4. Övrigt' },
  { stycke: 'Kommunen förbehåller sig rätten att ändra i texten.' },
]
