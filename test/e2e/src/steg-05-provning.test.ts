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

describe('step 5 in the browser: review villkor by villkor, decide, tell', () => {
  const { app, newPage } = useApp((bas) => addMarknad(bas.agare))
  let page: Page

  const actAs = async (nyckel: string, till: string) => {
    await page.context().clearCookies()
    await loginAs(page, nyckel, till)
  }
  const open = async (nyckel: string) => {
    await actAs(nyckel, '/kommun/arenden')
    await page.getByRole('link', { name: FIRMA }).click()
    await page.getByRole('heading', { level: 1, name: FIRMA }).waitFor()
  }
  const som = (nyckel: string) => signedIn(app.adress, nyckel)

  beforeAll(async () => {
    page = await newPage()
    const firma = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
  })

  it('shows what registers say as proposals with source and time, and asks them anew when told to', async () => {
    await open('sotenas-upphandlare')
    const foretag = page.locator('#villkor-foretag-registrerat')
    await foretag.getByText('Källa: Testregister: Bolagsverkets företagsregister', { exact: false }).waitFor()
    await page
      .locator('#villkor-ivo-tillstand')
      .getByText('Källa: Testregister: IVO:s register', { exact: false })
      .waitFor()
    expect(await foretag.getByText('Ej prövat').count()).toBe(1)
    await page.getByRole('button', { name: 'Fråga registren på nytt' }).click()
    await page.getByText('av Anna Testberg.', { exact: false }).waitFor()
    await page.getByText('Registren frågas.', { exact: false }).waitFor({ state: 'detached' })
    await foretag.getByText('Visa registrets svar som det kom').click()
    await foretag.getByText('"avregistrerat":null', { exact: false }).waitFor()
    await look(page, 'steg-05-register')
  })

  it('sets an outcome beside the answer, and keeps the reason of the second of two reviewers', async () => {
    await actAs('sotenas-upphandlare', '/kommun/arenden')
    await look(page, 'steg-05-arenden')
    await open('sotenas-upphandlare')
    await look(page, 'steg-05-arende')
    const forsta = page.locator('.vf-provning').first()
    const namn = (await forsta.getByRole('heading', { level: 3 }).textContent()) ?? ''
    await forsta.getByRole('radio', { name: 'Inte uppfyllt' }).check()
    await forsta.getByRole('button', { name: /Spara utfall/ }).click()
    await forsta.getByText('Fyll i skäl.').first().waitFor()

    // Meanwhile a colleague sets the outcome of the same villkor.
    const annan = await som('sotenas-upphandlare')
    const arende = await hittaArende(annan, FIRMA)
    const villkorId = arende.villkor.find((v) => v.namn === namn)?.id
    await annan.trpc('provning.prova', { arendeId: arende.id, villkorId, utfall: 'uppfylld', sedd: null })

    await forsta.getByLabel('Skäl', { exact: false }).fill('Registreringsbeviset gäller ett annat bolag.')
    await forsta.getByRole('button', { name: /Spara utfall/ }).click()
    await forsta.getByText('har prövat villkoret sedan du öppnade det', { exact: false }).waitFor()
    expect(await forsta.getByLabel('Skäl', { exact: false }).inputValue()).toBe(
      'Registreringsbeviset gäller ett annat bolag.',
    )
    await look(page, 'steg-05-krock')
    await forsta.getByRole('button', { name: 'Läs in det som ändrats' }).click()
    await forsta.getByText('Anna Testberg,', { exact: false }).waitFor()
    expect(await forsta.getByLabel('Skäl', { exact: false }).inputValue()).toContain('ett annat bolag')
    await forsta.getByRole('button', { name: /Spara utfall/ }).click()
    await forsta.getByRole('button', { name: /Ändra utfall/ }).waitFor()
    expect(await forsta.getByText('Inte uppfyllt').count()).toBe(1)
  })

  it('asks for more, and the firm answers on its own page', async () => {
    await open('sotenas-upphandlare')
    await page.getByRole('button', { name: 'Begär komplettering' }).click()
    await page.getByRole('group', { name: 'Vilka villkor gäller det?' }).getByRole('checkbox').nth(1).check()
    await page.getByLabel('Vad behöver kompletteras?').fill('Beslutet från IVO saknar sida två.')
    await page.getByLabel('Sista dag att svara').fill('2026-12-10')
    await page.getByRole('button', { name: 'Skicka begäran' }).click()
    await page.getByText('Begäran är skickad till sökanden.').waitFor()

    await actAs('skargardsvard-firmatecknare', '/utforare/ansokan')
    await page.getByRole('link', { name: /Komplettera senast/ }).click()
    await page.getByText('Beslutet från IVO saknar sida två.').first().waitFor()
    await look(page, 'steg-05-komplettera')
    await page.getByLabel('Kommentar till kommunen', { exact: false }).fill('Sida två är bifogad i tillståndsbeviset.')
    await page.getByRole('button', { name: 'Skicka komplettering' }).click()
    await page.getByText('Kompletteringen är skickad.').waitFor()
  })

  it('decides what the prövning leaves open, and the firm reads why and until when', async () => {
    const upphandlare = await som('tanum-upphandlare')
    const arende = await hittaArende(upphandlare, FIRMA)
    const brist = arende.villkor[1]?.id as string
    const skal = 'Tillståndet gäller ett annat organisationsnummer.'
    await provaAlla(upphandlare, arende, { [brist]: { utfall: 'ej-uppfylld', skal } })

    await open('tanum-beslutsfattare')
    expect(await page.getByRole('button', { name: 'Godkänn' }).count()).toBe(0)
    await page.getByLabel('Skäl för beslutet').fill('Ett villkor för godkännande är inte uppfyllt.')
    await page.getByLabel('Beslutas med stöd av').fill('Delegationsordningen 4.2')
    await look(page, 'steg-05-beslut')
    await page.getByRole('button', { name: 'Avslå' }).click()
    await page.getByText('Beslutet är fattat.').waitFor()

    await open('tanum-registrator')
    const upplysning = page.getByLabel('Upplysning om hur man ansöker om rättelse')
    const text = await upplysning.inputValue()
    await upplysning.fill('')
    await page.getByRole('button', { name: 'Lämna underrättelsen' }).click()
    await page.locator('[data-felsammanfattning]').waitFor()
    await upplysning.fill(text)
    await look(page, 'steg-05-underrattelse')
    await page.getByRole('button', { name: 'Lämna underrättelsen' }).click()
    await page.getByText('Sökanden är underrättad.').waitFor()

    await actAs('skargardsvard-firmatecknare', '/utforare/ansokan')
    await page.getByRole('link', { name: 'Tanum' }).click()
    await page.getByText(skal).waitFor()
    await page.getByText('14 december 2026').first().waitFor()
    await look(page, 'steg-05-avslag')
  })

  it('notes what the court says of a refusal, and opens the case anew when it is put aside', async () => {
    const note = async (handelse: string, fill: () => Promise<unknown>) => {
      await page.getByRole('button', { name: 'Registrera händelse' }).click()
      await page.getByRole('radio', { name: handelse }).check()
      await fill()
      await page.getByLabel('Datum').fill('2026-11-23')
      await page.getByLabel('Vad innebär det?').fill('Bolaget anser att tillståndet omfattar hela koncernen.')
    }
    await open('tanum-registrator')
    await note('Ansökan om rättelse har kommit in till domstol', async () => {
      await page.getByLabel('Domstol', { exact: true }).selectOption({ label: 'Förvaltningsrätten' })
      await page.getByLabel('Målnummer').fill('3214-26')
    })
    await look(page, 'steg-05-domstol')
    await page.getByRole('button', { name: 'Registrera', exact: true }).click()
    await page.getByText('Överprövas', { exact: true }).waitFor()
    await note('Domstolen har avgjort målet', () => page.getByRole('radio', { name: 'Ansökan ska godkännas' }).check())
    await page.getByRole('button', { name: 'Registrera', exact: true }).click()
    await page.getByText('Domstolen har bestämt att ansökan ska godkännas').waitFor()
    await look(page, 'steg-05-rattas')
  })
})
