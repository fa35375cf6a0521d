import { expect } from 'vitest'
import { ansokanSparad, fyllForetag, svaraVillkor, valjKommuner } from '../sidor/ansokan.ts'
import { look } from '../sidor/look.ts'
import { beslutade } from './kommuner.ts'
import type { Scen } from './scen.ts'

export const FIRMA = 'Skärgårdsvård AB'

/** The firm finds the open underlag and fills in itself once, and chooses three kommuner; Lysekil cannot be chosen. */
export async function fyllI(s: Scen): Promise<void> {
  const lena = await s.som('skargardsvard-firmatecknare', '/utforare/ansokan')
  await look(lena, 'berattelse-04-ansokningar')
  await lena.getByRole('button', { name: /Börja ansöka.*Hemtjänst/ }).click()
  await lena.getByRole('heading', { level: 1, name: /Ansökan: Hemtjänst/ }).waitFor()
  await fyllForetag(lena)
  await look(lena, 'berattelse-04-foretaget')
  await lena.getByRole('link', { name: 'Nästa: Kommuner' }).click()
  const lysekil = lena.getByRole('region', { name: 'Lysekil' })
  await lysekil.getByText('Inte öppen').waitFor()
  expect(await lysekil.getByRole('checkbox').count()).toBe(0)
  const namn = beslutade.map((k) => k.namn)
  await valjKommuner(lena, namn, '200')
  await look(lena, 'berattelse-04-kommuner')
}

/** Every villkor is answered with its evidence, and what was typed is there after the page is opened anew. */
export async function svara(s: Scen): Promise<void> {
  const lena = await s.som('skargardsvard-firmatecknare', '/utforare/ansokan')
  await lena
    .getByRole('link', { name: /Fortsätt på utkastet/ })
    .first()
    .click()
  await lena.getByRole('link', { name: 'Villkor', exact: false }).first().click()
  await svaraVillkor(lena)
  await look(lena, 'berattelse-04-villkor')
  await ansokanSparad(lena)
  await lena.reload()
  await lena.getByText('intyg.pdf').first().waitFor()
}

/** One send makes three cases, each with its own diarienummer. */
export async function skickaIn(s: Scen): Promise<void> {
  const lena = await s.som('skargardsvard-firmatecknare', '/utforare/ansokan')
  await lena
    .getByRole('link', { name: /Fortsätt på utkastet/ })
    .first()
    .click()
  await lena
    .getByRole('link', { name: /Granska och skicka/ })
    .first()
    .click()
  await lena.getByText('Allt är ifyllt.').waitFor()
  await look(lena, 'berattelse-04-granska')
  await lena.getByRole('checkbox', { name: /Jag får skriva under för företaget/ }).check()
  await lena.getByRole('button', { name: 'Skicka in till tre kommuner' }).click()
  await lena.getByRole('heading', { level: 1, name: 'Ansökan är inskickad' }).waitFor()
  await lena.getByText('ON 2026/1', { exact: true }).nth(2).waitFor()
  await look(lena, 'berattelse-04-kvitto')
}
