import { hittaArende, provaAlla } from '@valfri/world/provning'
import { signedIn } from '@valfri/world/test-webblasare'
import { addMarknad } from '@valfri/world/valgrund'
import { describe, expect, it } from 'vitest'
import { fyllForetag, svaraVillkor, valjKommuner } from './sidor/ansokan.ts'
import { skrivAvtal } from './sidor/avtal.ts'
import { slaPaTjanst } from './sidor/installningar.ts'
import { look } from './sidor/look.ts'
import { beslutaErsattning } from './sidor/priser.ts'
import { godkann, underratta } from './sidor/provning.ts'
import { antaUnderlag, publicera } from './sidor/underlag.ts'
import { useApp } from './use-app.ts'

const TITEL = 'Hemtjänst i norra Bohuslän'
const FIRMA = 'Skärgårdsvård AB'
const SKAL = 'Tillståndet gäller ett annat organisationsnummer.'
const GODKANNER = ['lysekil', 'munkedal', 'sotenas'] as const

/** Three of the samverkan's four are open when it begins; the fourth has a sealed local part and no decision. */
describe('four kommuner, one application, one avslag', { timeout: 120_000 }, () => {
  const { app, open } = useApp((bas) => addMarknad(bas.agare))

  /** The firm's case, opened from the list by one of the kommun's people. */
  const openArende = async (nyckel: string) => {
    const page = await open(nyckel, '/kommun/arenden')
    await page.getByRole('link', { name: FIRMA }).click()
    await page.getByRole('heading', { level: 1, name: FIRMA }).waitFor()
    return page
  }

  it('lets Lysekil decide too: the sealed version that the others have, its own prices, its own opening', async () => {
    const admin = await open('lysekil-admin', '/kommun/installningar')
    await slaPaTjanst(admin, 'Hemtjänst', { iso: '2026-11-23', text: '23 november 2026' })
    const upphandlare = await open('lysekil-upphandlare', '/kommun/underlag')
    await upphandlare.getByRole('link', { name: TITEL }).click()
    await antaUnderlag(upphandlare)
    const underlag = upphandlare.url()
    await beslutaErsattning(upphandlare, await open('lysekil-ekonom', '/kommun/priser'), {
      service: '418',
      omvardnad: '471',
      hsl: '489',
      moms: '3',
      fran: '2026-12-01',
    })
    await upphandlare.goto(underlag)
    await publicera(upphandlare, 'LOV-2026-lysekil')
    await look(upphandlare, 'fyra-kommuner-lysekil-oppen')
  })

  it('carries one application to all four', async () => {
    const firma = await open('skargardsvard-firmatecknare', '/utforare/ansokan')
    await firma.getByRole('button', { name: /Börja ansöka.*Hemtjänst/ }).click()
    await firma.getByRole('heading', { level: 1, name: /Ansökan: Hemtjänst/ }).waitFor()
    await fyllForetag(firma)
    await firma.getByRole('link', { name: 'Nästa: Kommuner' }).click()
    await valjKommuner(firma, ['Lysekil', 'Munkedal', 'Sotenäs', 'Tanum'], '40')
    await look(firma, 'fyra-kommuner-ansokan')
    await firma.getByRole('link', { name: 'Nästa: Villkor' }).click()
    await svaraVillkor(firma)
    await firma
      .getByRole('link', { name: /Granska och skicka/ })
      .first()
      .click()
    await firma.getByText('Allt är ifyllt.').waitFor()
    await firma.getByRole('checkbox', { name: /Jag får skriva under för företaget/ }).check()
    await firma.getByRole('button', { name: 'Skicka in till fyra kommuner' }).click()
    await firma.getByRole('heading', { level: 1, name: 'Ansökan är inskickad' }).waitFor()
    for (const kommun of ['Lysekil', 'Munkedal', 'Sotenäs', 'Tanum'])
      await firma.getByRole('link', { name: kommun }).waitFor()
    await look(firma, 'fyra-kommuner-kvitto')
  })

  it('is approved by three nämnder and refused by one, each for itself, with the unmet villkor named', async () => {
    const tanum = await signedIn(app.adress, 'tanum-upphandlare')
    const arende = await hittaArende(tanum, FIRMA)
    const brist = arende.villkor.find((v) => v.id === 'ivo-tillstand')?.id as string
    await provaAlla(tanum, arende, { [brist]: { utfall: 'ej-uppfylld', skal: SKAL } })
    for (const kommun of GODKANNER) {
      const b = await signedIn(app.adress, `${kommun}-upphandlare`)
      const eget = await hittaArende(b, FIRMA)
      await provaAlla(b, eget)
      const chef = await openArende(`${kommun}-beslutsfattare`)
      await godkann(chef)
      await chef.context().close()
      await b.trpc('provning.underratta', { arendeId: eget.id })
    }
    const chef = await openArende('tanum-beslutsfattare')
    expect(await chef.getByRole('button', { name: 'Godkänn' }).count()).toBe(0)
    await chef.getByLabel('Skäl för beslutet').fill('Villkoret om tillstånd är inte uppfyllt.')
    await chef.getByLabel('Beslutas med stöd av').fill('Delegationsordningen 4.2')
    await chef.getByRole('button', { name: 'Avslå' }).click()
    await chef.getByText('Beslutet är fattat.').waitFor()
    await underratta(await openArende('tanum-registrator'))
  })

  it('leaves the three approvals untouched by the avslag, and an avtal can be written in Lysekil', async () => {
    const firma = await open('skargardsvard-firmatecknare', '/utforare/ansokan')
    await firma.getByText('Godkänd').nth(2).waitFor()
    await look(firma, 'fyra-kommuner-besked')
    await firma.getByRole('link', { name: 'Tanum' }).click()
    await firma.getByText(SKAL).waitFor()
    await skrivAvtal(await openArende('lysekil-upphandlare'), '2026-12-01')
  })
})
