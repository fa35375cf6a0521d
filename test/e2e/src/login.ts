import type { Browser, BrowserContext, Page } from 'playwright-core'
import { bredder } from './screenshot.ts'

/** A browser of one person: Swedish, in Swedish time, with its own cookies. */
export async function newPerson(browser: Browser, adress: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: adress,
    viewport: bredder.dator,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
  })
  const page = await context.newPage()
  return { context, page }
}

/**
 * Signs in as a persona of the world, the way a person does: our page, the test e-legitimation, and back.
 *
 * @param nyckel as in test/world/src/personas.ts: 'sotenas-upphandlare'
 * @param till where to land afterwards
 */
export async function loginAs(page: Page, nyckel: string, till = '/'): Promise<void> {
  await page.goto(`/logga-in?till=${encodeURIComponent(till)}`)
  await page.getByRole('link', { name: 'Fortsätt till legitimering' }).click()
  await page.locator(`button[name=person][value="${nyckel}"]`).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/test-legitimation') && !url.pathname.startsWith('/auth'))
  await page.locator('h1').first().waitFor()
}
