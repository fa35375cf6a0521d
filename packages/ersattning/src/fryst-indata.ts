import type { Bestallning, Prisrad } from '@valfri/berakning/indata'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import { parseKvot } from '@valfri/kernel/kvot'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'

/**
 * Everything but the events that one utförare's month is computed from, as JSON that can be kept: öre as text, ratios as
 * text. With the events reported before the run's limit it gives the same rows again, in five years too.
 */
export interface FrystIndata {
  readonly period: string
  readonly regi: 'privat' | 'egenregi'
  readonly tjanstId: string
  readonly tjanstVersion: string
  readonly modell: {
    readonly id: string
    readonly val: ModellvalIn
    readonly fran: string
    readonly beslut: BeslutKalla
  }
  /** Every decision that a price or the model names, by id. */
  readonly beslut: Readonly<Record<string, BeslutKalla>>
  readonly priser: readonly FrystPris[]
  readonly bestallningar: readonly FrystBestallning[]
}

export interface FrystPris {
  readonly nyckel: string
  readonly segment: Readonly<Record<string, string>>
  readonly enhet: string
  readonly ore: string
  readonly fran: string
  readonly beslutId: string
}

export type FrystBestallning = Omit<Bestallning, 'avstandKm'> & { readonly avstandKm?: string }

/** Prices as the calculation reads them. */
export function toPriser(frysta: Pick<FrystIndata, 'priser' | 'beslut'>): Prisrad[] {
  return frysta.priser.map(({ beslutId, ore, enhet, ...rad }) => ({
    ...rad,
    enhet: enhet as Prisrad['enhet'],
    ore: BigInt(ore),
    beslut: frysta.beslut[beslutId] as BeslutKalla,
  }))
}

export function toBestallning({ avstandKm, ...rad }: FrystBestallning): Bestallning {
  const km = avstandKm === undefined ? null : parseKvot(avstandKm)
  return km ? { ...rad, avstandKm: km } : rad
}
