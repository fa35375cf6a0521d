import { describe, expect, it } from 'vitest'
import { guessKarta, isPlatsrubrik, type Kolumnkarta, kolumnkartaSchema, missingFalt } from './kolumnkarta.ts'
import { radLasare } from './las-rad.ts'
import { readTider } from './las-tider.ts'

const nu = Temporal.Instant.from('2026-06-10T12:00:00+02:00')
const dela = (text: string, tecken: string) => text.split('\n').map((rad) => rad.split(tecken))

/** The same two visits as three time systems write them; the names are made up. */
const layouter = {
  semikolon: dela(
    'id;person;del;typ;datum;start;slut;personal\n1;P-AAAAA;service;besok;2026-05-04;08:15;08:55;1\n2;P-AAAAA;service;besok;2026-05-04;23:30;00:15;2',
    ';',
  ),
  kombinerad: dela(
    'Besöksid,Brukarkod,Insats,Besöksstatus,Starttid,Sluttid,Dubbelbemanning,GPS-koordinat\n1,P-AAAAA,Städ,Utförd,04.05.2026 08:15:00,04.05.2026 08:55:00,Nej,"58.72, 11.32"\n2,P-AAAAA,Städ,Utförd,04.05.2026 23:30:00,05.05.2026 00:15:00,Ja,"58.72, 11.32"'.replaceAll(
      '"58.72, 11.32"',
      '58.72300 11.32100',
    ),
    ',',
  ),
  langd: dela(
    'HändelseID\tKund\tInsats\tDag\tFrån\tTimmar\tBemanning\n1\tP-AAAAA\tservice\t20260504\t0815\t0,6667\t1\n2\tP-AAAAA\tservice\t20260504\t2330\t0,75\t2',
    '\t',
  ),
}
const mer: Partial<Record<keyof typeof layouter, Partial<Kolumnkarta>>> = {
  kombinerad: { delar: { Städ: 'service' }, typer: { utförd: 'besok' } },
}

describe('a karta of a time system’s columns (F9.2)', () => {
  it('reads the same visits as the same events from three layouts, guessed from their headings', () => {
    const alla = Object.entries(layouter).map(([namn, [rubriker = [], ...rader]]) => {
      const karta = { ...guessKarta(rubriker, rader), ...mer[namn as keyof typeof layouter] }
      expect(missingFalt(karta, rubriker), namn).toEqual([])
      return rader.map(radLasare(rubriker, karta)).map((h) => {
        const tider = readTider(h, nu)
        if (!tider.ok) throw new Error(`${namn}: ${tider.fel.kod}`)
        const { externId, person, del, personal } = h
        return {
          externId,
          person,
          del,
          personal,
          start: tider.value.start?.toString(),
          slut: tider.value.slut?.toString(),
        }
      })
    })
    const facit = [
      {
        externId: '1',
        person: 'P-AAAAA',
        del: 'service',
        personal: 1,
        start: '2026-05-04T06:15:00Z',
        slut: '2026-05-04T06:55:00Z',
      },
      {
        externId: '2',
        person: 'P-AAAAA',
        del: 'service',
        personal: 2,
        start: '2026-05-04T21:30:00Z',
        slut: '2026-05-04T22:15:00Z',
      },
    ]
    for (const rader of alla) expect(rader).toEqual(facit)
  })

  const las = (rubriker: string[], rad: string[], karta: Partial<Kolumnkarta> = {}) =>
    radLasare(rubriker, { ...guessKarta(rubriker, [rad]), ...karta })(rad)

  it.each([
    ['1:30', 'minuter', 90],
    ['01:30:00', 'minuter', 90],
    ['1,5', 'timmar', 90],
    ['90', 'minuter', 90],
    ['1 200', 'minuter', 1200],
    ['0.0625', 'timmar', 4],
  ] as const)('reads the length %s as %s: %i minutes', (text, langd, minuter) => {
    expect(las(['Kund', 'Längd'], ['P-AAAAA', text], { langd }).minuter).toBe(minuter)
  })

  it.each([
    ['2026-05-04', 'ar-manad-dag', '2026-05-04'],
    ['4.5.2026', 'dag-manad-ar', '2026-05-04'],
    ['04/05/26', 'dag-manad-ar', '2026-05-04'],
    ['05/14/2026', 'manad-dag-ar', '2026-05-14'],
  ] as const)('reads the date %s as %s', (text, datumformat, facit) => {
    expect(las(['Kund', 'Dag'], ['P-AAAAA', text], { datumformat }).datum).toBe(facit)
  })

  it('guesses the order of day and month from what the days can be', () => {
    const gissa = (...dagar: string[]) =>
      guessKarta(
        ['Dag'],
        dagar.map((d) => [d]),
      ).datumformat
    expect(gissa('2026-05-04')).toBe('ar-manad-dag')
    expect(gissa('04.05.2026', '31.05.2026')).toBe('dag-manad-ar')
    expect(gissa('05/14/2026')).toBe('manad-dag-ar')
    expect(gissa('05/04/2026')).toBe('dag-manad-ar')
  })

  it('puts an end date of its own with the end, and the fraction of a day of a spreadsheet as a clock time', () => {
    const rad = las(
      ['Kund', 'Startdatum', 'Start', 'Slutdatum', 'Slut'],
      ['P', '2026-05-04', '0.9375', '2026-05-05', '06:15'],
    )
    expect(rad).toMatchObject({ datum: '2026-05-04', start: '22:30', slut: '2026-05-05T06:15' })
  })

  it('takes del and type from the karta where the file has no such column', () => {
    const fast = { del: 'matlada', typ: 'portion' }
    expect(las(['Kund', 'Dag', 'Antal'], ['P-AAAAA', '2026-05-04', '2'], { fast })).toMatchObject({ ...fast, antal: 2 })
  })

  it('never reads where somebody was: neither a column of it nor a cell (F9.9)', () => {
    for (const rubrik of ['Latitud', 'GPS-position', 'X-koordinat', 'lon', 'SWEREF99', 'Rutt'])
      expect(isPlatsrubrik(rubrik), rubrik).toBe(true)
    for (const rubrik of ['Kund', 'Längd', 'Plan', 'Person', 'Långt besök'])
      expect(isPlatsrubrik(rubrik), rubrik).toBe(false)
    const rubriker = ['Kund', 'Latitud', 'Medarbetare']
    const karta = kolumnkartaSchema.parse({ kolumner: { person: 'Kund', medarbetare: 'Medarbetare' } })
    expect(radLasare(rubriker, karta)(['P-AAAAA', '58.7', '58.72345, 11.32891'])).toEqual({ person: 'P-AAAAA' })
    expect(JSON.stringify(guessKarta(rubriker, []))).not.toContain('Latitud')
  })

  it('names what a file must have, by field', () => {
    const karta = kolumnkartaSchema.parse({ kolumner: { person: 'Kund' } })
    expect(missingFalt(karta, ['Kund'])).toEqual(['del', 'datum'])
    expect(missingFalt({ ...karta, fast: { del: 'service' } }, ['Brukare'])).toEqual(['person', 'datum'])
  })
})
