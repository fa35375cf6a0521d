import { fileURLToPath } from 'node:url'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import { tjanster } from '@valfri/server/tjanster'
import { describe, expect, it } from 'vitest'
import { loadFall, runFall } from './ersattning-fall.ts'
import type { Fall } from './fall-schema.ts'

/*
 * Each worked case again with one input changed: the answer follows, to the öre. The new answers are computed by hand; the
 * arithmetic stands beside each.
 */

const alla = loadFall(fileURLToPath(new URL('../fall/ersattning.json', import.meta.url)))

function withChange(id: string, sokvag: string, varde: unknown): Fall {
  const fall = structuredClone(alla.find((f) => f.id === id) as Fall)
  const steg = sokvag.split('.')
  const sist = steg.pop() as string
  const plats = steg.reduce(
    (o, nyckel) => o[nyckel] as Record<string, unknown>,
    fall as unknown as Record<string, unknown>,
  )
  plats[sist] = varde
  return fall
}

const modell = (kommun: string, resten: string) => `parametrar.kommuner.${kommun}.modell.${resten}`
const priset = (kommun: string, i: number) => `parametrar.kommuner.${kommun}.priser.${i}.ore`
const beslut = (i: number, resten: string) => `indata.beslut.${i}.${resten}`
const handelse = (i: number, resten: string) => `indata.handelser.${i}.${resten}`

/** id, what is changed, where, to what, the new sum in öre, the new fee in öre where the case has one */
const ANDRINGAR: readonly (readonly [string, string, string, unknown, number, number?])[] = [
  // 595,47 + 60/60 × 382
  ['E01', 'the schablon', modell('solna', 'insatser.stad.schablon_minuter'), 60, 97_747],
  // 113,00 + 90/60 × 489 + 355,33 + 301,58
  ['E02', 'when a visit ends in the evening', handelse(0, 'slut'), '2026-03-06T20:30', 150_341],
  // 405/60 × 533, and no minute at the price of the weekend
  ['E03', 'when the night ends', handelse(0, 'slut'), '2026-03-29T07:00', 359_775],
  // (60 + 30)/60 × 533: the first of the two half past two
  ['E04', 'which of two equal times a visit ended', handelse(0, 'slut'), '2026-10-25T02:30+02:00', 79_950],
  // (1 200 + 100)/60 × 441
  ['E05', 'the tolerance of the limit', modell('kommun-b', 'grans.tolerans_procent'), '0', 955_500],
  // 2 400/60 × 441
  ['E06', 'the day the beslut begins', beslut(0, 'fran'), '2026-03-01', 1_764_000],
  // (70 + 60)/60 × 432 + 85/60 × 441
  ['E07', 'which date picks the price', modell('kommun-d', 'prisdatum'), 'start', 156_075],
  // (125 + 80)/60 × 506,70 + 680,91 + 150,75 + 50,30 + 161,00
  ['E08', 'the zon of a beslut', beslut(0, 'zon'), 'landsbygd', 277_419],
  // 2 × 1 295
  ['E09', 'the regi of an utförare', 'indata.utforare.U1.regi', 'egenregi', 259_000],
  // 270/60 × 441
  ['E10', 'the percent on the price', modell('nacka', 'momskompensation.procent'), '0', 198_450],
  // 338,00 + 70/60 × 450
  ['E11', 'how two staff are paid', modell('kommun-f', 'dubbelbemanning'), 'ingar', 86_300],
  // 784,50 + 382 × 0,55: 23 hours before is too late
  ['E12', 'when a visit was cancelled', handelse(3, 'avbokad'), '2024-04-15T11:00', 99_460],
  // days 2 to 5 of the absence: 4 × 464 × 0,25
  ['E13', 'the days of absence before', beslut(0, 'franvaro_ingaende'), 1, 46_400],
  // 1 144 + 408 + 0; the person still pays for the meal
  [
    'E14',
    'what a late cancellation gives',
    modell('monsteras', 'avvikelser.sen_avbestallning.portion'),
    0,
    155_200,
    179_400,
  ],
  // 9 × 626 + 11 × 1 000 + 2 × 500
  ['E15', 'the price of a nivå', priset('tyreso', 1), 100_000, 1_763_400],
  // 21 609 − 1 441 + 2 881
  ['E16', 'the days a week', beslut(0, 'dagar_per_vecka'), 2, 2_304_900],
  // 27 385 × 10/31 + 34 231 × 21/31
  ['E17', 'the day the nivå changes', beslut(0, 'nivaer.1.fran'), '2023-05-11', 3_202_261],
  // 6 390 + 1 548 − 450, and four couples pay 450
  ['E18', 'the number of samtal', modell('nacka', 'max_tillfallen.antal'), 6, 748_800, 180_000],
  // 180/60 × 391
  ['E19', 'the period of the limit', modell('tyreso', 'grans.period'), 'manad', 117_300],
  // 110/60 × 423 + 3 × 450 + 70/60 × 487 + 345/60 × 487 + 6 × 555
  ['E20', 'the regi, in five bands', 'indata.utforare.U1.regi', 'egenregi', 882_392],
  // 930/60 × 320 = 4 960, at most 2 575
  ['E21', 'the hours without fee', 'parametrar.kommuner.kommun-g.avgift.poster.0.fria_minuter', 0, 454_150, 257_500],
  // the correction puts back what it takes: 900 + 27
  ['E22', 'the corrected minutes', 'indata.korrigeringar.0.ersatts_av.0.antal', 300, 92_700],
  // 62 000 + 3 720 − 3 100
  ['E23', 'the cap of the vite', modell('kommun-h', 'vite.tak_procent_av_ersattning'), '5', 6_262_000],
  // 1 105,96 + 7 938,25
  ['E24', 'that a total is rounded', modell('kust-b', 'avrundning'), undefined, 904_421],
  // 2 935 + 1 560
  ['E25', 'maxtaxan', 'parametrar.kommuner.monsteras.avgift.maxtaxa_ore', 300_000, 0, 449_500],
  // 16 500 − 7 800 − 7 296 = 1 404, and 1 170 for the food
  ['E26', 'the individual addition', 'indata.brukare.P1.individuellt_tillagg_ore', 0, 0, 257_400],
  // 5 × 874 + 5 × 800
  ['E27', 'the price of egenregi', priset('nacka', 2), 80_000, 837_000],
  // (90 + 60)/60 × 246; the ersättning has its own hours
  [
    'E28',
    'the hours of the fee',
    'parametrar.kommuner.sollentuna.avgift.poster.0.avbokad_senast_timmar',
    24,
    82_000,
    61_500,
  ],
  // 739,07 + 60
  ['E29', 'the distance of a supplement', modell('kommun-i', 'tillagg.0.avstand_km_over'), '5', 79_907],
  // 507,63 instead of 507,62
  ['E30', 'how a half öre is rounded', modell('kommun-q', 'avrundning.rad.metod'), 'uppat', 152_326],
  // 2 × 441 + 450
  ['E31', 'how long a late reported visit was', handelse(0, 'slut'), '2026-02-26T11:00', 133_200],
  // (562 + 453)/60 × 438 + (602 + 453)/60 × 447
  ['E32', 'what absence gives', modell('kommun-c', 'franvaro.faktorer.1.procent'), '100', 1_526_925],
]

