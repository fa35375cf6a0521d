import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where pictures land; not committed. */
export const bildmapp = join(import.meta.dirname, '../bilder')

/** The two widths that every page is looked at in. */
export const bredder = { mobil: { width: 390, height: 844 }, dator: { width: 1440, height: 900 } } as const

/** Whole-page pictures at 390 and 1440 px; the page's own size is restored. VALFRI_BILDER=0 leaves them out. */
export async function screenshot(page: Page, namn: string): Promise<void> {
  if (process.env.VALFRI_BILDER === '0') return
  await mkdir(bildmapp, { recursive: true })
  const fore = page.viewportSize()
  for (const [bredd, storlek] of Object.entries(bredder)) {
    await page.setViewportSize(storlek)
    await page.evaluate('document.fonts.ready.then(() => true)')
    await page.screenshot({ path: join(bildmapp, `${namn}-${bredd}.png`), fullPage: true, animations: 'disabled' })
  }
  if (fore) await page.setViewportSize(fore)
}

/** Fails when the page can be scrolled sideways at 390 px: something is wider than the screen. */
export async function expectNoSideways(page: Page): Promise<void> {
  const fore = page.viewportSize()
  await page.setViewportSize(bredder.mobil)
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  if (fore) await page.setViewportSize(fore)
  if (Number(over) > 0) throw new Error(`${page.url()} is ${over} px wider than a 390 px screen`)
}
