import type { UnderlagVillkor } from '@valfri/underlag/typer'
import { stabiltId } from '@valfri/world/stabilt-id'
import { type AnsokanFakta, type Fakta, undantagIn } from './fakta.ts'
import { namndOf, toKebab, VILLKORSUTFALL } from './ordlista.ts'
import type { UnderlagRader } from './rader-underlag.ts'
import { middagen, personId, type Varld } from './varld.ts'

export interface ArendeIn {
  readonly kommun: string
  readonly utforareId: string
  readonly underlag: UnderlagRader
  readonly del: string
  readonly ansokan: AnsokanFakta
  readonly villkor: readonly UnderlagVillkor[]
  readonly omraden: readonly string[]
}

export interface Arende {
  readonly id: string
  readonly kommun: string
  readonly utforareId: string
}

const SKAL = 'Villkoret är inte uppfyllt.'

/** A case that has come in, with the outcomes that the scenario gives its villkor, and its decision where it has one. */
export async function loadArende(v: Varld, a: ArendeIn): Promise<Arende> {
  const { sql } = v
  const { ansokan, kommun, utforareId } = a
  const n = namndOf(kommun)
  const id = stabiltId(`livscykel:arende:${ansokan.id}`)
  const val = {
    kommunId: n.kommunId,
    namndId: n.namndId,
    delar: [a.del],
    omraden: a.omraden,
    kapacitet: { [a.del]: 20 },
  }
  const inlamnat = { uppgifter: {}, val, svar: {}, enheter: [] }
  const inkom = ansokan.inkom ? middagen(ansokan.inkom) : v.nu()
  await sql`insert into arende ${sql({ kommun_id: n.kommunId, id, namnd_id: n.namndId, ansokan_id: stabiltId(`livscykel:ansokan:${ansokan.id}`), utforare_id: utforareId, underlag_id: a.underlag.underlagId, version_id: a.underlag.versionId, diarienummer: `F ${ansokan.id}`, inkommen: inkom.toString(), status: ansokan.status, inlamnat: sql.json(inlamnat as never), sha256: 'x' })}`
  await sql`insert into utforare_koppling ${sql({ kommun_id: n.kommunId, namnd_id: n.namndId, utforare_id: utforareId })} on conflict do nothing`
  for (const p of provningarOf(a))
    await sql`insert into provning ${sql({ kommun_id: n.kommunId, namnd_id: n.namndId, arende_id: id, villkor_id: p.villkorId, utfall: p.utfall, skal: p.skal, av: personId('upphandlare'), av_namn: 'Testperson', skapad: inkom.toString() })}`
  return { id, kommun, utforareId }
}

function provningarOf({ ansokan, villkor }: ArendeIn) {
  const alla = ansokan.allaVillkor ? undantagIn(ansokan.allaVillkor) : null
  return villkor.flatMap((v) => {
    const given = ansokan.provningar?.[v.nr] ?? (alla && !alla.utom.includes(v.nr) ? alla.lage : 'ejProvad')
    const { utfall: lage, skal } = typeof given === 'string' ? { utfall: given, skal: undefined } : given
    const utfall = VILLKORSUTFALL[lage]
    return utfall ? [{ villkorId: v.id, utfall, skal: skal ?? (utfall === 'ej-uppfylld' ? SKAL : null) }] : []
  })
}

export interface BeslutIn {
  readonly utfall: 'godkand' | 'avslagen'
  readonly skal: string
  readonly dag: string
}

/** A decision that was taken before the scenario begins. */
export async function loadBeslut({ sql }: Varld, arende: Arende, b: BeslutIn): Promise<string> {
  const n = namndOf(arende.kommun)
  const id = stabiltId(`livscykel:arendebeslut:${arende.id}`)
  const avslag = b.utfall === 'avslagen'
  const brister = avslag
    ? await sql<{ villkor_id: string; skal: string }[]>`
        select villkor_id, skal from provning where arende_id = ${arende.id} and utfall = 'ej-uppfylld' order by villkor_id`
    : []
  await sql`insert into arendebeslut ${sql({ kommun_id: n.kommunId, id, namnd_id: n.namndId, arende_id: arende.id, utforare_id: arende.utforareId, utfall: avslag ? 'avslag' : 'godkand', skal: b.skal, brister: sql.json(brister.map((r) => ({ villkorId: r.villkor_id, skal: r.skal }))), delegation: 'Punkt 4.2', beslutad_av: personId('beslutsfattare'), beslutad_av_namn: 'Testperson', datum: b.dag })}`
  return id
}

/** What is tried or settled about excluding the applicant. */
export async function loadUteslutningar({ sql }: Varld, arende: Arende, given: Fakta): Promise<void> {
  const n = namndOf(arende.kommun)
  const alla = [...(given.uteslutningsgrunder ?? []), given.uteslutning].filter((u) => u !== undefined)
  for (const u of alla)
    await sql`insert into uteslutning ${sql({ kommun_id: n.kommunId, namnd_id: n.namndId, arende_id: arende.id, grund: u.grund, status: toKebab(u.status), skal: u.skal, av: personId('beslutsfattare'), av_namn: 'Testperson' })}`
}
