import type { Page } from 'playwright-core'
import { expectAccessible } from '../accessible.ts'
import { expectNoSideways, screenshot } from '../screenshot.ts'

/** What is asked of each page of a story: axe finds nothing, nothing is wider than a phone, and a picture is kept. */
export async function look(page: Page, namn: string): Promise<void> {
  await expectAccessible(page)
  await expectNoSideways(page)
  await screenshot(page, namn)
}
