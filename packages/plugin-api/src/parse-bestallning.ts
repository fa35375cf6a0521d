import { z } from 'zod'
import type { Mangd } from './bestallning.ts'
import type { Falt } from './falt.ts'
import { svarSchema } from './svar.ts'
import type { Tjanst } from './tjanst.ts'

/** What a beslut grants for one del: whole quantities by mängd id, in force from a date, and the other fields. */
export interface Bestallningsinnehall {
  readonly del: string
  /** By start date; what is granted changes by a new entry, never by a new number in an old one. */
  readonly beviljat: readonly { readonly fran: string; readonly mangder: Readonly<Record<string, number>> }[]
  readonly falt: Readonly<Record<string, unknown>>
}

/** The quantities of a del, whether it can be chosen or not. */
export function mangderOf(tjanst: Tjanst, del: string): readonly Mangd[] {
  return tjanst.bestallning.mangder[del] ?? []
}

/** The form of a beställning for one del: first what is granted, then the other fields. */
export function bestallningFalt(tjanst: Tjanst, del: string): readonly Falt[] {
  const mangder = mangderOf(tjanst, del).map(
    (m): Falt => ({ id: m.id, typ: 'tal', namn: m.namn, enhet: m.enhet, obligatorisk: m.obligatorisk }),
  )
  return [...mangder, ...tjanst.bestallning.falt]
}

/** The zod schema of a beställning's content for one del of a tjänst. */
export function bestallningFormSchema(tjanst: Tjanst, del: string): z.ZodType<Bestallningsinnehall> {
  const mangder: Record<string, z.ZodType> = {}
  for (const m of mangderOf(tjanst, del)) {
    const tal = z.number('Skriv ett tal.').int('Skriv ett helt tal.').nonnegative('Skriv ett tal som inte är negativt.')
    mangder[m.id] = m.obligatorisk ? tal : tal.optional()
  }
  return z.strictObject({
    del: z.literal(del),
    beviljat: z.array(z.strictObject({ fran: z.iso.date(), mangder: z.strictObject(mangder) })).min(1),
    falt: svarSchema(tjanst.bestallning.falt),
  }) as unknown as z.ZodType<Bestallningsinnehall>
}
