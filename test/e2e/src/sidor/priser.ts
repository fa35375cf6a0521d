import type { Page } from 'playwright-core'
import { registreraBeslut } from './beslut.ts'

/** What a nämnd has decided about the ersättning of hemtjänst, in kronor an hour and procent. */
export interface Ersattningsbeslut {
  readonly service: string
  readonly omvardnad: string
  /** Where the nämnd also pays for delegated hälso- och sjukvård. */
  readonly hsl?: string
  readonly moms: string
  readonly fran: string
}

/** Begins an empty draft of prices for hemtjänst and names its start and decision. */
async function borjaPriser(page: Page, fran: string): Promise<void> {
  await page.goto('/kommun/priser/hemtjanst')
  await page.getByRole('link', { name: 'Lägg in beslutade priser' }).click()
  await page.getByRole('button', { name: 'Börja skriva' }).click()
  await page.getByLabel('Gäller från').fill(fran)
  await registreraBeslut(page, { falt: 'Prisbeslut', instans: 'Nämnden', rubrik: 'Ersättning i hemtjänst' })
}

/** Writes what a decision says in a draft that is open, and hands it in. */
export async function lamnaPriser(
  page: Page,
  b: Pick<Ersattningsbeslut, 'service' | 'omvardnad' | 'hsl' | 'fran'>,
): Promise<void> {
  await borjaPriser(page, b.fran)
  await fillTimpris(page, 'Service', b.service)
  await fillTimpris(page, 'Omvårdnad', b.omvardnad)
  if (b.hsl) await fillTimpris(page, 'Delegerad hälso- och sjukvård', b.hsl)
  await lamna(page)
}

/** The same price in each zone that the kommun has, or in its one row. */
async function fillTimpris(page: Page, del: string, kronor: string): Promise<void> {
  const rutor = page.getByLabel(new RegExp(`^Timpris: ${del}`))
  await rutor.first().waitFor()
  for (const ruta of await rutor.all()) await ruta.fill(kronor)
}

const lamna = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Lämna för bekräftelse' }).click()
  await page.getByRole('heading', { level: 1, name: 'Prislista: Hemtjänst' }).waitFor()
}

/** A second person confirms everything that waits for hemtjänst. */
export async function bekraftaAllt(page: Page, antal: number): Promise<void> {
  for (let i = 0; i < antal; i++) {
    await page.goto('/kommun/priser/hemtjanst')
    const rad = page.getByRole('row', { name: /Väntar på bekräftelse/ })
    await rad.first().getByRole('link').click()
    await page.getByRole('button', { name: 'Bekräfta' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bekräfta' }).click()
    await page.getByText('Bekräftat av', { exact: false }).waitFor()
  }
}

/** One person proposes that performed time is paid, and hands it in. */
export async function lamnaModell(page: Page, fran: string): Promise<void> {
  await page.goto('/kommun/priser/hemtjanst')
  await page.getByRole('link', { name: 'Besluta ersättningsmodell' }).click()
  await page.getByRole('radio', { name: 'Utförd tid' }).check()
  await page.getByLabel('Hjälp på natten').selectOption({ label: 'Ingår inte' })
  await page.getByLabel('Gäller från').fill(fran)
  await registreraBeslut(page, {
    falt: 'Nämndens beslut om modell',
    instans: 'Nämnden',
    rubrik: 'Ersättningsmodell för hemtjänst',
  })
  await lamna(page)
}

/** Prices, model and momskompensation, each on its own page and by its own decision; a colleague confirms them all. */
export async function beslutaErsattning(page: Page, granskare: Page, b: Ersattningsbeslut): Promise<void> {
  await lamnaPriser(page, b)
  await lamnaModell(page, b.fran)
  await page.getByRole('link', { name: 'Besluta momskompensation' }).click()
  await page.getByLabel('Procent').fill(b.moms)
  await page.getByLabel('Gäller från').fill(b.fran)
  await registreraBeslut(page, {
    falt: 'Nämndens beslut om momskompensation',
    instans: 'Nämnden',
    rubrik: 'Momskompensation i hemtjänst',
  })
  await lamna(page)
  await bekraftaAllt(granskare, 3)
}
