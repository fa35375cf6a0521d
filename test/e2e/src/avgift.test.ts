import { loadGrundbelopp } from '@valfri/avgift/las-grundbelopp'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { fillVarld } from './fill-varld.ts'
import { expectNoSideways, screenshot } from './screenshot.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const nu = Temporal.Instant.from('2026-11-10T09:00:00+01:00')

describe('avgift in the browser: from the taxa to the person who asks why', () => {
  const { app, open } = useApp(fillVarld(0.03))
  let page: Page
  let astrid: Page

  beforeAll(async () => {
    app.setNu(nu)
    await loadGrundbelopp(app.bas.db, nu)
    // The month's events are locked by the ekonom's run; that story has a test of its own.
    const { agare } = app.bas
    const n = { kommun_id: '1427', namnd_id: '1427-omsorgsnamnden', manad: '2026-10-01' }
    const [korning] =
      await agare`insert into korning ${agare({ ...n, status: 'last', grans_tid: '2026-11-09T09:00:00Z' })} returning id`
    await agare`insert into manadslas ${agare({ ...n, korning_id: korning?.id as string, last: '2026-11-09T09:00:00Z' })}`
    page = await open('sotenas-avgiftshandlaggare', '/kommun')
  })

  it('says on the start page what waits', async () => {
    await page.getByText('månads avgifter att beräkna och låsa').waitFor()
    await page.getByText('Utförd tid är låst för oktober 2026.').waitFor()
    await expectAccessible(page)
    await screenshot(page, 'avgift-start')
  })

  it('shows the taxa with its decision and the amounts of the law, the unconfirmed as such', async () => {
    await page.goto('/kommun/avgift/taxa')
    await page.getByText('435,00 kr i timmen').waitFor()
    await page.getByText('Uträknat, inte bekräftat').first().waitFor()
    await look(page, 'avgift-taxa')
  })

  it('lets driftansvarig add next year’s amount with its source, refused without one', async () => {
    const drift = await open('drift', '/kommun/nationella-belopp')
    await drift.getByText('Prisbasbelopp, per år 2026').waitFor()
    await drift.getByLabel('Belopp', { exact: true }).selectOption('maxtaxa')
    await drift.getByLabel('År', { exact: true }).fill('2027')
    await drift.getByLabel('Kronor', { exact: true }).fill('2700')
    await drift.getByRole('button', { name: 'Lägg in' }).click()
    await drift.getByText('Fyll i källa.').first().waitFor()
    await drift.getByLabel('Källa', { exact: true }).fill('Konstruerat för provet')
    await look(drift, 'nationella-belopp')
    await drift.getByRole('button', { name: 'Lägg in' }).click()
    const rad = drift.getByRole('row').filter({ hasText: 'Maxtaxa, per månad 2027' })
    await rad.getByText('Uträknat, inte bekräftat').waitFor()
    await rad.getByText(/2\s700,00/).waitFor()
    await rad.getByText('Konstruerat för provet').waitFor()
  })

  it('decides a taxa by level from a new year', async () => {
    await page.getByRole('link', { name: 'Besluta taxa för Hemtjänst' }).click()
    await page.getByLabel('Gäller från', { exact: true }).fill('2027-01-01')
    await page.getByLabel('Beslut', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('radio', { name: 'Per nivå' }).check()
    await page.getByLabel('Nivå 1: till och med antal timmar').fill('6')
    await page.getByLabel('Nivå 1: avgift').selectOption('timme')
    await page.getByLabel('Nivå 1: belopp').fill('320')
    await page.getByRole('button', { name: 'Lägg till nivå' }).click()
    await page.getByLabel('Nivå 2: belopp').fill('2175')
    await expectAccessible(page)
    await screenshot(page, 'avgift-taxa-beslut')
    await page.getByRole('button', { name: 'Spara taxan' }).click()
    await page.getByText('till 6 tim 320,00 kr i timmen, däröver 2 175,00 kr i månaden').waitFor()
  })

  it('computes a month, says what is worth a look, and opens a fee to its arithmetic', async () => {
    await page.goto('/kommun/avgift')
    await page.getByRole('button', { name: 'Beräkna oktober 2026' }).click()
    await page.getByText('Att debitera').waitFor({ timeout: 20_000 })
    await page.getByRole('heading', { name: 'Värt en extra titt' }).waitFor()
    await page.getByRole('searchbox').fill('Astrid')
    await page
      .getByText('1 rad')
      .or(page.getByRole('link', { name: 'Astrid Testberg' }))
      .first()
      .waitFor()
    await look(page, 'avgift-manad')
    await page.getByRole('link', { name: 'Astrid Testberg' }).first().click()
    await page.getByText('Räknad om nu från sparade uppgifter: samma resultat.').waitFor()
    await page.getByText('Maxtaxan för en månad').waitFor()
    await look(page, 'avgift-forklaring')
  })

  it('registers an avgiftsbeslut and tells the person of it', async () => {
    await page.getByRole('link', { name: 'Astrid Testberg' }).click()
    await page.getByRole('link', { name: 'Nytt avgiftsbeslut' }).click()
    await page.getByLabel('Individuellt tillägg i månaden').fill('300')
    await page.getByLabel('Gäller från månad').selectOption('2026-10')
    await page.getByRole('button', { name: 'Besluta' }).click()
    await page.getByText('Skriv vad det individuella tillägget är för.').first().waitFor()
    await page.getByLabel('Skäl till tillägg').fill('Fördyrad kost enligt intyg')
    await expectAccessible(page)
    await screenshot(page, 'avgift-beslut')
    await page.getByRole('button', { name: 'Besluta' }).click()
    await page.getByText('Inte underrättad').first().waitFor()
    await page.getByRole('button', { name: 'Underrätta' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Underrätta' }).click()
    await page.getByText(/kl\. .* av Birgitta Testvall$/).waitFor()
    const brev = await page.request.get(
      (await page.getByRole('link', { name: 'Öppna brevet' }).getAttribute('href')) ?? '',
    )
    expect([brev.status(), brev.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await expectNoSideways(page)
    await screenshot(page, 'avgift-person')
  })

  it('locks the month once it is computed with the new decision, and gives the file for invoicing', async () => {
    await page.goto('/kommun/avgift')
    await page.getByRole('link', { name: 'oktober 2026' }).click()
    const begun = page.waitForResponse((r) => r.url().includes('avgift.berakna'))
    await page.getByRole('button', { name: 'Beräkna igen' }).click()
    await begun
    // What stood on the page was the month as it was before.
    await page.reload()
    await page.getByRole('button', { name: 'Lås oktober 2026' }).click({ timeout: 20_000 })
    await page.getByRole('dialog').getByRole('button', { name: 'Lås månaden' }).click()
    await page.getByRole('button', { name: 'Skapa underlaget' }).click()
    const csv = page.getByRole('link', { name: 'Hämta CSV' })
    await csv.waitFor({ timeout: 20_000 })
    await expectAccessible(page)
    await screenshot(page, 'avgift-last')
    const fil = await page.request.get((await csv.getAttribute('href')) ?? '')
    expect(await fil.text()).toMatch(/^\ufeffreferens;avser_manad;artikel;belopp_kr/)
    expect(fil.headers()['x-sha256']).toMatch(/^[0-9a-f]{64}$/)
  })

  it('shows the person each visit and the avgift, and takes an objection', async () => {
    astrid = await open('brukare-astrid', '/min/avgift?manad=2026-10')
    await astrid.getByText('Du betalar', { exact: true }).waitFor()
    await astrid.getByText('Visa hur avgiften är räknad').click()
    await astrid.getByText(/− individuellt tillägg/).waitFor()
    await look(astrid, 'min-avgift')
    await astrid
      .getByRole('link', { name: /^Det här stämmer inte:/ })
      .first()
      .click()
    await astrid.getByRole('radio', { name: 'Tiden är fel' }).check()
    await astrid.getByLabel('Berätta mer, om du vill').fill('Hon gick efter en kvart.')
    await expectAccessible(astrid)
    await screenshot(astrid, 'min-stammer-inte')
    await astrid.getByRole('button', { name: 'Skicka' }).click()
    await astrid.getByText('Du har sagt till. Vi har inte svarat än.').waitFor()
  })

  it('lets a handläggare answer, and the person read the answer', async () => {
    page = await open('sotenas-handlaggare', '/kommun/invandningar')
    await page.getByRole('row').nth(1).getByRole('link').click()
    await page.getByText('Hon gick efter en kvart.', { exact: false }).waitFor()
    await page.getByLabel('Ditt svar').fill('Vi har rättat tiden till 15 minuter.')
    await page.getByRole('radio', { name: 'Ja, uppgiften rättas' }).check()
    await expectAccessible(page)
    await screenshot(page, 'invandning')
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    await page.getByText('Avslutat: uppgiften rättas.').waitFor()
    await astrid.reload()
    await astrid.getByText('Du har sagt till. Det är klart.').waitFor()
    await astrid.getByRole('link', { name: /^Läs om/ }).click()
    await astrid.getByText('Vi har rättat tiden till 15 minuter.').waitFor()
    await expectAccessible(astrid)
    await screenshot(astrid, 'min-arende')
  })
})
