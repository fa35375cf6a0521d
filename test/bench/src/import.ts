import { withAktor } from '@valfri/db/aktor'
import { copyIn } from '@valfri/db/copy-in'
import { createTestDb, type TestDb } from '@valfri/db/testdb'
import { tjanster } from '@valfri/server/tjanster'
import { provaImport, sparaImport } from '@valfri/utfort/importera'
import { kolumnkartaSchema } from '@valfri/utfort/kolumnkarta'
import type { SomUtforare } from '@valfri/utfort/ta-emot-fil'
import { loadBeslut } from '@valfri/world/beslut'
import { loadGrund } from '@valfri/world/grund'
import { makeProvKo } from '@valfri/world/jobb-pa-begaran'
import { BENCH, createBenchIds } from './million.ts'

const nu = () => Temporal.Instant.from('2026-11-10T08:00:00Z')
const PERSONER = 2500
const RAD_PER_PERSON = 400
const rubrik = 'id;person;del;typ;datum;start;slut;medarbetare'
const kolumner = {
  externId: 'id',
  person: 'person',
  del: 'del',
  typ: 'typ',
  datum: 'datum',
  start: 'start',
  slut: 'slut',
  medarbetare: 'medarbetare',
}

export interface ImportMatt {
  readonly rader: number
  /** From the first byte of the file until each row's fate stands: the dry run. */
  readonly provMs: number
  /** From "Spara" until every event is stored. */
  readonly sparaMs: number
  readonly raderPerSekund: number
  /** The same file by COPY into a bare table of text. */
  readonly copyMs: number
  readonly kvot: number
  readonly toppMb: number
}

/** Imports a file of a million visits of one utförare, tried and then stored by the job, beside a bare COPY of the same bytes. */
export async function benchImport(): Promise<ImportMatt> {
  const test = await createTestDb(nu)
  try {
    await loadGrund(test.agare)
    await loadBeslut({ sql: test.agare })
    await createBenchIds(test.agare)
    await loadPersoner(test)
    const copyMs = await copyBare(test)
    const som = await asUtforare(test)
    // The jobs run here and now, so that their time is measured and not the queue's.
    const jobb = makeProvKo(test)
    const miljo = { tjanster, nu, jobb }
    const start = performance.now()
    const provad = await provaImport(
      som,
      { namn: 'oktober.csv', karta: kolumnkartaSchema.parse({ kolumner }), bitar: fil() },
      miljo,
    )
    if (!provad.ok) throw new Error(provad.fel.text)
    await jobb.kor()
    const provMs = performance.now() - start
    const sparad = await sparaImport(som, provad.value.id, miljo)
    if (!sparad.ok) throw new Error(sparad.fel.text)
    await jobb.kor()
    const sparaMs = performance.now() - start - provMs
    const rader = PERSONER * RAD_PER_PERSON
    const [{ antal }] = (await test.agare`select count(*)::int as antal from handelse`) as unknown as [
      { antal: number },
    ]
    if (antal !== rader) throw new Error(`${antal} of ${rader} rows were stored`)
    return {
      rader,
      provMs: Math.round(provMs),
      sparaMs: Math.round(sparaMs),
      raderPerSekund: Math.round(rader / ((provMs + sparaMs) / 1000)),
      copyMs: Math.round(copyMs),
      kvot: Math.round(((provMs + sparaMs) / copyMs) * 10) / 10,
      toppMb: Math.round(process.resourceUsage().maxRSS / 1024),
    }
  } finally {
    await test.close()
  }
}

async function asUtforare(test: TestDb): Promise<SomUtforare> {
  const [rad] = await test.agare<{ id: string }[]>`select valfri_bench_id('u', 1) as id`
  const aktor = { typ: 'utforare', utforareId: rad?.id as string, identitetId: rad?.id as string } as const
  return (fn) => withAktor(test.db, { ...aktor, roller: ['planerare'] }, fn)
}

/** One utförare with a beställning of omvårdnad for each person. */
async function loadPersoner({ agare }: TestDb): Promise<void> {
  const { kommunId, namndId } = BENCH
  await agare`insert into utforare (id, namn, form) values (valfri_bench_id('u', 1), 'Utförare 1', 'aktiebolag')`
  await agare`insert into brukare (kommun_id, person_id, namnd_id, kod) select ${kommunId}, valfri_bench_id('p', n), ${namndId}, 'B-' || n from generate_series(1, ${PERSONER}) n`
  await agare`insert into insatsbeslut (kommun_id, id, namnd_id, person_id, tjanst_id, lagrum, datum, fran)
    select ${kommunId}, valfri_bench_id('i', n), ${namndId}, valfri_bench_id('p', n), 'hemtjanst', 'SoL 11:1', '2025-12-01', '2026-01-01' from generate_series(1, ${PERSONER}) n`
  await agare`insert into bestallning (kommun_id, id, namnd_id, person_id, insatsbeslut_id, val_id, utforare_id, avtal_id, tjanst_id, del, regi, zon, fran, status, start)
    select ${kommunId}, valfri_bench_id('b', n), ${namndId}, valfri_bench_id('p', n), valfri_bench_id('i', n), valfri_bench_id('v', n), valfri_bench_id('u', 1),
      valfri_bench_id('a', 1), 'hemtjanst', 'omvardnad', 'privat', 'tatort', '2026-01-01', 'bekraftad', '2026-01-01' from generate_series(1, ${PERSONER}) n`
  await agare.unsafe('analyze')
}

/** Thirteen visits a day and person, 20 to 39 minutes each, none over another. */
function* rader(): Generator<string> {
  for (let i = 0; i < RAD_PER_PERSON; i++) {
    const dag = String(1 + Math.floor(i / 13)).padStart(2, '0')
    const timme = String(8 + (i % 13)).padStart(2, '0')
    let bit = ''
    for (let n = 1; n <= PERSONER; n++) {
      const slut = String(20 + ((n + i) % 20))
      bit += `${n}-${i};B-${n};omvardnad;besok;2026-10-${dag};${timme}:00;${timme}:${slut};M${n % 400}-${i % 13}\r\n`
    }
    yield bit
  }
}

async function* fil(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${rubrik}\r\n`)
  for (const bit of rader()) yield Buffer.from(bit)
}

/** The limit: the same rows into a table of text with no index, rule or row level security. */
async function copyBare({ agare }: TestDb): Promise<number> {
  await agare.unsafe(
    `create unlogged table bench_rad (id text, person text, del text, typ text, datum text, start text, slut text, medarbetare text)`,
  )
  const start = performance.now()
  await agare.begin((tx) => copyIn(tx, `copy bench_rad from stdin (format csv, delimiter ';')`, rader()))
  const ms = performance.now() - start
  await agare.unsafe('drop table bench_rad')
  return ms
}
