import { type Aktor, type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { defineJobb, type JobbKontext } from '@valfri/db/jobs'
import type { Klocka } from '@valfri/kernel/tid'
import { listNamnder } from '@valfri/tenancy/namnder'
import { makeNyckel } from './prenumerationsnyckel.ts'
import { deleteBrev, lockBrev, updateBrev } from './queries-dialog.ts'

/** One letter on its way out. */
export interface Brev {
  /** Names the letter: the same one is never two in a mail box. */
  readonly id: string
  readonly till: string
  readonly amne: string
  readonly text: string
}

/** The way to a mail server. `slutgiltig`: it will never take this letter. */
export interface Brevport {
  skicka(brev: Brev): Promise<{ readonly ok: true } | { readonly ok: false; readonly slutgiltig: boolean }>
}

/** What the sending needs beside the database. */
export interface Brevmiljo {
  readonly post: Brevport
  /** The instance's own address, without a slash at the end. */
  readonly adress: string
  readonly hemlighet: string
  readonly nu: Klocka
}

/** Minutes to wait after each attempt that failed; after the last the letter is given up. */
const VANTA_MINUTER = [1, 5, 15, 60, 240, 720, 1440] as const

const DRIFT: Aktor = { typ: 'plattform', identitetId: '00000000-0000-0000-0000-000000000000', roller: [] }

/** Sends what waits, one letter a transaction. A subscription that has ended gets nothing, and its letters are taken away. */
export async function skickaNyhetsbrev(db: Databas, miljo: Brevmiljo, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await withAktor(db, DRIFT, (tx) => sendNext(tx, miljo))));
}

type Last = NonNullable<Awaited<ReturnType<typeof lockBrev>>>

/** @returns false when nothing waits, or when no server answers and the rest can wait */
async function sendNext(tx: AktorTx, miljo: Brevmiljo): Promise<boolean> {
  const nu = miljo.nu()
  const last = await lockBrev(tx, nu)
  if (!last) return false
  const { brev, till } = last
  if (!till || (last.nyhet && till.bekraftad === null)) {
    await deleteBrev(tx, brev)
    return true
  }
  const svar = await miljo.post.skicka(await writeBrev(tx, last, till, miljo))
  const forsok = brev.forsok + 1
  const vanta = VANTA_MINUTER[forsok - 1]
  if (svar.ok) await updateBrev(tx, brev, { skickad: nu, forsok })
  else if (svar.slutgiltig || vanta === undefined) await deleteBrev(tx, brev)
  else await updateBrev(tx, brev, { forsok, nasta: nu.add({ minutes: vanta }) })
  return svar.ok || svar.slutgiltig
}

async function writeBrev(
  tx: AktorTx,
  { brev, nyhet }: Last,
  till: NonNullable<Last['till']>,
  miljo: Brevmiljo,
): Promise<Brev> {
  const namnd = (await listNamnder(tx, till.kommunId)).find((n) => n.namndId === till.namndId)
  const kommun = namnd?.kommun ?? ''
  const sida = `${miljo.adress}/inforande/prenumeration?nyckel=${makeNyckel(miljo.hemlighet, till.id)}`
  const bas = { id: brev.id, till: till.epost }
  if (!nyhet)
    return {
      ...bas,
      amne: `Bekräfta att du vill ha nyheter från ${kommun}`,
      text: `Någon har angett den här adressen för nyheter om valfrihet i ${kommun} (${namnd?.namnd ?? ''}).\n\nÖppna sidan och bekräfta om det var du:\n${sida}\n\nVar det inte du? Då behöver du inte göra något. Adressen tas bort av sig själv.`,
    }
  return {
    ...bas,
    amne: `${kommun}: ${nyhet.rubrik}`,
    text: `${nyhet.rubrik}\n\n${nyhet.text}\n\nLäs mer: ${miljo.adress}/inforande/${namnd?.kommunSlug ?? ''}\n\nAvsluta prenumerationen:\n${sida}`,
  }
}

/** Name of the job, for who only sends it. */
export const NYHETSBREV = { namn: 'inforande-nyhetsbrev' } as const

/** The job that a worker does when letters wait. */
export const nyhetsbrevJobb = (miljo: Brevmiljo) =>
  defineJobb<Record<string, never>>(NYHETSBREV.namn, (_last, { db, signal }: JobbKontext) =>
    skickaNyhetsbrev(db, miljo, signal),
  )
