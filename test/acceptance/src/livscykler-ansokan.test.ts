import { beslutaAnsokan } from '@valfri/ansokan/besluta-ansokan'
import { listValbara } from '@valfri/ansokan/list-valbara'
import { provaVillkorIArende } from '@valfri/ansokan/prova-villkor'
import { overprovningsfrist, rattsmedelFor } from '@valfri/ansokan/rattsmedel'
import { underrattaSokanden } from '@valfri/ansokan/underratta'
import { type Aktor, withAktor } from '@valfri/db/aktor'
import type { Result } from '@valfri/kernel/fel'
import { tjanster } from '@valfri/server/tjanster'
import { fyllUtkast } from '@valfri/world/ansokan'
import { identitetId } from '@valfri/world/personas'
import { underlagRef } from '@valfri/world/underlag'
import { utforareId } from '@valfri/world/utforare'
import { describe, expect, it } from 'vitest'
import { scenario, vartFel } from './livscykler-fall.ts'
import { useApp } from './use-app.ts'

const nu = () => Temporal.Instant.from('2026-05-04T09:00:00+02:00')
const KOD: Readonly<Record<string, string>> = { lysekil: '1484', munkedal: '1430', sotenas: '1427', tanum: '1435' }
/** The scenarios' states of one villkor as ours. */
const UTFALL: Readonly<Record<string, string>> = {
  uppfylld: 'uppfylld',
  ejUppfylld: 'ej-uppfylld',
  ejTillamplig: 'ej-tillamplig',
}

const { bas, inloggad } = useApp(nu)

const aktor = (kommun: string, roll: string): Aktor => ({
  typ: 'kommun',
  kommunId: kommun,
  namndId: `${kommun}-omsorgsnamnden`,
  identitetId: identitetId('sotenas-beslutsfattare'),
  roller: [roll],
  farSePerson: false,
})
const koden = (r: Result<unknown>) => (r.ok ? 'ok' : r.fel.kod)

/** A case with the outcomes of a scenario. Its underlag has the scenario's villkor and no others. */
async function arrangera(kommun: string, provningar: Readonly<Record<string, string>>, namn: string = 'skargardsvard') {
  const versionId = crypto.randomUUID()
  const { underlagId } = underlagRef('hemtjanst')
  const villkor = Object.keys(provningar).map((id) => ({
    ...{ id, nr: id, namn: id, kalla: 'egen', niva: 'gemensam', kapitel: 'kvalificering', text: id, delar: [] },
    ...{ kontrollpunkter: [{ typ: 'visa-upp' }], vidBrist: ['ej-godkannande'], obligatoriskt: true },
  }))
  const [{ nr } = { nr: 0 }] =
    await bas.agare`select coalesce(max(nr), 0) + 1 as nr from underlag_version where underlag_id = ${underlagId}`
  await bas.agare`insert into underlag_version (id, underlag_id, nr, status, gemensam, villkor, sha256, forseglad, faststalld)
    select ${versionId}, underlag_id, ${nr}, 'faststalld', gemensam, ${bas.agare.json(villkor as never)}, 'x', '{}', now() from underlag_version where id = ${underlagRef('hemtjanst').versionId}`
  const inlamnat = {
    uppgifter: {},
    val: { kommunId: kommun, delar: ['service'], omraden: [], kapacitet: {} },
    svar: {},
    enheter: [],
  }
  const arendeId = crypto.randomUUID()
  await bas.agare`insert into arende (kommun_id, id, namnd_id, ansokan_id, utforare_id, underlag_id, version_id, diarienummer, inkommen, status, inlamnat, sha256)
    values (${kommun}, ${arendeId}, ${`${kommun}-omsorgsnamnden`}, ${crypto.randomUUID()}, ${utforareId(namn)}, ${underlagId}, ${versionId}, ${`LC ${arendeId}`}, now(), 'provning', ${bas.agare.json(inlamnat as never)}, 'x')`
  for (const [id, utfall] of Object.entries(provningar)) {
    if (UTFALL[utfall])
      await bas.agare`insert into provning (kommun_id, namnd_id, arende_id, villkor_id, utfall, skal, av) values (${kommun}, ${`${kommun}-omsorgsnamnden`}, ${arendeId}, ${id}, ${UTFALL[utfall]}, 'Brister.', ${identitetId('sotenas-upphandlare')})`
  }
  return arendeId
}

const besluta = (
  kommun: string,
  arendeId: string,
  utfall: 'godkand' | 'avslag',
  vem: string | null = 'Karin Provström',
  roll = 'beslutsfattare',
  skal = 'Skäl.',
) =>
  withAktor(bas.db, aktor(kommun, roll), (tx) =>
    beslutaAnsokan(tx, { arendeId, rev: 1, utfall, skal, delegation: 'Punkt 4.2' }, { namn: vem }, nu()),
  )
const valbara = async (kommun: string, dag: string) => {
  const fraga = { kommunId: kommun, tjanstId: 'hemtjanst', del: 'service', dag: Temporal.PlainDate.from(dag) }
  return (await withAktor(bas.db, { typ: 'publik' }, (tx) => listValbara(tx, fraga))).map((u) => u.utforareId)
}

