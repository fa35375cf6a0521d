import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { signedIn } from '@valfri/world/test-webblasare'
import { addMarknad } from '@valfri/world/valgrund'
import { beforeAll, describe, expect, it } from 'vitest'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const FIRMA = 'Skärgårdsvård AB'

describe('several nämnder and several people on one application, in the browser', () => {
  const { app, open } = useApp((bas) => addMarknad(bas.agare))
  const som = (nyckel: string) => signedIn(app.adress, nyckel)

  beforeAll(async () => {
    const firma = await som('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    for (const [vem, utfall] of [
      ['tanum-upphandlare', { utfall: 'ej-uppfylld', skal: 'Försäkringen täcker inte hela avtalstiden.' }],
      ['sotenas-upphandlare', { utfall: 'uppfylld' }],
    ] as const) {
      const b = await som(vem)
      const arende = await hittaArende(b, FIRMA)
      const forsta = arende.villkor.find((v) => v.egetAv === null)?.id as string
      await provaAlla(b, arende, { [forsta]: utfall })
    }
  })

  it('warns of an outcome that differs, takes the explanation, and lets jäv be declared', async () => {
    const page = await open('sotenas-upphandlare', '/kommun/arenden')
    await page.getByText('Skiljer sig').first().waitFor()
    await page.getByRole('link', { name: FIRMA }).click()
    await page.getByRole('heading', { name: 'Så bedömer de andra nämnderna' }).waitFor()
    await look(page, 'granskning-skillnad')
    await page.getByLabel('Varför bedömer ni det annorlunda', { exact: false }).fill('Brevet förnyas varje år.')
    await page.getByRole('button', { name: 'Spara förklaringen' }).click()
    await page.getByText('Er förklaring, Anna Testberg', { exact: false }).waitFor()

    await page.getByRole('button', { name: 'Anmäl jäv' }).click()
    await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Anna Testberg (du)' })
    await page.getByRole('radio', { name: 'Saken rör en närstående' }).check()
    await page.getByLabel('Vad består jävet i?').fill('Min bror äger en tredjedel av bolaget.')
    await look(page, 'granskning-jav')
    await page.getByRole('button', { name: 'Anmäl jäv' }).click()
    await page.getByText('Du är jävig i det här ärendet').waitFor()
    expect(await page.getByRole('button', { name: /Ändra utfall/ }).count()).toBe(0)
    await look(page, 'granskning-javig')
  })

  it('lays in a point of the delegationsordning, and decides by it', async () => {
    const page = await open('sotenas-beslutsfattare', '/kommun/installningar/provning')
    await page.getByText('Delegationsordningen är inte inlagd').waitFor()
    await page.getByLabel('Punkt', { exact: true }).fill('4.2')
    await page.getByRole('checkbox', { name: 'Godkännande' }).check()
    await page.getByLabel('Nämndens beslut', { exact: true }).fill('ON 2025/88')
    await page.getByLabel('Gäller från').fill('2026-01-01')
    await page.getByRole('button', { name: 'Lägg in punkten' }).click()
    await page.getByRole('cell', { name: 'Alla beslutsfattare' }).waitFor()
    await look(page, 'granskning-regler')
    await page.goto(`${app.adress}/kommun/arenden`)
    await page.getByRole('link', { name: FIRMA }).click()
    await page.getByLabel('Beslutas med stöd av').selectOption({ label: 'Punkt 4.2 (ON 2025/88)' })
    await page.getByRole('button', { name: 'Godkänn', exact: true }).click()
    await page.getByText('Delegationsordningen punkt 4.2 (ON 2025/88)', { exact: true }).waitFor()
    await look(page, 'granskning-beslutad')
  })
})
