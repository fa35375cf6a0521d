import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { sql } from 'drizzle-orm'

/** How far back an unsettled month is looked for. */
const MANADER = 12

/** Where one ended month stands; `saknas` when something was performed and nobody has begun. */
export interface Manadslage {
  readonly id: string | null
  /** 'ÅÅÅÅ-MM' */
  readonly manad: string
  readonly status: 'saknas' | 'oppen' | 'beraknad' | 'granskad' | 'last' | 'attesterad' | 'utbetald'
  /** What must be put right before it can be locked. */
  readonly problem: number
  /** The one who asks locked it, and so cannot attest. */
  readonly lastAvMig: boolean
  readonly summaOre: number | null
}

/** The last twelve months that have ended and where something was performed or run, oldest first. */
export async function oversiktManader(tx: AktorTx, nu: Temporal.Instant): Promise<Manadslage[]> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const idag = dateAt(nu).toString()
  const rader = await tx.execute<{
    id: string | null
    manad: string
    status: Manadslage['status']
    problem: number
    last_av: string | null
    summa_ore: string | null
  }>(sql`
    select k.id, to_char(m, 'YYYY-MM') as manad, coalesce(k.status, 'saknas') as status,
      coalesce(jsonb_array_length(k.problem), 0) as problem, k.last_av, k.summa_ore::text
    from generate_series(date_trunc('month', ${idag}::date) - make_interval(months => ${MANADER}),
      date_trunc('month', ${idag}::date) - interval '1 month', interval '1 month') m
    left join korning k on k.kommun_id = ${kommunId} and k.namnd_id = ${namndId} and k.manad = m::date
    where k.id is not null or exists (select 1 from handelse h
      where h.kommun_id = ${kommunId} and h.namnd_id = ${namndId} and h.manad = m::date)
    order by m`)
  return rader.map((r) => ({
    id: r.id,
    manad: r.manad,
    status: r.status,
    problem: r.problem,
    lastAvMig: r.last_av === identitetId,
    summaOre: r.summa_ore === null ? null : Number(r.summa_ore),
  }))
}
