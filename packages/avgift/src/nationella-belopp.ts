import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { avgiftFel } from './fel.ts'
import { listNationellaBelopp } from './queries-taxa.ts'
import { nationelltBelopp } from './schema.ts'

export const BELOPPSLAG = [
  'prisbasbelopp',
  'maxtaxa',
  'minimibelopp-ensamstaende',
  'minimibelopp-sammanlevande',
] as const
export type Beloppslag = (typeof BELOPPSLAG)[number]

export interface NationelltBeloppIn {
  readonly slag: Beloppslag
  readonly ar: number
  /** Öre a month; for prisbasbelopp öre a year. */
  readonly ore: bigint
  readonly kalla: string
  readonly bekraftad: boolean
}

/**
 * Adds an amount that holds in all of Sweden for a year. Nothing is overwritten: the same slag and year again is a
 * correction, or the day when a computed amount was published.
 *
 * Errors: `nationellt-belopp-finns` when it changes nothing
 */
export async function addNationelltBelopp(
  tx: AktorTx,
  input: NationelltBeloppIn,
  nu: Temporal.Instant,
): Promise<Result<{ slag: string; ar: number }>> {
  const fran = Temporal.PlainDate.from({ year: input.ar, month: 1, day: 1 })
  const galler = (await listNationellaBelopp(tx)).findLast((b) => b.slag === input.slag && b.fran.equals(fran))
  if (galler && galler.ore === input.ore && galler.bekraftad === input.bekraftad && galler.kalla === input.kalla)
    return avgiftFel('nationellt-belopp-finns')
  const av = tx.aktor.typ === 'plattform' ? tx.aktor.identitetId : null
  const { slag, ore, kalla, bekraftad } = input
  await tx.insert(nationelltBelopp).values({ slag, fran, ore, kalla, bekraftad, av, skapad: nu })
  tx.logga({ handling: 'lagg-nationellt-belopp', objekt: 'nationellt-belopp', objektId: `${slag}-${input.ar}` })
  return ok({ slag, ar: input.ar })
}

/** What is in force for a year, by slag: of several rows the latest written. */
export function beloppFor<T extends { readonly slag: string; readonly fran: Temporal.PlainDate }>(
  rader: readonly T[],
  ar: number,
  slag: Beloppslag,
): T | null {
  return rader.findLast((b) => b.slag === slag && b.fran.year === ar) ?? null
}
