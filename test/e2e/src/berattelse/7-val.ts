import { newPerson } from '../login.ts'
import { registreraInsats } from '../sidor/insats.ts'
import { look } from '../sidor/look.ts'
import { FIRMA } from './4-ansokan.ts'
import type { Scen } from './scen.ts'

const boende = [
  {
    handlaggare: 'sotenas-handlaggare',
    personnummer: '193001016595',
    namn: 'Astrid Testberg',
    plats: ['456 31', 'Kungshamn'],
  },
  {
    handlaggare: 'sotenas-handlaggare',
    personnummer: '193012238477',
    namn: 'Gösta Provlund',
    plats: ['456 31', 'Kungshamn'],
  },
  {
    handlaggare: 'munkedal-handlaggare',
    personnummer: '193211195742',
    namn: 'Rune Mallqvist',
    plats: ['455 31', 'Munkedal'],
  },
  {
    handlaggare: 'tanum-handlaggare',
    personnummer: '193112316710',
    namn: 'Maj Exempelsson',
    plats: ['457 31', 'Tanumshede'],
  },
] as const

/** Handläggare in three kommuner register what has been granted. */
export async function registrera(s: Scen): Promise<void> {
  for (const [i, b] of boende.entries()) {
    const page = await s.som(b.handlaggare, '/kommun/brukare')
    const [postnummer, ort] = b.plats
    const tid = { Service: '600', ...(i === 0 && { Omvårdnad: '900' }) }
    await registreraInsats(page, { ...b, postnummer, ort, arende: `BER-${i + 1}`, tid })
    if (i === 0) await look(page, 'berattelse-07-person')
  }
}

/** From the avtal's first day anyone finds the firm where it may be chosen, without signing in, and not in Lysekil. */
export async function jamfor(s: Scen): Promise<void> {
  const { page, context } = await newPerson(s.browser, s.app.adress)
  await page.goto('/jamfor')
  await page.getByLabel('Postnummer').fill('456 31')
  await page.getByRole('button', { name: 'Visa utförare' }).click()
  await page.getByRole('link', { name: 'Hemtjänst' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hemtjänst i Kungshamn' }).waitFor()
  await page.getByRole('heading', { level: 3, name: FIRMA }).waitFor()
  await page.getByRole('heading', { level: 3, name: 'Sotenäs hemtjänst' }).waitFor()
  await look(page, 'berattelse-07-jamfor')
  await page.goto('/jamfor?kommun=lysekil')
  await page.getByRole('heading', { level: 1, name: 'Inget att välja i Lysekil ännu' }).waitFor()
  await context.close()
}

/** Three persons choose the firm themselves; Astrid for both delar. */
export async function valj(s: Scen): Promise<void> {
  for (const [nyckel, delar] of [
    ['brukare-astrid', ['service', 'omvårdnad']],
    ['brukare-rune', ['service']],
    ['brukare-maj', ['service']],
  ] as const) {
    for (const del of delar) {
      const page = await s.som(nyckel, '/min')
      await page.getByRole('link', { name: `Välj vem som hjälper dig med ${del}` }).click()
      await page.getByRole('radio', { name: FIRMA }).check()
      if (nyckel === 'brukare-astrid' && del === 'service') await look(page, 'berattelse-07-valj')
      await page.getByRole('button', { name: `Välj ${FIRMA}` }).click()
      await page.getByRole('button', { name: 'Ja, välj' }).click()
      await page.getByText(`${FIRMA} börjar 1 december 2026.`).first().waitFor()
    }
  }
}

/** Gösta does not choose: the kommun's rule gives egenregi, and says why. */
export async function valjInte(s: Scen): Promise<void> {
  const page = await s.som('sotenas-handlaggare', '/kommun/brukare')
  await page.getByRole('link', { name: 'Gösta Provlund' }).click()
  await page.getByRole('link', { name: 'Välj utförare för service' }).click()
  await page.getByRole('button', { name: 'Visa vem regeln ger' }).click()
  await page.getByRole('heading', { name: 'Regeln ger Sotenäs hemtjänst' }).waitFor()
  await look(page, 'berattelse-07-ickeval')
  await page.getByRole('radio', { name: 'Personen vill inte välja' }).check()
  await page.getByRole('button', { name: 'Bekräfta ickeval' }).click()
  await page.getByText('Ickeval', { exact: true }).waitFor()
}
