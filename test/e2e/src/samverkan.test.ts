import { arrangeSamverkan, noboSamverkanId } from '@valfri/world/samverkan'
import { utforareId } from '@valfri/world/utforare'
import { addMarknad } from '@valfri/world/valgrund'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { registreraBeslut } from './sidor/beslut.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

describe('a samverkan in the browser: rules, versions and common costs', () => {
  const { open } = useApp(async (bas) => {
    await addMarknad(bas.agare)
    await arrangeSamverkan(bas.db)
  })
  const vag = `/kommun/samverkan/${noboSamverkanId}`
  let tanum: Page
  beforeAll(async () => {
    tanum = await open('tanum-upphandlare', '/kommun/samverkan')
  })

  it('shows the rules that all have agreed on, and takes the nämnd’s answer to a new member (F1.2)', async () => {
    await look(tanum, 'samverkan-lista')
    await tanum.getByRole('link', { name: 'Regler, underlag och kostnader' }).click()
    await tanum.getByText('Alla medlemmar ska säga ja').first().waitFor()
    await tanum.getByRole('heading', { name: 'Ny medlem: Nacka, Äldrenämnden' }).waitFor()
    await look(tanum, 'samverkan-regler')
    await tanum.getByRole('radio', { name: 'Ja', exact: true }).check()
    await registreraBeslut(tanum, { falt: 'Nämndens beslut', instans: 'Nämnden', rubrik: 'Nacka som medlem' })
    await tanum.getByRole('button', { name: 'Registrera svaret' }).click()
    await tanum.getByText('1 av 4 ja').waitFor()
  })

  it('shows who is on which version, and lets the nämnd wait with a proposal (C4)', async () => {
    await tanum.getByRole('link', { name: 'Underlag per nämnd' }).click()
    await tanum.getByText('1 nämnd på version 2, 2 nämnder på version 1.').waitFor()
    await tanum.getByText('Avvakta eller avstå').click()
    await tanum.getByRole('radio', { name: 'Nämnden avvaktar' }).check()
    await tanum.getByLabel('Datum').fill('2026-11-20')
    await tanum.getByLabel('Diarienummer').fill('ON 2026/317')
    await tanum.getByLabel('Skäl').fill('Nämnden tar upp det i januari.')
    await look(tanum, 'samverkan-underlag')
    await tanum.getByRole('button', { name: 'Registrera svaret' }).click()
    await tanum.getByText('20 nov 2026, ON 2026/317', { exact: false }).waitFor()
  })

  it('shows the key with its figures, who owes whom, and each kommun’s invoice (C25)', async () => {
    const ekonom = await open('sotenas-ekonom', `${vag}/kostnader`)
    await ekonom.getByText('Demons avrundade folkmängd', { exact: false }).first().waitFor()
    await ekonom.getByText('Delarna är tillsammans 184 500,01 kr.').waitFor()
    await look(ekonom, 'samverkan-kostnader')
    const pdf = await ekonom
      .getByRole('link', { name: 'Fakturaunderlag till Lysekil (PDF)' })
      .first()
      .getAttribute('href')
    const svar = await ekonom.request.get(new URL(pdf ?? '', ekonom.url()).href)
    expect([svar.status(), svar.headers()['content-type']]).toEqual([200, 'application/pdf'])
  })

  it('shows by which decision egenregi is direktkvalificerad, and takes a check of a villkor (C27)', async () => {
    const anna = await open('sotenas-upphandlare', '/kommun/avtal')
    await anna.getByRole('link', { name: 'Sotenäs hemtjänst' }).first().click()
    await anna.getByText('Direktkvalificerad sedan 1 januari 2026').waitFor()
    await anna.getByText('Registrera en kontroll').click()
    await anna.getByLabel('Villkor', { exact: true }).selectOption({ index: 1 })
    await anna.getByRole('radio', { name: 'Uppfyllt' }).check()
    await anna.getByLabel('Kontrollerat den').fill('2026-11-20')
    await anna.getByLabel('Notering').fill('Registret visades upp.')
    await anna.getByRole('button', { name: 'Spara kontrollen' }).click()
    await anna.getByText('20 nov 2026, Anna Testberg').waitFor()
    await look(anna, 'direktkvalificerad')
    await anna.goto(`/jamfor/${utforareId('egenregi-sotenas')}`)
    await anna
      .getByText('Direktkvalificerad genom nämndens beslut 18 november 2025', { exact: false })
      .first()
      .waitFor()
    await look(anna, 'direktkvalificerad-publik')
  })
})
