import type { AktorTx } from '@valfri/db/aktor'
import { visaMarknad } from '@valfri/insyn/visa-marknad'
import { isBefore } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import type { Lasning } from './lasning.ts'

/** The nämnd's market in each tjänst that is on, for the part of the year that has been. */
export async function loadMarknader(tx: AktorTx, l: Lasning, ar: number, tjanster: TjanstRegister) {
  const sista = Temporal.PlainDate.from({ year: ar, month: 12, day: 31 })
  const till = isBefore(l.idag, sista) ? l.idag : sista
  const fran = Temporal.PlainDate.from({ year: ar, month: 1, day: 1 })
  const aktiva = (await listAktivaTjanster(tx, till, l.kommunId)).filter((a) => a.namndId === l.namndId)
  const svar = []
  for (const { tjanstId } of aktiva) {
    const m = await visaMarknad(tx, { tjanstId, fran, till }, tjanster)
    if (!m.ok) continue
    const { tjanst, vidStart, vidSlut, nya, slut, alla, privat, egenregi } = m.value
    svar.push({
      ...{ tjanst: tjanst.namn, till: till.toString(), vidStart, vidSlut, nya: nya.length, slut: slut.length },
      ...{ personer: alla.personer, privat: privat.personer, egenregi: egenregi.personer },
    })
  }
  return svar
}
