import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { loadGrund } from '@valfri/world/grund'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { startBrowser } from './browser.ts'
import { expectNoSideways, screenshot } from './screenshot.ts'

const NU = Temporal.Instant.from('2026-03-02T07:00:00Z')
let bas: TestDb
let app: TestApp
let browser: Browser

beforeAll(async () => {
  bas = await createTestDb(() => NU)
  await loadGrund(bas.agare)
  app = await startTestApp({ bas, nu: () => NU })
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await bas?.close()
})

async function open(width: number, till = '/health/live'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${app.adress}/auth/logga-in?till=${encodeURIComponent(till)}`)
  return page
}

describe('Test-legitimation in the browser', () => {
  it.each([390, 1440])('is accessible and keeps within the screen at %i px', async (width) => {
    const page = await open(width)
    await expectAccessible(page)
    await expectNoSideways(page)
    await screenshot(page, 'test-legitimation')
    await page.context().close()
  })

  it('narrows the list while one types, and signs in whom one picks', async () => {
    const page = await open(1440)
    await page.getByLabel('Sök på namn, kommun eller roll').fill('sotenäs ekonom')
    const synliga = page.locator('#personer li:not([hidden])')
    expect(await synliga.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Lena Mallström')]))
    await synliga.getByRole('button', { name: 'Lena Mallström Ekonom' }).click()
    await page.waitForURL('**/health/live')
    await page.context().close()
  })

  it('tells beside the field that a number is not a test number', async () => {
    const page = await open(390)
    await page.getByText('Logga in med ett testpersonnummer').click()
    await page.getByLabel(/^Personnummer/).fill('19121212-1211')
    await page.getByLabel(/^Personnummer/).press('Enter')
    await page.getByText('Numret finns inte i listan').waitFor()
    await expectAccessible(page)
    expect(await page.getByLabel(/^Personnummer/).inputValue()).toBe('19121212-1211')
    await page.context().close()
  })
})
