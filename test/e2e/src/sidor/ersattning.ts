import type { Page } from 'playwright-core'

/** Computes a month and waits for it. */
export async function beraknaManad(page: Page, manad: { iso: string; text: string }): Promise<void> {
  await page.goto('/kommun/ersattning')
  await page.getByRole('combobox', { name: /Månad/ }).selectOption(manad.iso)
  await page.getByRole('button', { name: `Beräkna ${manad.text}` }).click()
  await page.getByRole('button', { name: `Lås ${manad.text}` }).waitFor()
}

/** Locks the month that the page shows. */
export async function lasManad(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: `Lås ${text}` }).click()
  await page.getByRole('button', { name: 'Lås månaden' }).click()
  await page.getByText('Du låste månaden.').waitFor()
}

/** Attests the month that the page shows. */
export async function attesteraManad(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: `Attestera ${text}` }).click()
  await page.getByRole('button', { name: 'Attestera', exact: true }).click()
  await page.getByText('Attesterad').first().waitFor()
}
