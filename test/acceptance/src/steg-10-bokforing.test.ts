import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withAktor } from '@valfri/db/aktor'
import { writeBackup } from '@valfri/db/backup'
import { restoreBackup } from '@valfri/db/restore'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { parseSieBelopp, readSie } from '@valfri/ekonomi/read-sie'
import { beslutaGranskningsgrans, beslutaKontoplan } from '@valfri/ersattning/besluta-kontoplan'
import { bokforManad, utbetalaManad } from '@valfri/ersattning/bokfor-manad'
import { granskaManad } from '@valfri/ersattning/granska-manad'
import { hamtaKorningsfil, hamtaUnderlagsfil } from '@valfri/ersattning/hamta-fil'
import { writeKorningsfiler } from '@valfri/ersattning/korningsfiler-jobb'
import { lamnaFaktura } from '@valfri/ersattning/lamna-faktura'
import { attesteraManad, lasManad } from '@valfri/ersattning/las-manad'
import { listUnderlag, loadKorning } from '@valfri/ersattning/queries'
import { sattSparrdatum } from '@valfri/ersattning/satt-sparrdatum'
import { skapaFaktura } from '@valfri/ersattning/skapa-faktura'
import { upprepaKorning } from '@valfri/ersattning/upprepa-korning'
import { visaUnderlag } from '@valfri/ersattning/visa-underlag'
import { beslutId, omsorgsnamnd } from '@valfri/world/beslut'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { addBesok, addBestallning, type EnBestallning } from '@valfri/world/manad'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plan } from './bokforing-hjalp.ts'
import { firm, killAfterFirst, preview, staff, tjanster } from './ersattning-hjalp.ts'

const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
const dag = (text: string) => Temporal.PlainDate.from(text)
const hos = (utforare: string, namn: string): EnBestallning => ({
  ...{ kommunId: '1427', utforare, del: 'service', zon: 'tatort', beviljat: 600, namn },
})
const privat = hos('bohusomsorg', 'AAAA1')
const egenregi = hos('egenregi-sotenas', 'AAAA4')
const ekonom = staff('1427', 'ekonom')
const last = (korningId: string) => ({ kommunId: '1427', namndId: omsorgsnamnd('1427'), korningId })

