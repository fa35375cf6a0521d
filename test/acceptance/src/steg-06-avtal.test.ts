import { listGodkanda, listValbara } from '@valfri/ansokan/list-valbara'
import type { VisatAvtal } from '@valfri/ansokan/visa-avtal'
import { withAktor } from '@valfri/db/aktor'
import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import type { TestWebblasare } from '@valfri/world/test-webblasare'
import { underlagRef } from '@valfri/world/underlag'
import { utforareId } from '@valfri/world/utforare'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-05-04T09:00:00+02:00'
const nu = () => Temporal.Instant.from(tid)
const FIRMA = 'Skärgårdsvård AB'

describe('step 6: an avtal per kommun, and choice from its start date alone', () => {
  const { bas, app, inloggad } = useApp(nu)
  const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)
  const valbara = (kommunId: string, dag: string, mer = {}) =>
    withAktor(bas.db, { typ: 'publik' }, (tx) =>
      listValbara(tx, { kommunId, tjanstId: 'hemtjanst', dag: Temporal.PlainDate.from(dag), ...mer }),
    ).then((rader) => rader.map((r) => r.namn))
  const godkanda = (kommunId: string, dag: string) =>
    withAktor(bas.db, { typ: 'publik' }, (tx) =>
      listGodkanda(tx, { kommunId, tjanstId: 'hemtjanst', dag: Temporal.PlainDate.from(dag) }),
    ).then((rader) => rader.map((r) => r.namn))
  const hittaAvtal = async (b: TestWebblasare) => {
    const lista = await b.trpc<{ id: string; utforareNamn: string; kommunNamn: string }[]>('avtal.lista')
    const id = lista.find((a) => a.utforareNamn === FIRMA && a.kommunNamn === 'Sotenäs')?.id
    return b.trpc<VisatAvtal>('avtal.ett', { id })
  }

  beforeAll(async () => {
    const firma = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    const upphandlare = await inloggad('sotenas-upphandlare')
    await provaAlla(upphandlare, await hittaArende(upphandlare, FIRMA))
    const chef = await inloggad('sotenas-beslutsfattare')
    const { id, rev } = await hittaArende(chef, FIRMA)
    const beslut = { arendeId: id, rev, utfall: 'godkand', skal: 'Alla villkor är uppfyllda.', delegation: 'Punkt 4.2' }
    await chef.trpc('provning.besluta', beslut)
  })

  it('draws up no avtal before the firm has been told', async () => {
    const b = await inloggad('sotenas-upphandlare')
    const { id } = await hittaArende(b, FIRMA)
    const skapa = () => kod(b.trpc('avtal.skapa', { arendeId: id, fran: '2026-06-01' }))
    expect(await skapa()).toBe('avtal-utan-godkannande')
    await b.trpc('provning.underratta', { arendeId: id })
    expect(await kod(b.trpc('avtal.skapa', { arendeId: id, fran: '2026-05-03' }))).toBe('startdag-passerad')
    expect(await skapa()).toBe('ok')
    expect(await skapa()).toBe('avtal-finns')
  })

  it('lets nobody choose a firm that is approved but has no signed avtal (LC-10)', async () => {
    expect(await valbara('1427', '2026-06-01')).not.toContain(FIRMA)
    expect(await godkanda('1427', '2026-06-01')).not.toContain(FIRMA)
  })

  it('is signed by both for what they read, and by nobody who may not bind their party', async () => {
    const planerare = await inloggad('skargardsvard-planerare')
    const laser = await hittaAvtal(planerare)
    expect(laser.farSignera).toBe(false)
    const sha256 = laser.dokument?.sha256 as string
    expect(await kod(planerare.trpc('avtal.signera', { id: laser.id, sha256 }))).toBe('ej-behorig')
    const firma = await inloggad('skargardsvard-firmatecknare')
    expect(await kod(firma.trpc('avtal.signera', { id: laser.id, sha256: '0'.repeat(64) }))).toBe('avtal-andrat')
    await firma.trpc('avtal.signera', { id: laser.id, sha256 })
    expect(await kod(firma.trpc('avtal.signera', { id: laser.id, sha256 }))).toBe('avtal-signerat')

    // Another start date is another wording: the firm's signature falls and both sign anew.
    const upphandlare = await inloggad('sotenas-upphandlare')
    await upphandlare.trpc('avtal.andraStartdag', { id: laser.id, fran: '2026-06-15' })
    const chef = await inloggad('sotenas-beslutsfattare')
    expect(await kod(chef.trpc('avtal.signera', { id: laser.id, sha256 }))).toBe('avtal-andrat')
    const nytt = await hittaAvtal(chef)
    expect(nytt.signaturer).toEqual([])
    await chef.trpc('avtal.signera', { id: laser.id, sha256: nytt.dokument?.sha256 })
    expect((await hittaAvtal(chef)).lage).toBe('vantar-utforare')
    await firma.trpc('avtal.signera', { id: laser.id, sha256: nytt.dokument?.sha256 })
    const klart = await hittaAvtal(firma)
    expect(klart.lage).toBe('kommande')
    expect(klart.signaturer.map((s) => [s.part, s.sha256])).toEqual([
      ['kommun', nytt.dokument?.sha256],
      ['utforare', nytt.dokument?.sha256],
    ])
  })

  it('can be chosen from the start date, in its own kommun, del and område alone (LC-11)', async () => {
    expect(await valbara('1427', '2026-06-14')).not.toContain(FIRMA)
    expect(await valbara('1427', '2026-06-15')).toContain(FIRMA)
    expect(await valbara('1427', '2026-06-16', { del: 'service' })).toContain(FIRMA)
    expect(await valbara('1427', '2026-06-16', { del: 'omvardnad' })).not.toContain(FIRMA)
    expect(await valbara('1427', '2026-06-16', { omradeId: '00000000-0000-4000-8000-000000000000' })).not.toContain(
      FIRMA,
    )
    expect(await valbara('1435', '2026-06-16')).not.toContain(FIRMA)
  })

  it('closes for new brukare at once and stays in the list, with the reason (F5.3)', async () => {
    const firma = await inloggad('skargardsvard-firmatecknare')
    const { id } = await hittaAvtal(firma)
    tid = '2026-06-20T09:00:00+02:00'
    const senare = await inloggad('skargardsvard-firmatecknare')
    await senare.trpc('avtal.mottagande', { avtalId: id, oppet: false, skal: 'Fullt till hösten.' })
    expect(await valbara('1427', '2026-06-20')).not.toContain(FIRMA)
    expect(await valbara('1427', '2026-06-19')).toContain(FIRMA)
    expect(await godkanda('1427', '2026-06-20')).toContain(FIRMA)
    expect((await hittaAvtal(senare)).stangtSkal).toBe('Fullt till hösten.')
    await senare.trpc('avtal.mottagande', { avtalId: id, oppet: true })
    expect(await valbara('1427', '2026-06-20')).toContain(FIRMA)
  })

  it('is gone from the list the day after it ended (F5.2)', async () => {
    await bas.agare.begin(async (sql) => {
      await sql`select set_config('valfri.aktor', 'kommun', true)`
      await sql`update avtal set till = '2026-07-31' where utforare_id = ${utforareId('skargardsvard')}`
    })
    expect(await godkanda('1427', '2026-07-31')).toContain(FIRMA)
    expect(await godkanda('1427', '2026-08-01')).not.toContain(FIRMA)
    // The same list over the open API, for anyone.
    const lista = async () => {
      const svar = await fetch(`${app.adress}/api/v1/kommuner/1427/utforare?tjanst=hemtjanst`)
      return ((await svar.json()) as { rader: { namn: string }[] }).rader.map((r) => r.namn)
    }
    tid = '2026-07-31T12:00:00+02:00'
    expect(await lista()).toContain(FIRMA)
    tid = '2026-08-01T00:30:00+02:00'
    expect(await lista()).not.toContain(FIRMA)
    tid = '2026-06-20T09:00:00+02:00'
  })

  it('gives egenregi an internt uppdrag by the nämnd’s decision, and no other firm (C27)', async () => {
    const b = await inloggad('sotenas-upphandlare')
    const { underlagId } = underlagRef('mat')
    const beslut = { datum: '2026-06-18', paragraf: '§ 52', diarienummer: 'ON 2026/77' }
    const input = { underlagId, delar: ['matlada'], omraden: [], fran: '2026-07-01', beslut }
    const annan = await kod(b.trpc('avtal.direktkvalificera', { ...input, utforareId: utforareId('bohusomsorg') }))
    expect(annan).toBe('ej-egenregi')
    const tanums = await kod(b.trpc('avtal.direktkvalificera', { ...input, utforareId: utforareId('egenregi-tanum') }))
    expect(tanums).toBe('ej-egenregi')
    const framtida = {
      ...input,
      beslut: { ...beslut, datum: '2026-12-01' },
      utforareId: utforareId('egenregi-sotenas'),
    }
    expect(await kod(b.trpc('avtal.direktkvalificera', framtida))).toBe('beslut-framtida')
    await b.trpc('avtal.direktkvalificera', { ...input, utforareId: utforareId('egenregi-sotenas') })
    const lista = await b.trpc<{ slag: string; fran: string; lage: string }[]>('avtal.lista')
    expect(lista).toContainEqual(
      expect.objectContaining({ slag: 'internt-uppdrag', fran: '2026-07-01', lage: 'kommande' }),
    )
  })
})
