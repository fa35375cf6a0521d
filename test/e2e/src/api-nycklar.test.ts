import { describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { expectNoSideways } from './screenshot.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const { app, open } = useApp()

describe('API-nycklar in the browser', () => {
  it('are made, shown once, used and revoked by a systemadministratör', async () => {
    const page = await open('sotenas-admin', '/kommun/installningar/api-nycklar')
    await page.getByText('Inga nycklar än').waitFor()
    await expectAccessible(page)

    await page.getByLabel('Används till').fill('Treserva')
    await page.getByLabel('Ekonom').check()
    await page.getByRole('button', { name: 'Skapa nyckel' }).click()
    await page.getByRole('heading', { name: 'Nyckeln till Treserva' }).waitFor()
    await look(page, 'api-nycklar')
    const nyckel = (await page.locator('.vf-nyckel').textContent()) ?? ''
    const ask = () => fetch(`${app.adress}/api/v1/mig`, { headers: { authorization: `Bearer ${nyckel}` } })
    expect(await (await ask()).json()).toMatchObject({ kommunId: '1427', roller: ['ekonom'] })

    await page.reload()
    await page.getByRole('cell', { name: nyckel.slice(0, 12) }).waitFor()
    expect(await page.content()).not.toContain(nyckel)
    await page.getByRole('button', { name: 'Spärra Treserva' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Spärra' }).click()
    await page.getByText(/^Spärrad /).waitFor()
    expect((await ask()).status).toBe(401)
    await page.context().close()
  })

  it('are not for an ekonom, and are for a firmatecknare', async () => {
    const ekonom = await open('sotenas-ekonom', '/kommun/installningar/api-nycklar')
    await ekonom.getByText('Bara en systemadministratör hanterar API-nycklar.').waitFor()
    await ekonom.context().close()

    const firma = await open('skargardsvard-firmatecknare', '/utforare/foretag/api-nycklar')
    await firma.getByLabel('Planerare').waitFor()
    await expectAccessible(firma)
    await expectNoSideways(firma)
    await firma.context().close()
  })
})
