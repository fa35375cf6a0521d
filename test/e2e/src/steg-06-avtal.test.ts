import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { signedIn } from '@valfri/world/test-webblasare'
import { addMarknad } from '@valfri/world/valgrund'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { loginAs } from './login.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const FIRMA = 'Skärgårdsvård AB'

describe('step 6 in the browser: an avtal that both sign', () => {
  const { app, newPage } = useApp((bas) => addMarknad(bas.agare))
  let page: Page

  const actAs = async (nyckel: string, till: string) => {
    await page.context().clearCookies()
    await loginAs(page, nyckel, till)
  }
  const som = (nyckel: string) => signedIn(app.adress, nyckel)

  beforeAll(async () => {
    page = await newPage()
    const firma = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const upphandlare = await som('sotenas-upphandlare')
    await provaAlla(upphandlare, await hittaArende(upphandlare, FIRMA))
  })

  it('goes from approval to an avtal that is drawn up', async () => {
    await actAs('sotenas-beslutsfattare', '/kommun/arenden')
    await page.getByRole('link', { name: FIRMA }).click()
    await page.getByLabel('Beslutas med stöd av').fill('Delegationsordningen 4.2')
    await page.getByRole('button', { name: 'Godkänn' }).click()
    await page.getByText('Beslutet är fattat.').waitFor()

    await actAs('sotenas-upphandlare', '/kommun/arenden')
    await page.getByRole('link', { name: FIRMA }).click()
    await page.getByRole('button', { name: 'Lämna underrättelsen' }).click()
    await page.getByText('Sökanden är underrättad.').waitFor()
    await page.getByLabel('Startdag').fill('2026-12-01')
    await look(page, 'steg-06-godkand')
    await page.getByRole('button', { name: 'Skriv avtal' }).click()
    await page.getByRole('link', { name: 'Till avtalet' }).click()
    await page.getByRole('heading', { level: 1, name: `Avtal: ${FIRMA}` }).waitFor()
    await page.getByText('Avtalet skrivs under av en beslutsfattare i nämnden.').waitFor()
    await look(page, 'steg-06-avtal-kommun')
  })

  it('is signed by the firm and by the kommun', async () => {
    await actAs('skargardsvard-firmatecknare', '/utforare/ansokan')
    await page.getByRole('link', { name: 'Skriv under avtalet' }).click()
    await page.getByRole('button', { name: 'Skriv under' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Skriv under' }).click()
    await page.getByText('Du har skrivit under.').waitFor()

    await actAs('sotenas-beslutsfattare', '/kommun/avtal')
    await look(page, 'steg-06-avtalslista')
    await page.getByRole('link', { name: FIRMA }).click()
    await page.getByRole('button', { name: 'Skriv under' }).first().click()
    await look(page, 'steg-06-skriv-under')
    await page.getByRole('dialog').getByRole('button', { name: 'Skriv under' }).click()
    await page.getByText('Båda har skrivit under. Utföraren kan väljas från och med 1 december 2026.').waitFor()
    await look(page, 'steg-06-signerat')
  })

  it('lets the firm close for new brukare with a reason', async () => {
    await actAs('skargardsvard-firmatecknare', '/utforare/avtal')
    await page.getByRole('link', { name: 'Sotenäs' }).click()
    await page.getByLabel('Varför').fill('Fullt till våren.')
    await page.getByRole('button', { name: 'Stäng för nya brukare' }).click()
    await page.getByText('Fullt till våren.').waitFor()
    await look(page, 'steg-06-avtal-utforare')
    expect(await page.getByRole('button', { name: 'Öppna för nya brukare' }).count()).toBe(1)
  })

  it('gives egenregi its internt uppdrag together with the nämnd’s decision', async () => {
    await actAs('sotenas-upphandlare', '/kommun/avtal/egenregi')
    await page.getByLabel('Underlag').selectOption({ label: 'Matleverans i norra Bohuslän' })
    await page.getByRole('checkbox', { name: 'Matlåda' }).check()
    await page.getByLabel('Startdag').fill('2026-12-01')
    await page.getByRole('button', { name: 'Ge uppdraget' }).click()
    await page.locator('[data-felsammanfattning]').waitFor()
    await page.getByLabel('Beslutsdatum').fill('2026-11-18')
    await page.getByLabel('Paragraf').fill('§ 104')
    await page.getByLabel('Diarienummer').fill('ON 2026/88')
    await look(page, 'steg-06-egenregi')
    await page.getByRole('button', { name: 'Ge uppdraget' }).click()
    await page.getByRole('heading', { level: 1, name: 'Avtal: Sotenäs hemtjänst' }).waitFor()
  })
})
