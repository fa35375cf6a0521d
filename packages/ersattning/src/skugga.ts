import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadForslagRader } from '@valfri/tenancy/load-forslag-rader'
import { ersattningFel } from './fel.ts'
import type { KorManad } from './kor-manad.ts'
import { findKorning, loadKorning } from './queries.ts'
import { loadUtforareNamn } from './queries-indata.ts'
import { insertSkugga, selectSkugga, selectSkuggor, selectSkuggresultat, updateSkugga } from './queries-simulering.ts'
import { skuggaJobb } from './skugga-jobb.ts'

export interface SkuggaInput {
  readonly tjanstId: string
  readonly namn: string
  readonly forslagIds: readonly string[]
  /** First days of the first and the last month. */
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate
}

/**
 * Lets a proposed model or list run beside the live one for some months (C18). The live run neither reads it nor waits for it.
 * Errors: `skugga-manader`, `finns-inte`
 */
export async function startaSkugga(
  tx: AktorTx,
  input: SkuggaInput,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { kommunId, namndId, identitetId } = egenNamnd(tx)
  if (isAfter(input.fran, input.till)) return ersattningFel('skugga-manader')
  const forslag = await loadForslagRader(tx, input.tjanstId, input.forslagIds)
  if (!forslag || forslag.length === 0) return authFel('finns-inte')
  const { forslagIds: _f, ...resten } = input
  const id = await insertSkugga(tx, {
    ...resten,
    kommunId,
    namndId,
    rader: forslag.flatMap((f) => f.rader),
    skapadAv: identitetId,
    skapad: nu,
  })
  tx.logga({ handling: 'starta-skugga', objekt: 'skugga', objektId: id })
  return ok({ id })
}

/** Ends a shadow; what it gave stays to read. Errors: `finns-inte` */
export async function avslutaSkugga(tx: AktorTx, id: string, nu: Temporal.Instant): Promise<Result<null>> {
  const rad = await selectSkugga(tx, id)
  if (!rad || rad.avslutad) return authFel('finns-inte')
  await updateSkugga(tx, rad, nu)
  tx.logga({ handling: 'avsluta-skugga', objekt: 'skugga', objektId: id })
  return ok(null)
}

/** Sends the shadows that a month has, with the live run's own limit. Called when a preview begins. */
export async function sendSkuggor(
  tx: AktorTx,
  manad: Temporal.PlainDate,
  miljo: KorManad,
  grans: Temporal.Instant,
): Promise<void> {
  const n = egenNamnd(tx)
  for (const rad of await selectSkuggor(tx, n)) {
    if (rad.avslutad || isAfter(rad.fran, manad) || isAfter(manad, rad.till)) continue
    await sendSkugga(tx, n, rad.id, manad, miljo, grans)
  }
}

async function sendSkugga(
  tx: AktorTx,
  { kommunId, namndId }: { kommunId: string; namndId: string },
  skuggaId: string,
  manad: Temporal.PlainDate,
  miljo: KorManad,
  grans: Temporal.Instant,
): Promise<void> {
  const last = { kommunId, namndId, skuggaId, manad: manad.toString(), grans: grans.toString() }
  await miljo.jobb.send(
    tx,
    skuggaJobb(miljo.tjanster, () => grans),
    last,
  )
}

/** Computes a month of a shadow again, on the events that the live run counted. Errors: `finns-inte`, `korning-saknas` */
export async function raknaSkugga(
  tx: AktorTx,
  input: { readonly id: string; readonly manad: Temporal.PlainDate },
  miljo: KorManad,
): Promise<Result<null>> {
  const n = egenNamnd(tx)
  if (!(await selectSkugga(tx, input.id))) return authFel('finns-inte')
  const korningId = await findKorning(tx, n, input.manad)
  const korning = korningId ? await loadKorning(tx, korningId) : null
  if (!korning?.gransTid) return ersattningFel('korning-saknas')
  await sendSkugga(tx, n, input.id, input.manad, miljo, korning.gransTid)
  return ok(null)
}

/** The shadows of the nämnd, with their months beside the live run: sums, and why they differ. */
export async function listSkuggor(tx: AktorTx, tjanstId: string) {
  const skuggor = (await selectSkuggor(tx, egenNamnd(tx))).filter((s) => s.tjanstId === tjanstId)
  return Promise.all(
    skuggor.map(async (s) => {
      const rader = await selectSkuggresultat(tx, s.id)
      const namn = await loadUtforareNamn(tx, [...new Set(rader.map((r) => r.utforareId))])
      return {
        id: s.id,
        namn: s.namn,
        fran: s.fran.toString().slice(0, 7),
        till: s.till.toString().slice(0, 7),
        avslutad: s.avslutad?.toString() ?? null,
        rader: rader.map((r) => ({
          manad: r.manad.toString().slice(0, 7),
          utforareId: r.utforareId,
          namn: namn.get(r.utforareId) ?? r.utforareId,
          regi: r.regi,
          skarpOre: Number(r.skarpOre),
          skuggaOre: r.skuggaOre === null ? null : Number(r.skuggaOre),
          orsaker: r.orsaker,
          problem: r.problem,
        })),
      }
    }),
  )
}
