import { StartFel } from '@valfri/db/startfel'
import postgres from 'postgres'

interface Traff {
  readonly kommunId: string
  readonly namndId: string
  readonly korningId: string
}

/**
 * Which run is meant: its id, or a kommun (kommunkod, or its name in addresses) and a month.
 * Throws StartFel when there is none, or several.
 */
export async function findKorning(
  agareUrl: string,
  ord: readonly string[],
): Promise<Traff & Readonly<Record<string, string>>> {
  const [forsta = '', manad] = ord
  const sql = postgres(agareUrl, { max: 1, onnotice: () => undefined })
  try {
    const traffar = manad
      ? await sql<Traff[]>`select k.kommun_id as "kommunId", k.namnd_id as "namndId", k.id as "korningId" from korning k
          join kommun m on m.kommun_id = k.kommun_id
          where (m.slug = ${forsta.toLowerCase()} or m.kommun_id = ${forsta}) and to_char(k.manad, 'YYYY-MM') = ${manad}
          order by k.namnd_id`
      : await sql<
          Traff[]
        >`select kommun_id as "kommunId", namnd_id as "namndId", id as "korningId" from korning where id::text = ${forsta}`
    const [enda] = traffar
    if (!enda) throw new StartFel('korning-saknas', `Ingen körning för ${ord.join(' ')}.`, await listLasta(sql))
    if (traffar.length > 1)
      throw new StartFel(
        'korning-flera',
        'Kommunen har flera nämnder med en körning den månaden.',
        `Ange ett id: ${traffar.map((t) => `${t.korningId} (${t.namndId})`).join(', ')}`,
      )
    return { kommunId: enda.kommunId, namndId: enda.namndId, korningId: enda.korningId }
  } finally {
    await sql.end()
  }
}

async function listLasta(sql: postgres.Sql): Promise<string> {
  const rader = await sql<{ namn: string }[]>`select m.slug || ' ' || to_char(k.manad, 'YYYY-MM') as namn from korning k
    join kommun m on m.kommun_id = k.kommun_id where k.last is not null order by k.manad desc, m.slug limit 10`
  return rader.length > 0 ? `Låsta månader: ${rader.map((r) => r.namn).join(', ')}.` : 'Ingen månad är låst än.'
}