describe('a month that is booked and paid', () => {
  let test: TestDb
  let id: string
  const underlag = { privat: '', egenregi: '' }
  const kod = async (svar: Promise<{ ok: boolean; fel?: { kod: string } }>) => {
    const s = await svar
    return s.ok ? 'ok' : s.fel?.kod
  }
  const som = <T>(aktor: typeof ekonom, fn: Parameters<typeof withAktor<T>>[2]) => withAktor(test.db, aktor, fn)
  const send = (xml: string) =>
    som(firm('bohusomsorg'), (tx) => lamnaFaktura(tx, { underlagId: underlag.privat, xml }, nu))
  const writeFaktura = async () => {
    const input = { underlagId: underlag.privat, nummer: 'F-1', bankgiro: '9912346' }
    const svar = await som(firm('bohusomsorg'), (tx) => skapaFaktura(tx, input, nu))
    if (!svar.ok) throw new Error(svar.fel.kod)
    return svar.value.xml
  }

  beforeAll(async () => {
    test = await createTestDb(() => nu)
    await loadGrund(test.agare)
    await fillNorraBohuslan(0)(test)
    await test.agare`delete from handelse`
    await test.agare`delete from bestallning`
    for (const b of [privat, egenregi]) {
      await addBestallning(test.agare, b)
      await addBesok(test.agare, b, '2026-10-05T08:00', '2026-10-05T09:00')
      await addBesok(test.agare, b, '2026-10-06T17:30', '2026-10-06T18:30')
    }
    await test.agare`insert into person (kommun_id, person_id, namnd_id, personnummer, personnummer_hash, namn, skydd)
      select kommun_id, person_id, namnd_id, '191212121212', 'prov', 'Tolvan Tolvansson', 'ingen' from brukare where kod = 'P-AAAA1'`
  })
  afterAll(() => test.close())

  it('leaves what came after the last day to report to the next run, and is not locked before it', async () => {
    await som(ekonom, (tx) => sattSparrdatum(tx, { manad: dag('2026-10-01'), datum: dag('2026-11-10') }, nu))
    id = await preview(test, '1427', '2026-10', nu)
    expect(await kod(som(ekonom, (tx) => lasManad(tx, id, { namn: 'Ekonomen' }, nu)))).toBe('fore-sparrdatum')
    const efter = Temporal.Instant.from('2026-11-11T00:30:00Z')
    await addBesok(test.agare, privat, '2026-10-20T08:00', '2026-10-20T09:00', efter.toString())
    const nasta = Temporal.Instant.from('2026-11-12T08:00:00Z')
    id = await preview(test, '1427', '2026-10', nasta)
    const alla = await som(ekonom, (tx) => listUnderlag(tx, id))
    // Day: 60 + 30 minutes at 412,00; evening: 30 at 464,00; 3 percent on 850,00. The late hour is not there.
    expect(alla.map((u) => [u.regi, u.summaOre]).sort()).toEqual([
      ['egenregi', 85_000n],
      ['privat', 87_550n],
    ])
  })

  it('points out what the nämnd has decided to look at, from its own day', async () => {
    const grans = { fran: dag('2026-10-01'), beslutId: beslutId('1427', 'pris'), andringProcent: 10 }
    const korning = await som(ekonom, (tx) => loadKorning(tx, id))
    const koder = () =>
      som(ekonom, async (tx) => (await granskaManad(tx, korning as never, nu)).map((a) => a.kod).sort())
    expect(await koder()).not.toContain('hog-per-person')
    await som(ekonom, (tx) =>
      beslutaGranskningsgrans(tx, { ...grans, hogstaPerPersonOre: 80_000n, ejErsattProcent: 0 }, nu),
    )
    expect((await koder()).filter((k) => k === 'hog-per-person')).toHaveLength(2)
    const framtida = { ...grans, fran: dag('2026-11-01'), hogstaPerPersonOre: 1n, ejErsattProcent: null }
    await som(ekonom, (tx) => beslutaGranskningsgrans(tx, framtida, nu))
    expect((await koder()).filter((k) => k === 'hog-per-person')).toHaveLength(2)
  })

  it('goes on with the files that are missing after kill -9 in the middle, and keeps each once', async () => {
    const nasta = Temporal.Instant.from('2026-11-12T08:00:00Z')
    expect(await kod(som(ekonom, (tx) => lasManad(tx, id, { namn: 'Ekonomen' }, nasta)))).toBe('ok')
    for (const u of await som(ekonom, (tx) => listUnderlag(tx, id)))
      underlag[u.regi === 'egenregi' ? 'egenregi' : 'privat'] = u.id
    await killAfterFirst(test.appUrl, id, 'filer', nu)
    const [halv] = await test.agare`select count(*)::int as n from korningsfil`
    for (const _ of [1, 2]) await writeKorningsfiler(test.db, last(id), tjanster, () => nasta)
    const filer = await test.agare`select underlag_id, slag, sha256 from korningsfil order by 1, 2`
    expect([halv?.n, filer.length]).toEqual([3, 6])
    const hamtad = await som(firm('bohusomsorg'), (tx) => hamtaUnderlagsfil(tx, underlag.privat, 'json', tjanster))
    const egen = await som(ekonom, (tx) => hamtaUnderlagsfil(tx, underlag.privat, 'json', tjanster))
    expect(hamtad.ok && egen.ok && Buffer.compare(hamtad.value.innehall, egen.value.innehall)).toBe(0)
    const json = JSON.parse(Buffer.from(hamtad.ok ? hamtad.value.innehall : []).toString())
    expect(json.rader.map((r: { beloppOre: number }) => r.beloppOre).reduce((a: number, b: number) => a + b)).toBe(
      87_550,
    )
    expect(json.rader[0].beslut.diarienummer).toBe('ON 2025/205')
    expect(
      await kod(som(firm('egenregi-sotenas'), (tx) => hamtaUnderlagsfil(tx, underlag.privat, 'json', tjanster))),
    ).toBe('underlag-saknas')
  })

  it('needs the nämnd’s plan of accounts before anything is booked or invoiced', async () => {
    await expect(writeFaktura()).rejects.toThrow('kontoplan-saknas')
    expect(await kod(som(ekonom, (tx) => bokforManad(tx, id, { tjanster }, nu)))).toBe('korning-ej-attesterad')
    await som(staff('1427', 'attestant'), (tx) => attesteraManad(tx, id, { namn: 'Chefen' }, nu))
    expect(await kod(som(ekonom, (tx) => bokforManad(tx, id, { tjanster }, nu)))).toBe('kontoplan-saknas')
    const input = { fran: dag('2026-01-01'), beslutId: beslutId('1427', 'pris'), plan }
    expect(await kod(som(ekonom, (tx) => beslutaKontoplan(tx, input, nu)))).toBe('ok')
    expect(await kod(som(ekonom, (tx) => bokforManad(tx, id, { tjanster }, nu)))).toBe('faktura-vantar')
  })

  it('refuses an invoice that is one öre off, and names the row (F10.12)', async () => {
    const xml = await writeFaktura()
    // 618,00 is the day's row: 90 minutes at 412,00. Its sums follow, so that only the underlag says that it is wrong.
    const fel = xml.replaceAll('>618.00<', '>618.01<').replaceAll('>875.50<', '>875.51<')
    const svar = await send(fel)
    if (!svar.ok) throw new Error(svar.fel.kod)
    expect(svar.value.status).toBe('avvisad')
    expect(svar.value.skillnader.map((s) => [s.slag, s.rad, s.underlagOre, s.fakturaOre])).toEqual([
      ['rad', 'R1', 61_800, 61_801],
      ['summa', null, 87_550, 87_551],
      ['summa', null, 87_550, 87_551],
    ])
    expect(svar.value.skillnader[0]?.text).toContain('Service, dag, tätort')
  })

  it.each([
    ['another type than 380: self-billing is never sent', '>380<', '>389<', 'ska vara 380'],
    ['a row too many', 'R2</cbc:ID>', 'R9</cbc:ID>', 'raden saknas'],
    ['the number of another underlag', /U-2026-10-\w+/, 'U-2026-10-X', 'Orderreferensen'],
    ['a broken rule of EN 16931', /<cbc:BuyerReference>[^<]*<\/cbc:BuyerReference>/, '', ''],
    ['another seller', /0007">5561034249/g, '0007">5560360793', 'Säljarens organisationsnummer'],
  ])('refuses an invoice with %s', async (_namn, fran, till, text) => {
    const svar = await send((await writeFaktura()).replace(fran, till))
    const texter = svar.ok ? svar.value.skillnader.map((s) => s.text).join(' ') : ''
    // A buyer's reference is Peppol's demand and not EN 16931's: without it the invoice still equals the underlag.
    if (text === '') expect(svar.ok && svar.value.status).toBe('godkand')
    else expect(texter).toContain(text)
    if (text === '') await test.agare`delete from faktura where status = 'godkand'`
  })

  it.each([
    ['a personnummer', '19121212-1212'],
    ['a name', 'tolvan tolvansson'],
  ])('refuses an invoice with %s, and does not keep it', async (_namn, text) => {
    const xml = (await writeFaktura()).replace(/<cbc:Description>/, `<cbc:Description>${text} `)
    const svar = await send(xml)
    expect(svar.ok && svar.value.skillnader.map((s) => s.slag)).toEqual(['personuppgift'])
    const [rad] = await test.agare`select * from faktura order by mottagen desc, id desc limit 1`
    expect([rad?.xml, JSON.stringify(rad).includes('olvan')]).toEqual([null, false])
  })

  it('approves the exact invoice with no hand, once', async () => {
    const xml = await writeFaktura()
    const svar = await send(xml)
    expect(svar.ok && [svar.value.status, svar.value.skillnader]).toEqual(['godkand', []])
    // The same bytes again are the same invoice; another one is one too many.
    expect(await send(xml)).toEqual(svar)
    expect(await kod(send(xml.replace('>F-1<', '>F-2<')))).toBe('redan-fakturerad')
    expect(
      await kod(som(firm('egenregi-sotenas'), (tx) => lamnaFaktura(tx, { underlagId: underlag.egenregi, xml }, nu))),
    ).toBe('faktura-behovs-ej')
  })

  it('is booked so that ledger, order and payments sum to the underlag (F10.8), egenregi as an internal posting', async () => {
    expect(
      await kod(som(ekonom, (tx) => utbetalaManad(tx, { id, betaldag: dag('2026-11-10') }, { namn: 'E' }, nu))),
    ).toBe('order-saknas')
    const svar = await som(ekonom, (tx) => bokforManad(tx, id, { tjanster }, nu))
    expect(svar.ok && svar.value.summaOre).toBe(85_000 + 87_550)
    const load = async (slag: 'sie' | 'bokforing' | 'betalning') => {
      const fil = await som(ekonom, (tx) => hamtaKorningsfil(tx, id, slag))
      if (!fil.ok) throw new Error(fil.fel.kod)
      return Buffer.from(fil.value.innehall)
    }
    const ver = readSie(await load('sie')).filter((p) => p.etikett === 'VER')
    const bokat = ver.map((v) => v.under.map((t) => [t.falt[0], Number(parseSieBelopp(t.falt[2] ?? ''))]))
    expect(bokat.sort((a, b) => a.length - b.length)).toEqual([
      [
        ['4612', 85_000],
        ['3911', -85_000],
      ],
      [
        ['5612', 85_000],
        ['5613', 2_550],
        ['2498', -87_550],
      ],
    ])
    const order = JSON.parse((await load('bokforing')).toString())
    // 6 percent of 850,00 is the state's, beside; the utförare's 3 percent is not part of it.
    expect([order.summaOre, order.attBetalaOre, order.momsersattningOre]).toEqual(['172550', '87550', '5100'])
    const rader = (await load('betalning')).toString().trim().split('\r\n').slice(1)
    expect(rader.map((r) => r.split(';').slice(4, 10))).toEqual(
      expect.arrayContaining([
        ['egenregi', '850,00', '0,00', '0,00', '850,00', ''],
        ['privat', '875,50', '0,00', '875,50', '0,00', 'F-1'],
      ]),
    )
    expect((await load('sie')).includes('Tolvan')).toBe(false)
  })

  it('goes the whole way to utbetald, and never back', async () => {
    const betala = (betaldag: string) =>
      kod(som(ekonom, (tx) => utbetalaManad(tx, { id, betaldag: dag(betaldag) }, { namn: 'Ekonomen' }, nu)))
    expect(await betala('2027-01-01')).toBe('betaldag-ogiltig')
    expect(await betala('2026-11-10')).toBe('ok')
    expect(await betala('2026-11-10')).toBe('korning-ej-attesterad')
    const stegen = await test.agare`select till from korning_handelse where korning_id = ${id} order by tid, id`
    expect(new Set(stegen.map((s) => s.till))).toEqual(new Set(['oppen', 'beraknad', 'last', 'attesterad', 'utbetald']))
    await expect(test.agare`update korning set status = 'attesterad' where id = ${id}`).rejects.toThrow(/frozen/)
  })

  it('books by the underlag alone where the nämnd wants no invoice (F10.14)', async () => {
    const input = {
      fran: dag('2026-10-01'),
      beslutId: beslutId('1427', 'pris'),
      plan: { ...plan, betalning: 'underlag' },
    }
    await som(ekonom, (tx) => beslutaKontoplan(tx, input as never, nu))
    await test.agare`delete from korningsfil where underlag_id is null`
    await test.agare`delete from faktura`
    expect(await kod(som(ekonom, (tx) => bokforManad(tx, id, { tjanster }, nu)))).toBe('ok')
    await expect(writeFaktura()).rejects.toThrow('faktura-behovs-ej')
  })

  it('is computed again to the same bytes on a clean database, and a changed minute is pointed out (C20)', async () => {
    const mapp = mkdtempSync(join(tmpdir(), 'valfri-prov-replay-'))
    const ren = await createTestDb(() => nu)
    try {
      // Prices decided and visits reported since do not matter: what was locked is what is computed.
      await writeBackup(test.agareUrl, join(mapp, 'kopia'), 'en nyckel bara för det här testet')
      await restoreBackup(ren.agareUrl, join(mapp, 'kopia'), {
        ersatt: false,
        hemlighet: 'en nyckel bara för det här testet',
      })
      const svar = await upprepaKorning(ren.db, last(id), tjanster)
      if (!svar.ok) throw new Error(svar.fel.kod)
      expect(svar.value).toMatchObject({ lika: true, antalRader: 5, sha256: svar.value.igenSha256 })

      await ren.agare`update handelse set slut = slut + interval '1 minute'
        where utforare_id = ${utforareId('bohusomsorg')} and datum = '2026-10-05'`
      const andrad = await upprepaKorning(ren.db, last(id), tjanster)
      if (!andrad.ok) throw new Error(andrad.fel.kod)
      expect([andrad.value.lika, andrad.value.igenSha256 === andrad.value.sha256]).toEqual([false, false])
      const bohus = andrad.value.underlag.find((u) => u.skillnader.length > 0)
      expect(andrad.value.underlag.filter((u) => u.skillnader.length > 0)).toHaveLength(1)
      expect([bohus?.utforare, bohus?.sammaIndata]).toEqual(['Bohus Omsorg AB', false])
      expect(bohus?.skillnader.map((s) => [s.nr, s.text, s.lagrad?.slice(0, 10), s.igen?.slice(0, 10)])).toEqual([
        [1, 'Service, dag, tätort', '90 minuter', '91 minuter'],
        [3, 'Momskompensation 3 %', expect.any(String), expect.any(String)],
      ])
    } finally {
      await ren.close()
      rmSync(mapp, { recursive: true, force: true })
    }
  })

  it('shows the same rows to kommun and utförare, each with its decision', async () => {
    const se = (aktor: typeof ekonom) =>
      som(aktor, (tx) => visaUnderlag(tx, underlag.privat, { antal: 50, hoppa: 0 }, tjanster))
    const [a, b] = [await se(ekonom), await se(firm('bohusomsorg'))]
    expect(a.ok && b.ok && a.value.rader).toEqual(b.ok && b.value.rader)
    expect(a.ok && a.value.rader.every((r) => r.beslut?.diarienummer)).toBe(true)
  })
})
