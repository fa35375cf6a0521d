import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { utfortFel } from './fel.ts'
import type { ImportAntal, ImportMiljo } from './importera.ts'
import { importJobb } from './kor-import.ts'
import { type ImportHuvud, listImporter, loadImport } from './queries-import.ts'
import { harImportRader, listImportRader } from './queries-import-rader.ts'
import type { RadUtfall, Utfall } from './typer.ts'

export interface ImportPost {
  readonly id: string
  readonly filnamn: string
  /** 'provas' | 'provad' | 'sparas' | 'sparad' */
  readonly status: string
  /** ISO instants. */
  readonly skapad: string
  readonly sparad: string | null
  readonly antal: ImportAntal
  /** What was left out of the whole file. */
  readonly noter: readonly string[]
}
export interface ImportSida extends ImportPost {
  readonly rader: readonly RadUtfall[]
  /** Its rows have been taken away by age (gallringsregel.ts); the numbers remain. */
  readonly gallrad: boolean
  /** How far the job has come, while it runs; `stannad` when it has stopped and can be gone on with. */
  readonly framsteg: { readonly klart: number; readonly stannad: boolean } | null
}

export const IMPORT_SIDSTORLEK = 50

/** An import with one page of its rows. Errors: `import-saknas` for another's and an unknown one alike. */
export async function visaImport(
  tx: AktorTx,
  val: { readonly id: string; readonly utfall?: Utfall | undefined; readonly sida: number },
  miljo: ImportMiljo,
): Promise<Result<ImportSida>> {
  const korning = await loadImport(tx, val.id)
  if (!korning || korning.status === 'avbruten') return utfortFel('import-saknas')
  const hoppa = (val.sida - 1) * IMPORT_SIDSTORLEK
  const rader = await listImportRader(tx, val.id, { utfall: val.utfall, antal: IMPORT_SIDSTORLEK, hoppa })
  const gallrad = korning.status === 'sparad' && korning.antalRader > 0 && !(await harImportRader(tx, val.id))
  return ok({ ...toPost(korning), rader, gallrad, framsteg: await loadFramsteg(korning, miljo) })
}

async function loadFramsteg(korning: ImportHuvud, miljo: ImportMiljo): Promise<ImportSida['framsteg']> {
  if (korning.status !== 'provas' && korning.status !== 'sparas') return null
  const lage = korning.jobbId ? await miljo.jobb.lage(importJobb(miljo.tjanster, miljo.nu), korning.jobbId) : undefined
  return { klart: lage?.klart ?? 0, stannad: lage?.status !== 'vantar' && lage?.status !== 'pagar' }
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
    noter: k.noter,
    antal: {
      rader: k.antalRader,
      ok: k.antalOk,
      vantar: k.antalVantar,
      dubbletter: k.antalDubbletter,
      fel: k.antalFel,
    },
  }
}
