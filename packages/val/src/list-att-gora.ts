import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import type { Omgivning } from './omgivning.ts'
import { listUtanUtforare } from './queries-beslut.ts'
import { showBeslut } from './visa-beslut.ts'

export interface AttGora {
  readonly personId: string
  readonly kod: string
  readonly namn: string
  readonly beslutId: string
  readonly tjanst: string
  readonly del: string
  readonly delnamn: string
  readonly datum: string
  readonly fran: string
  /** 'valj-igen' when the chosen utförare declined. */
  readonly atgard: 'valj' | 'valj-igen'
  /** The utförare that the person waits for. */
  readonly vantar: string | null
}

/** What nobody carries out yet, oldest beslut first. The read of names is logged. */
export async function listAttGora(tx: AktorTx, o: Omgivning): Promise<readonly AttGora[]> {
  const rader = await listUtanUtforare(tx, dateAt(o.nu))
  const lagen = await showBeslut(
    tx,
    rader.map((r) => r.beslut),
    o,
  )
  const ut = rader.flatMap(({ kod, namn }, i) => {
    const b = lagen[i] as (typeof lagen)[number]
    return b.delar.flatMap((d) =>
      d.atgard
        ? [
            {
              ...{ personId: b.personId, kod, namn, beslutId: b.id, tjanst: b.tjanst, del: d.del, delnamn: d.namn },
              ...{ datum: b.datum, fran: b.fran, atgard: d.atgard, vantar: d.vantar?.utforare ?? null },
            },
          ]
        : [],
    )
  })
  if (ut.length > 0)
    tx.logga({ handling: 'las', objekt: 'att-gora-lista', data: { personer: [...new Set(ut.map((r) => r.kod))] } })
  return ut
}
