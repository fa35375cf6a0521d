import { readFile } from 'node:fs/promises'
import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende } from '@valfri/world/provning'
import { signedIn } from '@valfri/world/test-webblasare'
import { addMarknad } from '@valfri/world/valgrund'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { testdag } from './app.ts'
import { loginAs } from './login.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const FIRMA = 'Skärgårdsvård AB'

describe('the calendar, what waits by its day, and the mails one chooses', () => {
  const { app, newPage } = useApp((bas) => addMarknad(bas.agare))
  let page: Page
  const actAs = async (nyckel: string, till: string) => {
    await page.context().clearCookies()
    await loginAs(page, nyckel, till)
  }

  beforeAll(async () => {
    page = await newPage()
    const firma = await signedIn(app.adress, 'skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const upphandlare = await signedIn(app.adress, 'sotenas-upphandlare')
    const { id, villkor } = await hittaArende(upphandlare, FIRMA)
    const villkorIds = [villkor[0]?.id]
    const begar = { arendeId: id, villkorIds, text: 'Visa beslutet.', sistaDag: '2026-12-04' }
    await upphandlare.trpc('provning.begarKomplettering', begar)
  })

  it('shows the firm its last day on its start page and in its calendar, and opens the case from there', async () => {
    await actAs('skargardsvard-firmatecknare', '/utforare')
    const rad = page.locator('.vf-datumlista li').filter({ hasText: 'Sista dag att komplettera' })
    await rad.getByText('11 dagar kvar').waitFor()
    await look(page, 'start-utforare-datum')
    await page.getByRole('link', { name: 'Till kalendern' }).click()
    await page.getByRole('link', { name: 'Nästa månad' }).click()
    await page.getByRole('heading', { name: 'december 2026' }).waitFor()
    await page.getByRole('link', { name: 'Månad', exact: true }).click()
    await page.getByRole('table').waitFor()
    await look(page, 'kalender-utforare')
    await page
      .locator('.vf-manad')
      .getByRole('link', { name: /Sista dag att komplettera/ })
      .press('Enter')
    await page.waitForURL(/\/utforare\/ansokan\/arende\//)
    const tidslinje = page.getByRole('list', { name: 'Vad som har hänt' })
    await tidslinje.getByText('Av Sotenäs kommun').waitFor()
    await look(page, 'tidslinje-utforare')
  })

  it('says in words and not by colour alone that a decision is late', async () => {
    app.setNu(testdag.add({ hours: 24 * 150 }))
    await actAs('sotenas-upphandlare', '/kommun')
    const rad = page.locator('.vf-datumlista li[data-sen]').first()
    await rad.getByText(/^Försenad \d+ dagar$/).waitFor()
    await look(page, 'start-kommun-datum')
    await rad.getByRole('link').click()
    await page.getByRole('list', { name: 'Vad som har hänt' }).getByText('Av Anna Testberg').waitFor()
    await look(page, 'tidslinje-kommun')
    app.setNu(testdag)
  })

  it('shows a nämnd its month, filters it by kind in the address, and lists it', async () => {
    await actAs('sotenas-upphandlare', '/kommun/kalender?manad=2026-12')
    await page.locator('.vf-manad').getByText(FIRMA).first().waitFor()
    await page.goto('/kommun/kalender?manad=2026-01')
    await page.locator('.vf-manad').waitFor()
    await look(page, 'kalender-kommun')
    await page.getByLabel('Vad').selectOption({ label: 'Avtal börjar gälla' })
    await page.waitForURL(/slag=avtal-borjar-kommun/)
    await page.getByRole('link', { name: 'Lista', exact: true }).click()
    await page.getByRole('columnheader', { name: 'Läge' }).waitFor()
    expect(await page.getByRole('row').filter({ hasText: 'Avtal börjar gälla' }).count()).toBeGreaterThan(1)
    await look(page, 'kalender-lista')
    const [fil] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Hämta till din kalender (.ics)' }).click(),
    ])
    expect(fil.suggestedFilename()).toBe('avtal-borjar-kommun.ics')
    await actAs('sotenas-upphandlare', '/kommun/arenden')
    const [lista] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Hämta som CSV' }).click(),
    ])
    expect(lista.suggestedFilename()).toBe('arenden.csv')
    expect(await readFile((await lista.path()) ?? '', 'utf8')).toContain(FIRMA)
  })

  it('lets each choose their mails, and who runs the instance see that all have gone', async () => {
    await actAs('sotenas-upphandlare', '/kommun/notiser')
    await page.getByLabel('En ansökan har kommit in').selectOption({ label: 'En gång om dagen, klockan 7' })
    await page.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Sparat.').waitFor()
    await page.reload()
    expect(await page.getByLabel('En ansökan har kommit in').inputValue()).toBe('dagligen')
    await look(page, 'notiser')
    await actAs('drift', '/kommun/utskick')
    await page.getByText('Alla mejl har gått fram').waitFor()
    await look(page, 'utskick')
  })
})
