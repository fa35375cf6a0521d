import { loadGrundbelopp } from '@valfri/avgift/las-grundbelopp'
import { listPersonAvgifter } from '@valfri/avgift/queries-vy'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { fillNorraBohuslan } from '@valfri/world/fyll'
import { loadGrund } from '@valfri/world/grund'
import { addBesok, addBestallning, type EnBestallning } from '@valfri/world/manad'
import { avgiftshandlaggare, decideAvgift, decideTaxa, HEMTJANST, NAMND, personId } from './avgift-hjalp.ts'

/** The day that October's avgifter are worked with. */
export const nu = Temporal.Instant.from('2026-11-10T08:00:00Z')

export const hos = (utforare: string, namn: string): EnBestallning => ({
  kommunId: '1427',
  utforare,
  del: 'service',
  zon: 'tatort',
  beviljat: 6_000,
  namn,
})
/** Pays by the hour. */
export const enkel = hos('bohusomsorg', 'BBBB1')
/** Is at the limit of the income. */
export const lag = hos('bohusomsorg', 'BBBB2')
/** Is at maxtaxan. */
export const mycket = hos('egenregi-sotenas', 'BBBB3')
/** Nobody came. */
const forre = hos('bohusomsorg', 'BBBB4')
const maka = hos('skargardsvard', 'BBBB5')
const make = hos('skargardsvard', 'BBBB6')

export const person = (namn: string): Aktor => ({
  typ: 'person',
  identitetId: personId(namn),
  personnummerHash: `hash-${namn}`,
})

/** A person's avgifter for a month ('2026-10'), as the avgiftshandläggare reads them. */
export const avgiftOf = (test: TestDb, namn: string, manad: string) =>
  withAktor(test.db, avgiftshandlaggare, async (tx) =>
    (await listPersonAvgifter(tx, [personId(namn)])).filter((a) => a.avserManad.toString().startsWith(manad)),
  )

/** October in Sotenäs: the six persons above with their visits, the taxa, and what was decided about their avgift. */
export async function createAvgiftManad(): Promise<TestDb> {
  const test = await createTestDb(() => nu)
  await loadGrund(test.agare)
  await fillNorraBohuslan(0)(test)
  await test.agare`delete from handelse`
  await test.agare`delete from bestallning`
  await test.agare`delete from avgiftsbeslut`
  await test.agare`delete from beslutat_varde where parameter like 'avgift.%'`
  await addPersons(test)
  await loadGrundbelopp(test.db, nu)
  await decideTaxa(test, 'hemtjanst', '2026-01-01', HEMTJANST, nu)
  await decideAvgifter(test)
  await addVisits(test)
  return test
}

async function addPersons(test: TestDb): Promise<void> {
  for (const b of [enkel, lag, mycket, forre, maka, make]) {
    await addBestallning(test.agare, b)
    const rad = { kommun_id: '1427', namnd_id: NAMND.namndId, person_id: personId(b.namn) }
    await test.agare`insert into person ${test.agare({ ...rad, personnummer: `prov-${b.namn}`, personnummer_hash: `hash-${b.namn}`, namn: `Person ${b.namn}`, adress: 'Provgatan 1' })}`
  }
}

async function decideAvgifter(test: TestDb): Promise<void> {
  await decideAvgift(test, 'BBBB1', {}, nu)
  // 12 000 − 4 500 − 7 296 = 204,00 of room.
  await decideAvgift(test, 'BBBB2', { nettoinkomstOre: 1_200_000n, bostadskostnadOre: 450_000n }, nu)
  await decideAvgift(test, 'BBBB3', {}, nu)
  // (10 000 + 14 000 − 4 000 − 4 000) / 2 − 5 953 = 2 047,00 each; he has 100,00 in tillägg.
  await decideAvgift(
    test,
    'BBBB5',
    {
      hushall: 'sammanlevande',
      makar: true,
      makeKod: 'P-BBBB6',
      nettoinkomstOre: 1_000_000n,
      bostadskostnadOre: 400_000n,
      makeNettoinkomstOre: 1_400_000n,
      makeBostadskostnadOre: 400_000n,
      makeTillaggOre: 10_000n,
      skal: 'Fördyrad kost enligt intyg',
    },
    nu,
  )
}

async function addVisits(test: TestDb): Promise<void> {
  for (const b of [enkel, lag]) {
    await addBesok(test.agare, b, '2026-10-05T08:00', '2026-10-05T08:50')
    await addBesok(test.agare, b, '2026-10-06T08:00', '2026-10-06T08:25')
  }
  for (let dag = 1; dag <= 20; dag++) {
    const d = `2026-10-${String(dag).padStart(2, '0')}`
    for (const b of [mycket, maka, make]) await addBesok(test.agare, b, `${d}T08:00`, `${d}T09:00`)
  }
}
