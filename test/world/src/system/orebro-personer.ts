import type { Slump } from '../slump.ts'
import type { PlaneradPerson, PlaneradUppgift, PlaneratBeslut } from './typer.ts'

/** From the text, 2012. */
const OMVARDNAD = 1500
const MAT = 1000
const DAGLIG_VERKSAMHET = 556
const NYA_I_DV = 85
const BYTTE_GRUPP = 85
const GRUPPER = 51
/** Constructed: how many have servicetjänster and nothing more. */
const BARA_SERVICE = 600

const START = '2026-01-01'
const hours = (slump: Slump, fran: number, till: number): number => slump.heltal(fran, till) * 60

/** The people of Örebro: 1 500 with omvårdnad, 1 000 with mat, 556 with daglig verksamhet, and those with service alone. */
export function orebroPersoner(slump: Slump, skala: number): readonly PlaneradPerson[] {
  const n = (antal: number): number => Math.round(antal * skala)
  const aldre = n(OMVARDNAD) + n(BARA_SERVICE)
  const medMat = new Set(Array.from({ length: n(MAT) }, (_, i) => Math.floor((i * aldre) / n(MAT))))
  return [
    ...Array.from(
      { length: aldre },
      (_, i): PlaneradPerson => ({
        arskull: 'aldre',
        beslut: [
          {
            tjanst: 'hemtjanst',
            delar: i < n(OMVARDNAD) ? omvardnad(slump, i) : { service: hours(slump, 3, 8) },
            fran: START,
          },
          ...(medMat.has(i) ? [matbeslut(slump)] : []),
        ],
      }),
    ),
    ...Array.from(
      { length: n(DAGLIG_VERKSAMHET) },
      (_, i): PlaneradPerson => ({
        arskull: 'lss',
        beslut: [dv(slump, i, n(NYA_I_DV), n(BYTTE_GRUPP))],
      }),
    ),
  ]
}

/** 518 000 hours a year are about 29 a person and month, HSL and natt counted. The parts are constructed. */
function omvardnad(slump: Slump, i: number): Record<string, number> {
  const niva = slump.vagt([35, 30, 22, 13])
  const minuter = [hours(slump, 9, 13), hours(slump, 19, 29), hours(slump, 31, 46), hours(slump, 52, 72)][
    niva
  ] as number
  return {
    omvardnad: minuter,
    ...((i === 0 || slump.tal() < 0.4) && { service: hours(slump, 3, 8) }),
    ...((i === 0 || slump.tal() < 0.35) && { hsl: hours(slump, 3, 7) }),
    ...((i === 0 || slump.tal() < 0.55) && { trygghetslarm: 1 }),
    ...((i === 0 || (niva === 3 && slump.tal() < 0.6)) && { natt: hours(slump, 6, 14) }),
  }
}

function matbeslut(slump: Slump): PlaneratBeslut {
  const del = slump.tal() < 0.85 ? 'matlada' : 'specialkost'
  return {
    tjanst: 'mat',
    delar: { [del]: slump.heltal(6, 8), ...(slump.tal() < 0.2 && { maltidsstod: hours(slump, 6, 12) }) },
    fran: START,
  }
}

/** The last 85 began during the year, and 85 of those who were there changed grupp. */
function dv(slump: Slump, i: number, nya: number, bytte: number): PlaneratBeslut {
  const ny = i > 0 && i <= nya
  const fran = ny ? `2026-0${slump.heltal(2, 9)}-${String(slump.heltal(1, 28)).padStart(2, '0')}` : START
  const niva = String(1 + slump.vagt([20, 30, 28, 15, 7]))
  const grupp = slump.heltal(1, GRUPPER)
  const placering = ['foretagsgrupp', 'basverksamhet', 'gruppbostad', 'enskild-plats'][
    slump.vagt([35, 45, 10, 10])
  ] as string
  const uppgift = (id: string, varde: string, mer: Partial<PlaneradUppgift> = {}): PlaneradUppgift => ({
    del: 'plats',
    uppgift: id,
    varde,
    ...mer,
  })
  return {
    tjanst: 'daglig-verksamhet',
    delar: { plats: slump.tal() < 0.75 ? 5 : slump.heltal(2, 4) },
    fran,
    uppgifter: [
      uppgift('niva', niva),
      uppgift('placering', placering),
      uppgift('grupp', `Grupp ${grupp}`, { avUtforaren: true }),
      ...(i > nya && i <= nya + bytte
        ? [uppgift('grupp', `Grupp ${(grupp % GRUPPER) + 1}`, { avUtforaren: true, fran: '2026-06-01' })]
        : []),
    ],
  }
}
