import type { AktorTx } from '@valfri/db/aktor'
import { sql } from 'drizzle-orm'

interface GallringsGranser {
  /** Saved before this instant. */
  readonly sparadFore: Temporal.Instant
  /** Tried before this instant and never saved. */
  readonly provadFore: Temporal.Instant
}

interface Uttjant {
  readonly id: string
  /** 'provad' | 'sparad' */
  readonly status: string
}

/** The utförare that may have imported something, by id: each with an avtal somewhere, ended or not, which anyone may know. */
export async function listImporterande(tx: AktorTx): Promise<string[]> {
  const rader = await tx.execute<{ id: string }>(sql`select id from utforare order by id`)
  return rader.map((r) => r.id)
}

/** Whether the own imports have any rows at all: most days most have none, and that is cheap to ask. */
export async function harNagonImportrad(tx: AktorTx): Promise<boolean> {
  return (await tx.execute(sql`select 1 from import_rad limit 1`)).length > 0
}

/**
 * The own imports that still have rows and no longer need them. While an event of it waits, an undantag is open or a person's
 * invändning against one of its visits is not answered, the rows can be asked for.
 */
export async function listUttjanta(tx: AktorTx, g: GallringsGranser): Promise<Uttjant[]> {
  return tx.execute<Uttjant & Record<string, unknown>>(sql`
    select k.id, k.status from import_korning k
    where exists (select 1 from import_rad r where r.utforare_id = k.utforare_id and r.import_id = k.id)
      and (k.status = 'provad' and k.skapad < ${g.provadFore.toString()}::timestamptz
        or k.status = 'sparad' and k.sparad < ${g.sparadFore.toString()}::timestamptz
        and not exists (select 1 from undantag u where u.utforare_id = k.utforare_id and u.import_id = k.id and u.status = 'oppen')
        and not exists (select 1 from handelse h where h.utforare_id = k.utforare_id and h.import_id = k.id
          and h.status = 'vantar' and h.typ <> 'struken'
          and not exists (select 1 from handelse s where s.kommun_id = h.kommun_id and s.ersatter = h.id))
        and not exists (select 1 from invandning i
          join handelse h on h.kommun_id = i.kommun_id and h.manad = i.handelse_manad and h.id = i.handelse_id
          where i.utforare_id = k.utforare_id and h.import_id = k.id
            and not exists (select 1 from invandning_svar s where s.kommun_id = i.kommun_id and s.invandning_id = i.id and s.avslut is not null)))
    order by k.id`)
}
