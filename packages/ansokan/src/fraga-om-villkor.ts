import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt, isAfter, isBefore } from '@valfri/kernel/tid'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { loadVersion } from '@valfri/underlag/load-version'
import { selectParter } from '@valfri/underlag/queries'
import { draftErsattare } from './ersatt-avtal.ts'
import { ansokanFel } from './fel.ts'
import { avtalFel } from './fel-avtal.ts'
import type { FragaVillkorInput } from './indata-avtal.ts'
import { type AvtalRad, insertAvtal, updateAvtal } from './queries-avtal.ts'
import { insertVillkorsfraga, listLopande, loadErsattare } from './queries-avtalsandring.ts'
import { uppsagningstid } from './saga-upp-avtal.ts'

/**
 * Puts the changed villkor of the version that the nämnd has opened to every utförare whose avtal stands on an earlier one:
 * yes or no by a last day. Yes is a signature of the avtal on the new version; after a no, or no answer, the avtal ends when
 * the new villkor begin. They begin no sooner than the notice time of the underlag, so nobody's avtal is cut short. Egenregi
 * has no avtal to answer for: its internt uppdrag follows the nämnd's own decision to adopt the version (C27).
 *
 * Errors: `ansokan-saknas`, `version-ej-oppen`, `svarsdag-fel`, `andring-for-tidig`, `ingen-att-fraga`
 * @returns how many utförare were asked
 */
export async function fragaOmVillkor(
  tx: AktorTx,
  input: FragaVillkorInput,
  vem: string,
  nu: Temporal.Instant,
  tjanster: ReadonlyMap<string, Tjanst>,
): Promise<Result<{ antal: number }>> {
  if (tx.aktor.typ !== 'kommun') return ansokanFel('ansokan-saknas')
  const { kommunId, namndId } = tx.aktor
  const idag = dateAt(nu)
  const gallerFran = Temporal.PlainDate.from(input.gallerFran)
  const sistaDag = Temporal.PlainDate.from(input.sistaDag)
  const parter = await selectParter(tx, { underlagId: input.underlagId, oppnade: true })
  const [senaste] = parter.filter((p) => p.part.kommunId === kommunId && p.part.namndId === namndId)
  const version = senaste && (await loadVersion(tx, senaste.part.versionId))
  if (!senaste || !version) return avtalFel('version-ej-oppen')
  if (!isAfter(sistaDag, idag) || !isBefore(sistaDag, gallerFran)) {
    return avtalFel('svarsdag-fel', {
      falt: { sistaDag: 'Välj en dag efter i dag och före dagen då villkoren gäller.' },
    })
  }
  const lopande = await listLopande(tx, { kommunId, namndId, underlagId: input.underlagId }, gallerFran)
  const berorda = lopande.filter((a) => a.versionId !== version.id && !a.till)
  let antal = 0
  for (const rad of berorda) {
    if ((await loadErsattare(tx, rad.id))?.versionId === version.id) continue
    if (rad.slag === 'internt-uppdrag') {
      const { beslutId } = senaste.part
      await moveUppdrag(tx, rad, { versionId: version.id, beslutId, fran: gallerFran, signeradKommunAv: vem }, nu)
      continue
    }
    const tid = await uppsagningstid(tx, rad, idag)
    if (isBefore(gallerFran, tid.upphor)) {
      return avtalFel('andring-for-tidig', {
        falt: { gallerFran: `Uppsägningstiden är ${tid.manader} månader: tidigast ${tid.upphor}.` },
      })
    }
    const nyttAvtalId = await draftErsattare(tx, rad, { fran: gallerFran, versionId: version.id }, nu, tjanster)
    await insertVillkorsfraga(tx, {
      ...{ kommunId, namndId, utforareId: rad.utforareId, avtalId: rad.id, nyttAvtalId, versionId: version.id },
      ...{ gallerFran, sistaDag, text: input.text, stalld: nu, stalldAvNamn: vem },
    })
    antal += 1
  }
  if (antal === 0) return avtalFel('ingen-att-fraga')
  const data = { version: version.nr, antal, sistaDag: input.sistaDag }
  tx.logga({ handling: 'avtal.fraga-villkor', objekt: 'underlag', objektId: input.underlagId, data })
  return ok({ antal })
}

/** Lets an internt uppdrag go on under the new version, by the nämnd's decision to adopt it. */
async function moveUppdrag(
  tx: AktorTx,
  rad: AvtalRad,
  ny: Pick<AvtalRad, 'versionId' | 'beslutId' | 'fran' | 'signeradKommunAv'>,
  nu: Temporal.Instant,
): Promise<void> {
  const { id: ersatterId, ...terms } = rad
  await insertAvtal(tx, { ...terms, ...ny, ersatterId, signeradKommun: nu, skapad: nu })
  await updateAvtal(tx, rad, { till: ny.fran.subtract({ days: 1 }) })
}
