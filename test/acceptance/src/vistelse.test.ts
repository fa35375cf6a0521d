import { createTestDb } from '@valfri/db/testdb'
import { avtalId } from '@valfri/world/avtal'
import { beslutId as beslutIdOf } from '@valfri/world/beslut'
import { addBestallning, bestallningId } from '@valfri/world/manad'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { signedIn, type TestWebblasare } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { loadValgrund } from '@valfri/world/valgrund'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preview } from './ersattning-hjalp.ts'
import { registreraBeslut } from './underlag-hjalp.ts'
import { useTestDb } from './use-test-db.ts'

let nu = Temporal.Instant.from('2026-06-15T08:00:00Z')
const SOTENAS = { vardKommunId: '1427', vardNamndId: '1427-omsorgsnamnden' }
const FIRMA = utforareId('hallo')

interface Vistelser {
  readonly avtal: { id: string; pris: string; godkant: { diarienummer: string } | null; vantarPaMig: boolean }[]
  readonly vistelser: { id: string; hem: string; vard: string; raknasHar: boolean; antal: number; minuter: number }[]
  readonly egnaAnnanstans: { besok: number; minuter: number }
  readonly andrasHar: { besok: number; minuter: number }
}

/** Munkedal’s person stays the summer in Sotenäs. */
describe('a person who lives in one kommun and stays in another (C26)', () => {
  const bas = useTestDb(() => createTestDb(() => nu))
  let app: TestApp
  const inne = new Map<string, Promise<TestWebblasare>>()
  const som = (nyckel: string) => {
    const b = inne.get(nyckel) ?? signedIn(app.adress, nyckel)
    inne.set(nyckel, b)
    return b
  }
  const sattDag = (dag: string) => {
    nu = Temporal.Instant.from(`${dag}T08:00:00Z`)
    inne.clear()
  }
  const hemma = {
    ...({ kommunId: '1430', utforare: 'egenregi-munkedal', del: 'service', zon: 'landsbygd' } as const),
    ...{ beviljat: 6000, namn: 'SOMM1' },
  }
  const beslutId = async () => {
    const [rad] = await bas.agare`select insatsbeslut_id as id from bestallning where id = ${bestallningId(hemma)}`
    return rad?.id as string
  }
  const erbjud = async (pris: string, fran: string) => {
    const b = await som('munkedal-upphandlare')
    const beslut = await registreraBeslut(b, 'samverkan')
    const input = { ...SOTENAS, tjanstId: 'hemtjanst', pris, fran, beslutId: beslut }
    return (await b.trpc<{ id: string }>('vistelse.erbjud', input)).id
  }
  const godkann = async (id: string) => {
    const b = await som('sotenas-upphandlare')
    return b.trpc('vistelse.godkann', { avtalId: id, beslutId: await registreraBeslut(b, 'samverkan') })
  }
  const bestall = async (mer: object = {}) => {
    const b = await som('munkedal-handlaggare')
    return b.trpc<{ bestallningId: string }>('vistelse.bestall', {
      ...{ beslutId: await beslutId(), del: 'service', vardKommunId: '1427', utforareId: FIRMA, postnummer: '456 31' },
      ...{ fran: '2026-07-01', till: '2026-07-31', ...mer },
    })
  }
  const visa = async (nyckel: string, manad = '2026-07') =>
    (await som(nyckel)).trpc<Vistelser>('vistelse.visa', { manad })
  /** A visit that the host’s utförare reports on a beställning of Munkedal’s. */
  const besok = async (id: string, datum: string) => {
    const [b] = await bas.agare`select * from bestallning where id = ${id}`
    const { kommun_id, namnd_id, utforare_id, person_id, tjanst_id, del } = b as Record<string, string>
    await bas.agare`insert into handelse ${bas.agare({
      ...{ kommun_id, namnd_id, utforare_id, person_id, tjanst_id, del, bestallning_id: id, typ: 'besok' },
      ...{ manad: `${datum.slice(0, 7)}-01`, datum, start: `${datum}T10:00:00+02:00`, slut: `${datum}T11:00:00+02:00` },
      ...{ status: 'godtagen', kalla: 'api', skapad: `${datum}T18:00:00Z` },
    })}`
  }
  const beslutBakom = async () => {
    const rader =
      await bas.agare`select distinct beslut_id from ersattningsrad where utforare_id = ${FIRMA} and parameter = 'timpris'`
    return rader.map((r) => r.beslut_id)
  }
  const kor = async (kommunId: string, manad: string) => {
    const id = await preview(bas, kommunId, manad, nu)
    const rader = await bas.agare<{ utforare_id: string; text: string; belopp_ore: string; beslut: string }[]>`
      select u.utforare_id, r.text, r.belopp_ore from ersattningsrad r
      join ersattningsunderlag u on u.kommun_id = r.kommun_id and u.id = r.underlag_id where u.korning_id = ${id}`
    return rader.filter((r) => r.utforare_id === FIRMA).map((r) => [r.text, Number(r.belopp_ore)])
  }

  beforeAll(async () => {
    await loadValgrund(bas.agare)
    app = await startTestApp({ bas, nu: () => nu })
    await addBestallning(bas.agare, hemma)
  })
  afterAll(() => app?.close())

  it('orders nothing in the other kommun before both nämnder have decided the agreement', async () => {
    await expect(bestall()).rejects.toThrow('vistelse-avtal-saknas')
    const id = await erbjud('hemkommun', '2026-06-01')
    expect((await visa('sotenas-upphandlare')).avtal).toMatchObject([{ id, godkant: null, vantarPaMig: true }])
    await expect(bestall()).rejects.toThrow('vistelse-avtal-saknas')
    await expect(
      (async () => {
        const tanum = await som('tanum-upphandlare')
        await tanum.trpc('vistelse.godkann', { avtalId: id, beslutId: await registreraBeslut(tanum, 'samverkan') })
      })(),
    ).rejects.toThrow('vistelse-avtal-saknas')
    expect((await visa('tanum-upphandlare')).avtal).toEqual([])
    await godkann(id)
    expect((await visa('munkedal-upphandlare')).avtal[0]?.godkant?.diarienummer).toMatch(/^ON 2026/)
  })

  it('is performed by one that the host has approved, and each day has one utförare: at home, away, at home again', async () => {
    await expect(bestall({ till: null })).rejects.toThrow('vistelse-utan-slut')
    await expect(bestall({ utforareId: utforareId('egenregi-tanum') })).rejects.toThrow('vistelse-ej-godkand')
    await expect(bestall({ fran: '2026-06-01' })).rejects.toThrow('vistelse-datum')
    const { bestallningId: id } = await bestall()
    const rader = await bas.agare`select utforare_id, avtal_id, fran::text, till::text, zon from bestallning
      where insatsbeslut_id = ${await beslutId()} order by fran`
    expect(rader.map((r) => [r.utforare_id, r.fran, r.till])).toEqual([
      [utforareId('egenregi-munkedal'), '2026-01-01', '2026-06-30'],
      [FIRMA, '2026-07-01', '2026-07-31'],
      [utforareId('egenregi-munkedal'), '2026-08-01', null],
    ])
    expect(rader[1]).toMatchObject({ avtal_id: avtalId('1427', 'hemtjanst', 'hallo'), zon: 'tatort' })
    expect((await visa('sotenas-upphandlare')).vistelser).toMatchObject([{ id, hem: 'Munkedal', raknasHar: false }])
    expect((await visa('munkedal-upphandlare')).vistelser).toMatchObject([{ id, vard: 'Sotenäs', raknasHar: true }])
    expect((await visa('tanum-upphandlare')).vistelser).toEqual([])
  })

  it('has one payer: the home kommun, by its own price as agreed, and the host pays nothing', async () => {
    const [rad] = await bas.agare`select bestallning_id as id from vistelse where fran = '2026-07-01'`
    await bas.agare`update bestallning set status = 'bekraftad', start = fran where id = ${rad?.id}`
    await besok(rad?.id, '2026-07-06')
    await besok(rad?.id, '2026-07-07')
    sattDag('2026-08-05')
    // Two hours in the day and town at Munkedal’s 406,00; momskompensation 3 % to a private one.
    expect(await kor('1430', '2026-07')).toEqual([
      ['Service, dag, tätort', 81_200],
      ['Momskompensation 3 %', 2_436],
    ])
    expect(await kor('1427', '2026-07')).toEqual([])
  })

  it('is paid by the host’s price where the next agreement says so, from its day, with the host’s decision', async () => {
    await godkann(await erbjud('vistelsekommun', '2026-09-01'))
    const { bestallningId: id } = await bestall({ fran: '2026-09-01', till: '2026-09-30' })
    await bas.agare`update bestallning set status = 'bekraftad', start = fran where id = ${id}`
    await besok(id, '2026-09-07')
    sattDag('2026-10-05')
    // One hour at Sotenäs' 412,00 for the day in town.
    expect(await kor('1430', '2026-09')).toEqual([
      ['Service, dag, tätort, vistelsekommunens pris', 41_200],
      ['Momskompensation 3 %', 1_236],
    ])
    expect(await beslutBakom()).toEqual(
      expect.arrayContaining([beslutIdOf('1430', 'pris'), beslutIdOf('1427', 'pris')]),
    )
    expect(await kor('1427', '2026-09')).toEqual([])
  })

  it('is counted by the home kommun alone, and both kommuner say the same of who counts what', async () => {
    for (const [manad, utfort] of [
      ['2026-07', { besok: 2, minuter: 120 }],
      ['2026-08', { besok: 0, minuter: 0 }],
      ['2026-09', { besok: 1, minuter: 60 }],
    ] as const) {
      const [hem, vard] = [await visa('munkedal-ekonom', manad), await visa('sotenas-ekonom', manad)]
      expect([hem.egnaAnnanstans, hem.andrasHar]).toEqual([utfort, { besok: 0, minuter: 0 }])
      expect([vard.andrasHar, vard.egnaAnnanstans]).toEqual([utfort, { besok: 0, minuter: 0 }])
      expect(vard.vistelser.map((v) => [v.id, v.antal])).toEqual(hem.vistelser.map((v) => [v.id, v.antal]))
    }
    // The host learns no more than that: no beställning and no person of the other kommun.
    expect(JSON.stringify(await visa('sotenas-upphandlare'))).not.toContain('SOMM1')
  })
})
