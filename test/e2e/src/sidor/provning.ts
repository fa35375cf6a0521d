import type { Page } from 'playwright-core'

/** Sets the first villkor that have no outcome yet as met, one by one, as the reviewer who has read them does. */
export async function uppfyllForsta(page: Page, antal: number): Promise<void> {
  const kort = page.locator('.vf-provning').filter({ has: page.getByText('Ej prövat') })
  await kort.first().waitFor()
  for (let nr = 0; nr < antal; nr++) {
    const id = await kort.first().getAttribute('id')
    const ett = page.locator(`[id="${id}"]`)
    await ett.getByRole('radio', { name: 'Uppfyllt', exact: true }).check()
    await ett.getByRole('button', { name: /Spara utfall/ }).click()
    await ett.getByRole('button', { name: /Ändra utfall/ }).waitFor()
  }
}

/** Asks for more about the first villkor. */
export async function begarKomplettering(page: Page, text: string, sistaDag: string): Promise<void> {
  await page.getByRole('button', { name: 'Begär komplettering' }).click()
  await page.getByRole('group', { name: 'Vilka villkor gäller det?' }).getByRole('checkbox').first().check()
  await page.getByLabel('Vad behöver kompletteras?').fill(text)
  await page.getByLabel('Sista dag att svara').fill(sistaDag)
  await page.getByRole('button', { name: 'Skicka begäran' }).click()
  await page.getByText('Begäran är skickad till sökanden.').waitFor()
}

/** A person approves; the button is there only when the prövning leaves nothing open. */
export async function godkann(page: Page): Promise<void> {
  await page.getByLabel('Beslutas med stöd av').fill('Delegationsordningen 4.2')
  await page.getByRole('button', { name: 'Godkänn' }).click()
  await page.getByText('Beslutet är fattat.').waitFor()
}

/** The registrator tells the applicant. */
export async function underratta(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lämna underrättelsen' }).click()
  await page.getByText('Sökanden är underrättad.').waitFor()
}
