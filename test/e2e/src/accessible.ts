import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** Read once and evaluated, not added as a script element: the pages' CSP allows only their own files. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Brott {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * Fails with each place where axe finds a breach of WCAG 2.2 A and AA or of its best practices.
 * The page is checked as it stands, opened parts and all, once it has its heading.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const rubrik = page.locator('main h1').first()
  await rubrik.waitFor()
  const fore = `${page.url()} ${await rubrik.textContent()}`
  await page.evaluate('document.fonts.ready.then(() => true)')
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${axe}; true`)
  const brott = (await page.evaluate(`axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    resultTypes: ['violations'],
  }).then((r) => r.violations)`)) as readonly Brott[]
  if (brott.length === 0) return
  await rubrik.waitFor()
  // The page was still changing into another one while it was read: the one that came is the one to check.
  if (fore !== `${page.url()} ${await rubrik.textContent()}`) return expectAccessible(page)
  const rader = brott.flatMap((b) => [
    `${b.id}: ${b.help}`,
    ...b.nodes.map(
      (n) => `    ${n.html.slice(0, 200)}\n      ${(n.failureSummary ?? '').replaceAll('\n', '\n      ')}`,
    ),
  ])
  throw new Error(`axe found ${brott.length} on ${page.url()}\n${rader.join('\n')}`)
}
