import { withAktor } from '@valfri/db/aktor'
import { openJobs } from '@valfri/db/jobs'
import { migrateJobs } from '@valfri/db/jobs-schema'
import { defineNotisslag } from '@valfri/notis/notisslag'
import { openPostgang } from '@valfri/notis/postgang'
import { sendNotis } from '@valfri/notis/send-notis'
import { skickaNotiser } from '@valfri/notis/skicka'
import { readConfig } from '@valfri/server/config'
import { demoPostRoutes } from '@valfri/server/demo-post'
import { notisslag } from '@valfri/server/notisslag'
import { openPost, postJobb, startPostgang } from '@valfri/server/postgang'
import { FRAN, openPostlada, type Postlada } from '@valfri/server/postlada'
import { fyllUtkast } from '@valfri/world/ansokan'
import { epostOf } from '@valfri/world/grund'
import { identitetId, personas } from '@valfri/world/personas'
import { hittaArende } from '@valfri/world/provning'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-03-02T09:00:00+01:00'
const nu = () => Temporal.Instant.from(tid)
const ADRESS = 'https://valfri.example'
const FIRMA = 'Skärgårdsvård AB'
const namnden = {
  typ: 'kommun',
  kommunId: '1427',
  namndId: '1427-omsorgsnamnden',
  identitetId: identitetId('sotenas-avgiftshandlaggare'),
  roller: ['avgiftshandlaggare'],
  farSePerson: false,
} as const
const till = { kommunId: '1427', namndId: '1427-omsorgsnamnden' }
const prov = defineNotisslag({
  id: 'prov',
  dorr: 'kommun',
  roller: ['upphandlare', 'avgiftshandlaggare'],
  amne: 'Något väntar',
  text: 'Läs det.',
  standard: 'direkt',
})