describe('the life cycles of an application', () => {
  it('LC-01: refuses nobody without a named villkor that is not met', async () => {
    const { given, when, then } = scenario('LC-01')
    const id = await arrangera(
      '1435',
      (given as never as { ansokan: { provningar: Record<string, string> } }).ansokan.provningar,
    )
    const svar = await besluta('1435', id, 'avslag', 'Camilla Exempelman', 'beslutsfattare', String(when.data.skal))
    expect(koden(svar)).toBe(vartFel(then.felkod as string))
    const [rad] = await bas.agare`select status from arende where id = ${id}`
    expect(rad?.status).toBe(then['ansokan.status'])
  })

  it('LC-02: approves nobody before every villkor is tried', async () => {
    const { given, then } = scenario('LC-02')
    const id = await arrangera(
      '1430',
      (given as never as { ansokan: { provningar: Record<string, string> } }).ansokan.provningar,
    )
    const svar = await besluta('1430', id, 'godkand')
    expect(koden(svar)).toBe(vartFel(then.felkod as string))
    expect(svar.ok ? null : svar.fel.detaljer).toEqual({ villkor: then.villkor })
  })

  it('LC-03: has no highest number of utförare, and nowhere to write one', async () => {
    const { given, then } = scenario('LC-03')
    const antal = Number((given as { antalGodkandaUtforare?: number }).antalGodkandaUtforare)
    const { underlagId, versionId } = underlagRef('hemtjanst')
    await bas.agare`insert into avtal (kommun_id, namnd_id, utforare_id, underlag_id, version_id, tjanst_id, delar, omraden, kapacitet, fran, status)
      select '1427', '1427-omsorgsnamnden', ${utforareId('bohusomsorg')}, ${underlagId}, ${versionId}, 'hemtjanst', '{omvardnad}', '{}', '{}', '2026-01-01', 'signerat' from generate_series(1, ${antal})`
    const id = await arrangera('1427', { G01: 'uppfylld', S01: 'uppfylld' })
    expect(koden(await besluta('1427', id, 'godkand'))).toBe('ok')
    const [rad] = await bas.agare`select status from arende where id = ${id}`
    expect(rad?.status).toBe(then['ansokan.status'])
    const kolumner =
      await bas.agare`select column_name from information_schema.columns where table_schema = 'public' and (column_name ~ 'max_?antal' or column_name ~ 'poang|rang|kvot|ko_?plats')`
    expect(kolumner).toEqual([])
  })

  it('LC-05: lets no system decide', async () => {
    const { then } = scenario('LC-05')
    const id = await arrangera('1435', { G01: 'uppfylld' })
    expect(koden(await besluta('1435', id, 'godkand', null))).toBe(vartFel(then.felkod as string))
    const plattform: Aktor = { typ: 'plattform', identitetId: identitetId('drift'), roller: ['driftansvarig'] }
    const input = { arendeId: id, rev: 1, utfall: 'godkand' as const, skal: 'Grönt.', delegation: 'Automatik' }
    const svar = await withAktor(bas.db, plattform, (tx) => beslutaAnsokan(tx, input, { namn: 'Automat' }, nu()))
    expect(koden(svar)).toBe(vartFel(then.felkod as string))
    expect(koden(await besluta('1435', id, 'godkand', 'Henrik Provlund', 'upphandlare'))).toBe('ej-behorig')
  })

  it.each(['LC-06', 'LC-07'])('%s: counts the last day from when the underrättelse was lämnad', (nr) => {
    const { given, then } = scenario(nr)
    const { lamnad } = (given as never as { underrattelse: { lamnad: string } }).underrattelse
    const frist = overprovningsfrist(Temporal.Instant.from(`${lamnad}T13:00:00+02:00`))
    expect(frist.sistaDag.toString()).toBe(then.sistaDag)
    expect(frist.rullad).toBe(then.rullad)
    if (then.oruladDag) expect(frist.oruladDag.toString()).toBe(then.oruladDag)
  })

  it('LC-08: sends no refusal that does not say how to seek rättelse', async () => {
    const { given, then } = scenario('LC-08')
    const id = await arrangera('1427', { S01: 'ejUppfylld' })
    await besluta('1427', id, 'avslag')
    const { rattelseUpplysning } = (given as never as { underrattelseUtkast: { rattelseUpplysning: string } })
      .underrattelseUtkast
    const svar = await withAktor(bas.db, aktor('1427', 'registrator'), (tx) =>
      underrattaSokanden(tx, { arendeId: id, rattelseupplysning: rattelseUpplysning }, 'Maria Provbäck', nu()),
    )
    expect(koden(svar)).toBe(vartFel(then.felkod as string))
    expect(await bas.agare`select 1 from underrattelse where arende_id = ${id}`).toEqual([])
  })

  it('LC-09: offers a competitor nothing against another’s approval', () => {
    const { given, then } = scenario('LC-09')
    const { sokande, utfall } = (given as never as { beslut: { sokande: string; utfall: string } }).beslut
    const svar = rattsmedelFor(
      { utforareId: sokande, utfall },
      (given as { annanUtforare?: string }).annanUtforare ?? '',
    )
    expect(svar.overprovningErbjuds).toBe(then.overprovningErbjuds)
    expect(svar.hanvisning).toContain('LOV 10 kap. 1 § andra stycket')
  })

  it('LC-10: hides from choice who is approved without a signed avtal', async () => {
    const id = await arrangera('1435', { G01: 'uppfylld' })
    expect(koden(await besluta('1435', id, 'godkand'))).toBe('ok')
    const { underlagId, versionId } = underlagRef('hemtjanst')
    await bas.agare`insert into avtal (kommun_id, namnd_id, utforare_id, arende_id, underlag_id, version_id, tjanst_id, delar, omraden, kapacitet, fran, status)
      values ('1435', '1435-omsorgsnamnden', ${utforareId('skargardsvard')}, ${id}, ${underlagId}, ${versionId}, 'hemtjanst', '{service}', '{}', '{}', '2026-05-01', 'utkast')`
    const dag = String(scenario('LC-10').when.data.datum)
    expect(await valbara('1435', dag)).not.toContain(utforareId('skargardsvard'))
  })

  it('LC-11: gives a decision in Sotenäs no force in Tanum', async () => {
    const { underlagId, versionId } = underlagRef('hemtjanst')
    await bas.agare`insert into avtal (kommun_id, namnd_id, utforare_id, underlag_id, version_id, tjanst_id, delar, omraden, kapacitet, fran, status)
      values ('1427', '1427-omsorgsnamnden', ${utforareId('skargardsvard')}, ${underlagId}, ${versionId}, 'hemtjanst', '{service}', '{}', '{}', '2026-05-01', 'signerat')`
    const dag = String(scenario('LC-11').when.data.datum)
    expect(await valbara('1427', dag)).toContain(utforareId('skargardsvard'))
    expect(await valbara('1435', dag)).not.toContain(utforareId('skargardsvard'))
  })

  it('LC-12: makes one ärende per nämnd of an application to several', async () => {
    const { when, then } = scenario('LC-12')
    const kommuner = (when.data as never as { kommuner: string[] }).kommuner.map((k) => KOD[k] as string)
    await openLysekil()
    const b = await inloggad('klippan-firmatecknare')
    const utkast = await fyllUtkast(b, kommuner)
    const { arenden } = await b.trpc<{ arenden: { id: string; kommunId: string }[] }>('ansokan.skickaIn', {
      ...{ id: utkast.id, rev: utkast.rev, forsakran: true },
    })
    const rader =
      await bas.agare`select kommun_id, kommun_id || diarienummer as nr from arende where ansokan_id = ${utkast.id}`
    expect(arenden).toHaveLength(Number(then.antalArenden))
    expect(new Set(rader.map((r) => r.nr)).size).toBe(Number(then.unikaDiarienummer))
    expect(rader.some((r) => r.kommun_id === KOD.sotenas)).toBe(then.sotenasHarArende)
  })

  it('LC-15: tries no villkor that was not in the underlag', async () => {
    const { given, when, then } = scenario('LC-15')
    const { villkor } = (given as never as { ffuVersion: { villkor: string[] } }).ffuVersion
    const arendeId = await arrangera('1427', Object.fromEntries(villkor.map((v) => [v, 'ejProvad'])))
    const input = {
      arendeId,
      villkorId: String(when.data.villkor),
      utfall: 'ej-uppfylld' as const,
      skal: String(when.data.skal),
      sedd: null,
    }
    const svar = await withAktor(bas.db, aktor('1427', 'upphandlare'), (tx) =>
      provaVillkorIArende(tx, input, 'Anna Testberg', nu(), tjanster.tjanster),
    )
    expect(koden(svar)).toBe(vartFel(then.felkod as string))
  })
})

