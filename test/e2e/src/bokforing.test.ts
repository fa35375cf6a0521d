import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { fillVarld } from './fill-varld.ts'
import { expectNoSideways, screenshot } from './screenshot.ts'
import { attesteraManad, beraknaManad, lasManad } from './sidor/ersattning.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const oktober = { iso: '2026-10', text: 'oktober 2026' }

describe('a month in the browser, from the plan of accounts to the paid invoice', () => {
  const { app, open, newPage } = useApp(fillVarld(0.02))
  let ekonom: Page
  let firma: Page

  beforeAll(async () => {
    app.setNu(Temporal.Instant.from('2026-11-10T09:00:00+01:00'))
    ekonom = await open('sotenas-ekonom', '/kommun/ersattning')
  })

  it('lets the ekonom decide accounts, with the decision, and keeps what was typed when something is wrong', async () => {
    await ekonom.getByRole('link', { name: 'Bokföring och granskning' }).click()
    await ekonom.getByText('Inga spärrdatum är satta.').waitFor()
    await ekonom.getByRole('button', { name: 'Spara kontoplan' }).click()
    await ekonom.getByText('Fyll i skuldkonto.').first().waitFor()
    await expectAccessible(ekonom)
    const plan = ekonom.getByRole('region', { name: 'Kontoplan' })
    await plan.getByLabel('Gäller från').fill('2026-01-01')
    await plan.getByLabel('Nämndens beslut').selectOption({ index: 1 })
    const falt = {
      'Kommunens organisationsnummer': '212000-1322',
      'Köparens referens': 'ON-7420',
      Postnummer: '45680',
      Ort: 'Kungshamn',
      Skuldkonto: '2498',
      'Internkonto för egenregi': '3911',
      'Konto för ingående moms': '1687',
    }
    for (const [namn, varde] of Object.entries(falt)) await plan.getByLabel(namn).fill(varde)
    const konton = { 'privat, konto': '5612', 'momskompensation, konto': '5613', 'egenregi, konto': '4612' }
    for (const [namn, varde] of Object.entries(konton))
      for (const f of await plan.getByLabel(new RegExp(`: ${namn}`)).all()) await f.fill(varde)
    await screenshot(ekonom, 'bokforing-regler')
    await plan.getByRole('button', { name: 'Spara kontoplan' }).click()
    await ekonom.getByText(/Gäller nu: från 1 jan/).waitFor()
    await expectNoSideways(ekonom)
  })

  it('waits for the invoices of a locked and attested month, and books nothing before them', async () => {
    await beraknaManad(ekonom, oktober)
    await lasManad(ekonom, oktober.text)
    await ekonom.getByText('Bokföringsordern skapas när månaden är attesterad.').waitFor()
    const attestant = await open('sotenas-attestant', new URL(ekonom.url()).pathname)
    await attesteraManad(attestant, oktober.text)
    await attestant.close()
    await ekonom.reload()
    await ekonom.getByRole('button', { name: 'Skapa bokföringsorder' }).click()
    await ekonom.getByText('Alla utförare har inte skickat en faktura som stämmer.').waitFor()
    await expectAccessible(ekonom)
  })

  it('refuses the utförare’s invoice with the row named, and approves the one that is exact', async () => {
    firma = await open('bohusomsorg-firmatecknare', '/utforare/ersattning')
    await firma
      .getByRole('row')
      .filter({ hasText: 'Sotenäs' })
      .getByRole('link', { name: oktober.text })
      .first()
      .click()
    await firma.getByLabel('Fakturanummer').fill('F-1')
    await firma.getByLabel('Bankgiro').fill('991-2346')
    const [fil] = await Promise.all([
      firma.waitForEvent('download'),
      firma.getByRole('button', { name: 'Hämta fakturan' }).click(),
    ])
    const xml = await readFile(await fil.path(), 'utf8')
    const send = async (text: string) => {
      await firma
        .getByLabel('Fakturafil')
        .setInputFiles({ name: 'f.xml', mimeType: 'text/xml', buffer: Buffer.from(text) })
      await firma.getByRole('button', { name: 'Skicka fakturan' }).click()
    }
    await firma.getByRole('button', { name: 'Skicka fakturan' }).click()
    await firma.getByText('Välj en fil först.').waitFor()
    await send(xml.replace('<cbc:ID>R1</cbc:ID>', '<cbc:ID>R999</cbc:ID>'))
    await firma.getByText('Fakturan avvisades.').first().waitFor()
    await firma.getByText(/raden saknas i fakturan/).waitFor()
    await look(firma, 'bokforing-faktura-avvisad')
    await send(xml)
    await firma.getByText('Fakturan stämmer på öret och är godkänd.').first().waitFor()
    await firma.getByLabel('Fakturafil').waitFor({ state: 'detached' })
    await screenshot(firma, 'bokforing-faktura-godkand')
  })

  it('books the month when every invoice stands, and notes that it is paid', async () => {
    // The other firms' invoices: what they send is tried in the same way, and this test is about the last step.
    await app.bas
      .agare`insert into faktura (kommun_id, namnd_id, underlag_id, utforare_id, nummer, netto_ore, brutto_ore, status, skillnader, sha256, mottagen)
      select kommun_id, namnd_id, id, utforare_id, 'X', summa_ore, summa_ore, 'godkand', '[]', '', now() from ersattningsunderlag u
      where kommun_id = '1427' and regi = 'privat' and not exists (select 1 from faktura f where f.underlag_id = u.id and f.status = 'godkand')`
    await ekonom.reload()
    await ekonom.getByRole('button', { name: 'Skapa bokföringsorder' }).click()
    const lank = ekonom.getByRole('link', { name: 'Hämta SIE 4' })
    const sie = await ekonom.request.get((await lank.getAttribute('href')) ?? '')
    expect((await sie.body()).toString('latin1')).toContain('#SIETYP 4')
    await expectAccessible(ekonom)
    await expectNoSideways(ekonom)
    await ekonom.getByRole('button', { name: 'Markera som utbetald' }).click()
    await screenshot(ekonom, 'bokforing-utbetala')
    await ekonom.getByRole('dialog').getByRole('button', { name: 'Markera som utbetald' }).click()
    await ekonom.getByText('Betald 10 november 2026').waitFor()
    await screenshot(ekonom, 'bokforing-manad')
    await firma.reload()
    await firma.getByText('Utbetald').first().waitFor()
  })

  it('posts what egenregi costs besides the price, corrects it when asked twice, and shows the year to anyone (F12.3)', async () => {
    await ekonom.goto('/kommun/priser/hemtjanst')
    await ekonom.getByText('Inga särkostnader är postade.').waitFor()
    await ekonom.getByRole('link', { name: 'Särkostnader' }).click()
    await ekonom.getByLabel('Månad').selectOption('2026-10')
    await ekonom.getByLabel('Slag').selectOption({ label: 'Lokaler' })
    await ekonom.getByLabel('Vad det gäller').fill('Hyra Kungshamn')
    await ekonom.getByLabel('Belopp').fill('45 000,50')
    await ekonom.getByRole('button', { name: 'Posta kostnaden' }).click()
    await ekonom.getByText('Varje särkostnad behöver sitt beslut eller sin verifikation.').waitFor()
    expect(await ekonom.getByLabel('Vad det gäller').inputValue()).toBe('Hyra Kungshamn')
    await ekonom.getByLabel('Verifikation').fill('A 1207')
    await ekonom.getByRole('button', { name: 'Posta kostnaden' }).click()
    await ekonom.getByRole('button', { name: 'Korrigera Hyra Kungshamn, oktober 2026' }).click()
    await ekonom.getByLabel('Rätt belopp').fill('40000')
    await ekonom.getByLabel('Varför').fill('Hyran var för hög')
    await ekonom.getByLabel('Verifikation').fill('A 1311')
    await ekonom.getByRole('button', { name: 'Granska korrigeringen' }).click()
    await ekonom.getByRole('heading', { name: 'Skriva en korrigering på −5 000,50 kr?' }).waitFor()
    await ekonom.getByRole('dialog').getByRole('button', { name: 'Korrigera' }).click()
    await ekonom.getByText('Summa 2026: 40 000,00 kr.').waitFor()
    await look(ekonom, 'insyn-1-sarkostnader')
    const vemsomhelst = await newPage()
    await vemsomhelst.goto('/jamfor?kommun=sotenas&tjanst=hemtjanst&fro=a')
    await vemsomhelst.getByText('2026: 40 000,00 kr. Lokaler 40 000,00.').waitFor()
    const csv = vemsomhelst.getByRole('link', { name: '1 post 2026 (CSV)' })
    const fil = await vemsomhelst.request.get((await csv.getAttribute('href')) ?? '')
    expect(await fil.text()).toContain('Hyra Kungshamn;-5000,50;1;Hyran var för hög')
    await vemsomhelst.close()
  })

  it('shows a market with its definitions, and too few persons to nobody (F12.4)', async () => {
    await ekonom.goto('/kommun')
    await ekonom.getByRole('link', { name: 'Marknaden' }).click()
    await ekonom.getByRole('heading', { level: 1, name: 'Marknaden: Hemtjänst' }).waitFor()
    await ekonom.getByRole('table', { name: 'Utförare per område' }).getByText('Färre än 5').first().waitFor()
    await ekonom.getByText('Färre än fem brukare skrivs inte ut', { exact: false }).waitFor()
    await look(ekonom, 'insyn-2-marknad')
    const csv = await ekonom.getByRole('link', { name: 'Hämta som CSV' }).getAttribute('href')
    expect(await (await ekonom.request.get(csv ?? '')).text()).toContain('utbud;Hela kommunen;Service')
    await ekonom.getByRole('link', { name: 'Se den publika sidan' }).click()
    await ekonom.getByRole('heading', { level: 1, name: 'Marknaden: Hemtjänst i Sotenäs' }).waitFor()
    await ekonom.getByRole('columnheader', { name: 'Brukare, cirka' }).waitFor()
    await look(ekonom, 'insyn-3-marknad-publik')
  })
})
