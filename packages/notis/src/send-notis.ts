import type { AktorTx } from '@valfri/db/aktor'
import type { Namndnotis, Notisslag, Utforarnotis } from './notisslag.ts'
import { insertNotis } from './queries.ts'

interface Vad {
  /** The page of ours to open, from '/'; ids in it are opaque. */
  readonly lank: string
  /** Names the event, such as the ärende's id: told twice under the same name, it is mailed once. */
  readonly nyckel: string
  readonly nu: Temporal.Instant
}

/** Which nämnd's staff are told. */
export interface TillNamnd extends Vad {
  readonly till: { readonly kommunId: string; readonly namndId: string }
}

/** Which utförare is told, and by or about which kommun. */
export interface TillUtforare extends Vad {
  readonly till: { readonly utforareId: string; readonly kommunId?: string }
}

/**
 * Tells those who hold one of the slag's roles that something waits. Only a row is written, in the caller's transaction:
 * what is rolled back tells nobody. The job of skicka-notiser.ts sends it, to each who wants it and has given an address.
 * Throws on a link that is not a page of ours, or that could carry more than ids.
 */
export async function sendNotis(tx: AktorTx, slag: Namndnotis, vad: TillNamnd): Promise<void>
export async function sendNotis(tx: AktorTx, slag: Utforarnotis, vad: TillUtforare): Promise<void>
export async function sendNotis(tx: AktorTx, slag: Notisslag, vad: TillNamnd | TillUtforare): Promise<void> {
  if (!SIDA.test(vad.lank)) throw new Error(`notis ${slag.id}: ${vad.lank} is not a page of ours`)
  const { aktor } = tx
  await insertNotis(tx, {
    slag: slag.id,
    kommunId: vad.till.kommunId ?? null,
    namndId: 'namndId' in vad.till ? vad.till.namndId : null,
    utforareId: 'utforareId' in vad.till ? vad.till.utforareId : null,
    lank: vad.lank,
    nyckel: vad.nyckel,
    avIdentitetId: 'identitetId' in aktor ? aktor.identitetId : null,
    skapad: vad.nu,
  })
}

/** A path of the kommun's or the utförare's door: no query, where something searched for could stand. */
const SIDA = /^\/(kommun|utforare)(\/[\w-]{1,80}){0,5}$/