describe('notices by mail', () => {
  const { bas, inloggad } = useApp(nu)
  /** What the mail server answers to each address; nothing takes the mail. */
  let nej: Readonly<Record<string, { readonly kod: number; readonly text: string }>> = {}
  let lada: Postlada
  let post: ReturnType<typeof openPostgang>
  const skicka = (p = post) => skickaNotiser(bas.db, { slag: [...notisslag, prov], post: p, adress: ADRESS, nu })
  const beratta = (nyckel: string) =>
    withAktor(bas.db, namnden, (tx) => sendNotis(tx, prov, { till, lank: '/kommun/avtal', nyckel, nu: nu() }))
  const fangade = () => lada.mejl.map((m) => [m.till.join(), m.amne]).sort()
  const drift = () => inloggad('drift').then((b) => b.trpc<Utskick>('notis.utskick'))

  beforeAll(async () => {
    lada = await openPostlada((adress) => nej[adress])
    post = openPostgang(lada.url, FRAN, 500)
  })
  beforeEach(async () => {
    nej = {}
    tid = nu().add({ minutes: 1 }).toString()
    await skicka()
    ;(lada.mejl as unknown[]).length = 0
  })
  afterAll(async () => {
    post.close()
    await lada.close()
  })

  it('tell each nämnd that an ansökan came, and the firm and the nämnd of the komplettering, with a kind, a kommun and a link', async () => {
    const firma = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    await skicka()
    expect(fangade()).toEqual([
      [epostOf('sotenas-registrator'), 'En ansökan har kommit in – Sotenäs kommun'],
      [epostOf('sotenas-upphandlare'), 'En ansökan har kommit in – Sotenäs kommun'],
      [epostOf('tanum-registrator'), 'En ansökan har kommit in – Tanum kommun'],
      [epostOf('tanum-upphandlare'), 'En ansökan har kommit in – Tanum kommun'],
    ])
    const upphandlare = await inloggad('sotenas-upphandlare')
    const { id, villkor } = await hittaArende(upphandlare, FIRMA)
    const begar = { arendeId: id, villkorIds: [villkor[0]?.id], text: 'Visa beslutet.', sistaDag: '2026-03-16' }
    await upphandlare.trpc('provning.begarKomplettering', begar)
    await skicka()
    const bad = lada.mejl.find((m) => m.till.includes(epostOf('skargardsvard-firmatecknare')))
    expect(bad?.amne).toBe('Kommunen ber er komplettera er ansökan – Sotenäs kommun')
    expect(bad?.text).toContain(`${ADRESS}/utforare/ansokan/arende/${id}`)
    const eget = await firma.trpc<{ kompletteringar: { id: string }[] }>('ansokan.arende', { id })
    await firma.trpc('ansokan.komplettera', { id: eget.kompletteringar[0]?.id, svar: {} })
    await skicka()
    expect(lada.mejl[0]?.amne).toBe('En komplettering har kommit in – Sotenäs kommun')
    const besvarad = { arendeId: id, text: 'När kommer beslutet?' }
    await firma.trpc('arendefraga.stall', besvarad)
    await skicka()
    expect(lada.mejl[0]?.amne).toBe('En sökande har ställt en fråga – Sotenäs kommun')
    expectNothingSecret(lada)
  })

  it('say nothing that is one person’s or one case’s, whatever the kind', () => {
    const alla = notisslag.map((s) => `${s.amne} ${s.text}`)
    expect(alla.filter((text) => /\d{2}|[{}$<>@]/.test(text))).toEqual([])
    expect(new Set(notisslag.map((s) => s.id)).size).toBe(notisslag.length)
    expect(notisslag.filter((s) => s.roller.length === 0 || s.amne.length > 60)).toEqual([])
  })

  it('are not sent of what was rolled back, nor twice of the same, nor to the one who acted', async () => {
    const avbruten = withAktor(bas.db, namnden, async (tx) => {
      await sendNotis(tx, prov, { till, lank: '/kommun/avtal', nyckel: 'borta', nu: nu() })
      throw new Error('rolled back')
    })
    await expect(avbruten).rejects.toThrow('rolled back')
    await beratta('en-gang')
    await beratta('en-gang')
    await skicka()
    expect(fangade()).toEqual([[epostOf('sotenas-upphandlare'), 'Något väntar – Sotenäs kommun']])
  })

  it('are looked for by the process that works, and sent as a job; the demo shows what was caught', async () => {
    await migrateJobs(bas.agareUrl)
    const config = readConfig({ VALFRI_DEMO: '1', VALFRI_ADRESS: ADRESS }, [], '/data')
    const vag = openPost(config, lada)
    const jobb = postJobb(config, vag, 'prov', nu)
    const fel: unknown[] = []
    const ko = await openJobs({ appUrl: bas.appUrl, db: bas.db, jobb, ensam: true }, (_kod, f) => fel.push(f))
    await ko.startWorkers()
    const stop = startPostgang(ko, bas.db, nu, (f) => fel.push(f), 50)
    const firma = { till: { utforareId: utforareId('skargardsvard'), kommunId: '1427' }, lank: '/utforare/avtal' }
    const slag = notisslag.find((s) => s.id === 'avtal-att-skriva-under')
    await withAktor(bas.db, namnden, async (tx) => {
      if (slag?.dorr === 'utforare') await sendNotis(tx, slag, { ...firma, nyckel: 'som-jobb', nu: nu() })
    })
    await expect.poll(() => lada.mejl.length, { timeout: 10_000 }).toBe(1)
    stop()
    await ko.stop()
    vag?.close()
    expect(fel).toEqual([])
    const sida = await (await demoPostRoutes(lada).request('/')).text()
    expect(sida).toContain('Ett avtal väntar på er underskrift – Sotenäs kommun')
    expect(sida).toContain(epostOf('skargardsvard-firmatecknare'))
  })

  it('link to pages of ours alone', async () => {
    const ute = ['https://ond.example', '/publik', '/kommun/avtal?sok=Astrid', '/kommun/Astrid Testberg']
    for (const lank of ute) {
      const fel = withAktor(bas.db, namnden, (tx) => sendNotis(tx, prov, { till, lank, nyckel: lank, nu: nu() }))
      await expect(fel).rejects.toThrow('is not a page of ours')
    }
  })

  it('come once a morning to who wants that, with all kinds in one mail, and never to who wants none', async () => {
    const epost = epostOf('sotenas-upphandlare')
    const spara = async (nar: string) =>
      (await inloggad('sotenas-upphandlare')).trpc('notis.spara', {
        epost,
        val: { 'ansokan-inkommen': nar, 'komplettering-besvarad': nar },
      })
    await spara('dagligen')
    const [inkommen, besvarad] = ['ansokan-inkommen', 'komplettering-besvarad'].map((id) =>
      notisslag.find((s) => s.id === id),
    )
    const bada = (nyckel: string) =>
      withAktor(bas.db, namnden, async (tx) => {
        for (const slag of [inkommen, besvarad])
          if (slag?.dorr === 'kommun')
            await sendNotis(tx, slag, { till, lank: `/kommun/arenden/${nyckel}`, nyckel, nu: nu() })
      })
    const egna = () => lada.mejl.filter((m) => m.till.includes(epost))
    await bada('d1')
    await bada('d2')
    await skicka()
    expect(egna()).toEqual([])
    tid = '2026-03-03T07:00:00+01:00'
    await skicka()
    expect(egna().map((m) => m.amne)).toEqual(['Dagens notiser från Valfri'])
    expect(egna()[0]?.text).toContain('En ansökan har kommit in – Sotenäs kommun (2 st)')
    await spara('av')
    await bada('d3')
    tid = '2026-03-05T08:00:00+01:00'
    await skicka()
    expect(egna()).toHaveLength(1)
  })

  it('wait longer and longer for a server that is busy or away, and are given up at last', async () => {
    nej = { [epostOf('sotenas-upphandlare')]: { kod: 451, text: 'Try again later' } }
    await beratta('upptagen')
    const [fore, tider] = [(await drift()).misslyckade.length, [0, 1, 5, 15, 60, 240, 720, 1440]]
    for (const minuter of tider) {
      tid = nu().add({ minutes: minuter }).toString()
      await skicka()
    }
    const efter = await drift()
    expect(efter.misslyckade).toHaveLength(fore + 1)
    expect(efter.misslyckade[0]).toMatchObject({ kommun: 'Sotenäs', forsok: 8, felkod: '451' })
    expect(JSON.stringify(efter)).not.toContain('@')
  })

  it('are given up at once when the server will never take them, and sent when who runs the instance tries again', async () => {
    nej = { [epostOf('sotenas-upphandlare')]: { kod: 550, text: 'No such user' } }
    await beratta('finns-inte')
    await skicka()
    const b = await inloggad('sotenas-upphandlare')
    expect((await b.trpc<{ misslyckade: number }>('notis.egna')).misslyckade).toBeGreaterThan(0)
    const [brev] = (await drift()).misslyckade
    expect(brev).toMatchObject({ forsok: 1, felkod: '550' })
    nej = {}
    await (await inloggad('drift')).trpc('notis.skickaOm', { id: brev?.id })
    await skicka()
    expect(fangade()).toEqual([[epostOf('sotenas-upphandlare'), 'Något väntar – Sotenäs kommun']])
  })

  it('wait when no server answers at all, and one silence stops the round', async () => {
    const borta = openPostgang('smtp://127.0.0.1:9', FRAN, 500)
    const fore = (await drift()).vantar
    await beratta('borta-1')
    await beratta('borta-2')
    await skicka(borta)
    expect((await drift()).vantar).toBe(fore + 2)
    tid = nu().add({ minutes: 2 }).toString()
    await skicka()
    expect(lada.mejl).toHaveLength(2)
  })

  it('are told to nobody of what waited for days with no mail server', async () => {
    await beratta('gammalt')
    tid = nu().add({ hours: 73 }).toString()
    await skicka()
    expect(lada.mejl).toEqual([])
  })

  it('are chosen by each for themselves: a kind of another role is not offered, an address is checked, and the operator sees no choice', async () => {
    const b = await inloggad('tanum-registrator')
    const { slag, epost } = await b.trpc<{ slag: { id: string }[]; epost: string }>('notis.egna')
    expect(slag.map((s) => s.id)).toContain('ansokan-inkommen')
    expect(slag.map((s) => s.id)).not.toContain('manad-att-attestera')
    expect(epost).toBe(epostOf('tanum-registrator'))
    const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)
    expect(await kod(b.trpc('notis.spara', { epost: 'inte en adress', val: {} }))).not.toBe('ok')
    expect(await kod(b.trpc('notis.spara', { epost: '', val: { 'finns-inte': 'av' } }))).toBe('notisslag-okant')
    expect(await kod(b.trpc('notis.utskick'))).toBe('ej-behorig')
    expect(await kod((await inloggad('drift')).trpc('notis.egna'))).toBe('ej-behorig')
  })
})

interface Utskick {
  readonly vantar: number
  readonly misslyckade: readonly { readonly id: string; readonly forsok: number; readonly felkod: string }[]
}

/** No personnummer, no name of anybody, no diarienummer and not the firm, in anything that left the house. */
function expectNothingSecret(lada: Postlada): void {
  const allt = lada.mejl
    .map((m) => `${m.amne}\n${m.text}`.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ''))
    .join('\n')
  expect(allt.length).toBeGreaterThan(500)
  expect(allt).not.toMatch(/\d{6,}|[A-Z]{2,} ?\d{4}\/\d+|\d{4}\/\d+/)
  const namn = [...personas.map((p) => p.namn), ...personas.map((p) => p.namn.split(' ')[1] as string), FIRMA]
  expect(namn.filter((n) => allt.includes(n))).toEqual([])
}
