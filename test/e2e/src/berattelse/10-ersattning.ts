import { expect } from 'vitest'
import { attesteraManad, beraknaManad, lasManad } from '../sidor/ersattning.ts'
import { look } from '../sidor/look.ts'
import { FIRMA } from './4-ansokan.ts'
import { beslutade } from './kommuner.ts'
import type { Scen } from './scen.ts'

const december = { iso: '2026-12', text: 'december 2026' }

/** Each of the three runs December, looks at it, locks it, and lets another person attest. */
export async function korManad(s: Scen): Promise<void> {
  await s.gaTill('2027-01-05T09:00:00+01:00')
  for (const k of beslutade) {
    const ekonom = await s.som(`${k.nyckel}-ekonom`, '/kommun/ersattning')
    await beraknaManad(ekonom, december)
    if (k.nyckel === 'sotenas') await explain(ekonom)
    await lasManad(ekonom, december.text)
    const attestant = await s.som(`${k.nyckel}-attestant`, new URL(ekonom.url()).pathname)
    await attesteraManad(attestant, december.text)
  }
}

/** Each krona opens to its visits, its price and the decision; the ekonom sees a pseudonym and no name. */
async function explain(ekonom: Awaited<ReturnType<Scen['som']>>): Promise<void> {
  await look(ekonom, 'berattelse-10-manad')
  await ekonom.getByRole('link', { name: FIRMA }).first().click()
  await ekonom.getByRole('heading', { level: 1, name: FIRMA }).waitFor()
  await ekonom
    .getByRole('button', { name: /visa hur beloppet räknats/ })
    .first()
    .click()
  await ekonom.getByText('Raden har räknats om nu och gav samma belopp.').waitFor()
  await look(ekonom, 'berattelse-10-krona')
  expect(await ekonom.getByText('Astrid').count()).toBe(0)
  await ekonom.goBack()
}

/**
 * What the firm is paid, by hand. Sotenäs: 45 min at 412,00 and 30 min at 468,50 an hour, and 3 percent on 543,25.
 * Munkedal: 60 min at 405,00, and 2,5 percent. Tanum: 30 min at 420,25, rounded to 210,13, and 4 percent.
 */
const attBetala = { Sotenäs: '559,55', Munkedal: '415,13', Tanum: '218,54' }

/** Lysekil has nothing; the firm has three underlag by three price lists, each as PDF and CSV. */
export async function lasUnderlag(s: Scen): Promise<void> {
  const lysekil = await s.som('lysekil-ekonom', '/kommun/ersattning')
  await lysekil.getByText('Ingen månad är beräknad än').waitFor()
  const lena = await s.som('skargardsvard-firmatecknare', '/utforare/ersattning')
  await lena.getByRole('link', { name: december.text }).nth(2).waitFor()
  await look(lena, 'berattelse-10-underlagen')
  for (const [kommun, belopp] of Object.entries(attBetala)) {
    await lena.goto('/utforare/ersattning')
    const rad = lena.getByRole('row').filter({ hasText: kommun })
    await rad.getByText(belopp).waitFor()
    await rad.getByRole('link', { name: december.text }).click()
    await lena.getByRole('heading', { level: 1, name: FIRMA }).waitFor()
    if (kommun === 'Sotenäs') await look(lena, 'berattelse-10-underlag')
    expect(await exportera(lena, 'CSV')).toContain('Momskompensation')
    expect((await exportera(lena, 'PDF')).slice(0, 5)).toBe('%PDF-')
  }
}

async function exportera(page: Awaited<ReturnType<Scen['som']>>, form: 'PDF' | 'CSV'): Promise<string> {
  const href = await page.getByRole('link', { name: `Hämta ${form}` }).getAttribute('href')
  const svar = await page.request.get(href ?? '')
  return (await svar.body()).toString()
}
