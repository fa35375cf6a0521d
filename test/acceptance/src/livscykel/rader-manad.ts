import { stabiltId } from '@valfri/world/stabilt-id'
import type { Scen } from './arrangera.ts'
import { type Insats, namndOf } from './ordlista.ts'
import { loadAvgiftsutrymme } from './rader-avgift.ts'
import { type BestallningIn, loadBestallning, loadInsatsbeslut, loadPerson } from './rader-person.ts'
import { ensureUtforare, loadAvtal } from './rader-utforare.ts'
import type { Varld } from './varld.ts'

/** One insats of a person in a month, with the hours that were performed of it. */
export interface Utford {
  readonly insats: Insats
  readonly utforare: string
  readonly timmar: number
  readonly lagrum?: string
}

/** What a beslut grants where the facts do not say: one hour a month. */
const MANGD = 60
/** Hours of a visit at most. */
const LANGST = 8

/** A person with beslut, what is ordered, and the visits of the month; gives the id. @param vem which of the scenario's persons */
export async function loadManad(
  scen: Scen,
  kommun: string,
  vem: string,
  utforda: readonly Utford[],
  manad: Temporal.PlainYearMonth,
): Promise<string> {
  const { v, given } = scen
  const dag = manad.toPlainDate({ day: 1 }).subtract({ months: 1 }).toString()
  const id = `avgift ${vem}`
  const person = { id, kommun, namn: 'Testperson', personnummer: id, skydd: 'ingen', team: [], postnummer: null }
  const brukareId = await loadPerson(v, person)
  for (const [nr, { insats, lagrum, utforare, timmar }] of utforda.entries()) {
    const datum = given.insatsbeslut?.beslutsdag ?? dag
    const beslut = { brukareId, kommun, insats, mangd: MANGD, datum, nr, ...(lagrum && { lagrum }) }
    const beslutId = await loadInsatsbeslut(v, beslut)
    const utforareId = await ensureUtforare(v, utforare, kommun)
    const avtalId = await ensureAvtal(scen, { kommun, utforareId, insats, dag })
    await loadBesok(v, { kommun, utforareId, avtalId, insats, brukareId, beslutId, dag }, timmar, manad)
  }
  if (given.brukare?.avgiftsutrymmeOre !== undefined)
    await loadAvgiftsutrymme(v, kommun, brukareId, given.brukare.avgiftsutrymmeOre, manad)
  return brukareId
}

async function ensureAvtal(
  { v, underlag }: Scen,
  a: Pick<BestallningIn, 'kommun' | 'utforareId' | 'insats' | 'dag'>,
): Promise<string> {
  const { tjanst, del } = a.insats
  const [finns] = await v.sql<{ id: string }[]>`
    select id from avtal where kommun_id = ${namndOf(a.kommun).kommunId} and utforare_id = ${a.utforareId} and delar = ${[del]}`
  if (finns) return finns.id
  if (!underlag) throw new Error('an avtal stands on an underlag')
  const avtal = { arendeId: null, avtal: 'iKraft', kapacitet: null, omraden: [], delar: [del] } as const
  return loadAvtal(v, { ...a, ...avtal, underlag, tjanstId: tjanst.id })
}

/** The hours as visits, one a day from the first of the month. */
async function loadBesok(v: Varld, b: BestallningIn, timmar: number, manad: Temporal.PlainYearMonth): Promise<void> {
  const bestallningId = await loadBestallning(v, b)
  const { tjanst, del } = b.insats
  const [typ] = Object.entries(tjanst.handelser).find(([, h]) => h.raknasSom === 'utford') ?? []
  if (timmar > 0 && !typ) throw new Error(`${tjanst.id} rapporteras inte i timmar.`)
  for (let i = 0; i * LANGST < timmar; i += 1) {
    const start = manad
      .toPlainDate({ day: i + 1 })
      .toZonedDateTime({ timeZone: 'Europe/Stockholm', plainTime: '08:00' })
    const slut = start.add({ hours: Math.min(LANGST, timmar - i * LANGST) })
    const datum = start.toPlainDate().toString()
    const n = namndOf(b.kommun)
    const rad = {
      ...{ kommun_id: n.kommunId, namnd_id: n.namndId, id: stabiltId(`livscykel:besok:${bestallningId}:${datum}`) },
      ...{ manad: `${manad}-01`, utforare_id: b.utforareId, bestallning_id: bestallningId, person_id: b.brukareId },
      ...{ tjanst_id: tjanst.id, del, typ: typ as string, datum, status: 'godtagen', kalla: 'api' },
      ...{ start: start.toInstant().toString(), slut: slut.toInstant().toString() },
      skapad: v.nu().toString(),
    }
    await v.sql`insert into handelse ${v.sql(rad)}`
  }
}
