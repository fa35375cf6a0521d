import type { AktorTx } from '@valfri/db/aktor'
import { TIDSZON } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { bedomHandelse } from './bedom-handelse.ts'
import { bestallningFinder } from './find-bestallning.ts'
import { type Redan, withoutDoubles } from './lika-handelser.ts'
import { findOverlapp, type Tidsspann } from './overlapp.ts'
import { loadBestallningar, loadExterna, loadHandelserFor, loadLastaManader, lockUtforare } from './queries.ts'
import { insertHandelser } from './queries-skriv.ts'
import { type BedomdHandelse, type HandelseIn, type RadUtfall, vantarText } from './typer.ts'

export type Kalla = 'webb' | 'fil' | 'api'

export interface Rapport {
  readonly kalla: Kalla
  readonly handelser: readonly HandelseIn[]
  readonly importId?: string
}

/** Every row's fate, and the events that would be or were stored. */
export interface Bedomning {
  readonly utfall: readonly RadUtfall[]
  readonly spara: readonly BedomdHandelse[]
}

/**
 * Judges reported events without storing them: the dry run, and the first half of storing.
 * Doubles are answered and not kept; what overlaps, is too long, or lacks an end or a beställning is kept and waits.
 */
export async function bedomHandelser(
  tx: AktorTx,
  { handelser, kalla }: Pick<Rapport, 'handelser' | 'kalla'>,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Bedomning> {
  const find = bestallningFinder(await loadBestallningar(tx), tjanster)
  const utfall: RadUtfall[] = []
  const bedomda: BedomdHandelse[] = []
  handelser.forEach((h, i) => {
    const bedomd = bedomHandelse(i + 1, h, { tjanster, find, nu })
    if (bedomd.ok) bedomda.push(bedomd.value)
    else {
      const { kod, text, nasta, falt } = bedomd.fel
      utfall.push({
        rad: i + 1,
        utfall: 'fel',
        kod,
        text: `${text} ${nasta ?? ''}`.trim(),
        falt: Object.keys(falt ?? {})[0],
      })
    }
  })
  const redan = await loadNearby(tx, bedomda)
  const { unika, ovriga } = withoutDoubles(bedomda, toRedan(redan, await loadExterna(tx, bedomda), kalla))
  const spara = withOverlapp(unika, redan, tjanster)
  const lasta = await loadLastaManader(tx)
  const vad = new Map(bedomda.map((b) => [b.rad, describe(b)]))
  utfall.push(...ovriga, ...spara.map((b) => fateOf(b, lasta)))
  return {
    utfall: utfall.sort((a, b) => a.rad - b.rad).map((u) => ({ ...u, vad: vad.get(u.rad) })),
    spara,
  }
}

/** Stores reported events as the utförare that acts; one transaction, so nothing is half saved. */
export async function registreraHandelser(
  tx: AktorTx,
  rapport: Rapport,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<readonly RadUtfall[]> {
  // Two reports at once are judged one after the other, so that the second sees the first.
  await lockUtforare(tx)
  const bedomning = await bedomHandelser(tx, rapport, tjanster, nu)
  await storeBedomning(tx, bedomning, rapport, nu)
  return bedomning.utfall
}

/** The second half: stores what a judgment keeps, and notes it in the log of each nämnd. */
export async function storeBedomning(
  tx: AktorTx,
  bedomning: Bedomning,
  rapport: Pick<Rapport, 'kalla' | 'importId'>,
  nu: Temporal.Instant,
): Promise<void> {
  if (tx.aktor.typ !== 'utforare') throw new Error('events are reported by an utförare')
  const { utforareId, identitetId } = tx.aktor
  await insertHandelser(tx, bedomning.spara, { ...rapport, utforareId, identitetId }, nu)
  for (const grupp of Map.groupBy(bedomning.spara, (b) => b.bestallning.namndId).values()) {
    const [forsta] = grupp
    tx.logga({
      kommunId: forsta?.bestallning.kommunId,
      namndId: forsta?.bestallning.namndId,
      handling: 'rapportera-handelser',
      objekt: 'handelse',
      data: { antal: grupp.length, kalla: rapport.kalla },
    })
  }
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

function withOverlapp(
  unika: readonly BedomdHandelse[],
  redan: Narliggande,
  { tjanster }: TjanstRegister,
): BedomdHandelse[] {
  const galler = Map.groupBy(
    redan.filter((h) => h.galler && tjanster.get(h.tjanstId)?.handelser[h.typ]?.raknasSom !== 'avbokad'),
    (h) => h.personId,
  )
  const traffade = new Set<BedomdHandelse>()
  for (const [personId, grupp] of Map.groupBy(unika.filter(hasSpan), (b) => b.bestallning.personId)) {
    const nya = grupp.map((b) => ({ start: b.start as Temporal.Instant, slut: b.slut as Temporal.Instant }))
    for (const i of findOverlapp(toSpann(galler.get(personId) ?? []), nya)) traffade.add(grupp[i] as BedomdHandelse)
  }
  return unika.map((b) => (traffade.has(b) && !b.orsak ? { ...b, orsak: 'overlapp' as const } : b))
}

/** The events that take time at the person, as spans. */
export function toSpann(
  handelser: readonly { readonly start: Temporal.Instant | null; readonly slut: Temporal.Instant | null }[],
): Tidsspann[] {
  return handelser.flatMap((h) => (h.start && h.slut ? [{ start: h.start, slut: h.slut }] : []))
}

const hasSpan = (b: BedomdHandelse): boolean => b.narvarande && b.start !== null && b.slut !== null

function describe(b: BedomdHandelse): RadUtfall['vad'] {
  const klocka = (t: Temporal.Instant | null) =>
    t?.toZonedDateTimeISO(TIDSZON).toPlainTime().toString({ smallestUnit: 'minute' }) ?? ''
  const tid = b.start ? `${klocka(b.start)}–${klocka(b.slut)}` : ''
  return { vem: b.bestallning.kod, del: b.del, datum: b.datum.toString(), tid }
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
