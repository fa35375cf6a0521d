import { addBestallning, bestallningId } from '@valfri/world/manad'
import { arrangeSamverkan, noboSamverkanId } from '@valfri/world/samverkan'
import { utforareId } from '@valfri/world/utforare'
import { addMarknad } from '@valfri/world/valgrund'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { registreraBeslut } from './sidor/beslut.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

describe('a samverkan in the browser: rules, versions and common costs', () => {
  const { app, open } = useApp(async (bas) => {
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

  it('lets a handläggare order in the kommun where a person stays, by an agreement that both have decided (C26)', async () => {
    const hemma = { kommunId: '1430', utforare: 'egenregi-munkedal', del: 'service', zon: 'tatort' } as const
    const b = { ...hemma, beviljat: 600, namn: 'SOMM1' }
    await addBestallning(app.bas.agare, b)
    const [rad] = await app.bas.agare`select person_id as id from bestallning where id = ${bestallningId(b)}`
    await app.bas.agare`insert into person ${app.bas.agare({
      ...{ kommun_id: '1430', namnd_id: '1430-omsorgsnamnden', person_id: rad?.id, namn: 'Rune Sommargäst' },
      ...{ personnummer: '193211195742', personnummer_hash: 'prov-sommar', skydd: 'ingen', postnummer: '45530' },
    })}`
    const ulrika = await open('munkedal-handlaggare', `/kommun/brukare/${rad?.id}`)
    await ulrika.getByText('Beställ i en annan kommun').click()
    await ulrika.getByLabel('Utförare som vistelsekommunen har godkänt').selectOption({ label: 'Hållö Hemtjänst' })
    await ulrika.getByLabel('Postnummer där personen vistas').fill('456 31')
    await ulrika.getByLabel('Vistelsens första dag').fill('2026-12-01')
    await ulrika.getByLabel('Vistelsens sista dag').fill('2026-12-31')
    await look(ulrika, 'vistelse-bestall')
    await ulrika.getByRole('button', { name: 'Beställ', exact: true }).click()
    await ulrika.getByText('Beställningen är skickad till utföraren.').waitFor()
    const anna = await open('sotenas-upphandlare', '/kommun/samverkan/vistelser')
    await anna.getByText('1 dec 2026 till 31 dec 2026').waitFor()
    await anna.getByRole('heading', { name: 'Godkänn avtalet med Tanum' }).waitFor()
    await look(anna, 'vistelser')
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
