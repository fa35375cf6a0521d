import type { TestDb } from '@valfri/db/testdb'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { lockMonth } from '@valfri/world/lock-month'
import { addBesok, addBestallning } from '@valfri/world/manad'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { loginAs } from './login.ts'
import { registreraBeslut } from './sidor/beslut.ts'
import { look } from './sidor/look.ts'
import { bekraftaAllt } from './sidor/priser.ts'
import { useApp } from './use-app.ts'

/** The job of the month and then that of its shadow. */
const RAKNAD = { timeout: 30_000, interval: 500 }
const RUTA = 'Timpris: Service, dag, tätort'

/** Norra Bohuslän with one utförare's two hours in a locked October, and one in a September that is open. */
async function fillOctober(bas: TestDb): Promise<void> {
  await fillNorraBohuslan(0)(bas)
  await bas.agare`delete from handelse`
  await bas.agare`delete from bestallning`
  const b = {
    kommunId: '1427',
    utforare: 'bohusomsorg',
    del: 'service',
    zon: 'tatort',
    beviljat: 600,
    namn: 'AAAA1',
  } as const
  await addBestallning(bas.agare, b)
  await addBesok(bas.agare, b, '2026-10-05T08:00', '2026-10-05T10:00')
  await addBesok(bas.agare, b, '2026-09-03T08:00', '2026-09-03T09:00')
  const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
  await lockMonth(bas.db, { kommunId: '1427', slug: 'sotenas' }, '2026-10', nu)
}

