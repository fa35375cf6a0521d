import { skrivAvtal, skrivUnder } from '../sidor/avtal.ts'
import { look } from '../sidor/look.ts'
import { TITEL } from './1-samverkan.ts'
import { FIRMA } from './4-ansokan.ts'
import { openArende } from './5-provning.ts'
import { beslutade } from './kommuner.ts'
import type { Scen } from './scen.ts'

/** One avtal in each kommun, signed by the firm and by the kommun. */
export async function skrivaAvtal(s: Scen): Promise<void> {
  for (const k of beslutade) await skrivAvtal(await openArende(s, `${k.nyckel}-upphandlare`), '2026-12-01')
  for (const _ of beslutade) {
    const lena = await s.som('skargardsvard-firmatecknare', '/utforare/ansokan')
    await lena.getByRole('link', { name: 'Skriv under avtalet' }).first().click()
    await skrivUnder(lena)
    await lena.getByText('Du har skrivit under.').waitFor()
  }
  for (const k of beslutade) {
    const chef = await s.som(`${k.nyckel}-beslutsfattare`, '/kommun/avtal')
    await chef.getByRole('link', { name: FIRMA }).click()
    await skrivUnder(chef)
    await chef.getByText('Båda har skrivit under. Utföraren kan väljas från och med 1 december 2026.').waitFor()
    if (k.nyckel === 'sotenas') await look(chef, 'berattelse-06-avtal')
  }
}

/** Sotenäs' egenregi gets its internt uppdrag by the nämnd's decision: the same villkor, no application. */
export async function geUppdrag(s: Scen): Promise<void> {
  const anna = await s.som('sotenas-upphandlare', '/kommun/avtal/egenregi')
  await anna.getByLabel('Underlag').selectOption({ label: TITEL })
  for (const del of ['Service', 'Omvårdnad']) await anna.getByRole('checkbox', { name: del }).check()
  await anna.getByLabel('Startdag').fill('2026-12-01')
  await anna.getByLabel('Beslutsdatum').fill('2026-11-18')
  await anna.getByLabel('Paragraf').fill('§ 204')
  await anna.getByLabel('Diarienummer').fill('ON 2026/204')
  await look(anna, 'berattelse-06-egenregi')
  await anna.getByRole('button', { name: 'Ge uppdraget' }).click()
  await anna.getByRole('heading', { level: 1, name: 'Avtal: Sotenäs hemtjänst' }).waitFor()
}
