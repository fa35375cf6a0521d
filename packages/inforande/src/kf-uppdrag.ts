import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import { toBeslutKalla } from '@valfri/tenancy/beslut-kalla'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { listKfBeslut } from '@valfri/tenancy/kf-omfattning'
import { loadBeslutKalla } from '@valfri/tenancy/load-beslut-kalla'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { inforandeFel } from './fel.ts'
import type { Lasning } from './lasning.ts'
import { insertPersonalregel, selectPersonalregler } from './queries-plan.ts'

/** What fullmäktige has decided and asked for, and the rules for employees: the two that stand above the nämnd's own decisions. */
export async function visaKfUppdrag(tx: AktorTx, l: Lasning, tjanster: TjanstRegister) {
  const beslut = await listKfBeslut(tx, l, l.senast)
  const regler = await selectPersonalregler(tx, l)
  return {
    beslut: beslut
      .filter((k) => Temporal.PlainDate.compare(k.beslut.datum, l.idag) <= 0)
      .map((k) => ({
        ...toBeslutKalla(k.beslut),
        rubrik: k.beslut.rubrik,
        tjanster: k.tjanster.map((t) => {
          const tjanst = tjanster.tjanster.get(t.tjanstId)
          const namn = tjanst ? textIn(tjanst.namn, 'sv') : t.tjanstId
          return { tjanstId: t.tjanstId, namn, fran: t.fran.toString(), uppdrag: t.uppdrag }
        }),
      })),
    personalregler: await Promise.all(
      regler.map(async (r) => ({
        ...{ id: r.id, text: r.text, manader: r.manader },
        fran: r.fran.toString(),
        till: r.till?.toString() ?? null,
        beslut: await loadBeslutKalla(tx, l, r.beslutId),
      })),
    ),
  }
}

/** Writes a rule for employees who start on their own, such as leave for up to twelve months. Errors: `beslut-saknas` */
export async function sattPersonalregel(
  tx: AktorTx,
  input: {
    readonly text: string
    readonly manader: number | null
    readonly fran: Temporal.PlainDate
    readonly till: Temporal.PlainDate | null
    readonly beslutId: string
  },
): Promise<Result<null>> {
  const { kommunId, namndId } = egenNamnd(tx)
  if (!(await loadEgetBeslut(tx, input.beslutId))) return inforandeFel('beslut-saknas')
  await insertPersonalregel(tx, { ...input, kommunId, namndId })
  tx.logga({ handling: 'satt-personalregel', objekt: 'beslut', objektId: input.beslutId })
  return ok(null)
}
