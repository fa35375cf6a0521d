import { createTestDb } from '@valfri/db/testdb'
import { addBesok, addBestallning } from '@valfri/world/manad'
import { startTestApp, type TestApp } from '@valfri/world/test-app'
import { createTestWebblasare, signedIn } from '@valfri/world/test-webblasare'
import { utforareId } from '@valfri/world/utforare'
import { loadValgrund } from '@valfri/world/valgrund'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preview } from './ersattning-hjalp.ts'
import { registreraBeslut } from './underlag-hjalp.ts'
import { useTestDb } from './use-test-db.ts'

let nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
const EGENREGI = utforareId('egenregi-sotenas')

interface Steg {
  readonly aktiv: boolean
  readonly fran: string
  readonly motivering: string | null
  readonly beslut: { diarienummer: string }
}
interface Uppdrag {
  readonly lage: Steg | null
  readonly steg: Steg[]
  readonly villkor: { id: string; nr: string; kontroll: { utfall: string; datum: string; av: string } | null }[]
}

describe('egenregi that is direktkvalificerad (C27)', () => {
  const bas = useTestDb(() => createTestDb(() => nu))
  let app: TestApp
  let avtalId = ''
  const upphandlare = () => signedIn(app.adress, 'sotenas-upphandlare')
  const uppdrag = async () => (await upphandlare()).trpc<Uppdrag>('egenregi.uppdrag', { avtalId })
  const publikt = () =>
    createTestWebblasare(app.adress).trpc<{ kommunId: string; tjanstId: string; lage: Steg }[]>('egenregi.publikt', {
      utforareId: EGENREGI,
    })
  const satt = async (aktiv: boolean, fran: string, motivering: string) => {
    const b = await upphandlare()
    const beslutId = await registreraBeslut(b, 'direktkvalificering')
    return b.trpc('egenregi.satt', { avtalId, aktiv, fran, motivering, beslutId })
  }

  beforeAll(async () => {
    await loadValgrund(bas.agare)
    app = await startTestApp({ bas, nu: () => nu })
    const [rad] = await bas.agare`select id from avtal where utforare_id = ${EGENREGI} and tjanst_id = 'hemtjanst'`
    avtalId = rad?.id
    const b = {
      ...({ kommunId: '1427', utforare: 'egenregi-sotenas', del: 'service', zon: 'tatort' } as const),
      ...{ beviljat: 600, namn: 'AAAA1' },
    }
    await addBestallning(bas.agare, b)
    await addBesok(bas.agare, b, '2026-10-05T08:00', '2026-10-05T10:00')
    await addBesok(bas.agare, b, '2026-10-21T19:00', '2026-10-21T20:00')
  })
  afterAll(() => app?.close())

  it('says so for anyone, with the decision that made it so and the day', async () => {
    expect((await publikt()).find((r) => r.tjanstId === 'hemtjanst')).toEqual({
      kommunId: '1427',
      tjanstId: 'hemtjanst',
      lage: {
        aktiv: true,
        fran: '2026-01-01',
        motivering: null,
        beslut: { datum: '2025-11-18', paragraf: '§ 95', diarienummer: 'ON 2025/208' },
      },
    })
  })

  it('is turned off and on by a dated nämnd decision alone, and nothing of it is overwritten', async () => {
    const b = await upphandlare()
    const utan = { avtalId, aktiv: false, fran: '2026-10-15', motivering: 'Prövas som de andra.' }
    const pris = await registreraBeslut(b, 'pris')
    await expect(b.trpc('egenregi.satt', { ...utan, beslutId: pris })).rejects.toThrow(
      'direktkvalificering-utan-beslut',
    )
    await expect(satt(true, '2026-10-15', 'Redan så.')).rejects.toThrow('direktkvalificering-redan')
    await satt(false, '2026-10-15', 'Prövas som de andra.')
    await expect(satt(true, '2026-10-14', 'Bakåt.')).rejects.toThrow('direktkvalificering-redan')
    await satt(true, '2026-10-25', 'Nämnden ändrade sig.')
    const vid = async (dag: string) => {
      nu = Temporal.Instant.from(`${dag}T12:00:00+01:00`)
      return (await publikt()).find((r) => r.tjanstId === 'hemtjanst')?.lage.aktiv
    }
    expect([await vid('2026-10-14'), await vid('2026-10-15'), await vid('2026-10-16')]).toEqual([true, false, false])
    expect([await vid('2026-10-24'), await vid('2026-10-25'), await vid('2026-10-26')]).toEqual([false, true, true])
    nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
    expect((await uppdrag()).steg.map((s) => [s.fran, s.aktiv])).toEqual([
      ['2026-01-01', true],
      ['2026-10-15', false],
      ['2026-10-25', true],
    ])
    const tanum = await signedIn(app.adress, 'tanum-upphandlare')
    await expect(tanum.trpc('egenregi.uppdrag', { avtalId })).rejects.toThrow('uppdrag-saknas')
  })

  it('is checked against the same villkor all the same, each with its day and who checked', async () => {
    const fore = await uppdrag()
    const b = await upphandlare()
    const [rad] =
      await bas.agare`select villkor from underlag_version v join avtal a on a.version_id = v.id where a.id = ${avtalId}`
    expect(fore.villkor.map((v) => v.id)).toEqual(rad?.villkor.map((v: { id: string }) => v.id))
    expect(fore.villkor.every((v) => v.kontroll === null)).toBe(true)
    const villkorId = fore.villkor[0]?.id
    const kontroll = { avtalId, villkorId, utfall: 'brist', datum: '2026-11-09', notering: 'Intyget är för gammalt.' }
    await expect(b.trpc('egenregi.kontrollera', { ...kontroll, villkorId: 'hittat-pa' })).rejects.toThrow(
      'villkor-ej-i-uppdraget',
    )
    await expect(b.trpc('egenregi.kontrollera', { ...kontroll, datum: '2026-11-11' })).rejects.toThrow(
      'kontroll-framtida',
    )
    await b.trpc('egenregi.kontrollera', kontroll)
    await b.trpc('egenregi.kontrollera', { ...kontroll, utfall: 'uppfyllt', datum: '2026-11-10', notering: 'Nytt.' })
    expect((await uppdrag()).villkor[0]?.kontroll).toMatchObject({
      ...{ utfall: 'uppfyllt', datum: '2026-11-10', av: 'Anna Testberg' },
    })
  })

  it('changes no computed sum: a month is the same row for row with the label on, off and on again (C27)', async () => {
    const run = async () => {
      const id = await preview(bas, '1427', '2026-10', nu)
      const [rad] = await bas.agare`select summa_ore, indata_sha256, resultat_sha256 from korning where id = ${id}`
      return rad
    }
    const pa = await run()
    // Two hours in the day at 412,00 and one in the evening at 464,00.
    expect(pa?.summa_ore).toBe('128800')
    await satt(false, '2026-11-01', 'Av inför jämförelsen.')
    expect(await run()).toEqual(pa)
    await satt(true, '2026-11-02', 'På igen.')
    expect(await run()).toEqual(pa)
  })
})
