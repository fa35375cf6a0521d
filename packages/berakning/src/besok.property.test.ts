import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beraknaErsattning } from './berakna-ersattning.ts'
import type { Besok, Besokskolumner, Korningsunderlag } from './indata.ts'
import { dagnummer, mandagOf } from './kalender.ts'
import { BAND, bestallning, minut, modell, pris, underlag } from './provdata.ts'
import { bandAt } from './tidsband.ts'

/* The engine walks slots and edges. Here an oracle walks minute by minute, as the rule is written, and they must agree. */

const START = minut('2026-03-29T00:00')
const LANGD = 84 * 60 // the night to summer time, a new price on the 30th, a new month on the 1st
const PERSONER = 3

const priser = [...BAND.map((b) => b.namn)].flatMap((tidsband, i) => [
  pris('omvardnad', 40_000 + i * 1_000, '2026-01-01', { tidsband }),
  pris('omvardnad', 41_000 + i * 1_000, '2026-03-30', { tidsband }),
])
const bestallningar = Array.from({ length: PERSONER }, (_, i) =>
  bestallning({
    id: `B${i}`,
    personId: `P${i % 2}`,
    dubbelbemanning: i === 0,
    gransminuter: [{ fran: '2026-01-01', minuter: 150 + 60 * i }],
  }),
)

const besokArb = fc
  .record({
    bestallningId: fc.integer({ min: 0, max: PERSONER - 1 }).map((i) => `B${i}`),
    start: fc.integer({ min: 0, max: LANGD - 400 }).map((m) => START + m),
    langd: fc.integer({ min: 1, max: 180 }),
    personal: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ langd, start, ...b }) => ({ ...b, start, slut: start + langd }))

const besokLista = fc
  .array(besokArb, { minLength: 1, maxLength: 16 })
  .map((lista) => lista.map((b, i): Besok => ({ ...b, typ: 'utford', id: `H${String(i).padStart(2, '0')}` })))

const valArb: fc.Arbitrary<ModellvalIn> = fc.record({
  tidsband: fc.constant(BAND),
  prisdatum: fc.constantFrom('minut' as const, 'start' as const),
  handelseavrundning: fc.option(
    fc.record({ tillMinuter: fc.constantFrom(5, 15), metod: fc.constantFrom('upp' as const, 'ner' as const) }),
    { nil: undefined },
  ),
  dubbelbemanning: fc.constantFrom('ingar' as const, 'per-personal' as const),
  grans: fc.option(
    fc.record({
      niva: fc.constantFrom('beslut' as const, 'kund' as const, 'kundstock' as const),
      period: fc.constantFrom('manad' as const, 'vecka' as const),
      toleransProcent: fc.constantFrom('0', '10'),
    }),
    { nil: undefined },
  ),
})

interface Minut {
  readonly m: number
  readonly id: string
  readonly personal: number
  readonly b: Besok
}

const lokal = (m: number) => Temporal.Instant.fromEpochMilliseconds(m * 60_000).toZonedDateTimeISO('Europe/Stockholm')

/** Every paid and unpaid minute, one by one. */
function oracle(besok: readonly Besok[], val: ModellvalIn): { belopp: Map<string, number>; utan: Map<string, number> } {
  const minuter: Minut[] = []
  for (const b of besok) {
    const egen = bestallningar.find((x) => x.id === b.bestallningId)
    let lista = Array.from({ length: b.slut - b.start }, (_, i) => b.start + i)
    const regel = val.handelseavrundning
    if (regel) {
      const antal =
        (regel.metod === 'upp' ? Math.ceil : Math.floor)(lista.length / regel.tillMinuter) * regel.tillMinuter
      const sista = lista.at(-1) as number
      lista = antal < lista.length ? lista.slice(0, antal) : [...lista, ...new Array(antal - lista.length).fill(sista)]
    }
    const staff = val.dubbelbemanning === 'per-personal' && egen?.dubbelbemanning ? (b.personal ?? 1) : 1
    for (const m of lista) for (let p = 0; p < staff; p++) minuter.push({ m, id: b.id, personal: p, b })
  }
  minuter.sort((a, b) => a.m - b.m || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || a.personal - b.personal)
  const anvant = new Map<string, number>()
  const belopp = new Map<string, number>()
  const utan = new Map<string, number>()
  for (const x of minuter) {
    const z = lokal(x.m)
    const datum = z.toPlainDate().toString()
    const egen = bestallningar.find((y) => y.id === x.b.bestallningId) as (typeof bestallningar)[number]
    if (val.grans) {
      const { niva, period, toleransProcent } = val.grans
      const delas = niva === 'beslut' ? egen.id : niva === 'kund' ? egen.personId : ''
      const nyckel = `${delas}|${period === 'manad' ? datum.slice(0, 7) : mandagOf(dagnummer(datum))}`
      const med = bestallningar.filter((y) =>
        niva === 'beslut' ? y.id === egen.id : niva === 'kund' ? y.personId === egen.personId : true,
      )
      const summa = med.reduce((s, y) => s + (y.gransminuter?.[0]?.minuter ?? 0), 0)
      const tak = Math.floor((summa * (100 + Number(toleransProcent))) / 100)
      const hittills = anvant.get(nyckel) ?? 0
      if (hittills >= tak) {
        utan.set(x.id, (utan.get(x.id) ?? 0) + 1)
        continue
      }
      anvant.set(nyckel, hittills + 1)
    }
    const band = BAND[bandAt(BAND, dagnummer(datum), z.hour * 60 + z.minute)]?.namn
    const prisdag = val.prisdatum === 'start' ? lokal(x.b.start).toPlainDate().toString() : datum
    const fran = prisdag >= '2026-03-30' ? '2026-03-30' : '2026-01-01'
    belopp.set(`${band}|${fran}`, (belopp.get(`${band}|${fran}`) ?? 0) + 1)
  }
  return { belopp, utan }
}

