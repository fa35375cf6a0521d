import { withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { lasManad } from '@valfri/ersattning/las-manad'
import { svaraHandelser } from '@valfri/ersattning/svara-handelser'
import { type Mottaget, visaMottaget } from '@valfri/ersattning/visa-mottaget'
import { rattaHandelse } from '@valfri/utfort/ratta-handelse'
import { registreraHandelser } from '@valfri/utfort/registrera-handelser'
import { TEST_PEPPAR } from '@valfri/world/grund'
import { loadVarld } from '@valfri/world/load'
import { utforareId } from '@valfri/world/utforare'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firm, preview, staff, tjanster } from './ersattning-hjalp.ts'

const nu = Temporal.Instant.from('2026-10-05T09:00:00+02:00')
const MANAD = Temporal.PlainDate.from('2026-09-01')

describe('why was this visit not paid (C22)', () => {
  let bas: TestDb
  const mottaget = async (kommunId: string): Promise<Mottaget> => {
    const svar = await withAktor(bas.db, staff(kommunId, 'ekonom'), (tx) => visaMottaget(tx, MANAD, tjanster))
    if (!svar.ok) throw new Error(svar.fel.kod)
    return svar.value
  }
  const received = async (kommunId: string): Promise<number> => {
    const [rad] = await bas.agare<{ n: number }[]>`
      select (select count(*) from handelse where kommun_id = ${kommunId} and manad = '2026-09-01' and ersatter is null)::int
        + (select count(*) from undantag where kommun_id = ${kommunId} and status <> 'rattad')::int as n`
    return rad?.n ?? 0
  }
  const svar = async (text: string, kommunId = '1427') => {
    const s = await withAktor(bas.db, staff(kommunId, 'ekonom'), (tx) =>
      svaraHandelser(tx, { manad: MANAD, text, sida: 1 }, tjanster),
    )
    if (!s.ok) throw new Error(s.fel.kod)
    return s.value.rader
  }
  const sums = (m: Mottaget) => {
    expect(m.oforklarade).toBe(0)
    expect(m.betalda + m.vantande + m.nekade).toBe(m.mottagna)
    for (const u of m.utforare) {
      const antal = (o: readonly { antal: number }[]) => o.reduce((n, x) => n + x.antal, 0)
      expect(u.betalda + antal(u.vantar) + antal(u.nekade), u.utforare).toBe(u.mottagna)
    }
  }

  beforeAll(async () => {
    bas = await createTestDb(() => nu)
    await loadVarld({ agareUrl: bas.agareUrl, hemlighet: TEST_PEPPAR, skala: 0.1, progress: () => undefined })
  }, 120_000)
  afterAll(() => bas?.close())

  it('adds up before anything is settled: all that was received is paid, waits or is refused with a reason', async () => {
    for (const kommunId of ['1427', '1430', '1435', '1484']) {
      const m = await mottaget(kommunId)
      sums(m)
      expect(m.mottagna).toBe(await received(kommunId))
      expect(m.betalda).toBe(0)
    }
    expect((await mottaget('1427')).mottagna).toBeGreaterThan(100)
  })

  it('adds up over the whole month when it is locked, and after late, struck, corrected and faulty ones', async () => {
    const [b] = await bas.agare<{ kod: string; person_id: string }[]>`
      select br.kod, b.person_id from bestallning b join brukare br using (kommun_id, person_id)
      where b.kommun_id = '1427' and b.utforare_id = ${utforareId('egenregi-sotenas')} and b.del = 'service' and b.fran = '2026-01-01' order by br.kod limit 1`
    const besok = (externId: string, start: string, slut?: string) => ({
      ...{ externId, person: b?.kod, del: 'service', typ: 'besok', datum: '2026-09-16', start },
      ...(slut && { slut }),
    })
    const sotenas = { ...firm('egenregi-sotenas'), roller: ['planerare'] }
    const rapportera = (tid: Temporal.Instant, ...handelser: object[]) =>
      withAktor(bas.db, sotenas, (tx) => registreraHandelser(tx, { kalla: 'api', handelser }, tjanster, tid))
    await rapportera(
      nu,
      besok('c22-a', '03:00', '03:30'),
      besok('c22-b', '04:00'),
      besok('c22-c', '05:00', '04:00'),
      besok('c22-d', '02:00', '02:10'),
    )
    const id = async (externId: string) =>
      (await bas.agare<{ id: string }[]>`select id from handelse where extern_id = ${externId}`)[0]?.id ?? ''
    const strukenId = await id('c22-d')
    await withAktor(bas.db, sotenas, (tx) =>
      rattaHandelse(tx, { id: strukenId, skal: 'Fel person', ny: null, namn: 'Karin Testvik' }, tjanster, nu),
    )
    const korningId = await preview(bas, '1427', '2026-09', nu.add({ minutes: 1 }))
    const last = await withAktor(bas.db, staff('1427', 'ekonom'), (tx) =>
      lasManad(tx, korningId, { namn: 'E' }, nu.add({ minutes: 2 })),
    )
    expect(last.ok).toBe(true)

    const efter = await mottaget('1427')
    sums(efter)
    expect(efter.mottagna).toBe(await received('1427'))
    expect(efter.betalda).toBeGreaterThan(efter.mottagna / 2)
    expect(efter.utforare.flatMap((u) => u.nekade.map((o) => o.kod))).toContain('struken')
    expect(efter.utforare.flatMap((u) => u.vantar.map((o) => o.kod))).toEqual(
      expect.arrayContaining(['saknar-slut', 'undantag']),
    )

    // After the lock one comes late and a paid one is struck: the sets still add up.
    const sen = nu.add({ hours: 1 })
    await rapportera(sen, besok('c22-sen', '01:00', '01:20'))
    await withAktor(bas.db, sotenas, async (tx) =>
      rattaHandelse(
        tx,
        { id: await id('c22-a'), skal: 'Blev inte av', ny: null, namn: 'Karin Testvik' },
        tjanster,
        sen,
      ),
    )
    const sist = await mottaget('1427')
    sums(sist)
    expect(sist.mottagna).toBe(efter.mottagna + 1)
    expect(sist.betalda).toBe(efter.betalda - 1)
  }, 60_000)

  it('answers for one event in Swedish, the same to kommun and utförare', async () => {
    const text = async (externId: string) => (await svar(externId)).map((r) => [r.utfall, r.text])
    expect(await text('c22-b')).toEqual([['vantar', 'Sluttid saknas. Komplettera, så kan händelsen ersättas.']])
    expect(await text('c22-d')).toEqual([['nekad', 'Struken av Karin Testvik: Fel person.']])
    expect(await text('c22-sen')).toEqual([
      ['vantar', 'Rapporterad eller rättad efter att månaden låstes. Ersätts i nästa körning.'],
    ])
    const [{ kod }] = (await bas.agare`
      select br.kod from handelse h join brukare br using (kommun_id, person_id)
      where h.kommun_id = '1427' and h.manad = '2026-09-01' and h.typ = 'besok' and h.utforare_id = ${utforareId('bohusomsorg')} limit 1`) as unknown as [
      { kod: string },
    ]
    const hosKommun = await svar(kod)
    expect(hosKommun[0]).toMatchObject({
      utfall: 'betald',
      text: expect.stringMatching(/^Ersatt i körningen för september 2026: \d+ minuter i raden/),
    })
    const hosUtforare = await withAktor(bas.db, firm('bohusomsorg'), (tx) =>
      svaraHandelser(tx, { manad: MANAD, text: kod, sida: 1 }, tjanster),
    )
    expect(hosUtforare.ok && hosUtforare.value.rader).toEqual(
      hosKommun.filter((r) => r.utforare === hosKommun[0]?.utforare),
    )
    expect(await svar(kod, '1435')).toEqual([])
  })
})
