import { fillNorraBohuslan } from '@valfri/world/fyll'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from './src/accessible.ts'
import { screenshot } from './src/screenshot.ts'
import { look } from './src/sidor/look.ts'
import { useApp } from './src/use-app.ts'

describe('a month of ersättning in the browser', () => {
  const { open } = useApp(fillNorraBohuslan(0.15))

  it('lets the ekonom preview and lock October, an attestant attest it, and an utförare open each krona', async () => {
    const ekonom = await open('sotenas-ekonom', '/kommun/ersattning')
    await ekonom.getByRole('heading', { level: 1, name: 'Ersättning' }).waitFor()
    await expectAccessible(ekonom)
    await screenshot(ekonom, 'ersattning-manader-tom')
    await ekonom.getByRole('combobox', { name: /Månad/ }).selectOption('2026-10')
    await ekonom.getByRole('button', { name: 'Beräkna oktober 2026' }).click()
    await ekonom.getByRole('button', { name: 'Lås oktober 2026' }).waitFor({ timeout: 60_000 })
    await look(ekonom, 'ersattning-manad')

    await ekonom.getByRole('link', { name: 'Bohus Omsorg AB' }).first().click()
    await ekonom.getByRole('heading', { level: 1, name: 'Bohus Omsorg AB' }).waitFor()
    await ekonom
      .getByRole('button', { name: /visa hur beloppet räknats/ })
      .first()
      .click()
    await ekonom.getByText('Raden har räknats om nu och gav samma belopp.').waitFor()
    await ekonom.getByText(/ON 2025\/205/).waitFor()
    await look(ekonom, 'ersattning-krona')
    await ekonom.goBack()
    await ekonom.getByRole('button', { name: 'Lås oktober 2026' }).click()
    await ekonom.getByRole('button', { name: 'Lås månaden' }).click()
    await ekonom.getByText('Du låste månaden.').waitFor()
    expect(await ekonom.getByRole('button', { name: /Attestera/ }).count()).toBe(0)
    const adress = ekonom.url()

    const attestant = await open('sotenas-attestant', new URL(adress).pathname)
    await attestant.getByRole('button', { name: 'Attestera oktober 2026' }).click()
    await attestant.getByRole('button', { name: 'Attestera', exact: true }).click()
    await attestant.getByText('Attesterad').first().waitFor()
    await screenshot(attestant, 'ersattning-attesterad')

    const firma = await open('bohusomsorg-firmatecknare', '/utforare/ersattning')
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
