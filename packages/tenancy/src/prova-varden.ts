import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { checkVarde, type Vardefel, type VardeRad } from './check-varde.ts'
import { egenNamnd } from './egen-namnd.ts'
import { tenancyFel } from './fel.ts'
import { checkKalkyl } from './kalkyl.ts'
import { loadEgetBeslut } from './registrera-beslut.ts'
import type { beslutatVarde } from './schema.ts'

export interface VardenInput {
  readonly tjanstId: string
  /** In force from this day until the next row with the same parameter and segment. */
  readonly fran: Temporal.PlainDate
  readonly beslutId: string | null
  readonly rader: readonly VardeRad[]
}

/** Values that fit the tjänst and their decision, ready to write. */
export interface ProvadeVarden {
  readonly rader: readonly (typeof beslutatVarde.$inferInsert)[]
  readonly diarienummer: string
}

/**
 * Tries what somebody wants the nämnd to have decided: each row against the tjänst, and the whole against its decision.
 *
 * Errors: `olika-ersattning-utan-motiverat-beslut`, `varde-utan-beslut`, `beslut-saknas`, `tjanst-okand`, and
 * `varde-ogiltigt`, `segment-okant`, `modell-ej-tillaten`, `avgift-saknar-lagstod` (R-1003) with each wrong row under `rader.<n>`
 */
export async function provaVarden(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: VardenInput,
): Promise<Result<ProvadeVarden>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const tjanst = tjanster.tjanster.get(input.tjanstId)
  if (!tjanst) return tenancyFel('tjanst-okand')
  const beslut = input.beslutId ? await loadEgetBeslut(tx, input.beslutId) : null

  const omotiverad = input.rader.findIndex((r) => r.segment.regi !== undefined && !isMotiverad(r, beslut?.instans))
  if (omotiverad >= 0)
    return tenancyFel('olika-ersattning-utan-motiverat-beslut', {
      falt: { [`rader.${omotiverad}`]: 'Välj nämndens beslut och skriv vad skillnaden betalar för.' },
      detaljer: { tillatet: ['motiverat-namndbeslut', 'momskompensation'] },
    })
  if (!input.beslutId) return tenancyFel('varde-utan-beslut', { falt: { beslutId: 'Välj beslut.' } })
  if (!beslut) return tenancyFel('beslut-saknas', { falt: { beslutId: 'Välj ett av nämndens beslut.' } })

  const nya: (typeof beslutatVarde.$inferInsert)[] = []
  const falt: Record<string, string> = {}
  let kod: Vardefel = 'varde-ogiltigt'
  for (const [i, rad] of input.rader.entries()) {
    const svar = checkVarde(tjanst, rad)
    const kalkyl = rad.kalkyl?.length ? rad.kalkyl : null
    const fel = svar.ok ? kalkyl && checkKalkyl(kalkyl, svar.ore ?? 0n) : svar.text
    if (!svar.ok) kod = svar.kod
    if (fel) falt[`rader.${i}`] = fel
    else if (svar.ok)
      nya.push({
        kommunId,
        namndId,
        tjanstId: tjanst.id,
        parameter: rad.parameter,
        segment: { ...rad.segment },
        fran: input.fran,
        ore: svar.ore,
        enhet: svar.enhet,
        varde: svar.varde,
        motivering: rad.motivering?.trim() || null,
        kalkyl,
        beslutId: beslut.id,
      })
  }
  if (Object.keys(falt).length > 0) return tenancyFel(kod, { text: Object.values(falt)[0] as string, falt })
  if (nya.length === 0) return tenancyFel('varde-ogiltigt', { text: 'Inget värde är ifyllt.' })
  return ok({ rader: nya, diarienummer: beslut.diarienummer })
}

/** a nämnd's own decision, with words on what the difference pays for. */
function isMotiverad(rad: VardeRad, instans: string | undefined): boolean {
  return instans !== undefined && instans !== 'delegat' && (rad.motivering?.trim().length ?? 0) >= 10
}
