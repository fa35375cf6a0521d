import { persona } from '@valfri/world/personas'
import { fillSystem } from '@valfri/world/system/fyll'
import { vasteras } from '@valfri/world/system/vasteras'
import { describe, it } from 'vitest'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

describe('the tidsmall in the browser: decided by the nämnd, used by the handläggare', () => {
  const { app, open } = useApp(fillSystem(vasteras, 0))

  it('is decided anew from a day, beginning with what holds', async () => {
    const p = await open('vasteras-upphandlare', '/kommun/priser/hemtjanst')
    await p.getByRole('link', { name: 'Tidsmall', exact: true }).click()
    await p.getByRole('rowheader', { name: 'Städning' }).waitFor()
    await p.getByRole('button', { name: 'Besluta ny tidsmall' }).click()
    await p.getByLabel('Tid för insats 1').fill('75')
    await p.getByRole('button', { name: 'Lägg till insats' }).click()
    await p.getByLabel('Insats 9', { exact: true }).fill('Fönsterputs')
    await p.getByLabel('Tid för insats 9').fill('0')
    await p.getByLabel('Gäller från', { exact: true }).fill('2027-01-01')
    await p.getByLabel('Beslut', { exact: true }).selectOption({ index: 1 })
    await p.getByRole('button', { name: 'Spara tidsmallen' }).click()
    await p.getByText('Skriv ett helt tal från 1 till 1 440.').first().waitFor()
    await p.getByLabel('Tid för insats 9').fill('45')
    await look(p, 'tidsmall-1-besluta')
    await p.getByRole('button', { name: 'Spara tidsmallen' }).click()
    await p.getByText(/Städning 75, .*Fönsterputs 45/).waitFor()
    await look(p, 'tidsmall-2-beslutad')
    await p.goto(`${app.adress}/kommun/priser/hemtjanst/valet`)
    await p.getByText('Alltid utanför').waitFor()
    await p.getByRole('button', { name: 'Besluta vad som ingår' }).click()
    await p.getByLabel('Delegerad hälso- och sjukvård står utanför valet').check()
    await p.getByLabel('Skäl till att').fill('Utreds vidare och utförs av staden så länge.')
    await p.getByLabel('Gäller från', { exact: true }).fill('2026-11-01')
    await p.getByLabel('Beslut', { exact: true }).selectOption({ index: 1 })
    await look(p, 'tidsmall-3-valet')
    await p.getByRole('button', { name: 'Spara beslutet' }).click()
    await p.getByText('Utanför valet: Utreds vidare').waitFor()
  })

  it('gives the handläggare the time while the insatser are filled in, and wants a reason for another', async () => {
    const p = await open('vasteras-handlaggare', '/kommun/beslut-in')
    await p.getByLabel('Personnummer eller samordningsnummer').fill(persona('brukare-harry').personnummer)
    await p.getByLabel('Namn', { exact: true }).fill('Harry Exempelsson')
    await p.getByLabel('Postnummer').fill('722 11')
    await p.getByLabel('Lagrum').selectOption({ index: 1 })
    await p.getByLabel('Beslutsdatum').fill('2026-11-20')
    await p.getByLabel('Gäller från', { exact: true }).fill('2026-12-01')
    await p.getByRole('button', { name: 'Lägg till insats' }).click()
    await p.getByLabel('Antal gånger').fill('2')
    await p.getByLabel('Hur ofta').selectOption('manad')
    await p.getByText('Service: 180 minuter').waitFor()
    await p.getByLabel('Minuter per gång').fill('120')
    await p.getByText('Service: 240 minuter').waitFor()
    const skal = p.getByLabel('Varför insats 1 tar en annan tid än mallens')
    await skal.fill('Rullstol i alla rum.')
    await look(p, 'tidsmall-4-beslut')
    await p.getByRole('button', { name: 'Registrera beslutet' }).click()
    await p
      .getByText('Städning: 2 gånger i månaden, 120 minuter (tidsmallen: 90 minuter. Rullstol i alla rum.)')
      .waitFor()
    await look(p, 'tidsmall-5-brukare')
  })
})
