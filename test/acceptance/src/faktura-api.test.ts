import { withAktor } from '@valfri/db/aktor'
import { beslutaKontoplan } from '@valfri/ersattning/besluta-kontoplan'
import { lasManad } from '@valfri/ersattning/las-manad'
import { listUnderlag } from '@valfri/ersattning/queries'
import { skapaFaktura } from '@valfri/ersattning/skapa-faktura'
import { beslutId } from '@valfri/world/beslut'
import { addBesok, addBestallning, type EnBestallning } from '@valfri/world/manad'
import { loadValgrund } from '@valfri/world/valgrund'
import { beforeAll, describe, expect, it } from 'vitest'
import { plan } from './bokforing-hjalp.ts'
import { firm, preview, staff } from './ersattning-hjalp.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-11-10T08:00:00Z')
const privat: EnBestallning = {
  ...{ kommunId: '1427', utforare: 'bohusomsorg', del: 'service', zon: 'tatort', beviljat: 600, namn: 'AAAA1' },
}

interface Fakturasvar {
  readonly id: string
  readonly status: string
  readonly kod?: string
  readonly skillnader: readonly { readonly slag: string; readonly rad: string | null; readonly underlagOre: number }[]
}

describe('an invoice over the API (F10.12)', () => {
  const { bas, app, som } = useApp(nu, async (agare) => {
    await loadValgrund(agare)
    await addBestallning(agare, privat)
    await addBesok(agare, privat, '2026-10-05T08:00', '2026-10-05T09:00')
    await addBesok(agare, privat, '2026-10-06T17:30', '2026-10-06T18:30')
  })
  const nyckel = { ekonom: '', planerare: '', annan: '' }
  let id = ''
  let xml = ''

  beforeAll(async () => {
    const ekonom = staff('1427', 'ekonom')
    const korningId = await preview(bas, '1427', '2026-10', nu())
    await withAktor(bas.db, ekonom, (tx) => lasManad(tx, korningId, { namn: 'Ekonomen' }, nu()))
    const [underlag] = await withAktor(bas.db, ekonom, (tx) => listUnderlag(tx, korningId))
    id = underlag?.id ?? ''
    const fran = Temporal.PlainDate.from('2026-01-01')
    await withAktor(bas.db, ekonom, (tx) =>
      beslutaKontoplan(tx, { fran, beslutId: beslutId('1427', 'pris'), plan }, nu()),
    )
    const svar = await withAktor(bas.db, firm('bohusomsorg'), (tx) =>
      skapaFaktura(tx, { underlagId: id, nummer: 'F-1', bankgiro: '9912346' }, nu()),
    )
    xml = svar.ok ? svar.value.xml : svar.fel.kod
    const make = async (vem: string, roll: string) => {
      const b = await som(vem)
      return (await b.trpc<{ nyckel: string }>('auth.skapaApiNyckel', { namn: 'Ekonomisystemet', roller: [roll] }))
        .nyckel
    }
    nyckel.ekonom = await make('bohusomsorg-firmatecknare', 'utforarekonom')
    nyckel.planerare = await make('bohusomsorg-firmatecknare', 'planerare')
    nyckel.annan = await make('skargardsvard-firmatecknare', 'utforarekonom')
  })

  const call = async (med: string, kropp?: string | Uint8Array<ArrayBuffer>, huvuden: Record<string, string> = {}) => {
    const svar = await fetch(`${app.adress}/api/v1/ersattning/underlag/${id}/fakturor`, {
      method: kropp === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${med}`, 'content-type': 'application/xml', ...huvuden },
      ...(kropp !== undefined && { body: kropp }),
    })
    return { status: svar.status, kropp: (await svar.json()) as Fakturasvar }
  }
  const antal = async () => (await bas.agare`select count(*)::int as n from faktura`)[0]?.n

  it('says what the invoice shall carry: the references, the rows and the sum', async () => {
    const { status, kropp } = await call(nyckel.ekonom)
    expect(status).toBe(200)
    // 90 minutes at 412,00 an hour, 30 at 464,00, and 3 percent on 850,00.
    expect(kropp).toMatchObject({
      ...{ behovs: true, koparensReferens: 'ON-7420', nettoOre: 87_550, fakturor: [] },
      rader: [{ referens: 'R1', beloppOre: 61_800 }, { beloppOre: 23_200 }, { beloppOre: 2_550 }],
    })
  })

  it('refuses one öre too much with the row, and the same file again is the same refusal', async () => {
    const fel = xml.replaceAll('>618.00<', '>618.01<').replaceAll('>875.50<', '>875.51<')
    const forst = await call(nyckel.ekonom, fel)
    expect(forst).toMatchObject({ status: 200, kropp: { status: 'avvisad' } })
    expect(forst.kropp.skillnader[0]).toMatchObject({
      ...{ slag: 'rad', rad: 'R1', underlagOre: 61_800, fakturaOre: 61_801 },
    })
    expect(await call(nyckel.ekonom, fel)).toEqual(forst)
    expect(await antal()).toBe(1)
  })

  it('refuses what is no invoice, not UTF-8, or sent as something else, and keeps none of it', async () => {
    for (const [kropp, huvuden, status, kod] of [
      ['<a/>', {}, 422, 'faktura-olaslig'],
      [xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'), {}, 422, 'faktura-olaslig'],
      [new Uint8Array([0x3c, 0xff, 0xfe]), {}, 422, 'felaktiga-uppgifter'],
      [xml, { 'content-type': 'application/json' }, 415, 'fel-innehallstyp'],
    ] as const)
      expect(await call(nyckel.ekonom, kropp, huvuden)).toMatchObject({ status, kropp: { kod } })
    expect(await antal()).toBe(1)
  })

  it('is closed to a key without the role, and answers another utförare as if there were no underlag', async () => {
    expect((await call(nyckel.planerare, xml)).status).toBe(403)
    const annan = await call(nyckel.annan, xml)
    const egen = id
    id = '00000000-0000-7000-8000-000000000000'
    expect(await call(nyckel.annan, xml)).toEqual(annan)
    id = egen
    expect([annan.status, annan.kropp.kod]).toEqual([404, 'underlag-saknas'])
  })

  it('approves the exact one with no hand, once: by key, by bytes, and never a second invoice', async () => {
    const forst = await call(nyckel.ekonom, xml, { 'idempotency-key': 'F-1' })
    expect(forst).toMatchObject({ status: 200, kropp: { status: 'godkand', skillnader: [] } })
    expect(await call(nyckel.ekonom, xml, { 'idempotency-key': 'F-1' })).toEqual(forst)
    expect(await call(nyckel.ekonom, xml)).toEqual(forst)
    const andra = await call(nyckel.ekonom, xml.replace('>F-1<', '>F-2<'))
    expect([andra.status, andra.kropp.kod]).toEqual([409, 'redan-fakturerad'])
    expect(await antal()).toBe(2)
    const { kropp } = await call(nyckel.ekonom)
    expect(kropp).toMatchObject({ fakturor: [{ nummer: 'F-1', status: 'godkand' }, { status: 'avvisad' }] })
  })

  it('stands in the description of the API as XML', async () => {
    const dokument = await (await fetch(`${app.adress}/api/v1/openapi.json`)).json()
    const vag = (dokument as { paths: Record<string, Record<string, { requestBody?: { content: object } }>> }).paths[
      '/ersattning/underlag/{id}/fakturor'
    ]
    expect(Object.keys(vag?.post?.requestBody?.content ?? {})).toEqual(['application/xml'])
  })
})
