import type { IckevalRegel, LokalDel, UnderlagVillkor } from '@valfri/underlag/typer'
import { toUnderlagVillkor } from '@valfri/underlag/villkor-ur-katalog'
import { stabiltId } from '@valfri/world/stabilt-id'
import { gemensamDel } from '@valfri/world/underlag'
import { type Insats, type Namnd, namndOf } from './ordlista.ts'
import type { Varld } from './varld.ts'

/** What an underlag of a scenario holds, and where it applies. */
export interface UnderlagIn {
  readonly namn: string
  readonly insats: Insats
  /** The parties; the first owns it. */
  readonly kommuner: readonly string[]
  readonly samverkan: string
  readonly villkor: readonly UnderlagVillkor[]
  readonly omraden: readonly string[]
  readonly ickeval: IckevalRegel
  readonly hash: string
  /** 'beslutad', 'annonserad', or no longer in force. */
  readonly status: string
}

export interface UnderlagRader {
  readonly underlagId: string
  readonly versionId: string
}

/** The day that all decisions before a scenario were taken. */
const FORUT = '2020-01-02'

export const omradeId = (kommun: string, namn: string): string => stabiltId(`livscykel:omrade:${kommun}:${namn}`)
/** A postnummer of its own for each område of a scenario. */
export const postnummerOf = (i: number): string => String(45_001 + i)

export const beslutRad = (n: Namnd, slag: string): string => stabiltId(`livscykel:beslut:${n.kommunId}:${slag}`)

/** A villkor by its number in the tjänst's catalogue; one that the catalogue lacks is the kommuner's own. */
export function villkorOf(nr: string, { tjanst }: Insats, provas: boolean): UnderlagVillkor {
  const iKatalog = tjanst.villkor.find((v) => v.nr === nr)
  const villkor: UnderlagVillkor = iKatalog
    ? toUnderlagVillkor(iKatalog, tjanst)
    : {
        ...{ id: nr, nr, namn: nr, kalla: 'egen', niva: 'gemensam', kapitel: 'kvalificering', text: nr },
        ...{ delar: [], kontrollpunkter: [], vidBrist: ['ej-godkannande'], obligatoriskt: false },
      }
  const ovriga = villkor.kontrollpunkter.filter((k) => k.typ !== 'visa-upp')
  const uppfoljning = ovriga.length > 0 ? ovriga : [{ typ: 'uppfoljning' } as const]
  return { ...villkor, delar: [], kontrollpunkter: provas ? [{ typ: 'visa-upp' }, ...ovriga] : uppfoljning }
}

/** An underlag that each of its parties has adopted, announced and opened. */
export async function loadUnderlag(v: Varld, u: UnderlagIn): Promise<UnderlagRader> {
  const { tjanst } = u.insats
  const parter = u.kommuner.map((kommun) => ({ kommun, ...namndOf(kommun) }))
  const [agare] = parter
  if (!agare) throw new Error('an underlag has an owner')
  for (const p of parter) await loadNamnd(v, p.kommun, u)
  const samverkanId = parter.length > 1 ? await loadSamverkan(v, u.samverkan, parter) : null
  const [underlagId, versionId] = [stabiltId('livscykel:underlag'), stabiltId(`livscykel:version:${u.namn}`)]
  const { sql } = v
  const gemensam = gemensamDel(tjanst, 'Ett underlag.')
  await sql`insert into forfragningsunderlag ${sql({ id: underlagId, slug: 'underlag', titel: tjanst.namn.sv, tjanst_id: tjanst.id, samverkan_id: samverkanId, agare_kommun_id: agare.kommunId, agare_namnd_id: agare.namndId })}`
  await sql`insert into underlag_version ${sql({ id: versionId, underlag_id: underlagId, nr: 1, status: 'utkast', gemensam: sql.json(gemensam as never), villkor: sql.json(u.villkor as never) })}`
  for (const p of parter)
    await sql`insert into underlag_lokal ${sql({ kommun_id: p.kommunId, namnd_id: p.namndId, version_id: versionId, lokal: sql.json(lokalDel(p.kommun, u) as never) })}`
  const forseglad = JSON.stringify({ parter: parter.map((p) => ({ ...p, lokal: lokalDel(p.kommun, u) })) })
  await sql`update underlag_version set status = 'faststalld', forseglad = ${forseglad}, sha256 = ${u.hash}, faststalld = ${FORUT} where id = ${versionId}`
  for (const p of parter)
    await sql`insert into underlag_part ${sql({ kommun_id: p.kommunId, namnd_id: p.namndId, version_id: versionId, underlag_id: underlagId, kf_beslut_id: beslutRad(p, 'tillampa-lov'), beslut_id: beslutRad(p, 'anta-underlag'), beslutad: FORUT, ...annonsOf(u.status, p) })}`
  return { underlagId, versionId }
}

