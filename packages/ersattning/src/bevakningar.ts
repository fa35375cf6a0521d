import type { AktorTx } from '@valfri/db/aktor'
import { dateAt, startOfDate } from '@valfri/kernel/tid'
import { type Bevakning, type Bevakningsslag, defineBevakning, type Period } from '@valfri/notis/bevakning'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { and, eq, gte, lt, ne, sql } from 'drizzle-orm'
import { korning } from './schema.ts'

const MANAD = new Intl.DateTimeFormat('sv-SE', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const manadNamn = (d: Temporal.PlainDate) => MANAD.format(new Date(Date.UTC(d.year, d.month - 1, 1)))

/** The last day to report each month: of the nämnd, or of each nämnd that the utförare has an avtal with. */
async function sparrdatum(tx: AktorTx, { fran, till }: Period): Promise<Bevakning[]> {
  const { aktor } = tx
  if (aktor.typ !== 'kommun' && aktor.typ !== 'utforare') return []
  const mina =
    aktor.typ === 'kommun'
      ? sql`s.kommun_id = ${aktor.kommunId} and s.namnd_id = ${aktor.namndId}`
      : sql`exists (select 1 from avtal a where a.kommun_id = s.kommun_id and a.namnd_id = s.namnd_id
          and a.utforare_id = ${aktor.utforareId} and a.status = 'signerat')`
  const rader = await tx.execute<{ id: string; manad: string; datum: string; kommun: string }>(sql`
    select distinct on (s.kommun_id, s.namnd_id, s.manad) s.id, s.manad::text, s.datum::text, k.namn as kommun
    from sparrdatum s join kommun k on k.kommun_id = s.kommun_id
    where ${mina} order by s.kommun_id, s.namnd_id, s.manad, s.skapad desc, s.id desc`)
  return rader
    .map((r) => ({ ...r, dag: Temporal.PlainDate.from(r.datum), avser: manadNamn(Temporal.PlainDate.from(r.manad)) }))
    .filter((r) => Temporal.PlainDate.compare(r.dag, fran) >= 0 && Temporal.PlainDate.compare(r.dag, till) <= 0)
    .map((r) => ({
      id: r.id,
      datum: r.dag,
      om: aktor.typ === 'kommun' ? r.avser : `${r.avser}, ${r.kommun} kommun`,
      lank: aktor.typ === 'kommun' ? '/kommun/ersattning' : '/utforare/tid',
      vantar: false,
    }))
}

/** Locked months: attested from the day they were locked, by anybody but the one who locked them (B11). */
async function attest(tx: AktorTx, { fran, till }: Period): Promise<Bevakning[]> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const rader = await tx
    .select({ id: korning.id, manad: korning.manad, last: korning.last })
    .from(korning)
    .where(
      and(
        eq(korning.kommunId, kommunId),
        eq(korning.namndId, namndId),
        eq(korning.status, 'last'),
        ne(korning.lastAv, identitetId),
        gte(korning.last, startOfDate(fran)),
        lt(korning.last, startOfDate(till.add({ days: 1 }))),
      ),
    )
  return rader.flatMap(({ id, manad, last }) =>
    last ? { id, datum: dateAt(last), om: manadNamn(manad), lank: `/kommun/ersattning/${id}`, vantar: true } : [],
  )
}

/** Every kind of day in the month of a settlement. */
export const ersattningBevakningar: readonly Bevakningsslag[] = [
  defineBevakning({
    id: 'sparrdatum-kommun',
    namn: 'Sista dag att rapportera',
    dorr: 'kommun',
    roller: ['ekonom', 'attestant', 'uppfoljare', 'upphandlare'],
    list: sparrdatum,
  }),
  defineBevakning({
    id: 'sparrdatum',
    namn: 'Sista dag att rapportera',
    dorr: 'utforare',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'],
    list: sparrdatum,
  }),
  defineBevakning({
    id: 'attest',
    namn: 'Månad att attestera',
    dorr: 'kommun',
    roller: ['attestant'],
    list: attest,
  }),
]
