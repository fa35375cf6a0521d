import { authFel } from '@valfri/auth/fel'
import { hashPersonnummer } from '@valfri/auth/personnummer-hash'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { dateAt } from '@valfri/kernel/tid'
import { isTjanstAktiv } from '@valfri/tenancy/tjanst-aktiv'
import { placeEjValbara } from './ej-valbar.ts'
import { valFel } from './fel.ts'
import { type GranskatBeslut, granskaBeslut } from './granska-beslut.ts'
import { makeKod } from './kod.ts'
import type { Omgivning } from './omgivning.ts'
import {
  findByExternId,
  type Insatsbeslut,
  insertBeslut,
  insertOmfattning,
  listOmfattning,
  lockBeslut,
  updateBeslutSlut,
} from './queries-beslut.ts'
import { listForBeslut } from './queries-bestallning.ts'
import { findHandlaggare, findPersonId, insertPerson, isKodTaken, loadBrukare, updatePerson } from './queries-person.ts'
import { layOutAnsvar } from './queries-val.ts'
import { taEmotDaterade, todayIn } from './ta-emot-daterade.ts'
import { addTidUrInsatser } from './tid-ur-insatser.ts'

export interface Registrerat {
  /** 'ny', 'andrad' (a new omfattning, end or dated fact), or 'oforandrad': the same beslut twice makes one. */
  readonly utfall: 'ny' | 'andrad' | 'oforandrad'
  readonly beslutId: string
  readonly personId: string
  /** The pseudonym, such as 'P-7F4K9'. */
  readonly kod: string
}

/**
 * Takes in a biståndsbeslut from the case system, a file or a form. The person is found by a keyed hash or made; the case
 * system's id makes it idempotent; a changed beslut becomes a dated change and overwrites nothing.
 *
 * Where the nämnd has a tidsmall the time may come as insatser (addTidUrInsatser).
 *
 * Nivå and other dated facts may come with it (taEmotDaterade).
 *
 * Errors: `beslut-ogiltigt` (every field at fault), `tidsmall-saknas`, `tjanst-utan-beslut`, `tjanst-ej-aktiv`, `beslut-annan-person`, and
 * those of taEmotDaterade.
 */
export async function registreraBeslut(tx: AktorTx, ra: unknown, o: Omgivning): Promise<Result<Registrerat>> {
  if (tx.aktor.typ !== 'kommun') return authFel('ej-behorig')
  const n = { kommunId: tx.aktor.kommunId, namndId: tx.aktor.namndId }
  const medTid = await addTidUrInsatser(tx, ra, o.tjanster)
  if (!medTid.ok) return medTid
  const { beslut, insatser } = medTid.value
  const last = granskaBeslut(beslut, o.tjanster)
  if (!last.ok) return last
  const g = insatser ? { ...last.value, uppgifter: { ...last.value.uppgifter, insatser } } : last.value
  // Who uses such a tjänst is not for the kommun to know, so there is nothing to register (SoL 14 kap. 4 §, 15 kap. 9 §).
  if (g.tjanst.regler.sekretess.utanIdentitet) return valFel('tjanst-utan-beslut')
  if (!(await isTjanstAktiv(tx, n.kommunId, g.tjanst.id, g.fran))) return valFel('tjanst-ej-aktiv')

  if (g.beslut.externId) await lockBeslut(tx, `${n.namndId}:${g.beslut.externId}`)
  const forut = g.beslut.externId ? await findByExternId(tx, n, g.beslut.externId) : null
  const hash = hashPersonnummer(o.peppar, g.personnummer)
  const kandId = await findPersonId(tx, hash)
  if (forut && (forut.personId !== kandId || forut.tjanstId !== g.tjanst.id)) return valFel('beslut-annan-person')

  const team = kandId ? [] : await findTeam(tx, g, o)
  if (!Array.isArray(team)) return team
  const personId = await savePerson(tx, n, g, hash, kandId, team)
  const kod = (await loadBrukare(tx, personId))?.kod as string
  if (!forut) {
    const beslutId = await insertNytt(tx, n, g, personId, o.nu)
    await placeEjValbara(tx, beslutId, o)
    const nya = await taEmotDaterade(tx, { id: beslutId, franOmInte: g.fran }, g.beslut.daterade ?? [], o)
    if (!nya.ok) return nya
    logga(tx, 'registrera', beslutId, personId)
    return ok({ utfall: 'ny', beslutId, personId, kod })
  }
  const nyttBeslut = await saveAndring(tx, forut, g, o.nu)
  if (nyttBeslut) await placeEjValbara(tx, forut.id, o)
  const bas = { id: forut.id, franOmInte: g.gallerFran ?? todayIn(g, o) }
  const fakta = await taEmotDaterade(tx, bas, g.beslut.daterade ?? [], o)
  if (!fakta.ok) return fakta
  const andrad = nyttBeslut || fakta.value.some((f) => f.utfall !== 'oforandrad')
  logga(tx, andrad ? 'andra' : 'las', forut.id, personId)
  return ok({ utfall: andrad ? 'andrad' : 'oforandrad', beslutId: forut.id, personId, kod })
}

