import { underlagRef } from '@valfri/world/underlag'
import { addMarknad } from '@valfri/world/valgrund'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const { versionId } = underlagRef('hemtjanst')
const SIDA = '/underlag/norra-bohuslan-hemtjanst'

describe('questions and answers, and the notice, in the browser', () => {
  const { app, newPage, open } = useApp((bas) => addMarknad(bas.agare))
  let anna: Page

  beforeAll(async () => {
    anna = await open('sotenas-upphandlare', '/kommun')
  })

  it('lets anybody ask without signing in, and an upphandlare answer to all', async () => {
    const besokare = await newPage()
    await besokare.goto(`${app.adress}${SIDA}`)
    await besokare.getByText('Ingen har ställt någon fråga än.').waitFor()
    await besokare.getByText('Ställ en fråga om underlaget').click()
    await besokare.getByLabel('Kommun som ska svara').selectOption({ label: 'Sotenäs' })
    await besokare.getByLabel('Din fråga').fill('Måste vi ha ett kontor i kommunen?')
    await look(besokare, 'fragor-stall')
    await besokare.getByRole('button', { name: 'Skicka frågan' }).click()
    await besokare.getByText('Frågan är skickad. Svaret publiceras här.').waitFor()

    await anna.reload()
    await anna.getByRole('link', { name: 'Svara på frågan' }).click()
    await anna.getByText('Måste vi ha ett kontor i kommunen?').waitFor()
    await anna.getByRole('button', { name: 'Svara och publicera' }).click()
    await anna.getByLabel('Frågan som den publiceras').fill('Måste en utförare ha kontor i kommunen?')
    await anna.getByLabel('Svar', { exact: true }).fill('Nej, men utföraren ska kunna nås på telefon.')
    await look(anna, 'fragor-svara')
    await anna.getByRole('button', { name: 'Publicera svaret' }).click()
    await anna.getByText('Svaret är publicerat.').waitFor()
    await anna.getByRole('button', { name: 'Rätta svaret på fråga 1' }).click()
    await anna.getByLabel('Svar', { exact: true }).fill('Nej, men utföraren ska kunna nås på telefon vardagar 8-17.')
    await anna.getByLabel('Varför svaret rättas').fill('Tiden saknades.')
    await anna.getByRole('button', { name: 'Publicera rättelsen' }).click()
    await anna.getByText('Rättelsen är publicerad.').first().waitFor()

    await besokare.reload()
    await besokare.getByText('Varför svaret rättades: Tiden saknades.').waitFor()
    await besokare.getByText('Tidigare svar (1)').click()
    await look(besokare, 'fragor-publikt')
  })

  it('shows an utförare with an avtal the answers in its own door', async () => {
    const firma = await open('bohusomsorg-firmatecknare', '/utforare/underlag')
    await firma.getByText('utföraren ska kunna nås på telefon vardagar').waitFor()
    await look(firma, 'fragor-utforare')
  })

  it('shows the notice beside what is live, and puts it right', async () => {
    await app.bas.agare`update kontaktpunkt set telefon = '0523-11 11 11' where kommun_id = '1427'`
    await anna.goto(`${app.adress}/kommun/underlag/${versionId}/beslut`)
    await anna.getByText('Annonsen stämmer inte med det som gäller').waitFor()
    await look(anna, 'annons-avviker')
    await anna.getByRole('button', { name: 'Annonsen är uppdaterad' }).click()
    await anna.getByText('Annonsen stämmer med det som gäller').waitFor()
    expect(await anna.getByRole('button', { name: 'Annonsen är uppdaterad' }).count()).toBe(0)
    await look(anna, 'annons-stammer')
  })
})
