import { isArtikelpris, type ModellDeklaration, PRISENHET_OF } from './modell.ts'
import type { Tjanst } from './tjanst.ts'

/**
 * Faults that a schema cannot see: a name that points at nothing, an id used twice. Each is a path and a Swedish text,
 * for the one who writes the plugin.
 */
export function granskaTjanst(t: Tjanst): Record<string, string> {
  const fel: Record<string, string> = {}
  const alla = new Set([...Object.keys(t.delar), ...Object.keys(t.ejValbaraDelar)])
  const del = (sokvag: string, id: string) => {
    if (!alla.has(id)) fel[sokvag] = `delen ${id} finns inte`
  }
  granskaVillkor(t, fel, del)
  granskaModeller(t, fel, del)
  for (const id of Object.keys(t.bestallning.mangder)) del(`bestallning.mangder.${id}`, id)
  for (const id of alla) if (!t.bestallning.mangder[id]) fel[`bestallning.mangder.${id}`] = 'delen saknar mängd'
  for (const u of t.bestallning.daterade ?? [])
    if (u.galler !== 'alla') for (const id of u.galler) del(`bestallning.daterade.${u.id}`, id)
  for (const [typ, h] of Object.entries(t.handelser))
    if (h.galler !== 'alla') for (const id of h.galler) del(`handelser.${typ}.galler`, id)
  for (const post of t.avgift.poster) for (const id of post.delar) del(`avgift.${post.id}`, id)
  for (const id of Object.keys(t.ejValbaraDelar))
    if (t.delar[id]) fel[`ejValbaraDelar.${id}`] = 'delen är både valbar och inte valbar'
  // Where the kommun may not know who it is, no field may be able to say it (SoL 14 kap. 4 §, 15 kap. 9 §).
  if (t.regler.sekretess.utanIdentitet)
    for (const f of t.bestallning.falt)
      if (!UTAN_NAMN.has(f.typ))
        fel[`bestallning.falt.${f.id}`] = 'tjänsten är utan identitet, och fältet kan bära ett namn'
  return fel
}

/** Fields that cannot hold who somebody is. */
const UTAN_NAMN = new Set(['ja-nej', 'val', 'tal'])

type Delkontroll = (sokvag: string, id: string) => void

function granskaVillkor(t: Tjanst, fel: Record<string, string>, del: Delkontroll): void {
  const sedda = new Set<string>()
  for (const v of t.villkor) {
    if (sedda.has(v.id)) fel[`villkor.${v.id}`] = 'villkorets id används två gånger'
    sedda.add(v.id)
    if (v.galler !== 'alla') for (const id of v.galler) del(`villkor.${v.id}.galler`, id)
    if (v.prova && v.svarsform.length === 0) fel[`villkor.${v.id}.prova`] = 'prova behöver en svarsform'
    const falt = v.svarsform.map((f) => f.id)
    for (const id of v.preciserar)
      if (id === v.id || !t.villkor.some((annat) => annat.id === id))
        fel[`villkor.${v.id}.preciserar`] = `villkoret ${id} finns inte`
    if (new Set(falt).size < falt.length) fel[`villkor.${v.id}.svarsform`] = 'ett fält har samma id som ett annat'
  }
}

function granskaModeller(t: Tjanst, fel: Record<string, string>, del: Delkontroll): void {
  for (const [id, m] of Object.entries(t.ersattning)) {
    for (const d of Object.keys(m.underlag)) {
      del(`ersattning.${id}.underlag.${d}`, d)
      if (!isArtikelpris(m, m.pris[d])) granskaDelpris(t, id, m, d, fel)
    }
    for (const d of Object.keys(t.delar)) if (!m.underlag[d]) fel[`ersattning.${id}.underlag.${d}`] = 'delen saknas'
    for (const nyckel of [...Object.values(m.pris), ...Object.values(m.artiklar).map((a) => a.pris)])
      if (t.parametrar[nyckel]?.slag !== 'pris') fel[`ersattning.${id}.pris`] = `prisparametern ${nyckel} finns inte`
    for (const [typ, h] of Object.entries(t.handelser))
      if (h.artikel && !m.artiklar[h.artikel])
        fel[`ersattning.${id}.artiklar`] = `${typ} räknar ${h.artikel}, utan pris`
  }
}

/** The default underlag of a del must go with its price: an hour's price pays no visits. */
function granskaDelpris(t: Tjanst, id: string, m: ModellDeklaration, del: string, fel: Record<string, string>): void {
  const pris = t.parametrar[m.pris[del] ?? '']
  const enhet = PRISENHET_OF[(m.underlag[del] ?? ['ingen'])[0] ?? 'ingen']
  if (!m.pris[del]) fel[`ersattning.${id}.pris.${del}`] = 'delen saknar pris'
  else if (pris?.slag === 'pris' && enhet && pris.enhet !== enhet)
    fel[`ersattning.${id}.pris.${del}`] = `priset är per ${pris.enhet}, delens första underlag räknar per ${enhet}`
}
