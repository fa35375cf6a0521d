import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { lasManad } from '@valfri/ersattning/las-manad'
import { listUnderlag } from '@valfri/ersattning/queries'
import { registreraHandelser } from '@valfri/utfort/registrera-handelser'
import { oppnaKodarende } from '@valfri/val/oppna-kodarende'
import { avtalId } from '@valfri/world/avtal'
import { addFamiljeradgivning } from '@valfri/world/familjeradgivning'
import { TEST_PEPPAR } from '@valfri/world/grund'
import { loadValgrund } from '@valfri/world/valgrund'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firm, preview, staff, tjanster } from './ersattning-hjalp.ts'

const S = '1427'
const TJANST = 'familjeradgivning'
/** What a samtal leaves the kommun to pay: 1 548 kr less the couple's 450. */
const SAMTAL = 109_800n

describe('a cap that runs over several months', () => {
  let test: TestDb
  const radgivare = { ...firm('bohusomsorg'), roller: ['planerare'] } as Aktor
  const rapportera = (bestallningId: string, dagar: readonly string[], nu: Temporal.Instant) =>
    withAktor(test.db, radgivare, (tx) => {
      const handelser = dagar.map((datum) => ({ bestallningId, del: 'samtal', typ: 'samtal', datum }))
      return registreraHandelser(tx, { kalla: 'webb', handelser }, tjanster, nu)
    })
  const kor = async (manad: string, nu: Temporal.Instant, las = false) => {
    const id = await preview(test, S, manad, nu)
    const ekonom = staff(S, 'ekonom')
    const [u] = (await withAktor(test.db, ekonom, (tx) => listUnderlag(tx, id))).filter((x) => x.tjanstId === TJANST)
    if (las) {
      const last = await withAktor(test.db, ekonom, (tx) => lasManad(tx, id, { namn: 'Ekonomen' }, nu))
      expect(last.ok ? null : last.fel.kod).toBeNull()
    }
    return u?.summaOre
  }

  beforeAll(async () => {
    test = await createTestDb(() => Temporal.Instant.from('2026-04-05T08:00:00Z'))
    await loadValgrund(test.agare)
    await addFamiljeradgivning(test.agare)
  })
  afterAll(() => test.close())

  it('never pays six of five when a samtal of a locked month comes late: the later month gives one back', async () => {
    const nu = Temporal.Instant.from('2026-03-02T08:00:00Z')
    const svar = await withAktor(test.db, radgivare, (tx) =>
      oppnaKodarende(
        tx,
        {
          avtalId: avtalId(S, TJANST, 'bohusomsorg'),
          del: 'samtal',
          fran: Temporal.PlainDate.from('2026-01-05'),
          falt: {},
        },
        { nu, tjanster, peppar: TEST_PEPPAR },
      ),
    )
    if (!svar.ok) throw new Error(svar.fel.kod)
    await rapportera(svar.value.id, ['2026-01-07', '2026-01-14', '2026-02-04', '2026-02-11', '2026-02-18'], nu)
    const efter = Temporal.Instant.from('2026-03-05T08:00:00Z')
    expect(await kor('2026-01', efter, true)).toBe(2n * SAMTAL)
    expect(await kor('2026-02', efter, true)).toBe(3n * SAMTAL)

    await rapportera(svar.value.id, ['2026-01-21'], Temporal.Instant.from('2026-03-20T08:00:00Z'))
    // January gains one, and the third of February falls past the cap.
    expect(await kor('2026-03', Temporal.Instant.from('2026-04-05T08:00:00Z'))).toBe(0n)
  })
})
