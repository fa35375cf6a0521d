import type { Page } from 'playwright-core'

/** Adds a visit in the week grid; times as hhmm. */
export async function laggTillBesok(page: Page, rad: RegExp, start: string, slut: string): Promise<void> {
  await page.getByRole('button', { name: rad }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Start').fill(start)
  await dialog.getByLabel('Slut').fill(slut)
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await page
    .getByText(/^Sparad: /)
    .last()
    .waitFor()
  await dialog.waitFor({ state: 'detached' })
}

/** Reads in a CSV file after its dry run. */
export async function lasInCsv(page: Page, rader: readonly string[], spara: RegExp): Promise<void> {
  await page.goto('/utforare/import')
  await page.setInputFiles('#import-fil', {
    name: 'tid.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rader.join('\r\n')),
  })
  await page.getByRole('button', { name: 'Pröva filen' }).click()
  await page.getByText('Inget är sparat än').waitFor()
  await page.getByRole('button', { name: spara }).click()
  await page.getByText('Filen är sparad').waitFor()
}
