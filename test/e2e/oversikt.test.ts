import { fyllUtkast } from '@valfri/world/ansokan'
import { exempelBeslut } from '@valfri/world/beslut-exempel'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { addBestallning } from '@valfri/world/manad'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { signedIn, type TestWebblasare } from '@valfri/world/test-webblasare'
import { underlagRef } from '@valfri/world/underlag'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { E2eApp } from './src/app.ts'
import { loginAs } from './src/login.ts'
import { look } from './src/sidor/look.ts'
import { useApp } from './src/use-app.ts'

const FIRMOR = { skargardsvard: 'Skärgårdsvård AB', bohusomsorg: 'Bohus Omsorg AB' } as const

/** Three applications in Sotenäs: one to try, one that is tried, one decided; and Munkedal asks for more. */
async function arrangeCases(inloggad: (vem: string) => Promise<TestWebblasare>): Promise<void> {
  for (const [firma, kommuner] of [
    ['skargardsvard', ['1427', '1430']],
    ['bohusomsorg', ['1427']],
    ['klippan', ['1427']],
  ] as const) {
    const b = await inloggad(`${firma}-firmatecknare`)
    const { id, rev } = await fyllUtkast(b, kommuner)
    await b.trpc('ansokan.skickaIn', { id, rev, forsakran: true })
  }
  await (await inloggad('skargardsvard-firmatecknare')).trpc('ansokan.starta', {
    underlagId: underlagRef('mat').underlagId,
  })
  const anna = await inloggad('sotenas-upphandlare')
  const arenden = await anna.trpc<{ utforareNamn: string }[]>('provning.arenden')
  const tredje = arenden.find((a) => !Object.values<string>(FIRMOR).includes(a.utforareNamn))?.utforareNamn ?? ''
  await provaAlla(anna, await hittaArende(anna, FIRMOR.bohusomsorg))
  await provaAlla(anna, await hittaArende(anna, tredje))
  const karin = await inloggad('sotenas-beslutsfattare')
  const { id: arendeId, rev } = await hittaArende(karin, tredje)
  const skal = { skal: 'Uppfyller kraven.', delegation: 'Delegationsordningen punkt 4.2' }
  await karin.trpc('provning.besluta', { arendeId, rev, utfall: 'godkand', ...skal })
  const mikael = await inloggad('munkedal-upphandlare')
  const i = await hittaArende(mikael, FIRMOR.skargardsvard)
  await mikael.trpc('provning.begarKomplettering', {
    ...{ arendeId: i.id, villkorIds: [i.villkor[0]?.id], text: 'Skicka beslutet i sin helhet.' },
    sistaDag: '2026-12-03',
  })
}

/** A person whose time to choose is out, two beställningar that nobody has opened, and August locked. */
async function arrangeCare(
  app: Pick<E2eApp, 'bas'>,
  inloggad: (vem: string) => Promise<TestWebblasare>,
): Promise<void> {
  const erik = await inloggad('sotenas-handlaggare')
  await erik.trpc(
    'val.handlaggare.registrera',
    exempelBeslut('brukare-gosta', { fran: '2026-10-05', datum: '2026-10-01' }),
  )
  // Sent on Wednesday, and nobody has opened them: two of the nämnd's, and the firm's two new ones in Munkedal.
  const sql = app.bas.agare
  await sql`update bestallning set status = 'skickad', sedd = null, start = null, skapad = '2026-11-18T08:00:00Z'
    where id in (select b.id from bestallning b join person p using (kommun_id, person_id)
      where b.kommun_id = '1427' and p.skydd = 'ingen' and b.status = 'bekraftad' order by b.id limit 2)`
  for (const namn of ['AAAA1', 'AAAA2']) {
    const b = { kommunId: '1430', utforare: 'bohusomsorg', del: 'service', zon: 'tatort', beviljat: 600, namn } as const
    const id = await addBestallning(sql, b)
    await sql`update bestallning set status = 'skickad', start = null where id = ${id}`
  }
  const lena = await inloggad('sotenas-ekonom')
  const { id } = await lena.trpc<{ id: string }>('ersattning.berakna', { manad: '2026-08' })
  const status = async () => (await lena.trpc<{ status: string }>('ersattning.korning', { id })).status
  await vi.waitFor(async () => expect(await status()).toBe('beraknad'), { timeout: 60_000, interval: 200 })
  await lena.trpc('ersattning.las', { id })
}

