import { hittaArende, provaAlla } from '@valfri/world/provning'
import { createTestWebblasare } from '@valfri/world/test-webblasare'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { look } from '../sidor/look.ts'
import { begarKomplettering, godkann, underratta, uppfyllForsta } from '../sidor/provning.ts'
import { FIRMA } from './4-ansokan.ts'
import { beslutade } from './kommuner.ts'
import type { Scen } from './scen.ts'

/** The case of the firm, opened from the list by one of the kommun's people. */
export async function openArende(s: Scen, nyckel: string): Promise<Page> {
  const page = await s.som(nyckel, '/kommun/arenden')
  await page.getByRole('link', { name: FIRMA }).click()
  await page.getByRole('heading', { level: 1, name: FIRMA }).waitFor()
  return page
}

/** Munkedal asks for more, and the firm answers with another file. */
export async function komplettera(s: Scen): Promise<void> {
  const mikael = await openArende(s, 'munkedal-upphandlare')
  await look(mikael, 'berattelse-05-arende')
  await begarKomplettering(mikael, 'Registreringsbeviset saknar sida två.', '2026-12-07')
  const lena = await s.som('skargardsvard-firmatecknare', '/utforare/ansokan')
  await lena.getByRole('link', { name: /Komplettera senast/ }).click()
  await lena.getByText('Registreringsbeviset saknar sida två.').first().waitFor()
  await look(lena, 'berattelse-05-komplettera')
  await lena.getByLabel('Kommentar till kommunen', { exact: false }).fill('Här är båda sidorna.')
  await lena.getByRole('button', { name: 'Skicka komplettering' }).click()
  await lena.getByText('Kompletteringen är skickad.').waitFor()
}

/** Three kommuner review villkor by villkor, and decide and tell each for itself. */
export async function prova(s: Scen): Promise<void> {
  for (const k of beslutade) {
    const upphandlare = await openArende(s, `${k.nyckel}-upphandlare`)
    await uppfyllForsta(upphandlare, 2)
    // The rest by the same procedure without the page: how it is done there has been seen, and the villkor are many.
    const b = createTestWebblasare(s.app.adress)
    await b.loggaIn(`${k.nyckel}-upphandlare`)
    await provaAlla(b, await hittaArende(b, FIRMA))
    const chef = await openArende(s, `${k.nyckel}-beslutsfattare`)
    if (k.nyckel === 'munkedal') await look(chef, 'berattelse-05-beslut')
    await godkann(chef)
    const registrator = await openArende(s, `${k.nyckel}-registrator`)
    await underratta(registrator)
  }
}

/** The firm reads three decisions, and keeps the underrättelse as PDF. */
export async function lasBeslut(s: Scen): Promise<void> {
  const lena = await s.som('skargardsvard-firmatecknare', '/utforare/ansokan')
  await lena.getByText('Godkänd').nth(2).waitFor()
  await look(lena, 'berattelse-05-godkand')
  await lena.getByRole('link', { name: 'Munkedal' }).click()
  await lena.getByRole('heading', { level: 1, name: /Ansökan i Munkedal/ }).waitFor()
  await look(lena, 'berattelse-05-eget-arende')
  const href = await lena.getByRole('link', { name: /Underrättelse.*PDF/ }).getAttribute('href')
  const pdf = await lena.request.get(href ?? '')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
}
