import { type Aktor, type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { defineJobb, type JobbKontext, type JobbNamn, type Last } from '@valfri/db/jobs'
import { dateAt, type Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadAnnonslage } from './annonslage.ts'
import { closeLarm, insertLarm, selectAnnonserande, selectOppnadeUnderlag, selectOppnaLarm } from './queries-annons.ts'

/**
 * Looks at each of the nämnd's notices on the day: raises an alarm where one differs from what is live, once, and closes it where
 * they agree again (F3.2). An underlag that was opened before records were kept has none to differ from, and is shown on its page.
 * @returns how many alarms were raised
 */
async function bevakaEgnaAnnonser(tx: AktorTx, tjanster: TjanstRegister, nu: Temporal.Instant): Promise<number> {
  const { kommunId, namndId } = egenNamnd(tx)
  let antal = 0
  for (const underlagId of await selectOppnadeUnderlag(tx, { kommunId, namndId })) {
    const nyckel = { kommunId, namndId, underlagId }
    const lage = await loadAnnonslage(tx, tjanster, underlagId, dateAt(nu))
    const [post] = lage?.poster ?? []
    if (!lage || !post) continue
    if (lage.skillnader.length === 0) {
      await closeLarm(tx, nyckel, nu, 'stammer')
      continue
    }
    const larm = { ...nyckel, postId: post.id, dag: dateAt(nu), skillnader: lage.skillnader }
    if (!(await insertLarm(tx, larm))) continue
    tx.logga({ handling: 'annonslarm', objekt: 'annonspost', objektId: post.id })
    antal += 1
  }
  return antal
}

const INGEN = '00000000-0000-0000-0000-000000000000'

/** Does it for every nämnd that has opened an underlag, each in a transaction of its own. */
export async function bevakaAnnonser(
  db: Databas,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
  kontext?: Pick<JobbKontext, 'signal' | 'framsteg'>,
): Promise<number> {
  const alla = await withAktor(db, { typ: 'publik' }, selectAnnonserande)
  let antal = 0
  for (const [i, namnd] of alla.entries()) {
    if (kontext?.signal.aborted) return antal
    const aktor: Aktor = { typ: 'kommun', ...namnd, identitetId: INGEN, roller: [], farSePerson: false }
    antal += await withAktor(db, aktor, (tx) => bevakaEgnaAnnonser(tx, tjanster, nu))
    await kontext?.framsteg(i + 1, alla.length)
  }
  return antal
}

/** The job by name, for the process that sends it once a day. */
export const ANNONSBEVAKNING: JobbNamn<Last> = { namn: 'underlag-annonsbevakning' }

/** The job that does it. */
export const annonsbevakningJobb = (tjanster: TjanstRegister, nu: Klocka) =>
  defineJobb<Last>(ANNONSBEVAKNING.namn, async (_last, kontext) => {
    await bevakaAnnonser(kontext.db, tjanster, nu(), kontext)
  })

/** The nämnd's notices that differ from what is live, the oldest alarm first. Plain JSON. */
export async function listAnnonslarm(tx: AktorTx) {
  const rader = await selectOppnaLarm(tx, egenNamnd(tx))
  return rader.map(({ larm, titel }) => ({
    id: larm.id,
    underlagId: larm.underlagId,
    titel,
    dag: larm.dag.toString(),
    skillnader: larm.skillnader,
  }))
}