describe('a worked case with two kommuner', () => {
  it('gives the one the same rows whatever the other decides and reports', () => {
    const a = (fall: Fall) => {
      const svar = runFall(fall, tjanster)
      return 'korningar' in svar ? canonicalJson(svar.korningar.find((k) => k.kommun === 'kust-a')) : svar
    }
    const fore = a(withChange('E24', 'titel', 'samma'))
    expect(fore).toContain('"kommun":"kust-a"')
    expect(a(withChange('E24', priset('kust-b', 0), 99_900))).toBe(fore)
    expect(a(withChange('E24', beslut(2, 'beviljade_minuter'), 4_000))).toBe(fore)
  })
})

describe('a worked case with one input changed', () => {
  it('is there for every case', () => {
    expect(ANDRINGAR.map(([id]) => id)).toEqual(alla.map((f) => f.id))
  })

  it.each(ANDRINGAR.map(([id, vad]) => ({ id, vad })))('$id: the answer follows $vad', ({ id }) => {
    const [, , sokvag, varde, summa, avgift] = ANDRINGAR.find((a) => a[0] === id) as (typeof ANDRINGAR)[number]
    const svar = runFall(withChange(id, sokvag, varde), tjanster)
    if (!('korningar' in svar)) throw new Error(svar.join(' '))
    const blev = svar.korningar.reduce((s, k) => s + k.svar.summaOre, 0n)
    expect([blev, svar.avgiftOre]).toEqual([BigInt(summa), avgift === undefined ? null : BigInt(avgift)])
    const { forvantat } = alla.find((f) => f.id === id) as Fall
    expect([summa, avgift]).not.toEqual([forvantat.summa_ore, forvantat.avgift_ore])
  })
})
