import { readdirSync, readFileSync } from 'node:fs'
import { parseCsv } from '@valfri/dokument/parse-csv'
import { parseOrganisationsnummer, parsePersonnummer } from '@valfri/kernel/identitetsnummer'
import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../extern/', import.meta.url)
const read = (fil: string) => readFileSync(new URL(fil, folder), 'utf8')
const readJson = <T>(fil: string) => JSON.parse(read(fil)) as T

interface Fall {
  readonly long_format: string
  readonly short_format: string
  readonly separated_format: string
  readonly separated_long: string
  readonly valid: boolean
}

describe('data som andra har gjort', () => {
  it('stands here byte for byte as its source gave it', async () => {
    const rader = read('MANIFEST.csv').trim().split('\n').slice(1)
    expect(rader.length).toBeGreaterThan(60)
    for (const rad of rader) {
      const [fil, storlek, hash] = rad.split(',') as [string, string, string]
      const bytes = readFileSync(new URL(fil, folder))
      expect([fil, bytes.length, await sha256Hex(bytes)]).toEqual([fil, Number(storlek), hash])
    }
  })
})

describe('kanonisk JSON mot vektorerna i RFC 8785', () => {
  it.each(readdirSync(new URL('jcs-rfc8785/input/', folder)))('writes %s byte for byte', (fil) => {
    const skrivet = canonicalJson(readJson(`jcs-rfc8785/input/${fil}`))
    expect(Buffer.from(skrivet)).toEqual(readFileSync(new URL(`jcs-rfc8785/output/${fil}`, folder)))
  })
})

describe('personnummer mot den öppna listan', () => {
  it('reads each of the ways in which a valid number is written, and refuses the invalid', () => {
    for (const fall of readJson<Fall[]>('personnummer/list.json')) {
      for (const text of [fall.long_format, fall.separated_format, fall.separated_long]) {
        const svar = parsePersonnummer(text)
        expect([text, svar.ok ? svar.value : null]).toEqual([text, fall.valid ? fall.long_format : null])
      }
      // Ten digits without sign do not say the century, so only that they are accepted can be asked.
      expect(parsePersonnummer(fall.short_format).ok).toBe(fall.valid)
    }
  })

  it('reads every personnummer and samordningsnummer that Skatteverket gives for tests', () => {
    for (const lista of ['allPins', 'allCoords']) {
      const nummer = readJson<(string | number)[]>(`personnummer/${lista}.json`).map(String)
      expect(
        nummer.filter((text) => !parsePersonnummer(text).ok),
        lista,
      ).toEqual([])
    }
  })

  it('refuses interim numbers and organisationsnummer where a person is asked for', () => {
    const andra = ['interim', 'orgnumber'].flatMap((lista) => readJson<Fall[]>(`personnummer/${lista}.json`))
    expect(andra.filter((fall) => parsePersonnummer(fall.separated_format).ok)).toEqual([])
  })
})

interface OrgFall {
  readonly input: string
  readonly short_format: string
  readonly valid: boolean
  readonly type: string
}

describe('organisationsnummer mot den öppna listan', () => {
  it.each(readJson<OrgFall[]>('organisationsnummer/list.json'))('reads $input as it is: valid $valid', (fall) => {
    const svar = parseOrganisationsnummer(fall.input)
    expect(svar.ok).toBe(fall.valid)
    if (!svar.ok) return
    expect(svar.value.nummer).toBe(fall.short_format)
    expect(svar.value.arPersonnummer).toBe(fall.type === 'Enskild firma')
  })
})

/** Where the collection contradicts itself: its CSV holds a bare LF and another telephone number than its JSON. */
const egnaFel: Readonly<Record<string, readonly [string, string]>> = {
  newlines_crlf: ['\\r\\n', '\\n'],
  location_coordinates: ['1234567890', '2095257564'],
}

describe('CSV mot den besvärliga samlingen', () => {
  const filer = readdirSync(new URL('csv-spectrum/csvs/', folder)).map((fil) => fil.replace('.csv', ''))

  it.each(filer)('reads %s as the rows it means', (namn) => {
    const [rubriker = [], ...rader] = parseCsv(readFileSync(new URL(`csv-spectrum/csvs/${namn}.csv`, folder))) ?? []
    const poster = rader.map((rad) => Object.fromEntries(rubriker.map((rubrik, i) => [rubrik, rad[i]])))
    const [fel, ratt] = egnaFel[namn] ?? ['', '']
    // A file with one row stands as that row alone in the collection.
    expect(poster).toEqual([JSON.parse(read(`csv-spectrum/json/${namn}.json`).replace(fel, ratt))].flat())
  })

  it('reads semicolons, tabs and the Windows-1252 of a Swedish Excel', () => {
    const latin = Uint8Array.from([...Buffer.from('namn;timmar\r\n'), 0xc5, 0x73, 0x61, ...Buffer.from(';1,5\r\n')])
    expect(parseCsv(latin)).toEqual([
      ['namn', 'timmar'],
      ['Åsa', '1,5'],
    ])
    expect(parseCsv('a\tb\n1\t2,5')).toEqual([
      ['a', 'b'],
      ['1', '2,5'],
    ])
  })

  it('says that a file which is no text, or whose quotation never ends, is no CSV', () => {
    expect(parseCsv(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull()
    expect(parseCsv('a;b\n"1;2\n')).toBeNull()
  })
})
