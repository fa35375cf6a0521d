import type { Taxepost } from '@valfri/berakning/berakna-avgift'
import type { BeslutKalla } from '@valfri/kernel/giltighet'

/** An amount with where it came from: the nation's, or the nämnd's own decision where that is better for the person. */
export interface FrystBelopp {
  readonly ore: string
  readonly fran: string
  readonly kalla: string
  readonly bekraftad: boolean
  /** The nämnd's decision, where it lowered the fee or raised the förbehåll. */
  readonly beslutId: string | null
}

/** One post of the taxa as decided; öre as text. */
export interface FrystPost extends Omit<Taxepost, 'ore' | 'nivaer' | 'avbokadSenastTimmar' | 'insatser'> {
  /** '<tjanst>.<post>' */
  readonly id: string
  /** '<tjanst>/<del>' */
  readonly insatser: readonly string[]
  readonly ore: string
  readonly nivaer?: readonly {
    readonly tillMinuter: number | null
    readonly per: 'timme' | 'manad'
    readonly ore: string
  }[]
  readonly avbokadSenastTimmar?: string
  readonly fran: string
  readonly beslutId: string
}

/** What a month's fees are computed by, the same for every person of the nämnd. */
export interface FrystTaxa {
  /** 'ÅÅÅÅ-MM' */
  readonly period: string
  readonly maxtaxa: FrystBelopp
  readonly minimibelopp: { readonly ensamstaende: FrystBelopp; readonly sammanlevande: FrystBelopp }
  readonly avrundning: { readonly till: 'ore' | 'krona'; readonly metod: 'nedat' }
  readonly poster: readonly FrystPost[]
  /** Posts that a tjänst has and the nämnd has not decided: name by '<tjanst>/<del>'. */
  readonly saknas: Readonly<Record<string, string>>
  readonly beslut: Readonly<Record<string, BeslutKalla>>
}

/** The person's own decision as the calculation reads it. */
export interface FrystBeslut {
  readonly id: string
  readonly fran: string
  readonly datum: string
  readonly diarienummer: string
  readonly hushall: 'ensamstaende' | 'sammanlevande'
  readonly makar: boolean
  readonly nettoinkomstOre: string | null
  readonly bostadskostnadOre: string
  readonly makeNettoinkomstOre: string | null
  readonly makeBostadskostnadOre: string | null
  readonly individuelltTillaggOre: string
}

export interface FrystAvgiftsbestallning {
  readonly id: string
  /** '<tjanst>/<del>' */
  readonly insats: string
  readonly fran: string
  readonly till: string | null
}

/** Everything but the events that one person's month is computed from; with those reported before the limit it is whole. */
export interface FrystAvgift {
  readonly taxa: Omit<FrystTaxa, 'saknas'>
  /** null: nothing decided for the person, and then maxtaxan alone limits. */
  readonly avgiftsbeslut: FrystBeslut | null
  readonly bestallningar: readonly FrystAvgiftsbestallning[]
}

/** One post of the person's fee. */
export interface FrystAvgiftsrad {
  readonly id: string
  readonly namn: string
  readonly inomMaxtaxa: boolean
  readonly antal: number
  /** Exact ratio of öre, as text. */
  readonly ore: string
}
