import { dvBestallningId, loadDvGrund } from '@valfri/world/dv-grund'
import { lockMonth } from '@valfri/world/lock-month'
import { stabiltId } from '@valfri/world/stabilt-id'
import { addMarknad } from '@valfri/world/valgrund'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { bredder, screenshot } from './screenshot.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const bestallning = `/utforare/bestallningar/${dvBestallningId(0)}`

describe('daglig verksamhet in the browser: nivå, a new bedömning, and a group’s week', () => {
  const { app, open } = useApp(async (bas) => {
    await addMarknad(bas.agare)
    await loadDvGrund(bas.agare, { antal: 6 })
  })
  let utforare: Page
  let handlaggare: Page

  beforeAll(async () => {
    utforare = await open('bohusomsorg-firmatecknare', bestallning)
  })

  it('lets the utförare set its grupp and ask for a new nivå, and says when the answer comes', async () => {
    const p = utforare
    await p.getByText('Nivå 2').waitFor()
    await p.getByRole('button', { name: 'Sätt grupp hos utföraren' }).click()
    await p.getByLabel('Nytt värde').fill('Snickeriet')
    await p.getByLabel('Gäller från').fill('2026-11-02')
    await p.getByRole('button', { name: 'Spara', exact: true }).click()
    await p.getByText('Snickeriet').first().waitFor()

    await p.getByRole('button', { name: 'Begär ny bedömning nivå' }).click()
    await p.getByText('Kommunen svarar inom 21 dagar').waitFor()
    await p.getByLabel('Vad har ändrats?').fill('Kort')
    await p.getByRole('button', { name: 'Skicka begäran' }).click()
    await p.getByText('Skriv vad som har ändrats').first().waitFor()
    expect(await p.getByLabel('Vad har ändrats?').inputValue()).toBe('Kort')
    await p.getByLabel('Vad har ändrats?').fill('Behöver två personal vid förflyttning sedan i oktober.')
    await p.getByRole('button', { name: 'Skicka begäran' }).click()
    await p.getByText('Svar senast 14 december 2026').first().waitFor()
    await look(p, 'dv-1-begaran')
  })

  it('puts the request before the handläggare, late in words, and takes the answer', async () => {
    app.setNu(Temporal.Instant.from('2026-12-16T08:00:00Z'))
    handlaggare = await open('sotenas-handlaggare', '/kommun')
    const p = handlaggare
    await p.getByText('begäran om ny bedömning att besvara').waitFor()
    await p.getByRole('link', { name: 'Visa begäran' }).click()
    await p.getByRole('row', { name: /Bohus Omsorg AB.*Försenad/ }).waitFor()
    await look(p, 'dv-2-lista')
    await p
      .getByRole('row', { name: /Försenad/ })
      .getByRole('link')
      .click()
    await p.getByRole('button', { name: 'Svara på begäran' }).click()
    await p.getByLabel('Bedömningen står fast').check()
    await p.getByLabel('Motivering').fill('Nej')
    await p.getByRole('button', { name: 'Skicka svaret' }).click()
    await p.getByText('Ett nej behöver en motivering.').first().waitFor()
    await look(p, 'dv-3-svar')
    await p.getByLabel('Ny bedömning', { exact: true }).check()
    await p.getByLabel('Nivå', { exact: true }).selectOption('3')
    await p.getByLabel('Gäller från').fill('2026-12-16')
    await p.getByRole('button', { name: 'Skicka svaret' }).click()
    await p.getByText('Ändrad till Nivå 3 från').waitFor()

    // Three weeks later one signs in again.
    utforare = await open('bohusomsorg-firmatecknare', bestallning)
    await utforare.getByText('efter sista dagen').waitFor()
    await utforare.getByText('Ny bedömning: ändrad').waitFor()
  })

  it('keeps one register of companies, where each utförare meets the same contact (F19.5)', async () => {
    const p = handlaggare
    await p.goto('/kommun/arbetsplatser')
    await p.getByText('Inga arbetsplatser än').waitFor()
    await p.getByRole('button', { name: 'Lägg till arbetsplats' }).click()
    await p.getByLabel('Organisationsnummer').fill('556900-0010')
    await p.getByLabel('Företagets namn').fill('Hamnbageriet AB')
    await p.getByLabel('Gatuadress').fill('Strandgatan 4')
    await p.getByLabel('Postnummer').fill('456 31')
    await p.getByLabel('Ort', { exact: true }).fill('Kungshamn')
    await p.getByLabel('Kontakten arbetar hos').selectOption({ label: 'Kommunen' })
    await p.getByLabel('Namn', { exact: true }).fill('Eva Exempel')
    await p.getByRole('button', { name: 'Spara arbetsplatsen' }).click()
    await p.getByText('Skriv telefon eller e-post.').first().waitFor()
    await p.getByLabel('Telefon').fill('0523-00 00 01')
    await look(p, 'dv-8-arbetsplats')
    await p.getByRole('button', { name: 'Spara arbetsplatsen' }).click()
    await p.getByRole('row', { name: /Hamnbageriet AB.*Eva Exempel, Sotenäs kommun/ }).waitFor()

    await p.goto(`/kommun/brukare/${stabiltId('dv:person:0')}`)
    await p.getByRole('button', { name: 'Sätt placering' }).click()
    await p.getByLabel('Nytt värde').selectOption('foretagsgrupp')
    await p.getByLabel('Arbetsplats').selectOption({ label: 'Hamnbageriet AB, Strandgatan 4' })
    await p.getByLabel('Gäller från').fill('2026-12-16')
    await p.getByRole('button', { name: 'Spara', exact: true }).click()
    await p.getByText('På Hamnbageriet AB, Strandgatan 4').waitFor()

    await utforare.goto('/utforare/arbetsplatser')
    await utforare
      .getByRole('row', { name: /Hamnbageriet AB.*Eva Exempel, Sotenäs kommun.*Bohus Omsorg AB: 1/ })
      .waitFor()
    await look(utforare, 'dv-9-arbetsplatser')
  })

  it('marks a group with one press, corrects with a key, and saves it together', async () => {
    const p = utforare
    await p.goto('/utforare/narvaro?vecka=2026-12-14')
    await p.getByRole('rowheader', { name: 'Snickeriet', exact: true }).waitFor()
    await look(p, 'dv-5-narvaro')
    await p.getByRole('button', { name: 'Alla här: Utan grupp, måndag 14 december' }).click()
    await p.getByText('5 osparade dagar').waitFor()
    const rader = p.getByRole('combobox', { name: /, måndag 14 december/ })
    // The first is the person in Snickeriet, whom the press did not mark.
    await rader.first().press('f')
    await rader.nth(1).press('h')
    await p.getByText('6 osparade dagar').waitFor()
    await rader.nth(1).press('ArrowRight')
    expect(await p.evaluate('document.activeElement.getAttribute("aria-label")')).toContain('tisdag 15 december')
    await screenshot(p, 'dv-6-markerad')
    await p.getByRole('button', { name: 'Spara närvaron' }).click()
    await p.getByText('6 dagar är sparade').waitFor()
    await p.getByRole('button', { name: /måndag 14 december, Sjuk/ }).waitFor()
    await p.getByRole('button', { name: /måndag 14 december, Halvdag/ }).waitFor()
    expect(await p.getByRole('button', { name: /måndag 14 december, Heldag/ }).count()).toBe(4)
    const [{ antal } = { antal: 0 }] = await app.bas
      .agare`select count(*)::int as antal from handelse where datum = '2026-12-14'`
    expect(antal).toBe(6)
  })

  it('opens a saved day to correct it, and shows one day at a time on a small screen', async () => {
    const p = utforare
    await p.getByRole('button', { name: /måndag 14 december, Sjuk/ }).click()
    await p.getByLabel('Orsak').selectOption('ledig')
    await p.getByLabel('Varför ändras händelsen?').fill('Föräldern ringde')
    await p.getByRole('button', { name: 'Spara ändringen' }).click()
    await p.getByRole('button', { name: /måndag 14 december, Ledig/ }).waitFor()
    await p.setViewportSize(bredder.mobil)
    await p.getByRole('navigation', { name: 'Välj dag' }).waitFor()
    await expectAccessible(p)
    await p.setViewportSize(bredder.dator)
  })

  it('explains a correction of a locked month by the nivå that was set back in time (F9.8)', async () => {
    const sotenas = { kommunId: '1427', slug: 'sotenas' }
    await lockMonth(app.bas.db, sotenas, '2026-12', Temporal.Instant.from('2027-01-05T08:00:00Z'))
    await app.bas
      .agare`insert into daterad_uppgift (kommun_id, namnd_id, person_id, insatsbeslut_id, del, uppgift, fran, varde, skal, skapad)
      select b.kommun_id, b.namnd_id, b.person_id, b.insatsbeslut_id, b.del, 'niva', '2026-12-14', '3', 'Bedömningen blev klar först i januari.', '2027-01-12T08:00:00Z'
      from handelse h join bestallning b on b.id = h.bestallning_id where h.datum = '2026-12-14' and h.typ = 'narvaro' limit 1`
    await lockMonth(app.bas.db, sotenas, '2027-01', Temporal.Instant.from('2027-02-05T08:00:00Z'))
    const [rad] = await app.bas
      .agare`select r.id, r.underlag_id from ersattningsrad r where r.avser_manad = '2026-12-01' and r.slag = 'narvaro' and r.segment ->> 'niva' = '3'`
    const p = utforare
    await p.goto(`/utforare/ersattning/${rad?.underlag_id}?rad=${rad?.id}`)
    await p.getByRole('heading', { name: 'Varför raden korrigerar en låst månad' }).waitFor()
    await p.getByText('Nivå: Nivå 3 i stället för Nivå 2').waitFor()
    await p.getByText('Gäller från 14 december 2026').waitFor()
    await p.getByText('Bestämt 12 januari 2027').waitFor()
    await p.getByText('Skäl: Bedömningen blev klar först i januari.').waitFor()
    await look(p, 'dv-10-korrigering')
  })

  it('says in words that the prices pay more for keeping a person at a nivå, with each amount and price row (C19)', async () => {
    const p = await open('sotenas-ekonom', '/kommun/priser/daglig-verksamhet')
    await p.getByText('Det betalas mer för att en person stannar än för att personen går vidare').waitFor()
    await p.getByText('Störst är skillnaden på Nivå 3, heldag.', { exact: false }).waitFor()
    await p.getByText('Visa varje nivå och pris').click()
    await p.getByRole('row', { name: /Nivå 3, heldag.*får Nivå 2.*90 972,00 kr mer för att stanna/ }).waitFor()
    await p.getByText('Dagpris, nivå 3, heldag: 987,00 kr från 1 jan 2026 (ON 2025/299)').first().waitFor()
    await look(p, 'dv-8-inlasning')
  })

  it('shows the kommun’s instruments beside its prices, with a form for the next', async () => {
    const p = await open('sotenas-ekonom', '/kommun/priser/daglig-verksamhet')
    await p.getByText('Nivå: Södertörnsmodellen').waitFor()
    await p.getByRole('link', { name: 'Visa och besluta' }).click()
    await p.getByText('En begäran om ny bedömning besvaras inom 21 dagar.').waitFor()
    await p.getByRole('button', { name: 'Besluta instrument för nivå' }).click()
    await p.getByRole('button', { name: 'Lägg till steg' }).click()
    await look(p, 'dv-7-instrument')
    await p.getByLabel('Gäller från').fill('2027-01-01')
    await p.getByLabel('Beslut', { exact: true }).selectOption({ index: 1 })
    await p.getByRole('button', { name: 'Spara instrumentet' }).click()
    await p.getByText('Instrumentet gäller från 1 januari 2027.').waitFor()
  })
})
