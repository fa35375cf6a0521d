import type { ArendeIList } from '@valfri/ansokan/list-arenden'
import { fyllUtkast } from '@valfri/world/ansokan'
import { hittaArende, provaAlla } from '@valfri/world/provning'
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp } from './use-app.ts'

let tid = '2026-03-02T09:00:00+01:00'
const FIRMA = 'Skärgårdsvård AB'
const SKAL = '14 månaders arbetsledning av krävda 24.'
const kod = (p: Promise<unknown>) => p.then(() => 'ok').catch((e) => e.message as string)

interface Eget {
  readonly lage: string
  readonly beslut: { readonly utfall: string; readonly overprovning: { lage: string; handelser: { slag: string }[] } }
}

describe('a refusal that is taken to court, or put right by the nämnd itself', () => {
  const { bas, som: inloggad, forget } = useApp(() => Temporal.Instant.from(tid))
  const move = (till: string) => {
    tid = till
    forget()
  }
  const arende = async (vem: string) => hittaArende(await inloggad(vem), FIRMA)
  const handelse = async (vem: string, data: Record<string, unknown>) => {
    const b = await inloggad(vem)
    const { id: arendeId } = await hittaArende(b, FIRMA)
    return kod(b.trpc('provning.registreraOverprovning', { arendeId, text: 'Enligt akten.', ...data }))
  }
  const besluta = async (kommun: string, utfall: string) => {
    const b = await inloggad(`${kommun}-beslutsfattare`)
    const { id: arendeId, rev } = await hittaArende(b, FIRMA)
    return kod(b.trpc('provning.besluta', { arendeId, rev, utfall, skal: SKAL, delegation: 'Punkt 4.2' }))
  }
  const underratta = async (kommun: string) => {
    const b = await inloggad(`${kommun}-registrator`)
    const { id: arendeId, beslut } = await hittaArende(b, FIRMA)
    await b.trpc('provning.underratta', {
      arendeId,
      rattelseupplysning: beslut.utkast?.rattelseupplysning ?? undefined,
    })
  }
  const eget = async (kommunId: string) => {
    const firma = await inloggad('skargardsvard-firmatecknare')
    const { arenden } = await firma.trpc<{ arenden: { id: string; kommunId: string }[] }>('ansokan.mina')
    return firma.trpc<Eget>('ansokan.arende', { id: arenden.find((a) => a.kommunId === kommunId)?.id })
  }
  const MAL = { instans: 'forvaltningsratt', malnummer: '3214-26' }

  beforeAll(async () => {
    const firma = await inloggad('skargardsvard-firmatecknare')
    const utkast = await fyllUtkast(firma, ['1427', '1430', '1435'])
    await firma.trpc('ansokan.skickaIn', { id: utkast.id, rev: utkast.rev, forsakran: true })
    for (const kommun of ['sotenas', 'tanum', 'munkedal']) {
      const b = await inloggad(`${kommun}-upphandlare`)
      const a = await hittaArende(b, FIRMA)
      const brist = { [a.villkor[1]?.id as string]: { utfall: 'ej-uppfylld', skal: SKAL } }
      await provaAlla(b, a, kommun === 'munkedal' ? {} : brist)
    }
    move('2026-03-13T10:00:00+01:00')
    expect(await besluta('tanum', 'avslag')).toBe('ok')
    expect(await besluta('sotenas', 'avslag')).toBe('ok')
    expect(await besluta('munkedal', 'godkand')).toBe('ok')
  })

  it('can be noted only for a refusal that the applicant has been told of (LOV 10:1)', async () => {
    const ansokan = { slag: 'ansokan', dag: '2026-03-13', ...MAL }
    expect(await handelse('tanum-registrator', ansokan)).toBe('ej-overprovningsbart')
    for (const kommun of ['tanum', 'sotenas', 'munkedal']) await underratta(kommun)
    expect(await handelse('munkedal-registrator', ansokan)).toBe('ej-overprovningsbart')
    expect((await arende('munkedal-registrator')).beslut.overprovning?.lage).toBe('godkand')
    expect((await arende('tanum-registrator')).beslut.overprovning?.lage).toBe('kan-overprovas')
    expect(await handelse('tanum-registrator', { slag: 'dom', dag: '2026-03-13', utfall: 'avslas' })).toBe(
      'ingen-overprovning',
    )
  })

  it('stands fast when three weeks have passed, and a late application is noted as late and left to the court (R-403)', async () => {
    move('2026-04-07T12:00:00+02:00')
    expect((await arende('tanum-registrator')).beslut.overprovning?.lage).toBe('kan-overprovas')
    move('2026-04-08T12:00:00+02:00')
    expect((await arende('tanum-registrator')).beslut.overprovning?.lage).toBe('star-fast')
    expect(await handelse('tanum-registrator', { slag: 'ansokan', dag: '2026-04-08' })).toBe(
      'overprovning-ofullstandig',
    )
    expect(await handelse('tanum-registrator', { slag: 'ansokan', dag: '2026-04-08', ...MAL })).toBe('ok')
    expect(await handelse('tanum-registrator', { slag: 'ansokan', dag: '2026-04-08', ...MAL })).toBe('redan-i-domstol')
    const { overprovning } = (await arende('tanum-registrator')).beslut
    expect(overprovning).toMatchObject({ lage: 'overprovas', handelser: [{ forSent: true, malnummer: '3214-26' }] })
    expect(await handelse('tanum-upphandlare', { slag: 'yttrande', dag: '2026-04-08' })).toBe('ok')
    move('2026-05-20T12:00:00+02:00')
    expect(await handelse('tanum-registrator', { slag: 'dom', dag: '2026-05-20', utfall: 'avslas' })).toBe('ok')
    expect((await arende('tanum-registrator')).beslut.overprovning?.lage).toBe('faststalld')
    expect((await eget('1435')).beslut.overprovning).toMatchObject({
      lage: 'faststalld',
      handelser: [{ slag: 'ansokan' }, { slag: 'yttrande' }, { slag: 'dom' }],
    })
  })

  it('is followed by a new decision of a person when the court orders an approval, and never by a second refusal (LOV 10:2)', async () => {
    const hogre = { instans: 'kammarratt', malnummer: '877-26' }
    move('2026-09-01T12:00:00+02:00')
    expect(await handelse('tanum-registrator', { slag: 'ansokan', dag: '2026-06-09', ...hogre })).toBe('ok')
    expect(await handelse('tanum-registrator', { slag: 'dom', dag: '2026-09-01', utfall: 'godkannande' })).toBe('ok')
    expect(await eget('1435')).toMatchObject({
      lage: 'provning',
      beslut: { utfall: 'avslag', overprovning: { lage: 'rattas' } },
    })
    const oppet = await arende('tanum-beslutsfattare')
    expect(oppet.beslut).toMatchObject({ fattat: null, dom: { malnummer: '877-26' }, tidigare: [{ lage: 'rattas' }] })
    expect(await besluta('tanum', 'avslag')).toBe('dom-binder')
    expect(await besluta('tanum', 'godkand')).toBe('ok')
    await underratta('tanum')
    const beslut = await bas.agare`select nr, utfall from arendebeslut where kommun_id = '1435' order by nr`
    expect(beslut.map((b) => [b.nr, b.utfall])).toEqual([
      [1, 'avslag'],
      [2, 'godkand'],
    ])
    const lista = await (await inloggad('tanum-upphandlare')).trpc<ArendeIList[]>('provning.arenden')
    // The measure of the promised time is the first decision: the months in court are not the nämnd's.
    expect(lista.filter((a) => a.utforareNamn === FIRMA)).toMatchObject([{ utfall: 'godkand', dagar: 11, iTid: true }])
    const { id: arendeId } = await arende('tanum-upphandlare')
    const b = await inloggad('tanum-upphandlare')
    expect(await kod(b.trpc('avtal.skapa', { arendeId, fran: '2026-10-01' }))).toBe('ok')
    const handling = (await arende('tanum-upphandlare')).beslut.underrattelse?.dokumentId
    const data = await (await b.get(`/dokument/${handling}/data`)).text()
    expect(data).toContain('Avslaget 13 mars 2026, efter rättelse')
  })

  it('is put right by the nämnd itself only by a beslutsfattare, and is then tried anew', async () => {
    const ratta = { slag: 'egen-rattelse', dag: '2026-09-01', text: 'Vi räknade tjänstgöringen fel.' }
    expect(await handelse('sotenas-registrator', ratta)).toBe('rattelse-beslutsfattare')
    expect(await handelse('sotenas-beslutsfattare', ratta)).toBe('ok')
    expect(await besluta('sotenas', 'godkand')).toBe('villkor-ej-uppfyllt')
    const b = await inloggad('sotenas-upphandlare')
    const a = await hittaArende(b, FIRMA)
    expect(a).toMatchObject({ lage: 'provning', kan: { prova: true } })
    await provaAlla(b, a)
    expect(await besluta('sotenas', 'godkand')).toBe('ok')
    expect((await arende('sotenas-upphandlare')).beslut.tidigare).toMatchObject([{ utfall: 'avslag', lage: 'rattas' }])
  })
})
