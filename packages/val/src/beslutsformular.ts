import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { mangderOf } from '@valfri/plugin-api/parse-bestallning'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { formatLagrum, textIn } from '@valfri/plugin-api/text'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'

/** What the form for a beslut asks, from the plugins of the tjänster that the kommun has on. */
export async function beslutsformular(tx: AktorTx, kommunId: string, nu: Temporal.Instant, register: TjanstRegister) {
  const aktiva = await listAktivaTjanster(tx, dateAt(nu), kommunId)
  return aktiva.flatMap(({ tjanstId }) => {
    const t = register.tjanster.get(tjanstId)
    // A tjänst that keeps the identity from the kommun has no beslut.
    if (!t || t.regler.sekretess.utanIdentitet) return []
    const delar = Object.entries({ ...t.delar, ...t.ejValbaraDelar }).map(([id, d]) => ({
      id,
      namn: textIn(d.namn, 'sv'),
      ejValbarSkal: t.ejValbaraDelar[id] ? textIn(t.ejValbaraDelar[id].skal, 'sv') : null,
      mangder: mangderOf(t, id).map((m) => ({ ...m, namn: textIn(m.namn, 'sv') })),
    }))
    const lagrum = [...new Set([...t.lagrum, ...Object.values(t.delar).flatMap((d) => d.lagrum)].map(formatLagrum))]
    return [{ id: t.id, namn: textIn(t.namn, 'sv'), lagrum, delar, falt: t.bestallning.falt }]
  })
}