describe('a price list in the browser', () => {
  const { newPage } = useApp(fillOctober)
  /** Lena writes; Anna confirms. */
  let lena: Page
  let anna: Page

  beforeAll(async () => {
    ;[lena, anna] = (await Promise.all(
      ['sotenas-ekonom', 'sotenas-upphandlare'].map(async (nyckel) => {
        const page = await newPage()
        page.setDefaultTimeout(60_000)
        await loginAs(page, nyckel, '/kommun/priser/hemtjanst')
        return page
      }),
    )) as [Page, Page]
  })

  it('copies last year with an index, is written by keys and paste, and is kept as it is typed', async () => {
    await lena.getByRole('link', { name: 'Lägg in beslutade priser' }).click()
    await lena.getByRole('radio', { name: 'Priserna som gäller en viss dag' }).check()
    await lena.getByLabel('Uppräkning i procent').fill('2,5')
    await lena.getByRole('button', { name: 'Börja skriva' }).click()
    // 412,00 × 1,025 = 422,30, to whole kronor.
    const ruta = lena.getByLabel(RUTA, { exact: true })
    expect(await ruta.inputValue()).toBe('422,00')
    await ruta.focus()
    await ruta.press('ArrowUp')
    await lena.keyboard.press('ArrowDown')
    await lena.locator(':focus').and(ruta).waitFor()
    // What Excel puts on the clipboard: a column, a line for each cell.
    await lena.evaluate(`{
      const data = new DataTransfer()
      data.setData('text/plain', '423,50\\n509,00')
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }`)
    expect(await ruta.inputValue()).toBe('423,50')
    await lena.getByText(/Sparat \d/).waitFor()
    await lena.reload()
    expect(await ruta.inputValue()).toBe('423,50')
    await look(lena, 'priser-2-skriv')
  })

  it('takes a kalkyl that adds up, and asks what a price for egenregi pays for', async () => {
    await lena.getByLabel('Gäller från').fill('2027-01-01')
    await registreraBeslut(lena, { falt: 'Prisbeslut', instans: 'Nämnden', rubrik: 'Priser 2027' })
    await lena.getByRole('button', { name: `Kalkyl för ${RUTA}` }).click()
    const dialog = lena.getByRole('dialog')
    await dialog.getByLabel('Belopp, post 1').fill('323,50')
    await dialog.getByLabel('Belopp, post 4').fill('100')
    await dialog.getByText('Kalkylen stämmer med priset.').waitFor()
    await dialog.getByRole('button', { name: 'Klar' }).click()
    await lena.getByLabel('Pris', { exact: true }).selectOption({ label: 'Timpris' })
    await lena.getByLabel('Del (frivilligt)').selectOption({ label: 'Omvårdnad' })
    await lena.getByLabel('Gäller (frivilligt)').selectOption({ label: 'Bara egenregi' })
    await lena.getByRole('button', { name: 'Lägg till raden' }).click()
    const egen = lena.getByLabel('Timpris: Omvårdnad, Bara egenregi', { exact: true })
    await egen.fill('520')
    await lena.getByRole('button', { name: 'Lämna för bekräftelse' }).click()
    await lena
      .getByText('kräver ett nämndbeslut som säger vad skillnaden betalar för', { exact: false })
      .first()
      .waitFor()
    await lena.getByLabel(/Vad skillnaden betalar för/).fill('Tar emot alla som inte väljer, dygnet runt.')
    await lena.getByRole('button', { name: 'Lämna för bekräftelse' }).click()
    await lena.getByRole('heading', { level: 1, name: 'Prislista: Hemtjänst' }).waitFor()
    await lena.getByRole('link', { name: /Priser 1 jan 2027/ }).click()
    await lena.getByText('Du har skrivit i förslaget.', { exact: false }).waitFor()
    expect(await lena.getByRole('button', { name: 'Bekräfta' }).count()).toBe(0)
  })

  it('counts when a colleague has confirmed it, and is compared with what was before', async () => {
    await anna.goto('/kommun/priser/hemtjanst')
    await anna.getByRole('link', { name: /Priser 1 jan 2027/ }).click()
    await anna.getByRole('button', { name: 'Bekräfta' }).waitFor()
    await look(anna, 'priser-5-prova')
    await bekraftaAllt(anna, 1)
    await anna.goto('/kommun/priser/hemtjanst/jamfor?fore=2026-12-31&efter=2027-01-01')
    const rad = anna.getByRole('row', { name: new RegExp(`^${RUTA}`) })
    await rad.getByText('+11,50 (+2,79 %)').waitFor()
  })

  it('edits every choice of the model', async () => {
    await anna.goto('/kommun/priser/hemtjanst/modell')
    await anna.getByLabel('Besök').first().waitFor({ state: 'attached' })
    await anna.getByRole('radio', { name: 'Person', exact: true }).check()
    await anna.getByLabel('Tolerans över gränsen').fill('10')
    await look(anna, 'priser-7-modell')
    await anna.getByLabel('Gäller från').fill('2027-01-01')
    await registreraBeslut(anna, { falt: 'Nämndens beslut om modell', instans: 'Nämnden', rubrik: 'Modell 2027' })
    await anna.getByRole('button', { name: 'Lämna för bekräftelse' }).click()
    await anna.getByRole('link', { name: /Ersättningsmodell 1 jan 2027/ }).click()
    await anna.getByText('niva: kund, period: manad, toleransProcent: 10').waitFor()
  })

  it('tries a proposal on a locked month before anyone decides it', async () => {
    await anna.goto('/kommun/priser/hemtjanst/simulering')
    await anna.getByRole('checkbox', { name: /Priser 1 januari 2027/ }).check()
    await anna.getByRole('button', { name: 'Simulera' }).click()
    await anna.getByRole('heading', { name: 'Per utförare' }).waitFor()
    // Two hours in the day at 11,50 more.
    await anna
      .getByRole('row', { name: /^Totalt/ })
      .getByText('+23,69', { exact: false })
      .waitFor()
    await look(anna, 'priser-9-simulering')
  })

  it('lets a proposal run as a shadow beside the live month, shows why they differ, and ends it (C18)', async () => {
    await anna.goto('/kommun/priser/hemtjanst/skugga')
    await anna.getByLabel('Namn').fill('Priser 2027 på prov')
    await anna.getByRole('checkbox', { name: /Priser 1 januari 2027/ }).check()
    await anna.getByLabel('Från månad').selectOption('2026-09')
    await anna.getByLabel('Till månad').selectOption('2026-11')
    await anna.getByRole('button', { name: 'Starta skuggkörning' }).click()
    await anna.getByText('Ingen månad är räknad än.', { exact: false }).waitFor()

    await lena.goto('/kommun/ersattning')
    await lena.getByRole('combobox', { name: /Månad/ }).selectOption('2026-09')
    await lena.getByRole('button', { name: 'Beräkna september 2026' }).click()
    // One hour in the day at 11,50 more, with momskompensation: 436,21 against 424,36.
    const rad = anna.getByRole('row', { name: /Bohus Omsorg AB.*september 2026.*424,36.*436,21.*\+11,85/ })
    await expect
      .poll(async () => {
        await anna.reload()
        await anna.getByRole('heading', { name: 'Priser 2027 på prov' }).waitFor()
        return rad.count()
      }, RAKNAD)
      .toBe(1)
    await anna
      .getByRole('row', { name: /^Priser/ })
      .getByText('11,85')
      .waitFor()
    await look(anna, 'priser-10-skugga')
    await anna.getByRole('button', { name: 'Räkna om september 2026' }).click()
    await anna.getByText('Skuggan räknas.', { exact: false }).waitFor()
    await anna.getByRole('button', { name: 'Avsluta', exact: true }).click()
    await anna.getByText('Avslutad', { exact: true }).waitFor()
    await rad.waitFor()
    expect(await anna.getByRole('button', { name: /Räkna om|Avsluta/ }).count()).toBe(0)
    await look(anna, 'priser-11-skugga-avslutad')
  })
})
