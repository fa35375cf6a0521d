import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { isAfter } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { underlagFel } from '@valfri/underlag/fel'
import { selectParter } from '@valfri/underlag/queries'
import { samverkanFel } from './fel.ts'
import { insertForslagSvar, selectEgetForslag, selectForslagSvar } from './queries.ts'

export type SvaraForslagInput = {
  readonly versionId: string
  /** Why, in words that the other members read. */
  readonly skal: string
} & (
  | { readonly svar: 'avstar'; readonly beslutId: string }
  | { readonly svar: 'avvaktar'; readonly datum: Temporal.PlainDate; readonly diarienummer: string }
)

/**
 * Records that the nämnd declines a proposed version, by its decision, or waits with it under a diarienummer. The version
 * that it has stays in force; it may still adopt the proposed one later.
 *
 * Errors: `forslag-saknas`, `forslag-redan-antaget`, `namndbeslut-saknas`, `svar-framtida`
 */
export async function svaraForslag(
  tx: AktorTx,
  input: SvaraForslagInput,
  idag: Temporal.PlainDate,
): Promise<Result<null>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const { versionId, svar, skal } = input
  const forslag = await selectEgetForslag(tx, { kommunId, namndId, versionId })
  if (!forslag) return samverkanFel('forslag-saknas')
  const antagna = await selectParter(tx, { versionId })
  if (antagna.some(({ part: p }) => p.kommunId === kommunId && p.namndId === namndId))
    return samverkanFel('forslag-redan-antaget')
  const grund = await readGrund(tx, input, idag)
  if (!grund.ok) return grund

  const tidigare = (await selectForslagSvar(tx, forslag.samverkanId)).filter(
    (s) => s.versionId === versionId && s.kommunId === kommunId && s.namndId === namndId,
  )
  const { samverkanId } = forslag
  const nr = tidigare.length + 1
  const rad = { kommunId, namndId, versionId, nr, samverkanId, svar, skal: skal.trim(), ...grund.value }
  // Two at once: the second finds the number taken, and what it answered stands already.
  await insertForslagSvar(tx, rad)
  tx.logga({
    handling: 'svara-forslag',
    objekt: 'underlag-version',
    objektId: versionId,
    orsak: rad.skal,
    data: { svar },
  })
  return ok(null)
}

interface Grund {
  readonly datum: Temporal.PlainDate
  readonly diarienummer: string
  readonly beslutId: string | null
}

async function readGrund(tx: AktorTx, input: SvaraForslagInput, idag: Temporal.PlainDate): Promise<Result<Grund>> {
  if (input.svar === 'avvaktar') {
    const { datum, diarienummer } = input
    if (isAfter(datum, idag)) return samverkanFel('svar-framtida', { falt: { datum: 'Dagen har inte varit än.' } })
    return ok({ datum, diarienummer: diarienummer.trim(), beslutId: null })
  }
  const beslut = await loadEgetBeslut(tx, input.beslutId)
  if (beslut?.slag !== 'samverkan' || beslut.instans === 'delegat')
    return underlagFel('namndbeslut-saknas', {
      text: 'Nämnden måste själv ha beslutat att avstå.',
      falt: { beslutId: 'Välj nämndens beslut.' },
    })
  return ok({ datum: beslut.datum, diarienummer: beslut.diarienummer, beslutId: beslut.id })
}
