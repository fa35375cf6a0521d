import type { AktorTx } from '@valfri/db/aktor'
import { clockAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { bedomHandelse } from './bedom-handelse.ts'
import { bestallningFinder, type FindBestallning, findByName } from './find-bestallning.ts'
import { withKrockar } from './krockar.ts'
import { type Redan, withoutDoubles } from './lika-handelser.ts'
import { loadDygn } from './medarbetardygn.ts'
import { loadBestallningar, loadExterna, loadHandelserFor, loadLastaManader } from './queries.ts'
import { type BedomdHandelse, type HandelseIn, type RadUtfall, vantarText } from './typer.ts'

export type Kalla = 'webb' | 'fil' | 'api'

export interface Rapport {
  readonly kalla: Kalla
  readonly handelser: readonly HandelseIn[]
  /** The number of each in what was sent, where that is not its place here. */
  readonly rader?: readonly number[]
  readonly importId?: string
}

/** Every row's fate, and the events that would be or were stored. */
export interface Bedomning {
  readonly utfall: readonly RadUtfall[]
  readonly spara: readonly BedomdHandelse[]
  readonly find: FindBestallning
}

/** What is the same for every part of a file that is judged in parts. */
export interface Minne {
  readonly find: FindBestallning
  /** Minutes by 'medarbetare|datum', as far as they have been seen, of the months in `manader`. */
  readonly dygn: Map<string, number>
  readonly manader: Set<string>
}

export async function loadMinne(tx: AktorTx, tjanster: TjanstRegister): Promise<Minne> {
  return { find: bestallningFinder(await loadBestallningar(tx), tjanster), dygn: new Map(), manader: new Set() }
}

/**
 * Judges reported events without storing them: the dry run, and the first half of storing.
 * Doubles are answered and not kept; what overlaps, is too long, or lacks an end or a beställning is kept and waits.
 */
export async function bedomHandelser(
  tx: AktorTx,
  rapport: Rapport,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
  delat?: Minne,
): Promise<Bedomning> {
  const minne = delat ?? (await loadMinne(tx, tjanster))
  const { bedomda, nekade } = judgeEach(rapport, { tjanster, find: minne.find, nu })
  const redan = await loadNearby(tx, bedomda)
  const { unika, ovriga } = withoutDoubles(bedomda, toRedan(redan, await loadExterna(tx, bedomda), rapport.kalla))
  await loadDygn(tx, unika, minne, delat !== undefined)
  const spara = withKrockar(unika, redan, minne.dygn, tjanster)
  const lasta = await loadLastaManader(tx)
  const vad = new Map(bedomda.map((b) => [b.rad, describe(b, tjanster)]))
  const utfall = [...nekade, ...ovriga, ...spara.map((b) => fateOf(b, lasta))]
  return {
    utfall: utfall.sort((a, b) => a.rad - b.rad).map((u) => ({ ...u, vad: u.vad ?? vad.get(u.rad) })),
    spara,
    find: minne.find,
  }
}

function judgeEach(
  { handelser, rader }: Rapport,
  miljo: { tjanster: TjanstRegister; find: FindBestallning; nu: Temporal.Instant },
) {
  const nekade: RadUtfall[] = []
  const bedomda: BedomdHandelse[] = []
  handelser.forEach((h, i) => {
    const rad = rader?.[i] ?? i + 1
    const bedomd = bedomHandelse(rad, h, miljo)
    if (bedomd.ok) bedomda.push(bedomd.value)
    else {
      const { kod, text, nasta, falt } = bedomd.fel
      const varfor = { kod, text: `${text} ${nasta ?? ''}`.trim(), falt: Object.keys(falt ?? {})[0] }
      nekade.push({ rad, utfall: 'fel', ...varfor, vad: describeFaulty(h, miljo) })
    }
  })
  return { bedomda, nekade }
}

type Narliggande = Awaited<ReturnType<typeof loadHandelserFor>>

async function loadNearby(tx: AktorTx, bedomda: readonly BedomdHandelse[]): Promise<Narliggande> {
  const datum = bedomda.map((b) => b.datum.toString()).sort()
  const [forsta, sista] = [datum[0], datum.at(-1)]
  if (!forsta || !sista) return []
  const personer = [...new Set(bedomda.map((b) => b.bestallning.personId))]
  const dagenFore = Temporal.PlainDate.from(forsta).subtract({ days: 1 })
  return loadHandelserFor(tx, personer, dagenFore, Temporal.PlainDate.from(sista).add({ days: 1 }))
}

/**
 * A machine that sends its file again must not bring back what a person has corrected since; a person who writes an
 * event that was struck means it.
 */
function toRedan(redan: Narliggande, externa: Redan['externa'], kalla: Kalla): Redan {
  return { handelser: kalla === 'webb' ? redan.filter((h) => h.galler) : redan, externa }
}

/** What a row says, in the words of the tjänst. */
function describe(b: BedomdHandelse, { tjanster }: TjanstRegister): RadUtfall['vad'] {
  const tjanst = tjanster.get(b.bestallning.tjanstId)
  const del = (tjanst?.delar[b.del] ?? tjanst?.ejValbaraDelar[b.del])?.namn.sv ?? b.del
  const tid = b.start ? `${clockAt(b.start)}–${b.slut ? clockAt(b.slut) : ''}` : ''
  return { vem: b.bestallning.kod, del, datum: b.datum.toString(), tid }
}

/** What a faulty row says, as far as it is understood; of the person only what may be known. */
function describeFaulty(
  h: HandelseIn,
  { find, tjanster }: { find: FindBestallning; tjanster: TjanstRegister },
): RadUtfall['vad'] {
  const tid = h.start || h.slut ? `${h.start ?? ''}–${h.slut ?? ''}` : ''
  return { vem: find.personFor(h)?.kod ?? '', del: delNamn(h.del ?? '', tjanster), datum: h.datum ?? '', tid }
}

/** The Swedish name of a del of any tjänst; what is none stays as it was written. */
function delNamn(skriven: string, { tjanster }: TjanstRegister): string {
  for (const { delar, ejValbaraDelar } of tjanster.values()) {
    const alla = { ...delar, ...ejValbaraDelar }
    const id = findByName(alla, skriven)
    if (id) return alla[id]?.namn.sv ?? skriven
  }
  return skriven
}

function fateOf(b: BedomdHandelse, lasta: ReadonlySet<string>): RadUtfall {
  if (b.orsak) return { rad: b.rad, utfall: 'vantar', kod: b.orsak, text: vantarText[b.orsak] }
  if (!lasta.has(`${b.bestallning.kommunId}/${b.bestallning.namndId}/${b.datum.with({ day: 1 })}`))
    return { rad: b.rad, utfall: 'godtagen' }
  return {
    rad: b.rad,
    utfall: 'godtagen',
    kod: 'manad-last',
    text: 'Månaden är låst. Händelsen ersätts i nästa körning, med pris från sin egen dag.',
  }
}
