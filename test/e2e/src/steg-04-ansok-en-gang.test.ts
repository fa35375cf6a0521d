import { fyllUtkast } from '@valfri/world/ansokan'
import { exempelPdf } from '@valfri/world/ansokan-svar'
import { signedIn } from '@valfri/world/test-webblasare'
import { addMarknad } from '@valfri/world/valgrund'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { loginAs } from './login.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

interface Utkast {
  readonly rev: number
  readonly svar: Readonly<Record<string, { readonly varden: unknown }>>
}

describe('step 4 in the browser: a firm registers and applies once to three kommuner', () => {
  const { app, newPage } = useApp((bas) => addMarknad(bas.agare))
  let page: Page

  const saved = () => page.getByText(/Sparat \d/).waitFor()

  beforeAll(async () => {
    page = await newPage()
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
    await look(page, 'steg-04-registrera')
    await page.getByRole('radio', { name: 'Enskild firma' }).check()
    await page.getByLabel('Organisationsnummer').fill('7809042380')
    await page.getByRole('button', { name: 'Registrera företaget' }).click()
    await page.getByRole('heading', { level: 1, name: 'Saras hemhjälp' }).waitFor()
    await look(page, 'steg-04-foretag')
  })

  it('fills in the firm once, and chooses kommuner, delar, områden and capacity', async () => {
    await page.context().clearCookies()
    await loginAs(page, 'skargardsvard-firmatecknare', '/utforare/ansokan')
    await look(page, 'steg-04-ansokningar')
    await page.getByRole('button', { name: /Börja ansöka.*Hemtjänst/ }).click()
    await page.getByRole('heading', { level: 1, name: /Ansökan: Hemtjänst/ }).waitFor()
    await page.getByLabel('Verksamhetsansvarig', { exact: true }).fill('Sara Mallqvist')
    await page.getByRole('button', { name: 'Lägg till enhet' }).click()
    await page.getByLabel('Enhetens namn').fill('Kontoret i Kungshamn')
    await page.getByRole('button', { name: 'Spara enheten' }).click()
    await page.getByText('Kontoret i Kungshamn', { exact: true }).waitFor()
    await saved()
    await look(page, 'steg-04-steg-1-foretaget')

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
    await look(page, 'steg-04-steg-2-kommuner')
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
    await look(page, 'steg-04-steg-3-villkor')
    const sida = new URL(page.url()).pathname

    // Somebody else in the firm writes in the same draft: what both wrote is there afterwards.
    const annan = await signedIn(app.adress, 'skargardsvard-firmatecknare')
    const id = sida.split('/').at(-1)
    // What this page has attached is saved, not only shown, before the other device reads.
    const answers = async () => JSON.stringify((await annan.trpc<Utkast>('ansokan.utkast', { id })).svar)
    await expect.poll(answers, { timeout: 10_000 }).toContain('registreringsbevis.pdf')
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
    await look(page, 'steg-04-steg-4-brister')
    const forsta = page.locator('.vf-brister a').first()
    const text = (await forsta.textContent()) ?? ''
    await forsta.click()
    await page.locator('.vf-falt[data-fel]').first().waitFor()
    expect(text).not.toBe('')
  })

  it('sends to three kommuner in one go and gets a number and a receipt from each', async () => {
    // The rest of the answers are given over the API: what the page can do has been seen, and the villkor are many.
    // The page has saved its own first, or the two would write at once.
    await saved()
    const b = await signedIn(app.adress, 'skargardsvard-firmatecknare')
    await fyllUtkast(b, ['1427', '1430', '1435'])
    await page.goto(`${new URL(page.url()).pathname}?steg=granska`)
    await page.getByText('Allt är ifyllt.').waitFor()
    await look(page, 'steg-04-steg-4-granska')
    await page.getByRole('button', { name: 'Skicka in till tre kommuner' }).click()
    await page.getByText('Kryssa i att uppgifterna stämmer.').waitFor()
    await page.getByRole('checkbox', { name: /Jag får skriva under för företaget/ }).check()
    await page.getByRole('button', { name: 'Skicka in till tre kommuner' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ansökan är inskickad' }).waitFor()
    await page.getByText('ON 2026/1').nth(2).waitFor()
    expect(await page.getByText('ON 2026/1').count()).toBe(3)
    await look(page, 'steg-04-kvitto')
    await page.getByRole('link', { name: 'Tanum' }).click()
    await page.getByRole('heading', { level: 1, name: /Ansökan i Tanum/ }).waitFor()
    await look(page, 'steg-04-arende')
  })
})
