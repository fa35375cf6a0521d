import { type Databas, withAktor } from '@valfri/db/aktor'
import type { Jobbko, VilketJobb } from '@valfri/db/jobs'
import { harBrevAttSkicka } from '@valfri/inforande/queries-dialog'
import { NYHETSBREV, nyhetsbrevJobb } from '@valfri/inforande/skicka-nyhetsbrev'
import type { Klocka } from '@valfri/kernel/tid'
import { driftAktor } from '@valfri/notis/drift'
import { openPostgang, type Postgang } from '@valfri/notis/postgang'
import { harAttSkicka } from '@valfri/notis/queries'
import { NOTISUTSKICK, notisJobb } from '@valfri/notis/skicka'
import type { Config } from './config.ts'
import { notisslag } from './notisslag.ts'
import { FRAN, type Postlada } from './postlada.ts'

/** How often the outbox is looked into, in milliseconds. */
const TITT = 5_000

/** The way out: the operator's mail server, or the demo's own mailbox; without either nothing is sent. */
export function openPost(config: Config, lada: Postlada | undefined): Postgang | undefined {
  if (config.post) return openPostgang(config.post.url, config.post.fran)
  return lada ? openPostgang(lada.url, FRAN) : undefined
}

/**
 * The jobs that send notices and a nämnd's news, where there is a way out.
 * @param hemlighet keys the links of a subscription, as ctx.peppar does where it is asked for
 */
export function postJobb(
  config: Config,
  post: Postgang | undefined,
  hemlighet: string,
  nu: Klocka,
): readonly VilketJobb[] {
  if (!post) return []
  const { adress } = config
  return [notisJobb({ slag: notisslag, post, adress, nu }), nyhetsbrevJobb({ post, adress, hemlighet, nu })]
}

/**
 * Looks into the outbox every few seconds, and sends the job when something waits.
 * @returns stops the looking
 */
export function startPostgang(
  ko: Jobbko,
  db: Databas,
  nu: Klocka,
  vidFel: (fel: unknown) => void,
  titt = TITT,
): () => void {
  let tittar = false
  const look = async () => {
    if (tittar) return
    tittar = true
    try {
      await withAktor(db, driftAktor, async (tx) => {
        if (await harAttSkicka(tx, nu())) await ko.send(tx, NOTISUTSKICK, {})
        if (await harBrevAttSkicka(tx, nu())) await ko.send(tx, NYHETSBREV, {})
      })
    } catch (fel) {
      vidFel(fel)
    } finally {
      tittar = false
    }
  }
  const klocka = setInterval(() => void look(), titt)
  klocka.unref()
  return () => clearInterval(klocka)
}
