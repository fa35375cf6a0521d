import type { IckevalRegel, UnderlagVillkor } from '@valfri/underlag/typer'
import type { Fakta, Ickevalsmodell, Relation, UtforareFakta } from './fakta.ts'
import { type Insats, insatsOf, kommunnamn, namndOf, toKebab } from './ordlista.ts'
import { type Arende, loadArende, loadBeslut, loadUteslutningar } from './rader-arende.ts'
import { loadBelagt, loadInsatsbeslut, loadPerson } from './rader-person.ts'
import { loadTimpris } from './rader-pris.ts'
import { beslutRad, loadUnderlag, omradeId, type UnderlagRader, villkorOf } from './rader-underlag.ts'
import { ensureUtforare, loadAvtal } from './rader-utforare.ts'
import { middagen, type Varld } from './varld.ts'

/** What a command needs of the facts besides `given`: names that its own arguments bring. */
export interface Behov {
  readonly kommun?: string
  readonly insatstyp?: string
  readonly omrade?: string
  /** The day that states are read on, when the facts have no day of their own. */
  readonly dag?: string
  readonly parter?: readonly string[]
  readonly villkor?: readonly string[]
  /** The underlag is written by the command's own steps, not arranged. */
  readonly utanUnderlag?: boolean
}

/** The facts of a scenario as rows, and where each name ended up. */
export interface Scen {
  readonly v: Varld
  readonly given: Fakta
  /** Where the facts stand when they do not say it themselves. */
  readonly kommun: string
  readonly insats: Insats
  readonly villkor: readonly UnderlagVillkor[]
  readonly omraden: readonly string[]
  readonly underlag: UnderlagRader | null
  /** Versions by the scenario's name. */
  readonly versioner: ReadonlyMap<string, string>
  readonly arenden: ReadonlyMap<string, Arende>
  /** Which case a decision is about. */
  readonly beslut: ReadonlyMap<string, Arende>
  readonly personer: ReadonlyMap<string, Person>
}

/** A person of the scenario with the beslut that it has. */
interface Person {
  readonly brukareId: string
  readonly beslutId: string
}

const STANDARDKOMMUN = 'sotenas'
const STANDARDINSATS = 'hemtjanstService'
const STANDARDDAG = '2026-05-04'
/** What a beslut grants where the facts do not say: one hour a month. */
const MANGD = 60

/** Turns every fact into rows. The same facts give the same rows, whatever the command is. */
export async function arrangera(v: Varld, given: Fakta, behov: Behov): Promise<Scen> {
  const dag = given.idag ?? behov.dag ?? given.datum ?? STANDARDDAG
  v.stall(middagen(dag))
  const kommun = given.kommun ?? behov.kommun ?? STANDARDKOMMUN
  const insats = toInsats(behov.insatstyp ?? given.insatstyp ?? given.prisregel?.insatstyp ?? STANDARDINSATS)
  const egna = (given.utforare ?? []).flatMap((u) => [u, ...relationsOf(u).map(([, r]) => r)]).flatMap(omradenOf)
  const omraden = [...new Set([given.omrade, behov.omrade, ...egna].filter((o) => o !== undefined))]
  const bas = { v, given, kommun, insats, omraden: omraden.length > 0 ? omraden : ['centrum'] }
  const villkor = listVillkor(given, insats, behov.villkor ?? [])
  const namn = given.ffuVersion?.id ?? given.gemensamBas ?? given.ansokan?.fixeradVersion ?? 'version'
  for (const u of listUtforare(given)) await ensureUtforare(v, u, kommun)
  const underlag = behov.utanUnderlag
    ? null
    : await loadUnderlag(v, {
        ...{ namn, insats, villkor, omraden: bas.omraden, kommuner: listParter(given, kommun, behov.parter) },
        samverkan: given.samverkan ?? 'samverkan',
        ...{ hash: given.ffuVersion?.hash ?? 'x', status: given.ffuVersion?.status ?? 'annonserad' },
        ickeval: toRegel(v, given.modell ?? given.ickevalsmodell, kommun),
      })
  const scen: Scen = {
    ...{ ...bas, villkor, underlag },
    versioner: new Map(underlag ? [[namn, underlag.versionId]] : []),
    arenden: new Map(),
    beslut: new Map(),
    personer: await loadPersoner(bas, dag),
  }
  if (!underlag) return scen
  const arenden = await loadArenden(scen, underlag)
  const beslut = await loadBeslutet(scen, underlag, dag)
  await loadRelationer(scen, underlag, dag)
  const { prisregel } = given
  if (prisregel) await loadTimpris(v, kommun, toInsats(prisregel.insatstyp), prisregel.orePerTimme, prisregel.galler)
  return { ...scen, arenden, beslut }
}

function toInsats(insatstyp: string): Insats {
  const insats = insatsOf(insatstyp)
  if (!insats) throw new Error(`Ingen tjänst har insatstypen ${insatstyp}.`)
  return insats
}

