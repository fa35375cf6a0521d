import type { Page } from 'playwright-core'
import { registreraBeslut } from './beslut.ts'

/** Turns a tjänst on from a day, by the nämnd's decision; the page is that of the settings. */
export async function slaPaTjanst(page: Page, tjanst: string, fran: { iso: string; text: string }): Promise<void> {
  await page.getByRole('button', { name: `Slå på ${tjanst}` }).click()
  await page.getByLabel('Gäller från').fill(fran.iso)
  await registreraBeslut(page, {
    falt: 'Nämndens beslut',
    instans: 'Nämnden',
    rubrik: `Starta ${tjanst.toLowerCase()}`,
  })
  await page.getByRole('button', { name: `Slå på ${tjanst}` }).click()
  await page.getByText(`Påslagen sedan ${fran.text}`).waitFor()
}

/** Names an område and puts its postnummer there; the page is that of the områden. */
export async function skapaOmrade(page: Page, namn: string, postnummer: string): Promise<void> {
  await page.getByLabel('Namn').fill(namn)
  await page.getByRole('button', { name: 'Spara området' }).click()
  await page.getByLabel('Område', { exact: true }).selectOption({ label: namn })
  await page.getByLabel('Gäller från').fill('2026-01-01')
  await page.getByLabel('Postnummer och ort').fill(postnummer)
  await page.getByRole('button', { name: 'Lägg i området' }).click()
  await page.getByRole('cell', { name: postnummer.replace(/ /, '') }).waitFor()
}
