import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import { loadUtanforValet } from '@valfri/tenancy/utanfor-valet'
import { valFel } from './fel.ts'
import { avgorIckeval, type IckevalProtokoll } from './ickeval.ts'
import type { Omgivning } from './omgivning.ts'
import { type Insatsbeslut, loadBeslut, loadOmfattningAt } from './queries-beslut.ts'
import { loadAnnonseradVersion, loadRegler } from './queries-regler.ts'
import { countIckeval } from './queries-val.ts'
import { type Kandidat, listKandidater } from './valbara.ts'

/** Rules by which the kommun itself picks among private utförare: in KKV's view an urval under LOU (KKV 2019:2). */
const MED_VARNING = ['turordning', 'narhet']

export interface IckevalForslag {
  readonly beslut: Insatsbeslut
  readonly protokoll: IckevalProtokoll
  readonly kandidater: readonly Kandidat[]
  /** Last day on which the person can still choose. */
  readonly svaraSenast: Temporal.PlainDate
  readonly valtidKvar: boolean
  /** 'kkv-2019-2-urval' where the rule shows KKV's warning. */
  readonly varning: string | null
  readonly fran: Temporal.PlainDate
}

/**
 * Runs the kommun's rule for somebody who does not choose, and saves nothing.
 * Errors: `finns-inte`, `del-ej-valbar`, `del-ej-beviljad`, `ickeval-saknas`.
 */
export async function foreslaIckeval(
  tx: AktorTx,
  input: { readonly beslutId: string; readonly del: string },
  o: Omgivning,
): Promise<Result<IckevalForslag>> {
  const beslut = await loadBeslut(tx, input.beslutId)
  const tjanst = beslut && o.tjanster.tjanster.get(beslut.tjanstId)
  if (!beslut || !tjanst) return authFel('finns-inte')
  const idag = dateAt(o.nu)
  const fran = isAfter(beslut.fran, idag) ? beslut.fran : idag
  if ((await loadUtanforValet(tx, beslut, tjanst, fran))[input.del]) return valFel('del-ej-valbar')
  if (!(await loadOmfattningAt(tx, beslut.id, fran))?.delar[input.del]) return valFel('del-ej-beviljad')

  const { kandidater, omrade } = await listKandidater(tx, beslut, tjanst, input.del, fran)
  const versionId = await loadAnnonseradVersion(tx, beslut, beslut.tjanstId)
  const regler = versionId ? await loadRegler(tx, beslut, versionId, omrade?.id ?? null) : null
  if (!regler?.ickeval) return valFel('ickeval-saknas')
  const fraga = { kommunId: beslut.kommunId, tjanstId: tjanst.id, del: input.del, omradeId: omrade?.id ?? null }
  const protokoll = await avgorIckeval({
    ...fraga,
    beslutsdatum: beslut.datum.toString(),
    regel: regler.ickeval,
    sekvensnummer: await countIckeval(tx, fraga),
    kandidater: kandidater.map(({ utforareId, regi, valbar, harPlats }) => ({
      utforareId,
      regi,
      valbar,
      harPlats,
      narhet: null,
    })),
  })
  const svaraSenast = beslut.datum.add({ days: regler.valtidDagar })
  return ok({
    beslut,
    protokoll,
    kandidater,
    svaraSenast,
    valtidKvar: !isBefore(svaraSenast, idag),
    varning: MED_VARNING.includes(regler.ickeval.typ) ? 'kkv-2019-2-urval' : null,
    fran,
  })
}
