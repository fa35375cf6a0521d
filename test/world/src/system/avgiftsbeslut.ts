import type { Sql } from 'postgres'
import { copyRows } from '../copy.ts'
import { identitetId } from '../personas.ts'
import { makeSlump } from '../slump.ts'
import { stabiltId } from '../stabilt-id.ts'
import type { BosattPerson } from './personer.ts'
import type { System } from './typer.ts'

/** What the avgiftshandläggare know of five of six; the others' income is known to nobody. Drawn, so constructed. */
export async function loadSystemAvgiftsbeslut(sql: Sql, s: System, personer: readonly BosattPerson[]): Promise<void> {
  const slump = makeSlump(Number(s.kommunId) + 3)
  const handlaggare = identitetId(`${s.slug}-avgiftshandlaggare`)
  const rader = personer.flatMap((p, i) => {
    const [netto, boende, kand] = [slump.heltal(110, 280), slump.heltal(40, 95), slump.tal() < 5 / 6]
    if (!kand && i > 0) return []
    return [
      [
        ...[s.kommunId, stabiltId(`avgiftsbeslut:${p.id}`), s.namndId, p.id, s.fran, '2025-12-15', `AVG 2025/${i + 1}`],
        ...[handlaggare, 'Avgiftshandläggaren', 'ensamstaende', netto * 10_000, boende * 10_000, 0, ''],
        '2025-12-15T08:00:00Z',
      ],
    ]
  })
  await copyRows(
    sql,
    'avgiftsbeslut',
    [
      ...['kommun_id', 'id', 'namnd_id', 'person_id', 'fran', 'datum', 'diarienummer'],
      ...['beslutad_av', 'beslutad_av_namn', 'hushall', 'nettoinkomst_ore', 'bostadskostnad_ore'],
      ...['individuellt_tillagg_ore', 'skal', 'skapad'],
    ],
    rader,
  )
}
