import { describe, expect, it } from 'vitest'
import { lasBeslutsfil } from './las-beslutsfil.ts'

describe('a file of beslut', () => {
  it('reads quantities by del and mängd from CSV columns, and leaves empty cells out', () => {
    const csv = `arendenummer;personnummer;namn;tjanst;lagrum;beslutsdatum;fran;service.minuter;omvardnad.minuter;falt.nyckel
VX-1;193001016595;Astrid Testberg;hemtjanst;SoL 11:1;2026-05-04;2026-06-01;720;;ja`
    const fil = lasBeslutsfil(csv, 'csv')
    expect(fil).toEqual({
      ok: true,
      value: [
        {
          rad: 1,
          beslut: {
            externId: 'VX-1',
            personnummer: '193001016595',
            namn: 'Astrid Testberg',
            tjanst: 'hemtjanst',
            lagrum: 'SoL 11:1',
            datum: '2026-05-04',
            fran: '2026-06-01',
            delar: { service: { minuter: 720 } },
            falt: { nyckel: true },
          },
        },
      ],
    })
  })

  it('reads insatser by the tidsmall from CSV columns, each with how often, and its own time and reason (F19.1)', () => {
    const csv = `arendenummer;insats.stadning;insats.stadning.minuter;insats.stadning.skal;insats.dusch;insats.inkop
VX-1;2/månad;120;Rullstol i alla rum.;3 per vecka;
VX-2;;;;;ofta`
    const fil = lasBeslutsfil(csv, 'csv')
    expect(fil.ok && fil.value.map((r) => r.beslut.insatser)).toEqual([
      [
        { insats: 'stadning', antal: 2, per: 'manad', minuter: 120, skal: 'Rullstol i alla rum.' },
        { insats: 'dusch', antal: 3, per: 'vecka' },
      ],
      [{ insats: 'inkop', antal: 'ofta', per: 'ofta' }],
    ])
  })

  it('reads nivå and placement from CSV columns, each with the day from which it holds', () => {
    const csv = `arendenummer;uppgift.plats.niva;uppgift.plats.niva.fran;uppgift.plats.niva.skal;uppgift.plats.placering
VX-1;3;2026-10-14;Ny bedömning;basverksamhet
VX-2;2;;;`
    const fil = lasBeslutsfil(csv, 'csv')
    expect(fil.ok && fil.value.map((r) => r.beslut.daterade)).toEqual([
      [
        { del: 'plats', uppgift: 'niva', varde: '3', fran: '2026-10-14', skal: 'Ny bedömning' },
        { del: 'plats', uppgift: 'placering', varde: 'basverksamhet' },
      ],
      [{ del: 'plats', uppgift: 'niva', varde: '2' }],
    ])
  })

  it('refuses what is neither, and what is empty, each with its own code', () => {
    expect(lasBeslutsfil('{"inte": "en lista"}', 'json')).toMatchObject({ fel: { kod: 'filen-gar-inte-att-lasa' } })
    expect(lasBeslutsfil('{', 'json')).toMatchObject({ fel: { kod: 'filen-gar-inte-att-lasa' } })
    expect(lasBeslutsfil('arendenummer;namn', 'csv')).toMatchObject({ fel: { kod: 'filen-ar-tom' } })
  })
})
