import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type BeslutatVarde, listBeslutadeVarden, type TjanstNyckel, vardeAt } from './beslutade-varden.ts'
import { tenancyFel } from './fel.ts'
import { listOmraden } from './load-omrade.ts'
import { makePrislista, type PrislistaGrupp } from './prislista.ts'
import type { ModellVarde, MomskompensationVarde } from './varde-former.ts'

export interface Prislista {
  readonly tjanst: Tjanst
  readonly grupper: readonly PrislistaGrupp[]
  readonly modell: Daterad<ModellVarde> | null
  readonly momskompensation: Daterad<MomskompensationVarde> | null
  /** Every value, also coming ones and those of other kinds. */
  readonly varden: readonly BeslutatVarde[]
  /** The zoner that the nämnd's områden have. */
  readonly zoner: readonly string[]
}

export interface Daterad<T> {
  readonly fran: string
  readonly varde: T
  readonly beslut: BeslutatVarde['beslut']
}

function daterad<T>(v: BeslutatVarde | null): Daterad<T> | null {
  return v && { fran: v.fran, varde: v.varde as T, beslut: v.beslut }
}

/** What a nämnd has decided for a tjänst, as it stands on an ISO date. Public (LOV 4:1). Errors: `tjanst-okand` */
export async function loadPrislista(
  tx: AktorTx,
  tjanster: TjanstRegister,
  nyckel: TjanstNyckel,
  dag: string,
): Promise<Result<Prislista>> {
  const tjanst = tjanster.tjanster.get(nyckel.tjanstId)
  if (!tjanst) return tenancyFel('tjanst-okand')
  const [varden, omraden] = await Promise.all([
    listBeslutadeVarden(tx, nyckel),
    listOmraden(tx, nyckel.kommunId, nyckel.namndId),
  ])
  const zoner = [...new Set(omraden.flatMap((o) => o.zon ?? []))].sort()
  return ok({
    tjanst,
    varden,
    zoner,
    grupper: makePrislista(tjanst, varden, zoner, dag),
    modell: daterad<ModellVarde>(vardeAt(varden, 'modell', dag)),
    momskompensation: daterad<MomskompensationVarde>(vardeAt(varden, 'momskompensation', dag)),
  })
}
