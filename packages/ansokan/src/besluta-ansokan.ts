import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import { provaAndraGranskning } from './andra-granskning.ts'
import { valjDelegation } from './delegation.ts'
import { ansokanFel } from './fel.ts'
import { beslutFel } from './fel-beslut.ts'
import { loadGemensamBedomning, oforklarade } from './gemensam-bedomning.ts'
import type { BeslutaInput } from './indata.ts'
import { stopJav } from './jav.ts'
import { provaBeslut, provaNamngivna } from './prova-beslut.ts'
import { loadProvningslage, type Provningslage } from './provningslage.ts'
import { insertBeslut, lockArende, touchArende } from './queries-arende.ts'
import { listDelegationer } from './queries-jav.ts'

/** Who decides: a person with a name. A system has none, and cannot decide (KL 6:38). */
export interface Beslutsfattare {
  readonly namn: string | null
}

/**
 * Decides a case. The outcome must follow from the prövning; a person answers for it, with reasons and by a named
 * delegation.
 *
 * Errors: `automatiserat-lov-beslut-forbjudet`, `ansokan-saknas`, `redan-beslutad`, `arende-stangt`, `javig`,
 * `andra-granskning-saknas`, `beslut-skal-saknas`, `andrad-av-annan`, and those of valjDelegation, of provaNamngivna and provaBeslut
 */
export async function beslutaAnsokan(
  tx: AktorTx,
  input: BeslutaInput,
  vem: Beslutsfattare,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const { aktor } = tx
  if (aktor.typ !== 'kommun' || !aktor.identitetId || !vem.namn) return beslutFel('automatiserat-lov-beslut-forbjudet')
  if (!aktor.roller.includes('beslutsfattare')) return authFel('ej-behorig')
  const arende = await lockArende(tx, input.arendeId)
  if (!arende) return ansokanFel('ansokan-saknas')
  if (arende.status === 'beslutad') return beslutFel('redan-beslutad')
  if (arende.status === 'aterkallad') return ansokanFel('arende-stangt')
  const jav = await stopJav(tx, arende)
  if (!jav.ok) return jav
  const lage = await loadProvningslage(tx, arende)
  const namngivna = provaNamngivna((input.utfall === 'avslag' && input.villkor) || [], lage)
  if (!namngivna.ok) return namngivna
  const brister = provaBeslut(input.utfall, lage)
  if (!brister.ok) return brister
  if (input.skal === '') return beslutFel('beslut-skal-saknas', { falt: { skal: 'Skriv skälen för beslutet.' } })
  const idag = dateAt(nu)
  const delegation = valjDelegation(await listDelegationer(tx), input, aktor.identitetId, idag)
  if (!delegation.ok) return delegation
  const granskad = await provaAndraGranskning(tx, arende)
  if (!granskad.ok) return granskad
  // What the decider read is what is decided on: an outcome set meanwhile must be read first.
  if (arende.rev !== input.rev) return authFel('andrad-av-annan')

  const { kommunId, namndId, utforareId, id: arendeId } = arende
  const id = await insertBeslut(tx, {
    kommunId,
    namndId,
    arendeId,
    utforareId,
    nr: (lage.beslut?.nr ?? 0) + 1,
    utfall: input.utfall,
    skal: input.skal,
    brister: brister.value,
    delegation: delegation.value,
    beslutadAv: aktor.identitetId,
    beslutadAvNamn: vem.namn,
    datum: idag,
    skapad: nu,
  })
  await touchArende(tx, arende, 'beslutad')
  const data = { utfall: input.utfall, ...(await noteOforklarade(tx, arendeId, lage)) }
  tx.logga({ handling: 'ansokan.besluta', objekt: 'arende', objektId: arendeId, data })
  return ok({ id })
}

/** A difference from another nämnd that nobody has explained is noted, and hinders nothing: each nämnd decides alone (C7). */
async function noteOforklarade(tx: AktorTx, arendeId: string, { provningar }: Provningslage) {
  const skillnader = oforklarade(await loadGemensamBedomning(tx, arendeId, provningar))
  return skillnader.length > 0 ? { oforklarade: skillnader.map((s) => s.villkorId) } : {}
}
