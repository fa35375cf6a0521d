import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { bevisLage, senasteKontroll } from './bevis-lage.ts'
import { bevisFel } from './fel-bevis.ts'
import type { KontrolleraInput } from './indata-bevis.ts'
import { insertKontroll, listKontroller, loadBevis } from './queries-bevis.ts'

/**
 * Notes that the nämnd has checked a proof against a source, accepts another nämnd's check, or finds it wanting. Found
 * wanting, it is questioned in every nämnd that relies on it from this transaction on; each decides what follows.
 *
 * Errors: `bevis-saknas`, `bevis-aterkallat`, `bevis-utganget`, `bevis-skal-kravs`, `kontroll-galler-inte`
 */
export async function kontrolleraBevis(
  tx: AktorTx,
  input: KontrolleraInput,
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { aktor } = tx
  const bevis = await loadBevis(tx, input.bevisId)
  if (!bevis || aktor.typ !== 'kommun' || vem === '') return bevisFel('bevis-saknas')
  const kontroller = await listKontroller(tx, [bevis.id])
  const lage = bevisLage(bevis, [], dateAt(nu))
  if (lage === 'aterkallat') return bevisFel('bevis-aterkallat')
  if (lage === 'utganget' && input.utfall !== 'underkant') return bevisFel('bevis-utganget')
  if (input.utfall === 'underkant' && !input.skal) {
    return bevisFel('bevis-skal-kravs', { falt: { skal: 'Skriv vad som är fel med beviset.' } })
  }
  const grund = input.utfall === 'godtaget' ? kontroller.find((k) => k.id === input.grundId) : undefined
  // Only a check that was made by somebody, and that still is its nämnd's word, can be relied upon.
  const haller = grund?.utfall === 'kontrollerat' && senasteKontroll(kontroller, grund) === grund
  if (input.utfall === 'godtaget' && (!grund || !haller)) return bevisFel('kontroll-galler-inte')
  const { kommunId, namndId, identitetId } = aktor
  const id = await insertKontroll(tx, {
    ...{ kommunId, namndId, bevisId: bevis.id, utforareId: bevis.utforareId, utfall: input.utfall },
    kalla: grund?.kalla ?? input.kalla,
    grundKommunId: grund?.kommunId ?? null,
    grundId: grund?.id ?? null,
    skal: input.skal || null,
    ...{ av: identitetId, avNamn: vem, skapad: nu },
  })
  tx.logga({ handling: 'bevis.kontrollera', objekt: 'bevis', objektId: bevis.id, data: { utfall: input.utfall } })
  return ok({ id })
}
