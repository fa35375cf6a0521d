import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './src/accessible.ts'
import { type E2eApp, startApp } from './src/app.ts'
import { startBrowser } from './src/browser.ts'
import { measureJs, tak } from './src/js-storlek.ts'
import { loginAs, newPerson } from './src/login.ts'
import { expectNoSideways, screenshot } from './src/screenshot.ts'

let browser: Browser
let app: E2eApp

beforeAll(async () => {
  ;[browser, app] = await Promise.all([startBrowser(), startApp()])
})
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe('the public door', () => {
  it.each(['/', '/jamfor'])('costs under 150 kB of JavaScript on a first visit (%s)', async (sida) => {
    const { bytes, filer } = await measureJs(browser, app.adress + sida)
    expect(bytes, JSON.stringify(filer, null, 1)).toBeLessThan(tak)
    expect(bytes).toBeGreaterThan(50_000)
  })

  it('breaks no rule of axe, fits a phone, and asks nothing of another site', async () => {
    const { context, page } = await newPerson(browser, app.adress)
    const frammande: string[] = []
    const fel: string[] = []
    page.on(
      'request',
      (r) => !r.url().startsWith(app.adress) && !r.url().startsWith('data:') && frammande.push(r.url()),
    )
    page.on('console', (m) => m.type() === 'error' && fel.push(m.text()))
    page.on('pageerror', (e) => fel.push(e.message))
    for (const [vag, namn] of [
      ['/', 'start'],
      ['/logga-in', 'logga-in'],
      ['/finns/inte', 'finns-inte'],
    ] as const) {
      await page.goto(vag, { waitUntil: 'networkidle' })
      await expectAccessible(page)
      await expectNoSideways(page)
      await screenshot(page, namn)
    }
    expect(frammande).toEqual([])
    expect(fel).toEqual([])
    await context.close()
  })

  it('is read in three languages, each with its own lang, and remembers the choice', async () => {
    const { context, page } = await newPerson(browser, app.adress)
    await page.goto('/')
    await page.getByRole('banner').getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Choose who will help you at home' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await expectAccessible(page)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Choose who will help you at home' }).waitFor()
    await page.getByRole('banner').getByRole('button', { name: 'Lättläst' }).click()
    await page.getByRole('heading', { level: 1, name: 'Välj vem som ska hjälpa dig' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('sv')
    await context.close()
  })

  it('is used by the keyboard alone: skip link first, and focus on the heading after a change of page', async () => {
    const { context, page } = await newPerson(browser, app.adress)
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Hoppa till innehållet')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('innehall')
    await page.getByRole('banner').getByRole('link', { name: 'Logga in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor()
    await page.waitForFunction('document.activeElement.tagName === "H1"')
    expect(await page.title()).toBe('Logga in – Valfri')
    await context.close()
  })
})

describe('a signed-in door', () => {
  it('sends who is not signed in to sign in, and back to the page', async () => {
    const { context, page } = await newPerson(browser, app.adress)
    await page.goto('/kommun')
    await page.getByRole('heading', { level: 1, name: 'Logga in för att fortsätta' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Logga in' }).click()
    expect(new URL(page.url()).searchParams.get('till')).toBe('/kommun')
    await context.close()
  })

  it('shows whom one acts for, as what, in the kommun’s own colours, and lets one sign out', async () => {
    const { context, page } = await newPerson(browser, app.adress)
    await loginAs(page, 'sotenas-upphandlare', '/kommun')
    await page.getByRole('banner').getByText('Sotenäs').first().waitFor()
    await page.waitForFunction('document.documentElement.dataset.tema === "1427"')
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await expectNoSideways(page)
    await screenshot(page, 'kommun-start')
    await page.getByRole('button', { name: /Anna Testberg/ }).click()
    await page.getByText('Inloggad som Anna Testberg').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await page.waitForURL(`${app.adress}/**`)
    await page.goto('/kommun')
    await page.getByRole('heading', { level: 1, name: 'Logga in för att fortsätta' }).waitFor()
    await context.close()
  })

  it('tells who has no uppdrag there which they have', async () => {
    const { context, page } = await newPerson(browser, app.adress)
    await loginAs(page, 'sotenas-upphandlare', '/utforare')
    await page.getByRole('heading', { level: 1, name: 'Du har inget uppdrag här' }).waitFor()
    await expectAccessible(page)
    await page
      .getByRole('main')
      .getByRole('button', { name: /Sotenäs/ })
      .click()
    await page.waitForURL('**/kommun')
    await context.close()
  })
})
