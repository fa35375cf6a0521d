import type { Sql } from 'postgres'
import { omsorgsnamnd, valfrihetskommuner } from './beslut.ts'
import { copyRows } from './copy.ts'
import { identitetId } from './personas.ts'
import { makeSlump } from './slump.ts'
import { stabiltId } from './stabilt-id.ts'

/** Constructed, at the level of Mönsterås 2026: 435 kr an hour, larm 310 and hemsjukvård 450 a month, 78 a portion. */
const TAXA: readonly { tjanst: string; post: string; per: string; ore: number; inom: boolean }[] = [
  { tjanst: 'hemtjanst', post: 'hemtjanst', per: 'timme', ore: 43_500, inom: true },
  { tjanst: 'hemtjanst', post: 'hemsjukvard', per: 'manad', ore: 45_000, inom: true },
  { tjanst: 'hemtjanst', post: 'trygghetslarm', per: 'manad', ore: 31_000, inom: true },
  { tjanst: 'mat', post: 'maltid', per: 'portion', ore: 7_800, inom: false },
  { tjanst: 'mat', post: 'leverans', per: 'leverans', ore: 0, inom: true },
]

const SLUG: Readonly<Record<string, string>> = { '1427': 'sotenas', '1430': 'munkedal', '1435': 'tanum' }
const FRAN = '2026-01-01'

const avgiftsbeslutId = (kommunId: string): string => stabiltId(`beslut:${kommunId}:avgift`)

async function loadTaxa(sql: Sql, kommunId: string): Promise<void> {
  const namnd_id = omsorgsnamnd(kommunId)
  const beslut_id = avgiftsbeslutId(kommunId)
  await sql`insert into beslut ${sql({ kommun_id: kommunId, id: beslut_id, namnd_id, instans: 'kf', slag: 'avgift', rubrik: 'Taxor och avgifter i omsorgen 2026', datum: '2025-11-27', paragraf: '§ 118', diarienummer: 'KS 2025/311' })}`
  const rader = TAXA.map((t) => ({
    kommun_id: kommunId,
    id: stabiltId(`taxa:${kommunId}:${t.tjanst}:${t.post}`),
    namnd_id,
    tjanst_id: t.tjanst,
    parameter: `avgift.${t.post}`,
    segment: sql.json({}),
    fran: FRAN,
    ore: t.ore,
    enhet: t.per,
    varde: sql.json({ inomMaxtaxa: t.inom, friaMinuter: 0 }),
    beslut_id,
  }))
  await sql`insert into beslutat_varde ${sql(rader)}`
}

/** Astrid's room is 1 404 kr a month, so that her page shows a fee that the income limits. */
const KANDA: Readonly<Record<string, readonly [nettoinkomst: number, boende: number] | null>> = {
  'brukare-astrid': [1_650_000, 780_000],
  'brukare-gosta': null,
}

/** A decision for five of six: income and housing cost drawn, the rest are known to nobody. */
async function loadAvgiftsbeslut(sql: Sql, kommunId: string): Promise<void> {
  const personer = await sql<{ person_id: string; nyckel: string | null }[]>`
    select distinct b.person_id, i.id::text as nyckel from bestallning b
      join person p on p.kommun_id = b.kommun_id and p.person_id = b.person_id
      left join identitet i on i.personnummer_hash = p.personnummer_hash
    where b.kommun_id = ${kommunId} order by 1`
  const kanda = new Map(Object.entries(KANDA).map(([nyckel, v]) => [identitetId(nyckel), v]))
  const slump = makeSlump(Number(kommunId))
  const rader = personer.flatMap(({ person_id, nyckel }, i) => {
    const drag = [slump.heltal(110, 280) * 10_000, slump.heltal(40, 95) * 10_000] as const
    const har = slump.tal() < 5 / 6
    const kand = nyckel ? kanda.get(nyckel) : undefined
    const [netto, boende] = kand ?? drag
    if (kand === null || (kand === undefined && !har)) return []
    return [[kommunId, person_id, netto, boende, `AVG 2025/${i + 1}`] as const]
  })
  const handlaggare = identitetId(`${SLUG[kommunId]}-avgiftshandlaggare`)
  await copyRows(
    sql,
    'avgiftsbeslut',
    [
      ...[
        'kommun_id',
        'id',
        'namnd_id',
        'person_id',
        'fran',
        'datum',
        'diarienummer',
        'beslutad_av',
        'beslutad_av_namn',
      ],
      ...['hushall', 'nettoinkomst_ore', 'bostadskostnad_ore', 'individuellt_tillagg_ore', 'skal', 'skapad'],
    ],
    rader.map(([kommun, person, netto, boende, nr]) => [
      ...[
        kommun,
        stabiltId(`avgiftsbeslut:${person}`),
        omsorgsnamnd(kommun),
        person,
        FRAN,
        '2025-12-15',
        nr,
        handlaggare,
      ],
      ...['Avgiftshandläggaren', 'ensamstaende', netto, boende, 0, '', '2025-12-15T08:00:00Z'],
    ]),
  )
}

/** The taxa of Norra Bohuslän, and what its avgiftshandläggare know of people's incomes. After the people are there. */
export async function loadAvgift({ sql }: { readonly sql: Sql }): Promise<void> {
  for (const kommunId of valfrihetskommuner) {
    await loadTaxa(sql, kommunId)
    await loadAvgiftsbeslut(sql, kommunId)
  }
}
