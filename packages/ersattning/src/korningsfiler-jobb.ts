import { createHash } from 'node:crypto'
import { type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { defineJobb, type JobbKontext, type Jobbko } from '@valfri/db/jobs'
import { renderPdf } from '@valfri/dokument/render-pdf'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { jobbAktor, type KorningLast } from './korning-jobb.ts'
import { listUnderlag, loadKorning } from './queries.ts'
import { insertKorningsfil, listKorningsfiler } from './queries-ekonomi.ts'
import { loadHeltUnderlag, underlagCsv, underlagDokument, underlagJson } from './underlag-dokument.ts'

/** The job that draws every underlag of a locked run, once: a large one takes longer than a request may. */
export function korningsfilerJobb(tjanster: TjanstRegister, nu: Klocka) {
  return defineJobb<KorningLast>('ersattning-filer', (last, kontext) =>
    writeKorningsfiler(kontext.db, last, tjanster, nu, kontext),
  )
}

/** Asks for the files of a run that was just locked. */
export async function begarKorningsfiler(
  tx: AktorTx,
  korningId: string,
  miljo: { readonly jobb: Jobbko; readonly tjanster: TjanstRegister; readonly nu: Klocka },
): Promise<void> {
  const { kommunId, namndId } = egenNamnd(tx)
  await miljo.jobb.send(tx, korningsfilerJobb(miljo.tjanster, miljo.nu), { kommunId, namndId, korningId })
}

/** Makes what is missing of a locked run's files. Each underlag is a transaction: started again after a crash it goes on. */
export async function writeKorningsfiler(
  db: Databas,
  last: KorningLast,
  tjanster: TjanstRegister,
  nu: Klocka,
  kontext?: Pick<JobbKontext, 'signal' | 'framsteg'>,
): Promise<void> {
  const as = <T>(fn: (tx: AktorTx) => Promise<T>) => withAktor(db, jobbAktor(last), fn)
  const { alla, kvar } = await as(async (tx) => {
    const korning = await loadKorning(tx, last.korningId)
    if (!korning?.last) return { alla: 0, kvar: [] }
    const underlag = await listUnderlag(tx, last.korningId)
    const klara = new Set((await listKorningsfiler(tx, last.korningId)).map((f) => f.underlagId))
    return { alla: underlag.length, kvar: underlag.filter((u) => !klara.has(u.id)) }
  })
  for (const [i, u] of kvar.entries()) {
    if (kontext?.signal.aborted) return
    await as((tx) => writeUnderlagsfiler(tx, u, tjanster, nu()))
    await kontext?.framsteg(alla - kvar.length + i + 1, alla)
  }
}

async function writeUnderlagsfiler(
  tx: AktorTx,
  u: Awaited<ReturnType<typeof listUnderlag>>[number],
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<void> {
  const svar = await loadHeltUnderlag(tx, u.id, tjanster)
  if (!svar.ok) throw new Error(svar.fel.kod)
  const filer = {
    pdf: await renderPdf(underlagDokument(svar.value)),
    csv: Buffer.from(underlagCsv(svar.value)),
    json: Buffer.from(underlagJson(svar.value)),
  }
  const { kommunId, namndId, korningId, utforareId } = u
  for (const [slag, innehall] of Object.entries(filer)) {
    const sha256 = createHash('sha256').update(innehall).digest('hex')
    const fil = { kommunId, namndId, korningId, underlagId: u.id, utforareId, slag, innehall, sha256, skapad: nu }
    await insertKorningsfil(tx, fil)
  }
}
