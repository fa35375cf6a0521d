import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { newPerson } from '../login.ts'
import { look } from '../sidor/look.ts'
import { publicera } from '../sidor/underlag.ts'
import { TITEL } from './1-samverkan.ts'
import { beslutade } from './kommuner.ts'
import type { Scen } from './scen.ts'

/** Each of the three publishes for itself, and opens when its notice has an id. */
export async function oppna(s: Scen): Promise<void> {
  const [forst] = await Promise.all(
    beslutade.map(async (k) => {
      const page = await s.som(`${k.nyckel}-upphandlare`, '/kommun/underlag')
      await page.getByRole('link', { name: TITEL }).click()
      await publicera(page, `LOV-2026-${k.nyckel}`)
      return page
    }),
  )
  if (forst) await look(forst, 'berattelse-03-oppen')
}

/** Anyone reads the same sealed text as a page, as PDF and as JSON; Lysekil stands there as not open. */
export async function lasSomAllmanhet(s: Scen): Promise<void> {
  const { page, context } = await newPerson(s.browser, s.app.adress)
  await page.goto('/underlag')
  await look(page, 'berattelse-03-publik-lista')
  await page.getByRole('link', { name: TITEL }).click()
  await page.getByText('Tar emot ansökningar').nth(2).waitFor()
  await page.getByText('Personal på plats').first().waitFor()
  await look(page, 'berattelse-03-publik')
  const pdf = await fetchLank(page, 'PDF')
  expect(pdf.headers()['content-type']).toBe('application/pdf')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const json = (await (await fetchLank(page, 'JSON')).json()) as { nr: number }
  expect(json.nr).toBe(1)
  await context.close()
}

async function fetchLank(page: Page, namn: string) {
  const href = await page.getByRole('link', { name: namn, exact: true }).getAttribute('href')
  return page.request.get(href ?? '')
}
