import { ok, type Result } from '@valfri/kernel/fel'
import iconv from 'iconv-lite'
import { ekonomiFel } from './fel.ts'

/** One row of a verifikation; debit is positive, credit negative. */
export interface SieRad {
  readonly konto: string
  readonly ore: bigint
  /** Dimension number to object, such as 1 (kostnadsställe) to '7420'. */
  readonly objekt: Readonly<Record<number, string>>
  readonly text: string
}
export interface SieVerifikation {
  readonly serie: string
  readonly nummer: number
  readonly datum: Temporal.PlainDate
  readonly text: string
  readonly rader: readonly SieRad[]
}
export interface SieFil {
  readonly foretag: string
  /** Ten digits. */
  readonly organisationsnummer: string
  readonly skapad: Temporal.PlainDate
  /** Account to name. */
  readonly konton: Readonly<Record<string, string>>
  readonly dimensioner: Readonly<Record<number, string>>
  readonly verifikationer: readonly SieVerifikation[]
}

/**
 * Writes SIE 4I: vouchers for a ledger to read in. The same data gives the same bytes.
 *
 * @returns CP437 (#FORMAT PC8), as the format demands
 * Errors: `verifikation-obalans` with the voucher's number
 * Source: SIE-gruppen, SIE filformat utgåva 4B
 */
export function writeSie(fil: SieFil): Result<Buffer> {
  const sned = fil.verifikationer.find((v) => v.rader.reduce((summa, r) => summa + r.ore, 0n) !== 0n)
  if (sned) return ekonomiFel('verifikation-obalans', { detaljer: { verifikation: sned.nummer } })
  const konton = Object.entries(fil.konton).sort(([a], [b]) => (a < b ? -1 : 1))
  const rader = [
    '#FLAGGA 0',
    '#PROGRAM "Valfri" "1"',
    '#FORMAT PC8',
    `#GEN ${toSieDatum(fil.skapad)}`,
    '#SIETYP 4',
    `#ORGNR ${fil.organisationsnummer.slice(0, 6)}-${fil.organisationsnummer.slice(6)}`,
    `#FNAMN ${quote(fil.foretag)}`,
    ...konton.map(([konto, namn]) => `#KONTO ${konto} ${quote(namn)}`),
    ...Object.entries(fil.dimensioner).map(([nr, namn]) => `#DIM ${nr} ${quote(namn)}`),
    ...listObjekt(fil).map(([nr, kod]) => `#OBJEKT ${nr} ${quote(kod)} ${quote(kod)}`),
    ...fil.verifikationer.flatMap(toVer),
  ]
  return ok(iconv.encode(`${rader.join('\r\n')}\r\n`, 'cp437'))
}

function toVer(v: SieVerifikation): string[] {
  return [
    `#VER ${quote(v.serie)} ${quote(String(v.nummer))} ${toSieDatum(v.datum)} ${quote(v.text)}`,
    '{',
    ...v.rader.map(
      (r) => `#TRANS ${r.konto} ${toObjekt(r.objekt)} ${toBelopp(r.ore)} ${toSieDatum(v.datum)} ${quote(r.text)}`,
    ),
    '}',
  ]
}

/** Every object that a row names, once. */
function listObjekt(fil: SieFil): [string, string][] {
  const alla = fil.verifikationer.flatMap((v) => v.rader.flatMap((r) => Object.entries(r.objekt)))
  return [...new Map(alla.map((o) => [o.join(' '), o])).values()].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))
}

const toSieDatum = (d: Temporal.PlainDate): string => d.toString().replaceAll('-', '')

const toObjekt = (o: SieRad['objekt']): string =>
  `{${Object.entries(o)
    .map(([nr, kod]) => `${nr} ${quote(kod)}`)
    .join(' ')}}`

/** Öre as '1234.50', by its digits. */
function toBelopp(ore: bigint): string {
  const siffror = (ore < 0n ? -ore : ore).toString().padStart(3, '0')
  return `${ore < 0n ? '-' : ''}${siffror.slice(0, -2)}.${siffror.slice(-2)}`
}

/** Control characters may not stand in a field; what CP437 cannot hold is written as its nearest letter. */
function quote(text: string): string {
  const rent = text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('\u2013', '-')
    .replaceAll('\u2019', "'")
  const barbart = [...rent].map((t) => (fits(t) ? t : (t.normalize('NFD')[0] ?? '?'))).join('')
  return `"${barbart.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

const fits = (tecken: string): boolean => iconv.decode(iconv.encode(tecken, 'cp437'), 'cp437') === tecken
