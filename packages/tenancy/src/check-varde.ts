import type { Avgiftspost } from '@valfri/plugin-api/avgift'
import type { Segment } from '@valfri/plugin-api/rad'
import { formatLagrum, textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { isInstrument, readInstrument } from './instrument.ts'
import type { Kalkylpost } from './schema.ts'
import { readTidsmall, TIDSMALL } from './tidsmall.ts'
import { readUtanforValet, UTANFOR_VALET } from './utanfor-valet.ts'
import { andelVarde, avgiftVarde, foreignByggstenar, modellVarde, momskompensationVarde } from './varde-former.ts'

export interface VardeRad {
  readonly parameter: string
  readonly segment: Segment
  /** Öre, for a price or an avgift. */
  readonly ore?: bigint | null
  /** Which of the post's grunder an avgift is counted by; a price has its unit from the tjänst. */
  readonly enhet?: string
  readonly varde?: unknown
  /** Where the price differs by regi: what the difference pays for. */
  readonly motivering?: string | null
  /** What the price is made of; adds up to it (F19.2). */
  readonly kalkyl?: readonly Kalkylpost[] | null
}

export type Kontrollerad =
  | { readonly ok: true; readonly enhet: string | null; readonly ore: bigint | null; readonly varde: unknown }
  | {
      readonly ok: false
      readonly kod: Vardefel
      readonly text: string
    }
export type Vardefel = 'segment-okant' | 'varde-ogiltigt' | 'modell-ej-tillaten' | 'avgift-saknar-lagstod'

const nej = (kod: Vardefel, text: string): Kontrollerad => ({ ok: false, kod, text })

/** Whether one row fits what the tjänst declares; a price is given the unit that the tjänst counts in. */
export function checkVarde(tjanst: Tjanst, rad: VardeRad): Kontrollerad {
  if (rad.parameter === 'modell') return checkModell(tjanst, rad)
  if (isInstrument(rad.parameter)) return checkLast(readInstrument(tjanst, rad.parameter, rad.varde), rad)
  if (rad.parameter === TIDSMALL) return checkLast(readTidsmall(tjanst, rad.varde), rad)
  if (rad.parameter === UTANFOR_VALET) return checkLast(readUtanforValet(tjanst, rad.varde), rad)
  if (rad.parameter === 'momskompensation') return checkVardeform(momskompensationVarde, rad)
  if (rad.parameter.startsWith('avgift.')) return checkAvgift(tjanst, rad)
  const parameter = tjanst.parametrar[rad.parameter]
  if (!parameter) return nej('varde-ogiltigt', `Tjänsten har ingen parameter ${rad.parameter}.`)
  if (parameter.slag === 'andel') return checkVardeform(andelVarde, rad)
  return checkPris(tjanst, rad, [...parameter.per, 'regi'], parameter.enhet)
}

function checkPris(tjanst: Tjanst, rad: VardeRad, tillatna: readonly string[], enhet: string): Kontrollerad {
  for (const [nyckel, varde] of Object.entries(rad.segment)) {
    if (!tillatna.includes(nyckel)) return nej('segment-okant', `Priset kan inte skilja på ${nyckel}.`)
    if (nyckel === 'del' && !tjanst.delar[varde] && !tjanst.ejValbaraDelar[varde])
      return nej('segment-okant', `Tjänsten har ingen del ${varde}.`)
    if (nyckel === 'regi' && varde !== 'egenregi' && varde !== 'privat')
      return nej('segment-okant', 'Regi är privat eller egenregi, aldrig en utförares namn.')
  }
  if (rad.ore === undefined || rad.ore === null) return nej('varde-ogiltigt', 'Beloppet saknas.')
  if (rad.ore < 0n) return nej('varde-ogiltigt', 'Beloppet kan inte vara mindre än noll.')
  return { ok: true, enhet, ore: rad.ore, varde: null }
}

/**
 * An avgift needs a law (RF 8 kap. 2 §): what the tjänst does not declare may not be charged for, and no del but those that
 * the post is for (R-1003).
 */
function checkAvgift(tjanst: Tjanst, rad: VardeRad): Kontrollerad {
  const post = tjanst.avgift.poster.find((p) => rad.parameter === `avgift.${p.id}`)
  const { del } = rad.segment
  if (post && (del === undefined || post.delar.includes(del))) return checkAvgiftspost(tjanst, post, rad)
  const lagrum = tjanst.avgift.lagrum.map(formatLagrum).join(', ')
  const avgifter = tjanst.avgift.poster.map((p) => textIn(p.namn, 'sv').toLowerCase())
  const far = avgifter.length > 0 ? `Det som får tas ut är: ${avgifter.join(', ')}.` : 'Ingen avgift får tas ut.'
  return nej('avgift-saknar-lagstod', `${textIn(tjanst.namn, 'sv')} har ingen sådan avgift (${lagrum}). ${far}`)
}

/** Whether an avgift stands inside maxtaxan is the plugin's to say, where it says so. */
function checkAvgiftspost(tjanst: Tjanst, post: Avgiftspost, rad: VardeRad): Kontrollerad {
  const grund = post.grunder.find((g) => g === (rad.enhet ?? post.grunder[0]))
  if (!grund) return nej('varde-ogiltigt', 'Avgiften kan inte tas ut så.')
  const fast = post.inomMaxtaxa === 'kommunen-valjer' ? null : post.inomMaxtaxa
  const last = avgiftVarde.safeParse(rad.varde ?? { inomMaxtaxa: fast })
  if (!last.success)
    return nej('varde-ogiltigt', last.error.issues[0]?.message ?? 'Säg om avgiften ligger inom maxtaxan.')
  if (fast !== null && last.data.inomMaxtaxa !== fast)
    return nej('varde-ogiltigt', fast ? 'Avgiften ligger inom maxtaxan.' : 'Avgiften ligger utanför maxtaxan.')
  if ((grund === 'niva') !== (last.data.nivaer !== undefined))
    return nej('varde-ogiltigt', 'Nivåer hör till en avgift per nivå, och bara till den.')
  const pris = checkPris(tjanst, grund === 'niva' ? { ...rad, ore: 0n } : rad, ['del'], grund)
  return pris.ok ? { ...pris, ore: grund === 'niva' ? null : pris.ore, varde: last.data } : pris
}

function checkVardeform(
  schema: typeof momskompensationVarde | typeof andelVarde,
  { segment, varde }: VardeRad,
): Kontrollerad {
  if (Object.keys(segment).length > 0) return nej('segment-okant', 'Värdet gäller för alla och kan inte delas upp.')
  const last = schema.safeParse(varde)
  if (!last.success) return nej('varde-ogiltigt', last.error.issues[0]?.message ?? 'Värdet går inte att läsa.')
  return { ok: true, enhet: null, ore: null, varde: last.data }
}

/** What has a reader of its own: an instrument, a tidsmall, what stands outside the choice. */
function checkLast(last: object | string, { segment }: VardeRad): Kontrollerad {
  if (Object.keys(segment).length > 0) return nej('segment-okant', 'Det här gäller för alla och kan inte delas upp.')
  if (typeof last === 'string') return nej('varde-ogiltigt', last)
  return { ok: true, enhet: null, ore: null, varde: last }
}

function checkModell(tjanst: Tjanst, { segment, varde }: VardeRad): Kontrollerad {
  if (Object.keys(segment).length > 0) return nej('segment-okant', 'En modell gäller för alla.')
  const last = modellVarde.safeParse(varde)
  if (!last.success) return nej('varde-ogiltigt', last.error.issues[0]?.message ?? 'Modellen går inte att läsa.')
  const modell = tjanst.ersattning[last.data.modell]
  if (!modell) return nej('modell-ej-tillaten', `Tjänsten har ingen modell ${last.data.modell}.`)
  const [frammande] = foreignByggstenar(last.data.val, modell)
  if (frammande) return nej('modell-ej-tillaten', `Modellen erbjuder inte ${frammande}.`)
  for (const [insats, { del, underlag }] of Object.entries(last.data.val.insatser))
    if (!modell.underlag[del]?.includes(underlag))
      return nej('modell-ej-tillaten', `Modellen erbjuder inte ${underlag} för ${insats}.`)
  return { ok: true, enhet: null, ore: null, varde: last.data }
}
