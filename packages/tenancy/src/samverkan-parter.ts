import type { AktorTx } from '@valfri/db/aktor'
import { selectAllaSamverkan, selectPartHandelser } from './queries-samverkan.ts'

export type PartStatus = 'inbjuden' | 'ansluten' | 'uttradd'

export interface SamverkanPart {
  readonly kommunId: string
  readonly kommun: string
  readonly namndId: string
  readonly namnd: string
  /** As it is today: a step that is decided for a later day has not been taken. */
  readonly status: PartStatus
  /** The step that is decided for a later day. */
  readonly kommande: { readonly status: PartStatus; readonly fran: string } | null
  readonly historik: readonly {
    readonly status: PartStatus
    readonly fran: string
    readonly beslut: { readonly datum: string; readonly paragraf: string; readonly diarienummer: string } | null
  }[]
}

export interface Samverkan {
  readonly id: string
  readonly namn: string
  readonly slug: string
  readonly agareKommunId: string
  readonly agareNamndId: string
  readonly parter: readonly SamverkanPart[]
}

type Rad = Awaited<ReturnType<typeof selectPartHandelser>>[number]

function collectParter(rader: readonly Rad[]): readonly SamverkanPart[] {
  const parter = Map.groupBy(rader, (r) => `${r.part.kommunId} ${r.part.namndId}`)
  return [...parter.values()].map((handelser) => {
    const sista = handelser.at(-1) as Rad
    const { part, kommun, namnd } = handelser.findLast((h) => !h.kommande) ?? sista
    return {
      kommunId: part.kommunId,
      kommun,
      namndId: part.namndId,
      namnd,
      status: part.status as PartStatus,
      kommande: sista.kommande ? { status: sista.part.status as PartStatus, fran: sista.part.fran.toString() } : null,
      historik: handelser.map((h) => ({
        status: h.part.status as PartStatus,
        fran: h.part.fran.toString(),
        beslut: h.beslut && { ...h.beslut, datum: h.beslut.datum.toString() },
      })),
    }
  })
}

/** The parties of a samverkan, past ones too, with each step by its decision. */
export async function listSamverkansparter(tx: AktorTx, samverkanId: string): Promise<readonly SamverkanPart[]> {
  return collectParter(await selectPartHandelser(tx, samverkanId))
}

/** Every samverkan of the instance with its parties. Who co-operates with whom is public. */
export async function listSamverkan(tx: AktorTx): Promise<readonly Samverkan[]> {
  const [alla, handelser] = await Promise.all([selectAllaSamverkan(tx), selectPartHandelser(tx)])
  return alla.map(({ skapad: _s, ...s }) => ({
    ...s,
    parter: collectParter(handelser.filter((h) => h.part.samverkanId === s.id)),
  }))
}
