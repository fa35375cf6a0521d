import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { ekonomiFel } from './fel-ekonomi.ts'
import { type Konteringsrad, kontera } from './kontera.ts'
import type { Kontoplan } from './kontoplan.ts'
import { listUnderlag } from './queries.ts'
import { listFakturor, listKonteringssummor, loadFirma, loadKontoplan } from './queries-ekonomi.ts'
import { loadKommunNamn, loadUtforareNamn } from './queries-indata.ts'
import type { korning } from './schema.ts'
import { underlagReferens } from './underlag-referens.ts'
import { tjanstNamn } from './visa-korning.ts'

/** One utförare's month in one tjänst: how it is booked, and how much is paid. Öre. */
export interface Orderpost {
  readonly referens: string
  readonly underlagId: string
  readonly utforare: string
  readonly organisationsnummer: string | null
  readonly tjanst: string
  readonly regi: string
  readonly kontering: readonly Konteringsrad[]
  readonly nettoOre: bigint
  readonly momsOre: bigint
  /** To the utförare; 0 for egenregi, which is an internal posting. Negative: a claim, set off or invoiced. */
  readonly attBetalaOre: bigint
  readonly ersattningsgrundOre: bigint
  readonly fakturanummer: string | null
  readonly forfallodag: string
}

export interface Order {
  readonly format: 'valfri-bokforingsorder'
  readonly version: 1
  readonly foretag: string
  readonly organisationsnummer: string
  readonly kommunId: string
  readonly namndId: string
  readonly korningId: string
  readonly manad: string
  readonly bokforingsdag: string
  readonly resultatSha256: string
  readonly konton: Readonly<Record<string, string>>
  readonly poster: readonly Orderpost[]
  /** The run's sum: what every underlag sums to. */
  readonly summaOre: bigint
  readonly attBetalaOre: bigint
  /** 6 percent of the cost that entitles to it, half up. Source: lag (2005:807). The kommun claims it itself. */
  readonly momsersattningOre: bigint
}

type Korning = typeof korning.$inferSelect

/** Everything that is booked and paid for a run, with nothing left out: the posts sum to the run. */
export async function skapaOrder(
  tx: AktorTx,
  k: Korning,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<Order>> {
  const sista = k.manad.add({ months: 1 }).subtract({ days: 1 })
  const rad = await loadKontoplan(tx, k, sista)
  if (!rad) return ekonomiFel('kontoplan-saknas')
  const { plan } = rad
  const underlag = (await listUnderlag(tx, k.id)).filter((u) => u.summaOre !== 0n || u.antalHandelser > 0)
  const fakturor = new Map(
    (
      await listFakturor(
        tx,
        underlag.map((u) => u.id),
      )
    )
      .filter((f) => f.status === 'godkand')
      .map((f) => [f.underlagId, f]),
  )
  const saknas = underlag.filter((u) => needsFaktura(plan, u) && !fakturor.has(u.id))
  if (saknas.length > 0) return ekonomiFel('faktura-vantar', { detaljer: { antal: saknas.length } })
  const summor = Map.groupBy(await listKonteringssummor(tx, k, k.id), (s) => s.underlagId)
  const namn = await loadUtforareNamn(tx, [...new Set(underlag.map((u) => u.utforareId))])
  const betalas = nu.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().add({ days: plan.betalningsvillkorDagar })
  const poster: Orderpost[] = []
  for (const u of underlag) {
    const egna = (summor.get(u.id) ?? []).map((s) => ({ ...s, ore: BigInt(s.ore) }))
    const svar = kontera(plan, egna)
    if (!svar.ok) return svar
    const { rader, nettoOre, momsOre, ersattningsgrundOre } = svar.value
    if (nettoOre !== u.summaOre) throw new Error(`underlag ${u.id}: the rows do not sum to it`)
    const faktura = fakturor.get(u.id)
    poster.push({
      referens: underlagReferens(k.manad, u.id),
      underlagId: u.id,
      utforare: namn.get(u.utforareId) ?? '',
      organisationsnummer: (await loadFirma(tx, u.utforareId))?.organisationsnummer ?? null,
      tjanst: tjanstNamn(tjanster, u.tjanstId),
      regi: u.regi,
      kontering: rader.filter((r) => r.ore !== 0n),
      nettoOre,
      momsOre,
      attBetalaOre: u.regi === 'egenregi' ? 0n : nettoOre + momsOre,
      ersattningsgrundOre,
      fakturanummer: faktura?.nummer ?? null,
      forfallodag: (faktura?.forfallodag ?? betalas).toString(),
    })
  }
  const sum = (falt: 'nettoOre' | 'attBetalaOre' | 'ersattningsgrundOre') => poster.reduce((s, p) => s + p[falt], 0n)
  const grund = sum('ersattningsgrundOre')
  return ok({
    format: 'valfri-bokforingsorder',
    version: 1,
    foretag: `${await loadKommunNamn(tx, k.kommunId)} kommun`,
    organisationsnummer: plan.organisationsnummer,
    kommunId: k.kommunId,
    namndId: k.namndId,
    korningId: k.id,
    manad: k.manad.toString().slice(0, 7),
    bokforingsdag: sista.toString(),
    resultatSha256: k.resultatSha256 ?? '',
    konton: nameKonton(plan, tjanster),
    poster: poster.filter((p) => p.kontering.length > 0),
    summaOre: sum('nettoOre'),
    attBetalaOre: sum('attBetalaOre'),
    momsersattningOre: grund < 0n ? -((-grund * 6n + 50n) / 100n) : (grund * 6n + 50n) / 100n,
  })
}

/** Egenregi sends no invoice, and nobody invoices what they owe. */
export function needsFaktura(plan: Kontoplan, u: { readonly regi: string; readonly summaOre: bigint }): boolean {
  return plan.betalning === 'faktura' && u.regi !== 'egenregi' && u.summaOre > 0n
}

function nameKonton(plan: Kontoplan, tjanster: TjanstRegister): Record<string, string> {
  const namn = { ersattning: 'Ersättning', momskompensation: 'Momskompensation', vite: 'Vite' }
  const egna = plan.rader.map((r) => [r.konto, `${namn[r.slag]} ${tjanstNamn(tjanster, r.tjanstId)}`] as const)
  return Object.fromEntries([
    ...egna.toReversed(),
    [plan.skuldkonto, 'Skuld till utförare'],
    [plan.internkonto, 'Intern ersättning till egenregi'],
    [plan.momskonto, 'Ingående moms'],
  ])
}
