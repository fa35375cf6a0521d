import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Omgivning } from './omgivning.ts'
import { closeBegaran, loadBegaran } from './queries-bedomning.ts'
import { insertHandelse, loadBestallning } from './queries-bestallning.ts'
import { sattUppgift } from './satt-uppgift.ts'
import { uppgiftFel } from './uppgift-fel.ts'

export interface BedomningssvarIn {
  readonly id: string
  /** A new value from a day, or that the bedömning stands. */
  readonly svar:
    | { readonly utfall: 'ny'; readonly varde: string; readonly fran: Temporal.PlainDate; readonly motivering?: string }
    | { readonly utfall: 'oforandrad'; readonly motivering: string }
}

const MINST_TECKEN = 10

/**
 * The handläggare answers a request: with a new value, which then holds from its day, or with a no and why.
 * Errors: `finns-inte`, `begaran-avslutad`, `begaran-motivering-saknas`, and those of sattUppgift
 */
export async function besvaraBedomning(tx: AktorTx, input: BedomningssvarIn, o: Omgivning): Promise<Result<null>> {
  const b = await loadBegaran(tx, input.id)
  if (!b || tx.aktor.typ !== 'kommun') return authFel('finns-inte')
  const motivering = input.svar.motivering?.trim() ?? ''
  if (input.svar.utfall === 'oforandrad' && motivering.length < MINST_TECKEN)
    return uppgiftFel('begaran-motivering-saknas', { falt: { motivering: 'Skriv varför bedömningen står fast.' } })

  const ny = input.svar.utfall === 'ny' ? input.svar : null
  const skrivet = await closeBegaran(tx, b.id, {
    status: 'besvarad',
    utfall: input.svar.utfall,
    motivering: motivering || null,
    nyttVarde: ny?.varde ?? null,
    nyttFran: ny?.fran ?? null,
    besvaradAv: tx.aktor.identitetId,
    besvarad: o.nu,
  })
  if (!skrivet) return uppgiftFel('begaran-avslutad')
  if (ny) {
    const { insatsbeslutId: beslutId, del, uppgift } = b
    const skal = motivering || 'Ny bedömning på utförarens begäran'
    const satt = await sattUppgift(tx, { beslutId, del, uppgift, varde: ny.varde, fran: ny.fran, skal }, o)
    if (!satt.ok) return satt
  }
  const bestallning = await loadBestallning(tx, b.bestallningId)
  if (bestallning)
    await insertHandelse(tx, bestallning, 'bedomning-besvarad', { uppgift: b.uppgift, utfall: input.svar.utfall })
  const { kommunId, namndId, personId } = b
  tx.logga({ kommunId, namndId, handling: 'besvara-begaran', objekt: 'bedomningsbegaran', objektId: b.id, personId })
  return ok(null)
}
