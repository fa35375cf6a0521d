import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { utfortFel } from './fel.ts'
import { parseHandelseFil, writeFelrader } from './las-fil.ts'
import { lockUtforare } from './queries.ts'
import { insertImport, loadImport, updateImport } from './queries-import.ts'
import { type Bedomning, bedomHandelser, storeBedomning } from './registrera-handelser.ts'
import type { RadUtfall } from './typer.ts'

export interface ImportAntal {
  readonly rader: number
  readonly ok: number
  readonly vantar: number
  readonly dubbletter: number
  readonly fel: number
}

export interface ImportSvar {
  readonly id: string
  readonly filnamn: string
  readonly antal: ImportAntal
}

/** How many rows met each fate. */
export function countUtfall(rader: readonly RadUtfall[]): ImportAntal {
  const n = (utfall: RadUtfall['utfall']) => rader.filter((r) => r.utfall === utfall).length
  return { rader: rader.length, ok: n('godtagen'), vantar: n('vantar'), dubbletter: n('dubblett'), fel: n('fel') }
}

function toKolumner({ utfall }: Bedomning) {
  const antal = countUtfall(utfall)
  return {
    antalRader: antal.rader,
    antalOk: antal.ok,
    antalVantar: antal.vantar,
    antalDubbletter: antal.dubbletter,
    antalFel: antal.fel,
    rader: utfall,
  }
}

/**
 * The dry run: what would become of each row. Nothing of the events is stored; the file's hash and the fates are, and
 * they name nobody.
 */
export async function provaImport(
  tx: AktorTx,
  fil: { readonly namn: string; readonly bytes: Uint8Array },
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<ImportSvar>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('files are imported by an utförare')
  const last = parseHandelseFil(fil.bytes)
  if (!last.ok) return last
  const bedomning = await bedomHandelser(tx, { kalla: 'fil', handelser: last.value.handelser }, tjanster, nu)
  const id = await insertImport(tx, {
    utforareId: tx.aktor.utforareId,
    filnamn: fil.namn,
    sha256: await sha256Hex(fil.bytes),
    status: 'provad',
    ...toKolumner(bedomning),
    av: tx.aktor.identitetId,
    skapad: nu,
  })
  return ok({ id, filnamn: fil.namn, antal: countUtfall(bedomning.utfall) })
}

/**
 * Stores the file that was tried: the rows that are right and those that wait; the faulty ones are left for a new file.
 * It is judged anew, for the world may have moved. The same file twice adds nothing, since every row is then a double.
 *
 * Errors: `import-saknas` when it is unknown or already saved, `fil-andrad` when these are not the bytes that were tried
 */
export async function sparaImport(
  tx: AktorTx,
  begaran: { readonly id: string; readonly bytes: Uint8Array },
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<ImportSvar>> {
  await lockUtforare(tx)
  const korning = await loadImport(tx, begaran.id, true)
  if (korning?.status !== 'provad') return utfortFel('import-saknas')
  if (korning.sha256 !== (await sha256Hex(begaran.bytes))) return utfortFel('fil-andrad')
  const last = parseHandelseFil(begaran.bytes)
  if (!last.ok) return last
  const bedomning = await bedomHandelser(tx, { kalla: 'fil', handelser: last.value.handelser }, tjanster, nu)
  await storeBedomning(tx, bedomning, { kalla: 'fil', importId: korning.id }, nu)
  await updateImport(tx, korning.id, { status: 'sparad', sparad: nu, ...toKolumner(bedomning) })
  return ok({ id: korning.id, filnamn: korning.filnamn, antal: countUtfall(bedomning.utfall) })
}

/**
 * The faulty rows of a file as a new file, each with what is wrong with it. The rows come from the bytes that are sent,
 * for nothing of them is kept here.
 */
export async function skrivFelrader(
  tx: AktorTx,
  begaran: { readonly id: string; readonly bytes: Uint8Array },
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<{ filnamn: string; innehall: string }>> {
  const korning = await loadImport(tx, begaran.id)
  if (!korning) return utfortFel('import-saknas')
  if (korning.sha256 !== (await sha256Hex(begaran.bytes))) return utfortFel('fil-andrad')
  const last = parseHandelseFil(begaran.bytes)
  if (!last.ok) return last
  const { utfall } = await bedomHandelser(tx, { kalla: 'fil', handelser: last.value.handelser }, tjanster, nu)
  const skal = new Map(utfall.flatMap((u) => (u.utfall === 'fel' ? [[u.rad, u.text ?? ''] as const] : [])))
  return ok({
    filnamn: `${korning.filnamn.replace(/\.\w+$/, '')}-felrader.csv`,
    innehall: writeFelrader(last.value, skal),
  })
}
