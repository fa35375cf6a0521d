import type { Page } from 'playwright-core'

export interface NyttInsatsbeslut {
  readonly personnummer: string
  readonly namn: string
  readonly postnummer: string
  readonly ort: string
  readonly arende: string
  /** Minutes a month by del, as the form names them. */
  readonly tid: Readonly<Record<string, string>>
}

/** Registers a beslut by hand; lands on the person's page. */
export async function registreraInsats(page: Page, b: NyttInsatsbeslut): Promise<void> {
  await page.goto('/kommun/brukare')
  await page.getByRole('link', { name: 'Registrera beslut' }).click()
  await page.getByLabel('Personnummer eller samordningsnummer').fill(b.personnummer)
  await page.getByLabel('Namn', { exact: true }).fill(b.namn)
  await page.getByLabel('Gatuadress').fill('Hamngatan 4')
  await page.getByLabel('Postnummer').fill(b.postnummer)
  await page.getByLabel('Ort').fill(b.ort)
  await page.getByLabel('Lagrum').selectOption({ index: 1 })
  await page.getByLabel('Ärendenummer').fill(b.arende)
  await page.getByLabel('Beslutsdatum').fill('2026-11-23')
  await page.getByLabel('Gäller från', { exact: true }).fill('2026-12-01')
  for (const [del, minuter] of Object.entries(b.tid))
    await page
      .getByRole('group', { name: del })
      .getByLabel(/^Beviljad tid( \(|$)/)
      .fill(minuter)
  await page.getByRole('button', { name: 'Registrera beslutet' }).click()
  await page.getByRole('heading', { level: 1, name: b.namn }).waitFor()
}
