import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utforareId } from '@valfri/world/utforare'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { fillVarld } from './fill-varld.ts'
import { loginAs } from './login.ts'
import { bredder, expectNoSideways, screenshot } from './screenshot.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

describe('step 9 in the browser: a planerare reports a week and reads in a file', () => {
  const { app, open } = useApp(fillVarld(0.06))
  let page: Page
  let vem: { kod: string; namn: string; id: string }

  beforeAll(async () => {
    app.setNu(Temporal.Instant.from('2026-10-22T15:00:00+02:00'))
    const [rad] = await app.bas.agare<(typeof vem)[]>`
      select br.kod, pe.namn, b.id from bestallning b join brukare br using (kommun_id, person_id) join person pe using (kommun_id, person_id)
      where b.utforare_id = ${utforareId('egenregi-sotenas')} and b.del = 'service' and b.fran = '2026-01-01' and pe.skydd = 'ingen'
      order by pe.namn limit 1`
    if (!rad) throw new Error('the world has no person with service')
    vem = rad
    page = await open('egenregi-sotenas-ansvarig', '/utforare/tid')
  })

  const findPerson = async (namn: string) => {
    await page.getByRole('searchbox', { name: 'Sök namn eller brukarkod' }).fill(namn)
    await page.getByText('1 person,').waitFor()
  }

  it('shows the week, sound and readable on both screens', async () => {
    await page.getByRole('heading', { name: 'Vecka 43' }).waitFor()
    await page.locator('.vf-handelse').first().waitFor()
    await expectAccessible(page)
    await screenshot(page, 'steg-09-vecka')
    await expectNoSideways(page)
    await page.setViewportSize(bredder.mobil)
    await page.getByRole('heading', { name: 'torsdag 22 oktober' }).waitFor()
    await expectAccessible(page)
    await page.setViewportSize(bredder.dator)
  })

  it('adds a visit by keyboard, says at the field what is wrong, and keeps what was typed', async () => {
    await findPerson(vem.kod)
    const ny = page.getByRole('button', { name: /^Lägg till för .*Service, onsdag 21 oktober/ })
    await ny.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowRight')
    await ny.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'Lägg till händelse' }).waitFor()
    await expectAccessible(page)
    await dialog.getByLabel('Start').fill('2100')
    await dialog.getByLabel('Slut').fill('2060')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await dialog.getByText('Skriv klockslaget med fyra siffror').first().waitFor()
    await screenshot(page, 'steg-09-nytt-besok')
    await dialog.getByLabel('Slut').fill('2130')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Sparad: 21:00–21:30.').waitFor()
    await page.getByRole('button', { name: /21:00–21:30/ }).waitFor()
  })

  it('lets an overlapping visit wait with its reason, and changes it with one of its own', async () => {
    await page.getByRole('button', { name: /^Lägg till för .*Service, onsdag 21 oktober/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Start').fill('21.15')
    await dialog.getByLabel('Slut').fill('21.45')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('1 händelse väntar den här veckan').waitFor()
    await page.getByRole('button', { name: /21:15–21:45 Väntar/ }).click()
    await dialog.getByText('Tiden överlappar en annan händelse').waitFor()
    await dialog.getByLabel('Start').fill('2130')
    await dialog.getByRole('button', { name: 'Spara ändringen' }).click()
    await dialog.getByText('Fyll i varför ändras händelsen?').first().waitFor()
    await dialog.getByLabel('Varför ändras händelsen?').fill('Fel starttid')
    await dialog.getByRole('button', { name: 'Spara ändringen' }).click()
    await page.getByText('Ändringen är sparad.').waitFor()
    await page.getByRole('button', { name: /21:30–21:45 Ändrad/ }).click()
    await dialog.getByText('Fel starttid').waitFor()
    await dialog.getByText('21:15–21:45').waitFor()
    await screenshot(page, 'steg-09-andrad')
    await dialog.getByRole('button', { name: 'Avbryt' }).click()
    expect(await page.getByText('väntar den här veckan').count()).toBe(0)
  })

  it('copies last week for a person after showing what it gives', async () => {
    await page.getByRole('button', { name: 'Nästa vecka' }).click()
    await page.getByRole('heading', { name: 'Vecka 44' }).waitFor()
    await page.getByRole('button', { name: 'Kopiera förra veckan' }).waitFor()
    expect(await page.getByRole('button', { name: /^Lägg till för/ }).count()).toBe(0)
    app.setNu(Temporal.Instant.from('2026-11-12T20:00:00+01:00'))
    // Three weeks later nobody is signed in any more.
    await loginAs(page, 'egenregi-sotenas-ansvarig', `/utforare/tid?vecka=2026-11-02&sok=${vem.kod}`)
    await page.getByRole('button', { name: /^Kopiera förra veckan/ }).click()
    const dialog = page.getByRole('dialog')
    const lagg = dialog.getByRole('button', { name: /^Lägg till \d+ händelse/ })
    await lagg.waitFor()
    await expectAccessible(page)
    await screenshot(page, 'steg-09-kopiera')
    await lagg.click()
    await page.getByText(/är tillag/).waitFor()
    await page.locator('.vf-handelse').first().waitFor()
  })

  it('tries a file, shows each row’s fate, saves it once, and gives the faulty rows back', async () => {
    const fil = join(tmpdir(), `utford-tid-${process.pid}.csv`)
    const rad = (id: string, mer: string) => `${id};${vem.kod};service;besok;${mer}`
    await writeFile(
      fil,
      [
        'id;person;del;typ;datum;start;slut',
        rad('e1', '2026-11-11;05:00;05:30'),
        rad('e2', '2026-11-11;05:15;05:45'),
        rad('e1', '2026-11-11;05:00;05:30'),
        rad('e4', '2026-12-24;05:00;05:30'),
        'e5;P-ZZZZZ;service;besok;2026-11-11;05:00;05:30',
      ].join('\r\n'),
    )
    await page.goto('/utforare/import')
    await page.getByText('Ingen fil är inläst än').waitFor()
    await expectAccessible(page)
    await screenshot(page, 'steg-09-import')
    await page.setInputFiles('#import-fil', {
      name: 'tid.xlsx',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK'),
    })
    await page.getByText('Filen går inte att läsa som rader.').waitFor()
    await page.setInputFiles('#import-fil', fil)
    await page.getByRole('heading', { name: /^Så läses utford-tid-/ }).waitFor()
    await page.getByRole('cell', { name: vem.kod }).first().waitFor()
    await page.getByText('Kolumner och format').click()
    await page.getByLabel('Kartans namn').fill('Tidsystemet')
    await expectAccessible(page)
    await screenshot(page, 'steg-09-karta')
    await page.getByRole('button', { name: 'Spara kolumnkartan' }).click()
    await page.getByText('Kolumnkartan är sparad.').waitFor()
    await page.getByRole('button', { name: 'Pröva filen' }).click()
    await page.getByText('Inget är sparat än').waitFor()
    await page.getByRole('link', { name: 'Fel (2)' }).click()
    await page.getByText('Händelsen ligger framåt i tiden.').waitFor()
    await look(page, 'steg-09-provad')
    const hamtning = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Ladda ner raderna med fel (CSV)' }).click()
    expect((await hamtning).suggestedFilename()).toMatch(/-felrader\.csv$/)
    await page.getByRole('button', { name: 'Spara 2 rader' }).click()
    await page.getByText('Filen är sparad').waitFor()
    await screenshot(page, 'steg-09-sparad')

    await page.goto('/utforare/import')
    await page.setInputFiles('#import-fil', fil)
    await page.getByText('Kolumnkartan ”Tidsystemet” passar filen.').waitFor()
    await page.getByRole('button', { name: 'Pröva filen' }).click()
    await page.getByText('Det finns inget nytt att spara').waitFor()
    await page.getByRole('button', { name: 'Släng inläsningen' }).click()
    await page.getByText('Inläsningen är avbruten.').waitFor()
  })

  it('shows the utförare what waits and the exceptions, and lets one be completed', async () => {
    await page.getByRole('link', { name: 'Väntande tid' }).click()
    await page.getByRole('table').getByText('Överlappar en annan händelse').first().waitFor()
    await expectAccessible(page)
    await screenshot(page, 'steg-09-egna-vantande')
    await page.getByRole('link', { name: 'Undantag' }).click()
    await page.getByRole('button', { name: 'Komplettera rad 6' }).click()
    const dialog = page.getByRole('dialog')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await dialog.getByText('Raden kan inte kopplas till någon beställning.').first().waitFor()
    await dialog.getByLabel('Brukarkod eller personnummer').fill(vem.kod)
    await screenshot(page, 'steg-09-komplettera')
    await dialog.getByRole('button', { name: 'Spara' }).click()
    await page.getByText('Händelsen är sparad.').waitFor()
    await page.getByRole('button', { name: 'Lämna 1 undantag på sidan' }).click()
    await dialog.getByLabel('Skäl').fill('Fel dag i planeringen')
    await dialog.getByRole('button', { name: 'Lämna' }).click()
    await page.getByText('Inga undantag').waitFor()
    await page.getByRole('link', { name: 'Ersatt eller inte' }).click()
    await page.goto(`/utforare/vantande/svar?manad=2026-10&sok=${vem.kod}`)
    await page.getByRole('heading', { name: `Händelser för ${vem.kod}` }).waitFor()
    await page.getByText('Godtagen. Ersätts när oktober 2026 låses.').first().waitFor()
    await look(page, 'steg-09-svar')
  })

  it('shows the nämnd what waits, by code alone, with the filter in the address', async () => {
    const ekonom = await open('sotenas-ekonom', '/kommun/vantande')
    await ekonom.getByRole('table').getByText('Överlappar en annan händelse').first().waitFor()
    await look(ekonom, 'steg-09-vantande')
    await ekonom.getByLabel('Orsak').selectOption('overlapp')
    await ekonom.waitForURL(/orsak=overlapp/)
    await ekonom.goto('/kommun/vantande/andringar?manad=2026-10')
    await ekonom.getByRole('table').getByText('Egenregi').first().waitFor()
    await expectAccessible(ekonom)
    await screenshot(ekonom, 'steg-09-andringar')
    expect(await ekonom.getByText(vem.namn).count()).toBe(0)
    await ekonom.context().close()
  })

  it('shows both parties how much of the granted time was performed, and why not the rest (C24)', async () => {
    await app.bas.agare`
      insert into handelse (kommun_id, manad, namnd_id, utforare_id, bestallning_id, person_id, tjanst_id, del, typ, datum, uppgifter, status, kalla)
      select kommun_id, '2026-09-01', namnd_id, utforare_id, id, person_id, tjanst_id, del, 'franvaro', '2026-09-14',
        '{"orsak":"sjukhus-oplanerat","planeradeMinuter":30}', 'godtagen', 'api' from bestallning where id = ${vem.id}`
    const ekonom = await open('sotenas-ekonom', '/kommun/utforandegrad?manad=2026-09')
    await ekonom.getByRole('heading', { name: /^\d+(,\d)? % av den beviljade tiden är utförd$/ }).waitFor()
    const orsaker = ekonom.getByRole('table', { name: 'Varför tiden inte blev utförd' })
    await orsaker.getByRole('rowheader', { name: 'Frånvaro: Oplanerad sjukhusvistelse' }).waitFor()
    await orsaker.getByRole('rowheader', { name: 'Ingen orsak angiven' }).waitFor()
    await look(ekonom, 'steg-09-utforandegrad')
    await ekonom.getByRole('button', { name: 'Andel utförd' }).click()
    await ekonom.waitForURL(/manad=2026-09.*sortera=andel/)
    const hamtning = ekonom.waitForEvent('download')
    await ekonom.getByRole('button', { name: 'Ladda ner (CSV)' }).click()
    const [huvud = [], ...rader] = (await readFile(await (await hamtning).path(), 'utf8'))
      .trim()
      .split('\r\n')
      .map((r) => r.split(';'))
    const [ej, over] = [huvud.indexOf('Inte utförda minuter'), huvud.indexOf('Minuter utöver beviljat')]
    expect(rader.length).toBeGreaterThan(1)
    for (const r of rader) {
      const summa = r.slice(ej + 1, over).reduce((n, m) => n + Number(m), 0)
      expect([r[2], summa]).toEqual([r[2], Number(r[ej])])
      expect(Number(r[5]) - Number(r[6])).toBe(Number(r[ej]) - Number(r[over]))
    }
    await ekonom.getByLabel('Månad').selectOption('2025-12')
    await ekonom.getByText('Ingen beviljad tid den månaden').waitFor()
    await ekonom.context().close()
    await page.goto('/utforare/utforandegrad?manad=2026-09&tjanst=hemtjanst')
    await page.getByRole('rowheader', { name: 'Sotenäs' }).waitFor()
    await look(page, 'steg-09-utforandegrad-utforare')
  })

  it('lets a handläggare answer a request for a beställning', async () => {
    const [b] = await app.bas.agare<{ id: string }[]>`
      insert into bestallningsbegaran (kommun_id, namnd_id, utforare_id, person_id, tjanst_id, del, fran, begard_av_namn, skapad)
      select b.kommun_id, b.namnd_id, b.utforare_id, b.person_id, b.tjanst_id, b.del, '2026-11-02', 'Karin Testvik', '2026-11-12T10:00:00Z'
      from bestallning b where b.id = ${vem.id} returning id`
    expect(b).toBeDefined()
    const handlaggare = await open('sotenas-handlaggare', '/kommun/vantande/begaran')
    await handlaggare.getByRole('button', { name: `Svara ${vem.kod}` }).click()
    const dialog = handlaggare.getByRole('dialog')
    await expectAccessible(handlaggare)
    await dialog.getByLabel('Neka').check()
    await dialog.getByRole('button', { name: 'Skicka svaret' }).click()
    await dialog.getByText('Fyll i skäl.').first().waitFor()
    await dialog.getByLabel('Skäl').fill('Delen var beställd av en annan')
    await screenshot(handlaggare, 'steg-09-begaran')
    await dialog.getByRole('button', { name: 'Skicka svaret' }).click()
    await handlaggare.getByText('Ingen har bett om en beställning').waitFor()
    await handlaggare.context().close()
  })
})
