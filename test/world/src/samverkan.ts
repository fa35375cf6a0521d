import { aviseraAndring } from '@valfri/ansokan/avisera-andring'
import { type Aktor, type AktorTx, type Databas, openDatabas, withAktor } from '@valfri/db/aktor'
import type { Result } from '@valfri/kernel/fel'
import { fordelaKostnad } from '@valfri/samverkan/fordela-kostnad'
import { rapporteraTal } from '@valfri/samverkan/rapportera-tal'
import { skickaForslag } from '@valfri/samverkan/skicka-forslag'
import { svaraForslag } from '@valfri/samverkan/svara-forslag'
import { tjanster } from '@valfri/server/tjanster'
import { type BeslutInput, registreraBeslut } from '@valfri/tenancy/registrera-beslut'
import { bjudInTillSamverkan } from '@valfri/tenancy/samverka'
import { type ForeslaInput, foreslaArende, svaraArende } from '@valfri/tenancy/samverkan-arenden'
import { annonsera } from '@valfri/underlag/annonsera'
import { antaUnderlag } from '@valfri/underlag/anta-underlag'
import { faststallUnderlag } from '@valfri/underlag/faststall-underlag'
import { skapaNyVersion } from '@valfri/underlag/ny-version'
import { sparaGemensam } from '@valfri/underlag/spara-gemensam'
import { erbjudVistelseavtal, godkannVistelseavtal } from '@valfri/val/vistelseavtal'
import { beslutId } from './beslut.ts'
import { varlden } from './kommuner.ts'
import { identitetId, persona } from './personas.ts'
import { stabiltId } from './stabilt-id.ts'
import { underlagRef } from './underlag.ts'

const FYRA = ['sotenas', 'lysekil', 'munkedal', 'tanum'] as const
type Kommun = (typeof FYRA)[number]

/** The samverkan of the world. */
export const noboSamverkanId = stabiltId('samverkan:norra-bohuslan')

/** Rounded figures, as in kommuner.ts: the real ones are for the kommuner to enter from their source. */
const FOLKMANGD: Readonly<Record<Kommun, number>> = { sotenas: 9_000, lysekil: 14_100, munkedal: 10_300, tanum: 12_900 }

const REGLER = {
  antagning: 'alla',
  regelandring: 'alla',
  uppsagningManader: 6,
  uttrade: 'arsskifte',
  svarstidDagar: 60,
  text: 'Medlemmarna delar den gemensamma delen av sina förfrågningsunderlag. Varje nämnd beslutar själv om den antar en version, och om sina områden, priser och ickeval.\n\nEn ny medlem tas in när alla medlemmar har sagt ja. Den som vill lämna säger upp sig sex månader i förväg och lämnar vid ett årsskifte. Beslut som har fattats under tiden fortsätter att gälla hos var och en.',
} as const

function aktor(kommun: Kommun, roll: 'upphandlare' | 'ekonom'): Aktor {
  const identitet = identitetId(`${kommun}-${roll}`)
  return { typ: 'kommun', ...varlden[kommun], identitetId: identitet, roller: [roll], farSePerson: false }
}

const dag = (d: string) => Temporal.PlainDate.from(d)
const vid = (d: string) => Temporal.Instant.from(`${d}T09:00:00+01:00`)

async function act<T>(
  db: Databas,
  kommun: Kommun,
  fn: (tx: AktorTx) => Promise<Result<T>>,
  roll?: 'ekonom',
): Promise<T> {
  const svar = await withAktor(db, aktor(kommun, roll ?? 'upphandlare'), fn)
  if (!svar.ok) throw new Error(`${svar.fel.kod}: ${svar.fel.text}`)
  return svar.value
}

let nr = 0
async function beslut(
  db: Databas,
  kommun: Kommun,
  rubrik: string,
  datum: string,
  slag: BeslutInput['slag'] = 'samverkan',
) {
  nr += 1
  const rad = { instans: 'namnd', slag, rubrik, datum: dag(datum), paragraf: `§ ${10 + nr}` } as const
  const input = { ...rad, diarienummer: `ON ${datum.slice(0, 4)}/KONSTR-${nr}` }
  return (await act(db, kommun, (tx) => registreraBeslut(tx, input, dag(datum)))).id
}

type Arende =
  | { slag: 'regler'; regler: typeof REGLER }
  | Omit<Extract<ForeslaInput, { slag: 'nyckel' }>, 'samverkanId' | 'fran' | 'beslutId'>

/** Sotenäs proposes, and the other three say yes, each by its own decision. */
async function agree(db: Databas, rubrik: string, datum: string, arende: Arende, fran: string): Promise<void> {
  const samverkanId = noboSamverkanId
  const grund = { samverkanId, fran: dag(fran), beslutId: await beslut(db, 'sotenas', rubrik, datum) }
  const { arendeId } = await act(db, 'sotenas', (tx) => foreslaArende(tx, { ...arende, ...grund }, vid(datum)))
  for (const kommun of FYRA.slice(1)) {
    const ja = { samverkanId, arendeId, svar: 'ja' as const, beslutId: await beslut(db, kommun, rubrik, datum) }
    await act(db, kommun, (tx) => svaraArende(tx, ja, vid(datum)))
  }
}

