import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import tjanst from '@valfri/plugin-familjeradgivning/tjanst'
import { toForseglad } from '@valfri/underlag/forseglad'
import type { LokalDel } from '@valfri/underlag/typer'
import { loadAnnonsposter } from './annonspost.ts'
import { avtalId } from './avtal.ts'
import { beslutId, omsorgsnamnd } from './beslut.ts'
import { identitetId } from './personas.ts'
import { makeSlump } from './slump.ts'
import { stabiltId } from './stabilt-id.ts'
import type { Laddning } from './typer.ts'
import { forsegladPart, gemensamDel, underlagRef, valdaVillkor } from './underlag.ts'
import { utforareId } from './utforare.ts'

type Sql = Laddning['sql']
const SOTENAS = '1427'
const namnd = { kommun_id: SOTENAS, namnd_id: omsorgsnamnd(SOTENAS) }
const TITEL = 'Familjerådgivning i Sotenäs'
const UTFORARE = ['bohusomsorg', 'egenregi-sotenas']
const egenregi = (nyckel: string) => nyckel.startsWith('egenregi')

/** Constructed, after the shape of Nacka's 2021: what a samtal costs, of which the couple pays some. Öre. */
const PRIS = { samtal: 154_800, egenavgift: 45_000 }
const MODELL = {
  modell: 'per-samtal',
  val: {
    maxTillfallen: { antal: 5, tillaggBarnUnder18: 3, raknas: ['samtal'] },
    egenavgift: { nyckel: 'egenavgift', tasUtVid: ['samtal', 'uteblivet'] },
    avvikelser: { uteblivet: { '*': '0' } },
    radgruppering: 'bestallning',
  },
}

/**
 * Familjerådgivning in Sotenäs from 1 January 2026: switched on, priced, with an underlag of its own and two utförare. No figure is
 * Sotenäs's own.
 */
export async function addFamiljeradgivning(sql: Sql): Promise<void> {
  await sql`insert into tjanst_aktivering ${sql({ ...namnd, tjanst_id: tjanst.id, fran: '2026-01-01', nr: 1, aktiv: true, beslut_id: beslutId(SOTENAS, 'aktivera-tjanst') })}`
  await addVarden(sql)
  await addUnderlag(sql)
  const signerat = '2025-12-15T10:00:00+01:00'
  await sql`insert into avtal ${sql(
    UTFORARE.map((nyckel) => ({
      ...namnd,
      id: avtalId(SOTENAS, tjanst.id, nyckel),
      utforare_id: utforareId(nyckel),
      underlag_id: underlagRef(tjanst.id).underlagId,
      version_id: underlagRef(tjanst.id).versionId,
      tjanst_id: tjanst.id,
      slag: egenregi(nyckel) ? 'internt-uppdrag' : 'avtal',
      delar: ['samtal'],
      omraden: [],
      kapacitet: sql.json({ samtal: null }),
      fran: '2026-01-01',
      status: 'signerat',
      signerad_utforare: signerat,
      signerad_kommun: signerat,
      beslut_id: egenregi(nyckel) ? beslutId(SOTENAS, 'direktkvalificering') : null,
    })),
  )}`
}

async function addVarden(sql: Sql): Promise<void> {
  const bas = { ...namnd, tjanst_id: tjanst.id, segment: sql.json({}), fran: '2026-01-01' }
  const priser = Object.entries(PRIS).map(([parameter, ore]) => ({
    ...bas,
    ...{ id: stabiltId(`varde:${SOTENAS}:${tjanst.id}:${parameter}`), parameter, ore, enhet: 'samtal' },
    beslut_id: beslutId(SOTENAS, 'pris'),
  }))
  await sql`insert into beslutat_varde ${sql(priser)}`
  const modell = { id: stabiltId(`varde:${SOTENAS}:${tjanst.id}:modell`), parameter: 'modell', varde: sql.json(MODELL) }
  await sql`insert into beslutat_varde ${sql({ ...bas, ...modell, beslut_id: beslutId(SOTENAS, 'modell') })}`
}

