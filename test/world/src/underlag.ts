import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import hemtjanst from '@valfri/plugin-hemtjanst/tjanst'
import mat from '@valfri/plugin-mat/tjanst'
import { makePrislista } from '@valfri/tenancy/prislista'
import { toForseglad } from '@valfri/underlag/forseglad'
import { toForsegladPart } from '@valfri/underlag/load-part-underlag'
import type { Avsnitt, GemensamDel, LokalDel } from '@valfri/underlag/typer'
import { toUnderlagVillkor } from '@valfri/underlag/villkor-ur-katalog'
import { loadAnnonsposter } from './annonspost.ts'
import type { UnderlagRef } from './avtal.ts'
import { beslutId, kommunNamn, omsorgsnamnd, valfrihetskommuner } from './beslut.ts'
import { loadOmraden } from './omraden.ts'
import { identitetId } from './personas.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'

const FASTSTALLD = '2025-11-25T10:00:00+01:00'

/** Villkor that the four nämnder ask for beside those that law demands; a word processor's worth is left to the demo's users. */
const VALDA = [
  'organisationsnummer',
  'forsakring',
  'ivo-tillstand',
  'kvalitetsledning',
  'tystnadsplikt',
  'kapacitet',
  'registerkontroll',
  'livsmedelsregistrering',
]

/** What law demands of a tjänst, and those of its villkor that the world's nämnder ask for. */
export const valdaVillkor = (tjanst: Tjanst) =>
  tjanst.villkor.filter((v) => v.obligatoriskt || VALDA.includes(v.id)).map((v) => toUnderlagVillkor(v, tjanst))

const avsnitt = (rubrik: string, text: string): Avsnitt => ({ rubrik, text })

const inledning = (tjanst: Tjanst): string =>
  `Sotenäs, Munkedal, Tanum och Lysekil har ett gemensamt underlag för ${tjanst.namn.sv.toLowerCase()}. Varje nämnd beslutar själv om den ska gälla, vilka områden som öppnas och vad som betalas.`

/** The common part that every underlag of the world has, after its own words. */
export function gemensamDel(tjanst: Tjanst, inledning: string): GemensamDel {
  return {
    inledning,
    affarsmassiga: [
      avsnitt(
        'Ersättning',
        'Nämnden i varje kommun har beslutat ersättningen. Alla utförare får samma pris för samma arbete, kommunens egen regi också. Priserna står i den lokala delen.',
      ),
      avsnitt(
        'Fakturering',
        'Ersättningen bygger på det underlag som kommunen låser varje månad. Inga personuppgifter skrivs på fakturan.',
      ),
    ],
    kvalificering: [
      avsnitt(
        'Vem som kan ansöka',
        'Alla som uppfyller villkoren godkänns. Det finns inget högsta antal utförare och ingen rangordning.',
      ),
    ],
    verksamhetskrav: [
      avsnitt(
        'Samarbete',
        'Utföraren deltar i uppföljningar och lämnar de uppgifter som kommunen behöver för kvalitetsarbetet.',
      ),
    ],
    kompetenskrav: [avsnitt('Språk', 'Personalen kan göra sig förstådd på svenska och dokumentera på svenska.')],
    kontraktsvillkor: [
      avsnitt(
        'Avtalstid',
        'Avtalet gäller tills vidare. Utföraren kan säga upp det med den uppsägningstid som anges här.',
      ),
    ],
    ansokanssatt:
      'Ansök här i Valfri. Den som inte kan använda e-tjänsten kan lämna ansökan på papper till kommunens kundtjänst.',
    beslutstidDagar: 60,
    cpv: tjanst.regler.cpv,
    uppsagningstidManader: 3,
    byteDagar: 14,
    valtidDagar: 14,
  }
}

function lokalDel(kommunId: string, tjanst: Tjanst, harBeslut: boolean): LokalDel {
  const modell = Object.keys(tjanst.ersattning)[0] as string
  return {
    omraden: loadOmraden()
      .filter((o) => o.kommunId === kommunId)
      .map((o) => o.id),
    delar: Object.keys(tjanst.delar),
    // Lysekil has written its part and not decided: it may adopt this very version later.
    ersattning: {
      modell,
      prisBeslutId: harBeslut ? beslutId(kommunId, 'pris') : null,
      text: harBeslut
        ? `Omsorgsnämnden i ${kommunNamn(kommunId)} har beslutat priserna för 2026. Privata utförare får momskompensation som en egen rad.`
        : `Omsorgsnämnden i ${kommunNamn(kommunId)} beslutar om ersättningen när den antar underlaget.`,
    },
    ickeval: { typ: 'egenregi', version: 1, beslutId: null },
    kapacitet: 'tak',
    kontakter: [stabiltId(`kontakt:${omsorgsnamnd(kommunId)}`)],
    villkor: [],
  }
}

/** The ids of the world's underlag for a tjänst. */
export function underlagRef(tjanst: string): UnderlagRef {
  return { underlagId: stabiltId(`underlag:${tjanst}`), versionId: stabiltId(`underlag:${tjanst}:1`) }
}

/** The shared underlag of Norra Bohuslän for both tjänster: sealed, and open in the three kommuner that have decided. */
export async function loadUnderlag({ sql }: Pick<Laddning, 'sql'>): Promise<Readonly<Record<string, UnderlagRef>>> {
  for (const tjanst of [hemtjanst, mat]) await loadOne(sql, tjanst)
  return { hemtjanst: underlagRef('hemtjanst'), mat: underlagRef('mat') }
}