/** Common costs: the key by inhabitants, its figures, and what Sotenäs and Munkedal have paid for all. */
async function shareCosts(db: Databas): Promise<void> {
  const samverkanId = noboSamverkanId
  const nyckel = {
    slag: 'folkmangd',
    enhet: null,
    text: 'Granskning och drift kommer alla invånare till del.',
  } as const
  await agree(db, 'Fördelningsnyckel för gemensamma kostnader', '2026-02-17', { slag: 'nyckel', nyckel }, '2026-03-01')
  for (const kommun of FYRA) {
    const tal = { slag: 'folkmangd', avser: dag('2025-12-31'), antal: FOLKMANGD[kommun] } as const
    const kalla = { kalla: 'Demons avrundade folkmängd (konstruerad)', kallaDatum: dag('2026-02-20') }
    const { namndId } = varlden[kommun]
    await act(db, 'sotenas', (tx) => rapporteraTal(tx, { samverkanId, namndId, ...tal, ...kalla }))
  }
  const poster = [
    [
      'sotenas',
      'granskning',
      'Gemensam granskning av ansökningar, våren 2026',
      '2026-06-30',
      18_450_001n,
      'SOT 2026-4471',
    ],
    ['munkedal', 'drift', 'Webbplats och support, första halvåret 2026', '2026-07-01', 6_212_050n, 'MUN 2026-1187'],
  ] as const
  for (const [kommun, slag, text, datum, beloppOre, verifikation] of poster) {
    const kostnad = { samverkanId, slag, text, datum: dag(datum), beloppOre, verifikation }
    await act(db, kommun, (tx) => fordelaKostnad(tx, kostnad, dag('2026-07-02')), 'ekonom')
  }
}

/** Version 2 of mat goes out to the four: Sotenäs is on it, Munkedal waits, and Tanum and Lysekil have not answered. */
async function proposeMat(db: Databas): Promise<void> {
  const nu = vid('2026-10-05')
  const { underlagId } = underlagRef('mat')
  const { versionId } = await act(db, 'sotenas', (tx) => skapaNyVersion(tx, underlagId))
  await act(db, 'sotenas', (tx) => sparaGemensam(tx, { versionId, del: 'beslutstidDagar', fore: 60, efter: 45 }, nu))
  const skal = 'Villkoren är desamma som i version 1.'
  await act(db, 'sotenas', (tx) => faststallUnderlag(tx, tjanster, { versionId, skal }, nu))
  const meddelande = 'Den som ansöker ska få besked inom 45 dagar i stället för 60.'
  await act(db, 'sotenas', (tx) => skickaForslag(tx, { versionId, meddelande }, nu))
  const antaget = await beslut(db, 'sotenas', 'Anta version 2 av underlaget för mat', '2026-10-20', 'anta-underlag')
  const anta = { versionId, kfBeslutId: beslutId('1427', 'tillampa-lov'), beslutId: antaget }
  await act(db, 'sotenas', (tx) => antaUnderlag(tx, anta))
  const { namn } = persona('sotenas-upphandlare')
  const oppning = { tjanster, nu: vid('2026-10-21'), namn, vidOppning: aviseraAndring }
  await act(db, 'sotenas', (tx) => annonsera(tx, { versionId, annonsId: 'LOV-2026-14272' }, oppning))
  const vanta = { versionId, svar: 'avvaktar', datum: dag('2026-10-27'), diarienummer: 'ON 2026/KONSTR-88' } as const
  const skalet = { skal: 'Nämnden vill se hur många ansökningar som kommer in först.' }
  await act(db, 'munkedal', (tx) => svaraForslag(tx, { ...vanta, ...skalet }, dag('2026-10-27')))
}

/** Munkedal's persons may stay in Sotenäs, at Munkedal's own price; Tanum has offered Sotenäs the same, and waits. */
async function agreeOnStays(db: Databas): Promise<void> {
  for (const [kommun, pris] of [
    ['munkedal', 'hemkommun'],
    ['tanum', 'vistelsekommun'],
  ] as const) {
    const rubrik = 'Vistelseavtal med Sotenäs om hemtjänst'
    const avtal = { tjanstId: 'hemtjanst', pris, fran: dag('2026-06-01') }
    const vard = { vardKommunId: varlden.sotenas.kommunId, vardNamndId: varlden.sotenas.namndId }
    const eget = await beslut(db, kommun, rubrik, '2026-05-12')
    const { id } = await act(db, kommun, (tx) => erbjudVistelseavtal(tx, { ...avtal, ...vard, beslutId: eget }))
    if (kommun === 'tanum') continue
    const vardens = await beslut(db, 'sotenas', 'Vistelseavtal med Munkedal om hemtjänst', '2026-05-19')
    await act(db, 'sotenas', (tx) => godkannVistelseavtal(tx, { avtalId: id, beslutId: vardens }))
  }
}

/**
 * What the four of Norra Bohuslän have agreed on and answered, done by their own staff's acts: rules, a key for common costs,
 * two costs, a proposed version of mat, and Nacka's question whether it may join.
 * @param db the app's role; its clock stands on a day in November 2026
 */
export async function arrangeSamverkan(db: Databas): Promise<void> {
  await agree(db, 'Regler för samverkan', '2026-01-20', { slag: 'regler', regler: REGLER }, '2026-02-01')
  await shareCosts(db)
  await proposeMat(db)
  await agreeOnStays(db)
  const nacka = { samverkanId: noboSamverkanId, kommunId: '0182', namndId: '0182-aldrenamnden' }
  await act(db, 'sotenas', (tx) => bjudInTillSamverkan(tx, nacka, vid('2026-11-09')))
}

/** As above, with a connection of its own to what is loaded and committed. */
export async function addSamverkan(appUrl: string): Promise<void> {
  const db = openDatabas(appUrl, () => vid('2026-11-09'), 2)
  try {
    await arrangeSamverkan(db)
  } finally {
    await db.$klient.end()
  }
}
