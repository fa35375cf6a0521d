import { addKvot, compareKvot, type Kvot, kvot } from '@valfri/kernel/kvot'
import { parseKronor } from '@valfri/kernel/ore'
import { beforeAll, describe, expect, it } from 'vitest'
import { beraknaErsattning, type Ersattningsberakning } from './berakna-ersattning.ts'
import { forklaraRad } from './forklara-rad.ts'
import type { Besok } from './indata.ts'
import { BAND, bestallning, minut, modell, pris, underlag } from './provdata.ts'
import type { Rad } from './utdata.ts'

/* A whole month at the size of a large utförare: is every krona in it explained? (C21) */

const PERSONER = 2_000
const BESOK_PER_PERSON = 16
const START = minut('2026-03-01T00:00')

/** The same numbers each time: a generator of Park and Miller. */
function generator(fro: number): (under: number) => number {
  let x = fro
  return (under) => {
    x = (x * 48_271) % 2_147_483_647
    return x % under
  }
}

/** Visits of odd lengths at all hours, nobody home at some: none overlaps another of the same person. */
function month(): Besok[] {
  const slump = generator(20_260_301)
  return Array.from({ length: PERSONER * BESOK_PER_PERSON }, (_, i): Besok => {
    const start = START + ((i % BESOK_PER_PERSON) * 2_700 + slump(2_400))
    const typ = slump(20) === 0 ? 'bomtid' : 'utford'
    return {
      ...{ id: `H${String(i).padStart(6, '0')}`, bestallningId: `B${Math.floor(i / BESOK_PER_PERSON)}`, typ },
      ...{ start, slut: start + 5 + slump(150) },
    }
  })
}

const SATS = /^(−?[\d,]+) minuter × ([\d\u00a0,]+) kr per timme(?: × (\d+) %)? = (−?[\d\u00a0,]+) kr$/

/** What the sentence that a person reads comes to, computed from its own words: exact öre as a ratio, and the amount it says. */
function readSentence(text: string): { exakt: Kvot; sagt: bigint | null } {
  const [, antal, apris, andel = '100', belopp] = SATS.exec(text) ?? []
  if (!antal || !apris || !belopp) throw new Error(text)
  const exakt = kvot(BigInt(antal) * (parseKronor(apris) ?? 0n) * BigInt(andel), 6_000n)
  return { exakt, sagt: parseKronor(belopp) }
}

const halfUp = ({ t, n }: Kvot): bigint => (2n * t + n) / (2n * n)

describe('a month of a large utförare, explained', () => {
  const handelser = month()
  let svar: Ersattningsberakning
  /** 10 000 rows, chosen at random but the same each time. */
  let valda: Rad[]
  const minuter = (v: { readonly handelseId: string; readonly antal: Kvot }, per: Map<string, Kvot>) =>
    per.set(v.handelseId, addKvot(per.get(v.handelseId) ?? kvot(0), v.antal))

  beforeAll(() => {
    const berakning = beraknaErsattning(
      underlag({
        detalj: 'handelser',
        modell: modell({
          tidsband: BAND,
          radgruppering: 'bestallning',
          grans: { niva: 'kund', period: 'manad', toleransProcent: '10' },
          avvikelser: { bomtid: { '*': '55' } },
          momskompensation: { procent: '3', regi: ['privat'], pa: 'summa', fran: '2008-01-01', beslutId: 'D1' },
        }),
        priser: BAND.flatMap((b, i) => [
          pris('omvardnad', 40_613 + i * 1_017, '2026-01-01', { tidsband: b.namn }),
          pris('omvardnad', 41_611 + i * 1_019, '2026-03-15', { tidsband: b.namn }),
        ]),
        bestallningar: Array.from({ length: PERSONER }, (_, i) =>
          bestallning({ id: `B${i}`, personId: `P${i}`, gransminuter: [{ fran: '2026-01-01', minuter: 1_100 }] }),
        ),
        handelser,
      }),
    )
    if (!berakning.ok) throw new Error(berakning.fel.text)
    svar = berakning.value
    const slump = generator(7)
    valda = svar.rader
      .filter((r) => r.enhet === 'minut')
      .map((rad) => ({ rad, plats: slump(1_000_000_000) }))
      .sort((a, b) => a.plats - b.plats)
      .slice(0, 10_000)
      .map((x) => x.rad)
  }, 60_000)

  it('says of each of 10 000 rows a sum that anyone can do again, and names its rounding', () => {
    expect(valda).toHaveLength(10_000)
    let avrundade = 0
    for (const rad of valda) {
      const { rakning, avrundning, beslut } = forklaraRad(rad)
      const { exakt, sagt } = readSentence(rakning)
      if (sagt !== rad.beloppOre || halfUp(exakt) !== rad.beloppOre) throw new Error(`${rakning} ${avrundning}`)
      const jamnt = exakt.n === 1n
      if (jamnt !== (avrundning === 'Beloppet går jämnt ut.')) throw new Error(`${rakning} ${avrundning}`)
      avrundade += jamnt ? 0 : 1
      if (!beslut.includes('KONSTR ON 2025/1')) throw new Error(beslut)
    }
    expect(avrundade).toBeGreaterThan(5_000)
  })

  it('has the events of each row add up to its quantity', () => {
    for (const rad of valda) {
      const summa = rad.delar.reduce((s, d) => addKvot(s, d.antal), kvot(0))
      if (compareKvot(summa, rad.antal) !== 0) throw new Error(`${rad.text}: ${rad.delar.length} events`)
    }
  })

  it('leaves no minute of any event without a row or a reason, and no öre outside the rows', () => {
    const per = new Map<string, Kvot>()
    for (const rad of svar.rader) for (const del of rad.delar) minuter(del, per)
    for (const e of svar.ejErsatt) minuter(e, per)
    const fel = handelser.filter((h) => compareKvot(per.get(h.id) ?? kvot(0), kvot(h.slut - h.start)) !== 0)
    expect(fel.map((h) => h.id)).toEqual([])
    expect(svar.ejErsatt.length).toBeGreaterThan(0)
    expect(svar.rader.reduce((s, r) => s + r.beloppOre, 0n)).toBe(svar.summaOre)
  })
})
