import type { Utfall } from '@valfri/plugin-api/handelse'
import { compareText } from './segment.ts'
import { arFor, type Belopp, type Nivamodell, type Plats, type Utfallsartikel, utfallFor } from './standardmanad.ts'

/** What may become of a person at a nivå: one nivå lower, or on to work. */
export interface Vag {
  readonly utfall: Utfall
  /** The nivå that it leads to; null for who leaves. */
  readonly niva: string | null
  /** The year after; 0 for who leaves. */
  readonly efter: Belopp
  /** The outcome that pays most; null where no amount is decided. */
  readonly belopp: (Belopp & { readonly artikel: string }) | null
  /** What the utförare loses in a year by the person's progress, in öre: stays − after − outcome. */
  readonly skillnadOre: bigint
  /** The model pays more for keeping the person than for the progress. */
  readonly inlaser: boolean
}

/** One nivå of a model: what a year there pays, and what each way on from it would. */
export interface Nivasteg extends Plats {
  readonly stannar: Belopp
  readonly vagar: readonly Vag[]
}

const INGET: Belopp = { ore: 0n, rader: [] }

/**
 * Whether a model and its prices pay more for keeping a person at a nivå than for progress to work or lower need (C19). A year
 * of each is computed by the engine itself, and an outcome part is set against the difference.
 *
 * @param nivaer from least to most need
 * @param utfall what the tjänst can tell of; none: nothing can outweigh
 * @returns by insats, by what else the prices differ by, and by nivå; a nivå without a price is left out
 */
export function matInlasning(
  n: Nivamodell,
  nivaer: readonly string[],
  utfall: readonly Utfallsartikel[],
): readonly Nivasteg[] {
  return [...n.modell.insatser.keys()].flatMap((insats) =>
    segmentOf(n, insats).flatMap((segment) => {
      const steg = nivaer.flatMap((niva) => {
        const plats = { insats, niva, segment }
        const stannar = arFor(n, plats)
        return stannar ? [{ plats, stannar }] : []
      })
      return steg.map(
        (s, i): Nivasteg => ({ ...s.plats, stannar: s.stannar, vagar: vagarOf(n, s, steg[i - 1], utfall) }),
      )
    }),
  )
}

interface Steg {
  readonly plats: Plats
  readonly stannar: Belopp
}

function vagarOf(
  n: Nivamodell,
  fran: Steg,
  lagre: Steg | undefined,
  utfall: readonly Utfallsartikel[],
): readonly Vag[] {
  const bast = (plats: Plats, slag: Utfall) =>
    bestOf(
      n,
      plats,
      utfall.filter((u) => u.utfall === slag),
    )
  const lamnar = toVag(fran, 'lamnar', null, INGET, bast(fran.plats, 'lamnar'))
  if (!lagre) return [lamnar]
  // Reported on the first day of the lower nivå, whose price it takes.
  const ned = bast(lagre.plats, 'lagre-behov')
  return [toVag(fran, 'lagre-behov', lagre.plats.niva, lagre.stannar, ned), lamnar]
}

function toVag(fran: Steg, utfall: Utfall, niva: string | null, efter: Belopp, belopp: Vag['belopp']): Vag {
  const skillnadOre = fran.stannar.ore - efter.ore - (belopp?.ore ?? 0n)
  return { utfall, niva, efter, belopp, skillnadOre, inlaser: skillnadOre > 0n }
}

function bestOf(n: Nivamodell, plats: Plats, utfall: readonly Utfallsartikel[]): Vag['belopp'] {
  let bast: Vag['belopp'] = null
  for (const u of utfall) {
    const belopp = utfallFor(n, plats, u)
    if (belopp.ore > (bast?.ore ?? 0n)) bast = { ...belopp, artikel: u.artikel }
  }
  return bast
}

/** What else the prices of an insats differ by on the day: omfattning and zon, each combination that has a price. */
function segmentOf({ modell, priser, regi, dag }: Nivamodell, insats: string): readonly Plats['segment'][] {
  const regel = modell.insatser.get(insats)
  if (!regel || regel.underlag === 'ingen') return []
  const egna = priser.filter(
    ({ nyckel, segment, fran }) =>
      nyckel === regel.pris &&
      fran <= dag &&
      (segment.del ?? regel.del) === regel.del &&
      (segment.regi ?? regi) === regi,
  )
  const olika = new Map(
    egna.map(({ segment: { omfattning, zon } }) => [
      `${omfattning ?? ''}|${zon ?? ''}`,
      { ...(omfattning && { omfattning }), ...(zon && { zon }) },
    ]),
  )
  return [...olika].sort(([a], [b]) => compareText(a, b)).map(([, segment]) => segment)
}
