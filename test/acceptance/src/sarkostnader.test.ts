import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb } from '@valfri/db/testdb'
import {
  type KorrigeringInput,
  korrigeraSarkostnad,
  postaSarkostnad,
  type SarkostnadInput,
} from '@valfri/insyn/posta-sarkostnad'
import { sarkostnadCsv } from '@valfri/insyn/sarkostnad-csv'
import { visaArssummor, visaSarkostnader } from '@valfri/insyn/visa-sarkostnader'
import { beslutId } from '@valfri/world/beslut'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { addBesok, addBestallning } from '@valfri/world/manad'
import { utforareId } from '@valfri/world/utforare'
import { beforeAll, describe, expect, it } from 'vitest'
import { preview, staff, tjanster } from './ersattning-hjalp.ts'
import { useTestDb } from './use-test-db.ts'

const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')
const hemtjanst = { kommunId: '1427', tjanstId: 'hemtjanst' }
const ekonom = staff('1427', 'ekonom')

describe('egenregins särkostnader', () => {
  const test = useTestDb(() => createTestDb(() => nu))
  const som = <T>(aktor: Aktor, fn: Parameters<typeof withAktor<T>>[2]) => withAktor(test.db, aktor, fn)
  const kod = async (svar: Promise<{ ok: boolean; fel?: { kod: string } }>) => {
    const s = await svar
    return s.ok ? 'ok' : s.fel?.kod
  }
  const kostnad = (mer: Partial<SarkostnadInput> = {}): SarkostnadInput => ({
    ...{ tjanstId: 'hemtjanst', utforareId: utforareId('egenregi-sotenas'), slag: 'lokaler', text: 'Hyra Kungshamn' },
    ...{ manad: Temporal.PlainDate.from('2026-10-01'), beloppOre: 45_000_50n, beslutId: null, verifikation: 'A 1207' },
    ...mer,
  })
  const posta = (mer?: Partial<SarkostnadInput>, aktor: Aktor = ekonom) =>
    som(aktor, (tx) => postaSarkostnad(tx, kostnad(mer), nu))
  const korrigera = (input: Partial<KorrigeringInput> & Pick<KorrigeringInput, 'id' | 'rattOre' | 'staendeOre'>) =>
    som(ekonom, (tx) =>
      korrigeraSarkostnad(tx, { skal: 'Hyran var för hög', beslutId: null, verifikation: 'A 1311', ...input }, nu),
    )
  const published = (aktor: Aktor = { typ: 'publik' }) => som(aktor, (tx) => visaArssummor(tx, hemtjanst))
  const lista = async (ar = 2026) => {
    const svar = await som(ekonom, (tx) => visaSarkostnader(tx, { tjanstId: 'hemtjanst', ar }, tjanster, nu))
    if (!svar.ok) throw new Error(svar.fel.kod)
    return svar.value
  }

  beforeAll(async () => {
    await loadGrund(test.agare)
    await fillNorraBohuslan(0)(test)
  })

  it('are posted as own lines and published per year, by slag, to the öre (F12.3)', async () => {
    expect(await posta()).toMatchObject({ ok: true })
    await posta({ manad: Temporal.PlainDate.from('2026-09-01'), beloppOre: 1_000_25n, slag: 'it', text: 'Telefoner' })
    const decided = { beslutId: beslutId('1427', 'pris'), verifikation: null }
    await posta({ ...decided, slag: 'ta-emot-alla', text: 'Beredskap', beloppOre: 200_000_00n })
    const summor = await published()
    expect(summor).toEqual([
      {
        ...{ ar: 2026, ore: 246_000_75, poster: 3 },
        slag: [
          { slag: 'it', namn: 'It och utrustning', ore: 1_000_25 },
          { slag: 'lokaler', namn: 'Lokaler', ore: 45_000_50 },
          { slag: 'ta-emot-alla', namn: 'Att ta emot alla som inte väljer', ore: 200_000_00 },
        ],
      },
    ])
    // The nämnd reads who wrote each line; what anyone reads names nobody.
    const { poster } = await lista()
    expect(poster.map((p) => [p.manad, p.text, p.beslut?.diarienummer ?? p.verifikation, p.av])).toEqual([
      ['2026-09', 'Telefoner', 'A 1207', 'Lena Mallström'],
      ['2026-10', 'Hyra Kungshamn', 'A 1207', 'Lena Mallström'],
      ['2026-10', 'Beredskap', 'ON 2025/205', 'Lena Mallström'],
    ])
    expect(JSON.stringify(summor)).not.toContain('Lena')
  })

  it('are corrected by a row of the difference, and the row that was wrong stands as it was (F12.3)', async () => {
    const hyra = (await lista()).poster.find((p) => p.text === 'Hyra Kungshamn') as { id: string }
    const stands = 45_000_50n
    expect(await korrigera({ id: hyra.id, rattOre: 40_000_00n, staendeOre: stands })).toMatchObject({ ok: true })
    const efter = (await lista()).poster.find((p) => p.id === hyra.id)
    expect(efter).toMatchObject({ ore: 45_000_50, staendeOre: 40_000_00 })
    expect(efter?.korrigeringar).toMatchObject([{ ore: -5_000_50, skal: 'Hyran var för hög', verifikation: 'A 1311' }])
    expect((await published())[0]).toMatchObject({ ore: 241_000_25, poster: 3 })

    // Somebody who saw the old amount is told so, and nothing is written.
    expect(await kod(korrigera({ id: hyra.id, rattOre: 0n, staendeOre: stands }))).toBe('andrad-under-tiden')
    expect(await kod(korrigera({ id: hyra.id, rattOre: 40_000_00n, staendeOre: 40_000_00n }))).toBe(
      'inget-att-korrigera',
    )
    const rad = efter?.korrigeringar[0]?.id ?? ''
    expect(await kod(korrigera({ id: rad, rattOre: 0n, staendeOre: 0n }))).toBe('korrigering-av-korrigering')
    expect((await published())[0]).toMatchObject({ ore: 241_000_25 })
  })

  it('are corrected once when two try at the same time (F12.3)', async () => {
    const { id } = ((await posta({ text: 'Bilar', slag: 'fordon', beloppOre: 10_00n })) as { value: { id: string } })
      .value
    const svar = await Promise.all(
      [1n, 2n].map((ore) => kod(korrigera({ id, rattOre: ore * 100n, staendeOre: 10_00n }))),
    )
    expect(svar.toSorted()).toEqual(['andrad-under-tiden', 'ok'])
    const nu = (await lista()).poster.find((p) => p.id === id)
    expect(await kod(korrigera({ id, rattOre: 0n, staendeOre: BigInt(nu?.staendeOre ?? 0) }))).toBe('ok')
  })

  it('need their source, a month that has begun, and the kommun’s own egenregi and tjänst (F12.3)', async () => {
    expect(await kod(posta({ verifikation: null }))).toBe('kalla-behovs')
    expect(await kod(posta({ beslutId: beslutId('1430', 'pris') }))).toBe('kalla-behovs')
    expect(await kod(posta({ utforareId: utforareId('bohusomsorg') }))).toBe('ej-egenregi')
    expect(await kod(posta({ utforareId: utforareId('egenregi-tanum') }))).toBe('ej-egenregi')
    expect(await kod(posta({ tjanstId: 'ledsagning' }))).toBe('tjanst-ej-i-valet')
    // The day before the month, and its first day.
    const dagar = ['2026-10-31T12:00:00Z', '2026-11-01T12:00:00Z'].map((t) => Temporal.Instant.from(t))
    const november = kostnad({ manad: Temporal.PlainDate.from('2026-11-01'), text: 'Hyra november' })
    const svar = []
    for (const dag of dagar) svar.push(await kod(som(ekonom, (tx) => postaSarkostnad(tx, november, dag))))
    expect(svar).toEqual(['manad-framtida', 'ok'])
  })

  it('are another kommun’s to read and not to correct, and nobody’s to change (F12.3)', async () => {
    const hyra = (await lista()).poster.find((p) => p.text === 'Hyra Kungshamn') as { id: string }
    const granne = staff('1430', 'ekonom')
    const input = { id: hyra.id, rattOre: 0n, staendeOre: 40_000_00n, skal: 'Inte vår', beslutId: null }
    expect(await kod(som(granne, (tx) => korrigeraSarkostnad(tx, { ...input, verifikation: 'B 1' }, nu)))).toBe(
      'sarkostnad-saknas',
    )
    expect(await published(granne)).toEqual(await published())
    const andra = (sats: string) => som(ekonom, (tx) => tx.execute(sats)).catch((e) => String(e.cause ?? e))
    expect(await andra('update sarkostnad set belopp_ore = 1')).toContain('permission denied')
    expect(await andra('delete from sarkostnad')).toContain('permission denied')
  })

  it('leave a file whose amounts add up to the year (F12.3)', async () => {
    const csv = await som({ typ: 'publik' }, (tx) => sarkostnadCsv(tx, hemtjanst, 2026))
    const rader = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((r) => r.split(';'))
    const ore = rader.map((r) => Number((r[5] ?? '').replace(',', '')))
    expect(ore.reduce((a, b) => a + b, 0)).toBe((await published())[0]?.ore)
    const korrigering = rader.find((r) => r[7] === 'Hyran var för hög')
    expect(rader.find((r) => r[0] === korrigering?.[6])?.[4]).toBe('Hyra Kungshamn')
  })

  it('never enter the ersättning: the same month gives the same rows with them and without (F12.3, C27)', async () => {
    await test.agare`delete from handelse`
    await test.agare`delete from bestallning`
    const b = {
      ...({ kommunId: '1427', utforare: 'egenregi-sotenas', del: 'service', zon: 'tatort' } as const),
      ...{ beviljat: 600, namn: 'AAAA1' },
    }
    await addBestallning(test.agare, b)
    await addBesok(test.agare, b, '2026-10-05T08:00', '2026-10-05T10:00')
    const run = async () => {
      const id = await preview(test, '1427', '2026-10', nu)
      const [rad] = await test.agare`select summa_ore, indata_sha256, resultat_sha256 from korning where id = ${id}`
      return rad
    }
    const fore = await run()
    await posta({ beloppOre: 900_000_00n, text: 'Underskott', slag: 'underskott' })
    expect(await run()).toEqual(fore)
    // Two hours in the day at 412,00, and nothing else.
    expect(fore?.summa_ore).toBe('82400')
  })
})
