import type { VisatUtkast } from '@valfri/ansokan/visa-utkast'
import { exempelVal, fyllUtkast, laddaUppBevis } from '@valfri/world/ansokan'
import { persona } from '@valfri/world/personas'
import { underlagRef } from '@valfri/world/underlag'
import { describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-05-04T09:00:00+02:00'
const nu = () => Temporal.Instant.from(tid)
const TRE = ['1427', '1430', '1435']

interface Inlamnad {
  readonly arenden: readonly { readonly kommunId: string; readonly id: string; readonly diarienummer: string }[]
}
interface Mina {
  readonly arenden: readonly { readonly id: string; readonly kommunId: string; readonly mottagningsbevisId: string }[]
}

describe('step 4: a firm registers and applies once to several kommuner', () => {
  const { bas, besokare, inloggad } = useApp(nu)
  const underlagId = underlagRef('hemtjanst').underlagId

  it('registers an enskild firma under its owner’s own personnummer, and makes the owner firmatecknare', async () => {
    const b = await inloggad('ny-foretagare')
    const eget = persona('ny-foretagare').personnummer.slice(2)
    const { utforareId } = await b.trpc<{ utforareId: string }>('utforare.registrera', {
      namn: 'Saras hemhjälp',
      form: 'enskild-firma',
      organisationsnummer: eget,
    })
    await b.postForm('/auth/uppdrag', { uppdrag: `utforare:${utforareId}`, till: '/health/live' })
    const foretag = await b.trpc<{ namn: string; uppdrag: { roll: string; namn: string }[] }>('utforare.foretag')
    expect(foretag.uppdrag).toMatchObject([{ roll: 'firmatecknare', namn: persona('ny-foretagare').namn }])
  })

  it('refuses an impossible number, somebody else’s personnummer and a firm that is already there', async () => {
    const b = await inloggad('ny-foretagare')
    const registrera = (organisationsnummer: string | undefined, form: string) =>
      b.trpc('utforare.registrera', { namn: 'Ny firma', form, organisationsnummer }).catch((e) => e.message)
    expect(await registrera('556016-0681', 'aktiebolag')).toBe('organisationsnummer-ogiltigt')
    expect(await registrera(undefined, 'aktiebolag')).toBe('organisationsnummer-kravs')
    expect(await registrera('556016-0680', 'enskild-firma')).toBe('form-stammer-inte')
    expect(await registrera('790688-9972', 'enskild-firma')).toBe('firma-annan-person')
    expect(await registrera('556016-0680', 'aktiebolag')).toBe('foretag-redan-registrerat')
    const utlandsk = await registrera(undefined, 'utlandsk')
    expect(utlandsk).toHaveProperty('utforareId')
  })

  it('gives nobody a firm who has not signed in', async () => {
    const b = besokare()
    const fel = await b.trpc('utforare.registrera', { namn: 'X', form: 'utlandsk' }).catch((e) => e.message)
    expect(fel).toBe('ej-inloggad')
  })

  it('opens the same draft with the same answers on another device, and shows nothing of it to a kommun (F3.3)', async () => {
    const en = await inloggad('skargardsvard-firmatecknare')
    const { id } = await en.trpc<{ id: string }>('ansokan.starta', { underlagId })
    await en.trpc('ansokan.spara', {
      id,
      rev: 1,
      svar: { 'foretag-registrerat': { varden: { organisationsform: 'halv' }, dokument: [] } },
    })
    const annan = await inloggad('skargardsvard-firmatecknare')
    expect((await annan.trpc<{ id: string }>('ansokan.starta', { underlagId })).id).toBe(id)
    const utkast = await annan.trpc<VisatUtkast>('ansokan.utkast', { id })
    expect(utkast.svar['foretag-registrerat']?.varden).toEqual({ organisationsform: 'halv' })

    const kommun = await inloggad('sotenas-upphandlare')
    expect(await kommun.trpc('provning.arenden')).toEqual([])
    expect(await kommun.trpc('ansokan.utkast', { id }).catch((e) => e.message)).toBe('ej-behorig')
    const konkurrent = await inloggad('bohusomsorg-firmatecknare')
    expect(await konkurrent.trpc('ansokan.utkast', { id }).catch((e) => e.message)).toBe('finns-inte')
  })

  it('refuses a save on an old rev and leaves what the other saved', async () => {
    const b = await inloggad('skargardsvard-firmatecknare')
    const { id } = await b.trpc<{ id: string }>('ansokan.starta', { underlagId })
    const utkast = await b.trpc<VisatUtkast>('ansokan.utkast', { id })
    const gammal = { id, rev: utkast.rev - 1, val: [] }
    expect(await b.trpc('ansokan.spara', gammal).catch((e) => e.message)).toBe('andrad-av-annan')
    expect((await b.trpc<VisatUtkast>('ansokan.utkast', { id })).svar).toEqual(utkast.svar)
  })

  it('says why Lysekil cannot be applied to, and names what is missing with its place', async () => {
    const b = await inloggad('skargardsvard-firmatecknare')
    const { id } = await b.trpc<{ id: string }>('ansokan.starta', { underlagId })
    let utkast = await b.trpc<VisatUtkast>('ansokan.utkast', { id })
    expect(utkast.parter.map((p) => [p.kommunNamn, p.stangd])).toEqual([
      ['Lysekil', 'Nämnden har inte beslutat om underlaget. Det går inte att ansöka här ännu.'],
      ['Munkedal', null],
      ['Sotenäs', null],
      ['Tanum', null],
    ])
    await b.trpc('ansokan.spara', {
      id,
      rev: utkast.rev,
      val: [{ ...exempelVal(utkast, ['1484'])[0], delar: ['service'] }],
    })
    utkast = await b.trpc<VisatUtkast>('ansokan.utkast', { id })
    expect(utkast.saknas).toContainEqual({
      steg: 'kommuner',
      plats: '1484',
      text: 'Lysekil: Nämnden har inte beslutat om underlaget. Det går inte att ansöka här ännu.',
    })
    const vagrad = await b.trpc('ansokan.skickaIn', { id, rev: utkast.rev, forsakran: true }).catch((e) => e.message)
    expect(vagrad).toBe('ansokan-ofullstandig')
  })

  it('takes files by what they are and says why one is refused', async () => {
    const b = await inloggad('skargardsvard-firmatecknare')
    const exe = await laddaUppBevis(b, 'intyg.pdf', Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]))
    expect([exe.status, ((await exe.json()) as { kod: string }).kod]).toEqual([415, 'filtyp-okand'])
    const stor = await laddaUppBevis(b, 'stor.pdf', Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(10_600_000)]))
    expect([stor.status, ((await stor.json()) as { kod: string }).kod]).toEqual([413, 'fil-for-stor'])
  })

  it('lets a verksamhetsansvarig draft but only a firmatecknare send (F3.4)', async () => {
    const chef = await inloggad('skargardsvard-firmatecknare')
    const { kod } = await chef.trpc<{ kod: string }>('utforare.bjudIn', {
      namn: 'Sara Mallqvist',
      roll: 'verksamhetsansvarig',
      till: '2026-12-31',
    })
    const b = await inloggad('ny-foretagare')
    const { utforareId } = await b.trpc<{ utforareId: string }>('utforare.losInInbjudan', { kod })
    expect(await b.trpc('utforare.losInInbjudan', { kod }).catch((e) => e.message)).toBe('inbjudan-galler-inte')
    await b.postForm('/auth/uppdrag', { uppdrag: `utforare:${utforareId}`, till: '/health/live' })
    const { id } = await b.trpc<{ id: string }>('ansokan.starta', { underlagId })
    const utkast = await b.trpc<VisatUtkast>('ansokan.utkast', { id })
    expect(utkast.farSkickaIn).toBe(false)
    await b.trpc('ansokan.spara', { id, rev: utkast.rev, val: exempelVal(utkast, ['1427']) })
    const vagrad = await b
      .trpc('ansokan.skickaIn', { id, rev: utkast.rev + 1, forsakran: true })
      .catch((e) => e.message)
    expect(vagrad).toBe('ej-behorig')
  })

  it('stops signing at once when the fullmakt is taken back (F3.4)', async () => {
    const chef = await inloggad('skargardsvard-firmatecknare')
    const { kod } = await chef.trpc<{ kod: string }>('utforare.bjudIn', {
      namn: 'Sara Mallqvist',
      roll: 'firmatecknare',
    })
    const b = await inloggad('ny-foretagare')
    const { utforareId } = await b.trpc<{ utforareId: string }>('utforare.losInInbjudan', { kod })
    await b.postForm('/auth/uppdrag', { uppdrag: `utforare:${utforareId}`, till: '/health/live' })
    const { id } = await b.trpc<{ id: string }>('ansokan.starta', { underlagId })
    const utkast = await b.trpc<VisatUtkast>('ansokan.utkast', { id })
    expect(utkast.farSkickaIn).toBe(true)

    const { uppdrag } = await chef.trpc<{ uppdrag: { id: string; namn: string; roll: string; arJag: boolean }[] }>(
      'utforare.foretag',
    )
    const saras = uppdrag.find((u) => u.namn === persona('ny-foretagare').namn && u.roll === 'firmatecknare')
    await chef.trpc('utforare.avslutaUppdrag', { id: saras?.id })
    const skicka = { id, rev: utkast.rev, forsakran: true }
    expect(await b.trpc('ansokan.skickaIn', skicka).catch((e) => e.message)).toBe('ej-behorig')
    const chefens = uppdrag.find((u) => u.arJag && u.roll === 'firmatecknare')
    const sista = await chef.trpc('utforare.avslutaUppdrag', { id: chefens?.id }).catch((e) => e.message)
    expect(sista).toBe('sista-firmatecknaren')
  })

  it('sends to three nämnder at once: a case, a diarienummer, a frozen copy and a receipt each (LC-12)', async () => {
    const b = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(b, TRE)
    expect(utkast.saknas).toEqual([])
    const skicka = { id: utkast.id, rev: utkast.rev, forsakran: true }
    expect(await b.trpc('ansokan.skickaIn', { ...skicka, forsakran: false }).catch((e) => e.message)).toBe(
      'forsakran-saknas',
    )
    // A double click: both are answered, and one effect is left.
    const [en, tva] = await Promise.all([
      b.trpc<Inlamnad>('ansokan.skickaIn', skicka),
      b.trpc<Inlamnad>('ansokan.skickaIn', skicka),
    ])
    expect(en.arenden.map((a) => a.id).sort()).toEqual(tva.arenden.map((a) => a.id).sort())
    expect(en.arenden.map((a) => a.kommunId).sort()).toEqual(TRE)
    const arenden =
      await bas.agare`select kommun_id, diarienummer, version_id, sha256, inlamnat->'val'->>'kommunId' as vald from arende order by kommun_id`
    expect(arenden.map((a) => [a.kommun_id, a.diarienummer, a.vald])).toEqual([
      ['1427', 'ON 2026/1', '1427'],
      ['1430', 'ON 2026/1', '1430'],
      ['1435', 'ON 2026/1', '1435'],
    ])
    expect(new Set(arenden.map((a) => a.version_id))).toEqual(new Set([underlagRef('hemtjanst').versionId]))

    const { arenden: mina } = await b.trpc<Mina>('ansokan.mina')
    const bevis = await b.get(`/dokument/${mina[0]?.mottagningsbevisId}`)
    expect(bevis.headers.get('content-type')).toContain('application/pdf')
    const data = await (await b.get(`/dokument/${mina[0]?.mottagningsbevisId}/data`)).text()
    expect(data).toContain('Mottagningsbevis')
  })

  it('lets each nämnd read its own case and its evidence, and no other nämnd', async () => {
    const tanum = await inloggad('tanum-upphandlare')
    const [arende] = await tanum.trpc<{ id: string; lage: string }[]>('provning.arenden')
    expect(arende?.lage).toBe('inkommen')
    const sida = await tanum.trpc<{ dokument: Record<string, unknown> }>('provning.arende', { id: arende?.id })
    const fil = Object.keys(sida.dokument)[0]
    expect((await tanum.get(`/dokument/${fil}`)).status).toBe(200)

    const sotenas = await inloggad('sotenas-upphandlare')
    expect(await sotenas.trpc('provning.arende', { id: arende?.id }).catch((e) => e.message)).toBe('finns-inte')
    const lysekil = await inloggad('lysekil-upphandlare')
    expect(await lysekil.trpc('provning.arenden')).toEqual([])
    expect((await lysekil.get(`/dokument/${fil}`)).status).toBe(404)
  })

  it('takes no second application to a nämnd that is still trying the first', async () => {
    const b = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(b, ['1427'])
    const vagrad = await b
      .trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
      .catch((e) => e.message)
    expect(vagrad).toBe('ansokan-redan-inne')
    await b.trpc('ansokan.slang', { id: utkast.id })
  })

  it('takes one case back and leaves the others', async () => {
    tid = '2026-05-05T09:00:00+02:00'
    const b = await inloggad('skargardsvard-firmatecknare')
    const { arenden } = await b.trpc<Mina>('ansokan.mina')
    const tanum = arenden.find((a) => a.kommunId === '1435')
    await b.trpc('ansokan.aterkalla', { id: tanum?.id })
    const efter = await b.trpc<{ arenden: { kommunId: string; lage: string }[] }>('ansokan.mina')
    expect(Object.fromEntries(efter.arenden.map((a) => [a.kommunId, a.lage]))).toEqual({
      '1427': 'inkommen',
      '1430': 'inkommen',
      '1435': 'aterkallad',
    })
    expect(await b.trpc('ansokan.aterkalla', { id: tanum?.id }).catch((e) => e.message)).toBe('arende-stangt')
  })

  it('takes an application two years after the underlag was opened, as long as it is open (F3.1)', async () => {
    tid = '2028-05-05T09:00:00+02:00'
    const b = await inloggad('klippan-firmatecknare')
    const utkast = await fyllUtkast(b, ['1430'])
    const { arenden } = await b.trpc<Inlamnad>('ansokan.skickaIn', {
      id: utkast.id,
      rev: utkast.rev,
      forsakran: true,
    })
    expect(arenden.map((a) => a.kommunId)).toEqual(['1430'])
  })
})
