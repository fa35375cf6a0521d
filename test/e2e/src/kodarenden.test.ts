import { addFamiljeradgivning } from '@valfri/world/familjeradgivning'
import { addMarknad } from '@valfri/world/valgrund'
import { describe, it } from 'vitest'
import { screenshot } from './screenshot.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

describe('ärenden that the kommun knows by a code', () => {
  const { newPage, open } = useApp(async (bas) => {
    await addMarknad(bas.agare)
    await addFamiljeradgivning(bas.agare)
  })
  let kod = ''

  it('is found by the one who needs it: no beslut, contact the utförare directly', async () => {
    const page = await newPage()
    await page.goto('/jamfor?kommun=sotenas&tjanst=familjeradgivning')
    await page.getByRole('heading', { level: 1, name: 'Familjerådgivning i Sotenäs' }).waitFor()
    await page.getByRole('heading', { level: 3, name: 'Bohus Omsorg AB' }).waitFor()
    await page.getByText('Du behöver inget beslut. Kontakta den du väljer direkt.').waitFor()
    await page.getByText('Ni kan vara anonyma').waitFor()
    await look(page, 'kodarenden-1-jamfor')
  })

  it('is opened and reported on by the utförare, and what was wrong is taken back', async () => {
    const page = await open('bohusomsorg-firmatecknare', '/utforare/kodarenden')
    await page.getByRole('heading', { level: 1, name: 'Ärenden med kod' }).waitFor()
    await page.getByText('Inga öppna ärenden').waitFor()
    await page.getByRole('button', { name: 'Öppna ett ärende' }).click()
    await page.getByLabel('Särskilda skäl: barn under 18 år').check()
    await screenshot(page, 'kodarenden-2-oppna')
    await page.getByRole('button', { name: 'Öppna ärendet' }).click()
    const rubrik = page.getByRole('heading', { level: 1, name: /^A-/ })
    await rubrik.waitFor()
    kod = /A-\w{5}/.exec((await rubrik.textContent()) ?? '')?.[0] ?? ''
    await page.getByText('8 samtal kvar som kommunen ersätter.').waitFor()

    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByText('7 samtal kvar som kommunen ersätter.').waitFor()
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByText('Det är redan rapporterat den dagen.').first().waitFor()
    await look(page, 'kodarenden-3-arende')
    await page.getByRole('button', { name: /^Ta bort samtal/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click()
    await page.getByText('8 samtal kvar som kommunen ersätter.').waitFor()
    await page.getByRole('radio', { name: 'Uteblivet samtal' }).check()
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByRole('listitem').filter({ hasText: 'Uteblivet samtal' }).waitFor()
    await page.getByRole('link', { name: 'Ärenden med kod' }).first().click()
    await page.getByRole('link', { name: kod }).waitFor()
  })

  it('is a code and a count to the kommun', async () => {
    const page = await open('sotenas-ekonom', '/kommun/kodarenden')
    const rad = page.getByRole('row').filter({ hasText: kod })
    await rad.getByText('1 uteblivet samtal').waitFor()
    await rad.getByText('0 av 8').waitFor()
    await look(page, 'kodarenden-4-kommun')
  })
})
