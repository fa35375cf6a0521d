import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { sha256Hex } from '@valfri/kernel/kanonisk-json'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { utfortFel } from './fel.ts'
import { parseHandelseFil } from './las-fil.ts'
import { insertImport, loadImportForSpara, updateImport } from './queries.ts'
import { bedomHandelser, storeBedomning } from './registrera-handelser.ts'
import type { RadUtfall } from './typer.ts'

export interface ImportSvar {
  readonly id: string
  readonly filnamn: string
  readonly antal: {
    readonly rader: number
    readonly ok: number
    readonly vantar: number
    readonly dubbletter: number
    readonly fel: number
  }
  readonly rader: readonly RadUtfall[]
}

function count(rader: readonly RadUtfall[]): ImportSvar['antal'] {
  const n = (utfall: RadUtfall['utfall']) => rader.filter((r) => r.utfall === utfall).length
  return { rader: rader.length, ok: n('godtagen'), vantar: n('vantar'), dubbletter: n('dubblett'), fel: n('fel') }
}

/**
 * The dry run: what would become of each row. Nothing of the events is stored; the file's hash and the fates are, and
 * they hold no person.
 */
export async function provaImport(
  tx: AktorTx,
  fil: { namn: string; bytes: Uint8Array },
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<ImportSvar>> {
  if (tx.aktor.typ !== 'utforare') throw new Error('files are imported by an utförare')
  const handelser = parseHandelseFil(fil.bytes)
  if (!handelser.ok) return handelser
  const { utfall } = await bedomHandelser(tx, handelser.value, tjanster, nu)
  const antal = count(utfall)
  const id = await insertImport(tx, {
    utforareId: tx.aktor.utforareId,
    filnamn: fil.namn,
    sha256: await sha256Hex(fil.bytes),
    status: 'provad',
    antalRader: antal.rader,
    antalOk: antal.ok,
    antalVantar: antal.vantar,
    antalFel: antal.fel,
    rader: utfall,
    av: tx.aktor.identitetId,
    skapad: nu,
  })
  return ok({ id, filnamn: fil.namn, antal, rader: utfall })
}

/**
 * Stores the file that was tried: the rows that are right and those that wait; the faulty ones are left for a new file.
 * The same file twice adds nothing, since every row is then a double.
 */
export async function sparaImport(
  tx: AktorTx,
  begaran: { id: string; bytes: Uint8Array },
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
): Promise<Result<ImportSvar>> {
  const korning = await loadImportForSpara(tx, begaran.id)
  if (korning?.status !== 'provad') return utfortFel('import-saknas')
  if (korning.sha256 !== (await sha256Hex(begaran.bytes))) return utfortFel('fil-andrad')
  const handelser = parseHandelseFil(begaran.bytes)
  if (!handelser.ok) return handelser
  const bedomning = await bedomHandelser(tx, handelser.value, tjanster, nu)
  await storeBedomning(tx, bedomning, { kalla: 'fil', importId: korning.id }, nu)
  const antal = count(bedomning.utfall)
  await updateImport(tx, korning.id, {
    status: 'sparad',
    sparad: nu,
    rader: bedomning.utfall,
    antalOk: antal.ok,
    antalVantar: antal.vantar,
    antalFel: antal.fel,
  })
  return ok({ id: korning.id, filnamn: korning.filnamn, antal, rader: bedomning.utfall })
}
