import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type Kravtackning, kravtackning } from './kravtackning.ts'
import { lattlastOfDel } from './lattlast.ts'
import type { GemensamDel, LokalDel, UnderlagVillkor } from './typer.ts'

/** What a version says, whole and for ever: the JSON that is hashed, published and drawn as PDF. */
export interface ForsegladVersion {
  readonly format: 'valfri/forfragningsunderlag/1'
  readonly underlag: { readonly id: string; readonly slug: string; readonly titel: string }
  readonly tjanst: { readonly id: string; readonly namn: string; readonly version: string }
  /** Names of the delar, by id. */
  readonly delar: Readonly<Record<string, string>>
  /** The delar in plain words, by id (F2.8); missing in what was sealed before they were asked for. */
  readonly lattlast?: Readonly<Record<string, string>>
  readonly versionId: string
  readonly nr: number
  /** ISO instant. */
  readonly faststalld: string
  readonly agare: {
    readonly kommunId: string
    readonly kommun: string
    readonly namndId: string
    readonly namnd: string
  }
  readonly samverkan: string | null
  readonly gemensam: GemensamDel
  readonly villkor: readonly UnderlagVillkor[]
  /** How many of all its krav are checked whole (C2); missing in what was sealed before it was counted. */
  readonly kravtackning?: ForsegladTackning
  /** Parties whose local part was whole when the version was sealed, by kommun. */
  readonly parter: readonly ForsegladPart[]
  /** Parties of the samverkan that are not in this version. */
  readonly utanLokalDel: readonly { readonly kommunId: string; readonly kommun: string; readonly namnd: string }[]
}

export interface ForsegladTackning extends Kravtackning {
  /** Why it was sealed with krav that are not; null when all are. */
  readonly skal: string | null
}

export interface ForsegladPart {
  readonly kommunId: string
  readonly kommun: string
  readonly namndId: string
  readonly namnd: string
  readonly lokal: LokalDel
  readonly omraden: readonly {
    readonly id: string
    readonly namn: string
    readonly zon: string | null
    readonly postnummer: readonly string[]
  }[]
  readonly kontakter: readonly {
    readonly namn: string
    readonly telefon: string | null
    readonly epost: string | null
    readonly adress: string | null
  }[]
  /** Prices that were decided when the version was sealed; those in force later stand on the public page. */
  readonly priser: readonly {
    readonly namn: string
    readonly segment: string
    readonly enhet: string
    /** Öre, as a decimal text. */
    readonly ore: string
    readonly fran: string
    readonly motivering: string | null
    readonly beslut: BeslutKalla
  }[]
  readonly modell: { readonly id: string; readonly namn: string } | null
}

export interface ForsegladInnehall
  extends Pick<
    ForsegladVersion,
    'underlag' | 'versionId' | 'nr' | 'agare' | 'samverkan' | 'gemensam' | 'villkor' | 'parter' | 'utanLokalDel'
  > {
  readonly tjanst: Tjanst
  readonly faststalld: Temporal.Instant
  /** Why it is sealed although not every krav is covered. */
  readonly skal?: string | null
}

/** Every krav of a version: the common ones, and those of the parties that are in it. */
export const allaKrav = ({
  villkor,
  parter,
}: Pick<ForsegladVersion, 'villkor' | 'parter'>): readonly UnderlagVillkor[] => [
  ...villkor,
  ...parter.flatMap((p) => p.lokal.villkor),
]

/** What is sealed, made of the whole content of a version. */
export function toForseglad({
  tjanst,
  faststalld,
  skal,
  ...innehall
}: ForsegladInnehall): ForsegladVersion & { readonly kravtackning: ForsegladTackning } {
  const tackning = kravtackning(allaKrav(innehall))
  return {
    ...innehall,
    format: 'valfri/forfragningsunderlag/1',
    tjanst: { id: tjanst.id, namn: tjanst.namn.sv, version: tjanst.version },
    delar: Object.fromEntries(Object.entries(tjanst.delar).map(([id, del]) => [id, del.namn.sv])),
    lattlast: Object.fromEntries(
      Object.keys(tjanst.delar).flatMap((id) => {
        const text = lattlastOfDel(id, innehall.gemensam, tjanst)
        return text === null ? [] : [[id, text]]
      }),
    ),
    faststalld: faststalld.toString(),
    kravtackning: { ...tackning, skal: tackning.utan.length > 0 ? (skal ?? null) : null },
  }
}

/** Reads sealed bytes back. They were written by this package and are frozen, so their shape is known. */
export function parseForseglad(text: string): ForsegladVersion {
  return JSON.parse(text) as ForsegladVersion
}
