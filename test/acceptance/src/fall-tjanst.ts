import { BYGGSTENAR, type Byggsten, type ModellDeklaration } from '@valfri/plugin-api/modell'
import type { Underlag } from '@valfri/plugin-api/modellval'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { Fall, FallHandelse } from './fall-schema.ts'
import { kebab } from './fall-till-vart.ts'

/*
 * A case's insats is a free name of the kommun. Here it is found which del of which tjänst pays it so, in the declarations
 * of the plugins that this instance runs: first those of the case's own tjänst, then of the others, as when a person has
 * meals beside home care. What no plugin offers is an error.
 */

/** An insats of the case as a plugin declares it. */
export interface Plats {
  readonly tjanst: Tjanst
  readonly del: string
  readonly modell: ModellDeklaration
}

interface Krav {
  readonly insats: string
  /** null: nothing of the insats is paid by an underlag. */
  readonly underlag: Underlag | null
  readonly handelser: readonly FallHandelse[]
}

/** Where each insats of a kommun is paid, and what no plugin offers. */
export function placeInsatser(
  fall: Fall,
  kommun: string,
  register: TjanstRegister,
): { readonly platser: ReadonlyMap<string, Plats>; readonly fel: readonly string[] } {
  const egen = register.tjanster.get(kebab(fall.tjanst))
  if (!egen) return { platser: new Map(), fel: [`Tjänsten ${fall.tjanst} finns inte i den här instansen.`] }
  const tjanster = [egen, ...[...register.tjanster.values()].filter((t) => t !== egen)]
  const platser = new Map<string, Plats>()
  const anvanda = new Set([egen])
  const fel: string[] = []
  for (const krav of listKrav(fall, kommun)) {
    const plats = findPlats(tjanster, krav, true) ?? findPlats(tjanster, krav, false)
    if (!plats) {
      fel.push(`Ingen tjänst kan ersätta insatsen ${krav.insats} per ${krav.underlag}.`)
      continue
    }
    platser.set(krav.insats, plats)
    anvanda.add(plats.tjanst)
    for (const h of krav.handelser) {
      const tar = [plats.tjanst, ...tjanster].find((t) => declares(t, null, h))
      if (tar) anvanda.add(tar)
      else fel.push(`Ingen tjänst tar emot händelsen ${h.id} av typen ${h.typ}.`)
    }
  }
  const kan = new Set([...anvanda].flatMap((t) => byggstenarOf(t)))
  for (const b of BYGGSTENAR)
    if (uses(fall, kommun, b) && !kan.has(b)) fel.push(`${egen.namn.sv} erbjuder inte ${b} i någon modell.`)
  return { platser, fel }
}

function listKrav(fall: Fall, kommun: string): Krav[] {
  const { insatser = {} } = fall.parametrar.kommuner[kommun]?.modell ?? {}
  const beslut = fall.indata.beslut.filter((b) => b.kommun === kommun)
  return [...new Set([...Object.keys(insatser), ...beslut.map((b) => b.insats)])].map((insats) => {
    const egna = new Set(beslut.filter((b) => b.insats === insats).map((b) => b.id))
    const handelser = fall.indata.handelser.filter((h) => egna.has(h.beslut))
    const val = insatser[insats]?.underlag
    return { insats, underlag: val ? (kebab(val) as Underlag) : defaultUnderlag(handelser), handelser }
  })
}

/** Without an entry an insats is paid as utförd tid, which says nothing of one that has no time. */
const defaultUnderlag = (handelser: readonly FallHandelse[]): Underlag | null =>
  handelser.some((h) => h.start !== undefined || h.typ === 'utford_summa') ? 'utford-tid' : null

function findPlats(tjanster: readonly Tjanst[], krav: Krav, medHandelser: boolean): Plats | null {
  for (const tjanst of tjanster)
    for (const del of delarOf(tjanst, krav.insats))
      for (const modell of Object.values(tjanst.ersattning)) {
        const offered = modell.underlag[del]
        if (!offered) continue
        // `ingen` and no underlag at all ask nothing of a model: the insats is only followed, or charged for.
        if (krav.underlag && krav.underlag !== 'ingen' && !offered.includes(krav.underlag)) continue
        if (!medHandelser || krav.handelser.every((h) => declares(tjanst, del, h))) return { tjanst, del, modell }
      }
  return null
}

/** The delar of a tjänst, the one with the insats' own name first. */
function delarOf(tjanst: Tjanst, insats: string): string[] {
  const alla = [...Object.keys(tjanst.delar), ...Object.keys(tjanst.ejValbaraDelar)]
  return alla.includes(insats) ? [insats, ...alla.filter((d) => d !== insats)] : alla
}

const ARTIKLAR = new Set(['portion', 'leverans', 'extra_portion'])

/** Whether a tjänst lets an utförare report such an event, for a del where one is named. */
function declares(tjanst: Tjanst, del: string | null, h: FallHandelse): boolean {
  const raknasSom = ARTIKLAR.has(h.typ) ? 'antal' : kebab(h.typ)
  const artikel = ARTIKLAR.has(h.typ) ? kebab(h.typ) : h.typ === 'sen_avbestallning' ? 'portion' : undefined
  return Object.values(tjanst.handelser).some(
    (t) =>
      t.raknasSom === raknasSom &&
      (artikel === undefined || t.artikel === artikel) &&
      (h.planerade_minuter === undefined || t.planeradeMinuter === true) &&
      (del === null || t.galler === 'alla' || t.galler.includes(del)),
  )
}

const byggstenarOf = (t: Tjanst): readonly Byggsten[] => Object.values(t.ersattning).flatMap((m) => m.byggstenar)

/** Whether the kommun's model uses a building block; one that is written with its default value is not used. */
function uses(fall: Fall, kommun: string, byggsten: Byggsten): boolean {
  const m = fall.parametrar.kommuner[kommun]?.modell
  if (!m) return false
  const val: { readonly [K in Byggsten]: boolean } = {
    tidsband: m.tidsband !== undefined,
    prisdatum: m.prisdatum === 'start',
    handelseavrundning: m.handelseavrundning !== undefined,
    dubbelbemanning: m.dubbelbemanning === 'per_personal',
    grans: m.grans !== undefined,
    avvikelser: m.avvikelser !== undefined,
    franvaro: m.franvaro !== undefined,
    schablondagar: m.schablon_dagar !== undefined,
    momskompensation: m.momskompensation !== undefined,
    tillagg: (m.tillagg ?? []).length > 0,
    maxTillfallen: m.max_tillfallen !== undefined,
    egenavgift: m.egenavgift !== undefined,
    vite: m.vite !== undefined,
  }
  return val[byggsten]
}
