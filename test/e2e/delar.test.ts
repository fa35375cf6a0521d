import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './src/accessible.ts'
import { startBrowser } from './src/browser.ts'
import { serveParts } from './src/delar.ts'
import { bredder, expectNoSideways, screenshot } from './src/screenshot.ts'

let browser: Browser
let delar: Awaited<ReturnType<typeof serveParts>>

beforeAll(async () => {
  ;[browser, delar] = await Promise.all([startBrowser(), serveParts()])
})
afterAll(async () => {
  await browser?.close()
  await delar?.stop()
})

async function open(hash: string): Promise<Page> {
  const page = await browser.newPage({ viewport: bredder.dator, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
  await page.goto(`${delar.url}${hash}`)
  await page.locator('h1').waitFor()
  return page
}

describe('the parts that every page is made of', () => {
  it.each(['#delar', '#tabell', '#formular'])('break no rule of axe and fit a phone (%s)', async (hash) => {
    const page = await open(hash)
    await expectAccessible(page)
    await expectNoSideways(page)
    await screenshot(page, `delar-${hash.slice(1)}`)
    await page.setViewportSize(bredder.mobil)
    await expectAccessible(page)
    await page.close()
  })

  it('ask before an act that cannot be taken back, and give focus back afterwards', async () => {
    const page = await open('#delar')
    await page.getByRole('button', { name: 'Lås oktober' }).click()
    await page.getByRole('dialog', { name: 'Lås oktober?' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Lås oktober')
    await page.close()
  })

  it('say aloud what just happened', async () => {
    const page = await open('#delar')
    await page.getByRole('button', { name: 'Visa besked' }).click()
    await page.getByText('Ansökan är inskickad till tre kommuner.').waitFor()
    await expectAccessible(page)
    await page.close()
  })
})

describe('a list', () => {
  const forsta = (page: Page) => page.locator('tbody th').first().textContent()

  it('sorts in Swedish order, both ways, and tells screen readers which', async () => {
    const page = await open('#tabell')
    const rubrik = page.getByRole('columnheader', { name: 'Utförare' })
    await rubrik.getByRole('button').click()
    expect(await rubrik.getAttribute('aria-sort')).toBe('ascending')
    expect(await forsta(page)).toMatch(/^Bohus hem/)
    await rubrik.getByRole('button').click()
    expect(await rubrik.getAttribute('aria-sort')).toBe('descending')
    expect(await forsta(page)).toMatch(/^Örnhjälpen/)
    await page.close()
  })

  it('searches, filters and pages, and says how many rows are left', async () => {
    const page = await open('#tabell')
    await page.getByText('Sida 1 av 3').waitFor()
    await page.getByRole('button', { name: 'Nästa' }).click()
    await page.getByText('Sida 2 av 3').waitFor()
    await page.getByLabel('Status').selectOption('ny')
    await page.getByText('8 rader').waitFor()
    await page.getByLabel('Sök utförare').fill('ängens')
    await page.getByText('1 rad', { exact: true }).waitFor()
    await page.getByLabel('Sök utförare').fill('finns inte')
    await page.getByText('Inget matchar ditt urval').waitFor()
    await page.getByRole('button', { name: 'Rensa sökning och filter' }).click()
    await page.getByText('23 rader').waitFor()
    await page.close()
  })
})

describe('a form', () => {
  it('keeps what was typed, takes focus to a summary, and ties each message to its field', async () => {
    const page = await open('#formular')
    await page.getByLabel('Företagets namn').fill('Bohus hem AB')
    await page.getByLabel('Organisationsnummer').fill('556036-0794')
    await page.getByRole('button', { name: 'Skicka in' }).click()
    await page.getByText('uppgifter behöver rättas').waitFor()
    expect(await page.evaluate('document.activeElement.hasAttribute("data-felsammanfattning")')).toBe(true)
    expect(await page.getByLabel('Organisationsnummer').getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Företagets namn').inputValue()).toBe('Bohus hem AB')
    await expectAccessible(page)
    await screenshot(page, 'delar-formular-fel')
    await page.getByRole('link', { name: 'Fyll i pris per timme.' }).click()
    expect(await page.evaluate('document.activeElement.name')).toBe('pris')
    await page.close()
  })

  it('puts what the server refuses at the fields it names, and loses nothing', async () => {
    const page = await open('#formular')
    await page.getByLabel('Företagets namn').fill('Bohus hem AB')
    await page.getByLabel('Organisationsnummer').fill('5560360793')
    await page.getByLabel('Pris per timme').fill('412,5')
    await page.getByLabel('Startdatum').fill('2026-12-01')
    await page.getByLabel('Kommun').selectOption('1427')
    await page.getByLabel('Service').check()
    await page.getByLabel('Aktiebolag').check()
    await page.getByLabel(/Jag intygar/).check()
    await page.getByRole('button', { name: 'Skicka in' }).click()
    await page.getByText('Ansökan kunde inte sparas.').waitFor()
    await page.locator('.vf-falt-fel', { hasText: 'Namnet finns redan i registret.' }).waitFor()
    await page.getByRole('link', { name: 'Delen gäller inte i Tanum.' }).waitFor()
    expect(await page.getByLabel('Pris per timme').inputValue()).toBe('412,50')
    expect(await page.getByLabel('Organisationsnummer').inputValue()).toBe('556036-0793')
    expect(await page.getByLabel('Service').isChecked()).toBe(true)
    await expectAccessible(page)
    await page.close()
  })

  it('saves a moment after the last key and says when', async () => {
    const page = await open('#formular')
    await page.getByLabel('Företagets namn').pressSequentially('Bohus', { delay: 20 })
    await page.getByText(/Sparat \d\d\.\d\d/).waitFor()
    expect(await page.locator('output').textContent()).toBe('Bohus')
    await page.close()
  })

  it('refuses a file of the wrong kind by name and goes on', async () => {
    const page = await open('#formular')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'bild.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('x') })
    await page.getByText('Filen är av fel slag. Välj PDF.').waitFor()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'stor.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(3 * 1024 * 1024) })
    await page.getByText('Filen är 3 MB. Den får vara högst 2 MB.').waitFor()
    await expectAccessible(page)
    await page.close()
  })
})
