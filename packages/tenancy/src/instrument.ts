import type { AktorTx } from '@valfri/db/aktor'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { z } from 'zod'
import { type BeslutatVarde, listBeslutadeVarden, type TjanstNyckel, vardeAt } from './beslutade-varden.ts'

const steg = z.strictObject({
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{1,20}$/, 'Skriv stegets id med små bokstäver a–z, siffror och bindestreck.'),
  namn: z.string().trim().min(1, 'Ge steget ett namn.').max(60),
})

/**
 * `varde` of parameter 'instrument.<uppgift>': the kommun's own instrument for a dated fact, such as Södertörnsmodellen
 * with eight nivåer, and how soon an utförare that asks for a new bedömning is answered.
 */
const instrumentVarde = z.strictObject({
  namn: z.string().trim().min(1, 'Skriv vad instrumentet heter.').max(80),
  steg: z
    .array(steg)
    .min(2, 'Ange minst två steg.')
    .refine((s) => new Set(s.map((x) => x.id)).size === s.length, 'Två steg har samma id.'),
  /** Calendar days; null where nobody can ask for a new bedömning. */
  svarsdagar: z.int().min(1, 'Skriv minst en dag.').max(180, 'Skriv högst 180 dagar.').nullable(),
})
export type InstrumentVarde = z.infer<typeof instrumentVarde>

const PREFIX = 'instrument.'
export const isInstrument = (parameter: string): boolean => parameter.startsWith(PREFIX)

/** An instrument as read, or a Swedish text that says why it cannot be. */
export function readInstrument(tjanst: Tjanst, parameter: string, varde: unknown): InstrumentVarde | string {
  const uppgift = tjanst.bestallning.daterade?.find((u) => parameter === `${PREFIX}${u.id}`)
  if (uppgift?.varden.slag !== 'instrument') return 'Tjänsten har inget sådant instrument.'
  const last = instrumentVarde.safeParse(varde)
  if (!last.success) return last.error.issues[0]?.message ?? 'Instrumentet går inte att läsa.'
  if (last.data.steg.length > uppgift.varden.hogst) return `Ange högst ${uppgift.varden.hogst} steg.`
  if (uppgift.omprovas === (last.data.svarsdagar === null))
    return uppgift.omprovas ? 'Ange inom hur många dagar en begäran besvaras.' : 'Ingen kan begära ny bedömning här.'
  return last.data
}

export interface DateratInstrument {
  readonly fran: string
  readonly varde: InstrumentVarde
  readonly beslut: BeslutatVarde['beslut']
}

/** Every instrument that a nämnd has decided for a tjänst, to ask for a day. */
export async function loadInstrument(tx: AktorTx, nyckel: TjanstNyckel) {
  const varden = await listBeslutadeVarden(tx, nyckel)
  return {
    /** The instrument in force on an ISO date; null when none has begun. */
    at(uppgift: string, dag: string): DateratInstrument | null {
      const v = vardeAt(varden, `${PREFIX}${uppgift}`, dag)
      return v && { fran: v.fran, varde: v.varde as InstrumentVarde, beslut: v.beslut }
    },
    /** Every one that was ever in force or will be, oldest first. */
    alla: (uppgift: string): readonly DateratInstrument[] =>
      varden
        .filter((v) => v.parameter === `${PREFIX}${uppgift}`)
        .map((v) => ({ fran: v.fran, varde: v.varde as InstrumentVarde, beslut: v.beslut })),
  }
}
export type Instrumentbok = Awaited<ReturnType<typeof loadInstrument>>
