import { look } from '../sidor/look.ts'
import type { Scen } from './scen.ts'

/** The firm accepts what it was chosen for, each beställning with its start. */
export async function bekrafta(s: Scen): Promise<void> {
  const lena = await s.som('skargardsvard-firmatecknare', '/utforare/bestallningar')
  await lena.getByRole('link', { name: 'Astrid Testberg' }).first().waitFor()
  await look(lena, 'berattelse-08-bestallningar')
  const adresser = await lena
    .locator('table a[href*="/utforare/bestallningar/"]')
    .evaluateAll((lankar) => lankar.map((a) => a.getAttribute('href') ?? ''))
  for (const adress of new Set(adresser)) {
    await lena.goto(adress)
    await lena.getByLabel('Startdatum').fill('2026-12-01')
    await lena.getByRole('button', { name: 'Bekräfta beställningen' }).click()
    await lena.getByText('Bekräftad med start 1 december 2026').waitFor()
  }
  const egen = await s.som('egenregi-sotenas-ansvarig', '/utforare/bestallningar')
  await egen.getByRole('link', { name: 'Gösta Provlund' }).click()
  await egen.getByLabel('Startdatum').fill('2026-12-01')
  await egen.getByRole('button', { name: 'Bekräfta beställningen' }).click()
  await egen.getByText('Bekräftad med start 1 december 2026').waitFor()
}
