import type { AktorTx } from '@valfri/db/aktor'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { listOmraden } from '@valfri/tenancy/load-omrade'
import { listUnderlagMedParter } from './load-parter.ts'

/** What a nämnd can give its egenregi an internt uppdrag in: its own open underlag with delar and områden. */
export async function visaUppdragsval(
  tx: AktorTx,
  { kommunId, namndId }: { readonly kommunId: string; readonly namndId: string },
  nu: Temporal.Instant,
  tjanster: ReadonlyMap<string, Tjanst>,
) {
  const [oppna, omraden] = await Promise.all([listUnderlagMedParter(tx, nu), listOmraden(tx, kommunId, namndId)])
  return oppna.flatMap((u) => {
    const oppen = u.parter.find((p) => p.kommunId === kommunId && p.namndId === namndId)?.oppen
    if (!oppen) return []
    const tjanst = tjanster.get(u.tjanstId)
    return [
      {
        id: u.id,
        titel: u.titel,
        delar: oppen.lokal.delar.map((id) => ({ id, namn: tjanst?.delar[id]?.namn.sv ?? id })),
        omraden: omraden.filter((o) => oppen.lokal.omraden.includes(o.id)).map(({ id, namn }) => ({ id, namn })),
      },
    ]
  })
}