describe('the overviews say what to do now', () => {
  const { app, newPage } = useApp(fillNorraBohuslan(0.05))
  const inloggad = (nyckel: string) => signedIn(app.adress, nyckel)
  const open = async (vem: string, dorr: string): Promise<Page> => {
    const page = await newPage()
    await loginAs(page, vem, dorr)
    await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor()
    await page.locator('.vf-skelett').first().waitFor({ state: 'detached' })
    await look(page, `oversikt-${vem}`)
    return page
  }
  const post = (page: Page, namn: RegExp | string) => page.getByRole('heading', { level: 3, name: namn })

  beforeAll(async () => {
    await arrangeCases(inloggad)
    await arrangeCare(app, inloggad)
  }, 180_000)

  it('shows an upphandlare the case to try, and opens it', async () => {
    const page = await open('sotenas-upphandlare', '/kommun')
    await post(page, '1 ärende att pröva').waitFor()
    await page.getByText('Från Skärgårdsvård AB.').waitFor()
    await page.getByRole('link', { name: 'Pröva ärendet' }).click()
    await page.getByRole('heading', { level: 1, name: FIRMOR.skargardsvard }).waitFor()
  })

  it('shows a beslutsfattare what is ready, and a registrator whom to tell', async () => {
    const chef = await open('sotenas-beslutsfattare', '/kommun')
    await post(chef, '1 ärende klart för beslut').waitFor()
    const maria = await open('sotenas-registrator', '/kommun')
    await post(maria, '1 beslut att underrätta om').waitFor()
    expect(await post(maria, /att pröva/).count()).toBe(0)
  })

  it('shows a handläggare who has not chosen in time before what can wait, and leads to that list', async () => {
    const page = await open('sotenas-handlaggare', '/kommun')
    await post(page, '1 person har inte valt i tid').waitFor()
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toContain('har inte valt i tid')
    await post(page, '2 beställningar som utföraren inte har öppnat').waitFor()
    await page.getByRole('link', { name: 'Visa beställningar' }).first().click()
    await page.waitForURL(/\/kommun\/bestallningar\?status=skickad/)
    await page.getByRole('rowheader').nth(1).waitFor()
    expect(await page.getByRole('rowheader').count()).toBe(2)
  })

  it('shows an ekonom the months to compute, and an attestant the one to attest', async () => {
    const ekonom = await open('sotenas-ekonom', '/kommun')
    await post(ekonom, '2 månader att beräkna').waitFor()
    await ekonom.getByText('Tid är utförd i september 2026 och oktober 2026.').waitFor()
    expect(await post(ekonom, /att attestera/).count()).toBe(0)
    const attestant = await open('sotenas-attestant', '/kommun')
    await post(attestant, '1 låst månad att attestera').waitFor()
    await attestant.getByRole('link', { name: 'Attestera månaden' }).click()
    await attestant.getByRole('button', { name: 'Attestera augusti 2026' }).waitFor()
  })

  it('shows an administrator the tjänster and the roles', async () => {
    const page = await open('sotenas-admin', '/kommun')
    await post(page, /tjänst(er)? är påslagn?a?/).waitFor()
    await post(page, /har uppdrag i nämnden/).waitFor()
  })

  it('says kindly that nothing waits, with something to do meanwhile', async () => {
    const page = await open('lysekil-ekonom', '/kommun')
    await page.getByText('Inget väntar på dig just nu').waitFor()
    await page.getByRole('link', { name: 'Visa månader' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ersättning' }).waitFor()
  })

  it('shows an utförare what a kommun asks for first, then its draft and its beställningar', async () => {
    const firma = await open('skargardsvard-firmatecknare', '/utforare')
    await post(firma, '1 kommun ber om komplettering').waitFor()
    await firma.getByText('Senast 3 december 2026').waitFor()
    await post(firma, '1 påbörjad ansökan').waitFor()
    const bohus = await open('bohusomsorg-firmatecknare', '/utforare')
    await post(bohus, '2 nya beställningar').waitFor()
    await post(bohus, '1 ansökan prövas av kommunen').waitFor()
    await bohus.getByRole('link', { name: 'Visa beställningar' }).click()
    await bohus.waitForURL(/\/utforare\/bestallningar\?status=skickad/)
    await bohus.getByRole('rowheader').nth(1).waitFor()
    expect(await bohus.getByRole('rowheader').count()).toBe(2)
  })
})
