import type { Page } from 'playwright-core'
import { registreraBeslut } from '../sidor/beslut.ts'
import { skapaOmrade, slaPaTjanst } from '../sidor/installningar.ts'
import { look } from '../sidor/look.ts'
import { flik, skrivGemensamDel, skrivLokalDel } from '../sidor/underlag.ts'
import { type Berattelsekommun, beslutade } from './kommuner.ts'
import type { Scen } from './scen.ts'

export const TITEL = 'Hemtjänst i norra Bohuslän'

/** Each kommun that has decided turns the tjänst on and names its område. */
export async function forbered(s: Scen): Promise<void> {
  await Promise.all(
    beslutade.map(async (k) => {
      const admin = await s.som(`${k.nyckel}-admin`, '/kommun/installningar')
      await slaPaTjanst(admin, 'Hemtjänst', { iso: '2026-11-23', text: '23 november 2026' })
      await admin.goto('/kommun/installningar/omraden')
      await skapaOmrade(admin, k.omrade, k.postnummer)
    }),
  )
}

/** Sotenäs starts the samverkan, and the other three join by their own decisions. */
export async function samverka(s: Scen): Promise<void> {
  const anna = await s.som('sotenas-upphandlare', '/kommun/samverkan')
  await look(anna, 'berattelse-01-samverkan-tom')
  await anna.getByRole('link', { name: 'Starta en samverkan' }).click()
  await anna.getByLabel('Namn').fill('Norra Bohuslän')
  await anna.getByLabel('Gäller från').fill('2026-01-01')
  await registreraBeslut(anna, { falt: 'Nämndens beslut', instans: 'Nämnden', rubrik: 'Samverkan om hemtjänst' })
  await anna.getByRole('button', { name: 'Starta samverkan' }).click()
  await anna.getByText('Bjud in en nämnd').click()
  for (const namn of ['Lysekil', 'Munkedal', 'Tanum']) {
    await anna.getByLabel('Nämnd att bjuda in').selectOption({ label: `${namn}, Omsorgsnämnden` })
    await anna.getByRole('button', { name: 'Bjud in' }).click()
    await anna.getByText(`${namn}, Omsorgsnämnden är inbjuden.`).waitFor()
  }
  await Promise.all(['lysekil', 'munkedal', 'tanum'].map((k) => joinAs(s, k)))
  await anna.reload()
  await anna.getByText('Ansluten').nth(3).waitFor()
  await look(anna, 'berattelse-01-samverkan')
}

async function joinAs(s: Scen, nyckel: string): Promise<void> {
  const page = await s.som(`${nyckel}-upphandlare`, '/kommun/samverkan')
  await page.getByLabel('Gäller från').fill('2026-01-01')
  await registreraBeslut(page, { falt: 'Nämndens beslut', instans: 'Nämnden', rubrik: 'Gå med i samverkan' })
  await page.getByRole('button', { name: 'Anslut nämnden' }).click()
  await page.getByText('Nämnden är ansluten.').waitFor()
}

/** Anna writes the common part and its villkor. */
export async function skrivUnderlag(s: Scen): Promise<void> {
  const anna = await s.som('sotenas-upphandlare', '/kommun/underlag')
  await look(anna, 'berattelse-01-underlag-tom')
  await anna.getByRole('link', { name: 'Nytt underlag' }).click()
  await anna.getByLabel('Titel').fill(TITEL)
  await anna.getByLabel('Tjänst', { exact: true }).selectOption({ label: 'Hemtjänst' })
  await anna.getByRole('radio', { name: 'Samverkan: Norra Bohuslän' }).check()
  await anna.getByRole('button', { name: 'Skapa utkast' }).click()
  await anna.getByRole('heading', { level: 1, name: TITEL }).waitFor()
  await skrivGemensamDel(anna, 'Fyra kommuner vid kusten köper hemtjänst på samma villkor.')
  await look(anna, 'berattelse-01-gemensam')
  await flik(anna, 'Villkor')
  for (const nr of ['G10', 'S04']) await anna.getByRole('checkbox', { name: new RegExp(`^${nr}`) }).check()
  await anna.getByRole('button', { name: 'Lägg till valda villkor' }).click()
  await anna.getByText('2 villkor är tillagda.').waitFor()
  await writeOwnVillkor(anna)
  await look(anna, 'berattelse-01-villkor')
}

async function writeOwnVillkor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skriv ett eget villkor' }).click()
  await page.getByLabel('Namn').fill('Personal på plats')
  await page.getByLabel('Krav', { exact: true }).fill('Utföraren har personal i kommunen varje dag.')
  await page.getByRole('checkbox', { name: 'Visas upp vid ansökan' }).check()
  await page.getByLabel('Vad som visas upp vid ansökan').fill('Schema för fyra veckor')
  await page.getByRole('checkbox', { name: 'Kan inte godkännas' }).check()
  await page.getByRole('button', { name: 'Spara villkor' }).click()
  await page.getByRole('heading', { name: 'E01Personal på plats' }).waitFor()
}

/** Each kommun writes its own part of the shared draft; Lysekil only reads so far. */
export async function skrivLokalaDelar(s: Scen): Promise<void> {
  const write = async (k: Berattelsekommun) => {
    const page = await s.som(`${k.nyckel}-upphandlare`, '/kommun/underlag')
    await page.getByRole('link', { name: TITEL }).click()
    await skrivLokalDel(page, k.omrade)
    return page
  }
  const [forst] = await Promise.all(beslutade.map(write))
  if (forst) await look(forst, 'berattelse-01-lokal')
}

/** Lysekil, without områden and decision, is told what is missing and where to put it right. */
export async function lasILysekil(s: Scen): Promise<void> {
  const lysekil = await s.som('lysekil-upphandlare', '/kommun/underlag')
  await lysekil.getByRole('link', { name: TITEL }).click()
  await flik(lysekil, 'Lokal del')
  await lysekil.getByRole('link', { name: 'Lägg upp områden' }).waitFor()
  await look(lysekil, 'berattelse-01-lysekil')
}
