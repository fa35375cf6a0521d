import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { listBeslutadeVarden, vardeAt } from './beslutade-varden.ts'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { type Indexregel, indexera } from './indexera.ts'
import { type ForslagRow, insertForslag, selectForslag, updateForslag } from './queries-forslag.ts'
import type { ForslagsRad } from './schema.ts'

export type Forslagsslag = 'pris' | 'modell' | 'momskompensation'

/** Who acts, by the name that a colleague reads. */
export interface Vem {
  readonly namn: string
}

/** A copy of the list that was in force on a day, raised by an index. */
export interface Kopia extends Indexregel {
  readonly dag: string
}

/**
 * Begins a proposal: empty, or as a copy of the prices in force on a day, each raised by an index and rounded by the rule that
 * the page shows.
 *
 * Errors: `tjanst-okand`, `varde-ogiltigt` when the index cannot be read
 */
export async function skapaForslag(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: { readonly tjanstId: string; readonly slag: Forslagsslag; readonly kopia?: Kopia | null },
  vem: Vem,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  const tjanst = tjanster.tjanster.get(input.tjanstId)
  if (!tjanst) return tenancyFel('tjanst-okand')
  const rader = input.kopia ? await copyPriser(tx, { kommunId, namndId, tjanstId: tjanst.id }, input.kopia) : []
  if (rader === null) return tenancyFel('varde-ogiltigt', { falt: { procent: 'Skriv procent som 2,5 eller -1.' } })
  const { id } = await insertForslag(tx, {
    kommunId,
    namndId,
    tjanstId: tjanst.id,
    slag: input.slag,
    rader,
    kopia: input.kopia ?? null,
    forfattare: [identitetId],
    forfattareNamn: vem.namn,
    skapad: nu,
  })
  tx.logga({ handling: 'skapa-forslag', objekt: 'vardeforslag', objektId: id, data: { slag: input.slag } })
  return ok({ id })
}

async function copyPriser(
  tx: AktorTx,
  nyckel: { kommunId: string; namndId: string; tjanstId: string },
  kopia: Kopia,
): Promise<ForslagsRad[] | null> {
  const varden = (await listBeslutadeVarden(tx, nyckel)).filter(
    (v) => v.ore !== null && !v.parameter.startsWith('avgift.'),
  )
  const rader: ForslagsRad[] = []
  for (const v of varden) {
    // Each row once: the one in force that day stands for its whole history.
    if (vardeAt(varden, v.parameter, kopia.dag, v.segment) !== v) continue
    const ore = indexera(v.ore as bigint, kopia)
    if (ore === null) return null
    const { motivering } = v
    rader.push({
      parameter: v.parameter,
      segment: v.segment as Record<string, string>,
      ore: Number(ore),
      ...(motivering && { motivering }),
    })
  }
  return rader
}

export interface ForslagInnehall {
  readonly fran: Temporal.PlainDate | null
  readonly beslutId: string | null
  readonly rader: readonly ForslagsRad[]
}

/**
 * Saves what is typed in a draft, right or wrong: it is tried when it is handed in.
 * @param rev the draft that was read; another one means that a colleague was there first
 * Errors: `finns-inte`, `forslag-ej-utkast`, `andrad-av-annan`
 */
export async function sparaForslag(
  tx: AktorTx,
  input: ForslagInnehall & { readonly id: string; readonly rev: number },
  vem: Vem,
): Promise<Result<{ rev: number }>> {
  const rad = await openUtkast(tx, input.id)
  if (!rad.ok) return rad
  if (rad.value.rev !== input.rev) return authFel('andrad-av-annan')
  const { identitetId } = egenNamnd(tx)
  const rev = input.rev + 1
  await updateForslag(tx, rad.value, {
    rev,
    fran: input.fran,
    beslutId: input.beslutId,
    rader: input.rader,
    forfattare: [...new Set([...rad.value.forfattare, identitetId])],
    ...(!rad.value.forfattare.includes(identitetId) && { forfattareNamn: `${rad.value.forfattareNamn}, ${vem.namn}` }),
  })
  tx.logga({ handling: 'spara-forslag', objekt: 'vardeforslag', objektId: input.id, data: { rev: String(rev) } })
  return ok({ rev })
}

/** The draft, locked for change. Errors: `finns-inte`, `forslag-ej-utkast` */
export async function openUtkast(tx: AktorTx, id: string): Promise<Result<ForslagRow>> {
  const rad = await selectForslag(tx, egenNamnd(tx), id, true)
  if (!rad) return authFel('finns-inte')
  return rad.status === 'utkast' ? ok(rad) : tenancyFel('forslag-ej-utkast')
}

/** Throws a draft away; it stays in the log. Errors: those of openUtkast */
export async function kasseraForslag(tx: AktorTx, id: string): Promise<Result<null>> {
  const rad = await openUtkast(tx, id)
  if (!rad.ok) return rad
  await updateForslag(tx, rad.value, { status: 'kasserat' })
  tx.logga({ handling: 'kassera-forslag', objekt: 'vardeforslag', objektId: id })
  return ok(null)
}

/** The day that a draft without a start is read on: today. */
export const forslagsdag = (rad: Pick<ForslagRow, 'fran'>, nu: Temporal.Instant): string =>
  (rad.fran ?? dateAt(nu)).toString()
