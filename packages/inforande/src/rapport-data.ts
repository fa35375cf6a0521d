import type { AktorTx } from '@valfri/db/aktor'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { toBeslutKalla } from '@valfri/tenancy/beslut-kalla'
import { listNamnder } from '@valfri/tenancy/namnder'
import { visaEffekter } from './effektmal.ts'
import { listKalender } from './kalender.ts'
import { visaKfUppdrag } from './kf-uppdrag.ts'
import type { Lasning } from './lasning.ts'
import { selectSamrad } from './queries-dialog.ts'
import { selectArsbeslut } from './queries-rapport.ts'
import { loadMarknader } from './rapport-marknad.ts'
import { listRisker } from './risker.ts'
import { gallande } from './samradslogg.ts'
import { visaPlaner } from './visa-plan.ts'

/** All that a report is built from, as it stood; read from tables that nothing is overwritten in. */
export async function loadRapportdata(tx: AktorTx, l: Lasning, ar: number, tjanster: TjanstRegister) {
  const namnd = (await listNamnder(tx, l.kommunId)).find((n) => n.namndId === l.namndId)
  const samrad = gallande(await selectSamrad(tx, l))
  const kf = await visaKfUppdrag(tx, l, tjanster)
  const planer = await visaPlaner(tx, l, tjanster)
  return {
    ar,
    kommun: namnd?.kommun ?? '',
    namnd: namnd?.namnd ?? '',
    datum: l.idag.toString(),
    // Also of years before where a decision of fullmäktige came of it: what was heard stands before what was decided.
    samrad: samrad.map((s) => ({ ...s, datum: s.datum.toString() })),
    kf: kf.beslut,
    personalregler: kf.personalregler,
    planer,
    beslut: (await selectArsbeslut(tx, l, ar)).map((b) => ({ ...toBeslutKalla(b), rubrik: b.rubrik })),
    marknader: await loadMarknader(tx, l, ar, tjanster),
    effekter: await visaEffekter(tx, l, tjanster),
    risker: await listRisker(tx, l),
    kalender: (await listKalender(tx, l, tjanster)).filter((p) => !p.installd && p.datum > l.idag.toString()),
  }
}

export type Rapportdata = Awaited<ReturnType<typeof loadRapportdata>>
