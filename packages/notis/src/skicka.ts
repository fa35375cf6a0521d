import { type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { defineJobb, type JobbKontext } from '@valfri/db/jobs'
import type { Klocka } from '@valfri/kernel/tid'
import { driftAktor } from './drift.ts'
import { fordelaNasta } from './fordela.ts'
import { buildDagsmejl, buildMejl, type Mejl, type Rad } from './mejl.ts'
import type { Notisslag } from './notisslag.ts'
import type { Postgang } from './postgang.ts'
import {
  listKommunnamn,
  listNotiser,
  listVal,
  lockDagens,
  lockUtskick,
  type UtskickRad,
  updateUtskick,
} from './queries.ts'

/** What the job needs beside the database. */
export interface Postmiljo {
  readonly slag: readonly Notisslag[]
  readonly post: Postgang
  /** The instance's own address, without a slash at the end. */
  readonly adress: string
  readonly nu: Klocka
}

/** Minutes to wait after each attempt that failed; after the last the mail is given up and shown to who runs the instance. */
const VANTA_MINUTER = [1, 5, 15, 60, 240, 720, 1440] as const

/** Makes and sends what waits, one mail a transaction: what a crash cuts off waits for the next time. */
export async function skickaNotiser(db: Databas, miljo: Postmiljo, signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await fordelaNasta(db, miljo.slag, miljo.nu())));
  while (!signal?.aborted && (await withAktor(db, driftAktor, (tx) => skickaNasta(tx, miljo))));
}

/** Sends the oldest mail that is due. @returns false when none was, or when no server answers and the rest can wait */
async function skickaNasta(tx: AktorTx, miljo: Postmiljo): Promise<boolean> {
  const nu = miljo.nu()
  const forsta = await lockUtskick(tx, nu)
  if (!forsta) return false
  const rader = forsta.nar === 'dagligen' ? await lockDagens(tx, forsta, nu) : [forsta]
  const ids = rader.map((r) => r.id)
  const mejl = await writeMejl(tx, rader, miljo)
  if (!mejl) {
    await updateUtskick(tx, ids, { status: 'struket', avgjort: nu })
    return true
  }
  const utgang = await miljo.post.skicka(mejl)
  const forsok = forsta.forsok + 1
  const vanta = VANTA_MINUTER[forsok - 1]
  if (utgang.ok) await updateUtskick(tx, ids, { status: 'skickat', forsok, felkod: null, avgjort: nu })
  else if (utgang.slutgiltig || vanta === undefined)
    await updateUtskick(tx, ids, { status: 'misslyckat', forsok, felkod: utgang.kod, avgjort: nu })
  else await updateUtskick(tx, ids, { forsok, felkod: utgang.kod, nasta: nu.add({ minutes: vanta }) })
  return utgang.ok || /^\d/.test(utgang.kod)
}

/** The mail, or nothing when the person has taken their address away since. */
async function writeMejl(tx: AktorTx, utskick: readonly UtskickRad[], miljo: Postmiljo): Promise<Mejl | undefined> {
  const [forsta] = utskick
  const [val] = forsta ? await listVal(tx, [forsta.identitetId]) : []
  if (!forsta || !val?.epost) return undefined
  const namn = await listKommunnamn(tx)
  const rader = (
    await listNotiser(
      tx,
      utskick.map((u) => u.notisId),
    )
  ).flatMap((n): Rad[] => {
    const slag = miljo.slag.find((s) => s.id === n.slag)
    return slag ? [{ slag, kommun: (n.kommunId && namn.get(n.kommunId)) || null, lank: n.lank }] : []
  })
  const [ensam] = rader
  if (!ensam) return undefined
  if (forsta.nar === 'direkt') return buildMejl(val.epost, forsta.id, ensam, miljo.adress)
  return buildDagsmejl(val.epost, forsta.id, rader, miljo.adress)
}

/** Name of the job, for who only sends it. */
export const NOTISUTSKICK = { namn: 'notis-utskick' } as const

/** The job that a worker does when something waits. */
export const notisJobb = (miljo: Postmiljo) =>
  defineJobb<Record<string, never>>(NOTISUTSKICK.namn, (_last, { db, signal }: JobbKontext) =>
    skickaNotiser(db, miljo, signal),
  )
