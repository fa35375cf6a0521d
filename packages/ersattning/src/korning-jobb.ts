import { createHash } from 'node:crypto'
import { type Aktor, type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { defineJobb, type JobbKontext } from '@valfri/db/jobs'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { beraknaDel } from './berakna-del.ts'
import { problemText } from './problem-text.ts'
import { insertDel, insertKorningHandelse, listUnderlag, loadKorning, updateKorning } from './queries.ts'
import { listRunDelar, type RunDel } from './queries-indata.ts'
import type { KorningProblem } from './schema.ts'

/** While one utförare's rows are computed, the database reads the next one's events: two cores, two at a time. */
const SAMTIDIGA = 2

/** Which run to compute; ids only, since a payload is kept outside row level security. */
export interface KorningLast extends Readonly<Record<string, string>> {
  readonly kommunId: string
  readonly namndId: string
  readonly korningId: string
}

/** A job acts as the nämnd whose run it is, and may know no person. */
export const jobbAktor = (last: Pick<KorningLast, 'kommunId' | 'namndId'>): Aktor => ({
  typ: 'kommun',
  kommunId: last.kommunId,
  namndId: last.namndId,
  identitetId: '00000000-0000-0000-0000-000000000000',
  roller: ['ekonom'],
  farSePerson: false,
})

/**
 * The job that computes a month. Each utförare and tjänst is one transaction, so a killed process loses at most the one
 * it worked on: started again it goes on with those that are missing, and gives the same bytes, once.
 */
export function korningJobb(tjanster: TjanstRegister, nu: Klocka) {
  return defineJobb<KorningLast>('ersattning-korning', async (last, kontext) => {
    await computeKorning(kontext.db, last, tjanster, nu, kontext)
  })
}

/** Computes what is missing of a run. Ends early when the job is cancelled; what is done then is kept for the next start. */
export async function computeKorning(
  db: Databas,
  last: KorningLast,
  tjanster: TjanstRegister,
  nu: Klocka,
  kontext?: Pick<JobbKontext, 'signal' | 'framsteg'>,
): Promise<void> {
  const as = <T>(fn: (tx: AktorTx) => Promise<T>) => withAktor(db, jobbAktor(last), fn)
  const start = await as(async (tx) => {
    const korning = await loadKorning(tx, last.korningId)
    if (korning?.status !== 'oppen' || !korning.gransTid) return null
    const gjorda = new Set((await listUnderlag(tx, last.korningId)).map(delKey))
    return { korning, grans: korning.gransTid, gjorda, delar: await listRunDelar(tx, last, korning.manad) }
  })
  if (!start) return
  const kvar = start.delar.filter((del) => !start.gjorda.has(delKey(del)))
  const problem: (KorningProblem | null)[] = kvar.map(() => null)
  let nasta = 0
  let klart = start.delar.length - kvar.length
  const bas = { kommunId: last.kommunId, namndId: last.namndId, manad: start.korning.manad, grans: start.grans }
  const computeNext = async (): Promise<void> => {
    while (nasta < kvar.length && !kontext?.signal.aborted) {
      const i = nasta++
      problem[i] = await as((tx) => storeDel(tx, start.korning, bas, kvar[i] as RunDel, tjanster, nu()))
      klart += 1
      await kontext?.framsteg(klart, start.delar.length)
    }
  }
  // Both are waited for, also when one fails: a job that is tried again must not meet its own shadow.
  const utfall = await Promise.allSettled(Array.from({ length: SAMTIDIGA }, computeNext))
  for (const u of utfall) if (u.status === 'rejected') throw u.reason
  if (kontext?.signal.aborted) return
  const hinder = problem.filter((p) => p !== null)
  await as((tx) => finish(tx, last.korningId, hinder, nu()))
}

/** One utförare's month in one tjänst; what hinders it is told, and the others go on. */
async function storeDel(
  tx: AktorTx,
  korning: Parameters<typeof insertDel>[1],
  bas: Parameters<typeof beraknaDel>[1],
  del: RunDel,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<KorningProblem | null> {
  const svar = await beraknaDel(tx, bas, del, tjanster)
  if (!svar.ok) {
    const text = problemText(svar.fel, tjanster.tjanster.get(del.tjanstId))
    return { utforareId: del.utforareId, kod: svar.fel.kod, text }
  }
  await insertDel(tx, korning, svar.value, nu)
  return null
}

const delKey = (d: Pick<RunDel, 'utforareId' | 'tjanstId'>): string => `${d.utforareId}/${d.tjanstId}`

async function finish(
  tx: AktorTx,
  korningId: string,
  problem: readonly KorningProblem[],
  nu: Temporal.Instant,
): Promise<void> {
  const korning = await loadKorning(tx, korningId, true)
  if (korning?.status !== 'oppen') return
  const underlag = await listUnderlag(tx, korningId)
  const hash = (falt: 'sha256' | 'indataSha256') =>
    createHash('sha256')
      .update(underlag.map((u) => `${delKey(u)} ${u[falt]}`).join('\n'))
      .digest('hex')
  await updateKorning(tx, korning, {
    status: 'beraknad',
    problem,
    summaOre: underlag.reduce((summa, u) => summa + u.summaOre, 0n),
    antalHandelser: underlag.reduce((n, u) => n + u.antalHandelser, 0),
    indataSha256: hash('indataSha256'),
    resultatSha256: hash('sha256'),
  })
  await insertKorningHandelse(tx, {
    kommunId: korning.kommunId,
    namndId: korning.namndId,
    korningId,
    fran: 'oppen',
    till: 'beraknad',
    tid: nu,
    data: { resultat: hash('sha256') },
  })
}
