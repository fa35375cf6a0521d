import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { BeslutatVarde, TjanstNyckel } from './beslutade-varden.ts'
import { tenancyFel } from './fel.ts'
import { loadPrislista, type Prislista } from './load-prislista.ts'
import { prisAt } from './pris-at.ts'
import { makePrislista } from './prislista.ts'
import { selectForslag } from './queries-forslag.ts'
import type { ForslagsRad } from './schema.ts'

/** A price list to compare: as it stands on a day, or as it would stand if a proposal were confirmed. */
export type Listkalla = { readonly dag: string } | { readonly forslagId: string }

export interface JamfordRad {
  readonly parameter: string
  readonly grupp: string
  readonly enhet: string
  readonly namn: string
  readonly fore: number | null
  readonly efter: number | null
  /** efter − före in öre, and in percent with two decimals; null where one of them is missing. */
  readonly skillnadOre: number | null
  readonly skillnadProcent: number | null
}

/** The decided values with the rows of a proposal laid over them, as if it had been confirmed. */
export function withForslag(
  varden: readonly BeslutatVarde[],
  rader: readonly ForslagsRad[],
  fran: string,
): readonly BeslutatVarde[] {
  const beslut = { id: 'forslag', instans: 'namnd', datum: fran, paragraf: '', diarienummer: 'Förslag' }
  const nya = rader.map((r, i) => ({
    id: `forslag-${i}`,
    parameter: r.parameter,
    segment: r.segment,
    fran,
    ore: r.ore === undefined || r.ore === null ? null : BigInt(r.ore),
    enhet: null,
    varde: r.varde,
    motivering: r.motivering ?? null,
    kalkyl: r.kalkyl ?? null,
    beslut,
  }))
  return [...varden, ...nya]
}

/**
 * Two price lists side by side, every price cell that either has. A cell without a price of its own shows the more general one
 * that pays it.
 *
 * Errors: `tjanst-okand`, `forslag-saknas`
 */
export async function jamforPrislistor(
  tx: AktorTx,
  tjanster: TjanstRegister,
  nyckel: TjanstNyckel,
  { fore, efter }: { readonly fore: Listkalla; readonly efter: Listkalla },
  idag: string,
): Promise<Result<readonly JamfordRad[]>> {
  const lista = await loadPrislista(tx, tjanster, nyckel, idag)
  if (!lista.ok) return lista
  const a = await resolveKalla(tx, nyckel, lista.value, fore, idag)
  const b = await resolveKalla(tx, nyckel, lista.value, efter, idag)
  if (!a || !b) return tenancyFel('forslag-saknas')
  return ok(diffListor(lista.value, a, b))
}

interface Laget {
  readonly varden: readonly BeslutatVarde[]
  readonly dag: string
}

async function resolveKalla(
  tx: AktorTx,
  nyckel: TjanstNyckel,
  { varden }: Prislista,
  kalla: Listkalla,
  idag: string,
): Promise<Laget | null> {
  if ('dag' in kalla) return { varden, dag: kalla.dag }
  const forslag = await selectForslag(tx, nyckel, kalla.forslagId)
  if (!forslag || forslag.tjanstId !== nyckel.tjanstId) return null
  const dag = forslag.fran?.toString() ?? idag
  return { varden: withForslag(varden, forslag.rader, dag), dag }
}

/** Every cell of both lists, with its price before and after. */
export function diffListor({ tjanst, zoner }: Prislista, a: Laget, b: Laget): readonly JamfordRad[] {
  return makePrislista(tjanst, [...new Set([...a.varden, ...b.varden])], zoner, b.dag).flatMap((g) =>
    g.rader.flatMap((r) => {
      const ore = ({ varden, dag }: Laget) => {
        const pris = prisAt(varden, g.parameter, r.segment, dag)?.ore ?? null
        return pris === null ? null : Number(pris)
      }
      const [fore, efter] = [ore(a), ore(b)]
      if (fore === null && efter === null && !g.obligatorisk) return []
      const skillnadOre = fore === null || efter === null ? null : efter - fore
      const skillnadProcent = skillnadOre === null || !fore ? null : Math.round((skillnadOre * 10_000) / fore) / 100
      return [
        {
          parameter: g.parameter,
          grupp: g.namn,
          enhet: g.enhet,
          namn: r.namn,
          fore,
          efter,
          skillnadOre,
          skillnadProcent,
        },
      ]
    }),
  )
}