function logga(tx: AktorTx, handling: string, beslutId: string, personId: string): void {
  tx.logga({ handling, objekt: 'insatsbeslut', objektId: beslutId, personId })
}

interface Namnd {
  readonly kommunId: string
  readonly namndId: string
}

/**
 * Who may open a protected person from the first: who registers it, and the handläggare that the case system names.
 * @returns the identiteter, or a Fel when a protected person would be out of everybody's reach
 */
async function findTeam(tx: AktorTx, g: GranskatBeslut, o: Omgivning) {
  if (g.beslut.skydd === 'ingen' || tx.aktor.typ !== 'kommun') return [] as string[]
  const namngivna: string[] = []
  for (const text of g.beslut.team ?? []) {
    const nummer = parsePersonnummer(text)
    const traff = nummer.ok ? await findHandlaggare(tx, hashPersonnummer(o.peppar, nummer.value)) : null
    if (!traff) return valFel('beslut-ogiltigt', { falt: { team: 'Ange handläggare som har ett uppdrag i nämnden.' } })
    namngivna.push(traff)
  }
  if (o.maskin && namngivna.length === 0)
    return valFel('beslut-ogiltigt', { falt: { team: 'Ange minst en handläggare som får öppna ärendet.' } })
  return [...new Set(o.maskin ? namngivna : [tx.aktor.identitetId, ...namngivna])]
}

async function savePerson(
  tx: AktorTx,
  n: Namnd,
  g: GranskatBeslut,
  hash: string,
  kandId: string | null,
  team: readonly string[],
) {
  const { namn, adress = null, postnummer = null, ort = null, telefon = null, skydd } = g.beslut
  if (kandId) {
    await updatePerson(tx, kandId, { namn, adress, postnummer, ort, telefon, skydd })
    return kandId
  }
  let kod = makeKod()
  while (await isKodTaken(tx, n, kod)) kod = makeKod()
  const ny = { personnummer: g.personnummer, personnummerHash: hash, namn, adress, postnummer, ort, telefon, skydd }
  return insertPerson(tx, n, kod, ny, team)
}

async function insertNytt(
  tx: AktorTx,
  n: Namnd,
  g: GranskatBeslut,
  personId: string,
  skapad: Temporal.Instant,
): Promise<string> {
  const skapadAv = 'identitetId' in tx.aktor ? tx.aktor.identitetId : null
  const beslutId = await insertBeslut(tx, {
    ...n,
    personId,
    tjanstId: g.tjanst.id,
    lagrum: g.beslut.lagrum,
    externId: g.beslut.externId ?? null,
    datum: g.datum,
    fran: g.fran,
    till: g.till,
    skapadAv,
  })
  const { delar, uppgifter } = g
  await insertOmfattning(tx, { ...n, insatsbeslutId: beslutId, personId, fran: g.fran, delar, uppgifter, skapad })
  return beslutId
}

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)
const sameDay = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null) => a?.toString() === b?.toString()

/** A changed omfattning counts from its own day; a changed end moves the last day of what is ordered. */
async function saveAndring(tx: AktorTx, forut: Insatsbeslut, g: GranskatBeslut, nu: Temporal.Instant) {
  const rader = await listOmfattning(tx, forut.id)
  const senaste = rader.at(-1)
  const nyOmfattning = !senaste || !same(senaste.delar, g.delar) || !same(senaste.uppgifter, g.uppgifter)
  const nyttSlut = !sameDay(forut.till, g.till)
  if (!nyOmfattning && !nyttSlut) return false

  if (nyOmfattning) {
    const { kommunId, namndId, personId, id } = forut
    const fran = g.gallerFran ?? (sameDay(forut.fran, g.fran) ? latest(dateAt(nu), forut.fran) : g.fran)
    const rad = { insatsbeslutId: id, fran, delar: g.delar, uppgifter: g.uppgifter, skapad: nu }
    await insertOmfattning(tx, { kommunId, namndId, personId, ...rad })
  }
  if (nyttSlut) await updateBeslutSlut(tx, forut.id, g.till)
  await followChange(tx, forut)
  return true
}

async function followChange(tx: AktorTx, beslut: Insatsbeslut): Promise<void> {
  const bestallda = await listForBeslut(tx, [beslut.id])
  for (const del of new Set(bestallda.map((b) => b.del))) await layOutAnsvar(tx, beslut.kommunId, beslut.id, del)
}

function latest(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) >= 0 ? a : b
}
