import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseSieBelopp, readSie, type SiePost } from './read-sie.ts'
import { type SieFil, writeSie } from './write-sie.ts'

const folder = new URL('../../../test/extern/sie4/', import.meta.url)
const dag = (text: string) => Temporal.PlainDate.from(text)
const fil: SieFil = {
  foretag: 'Tanums kommun',
  organisationsnummer: '2120001322',
  skapad: dag('2026-11-12'),
  konton: { '5612': 'Köp av hemtjänst', '2498': 'Upplupna kostnader' },
  dimensioner: { 1: 'Ansvar' },
  verifikationer: [
    {
      serie: 'VF',
      nummer: 1,
      datum: dag('2026-10-31'),
      text: 'Hemtjänst "Å & Ö" 2026-10 – Łódź',
      rader: [
        { konto: '5612', ore: 82_405n, objekt: { 1: '7420' }, text: 'U-1' },
        { konto: '2498', ore: -82_405n, objekt: {}, text: 'U-1' },
      ],
    },
  ],
}

const sumTrans = (ver: SiePost) => ver.under.reduce((s, t) => s + parseSieBelopp(t.falt[2] ?? ''), 0n)
/** Fields that a label must have, by the format. */
const MINST: Readonly<Record<string, number>> = {
  FLAGGA: 1,
  PROGRAM: 2,
  FORMAT: 1,
  GEN: 1,
  ORGNR: 0,
  SIETYP: 1,
  FNAMN: 1,
  KONTO: 2,
  VER: 3,
  TRANS: 3,
}

function check(poster: readonly SiePost[]): void {
  expect(poster[0]?.etikett).toBe('FLAGGA')
  for (const p of poster.flatMap((x) => [x, ...x.under])) {
    expect([p.etikett, p.falt.length >= (MINST[p.etikett] ?? 1)]).toEqual([p.etikett, true])
  }
  for (const ver of poster.filter((p) => p.etikett === 'VER')) {
    expect(ver.falt[2]).toMatch(/^\d{8}$/)
    expect(sumTrans(ver)).toBe(0n)
  }
}

describe('SIE 4', () => {
  // One vendor's file carries broken characters, and says so; it is read as well.
  it.each(readdirSync(folder).filter((f) => /\.s[ie]$/.test(f) && f !== 'softone-4e.se'))(
    'reads %s, which a vendor wrote, and every voucher is in balance',
    (namn) => {
      const poster = readSie(readFileSync(new URL(namn, folder)))
      expect(poster.length).toBeGreaterThan(8)
      check(poster)
    },
  )

  it('refuses a file whose field never ends, and names the line', () => {
    expect(() => readSie(readFileSync(new URL('softone-4e.se', folder)))).toThrow('#TRANS 3010')
  })

  it('is written by the same grammar, in CP437, with quotes and letters kept', () => {
    const svar = writeSie(fil)
    if (!svar.ok) throw new Error(svar.fel.kod)
    const poster = readSie(svar.value)
    check(poster)
    expect(poster.map((p) => p.etikett).join(' ')).toBe(
      'FLAGGA PROGRAM FORMAT GEN SIETYP ORGNR FNAMN KONTO KONTO DIM OBJEKT VER',
    )
    expect(poster.at(-1)?.falt).toEqual(['VF', '1', '20261031', 'Hemtjänst "Å & Ö" 2026-10 - ?ódz'])
    expect(poster.at(-1)?.under.map((t) => t.falt)).toEqual([
      ['5612', '1 "7420"', '824.05', '20261031', 'U-1'],
      ['2498', '', '-824.05', '20261031', 'U-1'],
    ])
    // Å is 8F in CP437, and C3 85 in UTF-8.
    expect(svar.value.includes(0x8f)).toBe(true)
  })

  it('refuses a voucher that is one öre out of balance', () => {
    const [ver] = fil.verifikationer
    if (!ver) throw new Error('no voucher')
    const sned = { ...ver, rader: ver.rader.map((r, i) => ({ ...r, ore: r.ore + BigInt(i) })) }
    const svar = writeSie({ ...fil, verifikationer: [sned] })
    expect(svar.ok ? null : svar.fel.kod).toBe('verifikation-obalans')
  })
})
