import { listGodkanda } from '@valfri/ansokan/list-valbara'
import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { loadUtanforValet } from '@valfri/tenancy/utanfor-valet'
import { bestall } from './bestall.ts'
import type { Omgivning } from './omgivning.ts'
import { loadBeslut, loadOmfattningAt } from './queries-beslut.ts'
import { listVal } from './queries-val.ts'

/**
 * Orders the delar that the tjänst or the kommun keeps outside the choice when the beslut begins, such as nights, from the
 * kommun's egenregi, with the reason (F15.3, F19.12).
 * What no egenregi has an uppdrag for waits in the handläggare's list.
 */
export async function placeEjValbara(tx: AktorTx, beslutId: string, o: Omgivning): Promise<void> {
  const beslut = await loadBeslut(tx, beslutId)
  const tjanst = beslut && o.tjanster.tjanster.get(beslut.tjanstId)
  if (!beslut || !tjanst) return
  const idag = dateAt(o.nu)
  const dag = Temporal.PlainDate.compare(beslut.fran, idag) > 0 ? beslut.fran : idag
  const omfattning = await loadOmfattningAt(tx, beslutId, dag)
  const gjorda = new Set((await listVal(tx, beslutId)).map((v) => v.del))
  const utanfor = await loadUtanforValet(tx, beslut, tjanst, dag)
  const delar = Object.entries(utanfor).filter(([del]) => omfattning?.delar[del] && !gjorda.has(del))
  if (delar.length === 0) return

  const godkanda = await listGodkanda(tx, { kommunId: beslut.kommunId, tjanstId: tjanst.id, dag })
  const egenregi = godkanda.find((u) => u.form === 'egenregi')
  if (!egenregi) return
  for (const [del, skal] of delar)
    await bestall(tx, {
      beslut,
      del,
      utforare: { utforareId: egenregi.utforareId, avtalId: egenregi.avtalId, regi: 'egenregi' },
      slag: 'ej-valbar',
      kanal: 'system',
      fran: beslut.fran,
      skal,
    })
}
