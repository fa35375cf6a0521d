import type { Page } from 'playwright-core'
import { registreraBeslut } from './beslut.ts'

/** What a nämnd has decided about the ersättning of hemtjänst, in kronor an hour and procent. */
export interface Ersattningsbeslut {
  readonly service: string
  readonly omvardnad: string
  readonly moms: string
  readonly fran: string
}

/** Decides the prices, the model and momskompensation, each on its own page and by its own decision. */
export async function beslutaErsattning(page: Page, b: Ersattningsbeslut): Promise<void> {
  await page.goto('/kommun/priser/hemtjanst')
  await page.getByRole('link', { name: 'Lägg in beslutade priser' }).click()
  await page.getByLabel('Gäller från').fill(b.fran)
  await registreraBeslut(page, { falt: 'Prisbeslut', instans: 'Nämnden', rubrik: 'Ersättning i hemtjänst' })
  await page.getByLabel('Timpris: Service').fill(b.service)
  await page.getByLabel('Timpris: Omvårdnad').fill(b.omvardnad)
  await page.getByRole('button', { name: 'Spara priserna' }).click()
  await page.getByText('2 priser är sparade.').waitFor()

  await page.getByRole('link', { name: 'Besluta ersättningsmodell' }).click()
  await page.getByRole('radio', { name: 'Utförd tid' }).check()
  await page.getByLabel('Hjälp på natten').selectOption({ label: 'Ingår inte' })
  await page.getByLabel('Gäller från').fill(b.fran)
  await registreraBeslut(page, {
    falt: 'Nämndens beslut om modell',
    instans: 'Nämnden',
    rubrik: 'Ersättningsmodell för hemtjänst',
  })
  await page.getByRole('button', { name: 'Spara modellen' }).click()
  await page.getByText('Modellen är sparad.').waitFor()

  await page.getByRole('link', { name: 'Besluta momskompensation' }).click()
  await page.getByLabel('Procent').fill(b.moms)
  await page.getByLabel('Gäller från').fill(b.fran)
  await registreraBeslut(page, {
    falt: 'Nämndens beslut om momskompensation',
    instans: 'Nämnden',
    rubrik: 'Momskompensation i hemtjänst',
  })
  await page.getByRole('button', { name: 'Spara momskompensationen' }).click()
  await page.getByText('Momskompensationen är sparad.').waitFor()
}
