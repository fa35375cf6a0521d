import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { listKfBeslut } from './kf-omfattning.ts'
import { insertTjanstAktivering, selectTjanstAktivering } from './queries.ts'
import { loadEgetBeslut } from './registrera-beslut.ts'

export interface TjanstInput {
  readonly tjanstId: string
  readonly aktiv: boolean
  readonly fran: Temporal.PlainDate
  readonly beslutId: string
}

type Rad = Awaited<ReturnType<typeof selectTjanstAktivering>>[number]['aktivering']

function latestAt(rader: readonly Rad[], dag: Temporal.PlainDate): Rad | undefined {
  return rader.findLast((r) => !isAfter(r.fran, dag))
}

/**
 * Turns a tjänst on or off from a date, by a decision (F1.5). Append-only: the next row ends the one before.
 * Errors: `tjanst-okand`, `beslut-saknas`, `tjanst-fore-kf`, `tjanst-redan`
 */
export async function sattTjanst(tx: AktorTx, tjanster: TjanstRegister, input: TjanstInput): Promise<Result<null>> {
  const { kommunId, namndId } = egenNamnd(tx)
  if (!tjanster.tjanster.has(input.tjanstId)) return tenancyFel('tjanst-okand')
  if (!(await loadEgetBeslut(tx, input.beslutId)))
    return tenancyFel('beslut-saknas', { falt: { beslutId: 'Välj beslut.' } })

  // Only where fullmäktige has said from when: a kommun may have begun by decisions from before it came here.
  const kf = (await listKfBeslut(tx, { kommunId, namndId }))
    .flatMap((k) => k.tjanster)
    .filter((t) => t.tjanstId === input.tjanstId)
  if (input.aktiv && kf.length > 0 && kf.every((t) => isAfter(t.fran, input.fran)))
    return tenancyFel('tjanst-fore-kf', { falt: { fran: `Tidigast ${kf.map((t) => t.fran.toString()).sort()[0]}.` } })

  const rader = (await selectTjanstAktivering(tx, kommunId, input.tjanstId)).map((r) => r.aktivering)
  if ((latestAt(rader, input.fran)?.aktiv ?? false) === input.aktiv)
    return tenancyFel('tjanst-redan', { falt: { fran: 'Tjänsten har redan det läget den dagen.' } })

  const nr = 1 + Math.max(0, ...rader.filter((r) => r.fran.equals(input.fran)).map((r) => r.nr))
  await insertTjanstAktivering(tx, { kommunId, namndId, nr, ...input })
  tx.logga({
    handling: input.aktiv ? 'sla-pa-tjanst' : 'stang-av-tjanst',
    objekt: 'tjanst',
    objektId: input.tjanstId,
    data: { fran: input.fran.toString() },
  })
  return ok(null)
}

export interface TjanstLage {
  readonly tjanstId: string
  readonly namn: string
  readonly sammanfattning: string
  readonly aktiv: boolean
  /** Since when it is as it is; null when it was never on. */
  readonly fran: string | null
  readonly historik: readonly {
    readonly fran: string
    readonly aktiv: boolean
    readonly beslut: { readonly rubrik: string; readonly datum: string; readonly diarienummer: string }
  }[]
}

/** Each tjänst of the instance and how it stands in the kommun on a day, with what has been decided about it. */
export async function listTjanstLagen(
  tx: AktorTx,
  tjanster: TjanstRegister,
  idag: Temporal.PlainDate,
): Promise<readonly TjanstLage[]> {
  const alla = await selectTjanstAktivering(tx, egenNamnd(tx).kommunId)
  return [...tjanster.tjanster.values()].map((tjanst) => {
    const egna = alla.filter((r) => r.aktivering.tjanstId === tjanst.id)
    const nu = latestAt(
      egna.map((r) => r.aktivering),
      idag,
    )
    return {
      tjanstId: tjanst.id,
      namn: tjanst.namn.sv,
      sammanfattning: tjanst.texter.sammanfattning.sv,
      aktiv: nu?.aktiv ?? false,
      fran: nu?.fran.toString() ?? null,
      historik: egna.map(({ aktivering: a, beslut: b }) => ({
        fran: a.fran.toString(),
        aktiv: a.aktiv,
        beslut: { rubrik: b.rubrik, datum: b.datum.toString(), diarienummer: b.diarienummer },
      })),
    }
  })
}
