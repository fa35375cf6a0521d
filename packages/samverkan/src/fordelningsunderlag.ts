import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import { listArenden, nyckelAt, type SamverkanArende } from '@valfri/tenancy/samverkan-arenden'
import { listSamverkansparter, type SamverkanPart } from '@valfri/tenancy/samverkan-parter'
import { samverkanFel } from './fel.ts'
import { selectTal, type TalRad } from './queries-kostnad.ts'

/** A member's figure under a key, with where it is from. Null source where all pay alike. */
export interface Medlemstal {
  readonly kommunId: string
  readonly kommun: string
  readonly namndId: string
  readonly namnd: string
  readonly tal: number
  readonly kalla: Pick<TalRad, 'avser' | 'kalla' | 'kallaDatum'> | null
}

/** The key of a day and every member's figure. */
export interface Fordelningsunderlag {
  readonly nyckel: SamverkanArende
  readonly tal: readonly Medlemstal[]
}

/** Whether the nämnd was a member on a day, by the steps that it has decided. */
export function isMedlem({ historik }: Pick<SamverkanPart, 'historik'>, dag: Temporal.PlainDate): boolean {
  const tagna = historik.filter((h) => !isAfter(Temporal.PlainDate.from(h.fran), dag))
  return tagna.at(-1)?.status === 'ansluten'
}

/** The newest day on or before `dag` that every member has a figure of: figures of different days are never compared. */
function talAt(rader: readonly TalRad[], medlemmar: readonly SamverkanPart[], dag: Temporal.PlainDate) {
  const dagar = [...new Set(rader.filter((r) => !isAfter(r.avser, dag)).map((r) => r.avser.toString()))]
  for (const avser of dagar) {
    const tal = medlemmar.map((m) => rader.find((r) => r.avser.toString() === avser && r.namndId === m.namndId))
    if (tal.every((t) => t !== undefined)) return tal
  }
  return null
}

/**
 * What a cost of a day is split by: the key that the members had agreed on, and each member's figure of one and the same day.
 * Errors: `nyckel-saknas`; `tal-saknas` with the members that have none
 */
export async function loadFordelningsunderlag(
  tx: AktorTx,
  samverkanId: string,
  dag: Temporal.PlainDate,
): Promise<Result<Fordelningsunderlag>> {
  const [arenden, parter, alla] = await Promise.all([
    listArenden(tx, samverkanId, dag),
    listSamverkansparter(tx, samverkanId),
    selectTal(tx, samverkanId),
  ])
  const arende = nyckelAt(arenden, dag)
  if (!arende?.nyckel) return samverkanFel('nyckel-saknas')
  const { slag } = arende.nyckel
  const medlemmar = parter.filter((p) => isMedlem(p, dag))
  const med = (m: SamverkanPart, tal: number, kalla: TalRad | null): Medlemstal => {
    const { kommunId, kommun, namndId, namnd } = m
    return { kommunId, kommun, namndId, namnd, tal, kalla }
  }
  if (slag === 'lika') return ok({ nyckel: arende, tal: medlemmar.map((m) => med(m, 1, null)) })

  const rader = alla.filter((r) => r.slag === slag)
  const tal = talAt(rader, medlemmar, dag)
  if (!tal || tal.every((t) => t?.antal === 0)) return saknas(medlemmar, rader, dag)
  return ok({ nyckel: arende, tal: medlemmar.map((m, i) => med(m, tal[i]?.antal ?? 0, tal[i] ?? null)) })
}

function saknas(medlemmar: readonly SamverkanPart[], rader: readonly TalRad[], dag: Temporal.PlainDate) {
  const senaste = rader.find((r) => !isAfter(r.avser, dag))?.avser.toString()
  const utan = medlemmar.filter((m) => !rader.some((r) => r.namndId === m.namndId && r.avser.toString() === senaste))
  const namn = utan.map((m) => m.kommun)
  return samverkanFel('tal-saknas', {
    text:
      namn.length > 0
        ? `Nyckeln saknar tal för ${namn.join(', ')}.`
        : 'Alla tal är noll, så det finns inget att fördela efter.',
    detaljer: { utan: utan.map((m) => m.namndId), avser: senaste ?? null },
  })
}
