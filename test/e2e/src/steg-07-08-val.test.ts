import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { addMarknad } from '@valfri/world/valgrund'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

/** Steps 7 and 8 by hand: a beslut by form and by file, the person's choice, ickeval, and the utförare's answer. */
describe('from beslut to an answered beställning', () => {
  const { app, open } = useApp((bas) => addMarknad(bas.agare))
  let handlaggare: Page

  beforeAll(async () => {
    handlaggare = await open('sotenas-handlaggare', '/kommun/brukare')
  })

  it('registers a beslut by hand; what is wrong stands at its field and nothing typed is lost', async () => {
    const p = handlaggare
    await p.getByText('Alla har en utförare').waitFor()
    await look(p, 'val-1-brukare-tom')
    await p.getByRole('link', { name: 'Registrera beslut' }).click()
    await p.getByLabel('Personnummer eller samordningsnummer').fill('19300101-6590')
    await p.getByLabel('Namn', { exact: true }).fill('Astrid Testberg')
    await p.getByLabel('Gatuadress').fill('Hamngatan 4')
    await p.getByLabel('Postnummer').fill('456 31')
    await p.getByLabel('Ort').fill('Kungshamn')
    await p.getByLabel('Lagrum').selectOption({ index: 1 })
    await p.getByLabel('Ärendenummer').fill('SOT-2026-101')
    await p.getByLabel('Beslutsdatum').fill('2026-11-20')
    await p.getByLabel('Gäller från', { exact: true }).fill('2026-12-01')
    const del = (namn: string) => p.getByRole('group', { name: namn })
    await del('Service')
      .getByLabel(/^Beviljad tid( \(|$)/)
      .fill('720')
    await del('Omvårdnad')
      .getByLabel(/^Beviljad tid( \(|$)/)
      .fill('1800')
    await del('Hjälp på natten')
      .getByLabel(/^Beviljad tid( \(|$)/)
      .fill('300')
    await p.getByRole('button', { name: 'Registrera beslutet' }).click()
    await p.getByText('Personnumret går inte ihop.').first().waitFor()
    await look(p, 'val-2-beslut-fel')
    expect(await p.getByLabel('Gatuadress').inputValue()).toBe('Hamngatan 4')
    await p.getByLabel('Personnummer eller samordningsnummer').fill('19300101-6595')
    await p.getByRole('button', { name: 'Registrera beslutet' }).click()
    await p.getByRole('heading', { level: 1, name: 'Astrid Testberg' }).waitFor()
    await p.getByRole('rowheader', { name: 'Hjälp på natten' }).waitFor()
    await look(p, 'val-3-person')
  })

  it('reads a file after showing the fate of every row', async () => {
    const p = handlaggare
    await p.goto('/kommun/beslut-in?vy=fil')
    const rader = [
      'arendenummer;personnummer;namn;postnummer;ort;tjanst;lagrum;beslutsdatum;fran;service.minuter',
      'SOT-201;193012238477;Gösta Provlund;45631;Kungshamn;hemtjanst;SoL 11:1;2026-11-02;2026-11-23;600',
      'SOT-202;193012238470;Fel Nummer;45631;Kungshamn;hemtjanst;SoL 11:1;2026-11-02;2026-11-23;600',
    ]
    await p
      .getByLabel('Fil med beslut')
      .setInputFiles({ name: 'beslut.csv', mimeType: 'text/csv', buffer: Buffer.from(rader.join('\n')) })
    await p.getByText('1 nya, 0 ändrade, 0 oförändrade, 1 med fel.').waitFor()
    await look(p, 'val-4-fil')
    await p.getByRole('button', { name: 'Läs in 1 beslut' }).click()
    await p.getByText('1 beslut inlästa.').waitFor()
    await p.goto('/kommun/brukare')
    await p.getByRole('link', { name: 'Gösta Provlund' }).waitFor()
    await p.getByLabel('Sökord').fill('Astrid')
    await p.getByRole('button', { name: 'Sök', exact: true }).click()
    await p.getByRole('link', { name: 'Astrid Testberg' }).last().waitFor()
    await look(p, 'val-5-brukare')
  })

  it('lets the person choose on plain, large pages, with a question before it is done', async () => {
    const astrid = await open('brukare-astrid', '/min')
    await astrid.getByRole('heading', { level: 2, name: 'Hemtjänst' }).waitFor()
    await look(astrid, 'min-1-start')
    await astrid.getByRole('link', { name: 'Välj vem som hjälper dig med service' }).click()
    await astrid.getByRole('radio', { name: 'Granitkustens Hemservice' }).waitFor()
    await look(astrid, 'min-2-valj')
    await astrid.getByRole('radio', { name: 'Granitkustens Hemservice' }).check()
    await astrid.getByRole('button', { name: 'Välj Granitkustens Hemservice' }).click()
    await astrid.getByRole('heading', { name: 'Välja Granitkustens Hemservice?' }).waitFor()
    await look(astrid, 'min-3-fraga')
    await astrid.getByRole('button', { name: 'Ja, välj' }).click()
    await astrid.getByText('Granitkustens Hemservice börjar 1 december 2026.').waitFor()
    await look(astrid, 'min-4-klart')
  })

  it('lets a handläggare show the choice and note it, and run the rule for who does not choose', async () => {
    const p = handlaggare
    await p.goto('/kommun/brukare')
    await p.getByRole('link', { name: 'Astrid Testberg' }).first().click()
    await p.getByRole('link', { name: 'Välj utförare för omvårdnad' }).click()
    await p.getByRole('radio', { name: 'Bohus Omsorg AB' }).check()
    await p.getByLabel('Hur personen lämnade sitt val').selectOption({ label: 'Per telefon' })
    await p.getByRole('button', { name: 'Välj Bohus Omsorg AB' }).click()
    await p.getByRole('button', { name: 'Ja, välj' }).click()
    await p.getByRole('heading', { level: 1, name: 'Astrid Testberg' }).waitFor()
    await p.goto('/kommun/brukare')
    await p.getByRole('link', { name: 'Gösta Provlund' }).click()
    await p.getByRole('link', { name: 'Välj utförare för service' }).click()
    await p.getByRole('button', { name: 'Visa vem regeln ger' }).click()
    await p.getByRole('heading', { name: 'Regeln ger Sotenäs hemtjänst' }).waitFor()
    await look(p, 'val-6-ickeval')
    await p.getByRole('radio', { name: 'Svarstiden är ute' }).check()
    await p.getByRole('button', { name: 'Bekräfta ickeval' }).click()
    await p.getByText('Ickeval', { exact: true }).waitFor()
  })

  it('shows the utförare its beställning, which it accepts with a start date', async () => {
    const bohus = await open('bohusomsorg-firmatecknare', '/utforare/bestallningar')
    await bohus.getByRole('link', { name: 'Astrid Testberg' }).waitFor()
    await look(bohus, 'bestallning-1-lista')
    await bohus.getByRole('link', { name: 'Astrid Testberg' }).click()
    await bohus.getByText('Öppnad av utföraren').waitFor()
    await look(bohus, 'bestallning-2-svara')
    await bohus.getByLabel('Startdatum').fill('2026-12-02')
    await bohus.getByRole('button', { name: 'Bekräfta beställningen' }).click()
    await bohus.getByText('Bekräftad med start 2 december 2026').waitFor()
    await look(bohus, 'bestallning-3-bekraftad')
  })

  it('shows the kommun who has answered, and filters in the address', async () => {
    const p = handlaggare
    await p.goto('/kommun/bestallningar')
    await p.getByRole('rowheader', { name: 'Gösta Provlund' }).waitFor()
    await look(p, 'bestallning-4-kommun')
    await p.getByLabel('Läge').selectOption({ label: 'Bekräftad' })
    await p.waitForURL(/status=bekraftad/)
    await expect.poll(() => p.getByRole('rowheader').count()).toBe(1)
  })

  it('says to the person who waits for a full utförare that nobody else is chosen', async () => {
    const { externId: _bort, ...bas } = exempelBeslut('brukare-gosta', { fran: '2026-11-23', datum: '2026-11-20' })
    const svar = await handlaggare.request.post('/trpc/val.handlaggare.registrera', {
      data: { ...bas, externId: 'SOT-FULL', delar: { service: { minuter: 7900 } } },
      headers: { 'x-valfri': '1', origin: app.adress, 'sec-fetch-site': 'same-origin' },
    })
    expect(svar.ok()).toBe(true)
    const gosta = await open('brukare-gosta', '/min')
    await gosta.getByRole('link', { name: 'Välj vem som hjälper dig med service' }).click()
    await gosta.getByRole('radio', { name: 'Annas hushållshjälp' }).check()
    await gosta.getByRole('button', { name: 'Välj Annas hushållshjälp' }).click()
    await gosta.getByText('Ingen annan väljs automatiskt.').waitFor()
    await look(gosta, 'min-5-full')
    await gosta.getByRole('button', { name: 'Ställ i kö och vänta' }).click()
    await gosta.getByText('Du står i kö hos Annas hushållshjälp.').waitFor()
  })
})
