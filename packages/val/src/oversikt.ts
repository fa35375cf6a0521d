import type { AktorTx } from '@valfri/db/aktor'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import type { Omgivning } from './omgivning.ts'
import { countOppnaBegaran } from './queries-bedomning.ts'
import { countObesvarade, listUtanUtforareUtanNamn, listValtider } from './queries-oversikt.ts'

/**
 * What a handläggare has to do today, as numbers: beställningar that nobody has opened, and persons without an
 * utförare. Who they are is read in the list, where the read is logged.
 */
export async function oversiktNamnd(tx: AktorTx, o: Omgivning) {
  const idag = dateAt(o.nu)
  const [bestallningar, rader, valtider, begaran] = await Promise.all([
    countObesvarade(tx, o.nu),
    listUtanUtforareUtanNamn(tx, idag),
    listValtider(tx, egenNamnd(tx)),
    countOppnaBegaran(tx, idag),
  ])
  // Who waits in line for a full utförare has chosen: nobody else is picked for them.
  const utanVal = rader.filter((r) => !r.avbojd && !r.iKo)
  const tidenUte = utanVal.filter((r) => {
    const dagar = valtider.get(r.tjanstId)
    return dagar !== undefined && isBefore(r.datum.add({ days: dagar }), idag)
  })
  return {
    osedda: bestallningar.osedda,
    obesvarade: bestallningar.sedda,
    aldstDagar: bestallningar.aldstDagar,
    utanVal: countPersoner(utanVal),
    tidenUte: countPersoner(tidenUte),
    avbojda: countPersoner(rader.filter((r) => r.avbojd)),
    iKo: countPersoner(rader.filter((r) => r.iKo)),
    bedomningar: begaran.oppna,
    bedomningarForsenade: begaran.forsenade,
  }
}

const countPersoner = (rader: readonly { readonly personId: string }[]): number =>
  new Set(rader.map((r) => r.personId)).size
