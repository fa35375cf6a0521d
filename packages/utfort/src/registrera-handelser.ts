import type { AktorTx } from '@valfri/db/aktor'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { bedomHandelse, type FindBestallning } from './bedom-handelse.ts'
import { findOverlapp, type Tidsspann } from './overlapp.ts'
import { insertHandelser, loadBestallningar, loadExternIds, loadHandelserFor, loadLastaManader } from './queries.ts'
import { type BedomdHandelse, type BestallningRad, type HandelseIn, type RadUtfall, vantarText } from './typer.ts'

export interface Rapport {
  readonly kalla: 'webb' | 'fil' | 'api'
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
  handelser: readonly HandelseIn[],
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Bedomning> {
  const find = bestallningFinder(await loadBestallningar(tx))
  const utfall: RadUtfall[] = []
  const bedomda: BedomdHandelse[] = []
  handelser.forEach((h, i) => {
    const bedomd = bedomHandelse(i + 1, h, { tjanster, find, nu })
    if (bedomd.ok) bedomda.push(bedomd.value)
    else
      utfall.push({
        rad: i + 1,
        utfall: 'fel',
        kod: bedomd.fel.kod,
        text: `${bedomd.fel.text} ${bedomd.fel.nasta ?? ''}`.trim(),
        falt: Object.keys(bedomd.fel.falt ?? {})[0],
      })
  })
  const { unika, dubbletter } = await withoutDoubles(tx, bedomda)
  const spara = await withOverlapp(tx, unika)
  const lasta = await loadLastaManader(tx)
  utfall.push(...dubbletter, ...spara.map((b) => fateOf(b, lasta)))
  return { utfall: utfall.sort((a, b) => a.rad - b.rad), spara }
}

/** Stores reported events as the utförare that acts; one transaction, so nothing is half saved. */
export async function registreraHandelser(
  tx: AktorTx,
  rapport: Rapport,
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<readonly RadUtfall[]> {
  const bedomning = await bedomHandelser(tx, rapport.handelser, tjanster, nu)
  await storeBedomning(tx, bedomning, rapport, nu)
  return bedomning.utfall
}

/** The second half: stores what a judgment keeps, and notes it in the log of each kommun. */
export async function storeBedomning(
  tx: AktorTx,
  bedomning: Bedomning,
  rapport: Pick<Rapport, 'kalla' | 'importId'>,
  nu: Temporal.Instant,
): Promise<void> {
  if (tx.aktor.typ !== 'utforare') throw new Error('events are reported by an utförare')
  const { utforareId, identitetId } = tx.aktor
  await insertHandelser(tx, bedomning.spara, { ...rapport, utforareId, identitetId }, nu)
  for (const [kommunId, grupp] of Map.groupBy(bedomning.spara, (b) => b.bestallning.kommunId)) {
    tx.logga({
      kommunId,
      namndId: grupp[0]?.bestallning.namndId,
      handling: 'rapportera-handelser',
      objekt: 'handelse',
      data: { antal: grupp.length, kalla: rapport.kalla },
    })
  }
}

function bestallningFinder(rader: readonly BestallningRad[]): FindBestallning {
  const perId = new Map(rader.map((b) => [b.id, b]))
  const perPerson = new Map<string, BestallningRad[]>()
  for (const b of rader) {
    for (const nyckel of [b.kod, b.personnummer]) {
      if (nyckel) perPerson.set(`${nyckel}/${b.del}`, [...(perPerson.get(`${nyckel}/${b.del}`) ?? []), b])
    }
  }
  return (h, datum) => {
    if (h.bestallningId) return perId.get(h.bestallningId) ?? null
    const kandidater = perPerson.get(`${personKey(h.person)}/${h.del}`) ?? []
    const dag = datum.toString()
    return (
      kandidater.find((b) => b.fran.toString() <= dag && (!b.till || b.till.toString() >= dag)) ?? kandidater[0] ?? null
    )
  }
}

/** A code as it is, a personnummer as twelve digits. */
function personKey(person: string | undefined): string {
  const rent = person?.trim().toUpperCase() ?? ''
  return /^\d{8}-?\d{4}$/.test(rent) ? rent.replace('-', '') : rent
}

async function withoutDoubles(
  tx: AktorTx,
  bedomda: readonly BedomdHandelse[],
): Promise<{ unika: BedomdHandelse[]; dubbletter: RadUtfall[] }> {
  const externa = bedomda.flatMap((b) => b.handelse.externId ?? [])
  const setta = new Set(await loadExternIds(tx, externa))
  const redan = await loadNearby(tx, bedomda)
  const lika = new Set(redan.map((h) => likeKey(h.personId as string, h.del, h.typ, h.start, h.slut, h.datum, h.antal)))
  const unika: BedomdHandelse[] = []
  const dubbletter: RadUtfall[] = []
  for (const b of bedomda) {
    const nyckel = likeKey(b.bestallning.personId, b.handelse.del, b.handelse.typ, b.start, b.slut, b.datum, b.antal)
    const extern = b.handelse.externId
    if (extern ? setta.has(extern) : lika.has(nyckel)) {
      dubbletter.push({
        rad: b.rad,
        utfall: 'dubblett',
        kod: 'dubblett',
        text: 'Händelsen finns redan. Raden gör ingen ändring.',
      })
      continue
    }
    if (extern) setta.add(extern)
    lika.add(nyckel)
    unika.push(b)
  }
  return { unika, dubbletter }
}

function likeKey(
  personId: string,
  del: string,
  typ: string,
  start: Temporal.Instant | null,
  slut: Temporal.Instant | null,
  datum: Temporal.PlainDate,
  antal: number,
): string {
  return [personId, del, typ, start?.epochMilliseconds ?? '', slut?.epochMilliseconds ?? '', datum, antal].join('|')
}

async function loadNearby(tx: AktorTx, bedomda: readonly BedomdHandelse[]) {
  const datum = bedomda.map((b) => b.datum.toString()).sort()
  const [forsta, sista] = [datum[0], datum.at(-1)]
  if (!forsta || !sista) return []
  const personer = [...new Set(bedomda.map((b) => b.bestallning.personId))]
  return loadHandelserFor(
    tx,
    personer,
    Temporal.PlainDate.from(forsta).subtract({ days: 1 }),
    Temporal.PlainDate.from(sista),
  )
}

async function withOverlapp(tx: AktorTx, unika: readonly BedomdHandelse[]): Promise<BedomdHandelse[]> {
  const redan = Map.groupBy(await loadNearby(tx, unika), (h) => h.personId as string)
  const traffade = new Set<BedomdHandelse>()
  for (const [personId, grupp] of Map.groupBy(unika.filter(hasSpan), (b) => b.bestallning.personId)) {
    const befintliga = (redan.get(personId) ?? []).flatMap((h): Tidsspann[] =>
      h.start && h.slut ? [{ start: h.start, slut: h.slut }] : [],
    )
    const nya = grupp.map((b) => ({ start: b.start as Temporal.Instant, slut: b.slut as Temporal.Instant }))
    for (const i of findOverlapp(befintliga, nya)) traffade.add(grupp[i] as BedomdHandelse)
  }
  return unika.map((b) => (traffade.has(b) && !b.orsak ? { ...b, orsak: 'overlapp' as const } : b))
}

const hasSpan = (b: BedomdHandelse): boolean => b.start !== null && b.slut !== null

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
