import type { AktorTx } from '@valfri/db/aktor'
import { addKvot, compareKvot, kvot, multiplyKvot, parseKvot, roundKvot } from '@valfri/kernel/kvot'
import { exaktTal } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { z } from 'zod'
import { listBeslutadeVarden, type TjanstNyckel, type vardeAt } from './beslutade-varden.ts'

const insats = z.strictObject({
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{1,30}$/, 'Skriv insatsens id med små bokstäver a–z, siffror och bindestreck.'),
  namn: z.string().trim().min(1, 'Ge insatsen ett namn.').max(80),
  /** The del of the tjänst whose time it is. */
  del: z.string().min(1),
  /** Whole minutes each time. */
  minuter: z.int('Skriv hela minuter.').min(1, 'Skriv minst en minut.').max(1440, 'Skriv högst 1 440 minuter.'),
})

/**
 * `varde` of parameter 'tidsmall': how long each insats takes, so that a beslut on insatser becomes a beslut on time (F19.1).
 * A month is so many weeks, exactly; the kommun decides that too.
 */
const tidsmallVarde = z.strictObject({
  veckorPerManad: exaktTal.refine(
    (t) => compareKvot(parseKvot(t) ?? kvot(0), kvot(4)) >= 0,
    'En månad har minst fyra veckor.',
  ),
  insatser: z
    .array(insats)
    .min(1, 'Ange minst en insats.')
    .max(100)
    .refine((i) => new Set(i.map((x) => x.id)).size === i.length, 'Två insatser har samma id.'),
})
export type Tidsmall = z.infer<typeof tidsmallVarde>

export const TIDSMALL = 'tidsmall'

/** A tidsmall as read, or a Swedish text that says why it cannot be. */
export function readTidsmall(tjanst: Tjanst, varde: unknown): Tidsmall | string {
  const last = tidsmallVarde.safeParse(varde)
  if (!last.success) return last.error.issues[0]?.message ?? 'Tidsmallen går inte att läsa.'
  const fel = last.data.insatser.find((i) => !tjanst.bestallning.mangder[i.del]?.some((m) => m.enhet === 'minuter'))
  return fel ? `${fel.namn}: tjänsten ger ingen tid i delen ${fel.del}.` : last.data
}

export interface DateradTidsmall {
  readonly fran: string
  readonly varde: Tidsmall
  readonly beslut: NonNullable<ReturnType<typeof vardeAt>>['beslut']
}

/** Every tidsmall that a nämnd has decided for a tjänst, to ask for a day. */
export async function loadTidsmallar(tx: AktorTx, nyckel: TjanstNyckel) {
  const alla = (await listBeslutadeVarden(tx, nyckel))
    .filter((v) => v.parameter === TIDSMALL)
    .map((v): DateradTidsmall => ({ fran: v.fran, varde: v.varde as Tidsmall, beslut: v.beslut }))
  return {
    /** Oldest first. */
    alla,
    /** The one in force on an ISO date; null when none has begun. */
    at: (dag: string): DateradTidsmall | null => alla.findLast((m) => m.fran <= dag) ?? null,
  }
}

/** How often an insats is granted. */
export interface BeviljadInsats {
  readonly insats: string
  readonly antal: number
  readonly per: 'dag' | 'vecka' | 'manad'
  /** Minutes each time, where the beslut deviates from the mall; needs `skal`. */
  readonly minuter?: number | undefined
  readonly skal?: string | undefined
}

/** An insats of a beslut as it is kept: with the mall's minutes beside the granted ones, and why they differ. */
export interface Insatsrad {
  readonly insats: string
  readonly namn: string
  readonly del: string
  readonly antal: number
  readonly per: BeviljadInsats['per']
  readonly minuter: number
  readonly mallMinuter: number
  readonly skal: string | null
}

/** What the granted time of a beslut was counted from. */
export interface TidUrInsatser {
  readonly mall: { readonly fran: string; readonly beslutId: string; readonly diarienummer: string }
  readonly rader: readonly Insatsrad[]
}

/** The insatser of a beslut as they are kept beside its time; those that the mall does not have are left out. */
export function describeInsatser(mall: DateradTidsmall, insatser: readonly BeviljadInsats[]): TidUrInsatser {
  const { id: beslutId, diarienummer } = mall.beslut
  const rader = insatser.flatMap((b) => {
    const i = mall.varde.insatser.find((x) => x.id === b.insats)
    if (!i) return []
    const minuter = b.minuter ?? i.minuter
    const skal = minuter === i.minuter ? null : (b.skal ?? null)
    return [
      { insats: i.id, namn: i.namn, del: i.del, antal: b.antal, per: b.per, minuter, mallMinuter: i.minuter, skal },
    ]
  })
  return { mall: { fran: mall.fran, beslutId, diarienummer }, rader }
}

/**
 * The time that insatser come to, by del: minutes × frequency, summed exactly and rounded once to whole minutes, half up.
 * @param per the period that the del is granted by
 * Source: the nämnd's decided tidsmall; Västerås went from beviljad insats to beviljad tid before its hemtjänstval
 */
export function countBeviljadTid(
  mall: Tidsmall,
  insatser: readonly BeviljadInsats[],
  per: (del: string) => 'vecka' | 'manad',
): Readonly<Record<string, number>> {
  const veckor = parseKvot(mall.veckorPerManad) ?? kvot(4)
  const summor = new Map<string, ReturnType<typeof kvot>>()
  for (const b of insatser) {
    const i = mall.insatser.find((x) => x.id === b.insats)
    if (!i) continue
    const gang = kvot(BigInt(b.minuter ?? i.minuter) * BigInt(b.antal))
    // A month's worth of weeks, and a week's worth of days; a month's insats is divided when the del is granted by week.
    const perVecka = b.per === 'dag' ? multiplyKvot(gang, kvot(7)) : gang
    const perManad = b.per === 'manad' ? gang : multiplyKvot(perVecka, veckor)
    const summa = per(i.del) === 'manad' ? perManad : multiplyKvot(perManad, kvot(veckor.n, veckor.t))
    summor.set(i.del, addKvot(summor.get(i.del) ?? kvot(0), summa))
  }
  return Object.fromEntries([...summor].map(([del, s]) => [del, Number(roundKvot(s, 'halv-upp'))]))
}
