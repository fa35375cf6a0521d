import { describe, expect, it } from 'vitest'
import { checkUpload, STORSTA_FIL } from './check-upload.ts'

const text = (s: string) => new TextEncoder().encode(s)
const padded = (...start: number[]) => Uint8Array.from([...start, 0, 1, 2, 3])
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** A ZIP of empty files: local headers, central directory, closing record. */
function zip(...namn: string[]): Uint8Array {
  const lokala: number[] = []
  const katalog: number[] = []
  const u16 = (n: number) => [n & 255, (n >> 8) & 255]
  const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)]
  for (const n of namn) {
    const plats = lokala.length
    const bytes = [...text(n)]
    lokala.push(...u32(0x04034b50), ...new Array(22).fill(0), ...u16(bytes.length), 0, 0, ...bytes)
    katalog.push(...u32(0x02014b50), ...new Array(24).fill(0), ...u16(bytes.length), ...new Array(12).fill(0))
    katalog.push(...u32(plats), ...bytes)
  }
  const slut = [...u32(0x06054b50), 0, 0, 0, 0, ...u16(namn.length), ...u16(namn.length)]
  return Uint8Array.from([...lokala, ...katalog, ...slut, ...u32(katalog.length), ...u32(lokala.length), 0, 0])
}

const kod = (bytes: Uint8Array, namn = 'intyg.pdf') => {
  const svar = checkUpload(bytes, namn)
  return svar.ok ? svar.value.slag : svar.fel.kod
}

describe('fil som lämnas in', () => {
  it.each([
    ['pdf', text('%PDF-1.7\n')],
    ['png', padded(...PNG)],
    ['jpg', padded(0xff, 0xd8, 0xff)],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['csv', text('\ufeffdatum;minuter\n2026-03-01;45\n')],
    ['csv', Uint8Array.from([...text('namn;omr'), 0xe5, ...text('de\n')])],
  ])('is known as %s by its own bytes', (slag, bytes) => {
    expect(kod(bytes, 'vad som helst.bin')).toBe(slag)
  })

  it.each([
    ['a program', padded(0x4d, 0x5a)],
    ['a web page', text('<!doctype html>, <script>')],
    ['a drawing with scripts', text('<svg xmlns="a,b"/>')],
    ['an archive', zip('intyg/1.pdf')],
    ['plain text', text('Hej på dig')],
  ])('is refused when it is %s called intyg.pdf', (_vad, bytes) => {
    expect(kod(bytes)).toBe('filtyp-okand')
  })

  it('is refused with macros, and when its archive is cut off', () => {
    expect(kod(zip('word/document.xml', 'word/vbaProject.bin'))).toBe('fil-med-makron')
    expect(kod(zip('word/document.xml').slice(0, -30))).toBe('fil-trasig')
  })

  it('may be ten megabytes and not a byte more; the message says how large it is', () => {
    const max = new Uint8Array(STORSTA_FIL)
    max.set(PNG)
    expect(kod(max)).toBe('png')
    const mer = new Uint8Array(STORSTA_FIL * 1.5)
    mer.set(PNG)
    const svar = checkUpload(mer, 'foto.png')
    expect(svar).toMatchObject({ ok: false, fel: { status: 413, text: 'Filen foto.png är för stor: 15,0 MB.' } })
  })

  it('is refused when empty, by its name', () => {
    expect(checkUpload(new Uint8Array(), 'tom.pdf')).toMatchObject({
      ok: false,
      fel: { text: 'Filen tom.pdf är tom.' },
    })
  })

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\Åsa\\Räksmörgås.PDF', 'Räksmörgås.pdf'],
    ['intyg\u202efdp.exe', 'intygfdp.pdf'],
    ['  .gömd  fil .docx', 'gömd fil.pdf'],
    ['a<b>"c"?.pdf', 'abc.pdf'],
    ['betyg v. 2.1 slutlig', 'betyg v. 2.1 slutlig.pdf'],
    ['...', 'fil.pdf'],
    [`${'å'.repeat(300)}.pdf`, `${'å'.repeat(100)}.pdf`],
  ])('named %j is kept as %j', (namn, rent) => {
    const svar = checkUpload(text('%PDF-1.7\n'), namn)
    expect(svar.ok && svar.value.namn).toBe(rent)
  })
})
