import { addMarknad } from '@valfri/world/valgrund'
import { beforeAll, describe, it } from 'vitest'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

const FIRMA = 'Bohus Omsorg AB'

describe('an avtal that is changed and ended, in the browser', () => {
  const { app, open } = useApp((bas) => addMarknad(bas.agare))

  beforeAll(async () => {
    const { agare } = app.bas
    await agare`alter table underlag_lokal disable trigger underlag_lokal_fryst`
    await agare`insert into underlag_version (id, underlag_id, nr, status, gemensam, villkor, sha256, forseglad, faststalld)
      select uuidv7(), underlag_id, 2, 'faststalld', gemensam, jsonb_set(villkor, '{0,text}', '"Företaget är registrerat och har en svensk kontaktperson."'), 'v2', '{}', now()
      from underlag_version where nr = 1`
    await agare`insert into underlag_lokal (kommun_id, namnd_id, version_id, lokal)
      select l.kommun_id, l.namnd_id, v2.id, l.lokal from underlag_lokal l join underlag_version v1 on v1.id = l.version_id and v1.nr = 1
      join underlag_version v2 on v2.underlag_id = v1.underlag_id and v2.nr = 2`
    await agare`insert into underlag_part (kommun_id, namnd_id, version_id, underlag_id, kf_beslut_id, beslut_id, beslutad, annonserad, annons_id, oppnad)
      select p.kommun_id, p.namnd_id, v2.id, p.underlag_id, p.kf_beslut_id, p.beslut_id, '2026-10-01', '2026-10-05T08:00:00Z', 'LOV-2', '2026-10-05T08:00:00Z'
      from underlag_part p join underlag_version v2 on v2.underlag_id = p.underlag_id and v2.nr = 2 where p.kommun_id = '1427'`
  })

  it('asks every utförare about changed villkor, and takes a yes as a signature', async () => {
    const upphandlare = await open('sotenas-upphandlare', '/kommun/avtal')
    await upphandlare
      .getByRole('button', { name: /Fråga om ändrade villkor/ })
      .first()
      .click()
    await upphandlare.getByLabel('Vad ändras och varför?').fill('Vi behöver kunna nå er på svenska varje vardag.')
    await upphandlare.getByLabel('Sista dag att svara').fill('2026-12-20')
    await look(upphandlare, 'avtal-fraga')
    await upphandlare.getByRole('button', { name: 'Skicka frågan' }).first().click()
    await upphandlare.getByText('utförare är frågade.', { exact: false }).waitFor()

    const firma = await open('bohusomsorg-firmatecknare', '/utforare/avtal')
    await firma
      .getByRole('row', { name: /Sotenäs.*Gäller/ })
      .getByRole('link')
      .first()
      .click()
    await firma.getByText('svensk kontaktperson', { exact: false }).waitFor()
    await look(firma, 'avtal-svara')
    await firma.getByRole('button', { name: 'Ja, skriv under' }).click()
    await firma.getByRole('button', { name: 'Ja, skriv under' }).click()
    await firma.getByText('Ni har sagt ja och skrivit under.').waitFor()

    const chef = await open('sotenas-beslutsfattare', '/kommun/avtal')
    await chef
      .getByRole('row', { name: new RegExp(`${FIRMA}.*Gäller`) })
      .getByRole('link')
      .first()
      .click()
    await chef.getByRole('link', { name: 'Till det nya avtalet' }).click()
    await chef.getByRole('button', { name: 'Gör om och jämför' }).click()
    await chef.getByText('Samma innehåll, tecken för tecken.').waitFor()
    await chef.getByRole('button', { name: 'Skriv under' }).click()
    await chef.getByRole('dialog').getByRole('button', { name: 'Skriv under' }).click()
    await chef.getByText('Du har skrivit under.').waitFor()
    await chef.getByRole('button', { name: 'Säg upp avtalet' }).click()
    await chef.getByLabel('Varför sägs avtalet upp?').fill('Nämnden lägger ned valfrihetssystemet i området.')
    await look(chef, 'avtal-saga-upp')
    await chef.getByRole('button', { name: 'Säg upp avtalet' }).click()
    await chef.getByText('Avtalet är uppsagt.').waitFor()
    await chef.getByRole('heading', { name: /Avtalet upphör/ }).waitFor()
    await look(chef, 'avtal-uppsagt')
  })
})