/** Where the version stands with a party. */
function annonsOf(status: string, { kommunId }: Namnd) {
  if (status === 'beslutad') return { annonserad: null, annons_id: null, oppnad: null, upphord: null }
  const upphord = status === 'upphord' ? '2020-02-01' : null
  return { annonserad: FORUT, annons_id: `LOV-${kommunId}`, oppnad: FORUT, upphord }
}

function lokalDel(kommun: string, u: UnderlagIn): LokalDel {
  return {
    omraden: u.omraden.map((namn) => omradeId(kommun, namn)),
    delar: Object.keys(u.insats.tjanst.delar),
    ersattning: { modell: Object.keys(u.insats.tjanst.ersattning)[0] as string, prisBeslutId: null, text: 'Timpris.' },
    ickeval: u.ickeval,
    kapacitet: 'tak',
    kontakter: [],
    villkor: [],
  }
}

/** What a nämnd has decided before, and the places that the scenario names in its kommun. */
export async function loadNamnd(v: Varld, kommun: string, u: Pick<UnderlagIn, 'insats' | 'omraden'>): Promise<void> {
  const n = namndOf(kommun)
  const { sql } = v
  const bas = { kommun_id: n.kommunId, namnd_id: n.namndId }
  const slag = ['tillampa-lov', 'anta-underlag', 'aktivera-tjanst', 'ickeval']
  await sql`insert into beslut ${sql(slag.map((s, i) => ({ ...bas, id: beslutRad(n, s), instans: s === 'tillampa-lov' ? 'kf' : 'namnd', slag: s, rubrik: s, datum: FORUT, paragraf: `§ ${i + 1}`, diarienummer: `F 2020/${i + 1}` })))}`
  await sql`insert into tjanst_aktivering ${sql({ ...bas, tjanst_id: u.insats.tjanst.id, fran: FORUT, nr: 1, aktiv: true, beslut_id: beslutRad(n, 'aktivera-tjanst') })}`
  for (const [i, namn] of u.omraden.entries()) {
    const id = omradeId(kommun, namn)
    await sql`insert into omrade ${sql({ ...bas, id, namn, zon: null })}`
    await sql`insert into omrade_postnummer ${sql({ ...bas, postnummer: postnummerOf(i), ort: namn, omrade_id: id, fran: FORUT })}`
  }
}

async function loadSamverkan({ sql }: Varld, namn: string, parter: readonly Namnd[]): Promise<string> {
  const id = stabiltId(`livscykel:samverkan:${namn}`)
  const [agare] = parter as [Namnd]
  await sql`insert into samverkan ${sql({ id, namn, slug: 'samverkan', agare_kommun_id: agare.kommunId, agare_namnd_id: agare.namndId })}`
  await sql`insert into samverkan_part ${sql(parter.map((p) => ({ samverkan_id: id, kommun_id: p.kommunId, namnd_id: p.namndId, nr: 1, status: 'ansluten', fran: FORUT })))}`
  return id
}
