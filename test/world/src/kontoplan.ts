import type { Kontoplan, Kontorad } from '@valfri/ersattning/kontoplan'
import type { Sql } from 'postgres'
import { omsorgsnamnd, valfrihetskommuner } from './beslut.ts'
import { stabiltId } from './stabilt-id.ts'

/** Who books: a nämnd, and the tjänster that it pays for. */
interface Bokforare {
  readonly kommunId: string
  readonly namndId: string
  readonly organisationsnummer: string
  readonly fakturareferens: string
  readonly postnummer: string
  readonly ort: string
  readonly tjanster: readonly string[]
}

/** The part of each tjänst in an ansvar; accounts are by what is paid and to whom. Constructed throughout. */
const ANSVAR: Readonly<Record<string, string>> = {
  hemtjanst: '7420',
  mat: '7430',
  'daglig-verksamhet': '7510',
  familjeradgivning: '7610',
}

function kontorader(tjanstId: string): Kontorad[] {
  const rad = (regi: Kontorad['regi'], slag: Kontorad['slag'], konto: string): Kontorad => ({
    ...{ tjanstId, del: null, regi, slag, konto, ansvar: ANSVAR[tjanstId] ?? '7400', momsprocent: 0 },
    momsersattning: regi === 'privat' && slag === 'ersattning',
  })
  return [
    rad('privat', 'ersattning', '4631'),
    rad('privat', 'momskompensation', '4632'),
    rad('privat', 'vite', '4639'),
    rad('egenregi', 'ersattning', '4681'),
    rad('egenregi', 'vite', '4689'),
  ]
}

/** Booked and paid by the underlag alone, so that a month can be booked as soon as it is attested. */
const toPlan = ({ organisationsnummer, fakturareferens, postnummer, ort, tjanster }: Bokforare): Kontoplan => ({
  ...{ organisationsnummer, fakturareferens, postnummer, ort },
  ...{ skuldkonto: '2498', internkonto: '3911', momskonto: '1687', betalning: 'underlag' },
  betalningsvillkorDagar: 30,
  rader: tjanster.flatMap(kontorader),
})

/** How a nämnd books from 2026, with its decision. */
export async function addKontoplan(sql: Sql, b: Bokforare): Promise<void> {
  const n = { kommun_id: b.kommunId, namnd_id: b.namndId }
  const beslut_id = stabiltId(`beslut:${b.kommunId}:kontoplan`)
  await sql`insert into beslut ${sql({ ...n, id: beslut_id, instans: 'namnd', slag: 'annat', rubrik: 'Kontering av ersättning i valfrihetssystem', datum: '2025-11-18', paragraf: '§ 99', diarienummer: `KONSTR ${b.fakturareferens.split('-')[0]} 2025/299` })}`
  const plan = sql.json(toPlan(b) as never)
  await sql`insert into kontoplan ${sql({ ...n, id: stabiltId(`kontoplan:${b.kommunId}`), fran: '2026-01-01', plan, beslut_id, skapad: '2025-12-01T08:00:00Z' })}`
}

const SATE: Readonly<Record<string, readonly [organisationsnummer: string, postnummer: string, ort: string]>> = {
  '1427': ['2120001322', '45680', 'Kungshamn'],
  '1430': ['2120001330', '45580', 'Munkedal'],
  '1435': ['2120001348', '45781', 'Tanumshede'],
}

/** Norra Bohuslän's three, for a demo in which months are booked; a test of booking decides its own. */
export async function loadKontoplaner(sql: Sql): Promise<void> {
  for (const kommunId of valfrihetskommuner) {
    const [organisationsnummer, postnummer, ort] = SATE[kommunId] as (typeof SATE)[string]
    await addKontoplan(sql, {
      ...{ kommunId, namndId: omsorgsnamnd(kommunId), organisationsnummer, postnummer, ort },
      ...{ fakturareferens: 'ON-7420', tjanster: ['hemtjanst', 'mat', 'familjeradgivning'] },
    })
  }
}
