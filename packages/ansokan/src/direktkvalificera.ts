import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import { registreraBeslut } from '@valfri/tenancy/registrera-beslut'
import { listEgenregi } from '@valfri/utforare/queries'
import { ansokanFel } from './fel.ts'
import { beslutFel } from './fel-beslut.ts'
import type { DirektkvalificeraInput } from './indata.ts'
import { loadParter } from './load-parter.ts'
import { insertAvtal } from './queries-avtal.ts'

/**
 * Gives the kommun's own production an internt uppdrag by the nämnd's decision (C27): it never applies, and a kommun
 * cannot contract with itself. From its start it stands in the same list as the private utförare.
 *
 * Errors: `ej-egenregi`, `kommun-ej-oppen`, `omrade-okant`, `startdag-passerad`, and those of registreraBeslut
 */
export async function direktkvalificera(
  tx: AktorTx,
  input: DirektkvalificeraInput,
  namn: string,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  if (tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  const { kommunId, namndId } = tx.aktor
  const egen = (await listEgenregi(tx, kommunId)).find((u) => u.id === input.utforareId)
  if (!egen) return beslutFel('ej-egenregi')
  const underlag = await loadParter(tx, input.underlagId, nu)
  const part = underlag?.parter.find((p) => p.kommunId === kommunId && p.namndId === namndId)
  if (!underlag || !part?.oppen) return ansokanFel('kommun-ej-oppen')
  const { lokal, versionId } = part.oppen
  const okand =
    input.omraden.some((o) => !lokal.omraden.includes(o)) || input.delar.some((d) => !lokal.delar.includes(d))
  if (okand) return beslutFel('omrade-okant')
  const fran = Temporal.PlainDate.from(input.fran)
  if (isBefore(fran, dateAt(nu))) return beslutFel('startdag-passerad', { falt: { fran: 'Välj en dag framåt.' } })

  const rubrik = `${egen.namn} direktkvalificeras: ${underlag.titel}`
  const datum = Temporal.PlainDate.from(input.beslut.datum)
  const beslut = await registreraBeslut(
    tx,
    { ...input.beslut, datum, rubrik, instans: 'namnd', slag: 'direktkvalificering' },
    dateAt(nu),
  )
  if (!beslut.ok) return beslut
  const id = await insertAvtal(tx, {
    ...{ kommunId, namndId, versionId, fran },
    utforareId: egen.id,
    underlagId: underlag.id,
    tjanstId: underlag.tjanstId,
    slag: 'internt-uppdrag',
    delar: input.delar,
    omraden: input.omraden,
    kapacitet: Object.fromEntries(input.delar.map((del) => [del, null])),
    status: 'signerat',
    signeradKommun: nu,
    signeradKommunAv: namn,
    beslutId: beslut.value.id,
    skapad: nu,
  })
  tx.logga({ handling: 'avtal.direktkvalificera', objekt: 'avtal', objektId: id })
  return ok({ id })
}
