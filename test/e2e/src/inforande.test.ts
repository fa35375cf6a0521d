import { loadInforande } from '@valfri/world/inforande'
import { addMarknad } from '@valfri/world/valgrund'
import { describe, expect, it } from 'vitest'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

describe('the introduction of choice', () => {
  const { newPage, open } = useApp(async (bas) => {
    await addMarknad(bas.agare)
    await loadInforande({ sql: bas.agare })
  })

  it('shows an upphandlare through which steps a delay came, and takes a reason for a new day', async () => {
    const page = await open('sotenas-upphandlare', '/kommun/inforande')
    const plan = page.getByRole('region', { name: 'Boendestöd' })
    await plan.getByText(/^Förseningen började i steget/).waitFor()
    await look(page, 'inforande-1-plan')
    await plan.locator('summary').filter({ hasText: 'Flytta ett steg' }).click()
    const form = plan.getByRole('group').filter({ hasText: 'Flytta ett steg' }).first()
    await form.getByLabel('Steg', { exact: true }).selectOption({ label: 'Valet öppnar' })
    await form.getByLabel('Ny dag').fill('2028-02-01')
    await form.getByLabel('Varför flyttas det?').fill('Nämnden väntar in fullmäktige')
    await form.getByRole('button', { name: 'Flytta ett steg' }).click()
    await plan.getByText(/Nämnden väntar in fullmäktige/).waitFor()
  })

  it('builds the report to fullmäktige, and the same file again', async () => {
    const page = await open('sotenas-upphandlare', '/kommun/inforande/rapport')
    await page.getByRole('button', { name: 'Bygg rapporten' }).click()
    await page.getByRole('link', { name: 'Öppna PDF' }).waitFor()
    await page.getByRole('button', { name: /^Bygg om och jämför/ }).click()
    await page.getByText(/^Samma fil/).waitFor()
    await look(page, 'inforande-2-rapport')
    for (const [flik, rubrik] of [
      ['Fullmäktige', 'Fullmäktiges beslut att tillämpa LOV'],
      ['Samråd', 'Samråd och informationsmöten'],
      ['Risker', 'Risker'],
      ['Mål', 'Hemtjänst'],
      ['Kalender', 'Kommande beslut'],
      ['Nyheter', 'Nyheter'],
    ] as const) {
      await page.getByRole('navigation', { name: 'Delar av införandet' }).getByRole('link', { name: flik }).click()
      await page.getByRole('heading', { level: 2, name: rubrik, exact: true }).waitFor()
      await look(page, `inforande-3-${flik.toLowerCase().replaceAll(/[åäö]/g, 'a')}`)
    }
  })

  it('lets anyone see what is coming, and ask for the news', async () => {
    const page = await newPage()
    await page.goto('/inforande')
    await page.getByRole('link', { name: 'Sotenäs' }).click()
    await page.getByRole('rowheader', { name: /^Ersättning 2028/ }).waitFor()
    await look(page, 'inforande-4-publik')
    const ics = await page.request.get('/export/kommande-beslut/sotenas.ics')
    expect(await ics.text()).toContain('BEGIN:VEVENT')
    await page.getByLabel('E-postadress').fill('namn@example.se')
    await page.getByRole('button', { name: 'Prenumerera' }).click()
    await page.getByText(/^Vi har skickat ett brev/).waitFor()
  })
})
