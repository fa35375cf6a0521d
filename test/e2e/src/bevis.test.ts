import { fyllUtkast } from '@valfri/world/ansokan'
import { exempelPdf } from '@valfri/world/ansokan-svar'
import { hittaArende } from '@valfri/world/provning'
import { signedIn } from '@valfri/world/test-webblasare'
import { addMarknad } from '@valfri/world/valgrund'
import { beforeAll, describe, it } from 'vitest'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const FIRMA = 'Skärgårdsvård AB'

describe('a firm in the browser: its proofs, its answers and its fullmakter', () => {
  const { app, open } = useApp((bas) => addMarknad(bas.agare))
  const arendeHos = async (kommun: string) => {
    const { id } = await hittaArende(await signedIn(app.adress, `${kommun}-upphandlare`), FIRMA)
    return `/kommun/arenden/${id}`
  }

  beforeAll(async () => {
    const b = await signedIn(app.adress, 'skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(b, ['1427', '1435'])
    await b.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
  })

  it('shows the firm what it has sent as proof, and takes one more', async () => {
    const page = await open('skargardsvard-firmatecknare', '/utforare/bevis')
    await page.getByRole('button', { name: 'Lägg till bevis' }).click()
    await page.getByLabel('Vad visar beviset?').fill('Ansvarsförsäkring')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'forsakring.pdf', mimeType: 'application/pdf', buffer: exempelPdf })
    // Its name shows while it is on its way; it can be taken away when it has come.
    await page.getByRole('button', { name: /^Ta bort/ }).waitFor()
    await page.getByLabel('Gäller till och med').fill('2026-12-10')
    await page.getByRole('button', { name: 'Spara beviset' }).click()
    await page.getByRole('article', { name: 'Ansvarsförsäkring' }).getByText('Går snart ut').waitFor()
    await look(page, 'bevis-egna')
  })

  it('lets a reviewer check a proof beside its villkor, and the next kommun accept that check', async () => {
    const sotenas = await open('sotenas-upphandlare', await arendeHos('sotenas'))
    await sotenas
      .getByRole('button', { name: /^Kontrollera själva/ })
      .first()
      .click()
    await sotenas.getByRole('radio', { name: 'Beviset stämmer', exact: true }).first().check()
    await sotenas.getByLabel('Vad stämdes det av mot?').first().fill('Bolagsverkets register')
    await sotenas.getByRole('button', { name: 'Spara kontrollen' }).click()
    await sotenas
      .getByText(/Sotenäs kontrollerade .* mot Bolagsverkets register/)
      .first()
      .waitFor()

    const tanum = await open('tanum-upphandlare', await arendeHos('tanum'))
    await tanum
      .getByRole('button', { name: /Godta kontrollen från Sotenäs/ })
      .first()
      .waitFor()
    await look(tanum, 'bevis-vid-villkor')
    await tanum
      .getByRole('button', { name: /Godta kontrollen från Sotenäs/ })
      .first()
      .click()
    await tanum
      .getByText(/Tanum godtog .* en annan kommuns kontroll/)
      .first()
      .waitFor()
    await tanum.goto(`${app.adress}/kommun/bevis`)
    await tanum.getByRole('heading', { level: 1, name: 'Bevis som nämnden litar på' }).waitFor()
    await tanum.getByText(FIRMA).first().waitFor()
    await look(tanum, 'bevis-namnd')
  })

  it('lets the firm change an answer and take its signatures along', async () => {
    const b = await signedIn(app.adress, 'skargardsvard-firmatecknare')
    const { arenden } = await b.trpc<{ arenden: { id: string; kommunId: string }[] }>('ansokan.mina')
    const id = arenden.find((a) => a.kommunId === '1427')?.id
    const page = await open('skargardsvard-firmatecknare', `/utforare/ansokan/arende/${id}`)
    await page.getByRole('link', { name: 'Underskrifter för kontroll (JSON)' }).waitFor()
    await page.locator('summary', { hasText: 'G01 Registrerat företag' }).click()
    await page.getByRole('button', { name: /Ändra svaret.*Registrerat företag/ }).click()
    await page.getByLabel('Kommentar till kommunen').fill('Vi byter till ett nytt bevis.')
    await look(page, 'ansokan-andra-svar')
    await page.getByRole('button', { name: 'Skicka det nya svaret' }).click()
    await page.getByText(/Ändrat .* av Lena Testlind/).waitFor()
  })

  it('fills the next application in with the answers that still hold', async () => {
    const b = await signedIn(app.adress, 'skargardsvard-firmatecknare')
    const { id } = await b.trpc<{ id: string }>('ansokan.starta', { underlagId: (await lasUnderlag(b)).id })
    const page = await open('skargardsvard-firmatecknare', `/utforare/ansokan/${id}?steg=kommuner`)
    await page.getByRole('checkbox', { name: 'Ansök i Munkedal' }).check()
    await page.getByRole('region', { name: 'Munkedal' }).getByRole('checkbox', { name: 'Service' }).check()
    await page.getByText(/Sparat \d/).waitFor()
    await page.getByRole('link', { name: 'Nästa: Villkor' }).click()
    await page.getByText('Ifyllt med ert svar från', { exact: false }).first().waitFor()
    await look(page, 'ansokan-ifylld')
    await page.getByRole('link', { name: /Tillbaka till Kommuner/ }).click()
    await page.getByRole('link', { name: /Tillbaka till Företaget/ }).click()
    await page.getByText('Företag vars kapacitet ni åberopar').waitFor()
    await page
      .getByRole('button', { name: /Lägg till/ })
      .nth(1)
      .click()
    await look(page, 'ansokan-tillsammans')
  })

  it('asks what an ombud may do, where and until when, and says it in words', async () => {
    const page = await open('skargardsvard-firmatecknare', '/utforare/foretag')
    await page.getByRole('button', { name: 'Bjud in' }).first().click()
    await page.getByLabel('Namn', { exact: true }).fill('Sara Mallqvist')
    await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Ombud med fullmakt' })
    await page.getByRole('checkbox', { name: /Skicka in, ändra och återkalla/ }).check()
    await page.getByRole('radio', { name: 'Bara vissa kommuner' }).check()
    await page.getByRole('checkbox', { name: 'Sotenäs' }).check()
    await page.getByLabel('Till', { exact: true }).fill('2026-12-31')
    await look(page, 'foretag-fullmakt')
    await page.getByRole('button', { name: 'Skapa länk' }).click()
    await page.getByText('Får skicka in, ändra och återkalla ansökningar. Gäller i Sotenäs.').waitFor()
  })
})

const lasUnderlag = async (b: Awaited<ReturnType<typeof signedIn>>) => {
  const { oppna } = await b.trpc<{ oppna: { id: string; titel: string }[] }>('ansokan.mina')
  return oppna.find((u) => u.titel.startsWith('Hemtjänst')) as { id: string }
}
