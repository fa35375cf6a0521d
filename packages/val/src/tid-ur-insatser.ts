import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { mangderOf } from '@valfri/plugin-api/parse-bestallning'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import {
  type BeviljadInsats,
  countBeviljadTid,
  type DateradTidsmall,
  describeInsatser,
  loadTidsmallar,
  type TidUrInsatser,
} from '@valfri/tenancy/tidsmall'
import { z } from 'zod'
import { insatserSchema } from './beslut-input.ts'
import { valFel } from './fel.ts'

/** The part of a beslut that its insatser are counted by. */
const beslutMedInsatser = z.looseObject({
  tjanst: z.string(),
  fran: z.iso.date(),
  gallerFran: z.iso.date().optional(),
  delar: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  insatser: insatserSchema,
})

/** A beslut with the time that its insatser come to written into its delar. */
export interface MedTid {
  readonly beslut: unknown
  /** Null where the beslut came without insatser: then its time is its own. */
  readonly insatser: TidUrInsatser | null
}

/**
 * Counts the time of a beslut from its insatser by the nämnd's tidsmall in force on its first day: minutes × frequency. A
 * time that differs from the mall's, in one insats, needs its reason; one that differs from the sum is refused.
 *
 * Errors: `beslut-ogiltigt` with each field; `tidsmall-saknas`
 */
export async function addTidUrInsatser(tx: AktorTx, ra: unknown, tjanster: TjanstRegister): Promise<Result<MedTid>> {
  const { insatser: givna, ...rest } = ra as Record<string, unknown>
  if (givna === undefined) return ok({ beslut: ra, insatser: null })
  const last = beslutMedInsatser.safeParse(ra)
  if (!last.success)
    return valFel('beslut-ogiltigt', {
      falt: Object.fromEntries(last.error.issues.map((i) => [i.path.join('.'), i.message])),
    })
  const { tjanst: tjanstId, fran, gallerFran, delar, insatser } = last.data
  const tjanst = tjanster.tjanster.get(tjanstId)
  const mall = tjanst && (await loadTidsmallar(tx, { ...egenNamnd(tx), tjanstId })).at(gallerFran ?? fran)
  if (!tjanst || !mall) return valFel('tidsmall-saknas')
  const falt = checkInsatser(mall, insatser)
  const tid = countTid(tjanst, mall, insatser)
  const nya: Record<string, Record<string, unknown>> = { ...delar }
  for (const [del, minuter] of Object.entries(tid)) {
    const huvud = mangderOf(tjanst, del)[0]?.id ?? ''
    const given = delar[del]?.[huvud]
    if (given !== undefined && given !== minuter)
      falt[`delar.${del}.${huvud}`] =
        `Insatserna ger ${minuter} minuter. Lämna fältet tomt, eller ändra en insats tid och skriv skälet.`
    nya[del] = { ...delar[del], [huvud]: minuter }
  }
  if (Object.keys(falt).length > 0) return valFel('beslut-ogiltigt', { falt })
  return ok({ beslut: { ...rest, delar: nya }, insatser: describeInsatser(mall, insatser) })
}

const beslutMedTid = beslutMedInsatser.omit({ insatser: true })

/**
 * What is said of a beslut that comes with time alone for a del that the tidsmall counts: it is taken in, but nobody can see
 * whether it deviates. Null where there is nothing to say.
 */
export async function noteTimeAlone(tx: AktorTx, ra: unknown, tjanster: TjanstRegister): Promise<string | null> {
  const last = beslutMedTid.safeParse(ra)
  if (!last.success || last.data.insatser !== undefined || !tjanster.tjanster.has(last.data.tjanst)) return null
  const { tjanst: tjanstId, fran, gallerFran, delar } = last.data
  const mall = (await loadTidsmallar(tx, { ...egenNamnd(tx), tjanstId })).at(gallerFran ?? fran)
  if (!mall?.varde.insatser.some((i) => delar[i.del])) return null
  return 'Beslutet säger bara tiden. Den går inte att jämföra med nämndens tidsmall: skicka med insatserna.'
}

/** The minutes of each del, in the period that the tjänst grants it by. */
export const countTid = (tjanst: Tjanst, mall: DateradTidsmall, insatser: readonly BeviljadInsats[]) =>
  countBeviljadTid(mall.varde, insatser, (del) => (mangderOf(tjanst, del)[0]?.per === 'vecka' ? 'vecka' : 'manad'))

function checkInsatser(mall: DateradTidsmall, insatser: readonly BeviljadInsats[]): Record<string, string> {
  const falt: Record<string, string> = {}
  for (const [i, b] of insatser.entries()) {
    const mallen = mall.varde.insatser.find((x) => x.id === b.insats)
    if (!mallen) falt[`insatser.${i}.insats`] = 'Tidsmallen har ingen sådan insats den dagen.'
    else if (b.minuter !== undefined && b.minuter !== mallen.minuter && !b.skal?.trim())
      falt[`insatser.${i}.skal`] =
        `${mallen.namn}: tidsmallen säger ${mallen.minuter} minuter och beslutet ${b.minuter}. Skriv varför tiden är en annan.`
  }
  return falt
}