async function addUnderlag(sql: Sql): Promise<void> {
  const { underlagId: id, versionId } = underlagRef(tjanst.id)
  const slug = 'sotenas-familjeradgivning'
  const faststalld = '2025-11-25T10:00:00+01:00'
  const gemensam = gemensamDel(
    tjanst,
    'Omsorgsnämnden i Sotenäs söker utförare av familjerådgivning. De som söker råd vänder sig direkt till utföraren och är anonyma för kommunen. Beloppen är påhittade.',
  )
  const villkor = valdaVillkor(tjanst)
  const lokal: LokalDel = {
    omraden: [],
    delar: ['samtal'],
    ersattning: {
      modell: 'per-samtal',
      prisBeslutId: beslutId(SOTENAS, 'pris'),
      text: 'Varje samtal ersätts, fem per ärende och tre till om särskilda skäl finns. Utföraren tar egenavgiften av paret.',
    },
    ickeval: null,
    kapacitet: 'tak',
    kontakter: [stabiltId(`kontakt:${namnd.namnd_id}`)],
    villkor: [],
  }
  const agare = { kommunId: SOTENAS, kommun: 'Sotenäs', namndId: namnd.namnd_id, namnd: 'Omsorgsnämnden' }
  const forseglad = canonicalJson(
    toForseglad({
      underlag: { id, slug, titel: TITEL },
      tjanst,
      versionId,
      nr: 1,
      faststalld: Temporal.Instant.from(faststalld),
      agare,
      samverkan: null,
      gemensam,
      villkor,
      parter: [await forsegladPart(sql, tjanst, SOTENAS, lokal)],
      utanLokalDel: [],
    }),
  )
  await sql`insert into forfragningsunderlag ${sql({ id, slug, titel: TITEL, tjanst_id: tjanst.id, agare_kommun_id: SOTENAS, agare_namnd_id: namnd.namnd_id })}`
  await sql`insert into underlag_version ${sql({ id: versionId, underlag_id: id, nr: 1, status: 'utkast', gemensam: sql.json(gemensam as never), villkor: sql.json(villkor as never), skapad_av: identitetId('sotenas-upphandlare') })}`
  await sql`insert into underlag_lokal ${sql({ ...namnd, version_id: versionId, lokal: sql.json(lokal as never) })}`
  const sha256 = await sha256Hex(forseglad)
  await sql`update underlag_version set status = 'faststalld', forseglad = ${forseglad}, sha256 = ${sha256}, faststalld = ${faststalld} where id = ${versionId}`
  const oppen = '2025-12-01T08:00:00+01:00'
  const annonsId = 'LOV-2025-14273'
  await sql`insert into underlag_part ${sql({ ...namnd, version_id: versionId, underlag_id: id, kf_beslut_id: beslutId(SOTENAS, 'tillampa-lov'), beslut_id: beslutId(SOTENAS, 'anta-underlag'), beslutad: '2025-11-18', annonserad: oppen, annons_id: annonsId, oppnad: oppen })}`
  await loadAnnonsposter(sql, [{ forseglad, sha256, kommunId: SOTENAS, annonsId, dag: '2025-12-01' }])
}

const TECKEN = '34679ACDEFGHJKMNPQRTVWXY'

/** Ärenden and samtal of the autumn, for the demo: codes that stand for nobody. */
export async function addArenden(sql: Sql, antal: number): Promise<void> {
  const slump = makeSlump(2026)
  const koder = new Set<string>()
  while (koder.size < antal) koder.add(`A-${Array.from({ length: 5 }, () => slump.val([...TECKEN])).join('')}`)
  for (const [i, kod] of [...koder].entries()) await addArende(sql, kod, i, slump)
}

async function addArende(sql: Sql, kod: string, i: number, slump: ReturnType<typeof makeSlump>): Promise<void> {
  const nyckel = UTFORARE[i % UTFORARE.length] as string
  const [personId, id] = [stabiltId(`arende-person:${kod}`), stabiltId(`arende:${kod}`)]
  const fran = Temporal.PlainDate.from('2026-08-17').add({ days: slump.heltal(0, 50) })
  const gemensamt = { ...namnd, utforare_id: utforareId(nyckel) }
  const skapad = `${fran}T12:00:00+02:00`
  await sql`insert into brukare ${sql({ ...namnd, person_id: personId, kod })}`
  await sql`insert into bestallning ${sql({ ...gemensamt, id, person_id: personId, avtal_id: avtalId(SOTENAS, tjanst.id, nyckel), tjanst_id: tjanst.id, del: 'samtal', regi: egenregi(nyckel) ? 'egenregi' : 'privat', fran: `${fran}`, start: `${fran}`, status: 'bekraftad', sedd: skapad, skapad })}`
  const falt = {
    ...(i % 5 === 0 && { 'sarskilda-skal-barn-under-18': true }),
    ...(i % 7 === 3 && { forsorjningsstod: true }),
  }
  await sql`insert into kodarende ${sql({ ...gemensamt, bestallning_id: id, nr: 1, falt: sql.json(falt), skapad })}`
  const samtal = Array.from({ length: slump.heltal(1, 6) }, (_, n) => {
    const datum = fran.add({ days: 7 * n })
    const typ = slump.tal() < 0.1 ? 'uteblivet' : 'samtal'
    const plats = { bestallning_id: id, person_id: personId, tjanst_id: tjanst.id, del: 'samtal', typ }
    const dag = { manad: `${datum.with({ day: 1 })}`, datum: `${datum}`, skapad: `${datum}T17:00:00+02:00` }
    return { ...gemensamt, ...plats, ...dag, id: stabiltId(`samtal:${kod}:${n}`), status: 'godtagen', kalla: 'webb' }
  })
  await sql`insert into handelse ${sql(samtal)}`
}