/** The villkor of the version: all that the facts name; those that are not obligatoriska are followed up, not tried. */
function listVillkor(given: Fakta, insats: Insats, fler: readonly string[]): UnderlagVillkor[] {
  const ansokningar = [given.ansokan, ...(given.ansokningar ?? [])].filter((a) => a !== undefined)
  const alla = ansokningar.some((a) => a.allaVillkor !== undefined)
  const nummer = new Set([
    ...(given.ffuVersion?.villkor ?? []),
    ...(given.obligatoriska ?? []),
    ...ansokningar.flatMap((a) => Object.keys(a.provningar ?? {})),
    ...Object.keys(given.maskinkontroll ?? {}),
    ...(alla
      ? insats.tjanst.villkor.filter((v) => v.kontroller.some((k) => k.typ === 'visa-upp')).map((v) => v.nr)
      : []),
    ...fler,
  ])
  if (nummer.size === 0) nummer.add('S01')
  return [...nummer].map((nr) => villkorOf(nr, insats, given.obligatoriska?.includes(nr) ?? true))
}

function toRegel(v: Varld, modell: Ickevalsmodell | undefined, kommun: string): IckevalRegel {
  if (!modell) return { typ: 'egenregi', version: 1, beslutId: null }
  const utforareId = modell.utforare === undefined ? null : (v.utforare.get(modell.utforare) ?? null)
  const beslutId = modell.namndbeslut ? beslutRad(namndOf(kommun), 'ickeval') : null
  return { typ: toKebab(modell.typ) as IckevalRegel['typ'], version: modell.version, beslutId, utforareId }
}

const relationsOf = (u: UtforareFakta): (readonly [string, Relation])[] =>
  kommunnamn.flatMap((k) => {
    const relation = u[k as keyof UtforareFakta] as Relation | undefined
    return relation ? [[k, relation] as const] : []
  })

const omradenOf = ({ avtal, omraden = [] }: Relation): readonly string[] =>
  typeof avtal === 'object' && avtal !== null ? [...omraden, ...(avtal.omraden ?? [])] : omraden

function listParter(given: Fakta, kommun: string, fler: readonly string[] | undefined): string[] {
  if (given.parter) return given.parter
  const egna = (given.utforare ?? []).flatMap((u) => relationsOf(u).map(([k]) => k))
  const andra = [given.ansokan?.kommun, given.beslut?.kommun].filter((k) => k !== undefined)
  return [...new Set([kommun, ...egna, ...andra, ...(fler ?? [])])]
}

/** Every firm that the facts name, in the order in which they do. */
function listUtforare(given: Fakta): string[] {
  const { utforare = [], kandidater = [], beslut, annanUtforare, val, ansokan, modell } = given
  const namn = [...kandidater, ...utforare].map((u) => u.id)
  const alla = [...namn, beslut?.sokande, annanUtforare, val?.onskad, ansokan?.sokande, modell?.utforare]
  return alla.filter((n) => n !== undefined)
}

async function loadArenden(scen: Scen, underlag: UnderlagRader): Promise<Map<string, Arende>> {
  const { v, given, insats, villkor, omraden } = scen
  const arenden = new Map<string, Arende>()
  for (const [i, ansokan] of [given.ansokan, ...(given.ansokningar ?? [])].filter((a) => a !== undefined).entries()) {
    const kommun = ansokan.kommun ?? scen.kommun
    const utforareId = await ensureUtforare(v, ansokan.sokande ?? `sökande ${i + 1}`, kommun)
    const platser = omraden.map((o) => omradeId(kommun, o))
    const arende = await loadArende(v, {
      ...{ kommun, utforareId, underlag, del: insats.del, ansokan, villkor, omraden: platser },
    })
    if (ansokan.status === 'beslutad')
      await loadBeslut(v, arende, {
        utfall: ansokan.utfall ?? 'godkand',
        skal: 'Skäl.',
        dag: v.nu().toString().slice(0, 10),
      })
    await loadUteslutningar(v, arende, given)
    arenden.set(ansokan.id, arende)
  }
  return arenden
}

/** A decision that the facts give by itself, with the case and the villkor that it must have stood on. */
async function loadBeslutet(scen: Scen, underlag: UnderlagRader, dag: string): Promise<Map<string, Arende>> {
  const { v, given, insats, villkor } = scen
  const { beslut } = given
  if (!beslut) return new Map()
  const kommun = beslut.kommun ?? scen.kommun
  const utforareId = await ensureUtforare(v, beslut.sokande ?? 'sökande', kommun)
  const avslag = beslut.utfall === 'avslagen'
  const skal = given.underrattelseUtkast?.skal ?? 'Skäl för beslutet.'
  const lage = avslag ? { utfall: 'ejUppfylld' as const, skal: skal || 'Skäl.' } : ('uppfylld' as const)
  const provningar = Object.fromEntries(villkor.map((x) => [x.nr, lage]))
  const ansokan = { id: `till ${beslut.id}`, status: 'beslutad' as const, provningar }
  const arende = await loadArende(v, { kommun, utforareId, underlag, del: insats.del, ansokan, villkor, omraden: [] })
  await loadBeslut(v, arende, { utfall: beslut.utfall, skal, dag: beslut.beslutsdag ?? dag })
  await loadUnderrattelse(scen, arende, avslag)
  return new Map([[beslut.id, arende]])
}

