import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCsv } from './parse-csv.ts'
import { CsvOlaslig, streamCsv } from './stream-csv.ts'

async function* parts(bytes: Uint8Array, langd: number) {
  for (let i = 0; i < bytes.length; i += langd) yield bytes.subarray(i, i + langd)
}
const read = (bytes: Uint8Array, langd = 7) => Array.fromAsync(streamCsv(parts(bytes, langd)))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a CSV file that is read as it arrives', () => {
  const mapp = new URL('../../../test/extern/csv-spectrum/csvs/', import.meta.url)

  // That the whole file is read as its source means it is tried in test/acceptance (extern.test.ts).
  it.each(readdirSync(mapp))('reads %s as when it is read at once', async (fil) => {
    const bytes = readFileSync(new URL(fil, mapp))
    const facit = parseCsv(bytes)
    expect(facit?.length).toBeGreaterThan(1)
    for (const langd of [1, 3, 64_000]) expect(await read(bytes, langd)).toEqual(facit)
  })

  it('gives the same rows as the whole file at once, wherever it is cut', async () => {
    const bytes = utf8('\ufeffBesöksid;Namn\r\n1;"Åsa; ""Ö"""\r\n\r\n2;Bo €\n')
    const facit = parseCsv(bytes)
    for (let langd = 1; langd < 12; langd += 1) expect(await read(bytes, langd)).toEqual(facit)
  })

  it('reads Windows-1252 where a character is no UTF-8, however late it comes', async () => {
    const rader = `id;text\n${'1;plain\n'.repeat(50)}2;`
    const bytes = Buffer.concat([utf8(rader), Buffer.from([0xc5, 0xe4, 0xf6, 0x80])])
    expect((await read(bytes)).at(-1)).toEqual(['2', 'Åäö€'])
  })

  it('refuses bytes that are no text, and a quotation that never ends', async () => {
    await expect(read(new Uint8Array([0x50, 0, 4, 1]))).rejects.toThrow(CsvOlaslig)
    await expect(read(utf8('a;b\n1;"utan slut\n2;3\n'))).rejects.toThrow(CsvOlaslig)
  })

  it('stops the reading when nobody wants more', async () => {
    let last = 0
    async function* endless() {
      for (;;) {
        last += 1
        yield utf8('1;2;3\n'.repeat(1000))
      }
    }
    for await (const rad of streamCsv(endless())) if (rad) break
    expect(last).toBeLessThan(50)
  })
})
