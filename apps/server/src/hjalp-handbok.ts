import { readFileSync } from 'node:fs'
import { Marked, type Tokens } from 'marked'

/** One page of the handbook, ready to show. */
export interface HandboksSida {
  readonly id: string
  readonly rubrik: string
  /** First sentence, plain text: what the page is about. */
  readonly ingress: string
  readonly html: string
  /** Second-level headings, for "På sidan". */
  readonly avsnitt: readonly { readonly id: string; readonly text: string }[]
}

export interface Handbok {
  readonly grupper: readonly { readonly rubrik: string; readonly sidor: readonly HandboksSida[] }[]
}

interface Innehall {
  readonly rubrik: string
  readonly sidor: readonly string[]
}

/**
 * Reads the handbook: innehall.json says which pages there are and in which order, and each is a markdown file.
 * Read once at boot; a missing page is our own fault and stops the start.
 */
export function loadHandbok(mapp: URL): Handbok {
  const innehall = JSON.parse(readFileSync(new URL('innehall.json', mapp), 'utf8')) as Innehall[]
  return {
    grupper: innehall.map((grupp) => ({
      rubrik: grupp.rubrik,
      sidor: grupp.sidor.map((id) => renderSida(id, readFileSync(new URL(`${id}.md`, mapp), 'utf8'))),
    })),
  }
}

/** Turns one markdown file into a page; its first-level heading is the page's name. */
export function renderSida(id: string, markdown: string): HandboksSida {
  const avsnitt: { id: string; text: string }[] = []
  let senaste = ''
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth, text }) {
        const ankare = anchorFor(text)
        senaste = text
        if (depth === 2) avsnitt.push({ id: ankare, text })
        return `<h${depth} id="${ankare}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      // A note, not a quotation: the handbook quotes nobody.
      blockquote({ tokens }) {
        return `<div class="hb-notis" role="note">${this.parser.parse(tokens)}</div>\n`
      },
      link({ href, tokens }) {
        return `<a href="${linkTo(href)}">${this.parser.parseInline(tokens)}</a>`
      },
      table(tabell) {
        return tableHtml(tabell, senaste, (cell) => this.parser.parseInline(cell.tokens))
      },
      html: () => '',
    },
  })
  const html = marked.parse(markdown, { async: false })
  const rubrik = /^# (.+)$/m.exec(markdown)?.[1]
  const ingress = /^# .+\n\n(.+?[.!?])(?:\s|$)/m.exec(markdown)?.[1]
  if (!rubrik || !ingress) throw new Error(`handbook page ${id} does not begin with a heading and a paragraph`)
  return { id, rubrik, ingress, html, avsnitt }
}

/** Another page is written as a file beside this one, so that the links also work where the text is read as files. */
const linkTo = (href: string): string =>
  href.replace(/^(?:\.\/)?([a-z-]+)\.md(#.*)?$/, '/hjalp/$1$2').replaceAll('"', '%22')

const anchorFor = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** A table with header cells that say what they head, in a frame that scrolls by keyboard on a narrow screen. */
function tableHtml(tabell: Tokens.Table, rubrik: string, inline: (cell: Tokens.TableCell) => string): string {
  const huvud = tabell.header.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('')
  const rader = tabell.rows.map((rad) => `<tr>${rad.map((cell, i) => bodyCell(inline(cell), i)).join('')}</tr>`)
  return `<div class="hb-tabell" role="region" tabindex="0" aria-label="Tabell: ${rubrik.replaceAll('"', '')}"><table><thead><tr>${huvud}</tr></thead><tbody>${rader.join('')}</tbody></table></div>\n`
}

const bodyCell = (html: string, kolumn: number): string =>
  kolumn === 0 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`
