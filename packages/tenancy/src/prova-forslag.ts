import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { beslutaVarden } from './besluta-varden.ts'
import { checkSegmentvarden } from './check-segmentvarden.ts'
import type { VardeRad } from './check-varde.ts'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { provaVarden } from './prova-varden.ts'
import { type ForslagRow, selectForslag, updateForslag } from './queries-forslag.ts'
import type { ForslagsRad } from './schema.ts'
import {
  type ForslagInnehall,
  type Forslagsslag,
  openUtkast,
  skapaForslag,
  sparaForslag,
  type Vem,
} from './skriv-forslag.ts'

export const toVardeRad = ({ ore, ...rad }: ForslagsRad): VardeRad => ({
  ...rad,
  ore: ore === undefined || ore === null ? null : BigInt(ore),
})

/**
 * Hands a draft in for a colleague to confirm. It is tried as if it were decided now, so that what the colleague sees can be
 * confirmed; it still counts for nothing.
 *
 * Errors: `forslag-ej-utkast`, `forslag-utan-datum`, `pris-tvetydigt`, and those of provaVarden
 */
export async function lamnaForslag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  id: string,
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const rad = await openUtkast(tx, id)
  if (!rad.ok) return rad
  const provat = await provaForslag(tx, tjanster, rad.value)
  if (!provat.ok) return provat
  await updateForslag(tx, rad.value, { status: 'foreslaget', foreslagen: nu })
  tx.logga({ handling: 'lamna-forslag', objekt: 'vardeforslag', objektId: id, data: { slag: rad.value.slag } })
  return ok(null)
}

async function provaForslag(tx: AktorTx, tjanster: TjanstRegister, rad: ForslagRow): Promise<Result<null>> {
  if (!rad.fran) return tenancyFel('forslag-utan-datum', { falt: { fran: 'Välj den dag då det börjar gälla.' } })
  const rader = rad.rader.map(toVardeRad)
  const input = { tjanstId: rad.tjanstId, fran: rad.fran, beslutId: rad.beslutId, rader }
  const provat = await provaVarden(tx, tjanster, input)
  if (!provat.ok) return provat
  return checkSegmentvarden(tx, rad.tjanstId, rader)
}

/** A proposal that is whole from the start, such as a model: written and handed in at once. Errors: those of lamnaForslag */
export async function foreslaVarden(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: ForslagInnehall & { readonly tjanstId: string; readonly slag: Forslagsslag },
  vem: Vem,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const ny = await skapaForslag(tx, tjanster, input, vem, nu)
  if (!ny.ok) return ny
  const { id } = ny.value
  const sparat = await sparaForslag(tx, { ...input, id, rev: 1 }, vem)
  if (!sparat.ok) return sparat
  const lamnat = await lamnaForslag(tx, tjanster, id, nu)
  return lamnat.ok ? ok({ id }) : lamnat
}

/** What waits for a second person, locked. Errors: `finns-inte`, `forslag-ej-lamnat` */
async function openLamnat(tx: AktorTx, id: string): Promise<Result<ForslagRow>> {
  const rad = await selectForslag(tx, egenNamnd(tx), id, true)
  if (!rad) return authFel('finns-inte')
  return rad.status === 'foreslaget' ? ok(rad) : tenancyFel('forslag-ej-lamnat')
}

/**
 * Confirms a proposal: from now on its values count, from their start date. Four eyes: nobody who wrote in it may.
 *
 * Errors: `forslag-samma-person`, `forslag-ej-lamnat`, and those of provaVarden
 */
export async function bekraftaForslag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  id: string,
  vem: Vem,
  nu: Temporal.Instant,
): Promise<Result<{ antal: number }>> {
  const lamnat = await openLamnat(tx, id)
  if (!lamnat.ok) return lamnat
  const rad = lamnat.value
  const { identitetId } = egenNamnd(tx)
  if (rad.forfattare.includes(identitetId)) return tenancyFel('forslag-samma-person')
  const provat = await provaForslag(tx, tjanster, rad)
  if (!provat.ok) return provat
  const svar = await beslutaVarden(tx, tjanster, {
    tjanstId: rad.tjanstId,
    fran: rad.fran as Temporal.PlainDate,
    beslutId: rad.beslutId,
    rader: rad.rader.map(toVardeRad),
    forslagId: id,
    skapad: nu,
  })
  if (!svar.ok) return svar
  await updateForslag(tx, rad, { status: 'bekraftat', provad: nu, provadAv: identitetId, provadAvNamn: vem.namn })
  tx.logga({ handling: 'bekrafta-forslag', objekt: 'vardeforslag', objektId: id, data: { slag: rad.slag } })
  return svar
}

/** Turns a proposal down, with a reason that its author reads. Errors: `forslag-samma-person`, `forslag-ej-lamnat` */
export async function avvisaForslag(
  tx: AktorTx,
  input: { readonly id: string; readonly skal: string },
  vem: Vem,
  nu: Temporal.Instant,
): Promise<Result<null>> {
  const rad = await openLamnat(tx, input.id)
  if (!rad.ok) return rad
  const { identitetId } = egenNamnd(tx)
  if (rad.value.forfattare.includes(identitetId)) return tenancyFel('forslag-samma-person')
  const provad = { provad: nu, provadAv: identitetId, provadAvNamn: vem.namn }
  await updateForslag(tx, rad.value, { status: 'avvisat', skal: input.skal, ...provad })
  tx.logga({ handling: 'avvisa-forslag', objekt: 'vardeforslag', objektId: input.id, orsak: input.skal })
  return ok(null)
}

/** Takes a proposal back to go on writing, as long as nobody has tried it. Errors: `finns-inte`, `forslag-ej-lamnat` */
export async function atertaForslag(tx: AktorTx, id: string): Promise<Result<null>> {
  const rad = await openLamnat(tx, id)
  if (!rad.ok) return rad
  await updateForslag(tx, rad.value, { status: 'utkast', rev: rad.value.rev + 1, foreslagen: null })
  tx.logga({ handling: 'aterta-forslag', objekt: 'vardeforslag', objektId: id })
  return ok(null)
}

/** A new draft with the rows of one that was turned down: what was written is not lost. Errors: `finns-inte` */
export async function fornyaForslag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  id: string,
  vem: Vem,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const gammalt = await selectForslag(tx, egenNamnd(tx), id)
  if (!gammalt) return authFel('finns-inte')
  const { tjanstId, fran, beslutId, rader } = gammalt
  const ny = await skapaForslag(tx, tjanster, { tjanstId, slag: gammalt.slag as Forslagsslag }, vem, nu)
  if (!ny.ok) return ny
  const sparat = await sparaForslag(tx, { id: ny.value.id, rev: 1, fran, beslutId, rader }, vem)
  return sparat.ok ? ny : sparat
}
