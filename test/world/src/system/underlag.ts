import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import { makePrislista } from '@valfri/tenancy/prislista'
import { toForseglad } from '@valfri/underlag/forseglad'
import { toForsegladPart } from '@valfri/underlag/load-part-underlag'
import type { LokalDel } from '@valfri/underlag/typer'
import type { Sql } from 'postgres'
import { loadAnnonsposter } from '../annonspost.ts'
import { identitetId } from '../personas.ts'
import { stabiltId } from '../stabilt-id.ts'
import { gemensamDel, valdaVillkor } from '../underlag.ts'
import { systemBeslutId } from './beslut.ts'
import { loadSystemOmraden } from './omraden.ts'
import type { System, SystemTjanst, SystemVarde } from './typer.ts'

const FASTSTALLD = '2025-11-25T10:00:00+01:00'
const OPPNAD = '2025-12-01T08:00:00+01:00'

/** The ids of a system's underlag for a tjänst. */
export const systemUnderlagRef = (s: Pick<System, 'kommunId'>, tjanst: string) => ({
  underlagId: stabiltId(`underlag:${s.kommunId}:${tjanst}`),
  versionId: stabiltId(`underlag:${s.kommunId}:${tjanst}:1`),
})

/** The kommun's own underlag, one for each tjänst: sealed, adopted by its nämnd and open. */
export async function loadSystemUnderlag(sql: Sql, s: System): Promise<void> {
  for (const t of s.tjanster) await loadOne(sql, s, t)
}

async function loadOne(sql: Sql, s: System, t: SystemTjanst): Promise<void> {
  const ref = systemUnderlagRef(s, t.tjanst.id)
  const underlag = {
    id: ref.underlagId,
    slug: `${s.slug}-${t.tjanst.id}`,
    titel: `${t.tjanst.namn.sv} i ${s.namn}`,
  }
  const gemensam = gemensamDel(
    t.tjanst,
    `${s.namnd} i ${s.namn} har infört valfrihetssystem för ${t.tjanst.namn.sv.toLowerCase()}. Alla som uppfyller villkoren godkänns.`,
  )
  const villkor = valdaVillkor(t.tjanst)
  const lokal = lokalDel(s, t)
  const forseglad = canonicalJson(
    toForseglad({
      underlag,
      tjanst: t.tjanst,
      versionId: ref.versionId,
      nr: 1,
      faststalld: Temporal.Instant.from(FASTSTALLD),
      agare: { kommunId: s.kommunId, kommun: s.namn, namndId: s.namndId, namnd: s.namnd },
      samverkan: null,
      gemensam,
      villkor,
      parter: [await forsegladPart(sql, s, t, lokal)],
      utanLokalDel: [],
    }),
  )
  const n = { kommun_id: s.kommunId, namnd_id: s.namndId }
  await sql`insert into forfragningsunderlag ${sql({ ...underlag, tjanst_id: t.tjanst.id, agare_kommun_id: s.kommunId, agare_namnd_id: s.namndId })}`
  await sql`insert into underlag_version ${sql({ id: ref.versionId, underlag_id: ref.underlagId, nr: 1, status: 'utkast', gemensam: sql.json(gemensam as never), villkor: sql.json(villkor as never), skapad_av: identitetId(`${s.slug}-upphandlare`) })}`
  await sql`insert into underlag_lokal ${sql({ ...n, version_id: ref.versionId, lokal: sql.json(lokal as never) })}`
  const sha256 = await sha256Hex(forseglad)
  const annonsId = `LOV-2025-${s.kommunId}-${t.tjanst.id}`
  await sql`update underlag_version set status = 'faststalld', forseglad = ${forseglad}, sha256 = ${sha256}, faststalld = ${FASTSTALLD} where id = ${ref.versionId}`
  await sql`insert into underlag_part ${sql({
    ...n,
    version_id: ref.versionId,
    underlag_id: ref.underlagId,
    kf_beslut_id: systemBeslutId(s, 'tillampa-lov'),
    beslut_id: systemBeslutId(s, t.beslut.anta),
    beslutad: s.beslut.find((b) => b.slag === t.beslut.anta)?.datum as string,
    annonserad: OPPNAD,
    annons_id: annonsId,
    oppnad: OPPNAD,
  })}`
  await loadAnnonsposter(sql, [{ forseglad, sha256, kommunId: s.kommunId, annonsId, dag: OPPNAD.slice(0, 10) }])
}

function lokalDel(s: System, t: SystemTjanst): LokalDel {
  const { modell } = (t.varden.find((v) => v.parameter === 'modell') as SystemVarde).varde as { modell: string }
  return {
    omraden: loadSystemOmraden(s).map((o) => o.id),
    delar: Object.keys(t.tjanst.delar),
    ersattning: {
      modell,
      prisBeslutId: systemBeslutId(s, t.beslut.pris),
      text: `${s.namnd} har beslutat priserna. De är desamma för kommunens egen regi och för privata utförare.`,
    },
    ickeval: { typ: 'egenregi', version: 1, beslutId: null },
    kapacitet: t.kapacitet,
    kontakter: [stabiltId(`kontakt:${s.namndId}`)],
    villkor: [],
  }
}

/** The party as it is sealed, with the prices that the system has decided. */
async function forsegladPart(sql: Sql, s: System, t: SystemTjanst, lokal: LokalDel) {
  const varden = t.varden.flatMap((v) => {
    const b = s.beslut.find((x) => x.slag === v.beslut)
    if (v.ore === undefined || v.parameter.startsWith('avgift.') || !b) return []
    const { instans, datum, paragraf, diarienummer } = b
    const beslut = { id: systemBeslutId(s, v.beslut), instans, datum, paragraf, diarienummer }
    const ore = BigInt(v.ore)
    const fran = v.fran ?? s.fran
    const tom = { enhet: null, varde: null, motivering: null, kalkyl: null }
    return [{ id: '', parameter: v.parameter, segment: v.segment ?? {}, fran, ore, ...tom, beslut }]
  })
  const [kontakt] = await sql<{ id: string; namn: string; telefon: string; epost: string; adress: string }[]>`
    select id, namn, telefon, epost, adress from kontaktpunkt where kommun_id = ${s.kommunId} and namnd_id = ${s.namndId}`
  return toForsegladPart({
    part: { kommunId: s.kommunId, kommun: s.namn, namndId: s.namndId, namnd: s.namnd, lokal },
    tjanst: t.tjanst,
    omraden: loadSystemOmraden(s).map((o) => ({
      ...o,
      postnummer: o.postnummer.map((p) => ({ ...p, fran: s.fran })),
    })),
    kontakter: kontakt ? [{ slag: 'kundtjanst', ...kontakt }] : [],
    prislista: makePrislista(t.tjanst, varden, [], s.fran),
  })
}
