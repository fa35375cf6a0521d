import { stabiltId } from '@valfri/world/stabilt-id'
import type { Relation } from './fakta.ts'
import { namndOf } from './ordlista.ts'
import type { Varld } from './varld.ts'

/**
 * The id of a firm of the scenario, made where it is not there yet. Ids rise in the order in which the firms are named, so
 * that a rule that takes turns takes them in the order of the file.
 *
 * @param kommun whose own production it is, when its name says that it is one
 */
export async function ensureUtforare(v: Varld, namn: string, kommun: string): Promise<string> {
  const finns = v.utforare.get(namn)
  if (finns) return finns
  const id = `00000000-0000-7000-8000-${String(v.utforare.size + 1).padStart(12, '0')}`
  v.utforare.set(namn, id)
  const egen = /^egenregi/i.test(namn)
  const { sql } = v
  await sql`insert into utforare ${sql({ id, namn, form: egen ? 'egenregi' : 'aktiebolag', regi_kommun_id: egen ? namndOf(kommun).kommunId : null, profil: sql.json({}) })}`
  await sql`insert into utforare_uppgift ${sql({ utforare_id: id, organisationsnummer: null, adress: 'Storgatan 1', postnummer: '45001', ort: 'Orten', firmatecknare: 'Testperson', verksamhetsansvarig: 'Testperson' })}`
  return id
}

export const utforarnamn = (v: Varld, id: string): string => [...v.utforare].find(([, i]) => i === id)?.[0] ?? id

export interface AvtalIn {
  readonly kommun: string
  readonly utforareId: string
  readonly underlag: { readonly underlagId: string; readonly versionId: string }
  readonly tjanstId: string
  readonly delar: readonly string[]
  readonly omraden: readonly string[]
  readonly arendeId: string | null
  readonly avtal: NonNullable<Relation['avtal']>
  readonly kapacitet: number | null
  /** The day that the states are read on. */
  readonly dag: string
}

/** An avtal in the state that the scenario gives it on the day; returns its id. */
export async function loadAvtal({ sql }: Varld, a: AvtalIn): Promise<string> {
  const n = namndOf(a.kommun)
  const id = stabiltId(`livscykel:avtal:${a.kommun}:${a.utforareId}:${a.delar.join()}`)
  const given = typeof a.avtal === 'string' ? { status: a.avtal } : a.avtal
  const dag = Temporal.PlainDate.from(a.dag)
  // Signed is not yet in force: where no day is given it begins the day after.
  const start = given.status === 'signerat' ? dag.add({ days: 1 }) : dag.subtract({ months: 6 })
  const slut = given.status === 'avslutat' ? dag.subtract({ days: 1 }) : null
  const rad = {
    ...{ kommun_id: n.kommunId, id, namnd_id: n.namndId, utforare_id: a.utforareId, arende_id: a.arendeId },
    ...{ underlag_id: a.underlag.underlagId, version_id: a.underlag.versionId, tjanst_id: a.tjanstId },
    ...{ delar: [...a.delar], omraden: [...a.omraden] },
    kapacitet: sql.json(Object.fromEntries(a.delar.map((del) => [del, a.kapacitet]))),
    fran: given.fran ?? start.toString(),
    till: given.till ?? slut?.toString() ?? null,
    status: given.status === 'utkast' ? 'utkast' : 'signerat',
  }
  await sql`insert into avtal ${sql(rad)}`
  return id
}
