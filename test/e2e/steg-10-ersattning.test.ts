import { fillNorraBohuslan } from '@valfri/world/fyll'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './src/accessible.ts'
import { type E2eApp, startApp } from './src/app.ts'
import { startBrowser } from './src/browser.ts'
import { loginAs, newPerson } from './src/login.ts'
import { expectNoSideways, screenshot } from './src/screenshot.ts'

describe('a month of ersättning in the browser', () => {
  let app: E2eApp
  let browser: Browser
  beforeAll(async () => {
    ;[app, browser] = await Promise.all([startApp(fillNorraBohuslan(0.15)), startBrowser()])
  })
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it('lets the ekonom preview and lock October, an attestant attest it, and an utförare open each krona', async () => {
    const { page: ekonom } = await newPerson(browser, app.adress)
    await loginAs(ekonom, 'sotenas-ekonom', '/kommun/ersattning')
    await ekonom.getByRole('heading', { level: 1, name: 'Ersättning' }).waitFor()
    await expectAccessible(ekonom)
    await screenshot(ekonom, 'ersattning-manader-tom')
    await ekonom.getByRole('combobox', { name: /Månad/ }).selectOption('2026-10')
    await ekonom.getByRole('button', { name: 'Beräkna oktober 2026' }).click()
    await ekonom.getByRole('button', { name: 'Lås oktober 2026' }).waitFor({ timeout: 60_000 })
    await expectAccessible(ekonom)
    await expectNoSideways(ekonom)
    await screenshot(ekonom, 'ersattning-manad')

    await ekonom.getByRole('link', { name: 'Bohus Omsorg AB' }).first().click()
    await ekonom.getByRole('heading', { level: 1, name: 'Bohus Omsorg AB' }).waitFor()
    await ekonom
      .getByRole('button', { name: /visa hur beloppet räknats/ })
      .first()
      .click()
    await ekonom.getByText('Raden har räknats om nu och gav samma belopp.').waitFor()
    await ekonom.getByText(/ON 2025\/205/).waitFor()
    await expectAccessible(ekonom)
    await expectNoSideways(ekonom)
    await screenshot(ekonom, 'ersattning-krona')
    await ekonom.goBack()
    await ekonom.getByRole('button', { name: 'Lås oktober 2026' }).click()
    await ekonom.getByRole('button', { name: 'Lås månaden' }).click()
    await ekonom.getByText('Du låste månaden.').waitFor()
    expect(await ekonom.getByRole('button', { name: /Attestera/ }).count()).toBe(0)
    const adress = ekonom.url()

    const { page: attestant } = await newPerson(browser, app.adress)
    await loginAs(attestant, 'sotenas-attestant', new URL(adress).pathname)
    await attestant.getByRole('button', { name: 'Attestera oktober 2026' }).click()
    await attestant.getByRole('button', { name: 'Attestera', exact: true }).click()
    await attestant.getByText('Attesterad').first().waitFor()
    await screenshot(attestant, 'ersattning-attesterad')

    const { page: firma } = await newPerson(browser, app.adress)
    await loginAs(firma, 'bohusomsorg-firmatecknare', '/utforare/ersattning')
    await firma.getByRole('link', { name: 'oktober 2026' }).first().click()
    await firma.getByRole('heading', { level: 1, name: 'Bohus Omsorg AB' }).waitFor()
    await expectAccessible(firma)
    await screenshot(firma, 'ersattning-utforare')
    for (const form of ['PDF', 'CSV']) {
      const [fil] = await Promise.all([
        firma.waitForEvent('download'),
        firma.getByRole('link', { name: `Hämta ${form}` }).click(),
      ])
      expect(fil.suggestedFilename()).toMatch(new RegExp(`\\.${form.toLowerCase()}$`))
    }
  })
})