function run(val: ModellvalIn, del: Partial<Korningsunderlag>) {
  const svar = beraknaErsattning(underlag({ modell: modell(val), priser, bestallningar, ...del }))
  if (!svar.ok) throw new Error(svar.fel.text)
  return svar.value
}

function toKolumner(besok: readonly Besok[]): Besokskolumner {
  return {
    antal: besok.length,
    start: Int32Array.from(besok, (b) => b.start),
    slut: Int32Array.from(besok, (b) => b.slut),
    bestallning: Int32Array.from(besok, (b) => bestallningar.findIndex((x) => x.id === b.bestallningId)),
    personal: Uint8Array.from(besok, (b) => b.personal ?? 1),
    id: (i) => (besok[i] as Besok).id,
  }
}

const tal = (x: { t: bigint; n: bigint }) => Number(x.t) / Number(x.n)

describe('utförd tid, mot en räkning minut för minut', { timeout: 60_000 }, () => {
  it('pays the same minutes in the same bands and prices, and leaves the same minutes of the same events unpaid', () => {
    fc.assert(
      fc.property(besokLista, valArb, (besok, val) => {
        const svar = run(val, { handelser: besok })
        const facit = oracle(besok, val)
        const vart = new Map(svar.rader.map((r) => [`${r.kalla.segment.tidsband}|${r.kalla.fran}`, tal(r.antal)]))
        expect(vart).toEqual(facit.belopp)
        expect(new Map(svar.ejErsatt.map((e) => [e.handelseId, tal(e.antal)]))).toEqual(facit.utan)
      }),
      { numRuns: 150 },
    )
  })

  it('gives the same rows in the same order whatever order the events came in, and from columns as from objects', () => {
    const gruppering = fc.constantFrom('grupp' as const, 'bestallning' as const, 'handelse' as const)
    fc.assert(
      fc.property(besokLista, valArb, gruppering, (besok, val, radgruppering) => {
        const v = { ...val, radgruppering }
        const a = run(v, { handelser: besok })
        expect(run(v, { handelser: [...besok].reverse(), priser: [...priser].reverse() })).toEqual(a)
        expect(run(v, { besok: toKolumner([...besok].reverse()) })).toEqual(a)
        expect(run(v, { handelser: besok.slice(0, 2), besok: toKolumner(besok.slice(2)) })).toEqual(a)
        const utanDelar = a.rader.map((r) => ({ ...r, delar: [], handelseIds: [] }))
        const summor = run(v, { besok: toKolumner(besok), detalj: 'summor' })
        expect(summor.rader).toEqual(utanDelar)
        expect(summor.ejErsatt).toEqual(a.ejErsatt)
      }),
      { numRuns: 100 },
    )
  })

  it('lets a visit’s parts add up to the visit, each row to its events, and all rows to the payment', () => {
    fc.assert(
      fc.property(besokLista, (besok) => {
        const svar = run({ tidsband: BAND }, { handelser: besok })
        const perBesok = new Map<string, number>()
        for (const r of svar.rader) {
          expect(r.delar.reduce((s, d) => s + tal(d.antal), 0)).toBe(tal(r.antal))
          for (const d of r.delar) perBesok.set(d.handelseId, (perBesok.get(d.handelseId) ?? 0) + tal(d.antal))
        }
        expect(perBesok).toEqual(new Map(besok.map((b) => [b.id, b.slut - b.start])))
        expect(svar.rader.reduce((s, r) => s + r.beloppOre, 0n)).toBe(svar.summaOre)
      }),
      { numRuns: 60 },
    )
  })

  it('never pays less when a price is raised', () => {
    fc.assert(
      fc.property(besokLista, fc.integer({ min: 1, max: 5_000 }), (besok, hojning) => {
        const hogre = priser.map((p) => ({ ...p, ore: p.ore + BigInt(hojning) }))
        const fore = run({ tidsband: BAND }, { handelser: besok }).summaOre
        expect(run({ tidsband: BAND }, { handelser: besok, priser: hogre }).summaOre >= fore).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
