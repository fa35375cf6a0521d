import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import { listGransdelare } from '@valfri/berakning/gransdelare'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { formatKvot, kvot } from '@valfri/kernel/kvot'
import type { Rad } from '@valfri/plugin-api/rad'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { ersattningFel } from './fel.ts'
import type { FrystIndata } from './fryst-indata.ts'
import { type Indata, loadIndata, utfordaTyper } from './load-indata.ts'
import { loadKorning, loadUnderlag } from './queries.ts'

/** What a locked run did with one event. */
export type Avrakning =
  | {
      readonly utfall: 'betald'
      readonly underlagId: string
      readonly delar: readonly { readonly text: string; readonly antal: string; readonly enhet: string }[]
    }
  | { readonly utfall: 'nekad'; readonly kod: string; readonly text: string }

/**
 * Recomputes what a locked run did with each event of a month: every one of them is in a row, in a sum that is paid whatever
 * was performed, or has the reason why it is not paid (C22).
 *
 * @param bestallningId only the events of one beställning, with those that share its limit
 * @returns by the event's id
 */
export async function avraknaHandelser(
  tx: AktorTx,
  underlagId: string,
  manad: Temporal.PlainDate,
  tjanster: TjanstRegister,
  bestallningId?: string,
): Promise<Result<ReadonlyMap<string, Avrakning>>> {
  const underlag = await loadUnderlag(tx, underlagId)
  const korning = underlag && (await loadKorning(tx, underlag.korningId))
  const tjanst = underlag && tjanster.tjanster.get(underlag.tjanstId)
  if (!underlag || !korning?.gransTid || !tjanst) return ersattningFel('underlag-saknas')
  const frysta = underlag.korrigeradIndata[manad.toString()] ?? underlag.indata
  const { kommunId, namndId, utforareId, tjanstId } = underlag
  const sok = {
    ...{ kommunId, namndId, utforareId, tjanstId, manad, grans: korning.gransTid, typer: utfordaTyper(tjanst) },
    ...(bestallningId && { bestallningIds: computedWith(frysta, bestallningId) }),
  }
  const indata = await loadIndata(tx, frysta, sok, tjanst, 'handelser')
  if (!indata.ok) return indata
  const svar = beraknaErsattning(indata.value.korning)
  if (!svar.ok) return svar
  return ok(new Map([...eachId(indata.value)].map(explainWith(underlagId, svar.value.rader, svar.value.ejErsatt))))
}

function computedWith(frysta: FrystIndata, bestallningId: string): readonly string[] {
  const { grans } = frysta.modell.val
  const modell = { grans: grans ? { niva: grans.niva, period: grans.period, tolerans: kvot(0) } : null }
  return listGransdelare(modell, frysta.bestallningar, bestallningId)
}

/** Each event's id with its beställning. */
function* eachId({ korning }: Indata): Generator<readonly [string, string]> {
  const { besok } = korning
  if (besok)
    for (let i = 0; i < besok.antal; i += 1)
      yield [besok.id(i), korning.bestallningar[besok.bestallning[i] as number]?.id ?? '']
  for (const h of korning.handelser) yield [h.id, h.bestallningId]
}

type Svar = Extract<ReturnType<typeof beraknaErsattning>, { ok: true }>['value']

function explainWith(underlagId: string, rader: readonly Rad[], ejErsatt: Svar['ejErsatt']) {
  const betalda = new Map<string, { text: string; antal: string; enhet: string }[]>()
  const utanKronor = new Map<string, Rad>()
  const manadsvis = new Set<string>()
  for (const rad of rader) {
    if (MANADSRADER.has(rad.slag) && rad.bestallningId) manadsvis.add(rad.bestallningId)
    for (const del of rad.delar) {
      if (rad.aprisOre * rad.faktor.t === 0n) utanKronor.set(del.handelseId, rad)
      else
        betalda.set(del.handelseId, [
          ...(betalda.get(del.handelseId) ?? []),
          { text: rad.text, antal: formatKvot(del.antal), enhet: rad.enhet },
        ])
    }
  }
  const utan = new Map(ejErsatt.map((e) => [e.handelseId, e]))
  return ([id, bestallningId]: readonly [string, string]): [string, Avrakning] => {
    const delar = betalda.get(id)
    if (delar) return [id, { utfall: 'betald', underlagId, delar }]
    const skal = utan.get(id)
    if (manadsvis.has(bestallningId) || skal?.skal === 'ersatts-som-beviljad-tid')
      return [id, { utfall: 'betald', underlagId, delar: [] }]
    if (skal) return [id, { utfall: 'nekad', kod: skal.skal, text: skal.text }]
    const rad = utanKronor.get(id)
    if (rad) return [id, { utfall: 'nekad', kod: 'andel-noll', text: `${rad.text}: modellen betalar 0 kr för det.` }]
    return [id, { utfall: 'nekad', kod: 'ersatts-inte-i-modellen', text: 'Modellen ersätter inte händelsen för sig.' }]
  }
}

/** Rows that pay for a whole month or its granted time, whatever was performed. */
const MANADSRADER: ReadonlySet<string> = new Set(['manad', 'schablondagar', 'beviljad'])
