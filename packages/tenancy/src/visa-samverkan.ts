import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { listArenden, nyckelAt, regelAt, type SamverkanArende } from './samverkan-arenden.ts'
import { listSamverkan, type PartStatus, type Samverkan } from './samverkan-parter.ts'
import { type SamverkanRegler, tidigastUttrade } from './samverkan-regler.ts'

export interface SamverkanSida extends Samverkan {
  readonly arAgare: boolean
  readonly minStatus: PartStatus | null
  /** The rules in force today, null before the first are accepted. */
  readonly regler: SamverkanRegler | null
  /** The matter whose key splits the costs of today. */
  readonly nyckel: SamverkanArende | null
  /** The first day on which the own nämnd can leave, if it gives notice today. ISO date. */
  readonly tidigastUttrade: string | null
  readonly arenden: readonly (SamverkanArende & {
    /** The own nämnd has not answered and should. */
    readonly vantarPaMig: boolean
    /** Who would join, in words. */
    readonly gallerNamn: string | null
  })[]
}

/** Every samverkan of the instance as the own nämnd stands in it; who co-operates with whom is public. */
export async function listMinSamverkan(tx: AktorTx) {
  const jag = egenNamnd(tx)
  const alla = await listSamverkan(tx)
  return alla.map((s) => {
    const min = s.parter.find((p) => p.kommunId === jag.kommunId && p.namndId === jag.namndId)
    const arAgare = s.agareKommunId === jag.kommunId && s.agareNamndId === jag.namndId
    return { ...s, arAgare, minStatus: min?.status ?? null, minKommande: min?.kommande ?? null }
  })
}

/** One samverkan with its rules and matters, for a nämnd that has been invited to it. Errors: `samverkan-saknas` */
export async function visaSamverkan(
  tx: AktorTx,
  samverkanId: string,
  idag: Temporal.PlainDate,
): Promise<Result<SamverkanSida>> {
  const jag = egenNamnd(tx)
  const samverkan = (await listMinSamverkan(tx)).find((s) => s.id === samverkanId)
  if (!samverkan || samverkan.minStatus === null) return tenancyFel('samverkan-saknas')
  const arenden = await listArenden(tx, samverkanId, idag)
  const regler = regelAt(arenden, idag)
  return ok({
    ...samverkan,
    regler,
    nyckel: nyckelAt(arenden, idag) ?? null,
    tidigastUttrade: regler && tidigastUttrade(regler, idag).toString(),
    arenden: arenden.map((a) => ({
      ...a,
      vantarPaMig: a.kvar.some((k) => k.kommunId === jag.kommunId && k.namndId === jag.namndId),
      gallerNamn: a.galler && namnOf(samverkan, a.galler.namndId),
    })),
  })
}

function namnOf({ parter }: Samverkan, namndId: string): string {
  const part = parter.find((p) => p.namndId === namndId)
  return part ? `${part.kommun}, ${part.namnd}` : namndId
}
