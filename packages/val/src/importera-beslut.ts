import type { AktorTx } from '@valfri/db/aktor'
import { type Fel, ok, type Result } from '@valfri/kernel/fel'
import { lasBeslutsfil } from './las-beslutsfil.ts'
import type { Omgivning } from './omgivning.ts'
import { registreraBeslut } from './registrera-beslut.ts'

/** What becomes of one row of a file. */
export interface Radutfall {
  readonly rad: number
  readonly utfall: 'ny' | 'andrad' | 'oforandrad' | 'fel'
  readonly externId: string | null
  readonly kod: string | null
  readonly fel: Pick<Fel, 'kod' | 'text' | 'nasta' | 'falt'> | null
}

export interface Importutfall {
  readonly rader: readonly Radutfall[]
  readonly antal: Readonly<Record<Radutfall['utfall'], number>>
}

interface Fil {
  readonly innehall: string
  readonly format: 'csv' | 'json'
}

/**
 * Takes in every row that can be taken in and says of each other row why not: the rest of the work is kept.
 * Errors: `filen-gar-inte-att-lasa`, `filen-ar-tom`.
 */
export async function importeraBeslut(tx: AktorTx, fil: Fil, o: Omgivning): Promise<Result<Importutfall>> {
  const last = lasBeslutsfil(fil.innehall, fil.format)
  if (!last.ok) return last
  const rader: Radutfall[] = []
  for (const { rad, beslut } of last.value) {
    const externId = typeof beslut.externId === 'string' ? beslut.externId : null
    const r = await registreraBeslut(tx, beslut, o)
    if (r.ok) rader.push({ rad, externId, utfall: r.value.utfall, kod: r.value.kod, fel: null })
    else {
      const { kod, text, nasta, falt } = r.fel
      rader.push({ rad, externId, utfall: 'fel', kod: null, fel: { kod, text, nasta, falt } })
    }
  }
  const antal = { ny: 0, andrad: 0, oforandrad: 0, fel: 0 }
  for (const r of rader) antal[r.utfall] += 1
  return ok({ rader, antal })
}

class Torrt extends Error {
  readonly utfall: Result<Importutfall>
  constructor(utfall: Result<Importutfall>) {
    super('dry run')
    this.utfall = utfall
  }
}

/** The same, row by row with the same code, and then undone: what it says is what the import will do. */
export async function provkorImport(tx: AktorTx, fil: Fil, o: Omgivning): Promise<Result<Importutfall>> {
  try {
    return await tx.transaction(async (inre) => {
      const torr = Object.assign(inre, { aktor: tx.aktor, logga: () => undefined }) as unknown as AktorTx
      throw new Torrt(await importeraBeslut(torr, fil, o))
    })
  } catch (orsak) {
    if (orsak instanceof Torrt) return orsak.utfall
    throw orsak
  }
}
