import { compareKvot, parseKvot } from '@valfri/kernel/kvot'
import type { Falt } from '@valfri/plugin-api/falt'
import type { Matt } from '@valfri/plugin-api/villkor'
import { jamforKrav } from '@valfri/underlag/jamfor-krav'
import { kontrollText, mattText } from '@valfri/underlag/texter'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import type { AnsokanSvar } from './typer.ts'
import { dokumentIn } from './villkor-i-ansokan.ts'

/** Whether an approved utförare would still meet a krav; help for who writes it, and decides nothing. */
export interface Skarpningsutfall {
  readonly utfall: 'uppfyller' | 'uppfyller-inte' | 'okant'
  /** Swedish: each reason, from the stored answer, evidence or prövning. */
  readonly skal: readonly string[]
}

export interface Skarpningsfraga {
  readonly nytt: UnderlagVillkor
  /** The krav in the version that the utförare was approved on; undefined where there was none. */
  readonly gammalt: UnderlagVillkor | undefined
  /** What was answered then, completed afterwards; undefined where nothing is stored. */
  readonly svar: AnsokanSvar | undefined
  /** The outcome that a person set then. */
  readonly provning: string | undefined
  /** The delar of the avtal. */
  readonly delar: readonly string[]
  /** The fields that answer the krav. */
  readonly falt: readonly Falt[]
}

const uppfyller = (...skal: string[]): Skarpningsutfall => ({ utfall: 'uppfyller', skal })
const okant = (...skal: string[]): Skarpningsutfall => ({ utfall: 'okant', skal })

/**
 * Asks what is stored of one utförare whether it meets a krav as it stands in the draft. Says no only where a stored answer says
 * so; what no answer or evidence speaks of is unknown, with why.
 */
export function provaSkarptKrav(fraga: Skarpningsfraga): Skarpningsutfall {
  const { nytt, gammalt, provning, delar } = fraga
  if (nytt.delar.length > 0 && !nytt.delar.some((d) => delar.includes(d)))
    return uppfyller('Villkoret gäller inte de delar som avtalet omfattar.')
  if (!gammalt) return fromSvar(fraga, 'Villkoret fanns inte när utföraren godkändes.')
  const [jamforelse] = jamforKrav(sida(nytt), sida(gammalt))
  const utfall = jamforelse?.utfall ?? 'lika'
  const nyaOrd = jamforelse?.skillnader.some((s) => s.falt === 'text') ?? false
  const provat = provning === 'uppfylld' || provning === 'ej-tillamplig'
  if (!nyaOrd && (utfall === 'lika' || utfall === 'mildare')) {
    if (provat) return uppfyller('Kravet är inte strängare än det som prövades och uppfylldes.')
    return okant('Kravet är inte strängare, men ingen prövning av det finns sparad.')
  }
  return fromSvar(fraga, nyaOrd ? 'Orden är ändrade: någon behöver bedöma om svaret räcker.' : null)
}

/** What it is called, and how it is said in plain words, asks for nothing. */
const sida = ({ lattlast: _l, ...v }: UnderlagVillkor) => ({ underlagId: '', villkor: [{ ...v, namn: '' }] })

/** What the stored answer says of each thing that the krav asks more of than before. */
function fromSvar(fraga: Skarpningsfraga, oavsett: string | null): Skarpningsutfall {
  const { nytt, gammalt, svar } = fraga
  if (!svar) return okant(...(oavsett ? [oavsett] : []), 'Inget svar på villkoret finns sparat.')
  const nya = (nytt.matt ?? []).filter((m) => !gammalt?.matt?.some((g) => mattText(g) === mattText(m)))
  const matten = nya.map((m) => provaMatt(m, fraga))
  const nej = matten.filter((m) => m.utfall === 'uppfyller-inte')
  if (nej.length > 0) return { utfall: 'uppfyller-inte', skal: nej.flatMap((m) => m.skal) }

  const okanda = [...(oavsett ? [oavsett] : []), ...matten.filter((m) => m.utfall === 'okant').flatMap((m) => m.skal)]
  const bevis = listMissingBevis(nytt, gammalt, svar)
  const ovrigt = nya.length === 0 && bevis.length === 0 && !oavsett ? ['Ändringen syns inte i svaret.'] : []
  const skal = [...okanda, ...bevis, ...ovrigt]
  return skal.length > 0 ? okant(...skal) : uppfyller(...matten.flatMap((m) => m.skal))
}

/** A number is compared only with the one field of the answer that has the unit of the mått. */
function provaMatt(matt: Matt, { falt, svar }: Skarpningsfraga): Skarpningsutfall {
  const krav = mattText(matt)
  const enhet = matt.enhet.toLocaleLowerCase('sv')
  const tal = falt.filter((f) => f.typ === 'tal' && f.enhet?.toLocaleLowerCase('sv') === enhet)
  const [ett] = tal
  const varde = ett && svar?.varden[ett.id]
  if (tal.length !== 1 || !ett || typeof varde !== 'number') return okant(`Svaret säger inget om ”${krav}”.`)
  const [har, grans] = [parseKvot(String(varde)), parseKvot(matt.varde)]
  if (!har || !grans) return okant(`Svaret går inte att jämföra med ”${krav}”.`)
  const storre = compareKvot(har, grans)
  const sagt = `Svarade ${String(varde).replace('.', ',')} ${matt.enhet} på ”${ett.namn.sv}”.`
  if (matt.grans === 'minst' ? storre >= 0 : storre <= 0) return uppfyller(`${sagt} Kravet: ${krav}.`)
  return { utfall: 'uppfyller-inte', skal: [`${sagt} Kravet: ${krav}.`] }
}

/** Evidence that the krav asks for with the application and did not before, where no file is stored with the answer. */
function listMissingBevis(
  nytt: UnderlagVillkor,
  gammalt: UnderlagVillkor | undefined,
  svar: AnsokanSvar,
): readonly string[] {
  const visas = nytt.kontrollpunkter.find((k) => k.typ === 'visa-upp')
  if (!visas?.bevis) return []
  const fore = gammalt?.kontrollpunkter.find((k) => k.typ === 'visa-upp')
  if (fore && kontrollText(fore) === kontrollText(visas)) return []
  const antal = dokumentIn(svar).length
  if (antal === 0) return [`Inget bevis finns sparat. Kravet: ${visas.bevis.sv}.`]
  return [`Om det sparade beviset är ”${visas.bevis.sv}” behöver någon bedöma.`]
}