/** In the scenario Lysekil's nämnd has decided; in the world it has not yet. */
async function openLysekil(): Promise<void> {
  const { underlagId, versionId } = underlagRef('hemtjanst')
  const beslut = crypto.randomUUID()
  await bas.agare`insert into beslut (kommun_id, id, namnd_id, instans, slag, rubrik, datum, paragraf, diarienummer)
    values ('1484', ${beslut}, '1484-omsorgsnamnden', 'namnd', 'anta-underlag', 'Antar underlaget', '2026-04-20', '§ 1', 'ON 2026/90')`
  await bas.agare`insert into tjanst_aktivering (kommun_id, tjanst_id, fran, nr, namnd_id, aktiv, beslut_id)
    values ('1484', 'hemtjanst', '2026-04-21', 1, '1484-omsorgsnamnden', true, ${beslut})`
  await bas.agare`insert into underlag_part (kommun_id, namnd_id, version_id, underlag_id, kf_beslut_id, beslut_id, beslutad, annonserad, annons_id, oppnad)
    values ('1484', '1484-omsorgsnamnden', ${versionId}, ${underlagId}, ${beslut}, ${beslut}, '2026-04-20', '2026-04-22T08:00:00Z', 'LOV-L', '2026-04-22T08:00:00Z')`
}
