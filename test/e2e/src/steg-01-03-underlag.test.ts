import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { look } from './sidor/look.ts'
import { bekraftaAllt, lamnaModell, lamnaPriser } from './sidor/priser.ts'
import { useApp } from './use-app.ts'

describe('steps 1 to 3 in the browser: samverkan, beslut and publishing', () => {
  const { newPage, open } = useApp()
  /** Anna, upphandlare in Sotenäs; Henrik, upphandlare in Tanum; Eva, administrator in Sotenäs. */
  let anna: Page
  let henrik: Page
  let eva: Page
  let nr = 0

  /** Registers a decision in the dialog over the form that asks for it. */
  const registreraBeslut = async (page: Page, falt: string, instans: string, rubrik: string) => {
    nr += 1
    const grupp = page.locator('.vf-stapel', { has: page.getByLabel(falt) }).last()
    await grupp.getByRole('button', { name: 'Registrera nytt beslut' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: instans }).check()
    await dialog.getByLabel('Beslutets rubrik').fill(rubrik)
    await dialog.getByLabel('Beslutsdatum').fill('2026-11-17')
    await dialog.getByLabel('Paragraf').fill(`§ ${nr}`)
    await dialog.getByLabel('Diarienummer').fill(`ON 2026/${nr}`)
    await dialog.getByRole('button', { name: 'Registrera beslut' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByLabel(falt).locator('option:checked', { hasText: rubrik }).waitFor({ state: 'attached' })
  }
  const flik = (page: Page, namn: string) =>
    page.getByRole('navigation', { name: 'Delar av underlaget' }).getByRole('link', { name: namn }).click()

  beforeAll(async () => {
    ;[anna, henrik, eva] = (await Promise.all(
      ['sotenas-upphandlare', 'tanum-upphandlare', 'sotenas-admin'].map(async (nyckel) => {
        const page = await open(nyckel, '/kommun')
        return page
      }),
    )) as [Page, Page, Page]
  })

  it('lets an administrator turn the tjänst on, add an område and give a role', async () => {
    await eva.goto('/kommun/installningar')
    await eva.getByRole('button', { name: 'Slå på Hemtjänst' }).click()
    await eva.getByLabel('Gäller från').fill('2026-11-23')
    await registreraBeslut(eva, 'Nämndens beslut', 'Nämnden', 'Starta hemtjänst i valfrihet')
    await eva.getByRole('button', { name: 'Slå på Hemtjänst' }).click()
    await eva.getByText('Påslagen sedan 23 november 2026').waitFor()
    await look(eva, 'steg-01-installningar')

    await eva.getByRole('link', { name: 'Områden', exact: true }).click()
    await eva.getByText('Inga områden än').waitFor()
    await eva.getByLabel('Namn').fill('Kungshamn')
    await eva.getByRole('button', { name: 'Spara området' }).click()
    await eva.getByLabel('Område', { exact: true }).selectOption({ label: 'Kungshamn' })
    await eva.getByLabel('Gäller från').fill('2026-01-01')
    await eva.getByLabel('Postnummer och ort').fill('456 31 Kungshamn\n4563 Smögen')
    await eva.getByRole('button', { name: 'Lägg i området' }).click()
    await eva.getByText('Rad 2: 4563 är inget postnummer.').first().waitFor()
    await eva.getByLabel('Postnummer och ort').fill('456 31 Kungshamn\n456 51 Smögen')
    await eva.getByRole('button', { name: 'Lägg i området' }).click()
    await eva.getByRole('cell', { name: '45631 Kungshamn, 45651 Smögen' }).waitFor()
    await look(eva, 'steg-01-omraden')

    await eva.getByRole('link', { name: 'Roller', exact: true }).click()
    await eva.getByLabel('Personnummer').fill('197809042380')
    await eva.getByLabel('Namn').fill('Sara Mallqvist')
    await eva.getByLabel('Roll', { exact: true }).selectOption('uppfoljare')
    await eva.getByLabel('Gäller från').fill('2026-11-23')
    await eva.getByRole('button', { name: 'Ge rollen' }).click()
    await eva.getByRole('rowheader', { name: 'Sara Mallqvist' }).waitFor()
    await look(eva, 'steg-01-roller')
    await eva.goto('/kommun/installningar/kontakter')
    await eva.getByText('kundtjanst@sotenas.example').waitFor()
    await look(eva, 'steg-01-kontakter')
    await eva.goto('/kommun/installningar/utseende')
    await eva.getByLabel('Kommunens färg').waitFor()
    await look(eva, 'steg-01-utseende')
  })

  it('starts a samverkan that Tanum joins by its own decision', async () => {
    await anna.goto('/kommun/samverkan')
    await anna.getByRole('link', { name: 'Starta en samverkan' }).click()
    await anna.getByLabel('Namn').fill('Norra Bohuslän')
    await anna.getByLabel('Gäller från').fill('2026-01-01')
    await registreraBeslut(anna, 'Nämndens beslut', 'Nämnden', 'Samverkan i norra Bohuslän')
    await anna.getByRole('button', { name: 'Starta samverkan' }).click()
    await anna.getByText('Bjud in en nämnd').click()
    await anna.getByLabel('Nämnd att bjuda in').selectOption({ label: 'Tanum, Omsorgsnämnden' })
    await anna.getByRole('button', { name: 'Bjud in' }).click()
    await anna.getByText('Tanum, Omsorgsnämnden är inbjuden.').waitFor()

    await henrik.goto('/kommun/samverkan')
    await henrik.getByText('Din nämnd är inbjuden', { exact: false }).waitFor()
    await henrik.getByLabel('Gäller från').fill('2026-01-01')
    await registreraBeslut(henrik, 'Nämndens beslut', 'Nämnden', 'Gå med i samverkan')
    await henrik.getByRole('button', { name: 'Anslut nämnden' }).click()
    await henrik.getByText('Nämnden är ansluten.').waitFor()
    await look(henrik, 'steg-01-samverkan')
  })

  it('writes the common part, which saves itself, and loses nothing when a colleague writes in the same chapter', async () => {
    await anna.goto('/kommun/underlag')
    await anna.getByRole('link', { name: 'Nytt underlag' }).click()
    await anna.getByLabel('Titel').fill('Hemtjänst i norra Bohuslän')
    await anna.getByLabel('Tjänst', { exact: true }).selectOption({ label: 'Hemtjänst' })
    await anna.getByRole('radio', { name: 'Samverkan: Norra Bohuslän' }).check()
    await look(anna, 'steg-01-nytt-underlag')
    await anna.getByRole('button', { name: 'Skapa utkast' }).click()
    await anna.getByRole('heading', { level: 1, name: /Hemtjänst i norra Bohuslän/ }).waitFor()
    const kollega = await anna.context().newPage()
    await kollega.goto(anna.url())
    await kollega.getByRole('textbox', { name: 'Inledningens text' }).waitFor()

    await anna.bringToFront()
    const inledning = anna.getByRole('region', { name: 'Inledning' })
    await inledning.getByRole('textbox', { name: 'Inledningens text' }).fill('Ett gemensamt underlag för hemtjänst.')
    await inledning.getByText(/Sparat \d/).waitFor()

    await kollega.bringToFront()
    await kollega.getByRole('textbox', { name: 'Inledningens text' }).fill('Kollegans inledning.')
    const konflikt = kollega.getByRole('region', { name: 'Inledning' })
    await konflikt.getByText('Ett gemensamt underlag för hemtjänst.').waitFor()
    expect(await kollega.getByRole('textbox', { name: 'Inledningens text' }).inputValue()).toBe('Kollegans inledning.')
    await look(kollega, 'steg-01-tva-skriver')
    await konflikt.getByRole('button', { name: 'Använd kollegans text' }).click()
    expect(await kollega.getByRole('textbox', { name: 'Inledningens text' }).inputValue()).toBe(
      'Ett gemensamt underlag för hemtjänst.',
    )
    await kollega.close()

    for (const kapitel of ['Affärsmässiga förutsättningar', 'Verksamhetskrav', 'Kompetenskrav', 'Kontraktsvillkor']) {
      const del = anna.getByRole('region', { name: kapitel })
      await del.getByRole('button', { name: 'Lägg till avsnitt' }).click()
      await del.getByLabel('Rubrik 1').fill('Allmänt')
      await del.getByLabel('Text 1').fill(`Det som gäller för ${kapitel.toLowerCase()}.`)
      await del.getByText(/Sparat \d/).waitFor()
    }
    const tider = anna.getByRole('region', { name: 'Ansökan och tider' })
    await tider.getByLabel('Så ansöker man').fill('Ansök i Valfri, eller på papper till kundtjänst.')
    await tider.getByLabel('Beslut ges inom').fill('60')
    await tider.getByLabel('Uppsägningstid').fill('3')
    await tider.getByLabel('Byte av utförare gäller efter').fill('14')
    await tider.getByLabel('Den enskilde har på sig att välja').fill('14')
    await tider.getByText(/Sparat \d/).waitFor()
    await anna.reload()
    await anna.getByRole('region', { name: 'Kontraktsvillkor' }).waitFor()
    expect(await tider.getByLabel('Beslut ges inom').inputValue()).toBe('60')
    await look(anna, 'steg-01-text')
  })

  it("picks villkor from the plugin's catalogue, and writes one of its own with the lint beside it (C1)", async () => {
    await flik(anna, 'Villkor')
    await anna.getByRole('checkbox', { name: /^G10/ }).check()
    await anna.getByRole('button', { name: 'Lägg till valda villkor' }).click()
    await anna.getByText('1 villkor är tillagt.').waitFor()
    await anna.getByRole('button', { name: 'Skriv ett eget villkor' }).click()
    await anna.getByLabel('Namn').fill('Närvaro')
    await anna.getByLabel('Krav', { exact: true }).fill('Utföraren har god närvaro i kommunen.')
    await anna.getByText('”god” går inte att följa upp.').waitFor()
    await anna.getByText('Villkoret kontrolleras aldrig.').waitFor()
    await anna.getByRole('button', { name: 'Lägg till mått' }).click()
    await anna.getByLabel('Vad som mäts').fill('Dagar med personal på plats')
    await anna.getByLabel('Värde', { exact: true }).fill('4,5')
    await anna.getByLabel('Enhet', { exact: true }).fill('dagar i veckan')
    await anna.getByText('”god” går inte att följa upp.').waitFor({ state: 'detached' })
    await look(anna, 'steg-01-villkor-skriv')
    await anna.getByRole('checkbox', { name: 'Följs upp under avtalstiden' }).check()
    await anna.getByLabel('Följs upp var … månad').fill('6')
    await anna.getByRole('checkbox', { name: 'Varning' }).check()
    await anna.getByText('Inget bevis efterfrågas.').waitFor()
    await anna.getByRole('button', { name: 'Spara villkor' }).click()
    await anna.getByRole('heading', { name: 'E01Närvaro' }).waitFor()
    await anna.getByText('Dagar med personal på plats: minst 4,5 dagar i veckan').waitFor()
    await anna.getByText('Inte hela: E01.').waitFor()
    await look(anna, 'steg-01-villkor')
  })

  it('writes the local part, and asks for a decision before turordning (LC-17)', async () => {
    await flik(anna, 'Lokal del')
    await anna.getByRole('checkbox', { name: 'Kungshamn' }).check()
    await anna.getByRole('checkbox', { name: 'Service' }).check()
    await anna.getByRole('checkbox', { name: 'Omvårdnad' }).check()
    await anna.getByRole('button', { name: 'Spara områden och delar' }).click()
    await anna.getByText('Sparat.').last().waitFor()
    await anna.getByLabel('Ersättningsmodell').selectOption({ label: 'Utförd tid' })
    await anna.getByLabel('Grunden för ersättningen').fill('Betalas per utförd timme enligt nämndens prislista.')
    await anna.getByRole('button', { name: 'Spara ersättning' }).click()
    await anna.getByRole('radio', { name: 'Turordning mellan utförarna' }).check()
    await anna.getByText('Konkurrensverket ser detta som ett urval').waitFor()
    await anna.getByRole('button', { name: 'Spara ickevalsalternativ' }).click()
    await anna
      .getByText(/^Välj nämndens beslut om ickevalsalternativ/)
      .first()
      .waitFor()
    await anna.getByRole('radio', { name: 'Kommunens egen utförare' }).check()
    await anna.getByRole('button', { name: 'Spara ickevalsalternativ' }).click()
    await anna.getByRole('checkbox', { name: /kundtjänst/ }).check()
    await anna.getByLabel('Lokal text').fill('I Sotenäs finns flest brukare i Kungshamn.')
    await anna.getByRole('button', { name: 'Spara kontakter och text' }).click()
    await flik(anna, 'Granska och fastställ')
    await anna.getByText('Klar att vara med').waitFor()
    await flik(anna, 'Lokal del')
    expect(await anna.getByLabel('Lokal text').inputValue()).toBe('I Sotenäs finns flest brukare i Kungshamn.')
    await look(anna, 'steg-01-lokal')
  })

  it('shows what is missing, and seals when nothing is, for a reason where a krav is not covered (C2)', async () => {
    await flik(anna, 'Granska och fastställ')
    await anna.getByText('Har inte börjat skriva. Kommer inte med', { exact: false }).waitFor()
    await look(anna, 'steg-02-granska')
    await anna.getByRole('button', { name: 'Fastställ versionen' }).click()
    await anna.getByText('Fyll i varför versionen fastställs ändå.').first().waitFor()
    await anna.getByLabel('Varför versionen fastställs ändå').fill('Beviset bestäms i höst.')
    await anna.getByRole('button', { name: 'Fastställ versionen' }).click()
    await anna.getByRole('dialog').getByText('De här kommunerna kommer inte med: Tanum.').waitFor()
    await anna.getByRole('dialog').getByRole('button', { name: 'Fastställ versionen' }).click()
    await anna.getByText('Kontrollsumma (SHA-256)').waitFor()
  })

  it('refuses to publish without a price, then takes the nämnd’s prices with their decision', async () => {
    await flik(anna, 'Beslut och publicering')
    await registreraBeslut(anna, 'Fullmäktiges beslut att tillämpa LOV', 'Kommunfullmäktige', 'Införa LOV')
    await registreraBeslut(anna, 'Nämndens beslut att anta underlaget', 'Nämnden', 'Anta underlaget')
    await look(anna, 'steg-02-anta')
    await anna.getByRole('button', { name: 'Registrera att nämnden har antagit' }).click()
    await anna.getByRole('button', { name: 'Publicera' }).click()
    await anna.getByText('Nämnden har inte beslutat någon ersättningsmodell för hemtjänst.').waitFor()

    await anna.goto('/kommun/priser')
    await anna.getByRole('link', { name: 'Hemtjänst' }).click()
    await anna.getByText('3 priser saknas').waitFor()
    await look(anna, 'steg-02-priser-saknas')
    await lamnaPriser(anna, { service: '412', omvardnad: '468,50', fran: '2026-11-01' })
    await lamnaModell(anna, '2026-11-01')
    const lena = await open('sotenas-ekonom', '/kommun/priser')
    await bekraftaAllt(lena, 2)
    await lena.context().close()
    await anna.goto('/kommun/priser/hemtjanst')
    await anna.getByText('468,50', { exact: false }).first().waitFor()
    await look(anna, 'steg-02-priser')
    await anna.goto('/kommun/priser/hemtjanst/modell')
    await anna.getByText('Vad som räknas för varje del').waitFor()
    await look(anna, 'steg-02-modell')
    await anna.goto('/kommun/beslut')
    await anna.getByRole('rowheader', { name: 'Ersättning i hemtjänst' }).waitFor()
    await look(anna, 'steg-02-beslut')
  })

  it('publishes in Sotenäs alone, and opens when the notice has its id', async () => {
    await anna.goto('/kommun/underlag')
    await anna.getByRole('link', { name: 'Hemtjänst i norra Bohuslän' }).click()
    await flik(anna, 'Beslut och publicering')
    await anna.getByRole('button', { name: 'Publicera' }).click()
    await anna.getByText('Underlaget är publicerat i er kommun.').waitFor()
    await anna.getByLabel('Annonsens id på den nationella annonsplatsen').fill('LOV-2026-1427')
    await anna.getByRole('button', { name: 'Öppna för ansökningar' }).click()
    await anna.getByText('Annonseringen är löpande och har ingen sista dag.').waitFor()
    await look(anna, 'steg-03-publicerad')
  })

  it('shows the underlag to anyone, as a page, PDF and JSON with its hash', async () => {
    const page = await newPage()
    await page.goto('/underlag')
    await page.getByRole('link', { name: 'Hemtjänst i norra Bohuslän' }).click()
    await page.getByText('Tar emot ansökningar').first().waitFor()
    await page.getByText('Varför inte alla: Beviset bestäms i höst.').waitFor()
    await page.getByText('Visa tabellen').click()
    await page.getByRole('cell', { name: 'Uppföljning var 6:e månad', exact: true }).waitFor()
    await look(page, 'steg-03-publik-sida')
    const pdf = await page.request.get(await hrefOf(page, 'PDF'))
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    const json = await page.request.get(await hrefOf(page, 'JSON'))
    expect(((await json.json()) as { nr: number }).nr).toBe(1)
  })

  const hrefOf = async (page: Page, namn: string) =>
    (await page.getByRole('link', { name: namn, exact: true }).getAttribute('href')) ?? ''

  it('makes a new version of what is sealed, and shows what it changes and which krav is stricter (C3)', async () => {
    await flik(anna, 'Versioner')
    await anna.getByRole('button', { name: 'Skapa ny version' }).click()
    await anna.getByText('Version 2, utkast').waitFor()
    await anna.getByRole('region', { name: 'Ansökan och tider' }).getByLabel('Beslut ges inom').fill('45')
    await anna
      .getByRole('region', { name: 'Ansökan och tider' })
      .getByText(/Sparat \d/)
      .waitFor()
    await flik(anna, 'Versioner')
    await anna.getByRole('heading', { name: 'Ändringar från version 1 till version 2' }).waitFor()
    await anna.getByText('Beslut inom (dagar)').waitFor()
    await look(anna, 'steg-03-ny-version')

    await flik(anna, 'Villkor')
    await anna.getByRole('button', { name: 'Ändra E01' }).click()
    await anna.getByLabel('Vad uppföljningen tittar på').fill('Schema')
    await anna.getByRole('button', { name: 'Spara villkor' }).click()
    await anna.getByText('Följs upp var 6:e månad: Schema').waitFor()
    await flik(anna, 'Versioner')
    await anna.getByRole('link', { name: 'Jämför villkoren med version 1' }).click()
    await anna.getByText('1 villkor skiljer,', { exact: false }).waitFor()
    await anna.getByRole('table').getByText('Strängare i version 2').waitFor()
    await look(anna, 'steg-03-jamfor-villkor')
  })
})