/** The underrättelse that was given, by the product itself: the moment starts its clock. When it was read changes nothing. */
async function loadUnderrattelse({ v, given, kommun }: Scen, arende: Arende, avslag: boolean): Promise<void> {
  const { underrattelse } = given
  if (!underrattelse) return
  const nu = v.nu()
  v.stall(middagen(underrattelse.lamnad))
  const upplysning = avslag && { rattelseupplysning: 'Ansök om rättelse hos förvaltningsrätten.' }
  await v.som({ roll: 'registrator', kommun }).provning.underratta({ arendeId: arende.id, ...upplysning })
  v.stall(nu)
}

async function loadPersoner(
  { v, given, kommun, insats }: Pick<Scen, 'v' | 'given' | 'kommun' | 'insats'>,
  datum: string,
): Promise<Map<string, Person>> {
  const { brukare, val } = given
  const utan = { skydd: 'ingen', team: [], arendenummer: undefined, namn: 'Testperson' }
  const personer = [brukare, val && { ...utan, id: val.brukare, personnummer: val.brukare }].filter(
    (p) => p !== undefined,
  )
  const laddade = new Map<string, Person>()
  for (const p of personer) {
    const { id, namn, personnummer, skydd, arendenummer: externId } = p
    const egen = given.anvandare?.team ? [given.anvandare.id] : []
    const team = [...new Set([...p.team, ...egen])].filter((t) => t !== undefined)
    const brukareId = await loadPerson(v, { id, kommun, namn, personnummer, skydd, team, postnummer: null })
    const beslutId = await loadInsatsbeslut(v, { brukareId, kommun, insats, mangd: MANGD, datum, externId })
    laddade.set(id, { brukareId, beslutId })
  }
  return laddade
}

/** Where the firms of the facts stand with each kommun: approved, with an avtal, with what is ordered of it. */
async function loadRelationer(scen: Scen, underlag: UnderlagRader, dag: string): Promise<void> {
  const { given, kommun } = scen
  for (let i = 1; i <= (given.antalGodkandaUtforare ?? 0); i += 1)
    await loadRelation(scen, underlag, `godkänd ${i}`, kommun, {}, dag)
  for (const u of [...(given.kandidater ?? []), ...(given.utforare ?? [])]) {
    const { id, tillstand, ...resten } = u
    const egen = Object.fromEntries(Object.entries(resten).filter(([k]) => !kommunnamn.includes(k))) as Relation
    const andra = relationsOf(u)
    // A firm of which only permits or other kommuner are said has nothing here.
    if (Object.keys(egen).length > 0 || (andra.length === 0 && !tillstand))
      await loadRelation(scen, underlag, id, kommun, egen, dag)
    for (const [k, relation] of andra) await loadRelation(scen, underlag, id, k, relation, dag)
  }
}

async function loadRelation(
  scen: Scen,
  underlag: UnderlagRader,
  namn: string,
  kommun: string,
  relation: Relation,
  dag: string,
): Promise<void> {
  const { v, villkor, insats } = scen
  const utforareId = await ensureUtforare(v, namn, kommun)
  const status = relation.godkand ? 'beslutad' : relation.ansokan
  const ansokan = status && { id: `${namn} i ${kommun}`, status, provningar: {} }
  const arende = ansokan
    ? await loadArende(v, { kommun, utforareId, underlag, del: insats.del, ansokan, villkor, omraden: [] })
    : null
  if (arende && relation.godkand) await loadBeslut(v, arende, { utfall: 'godkand', skal: 'Skäl.', dag })
  // A firm that is only named, or whose room is, has its avtal in force.
  const avtal = relation.avtal === undefined && !status ? 'iKraft' : relation.avtal
  if (!avtal) return
  const delar = (relation.insatstyper ?? []).map((typ) => toInsats(typ).del)
  const avtalId = await loadAvtal(v, {
    ...{ kommun, utforareId, underlag, tjanstId: insats.tjanst.id, delar: delar.length > 0 ? delar : [insats.del] },
    ...{ arendeId: arende?.id ?? null, avtal, kapacitet: relation.kapacitet ?? null, dag },
    omraden: ((typeof avtal !== 'string' && avtal.omraden) || relation.omraden || []).map((o) => omradeId(kommun, o)),
  })
  if (relation.oppen === false || relation.sparrad)
    await v.sql`insert into mottagande ${v.sql({ kommun_id: namndOf(kommun).kommunId, utforare_id: utforareId, avtal_id: avtalId, oppet: 'nej', skal: 'Fullt.', fran: dag })}`
  if (relation.belagt) await loadBelagt(v, { kommun, utforareId, avtalId, insats, timmar: relation.belagt, dag })
}

/** The case that a name stands for. */
export function arendeOf(scen: Scen, namn: string): Arende {
  const arende = scen.arenden.get(namn)
  if (!arende) throw new Error(`Ansökan ${namn} finns inte i given.`)
  return arende
}
