import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { utfortFel } from './fel.ts'
import type { ImportAntal } from './importera.ts'
import { type ImportHuvud, listImporter, listImportRader, loadImport } from './queries-import.ts'
import type { RadUtfall, Utfall } from './typer.ts'

export interface ImportPost {
  readonly id: string
  readonly filnamn: string
  /** 'provad' | 'sparad' */
  readonly status: string
  /** ISO instants. */
  readonly skapad: string
  readonly sparad: string | null
  readonly antal: ImportAntal
}
export interface ImportSida extends ImportPost {
  readonly rader: readonly RadUtfall[]
}

export const IMPORT_SIDSTORLEK = 50

/** An import with one page of its rows. Errors: `import-saknas` for another's and an unknown one alike. */
export async function visaImport(
  tx: AktorTx,
  val: { readonly id: string; readonly utfall?: Utfall | undefined; readonly sida: number },
): Promise<Result<ImportSida>> {
  const korning = await loadImport(tx, val.id)
  if (!korning) return utfortFel('import-saknas')
  const hoppa = (val.sida - 1) * IMPORT_SIDSTORLEK
  const rader = await listImportRader(tx, val.id, { utfall: val.utfall, antal: IMPORT_SIDSTORLEK, hoppa })
  return ok({ ...toPost(korning), rader })
}

/** The utförare's imports, newest first. */
export async function visaImporter(tx: AktorTx, antal: number): Promise<ImportPost[]> {
  return (await listImporter(tx, { antal, hoppa: 0 })).map(toPost)
}

function toPost(k: ImportHuvud): ImportPost {
  return {
    id: k.id,
    filnamn: k.filnamn,
    status: k.status,
    skapad: k.skapad.toString(),
    sparad: k.sparad?.toString() ?? null,
    antal: {
      rader: k.antalRader,
      ok: k.antalOk,
      vantar: k.antalVantar,
      dubbletter: k.antalDubbletter,
      fel: k.antalFel,
    },
  }
}
