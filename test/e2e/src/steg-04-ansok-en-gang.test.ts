import { fyllUtkast } from '@valfri/world/ansokan'
import { exempelPdf } from '@valfri/world/ansokan-svar'
import { createTestWebblasare } from '@valfri/world/test-webblasare'
import { addMarknad } from '@valfri/world/valgrund'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { type E2eApp, startApp } from './app.ts'
import { startBrowser } from './browser.ts'
import { loginAs, newPerson } from './login.ts'
import { expectNoSideways, screenshot } from './screenshot.ts'

interface Utkast {
  readonly rev: number
  readonly svar: Readonly<Record<string, { readonly varden: unknown; readonly dokument: readonly unknown[] }>>
}

describe('step 4 in the browser: a firm registers and applies once to three kommuner', () => {
  let app: E2eApp
  let browser: Browser
  let page: Page

  /** Each page of the story: axe finds nothing, nothing is wider than a phone, and a picture is kept. */
  const look = async (namn: string) => {
    await expectAccessible(page)
    await expectNoSideways(page)
    await screenshot(page, namn)
  }
  const saved = () => page.getByText(/Sparat \d/).waitFor()

  beforeAll(async () => {
    ;[app, browser] = await Promise.all([startApp((bas) => addMarknad(bas.agare)), startBrowser()])
    page = (await newPerson(browser, app.adress)).page
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it('registers an enskild firma and lands on the firm’s own page', async () => {
    await loginAs(page, 'ny-foretagare', '/utforare')
    await page.getByRole('link', { name: 'Registrera ert företag' }).click()
    await page.getByRole('radio', { name: 'Aktiebolag' }).check()
    await page.getByLabel('Organisationsnummer').fill('556016-0681')
    await page.getByLabel('Företagets namn').fill('Saras hemhjälp')
    await page.getByRole('button', { name: 'Registrera företaget' }).click()
    await page.getByText('Organisationsnumret går inte ihop', { exact: false }).first().waitFor()
    expect(await page.getByLabel('Företagets namn').inputValue()).toBe('Saras hemhjälp')
    await look('steg-04-registrera')
    await page.getByRole('radio', { name: 'Enskild firma' }).check()
    await page.getByLabel('Organisationsnummer').fill('7809042380')
    await page.getByRole('button', { name: 'Registrera företaget' }).click()
    await page.getByRole('heading', { level: 1, name: 'Saras hemhjälp' }).waitFor()
    await look('steg-04-foretag')
  })

  it('fills in the firm once, and chooses kommuner, delar, områden and capacity', async () => {
    await page.context().clearCookies()
    await loginAs(page, 'skargardsvard-firmatecknare', '/utforare/ansokan')
    await look('steg-04-ansokningar')
    await page.getByRole('button', { name: /Börja ansöka.*Hemtjänst/ }).click()
    await page.getByRole('heading', { level: 1, name: /Ansökan: Hemtjänst/ }).waitFor()
    await page.getByLabel('Verksamhetsansvarig', { exact: true }).fill('Sara Mallqvist')
    await page.getByRole('button', { name: 'Lägg till enhet' }).click()
    await page.getByLabel('Enhetens namn').fill('Kontoret i Kungshamn')
    await page.getByRole('button', { name: 'Spara enheten' }).click()
    await page.getByText('Kontoret i Kungshamn', { exact: true }).waitFor()
    await saved()
    await look('steg-04-steg-1-foretaget')

    await page.getByRole('link', { name: 'Nästa: Kommuner' }).click()
    await page.getByText('Nämnden har inte beslutat om underlaget', { exact: false }).waitFor()
    await page.getByRole('checkbox', { name: 'Ansök i Munkedal' }).check()
    const munkedal = page.getByRole('region', { name: 'Munkedal' })
    await munkedal.getByRole('checkbox', { name: 'Service' }).check()
    await munkedal.getByRole('button', { name: 'Välj alla områden' }).click()
    await munkedal.getByLabel(/^Kapacitet/).fill('40')
    for (const kommun of ['Sotenäs', 'Tanum']) {
      await page.getByRole('checkbox', { name: `Ansök i ${kommun}` }).check()
      const kort = page.getByRole('region', { name: kommun })
      await kort.getByRole('button', { name: 'Välj alla områden' }).click()
      expect(await kort.getByLabel(/^Kapacitet/).inputValue()).toBe('40')
    }
    await saved()
    await look('steg-04-steg-2-kommuner')
  })

  it('answers a villkor with evidence, is told what is missing, and is led to it', async () => {
    await page.getByRole('link', { name: 'Nästa: Villkor' }).click()
    await page.getByText('av', { exact: false }).first().waitFor()
    await page.locator('.vf-villkor').first().waitFor()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'intyg.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') })
    await page.getByText('Filen är av fel slag', { exact: false }).first().waitFor()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'registreringsbevis.pdf', mimeType: 'application/pdf', buffer: exempelPdf })
    await page.getByText('registreringsbevis.pdf').first().waitFor()
    await saved()
    await look('steg-04-steg-3-villkor')
    const sida = new URL(page.url()).pathname

    // Somebody else in the firm writes in the same draft: what both wrote is there afterwards.
    const annan = createTestWebblasare(app.adress)
    await annan.loggaIn('skargardsvard-firmatecknare')
    const id = sida.split('/').at(-1)
    // What this page has attached is saved, not only shown, before the other device reads.
    const attached = async () => Object.values((await annan.trpc<Utkast>('ansokan.utkast', { id })).svar)
    await expect.poll(async () => (await attached()).some((s) => s.dokument.length > 0), { timeout: 10_000 }).toBe(true)
    const { rev } = await annan.trpc<Utkast>('ansokan.utkast', { id })
    const rutin = (text: string) => ({ 'behorighet-och-logg': { varden: { rutin: text }, dokument: [] } })
    await annan.trpc('ansokan.spara', { id, rev, svar: rutin('Skrivet på en annan dator.') })
    const ruta = page.locator('#villkor-behorighet-och-logg').getByLabel('Beskriv rutinen')
    await ruta.fill('Skrivet här.')
    await page.getByText('Någon annan har ändrat samtidigt').waitFor()
    await page.getByText('Skrivet på en annan dator.').waitFor()
    expect(await ruta.inputValue()).toBe('Skrivet här.')
    const sparat = async () => (await annan.trpc<Utkast>('ansokan.utkast', { id })).svar['behorighet-och-logg']?.varden
    await expect.poll(sparat, { timeout: 10_000 }).toEqual({ rutin: 'Skrivet här.' })

    // A kommun that is taken away and added again has lost no answer.
    await page.getByRole('link', { name: 'Tillbaka till Kommuner' }).click()
    for (const kommun of ['Munkedal', 'Sotenäs', 'Tanum']) await page.getByLabel(`Ansök i ${kommun}`).uncheck()
    await page.getByLabel('Ansök i Munkedal').check()
    await page.getByRole('link', { name: 'Nästa: Villkor' }).click()
    await page.getByText('registreringsbevis.pdf').first().waitFor()

    await page
      .getByRole('link', { name: /Granska och skicka/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Det här saknas' }).waitFor()
    await look('steg-04-steg-4-brister')
    const forsta = page.locator('.vf-brister a').first()
    const text = (await forsta.textContent()) ?? ''
    await forsta.click()
    await page.locator('.vf-falt[data-fel]').first().waitFor()
    expect(text).not.toBe('')
  })

  it('sends to three kommuner in one go and gets a number and a receipt from each', async () => {
    // The rest of the answers are given over the API: what the page can do has been seen, and the villkor are many.
    const b = createTestWebblasare(app.adress)
    await b.loggaIn('skargardsvard-firmatecknare')
    await fyllUtkast(b, ['1427', '1430', '1435'])
    await page.goto(`${new URL(page.url()).pathname}?steg=granska`)
    await page.getByText('Allt är ifyllt.').waitFor()
    await look('steg-04-steg-4-granska')
    await page.getByRole('button', { name: 'Skicka in till tre kommuner' }).click()
    await page.getByText('Kryssa i att uppgifterna stämmer.').waitFor()
    await page.getByRole('checkbox', { name: /Jag är firmatecknare/ }).check()
    await page.getByRole('button', { name: 'Skicka in till tre kommuner' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ansökan är inskickad' }).waitFor()
    await page.getByText('ON 2026/1').nth(2).waitFor()
    expect(await page.getByText('ON 2026/1').count()).toBe(3)
    await look('steg-04-kvitto')
    await page.getByRole('link', { name: 'Tanum' }).click()
    await page.getByRole('heading', { level: 1, name: /Ansökan i Tanum/ }).waitFor()
    await look('steg-04-arende')
  })
})
