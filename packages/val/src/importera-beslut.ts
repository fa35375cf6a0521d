import type { AktorTx } from '@valfri/db/aktor'
import { type Fel, ok, type Result } from '@valfri/kernel/fel'
import { type Filrad, lasBeslutsfil } from './las-beslutsfil.ts'
import type { Omgivning } from './omgivning.ts'
import { registreraBeslut } from './registrera-beslut.ts'
import { noteTimeAlone } from './tid-ur-insatser.ts'

/** What becomes of one row of a file. */
export interface Radutfall {
  readonly rad: number
  readonly utfall: 'ny' | 'andrad' | 'oforandrad' | 'fel'
  readonly externId: string | null
  readonly kod: string | null
  /** What the kommun should know of a row that was taken in. */
  readonly anmarkning: string | null
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
  for (const filrad of last.value) rader.push(await importeraRad(tx, filrad, o))
  const antal = { ny: 0, andrad: 0, oforandrad: 0, fel: 0 }
  for (const r of rader) antal[r.utfall] += 1
  return ok({ rader, antal })
}

async function importeraRad(tx: AktorTx, { rad, beslut }: Filrad, o: Omgivning): Promise<Radutfall> {
  const bas = { rad, externId: typeof beslut.externId === 'string' ? beslut.externId : null }
  const r = await inSavepoint(tx, (inre) => registreraBeslut(inre, beslut, o))
  if (r.ok) {
    const anmarkning = await noteTimeAlone(tx, beslut, o.tjanster)
    return { ...bas, utfall: r.value.utfall, kod: r.value.kod, anmarkning, fel: null }
  }
  const { kod, text, nasta, falt } = r.fel
  const fel = { kod, text, nasta, falt: falt && nameDaterade(nameInsatser(falt, beslut.insatser), beslut.daterade) }
  return { ...bas, utfall: 'fel', kod: null, anmarkning: null, fel }
}

/** A fault of an insats by the name of its column, such as 'insats.stadning.skal', and not by its place in a list. */
function nameInsatser(falt: Readonly<Record<string, string>>, insatser: unknown): Record<string, string> {
  const namn = (i: string) => (Array.isArray(insatser) && insatser[Number(i)]?.insats) || i
  const ut: Record<string, string> = {}
  for (const [nyckel, text] of Object.entries(falt)) {
    const [, i, vad] = /^insatser\.(\d+)\.(\w+)$/.exec(nyckel) ?? []
    if (i === undefined) ut[nyckel] = text
    else if (vad === 'antal' || vad === 'per') ut[`insats.${namn(i)}`] = 'Skriv hur ofta, till exempel 2/vecka.'
    else ut[vad === 'insats' ? `insats.${namn(i)}` : `insats.${namn(i)}.${vad}`] = text
  }
  return ut
}

/** A fault of a dated fact by the name of its column, such as 'uppgift.plats.niva'. */
function nameDaterade(falt: Readonly<Record<string, string>>, daterade: unknown): Record<string, string> {
  const poster = Object.entries(falt).map(([nyckel, text]) => {
    const [, i, vad] = /^daterade\.(\d+)\.(\w+)$/.exec(nyckel) ?? []
    const rad = Array.isArray(daterade) ? daterade[Number(i)] : undefined
    if (i === undefined || !rad) return [nyckel, text] as const
    const kolumn = `uppgift.${rad.del}.${rad.uppgift}`
    return [vad === 'fran' || vad === 'skal' || vad === 'beslutad' ? `${kolumn}.${vad}` : kolumn, text] as const
  })
  return Object.fromEntries(poster)
}

class Refused extends Error {
  readonly resultat: { readonly ok: false; readonly fel: Fel }
  constructor(resultat: { readonly ok: false; readonly fel: Fel }) {
    super('refused')
    this.resultat = resultat
  }
}

/** A row that is refused leaves nothing behind, and the rest of the file goes on. */
async function inSavepoint<T>(tx: AktorTx, fn: (tx: AktorTx) => Promise<Result<T>>): Promise<Result<T>> {
  const poster: Parameters<AktorTx['logga']>[0][] = []
  try {
    return await tx.transaction(async (inre) => {
      const egen = { aktor: tx.aktor, logga: (post: (typeof poster)[number]) => void poster.push(post) }
      const svar = await fn(Object.assign(inre, egen) as unknown as AktorTx)
      if (!svar.ok) throw new Refused(svar)
      poster.forEach(tx.logga)
      return svar
    })
  } catch (orsak) {
    if (orsak instanceof Refused) return orsak.resultat
    throw orsak
  }
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
