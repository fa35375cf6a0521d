import type { Page } from 'playwright-core'

/** Writes the avtal from the approved case, and opens it. */
export async function skrivAvtal(page: Page, start: string): Promise<void> {
  await page.getByLabel('Startdag').fill(start)
  await page.getByRole('button', { name: 'Skriv avtal' }).click()
  await page.getByRole('link', { name: 'Till avtalet' }).click()
  await page.getByRole('heading', { level: 1, name: /^Avtal:/ }).waitFor()
}

/** Signs the avtal that the page shows. */
export async function skrivUnder(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv under' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Skriv under' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}
