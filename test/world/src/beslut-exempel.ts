import { persona } from './personas.ts'

/** A beslut as a case system would send it, for a persona of the world; hemtjänst from 1 June unless said otherwise. */
export function exempelBeslut(nyckel: string, andra: Record<string, unknown> = {}): Record<string, unknown> {
  const p = persona(nyckel)
  return {
    externId: `TEST-${nyckel}`,
    personnummer: p.personnummer,
    namn: p.namn,
    adress: 'Storgatan 3',
    postnummer: p.kommunId === '1435' ? '45731' : p.kommunId === '1430' ? '45531' : '45631',
    ort: 'Kungshamn',
    tjanst: 'hemtjanst',
    lagrum: 'SoL 11:1',
    datum: '2026-05-04',
    fran: '2026-06-01',
    delar: { service: { minuter: 720 }, omvardnad: { minuter: 1800 } },
    ...andra,
  }
}
