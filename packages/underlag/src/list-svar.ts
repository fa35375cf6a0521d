import type { AktorTx } from '@valfri/db/aktor'
import { selectSvar } from './queries-fragor.ts'

/** A published question with its answer. Instants are ISO. */
export interface PubliceratSvar {
  readonly underlagId: string
  readonly nr: number
  readonly kommunId: string
  /** Who answered. */
  readonly kommun: string
  readonly namnd: string
  /** The version that was asked about. */
  readonly version: number
  readonly villkorId: string | null
  readonly utgava: number
  readonly fraga: string
  readonly svar: string
  readonly skal: string | null
  readonly publicerad: string
  /** What stood before it was corrected, newest first. */
  readonly tidigare: readonly {
    readonly fraga: string
    readonly svar: string
    readonly publicerad: string
  }[]
}

/** Every published question and answer of some underlag, the same to whoever asks (F2.7). By underlag and number. */
export async function listSvar(tx: AktorTx, underlagIds: readonly string[]): Promise<readonly PubliceratSvar[]> {
  if (underlagIds.length === 0) return []
  const rader = await selectSvar(tx, underlagIds)
  const grupper = Map.groupBy(rader, (r) => `${r.svar.underlagId} ${r.svar.nr}`)
  return [...grupper.values()].flatMap(([nu, ...fore]) => {
    if (!nu) return []
    const { id: _id, namndId: _n, versionId: _v, publicerad, ...svar } = nu.svar
    const { version, kommun, namnd } = nu
    return [
      {
        ...svar,
        ...{ version, kommun, namnd, publicerad: publicerad.toString() },
        tidigare: fore.map((f) => ({
          fraga: f.svar.fraga,
          svar: f.svar.svar,
          publicerad: f.svar.publicerad.toString(),
        })),
      },
    ]
  })
}
