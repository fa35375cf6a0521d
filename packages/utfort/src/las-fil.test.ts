import { describe, expect, it } from 'vitest'
import { parseHandelseFil, writeFelrader } from './las-fil.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const las = (text: string) => {
  const svar = parseHandelseFil(bytes(text))
  if (!svar.ok) throw new Error(svar.fel.kod)
  return svar.value
}
const kod = (innehall: Uint8Array) => {
  const svar = parseHandelseFil(innehall)
  return svar.ok ? 'ok' : svar.fel.kod
}

const MALL =
  'id;person;del;typ;datum;start;slut;antal;personal;medarbetare;orsak\r\n1001;P-7F4K9;service;besok;2026-05-04;08:15;08:55;;1;AB;\r\n1002;P-7F4K9;matlada;portion;2026-05-04;;;2;;;\r\n'

describe('a file of performed events', () => {
  it('reads its own template', () => {
    const [forsta, andra] = las(MALL).handelser
    expect(forsta).toMatchObject({ externId: '1001', del: 'service', typ: 'besok', start: '08:15', slut: '08:55' })
    expect(forsta).toMatchObject({ personal: 1, medarbetare: 'AB', antal: undefined })
    expect(andra).toMatchObject({ del: 'matlada', typ: 'portion', antal: 2, start: undefined })
  })

  it('reads three layouts of time systems as the same event', () => {
    const a = las('id;person;del;typ;datum;start;slut\n1;P-AAAAA;service;besok;2026-05-04;08:15;08:55')
    const b = las('Besöksid,Brukarkod,Insats,Starttid,Sluttid\n1,P-AAAAA,Service,2026-05-04 08:15,2026-05-04 08:55')
    const c = las('HändelseID\tKund\tInsats\tDag\tFrån\tMinuter\n1\tP-AAAAA\tservice\t20260504\t0815\t40')
    expect(a.handelser[0]).toMatchObject({ externId: '1', person: 'P-AAAAA', start: '08:15', slut: '08:55' })
    expect(b.handelser[0]).toMatchObject({ externId: '1', person: 'P-AAAAA', start: '2026-05-04 08:15' })
    expect(c.handelser[0]).toMatchObject({ externId: '1', person: 'P-AAAAA', start: '0815', minuter: 40 })
  })

  it('tells a spreadsheet, a picture, an empty and a headless file apart', () => {
    expect(kod(new Uint8Array())).toBe('fil-tom')
    expect(kod(bytes('person;del;datum\n'))).toBe('fil-tom')
    expect(kod(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toBe('fil-kalkylark')
    expect(kod(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2]))).toBe('fil-fel-typ')
    expect(kod(bytes('namn;belopp\nA;1\n'))).toBe('fil-kolumner-saknas')
    expect(kod(new Uint8Array(6 * 1024 * 1024).fill(65))).toBe('fil-for-stor')
    expect(kod(bytes(`person;del;datum\n${'a;b;2026-05-04\n'.repeat(20_001)}`))).toBe('fil-for-stor')
  })

  it('names the columns that are missing', () => {
    const svar = parseHandelseFil(bytes('person;belopp\nP-AAAAA;1\n'))
    expect(!svar.ok && svar.fel.text).toBe('Filen saknar kolumnen del och datum.')
  })

  it('gives the faulty rows back with the reason, safe to open in a spreadsheet', () => {
    const fil = las('person;del;datum;not\nP-AAAAA;service;2026-05-04;bra\n"=1+1";"a;b";2026-05-05;-12\n')
    expect(writeFelrader(fil, new Map([[2, 'Raden kan inte kopplas.']]))).toBe(
      '\ufeffperson;del;datum;not;Vad som är fel\r\n\'=1+1;"a;b";2026-05-05;-12;Raden kan inte kopplas.\r\n',
    )
  })
})