async function loadOne(sql: Laddning['sql'], tjanst: Tjanst): Promise<void> {
  const ref = underlagRef(tjanst.id)
  const gemensam = gemensamDel(tjanst, inledning(tjanst))
  const villkor = valdaVillkor(tjanst)
  const parter = [...valfrihetskommuner, '1484'].map((kommunId) => ({
    kommunId,
    lokal: lokalDel(kommunId, tjanst, kommunId !== '1484'),
  }))
  const slug = `norra-bohuslan-${tjanst.id}`
  const forseglad = canonicalJson(
    toForseglad({
      underlag: { id: ref.underlagId, slug, titel: titel(tjanst) },
      tjanst,
      versionId: ref.versionId,
      nr: 1,
      faststalld: Temporal.Instant.from(FASTSTALLD),
      agare: { kommunId: '1427', kommun: 'Sotenäs', namndId: omsorgsnamnd('1427'), namnd: 'Omsorgsnämnden' },
      samverkan: 'Norra Bohuslän',
      gemensam,
      villkor,
      parter: await Promise.all(parter.map((p) => forsegladPart(sql, tjanst, p.kommunId, p.lokal))),
      utanLokalDel: [],
    }),
  )
  await sql`insert into forfragningsunderlag ${sql({ id: ref.underlagId, slug, titel: titel(tjanst), tjanst_id: tjanst.id, samverkan_id: stabiltId('samverkan:norra-bohuslan'), agare_kommun_id: '1427', agare_namnd_id: omsorgsnamnd('1427') })}`
  await sql`insert into underlag_version ${sql({ id: ref.versionId, underlag_id: ref.underlagId, nr: 1, status: 'utkast', gemensam: sql.json(gemensam as never), villkor: sql.json(villkor as never), skapad_av: identitetId('sotenas-upphandlare') })}`
  await sql`insert into underlag_lokal ${sql(parter.map((p) => ({ kommun_id: p.kommunId, namnd_id: omsorgsnamnd(p.kommunId), version_id: ref.versionId, lokal: sql.json(p.lokal as never) })))}`
  const sha256 = await sha256Hex(forseglad)
  const annonsId = (kommunId: string) => `LOV-2025-${kommunId}${tjanst.id === 'mat' ? '2' : '1'}`
  await sql`update underlag_version set status = 'faststalld', forseglad = ${forseglad}, sha256 = ${sha256}, faststalld = ${FASTSTALLD} where id = ${ref.versionId}`
  await sql`insert into underlag_part ${sql(
    valfrihetskommuner.map((kommunId) => ({
      kommun_id: kommunId,
      namnd_id: omsorgsnamnd(kommunId),
      version_id: ref.versionId,
      underlag_id: ref.underlagId,
      kf_beslut_id: beslutId(kommunId, 'tillampa-lov'),
      beslut_id: beslutId(kommunId, 'anta-underlag'),
      beslutad: '2025-11-18',
      annonserad: '2025-12-01T08:00:00+01:00',
      annons_id: annonsId(kommunId),
      oppnad: '2025-12-01T08:00:00+01:00',
    })),
  )}`
  await loadAnnonsposter(
    sql,
    valfrihetskommuner.map((kommunId) => ({
      ...{ forseglad, sha256, kommunId, annonsId: annonsId(kommunId), dag: '2025-12-01' },
    })),
  )
}

/** A party as it is sealed, with the prices that the world has decided for it. */
export async function forsegladPart(sql: Laddning['sql'], tjanst: Tjanst, kommunId: string, lokal: LokalDel) {
  const rader = await sql<{ parameter: string; segment: Record<string, string>; fran: string; ore: string }[]>`
    select parameter, segment, fran::text, ore::text from beslutat_varde
    where kommun_id = ${kommunId} and tjanst_id = ${tjanst.id} and ore is not null order by id`
  const varden = rader.map((r) => ({
    ...r,
    id: '',
    ore: BigInt(r.ore),
    enhet: null,
    varde: null,
    motivering: null,
    kalkyl: null,
    beslut: {
      id: beslutId(kommunId, 'pris'),
      instans: 'namnd',
      datum: '2025-11-18',
      paragraf: '§ 92',
      diarienummer: 'ON 2025/205',
    },
  }))
  const [kontakt] = await sql<{ id: string; namn: string; telefon: string; epost: string; adress: string }[]>`
    select id, namn, telefon, epost, adress from kontaktpunkt where kommun_id = ${kommunId} and namnd_id = ${omsorgsnamnd(kommunId)}`
  return toForsegladPart({
    part: { kommunId, kommun: kommunNamn(kommunId), namndId: omsorgsnamnd(kommunId), namnd: 'Omsorgsnämnden', lokal },
    tjanst,
    omraden: loadOmraden()
      .filter((o) => o.kommunId === kommunId)
      .map((o) => ({ ...o, postnummer: o.postnummer.map((p) => ({ ...p, fran: '2026-01-01' })) })),
    kontakter: kontakt ? [{ slag: 'kundtjanst', ...kontakt }] : [],
    // Only rows that are decided: a model's empty segments are no part of what was sealed.
    prislista: makePrislista(tjanst, varden, [], '2026-01-01'),
  })
}

const titel = (tjanst: Tjanst): string => `${tjanst.namn.sv} i norra Bohuslän`
