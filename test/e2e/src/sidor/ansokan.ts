import { exempelPdf } from '@valfri/world/ansokan-svar'
import type { Locator, Page } from 'playwright-core'

/** Waits until what was just written in the application is saved. */
export const ansokanSparad = (page: Page): Promise<void> =>
  page
    .getByText(/Sparat \d/)
    .first()
    .waitFor()

/** Step 1: who is responsible, and where the firm works from. */
export async function fyllForetag(page: Page): Promise<void> {
  await page.getByLabel('Verksamhetsansvarig', { exact: true }).fill('Sara Mallqvist')
  await page.getByRole('button', { name: 'Lägg till enhet' }).click()
  await page.getByLabel('Enhetens namn').fill('Kontoret i Kungshamn')
  await page.getByRole('button', { name: 'Spara enheten' }).click()
  await page.getByText('Kontoret i Kungshamn', { exact: true }).waitFor()
  await ansokanSparad(page)
}

/** Step 2: the same delar and capacity in each kommun, in all of its områden. */
export async function valjKommuner(page: Page, kommuner: readonly string[], kapacitet: string): Promise<void> {
  for (const [i, kommun] of kommuner.entries()) {
    await page.getByRole('checkbox', { name: `Ansök i ${kommun}` }).check()
    const kort = page.getByRole('region', { name: kommun })
    await kort.getByRole('button', { name: 'Välj alla områden' }).click()
    if (i > 0) continue
    for (const del of ['Service', 'Omvårdnad']) {
      await kort.getByRole('checkbox', { name: del }).check()
      await kort.getByLabel(`Kapacitet: ${del}`).fill(kapacitet)
    }
  }
  await ansokanSparad(page)
}

/** Step 3: answers each villkor, with a file wherever one can be shown. */
export async function svaraVillkor(page: Page): Promise<void> {
  await page.locator('.vf-villkor').first().waitFor()
  for (const villkor of await page.locator('.vf-villkor').all()) await svaraEtt(villkor)
  await ansokanSparad(page)
}

async function svaraEtt(villkor: Locator): Promise<void> {
  for (const lagg of await villkor.getByRole('button', { name: 'Lägg till', exact: true }).all()) await lagg.click()
  for (const grupp of await villkor.locator('fieldset.vf-falt:not(.vf-radlista)').all())
    await grupp.locator('input[type=radio], input[type=checkbox]').first().check()
  for (const falt of await villkor.locator('select[aria-required]').all()) await falt.selectOption({ index: 1 })
  for (const falt of await villkor.locator('input[aria-required], textarea[aria-required]').all()) {
    const typ = await falt.getAttribute('type')
    if (typ === 'radio' || typ === 'checkbox' || typ === 'file') continue
    await falt.fill(await exempelText(falt, typ))
  }
  for (const fil of await villkor.locator('input[type=file]').all()) {
    await fil.setInputFiles({ name: 'intyg.pdf', mimeType: 'application/pdf', buffer: exempelPdf })
  }
  const antal = await villkor.locator('input[type=file]').count()
  if (antal > 0) await villkor.getByText('intyg.pdf').first().waitFor()
}

async function exempelText(falt: Locator, typ: string | null): Promise<string> {
  if (/innehavare|organisationsnummer/.test((await falt.getAttribute('name')) ?? '')) return '556016-0680'
  if (typ === 'date') return '2026-11-02'
  if (typ === 'email') return 'kontakt@skargardsvard.example'
  if (typ === 'tel') return '0523-00 00 00'
  if (typ === 'url') return 'https://skargardsvard.example'
  return (await falt.getAttribute('inputmode')) === 'numeric'
    ? '60'
    : 'Vi uppfyller villkoret och visar det i vår rutin.'
}
