import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'
import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import type { Bedomning, Rapport } from './bedom-handelser.ts'
import type { FindBestallning } from './find-bestallning.ts'
import type { undantag } from './schema.ts'
import type { HandelseIn } from './typer.ts'

type NyttUndantag = typeof undantag.$inferInsert

/** The rows that could not become events, as they are kept. */
export async function toUndantag(
  utforareId: string,
  rapport: Rapport,
  { utfall, find }: Pick<Bedomning, 'utfall' | 'find'>,
  nu: Temporal.Instant,
): Promise<NyttUndantag[]> {
  const plats = new Map((rapport.rader ?? rapport.handelser.map((_, i) => i + 1)).map((rad, i) => [rad, i]))
  const nya = utfall
    .filter((u) => u.utfall === 'fel')
    .map(async (u): Promise<NyttUndantag> => {
      const sant = rapport.handelser[plats.get(u.rad) as number] as HandelseIn
      const person = find.personFor(sant)
      const handelse = withoutNummer(sant, find)
      return {
        utforareId,
        kommunId: person?.kommunId ?? null,
        namndId: person?.namndId ?? null,
        personId: person?.personId ?? null,
        handelse,
        kod: u.kod ?? 'fel',
        falt: u.falt ?? null,
        text: u.text ?? '',
        kalla: rapport.kalla,
        importId: rapport.importId ?? null,
        rad: u.rad,
        externId: handelse.externId ?? null,
        nyckel: await keyOf(handelse, u.kod, sant.person && !handelse.person ? u.rad : null),
        skapad: nu,
      }
    })
  return Promise.all(nya)
}

/**
 * The same row with the same fault has the same key. Of an unknown person nothing is left to tell two apart by but the
 * sender's id or the place of the row.
 */
function keyOf(handelse: HandelseIn, kod: string | undefined, rad: number | null): Promise<string> {
  return sha256Hex(
    new TextEncoder().encode(canonicalJson({ handelse, kod: kod ?? null, rad: handelse.externId ? null : rad })),
  )
}

const KOD = /^P-[0-9A-Z]{3,12}$/i
const NUMMER = /\d{6,8}[-+ ]?\d{4}(?!\d)/g
const maskNummer = (text: string): string => (parsePersonnummer(text.replace(' ', '')).ok ? '…' : text)
const TEXTFALT = ['externId', 'del', 'typ', 'medarbetare', 'orsak'] as const

/** A row without any personnummer: a known person is its code, an unknown one is left out, other fields are cleaned. */
export function withoutNummer(h: HandelseIn, find: FindBestallning): HandelseIn {
  const person = (skriven: string | undefined) =>
    find.personFor({ person: skriven })?.kod ?? (skriven && KOD.test(skriven.trim()) ? skriven.trim() : undefined)
  const rena = Object.fromEntries(
    TEXTFALT.flatMap((falt) =>
      h[falt] === undefined ? [] : [[falt, h[falt].replaceAll(NUMMER, maskNummer).slice(0, 100)]],
    ),
  )
  const kvar = { ...h, ...rena, person: person(h.person), delasMed: person(h.delasMed) }
  // JSON has no NaN: a number that could not be read is kept as one that is refused in the same way.
  return Object.fromEntries(
    Object.entries(kvar).flatMap(([falt, v]) => (v === undefined ? [] : [[falt, Number.isNaN(v) ? -1 : v]])),
  ) as HandelseIn
}
