import { look } from '../sidor/look.ts'
import { beslutaErsattning } from '../sidor/priser.ts'
import { antaUnderlag, flik } from '../sidor/underlag.ts'
import { TITEL } from './1-samverkan.ts'
import { beslutade } from './kommuner.ts'
import type { Scen } from './scen.ts'

/** Anna seals the version; Lysekil has written nothing and is named as left out. */
export async function faststall(s: Scen): Promise<void> {
  const anna = await s.som('sotenas-upphandlare', '/kommun/underlag')
  await anna.getByRole('link', { name: TITEL }).click()
  await flik(anna, 'Granska och fastställ')
  await anna.getByText('Har inte börjat skriva. Kommer inte med', { exact: false }).waitFor()
  await look(anna, 'berattelse-02-granska')
  await anna.getByRole('button', { name: 'Fastställ versionen' }).click()
  await anna.getByRole('dialog').getByText('De här kommunerna kommer inte med: Lysekil.').waitFor()
  await anna.getByRole('dialog').getByRole('button', { name: 'Fastställ versionen' }).click()
  await anna.getByText('Kontrollsumma (SHA-256)').waitFor()
}

/** KF applies LOV, the nämnd adopts the sealed text and decides its own prices; three kommuner, each by itself. */
export async function anta(s: Scen): Promise<void> {
  const [forst] = await Promise.all(
    beslutade.map(async (k) => {
      const page = await s.som(`${k.nyckel}-upphandlare`, '/kommun/underlag')
      await page.getByRole('link', { name: TITEL }).click()
      await antaUnderlag(page)
      const granskare = await s.som(`${k.nyckel}-ekonom`, '/kommun/priser')
      await beslutaErsattning(page, granskare, { ...k, fran: '2026-12-01' })
      await page.reload()
      return page
    }),
  )
  if (forst) await look(forst, 'berattelse-02-priser')
}

/** In Lysekil there is nothing to adopt, and the page says why. */
export async function lasILysekil(s: Scen): Promise<void> {
  const lysekil = await s.som('lysekil-upphandlare', '/kommun/underlag')
  await lysekil.getByRole('link', { name: TITEL }).click()
  await flik(lysekil, 'Beslut och publicering')
  await lysekil.getByText('Er lokala del var inte klar när versionen fastställdes.', { exact: false }).waitFor()
  await look(lysekil, 'berattelse-02-lysekil')
}
