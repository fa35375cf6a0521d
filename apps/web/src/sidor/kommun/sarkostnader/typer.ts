import type { T } from '../../../i18n/use-texter.ts'
import type { sarkostnaderTexter } from '../../../texter/kommun/sarkostnader.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type SarkostnadTexter = T<keyof typeof sarkostnaderTexter.sv & string>
export type Sarkostnader = RouterOutputs['insyn']['sarkostnad']['lista']
export type Sarkostnad = Sarkostnader['poster'][number]

/** What shows that a line is there, in a few words. */
export function sourceText(
  t: SarkostnadTexter,
  rad: { readonly beslut: { readonly diarienummer: string } | null; readonly verifikation: string | null },
): string {
  const verifikation = rad.verifikation && t('verifikation', { nr: rad.verifikation })
  return [rad.beslut?.diarienummer, verifikation].filter(Boolean).join(', ')
}
