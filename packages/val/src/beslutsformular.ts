import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { mangderOf } from '@valfri/plugin-api/parse-bestallning'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { formatLagrum, textIn } from '@valfri/plugin-api/text'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { loadTidsmallar } from '@valfri/tenancy/tidsmall'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import { loadUtanforValet } from '@valfri/tenancy/utanfor-valet'

/** What the form for a beslut asks, from the plugins of the tjänster that the kommun has on. */
export async function beslutsformular(tx: AktorTx, kommunId: string, nu: Temporal.Instant, register: TjanstRegister) {
  const aktiva = await listAktivaTjanster(tx, dateAt(nu), kommunId)
  const ut = []
  for (const { tjanstId } of aktiva) {
    const t = register.tjanster.get(tjanstId)
    // A tjänst that keeps the identity from the kommun has no beslut.
    if (!t || t.regler.sekretess.utanIdentitet) continue
    const utanfor = await loadUtanforValet(tx, egenNamnd(tx), t, dateAt(nu))
    const mallar = await loadTidsmallar(tx, { ...egenNamnd(tx), tjanstId: t.id })
    const tidsmallar = mallar.alla.map(({ fran, varde }) => ({ fran, insatser: varde.insatser }))
    const delar = Object.entries({ ...t.delar, ...t.ejValbaraDelar }).map(([id, d]) => ({
      id,
      namn: textIn(d.namn, 'sv'),
      ejValbarSkal: utanfor[id] ?? null,
      mangder: mangderOf(t, id).map((m) => ({ ...m, namn: textIn(m.namn, 'sv') })),
    }))
    const lagrum = [...new Set([...t.lagrum, ...Object.values(t.delar).flatMap((d) => d.lagrum)].map(formatLagrum))]
    const harDaterade = (t.bestallning.daterade ?? []).some((u) => u.satts === 'handlaggare')
    const falt = t.bestallning.falt
    ut.push({ id: t.id, namn: textIn(t.namn, 'sv'), lagrum, delar, falt, tidsmallar, harDaterade })
  }
  return ut
}
