import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { faltNamn } from './falt-namn.ts'
import { utfortFel } from './fel.ts'
import { FALT, type Falt, guessKarta, type Kolumnkarta, kolumnkartaSchema, missingFalt } from './kolumnkarta.ts'
import { openTabell } from './las-fil.ts'
import { radLasare } from './las-rad.ts'
import { deleteKarta, insertKarta, listKartor, updateKarta } from './queries-kartor.ts'
import { platsNoter } from './ta-emot-fil.ts'
import type { HandelseIn } from './typer.ts'

/** How many rows are shown before a file is tried. */
const EXEMPEL = 8

/** A file's headings and first rows, how they would be read, and what is known of the layout from before. */
export interface Filstart {
  readonly rubriker: readonly string[]
  readonly rader: readonly (readonly string[])[]
  readonly karta: Kolumnkarta
  /** The saved karta that was made for such a file. */
  readonly kartaId: string | null
  readonly kartaNamn: string | null
  readonly noter: readonly string[]
  readonly falt: readonly { readonly id: Falt; readonly namn: string }[]
}

/**
 * Opens the beginning of a file (or all of a spreadsheet) to show how its rows would be read: by the saved karta whose
 * headings it has, else by a guess from its headings and first rows.
 */
export async function lasFilstart(tx: AktorTx, bytes: Uint8Array): Promise<Result<Filstart>> {
  const tabell = await openTabell(inOne(bytes))
  if (!tabell.ok) return tabell
  const { rubriker } = tabell.value
  const rader: (readonly string[])[] = []
  for await (const rad of tabell.value.rader) {
    rader.push(rad)
    if (rader.length === EXEMPEL) break
  }
  const sparad = findKarta(await listKartor(tx), rubriker)
  return ok({
    rubriker,
    rader,
    karta: sparad?.karta ?? guessKarta(rubriker, rader),
    kartaId: sparad?.id ?? null,
    kartaNamn: sparad?.namn ?? null,
    noter: platsNoter(rubriker),
    falt: FALT.map((id) => ({ id, namn: faltNamn[id] })),
  })
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.byteLength > 0) yield bytes
}

type Sparad = Awaited<ReturnType<typeof listKartor>>[number]

/** The saved karta all of whose headings the file has; of several the one that reads most of it. */
function findKarta(kartor: readonly Sparad[], rubriker: readonly string[]): Sparad | undefined {
  const storlek = (k: Sparad) => Object.keys(k.karta.kolumner).length
  return kartor
    .filter((k) => Object.values(k.karta.kolumner).every((r) => rubriker.includes(r)))
    .sort((a, b) => storlek(b) - storlek(a))[0]
}

/** How some rows are read by a karta, and which fields it must still name. */
export function tolkaRader(
  rubriker: readonly string[],
  rader: readonly (readonly string[])[],
  karta: Kolumnkarta,
): { rader: HandelseIn[]; saknas: readonly { readonly id: Falt; readonly namn: string }[] } {
  const saknas = missingFalt(karta, rubriker).map((id) => ({ id, namn: faltNamn[id] }))
  // JSON has no NaN; what is no number is shown as missing here and refused when it is tried.
  return { rader: rader.map(radLasare(rubriker, karta)), saknas }
}

/** The names that delar and types may be given in a karta. */
export function listKartval({ tjanster }: TjanstRegister) {
  const alla = [...tjanster.values()]
  const namnen = (poster: [string, { readonly namn: { readonly sv: string } }][]) =>
    [...new Map(poster.map(([id, p]) => [id, p.namn.sv]))].map(([id, namn]) => ({ id, namn }))
  return {
    delar: namnen(alla.flatMap((t) => Object.entries({ ...t.delar, ...t.ejValbaraDelar }))),
    typer: namnen(alla.flatMap((t) => Object.entries(t.handelser))),
  }
}

export interface KartaIn {
  readonly id?: string | undefined
  readonly namn: string
  readonly karta: Kolumnkarta
  readonly rubriker: readonly string[]
}

/** Saves a karta under its name. Errors: `karta-namn-upptaget`, `karta-saknas`. */
export async function sparaKarta(
  tx: AktorTx,
  ny: KartaIn,
  namn: string | null,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('a karta belongs to an utförare')
  const { utforareId } = tx.aktor
  const upptagen = (await listKartor(tx)).find((k) => k.namn === ny.namn && k.id !== ny.id)
  if (upptagen) return utfortFel('karta-namn-upptaget', { falt: { namn: 'Välj ett annat namn.' } })
  const varden = { namn: ny.namn, karta: kolumnkartaSchema.parse(ny.karta), rubriker: ny.rubriker, andradAvNamn: namn }
  const id = ny.id ? await updateKarta(tx, ny.id, varden) : await insertKarta(tx, { ...varden, utforareId, skapad: nu })
  if (!id) return utfortFel('karta-saknas')
  tx.logga({ handling: 'spara', objekt: 'import-karta', objektId: id })
  return ok({ id })
}

export async function taBortKarta(tx: AktorTx, id: string): Promise<Result<{ id: string }>> {
  if (!(await deleteKarta(tx, id))) return utfortFel('karta-saknas')
  tx.logga({ handling: 'ta-bort', objekt: 'import-karta', objektId: id })
  return ok({ id })
}

export async function visaKartor(tx: AktorTx) {
  return (await listKartor(tx)).map((k) => ({
    id: k.id,
    namn: k.namn,
    karta: k.karta,
    kolumner: Object.keys(k.karta.kolumner).length,
    andradAv: k.andradAvNamn,
  }))
}
