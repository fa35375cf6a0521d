import type { Page } from 'playwright-core'
import { registreraBeslut } from './beslut.ts'

/** Opens a tab of the underlag that the page shows. */
export const flik = (page: Page, namn: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Delar av underlaget' }).getByRole('link', { name: namn }).click()

const sparat = (page: Page, region: string) =>
  page
    .getByRole('region', { name: region })
    .getByText(/Sparat \d/)
    .waitFor()

/** Writes the common part: an introduction, a section in each chapter, and the times. */
export async function skrivGemensamDel(page: Page, inledning: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Inledningens text' }).fill(inledning)
  await sparat(page, 'Inledning')
  const kapitel = [
    'Affärsmässiga förutsättningar',
    'Kvalificering',
    'Verksamhetskrav',
    'Kompetenskrav',
    'Kontraktsvillkor',
  ]
  for (const namn of kapitel) {
    const del = page.getByRole('region', { name: namn })
    await del.getByRole('button', { name: 'Lägg till avsnitt' }).click()
    await del.getByLabel('Rubrik 1').fill('Allmänt')
    await del.getByLabel('Text 1').fill(`Det som gäller för ${namn.toLowerCase()} i alla fyra kommuner.`)
    await sparat(page, namn)
  }
  const tider = page.getByRole('region', { name: 'Ansökan och tider' })
  await tider.getByLabel('Så ansöker man').fill('Ansök i Valfri, eller på papper till kundtjänst.')
  await tider.getByLabel('Beslut ges inom').fill('60')
  await tider.getByLabel('Uppsägningstid').fill('3')
  await tider.getByLabel('Byte av utförare gäller efter').fill('14')
  await tider.getByLabel('Den enskilde har på sig att välja').fill('14')
  await sparat(page, 'Ansökan och tider')
}

/** Writes the own kommun's local part: its område, both delar, utförd tid, egenregi for who does not choose. */
export async function skrivLokalDel(page: Page, omrade: string): Promise<void> {
  await flik(page, 'Lokal del')
  await page.getByRole('checkbox', { name: omrade }).check()
  for (const del of ['Service', 'Omvårdnad']) await page.getByRole('checkbox', { name: del }).check()
  await page.getByRole('button', { name: 'Spara områden och delar' }).click()
  await page.getByText('Sparat.').last().waitFor()
  await page.getByLabel('Ersättningsmodell').selectOption({ label: 'Utförd tid' })
  await page.getByLabel('Grunden för ersättningen').fill('Betalas per utförd timme enligt nämndens prislista.')
  await page.getByRole('button', { name: 'Spara ersättning' }).click()
  await page.getByText('Sparat.').last().waitFor()
  await page.getByRole('radio', { name: 'Kommunens egen utförare' }).check()
  await page.getByRole('button', { name: 'Spara ickevalsalternativ' }).click()
  await page.getByText('Sparat.').last().waitFor()
  await page.getByRole('checkbox', { name: /kundtjänst/ }).check()
  await page.getByRole('button', { name: 'Spara kontakter och text' }).click()
  await page.getByText('Sparat.').last().waitFor()
}

/** Registers that fullmäktige applies LOV and that the nämnd has adopted the sealed version. */
export async function antaUnderlag(page: Page): Promise<void> {
  await flik(page, 'Beslut och publicering')
  await registreraBeslut(page, {
    falt: 'Fullmäktiges beslut att tillämpa LOV',
    instans: 'Kommunfullmäktige',
    rubrik: 'Införa valfrihet i hemtjänsten',
  })
  await registreraBeslut(page, {
    falt: 'Nämndens beslut att anta underlaget',
    instans: 'Nämnden',
    rubrik: 'Anta förfrågningsunderlaget',
  })
  await page.getByRole('button', { name: 'Registrera att nämnden har antagit' }).click()
  await page.getByText('Nämndens beslut är registrerat.').waitFor()
}

/** Publishes in the own kommun, and opens when the national notice has its id. */
export async function publicera(page: Page, annonsId: string): Promise<void> {
  await flik(page, 'Beslut och publicering')
  await page.getByRole('button', { name: 'Publicera' }).click()
  await page.getByText('Underlaget är publicerat i er kommun.').waitFor()
  await page.getByLabel('Annonsens id på den nationella annonsplatsen').fill(annonsId)
  await page.getByRole('button', { name: 'Öppna för ansökningar' }).click()
  await page.getByText('Annonseringen är löpande och har ingen sista dag.').waitFor()
}
