import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Avgiftsgrund } from '@valfri/plugin-api/avgift'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { beslutaVarden } from '@valfri/tenancy/besluta-varden'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { avgiftFel } from './fel.ts'
import { beloppFor } from './nationella-belopp.ts'
import { insertAvgiftsregel, listNationellaBelopp } from './queries-taxa.ts'

/** One post as the nämnd decided it; öre per hour, month, portion, delivery or day. */
export interface TaxepostIn {
  readonly post: string
  readonly per: Avgiftsgrund
  readonly ore: bigint | null
  readonly inomMaxtaxa: boolean
  readonly friaMinuter: number
  readonly avbokadSenastTimmar?: string | undefined
  readonly nivaer?: readonly { tillMinuter: number | null; per: 'timme' | 'manad'; ore: number }[] | undefined
}

export interface TaxaInput {
  readonly tjanstId: string
  /** First day of a month. */
  readonly fran: Temporal.PlainDate
  readonly beslutId: string | null
  readonly poster: readonly TaxepostIn[]
}

/**
 * Writes what the nämnd has decided that a person pays for a tjänst. Nothing is overwritten; a row with the same start
 * corrects the one before, and months already charged are adjusted in the next run.
 *
 * Errors: `fran-ej-manadens-forsta`, `varde-utan-beslut`, `beslut-saknas`, `varde-ogiltigt` with `poster.<n>`
 */
export async function beslutaTaxa(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: TaxaInput,
): Promise<Result<{ antal: number }>> {
  if (input.fran.day !== 1)
    return avgiftFel('fran-ej-manadens-forsta', { falt: { fran: 'Välj den första i en månad.' } })
  const svar = await beslutaVarden(tx, tjanster, {
    tjanstId: input.tjanstId,
    fran: input.fran,
    beslutId: input.beslutId,
    rader: input.poster.map(({ post, per, ore, inomMaxtaxa, friaMinuter, avbokadSenastTimmar, nivaer }) => ({
      parameter: `avgift.${post}`,
      segment: {},
      enhet: per,
      ore,
      varde: {
        inomMaxtaxa,
        friaMinuter,
        ...(avbokadSenastTimmar !== undefined && { avbokadSenastTimmar }),
        ...(per === 'niva' && { nivaer: nivaer ?? [] }),
      },
    })),
  })
  if (svar.ok || !svar.fel.falt) return svar
  const falt = Object.fromEntries(
    Object.entries(svar.fel.falt).map(([f, text]) => [f.replace(/^rader\./, 'poster.'), text]),
  )
  return { ok: false, fel: { ...svar.fel, falt } }
}

export interface RegelInput {
  readonly fran: Temporal.PlainDate
  readonly beslutId: string | null
  /** null: the national one. */
  readonly maxtaxaOre: bigint | null
  readonly paslagEnsamstaendeOre: bigint
  readonly paslagSammanlevandeOre: bigint
  readonly avrundningTill: 'ore' | 'krona'
}

/**
 * Writes a lower highest fee, a raised förbehållsbelopp or how fees are rounded. A kommun may be milder than the law, never
 * harder.
 *
 * Errors: `over-maxtaxan`, `fran-ej-manadens-forsta`, `taxa-ogiltig` without one of the nämnd's decisions
 */
export async function beslutaAvgiftsregel(
  tx: AktorTx,
  input: RegelInput,
  nu: Temporal.Instant,
): Promise<Result<{ fran: string }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  if (input.fran.day !== 1)
    return avgiftFel('fran-ej-manadens-forsta', { falt: { fran: 'Välj den första i en månad.' } })
  const beslut = input.beslutId ? await loadEgetBeslut(tx, input.beslutId) : null
  if (!beslut) return avgiftFel('taxa-ogiltig', { falt: { beslutId: 'Välj ett av nämndens beslut.' } })
  const landet = beloppFor(await listNationellaBelopp(tx), input.fran.year, 'maxtaxa')
  if (input.maxtaxaOre !== null && landet && input.maxtaxaOre > landet.ore)
    return avgiftFel('over-maxtaxan', { falt: { maxtaxa: `Högst ${landet.ore / 100n} kronor ${input.fran.year}.` } })
  if (input.paslagEnsamstaendeOre < 0n || input.paslagSammanlevandeOre < 0n)
    return avgiftFel('taxa-ogiltig', { text: 'Ett förbehållsbelopp får höjas, aldrig sänkas.' })
  await insertAvgiftsregel(tx, { ...input, beslutId: beslut.id, kommunId, namndId, skapad: nu })
  tx.logga({
    handling: 'besluta-avgiftsregel',
    objekt: 'avgiftsregel',
    data: { fran: input.fran.toString(), beslut: beslut.diarienummer },
  })
  return ok({ fran: input.fran.toString() })
}
