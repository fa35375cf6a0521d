import { groupMoms } from '@valfri/ekonomi/write-ubl-faktura'
import { ok, type Result } from '@valfri/kernel/fel'
import { ekonomiFel } from './fel-ekonomi.ts'
import { findKontorad, type Kontoplan, type Kontorad, type Kontoslag } from './kontoplan.ts'

/** A sum of one underlag that is booked together. */
export interface Konteringssumma {
  readonly underlagId: string
  readonly tjanstId: string
  readonly regi: string
  readonly del: string | null
  readonly slag: string
  readonly ore: bigint
}

export interface Konteringsrad {
  readonly konto: string
  readonly ansvar: string | null
  readonly ore: bigint
}

/** One underlag as the ledger sees it: its rows sum to zero. */
export interface Kontering {
  readonly rader: readonly Konteringsrad[]
  readonly nettoOre: bigint
  readonly momsOre: bigint
  /** Of the cost, what entitles the kommun to compensation for hidden VAT: 6 percent of it (lag 2005:807). */
  readonly ersattningsgrundOre: bigint
}

/**
 * Books the sums of one underlag by the nämnd's plan. A private utförare is owed what the rows say, with VAT where the kommun has
 * decided it; egenregi is posted against the internal account with the same rows. A negative sum is a claim, and stays negative.
 *
 * Errors: `konto-saknas` naming what the plan has no account for
 */
export function kontera(plan: Kontoplan, summor: readonly Konteringssumma[]): Result<Kontering> {
  const bokade: { rad: Kontorad; ore: bigint }[] = []
  for (const s of summor) {
    const rad = findKontorad(plan, { ...s, slag: s.slag as Kontoslag })
    if (!rad) return ekonomiFel('konto-saknas', { text: missing(s), detaljer: { tjanst: s.tjanstId, slag: s.slag } })
    bokade.push({ rad, ore: s.ore })
  }
  const netto = bokade.reduce((summa, b) => summa + b.ore, 0n)
  const egenregi = summor[0]?.regi === 'egenregi'
  const moms = egenregi
    ? 0n
    : groupMoms(bokade.map((b) => ({ momsprocent: b.rad.momsprocent, beloppOre: b.ore }))).reduce(
        (m, g) => m + g.momsOre,
        0n,
      )
  const rader = [
    ...groupKonton(bokade),
    ...(moms === 0n ? [] : [{ konto: plan.momskonto, ansvar: null, ore: moms }]),
    { konto: egenregi ? plan.internkonto : plan.skuldkonto, ansvar: null, ore: -(netto + moms) },
  ]
  const grund = bokade.reduce((summa, b) => (b.rad.momsersattning ? summa + b.ore : summa), 0n)
  return ok({ rader, nettoOre: netto, momsOre: moms, ersattningsgrundOre: egenregi ? 0n : grund })
}

function missing(s: Konteringssumma): string {
  const vad = s.del ? `${s.tjanstId}, ${s.del}` : s.tjanstId
  return `Kontoplanen saknar konto för ${s.slag} i ${vad} (${s.regi}).`
}

function groupKonton(bokade: readonly { rad: Kontorad; ore: bigint }[]): Konteringsrad[] {
  const grupper = new Map<string, Konteringsrad>()
  for (const { rad, ore } of bokade) {
    const nyckel = `${rad.konto} ${rad.ansvar ?? ''}`
    const hittills = grupper.get(nyckel)?.ore ?? 0n
    grupper.set(nyckel, { konto: rad.konto, ansvar: rad.ansvar, ore: hittills + ore })
  }
  return [...grupper.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rad]) => rad)
}
