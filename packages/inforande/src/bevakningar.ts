import type { AktorTx } from '@valfri/db/aktor'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import { type Bevakning, type Bevakningsslag, defineBevakning, type Period } from '@valfri/notis/bevakning'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { sql } from 'drizzle-orm'
import { lasNu } from './lasning.ts'
import { visaPlaner } from './visa-plan.ts'

const isWithin = (d: Temporal.PlainDate, { fran, till }: Period) => !isBefore(d, fran) && !isBefore(till, d)

/** Steps of the nämnd's plans that are not done, by the day they are planned to; of a month, by its last day. */
async function planensSteg(tx: AktorTx, period: Period, tjanster: TjanstRegister): Promise<Bevakning[]> {
  const planer = await visaPlaner(tx, lasNu(tx, period.nu), tjanster)
  return planer.flatMap((plan) =>
    plan.steg.flatMap((s) => {
      const dag = Temporal.PlainDate.from(s.planerat.datum)
      const datum = s.planerat.noggrannhet === 'manad' ? dag.add({ months: 1 }).subtract({ days: 1 }) : dag
      if (s.klart !== null || !isWithin(datum, period)) return []
      return { id: s.id, datum, om: `${plan.namn}: ${s.namn}`, lank: '/kommun/inforande', vantar: true }
    }),
  )
}

interface Post {
  readonly [kolumn: string]: unknown
  readonly post_id: string
  readonly datum: string
  readonly rubrik: string
  readonly kommun: string
  readonly beslutad: boolean
}

/** Coming decisions that a nämnd has told of, as they stand now: the nämnd's own, or those of the nämnder the firm has an avtal with. */
async function listPoster(tx: AktorTx, { fran, till }: Period): Promise<readonly Post[]> {
  const { aktor } = tx
  if (aktor.typ !== 'kommun' && aktor.typ !== 'utforare') return []
  const mina =
    aktor.typ === 'kommun'
      ? sql`p.kommun_id = ${aktor.kommunId} and p.namnd_id = ${aktor.namndId}`
      : sql`exists (select 1 from avtal a where a.kommun_id = p.kommun_id and a.namnd_id = p.namnd_id
          and a.utforare_id = ${aktor.utforareId} and a.status = 'signerat')`
  return tx.execute<Post & Record<string, unknown>>(sql`select * from (
    select distinct on (p.kommun_id, p.post_id) p.post_id, p.datum::text, p.rubrik, p.installd, k.namn as kommun,
      p.beslut_id is not null as beslutad
    from kalenderpost p join kommun k on k.kommun_id = p.kommun_id
    where ${mina} order by p.kommun_id, p.post_id, p.nr desc) nu
    where not installd and datum::date between ${fran.toString()}::date and ${till.toString()}::date`)
}

const toDag = (p: Post) => ({ id: p.post_id, datum: Temporal.PlainDate.from(p.datum) })

/** Every kind of day of an introduction, and of what a nämnd has told beforehand. */
export const inforandeBevakningar = (tjanster: TjanstRegister): readonly Bevakningsslag[] => [
  defineBevakning({
    id: 'inforandesteg',
    namn: 'Steg i införandet',
    dorr: 'kommun',
    roller: ['upphandlare', 'kommunikator'],
    list: (tx, period) => planensSteg(tx, period, tjanster),
  }),
  defineBevakning({
    id: 'kommande-beslut-kommun',
    namn: 'Kommande beslut som ni har berättat om',
    dorr: 'kommun',
    roller: ['upphandlare', 'beslutsfattare', 'registrator', 'kommunikator', 'ekonom'],
    list: async (tx, period) =>
      (await listPoster(tx, period)).map((p) => ({
        ...toDag(p),
        om: p.rubrik,
        lank: '/kommun/inforande/kalender',
        // The day has been: it is tied to its decision, moved or called off.
        vantar: !p.beslutad && isBefore(toDag(p).datum, dateAt(period.nu)),
      })),
  }),
  defineBevakning({
    id: 'kommande-beslut',
    namn: 'Kommunen beslutar',
    dorr: 'utforare',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'utforarekonom'],
    list: async (tx, period) =>
      (await listPoster(tx, period)).map((p) => ({
        ...toDag(p),
        om: `${p.rubrik}, ${p.kommun} kommun`,
        lank: '/utforare/avtal',
        vantar: false,
      })),
  }),
]
