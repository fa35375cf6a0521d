import { addMarknad } from '@valfri/world/valgrund'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { measureJs, tak } from './js-storlek.ts'
import { screenshot } from './screenshot.ts'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

describe('the public comparison', () => {
  const site = useApp((bas) => addMarknad(bas.agare))
  const { app, newPage } = site
  let page: Page

  beforeAll(async () => {
    page = await newPage()
  })

  it('goes from a postnummer to the comparison in three steps, without a cookie (F6.1)', async () => {
    await page.goto('/jamfor')
    await page.getByRole('heading', { level: 1, name: 'Var bor du?' }).waitFor()
    await page.getByRole('link', { name: /Sotenäs/ }).waitFor()
    await look(page, 'jamfor-1-var')
    await page.getByLabel('Postnummer').fill('99999')
    await page.getByRole('button', { name: 'Visa utförare' }).click()
    await page.getByText('Postnumret ligger inte i någon kommun').waitFor()
    await page.getByLabel('Postnummer').fill('456 31')
    await page.getByRole('button', { name: 'Visa utförare' }).click()
    await page.getByRole('heading', { level: 1, name: 'Vad behöver du hjälp med?' }).waitFor()
    await look(page, 'jamfor-2-vad')
    await page.getByRole('link', { name: 'Hemtjänst' }).click()
    await page.getByRole('heading', { level: 1, name: 'Hemtjänst i Kungshamn' }).waitFor()
    await page.getByRole('heading', { level: 3 }).first().waitFor()
    await look(page, 'jamfor-3-lista')
    expect(await page.context().cookies()).toEqual([])
  })

  it('keeps its random order when the page is read again, and another visit has another', async () => {
    const namn = () => page.locator('.vf-utforare h3').allTextContents()
    const forst = await namn()
    await page.reload()
    await page.locator('.vf-utforare h3').first().waitFor()
    expect(await namn()).toEqual(forst)
    await page.getByLabel('Ordning').selectOption({ label: 'Namn A–Ö' })
    const sorterade = await namn()
    expect(sorterade).toEqual(forst.toSorted((a, b) => a.localeCompare(b, 'sv')))
    await page.getByLabel('Ordning').selectOption({ label: 'Slumpad ordning' })
    const andra = new Set<string>()
    for (const fro of ['a', 'b', 'c', 'd', 'e']) {
      await page.goto(`/jamfor?kommun=sotenas&postnummer=45631&tjanst=hemtjanst&fro=${fro}`)
      await page.locator('.vf-utforare h3').first().waitFor()
      andra.add((await namn()).join())
    }
    expect(andra.size).toBeGreaterThan(1)
  })

  it('says what is missing, and sets two beside each other (F6.2)', async () => {
    await page.getByLabel('Språk', { exact: true }).and(page.locator('select')).selectOption('finska')
    await page.getByRole('heading', { name: /^1 av/ }).waitFor()
    await page.getByRole('button', { name: 'Visa alla utförare' }).click()
    await page.getByLabel('Jämför Bohus Omsorg AB').check()
    await page.getByLabel('Jämför Sotenäs hemtjänst').check()
    await screenshot(page, 'jamfor-3-valda')
    await page.getByRole('link', { name: 'Jämför sida vid sida' }).click()
    await page.getByRole('heading', { name: 'Sida vid sida' }).waitFor()
    await look(page, 'jamfor-4-bredvid')
    const rader = await page.locator('.vf-bredvid tbody tr').count()
    const celler = await page.locator('.vf-bredvid tbody td').count()
    expect(celler).toBe(rader * 2)
    expect(await page.locator('.vf-bredvid').getByText('Uppgift saknas').count()).toBeGreaterThan(0)
  })

  it('opens an utförare and leads back to the same place', async () => {
    await page.getByRole('link', { name: 'Tillbaka till listan' }).click()
    await page.getByRole('link', { name: 'Läs mer om Bohus Omsorg AB' }).click()
    await page.getByRole('heading', { level: 1, name: /Bohus Omsorg AB/ }).waitFor()
    await page.getByText('Hemtjänst, Tanum').waitFor()
    await look(page, 'jamfor-5-profil')
  })

  it('says why there is nothing where nothing is decided', async () => {
    await page.goto('/jamfor?kommun=lysekil')
    await page.getByRole('heading', { level: 1, name: 'Inget att välja i Lysekil ännu' }).waitFor()
    await look(page, 'jamfor-6-tomt')
  })

  it('costs a first visit less than 150 kB of JavaScript', async () => {
    const storlek = await measureJs(
      site.browser,
      `${app.adress}/jamfor?kommun=sotenas&postnummer=45631&tjanst=hemtjanst&fro=a`,
    )
    expect(storlek.bytes, JSON.stringify(storlek.filer)).toBeLessThan(tak)
  })
})
