import { withAktor } from '@valfri/db/aktor'
import { defineJobb, type JobbKontext } from '@valfri/db/jobs'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { bedomHandelser, loadMinne, type Minne } from './bedom-handelser.ts'
import { lockUtforare } from './queries.ts'
import { loadImport, updateImport } from './queries-import.ts'
import { type AttBedoma, countImportRader, nextImportRader, updateImportRader } from './queries-import-rader.ts'
import { storeBedomning } from './registrera-handelser.ts'
import type { SomUtforare } from './ta-emot-fil.ts'
import type { RadUtfall } from './typer.ts'

/** Which import to go on with; ids only. */
export interface ImportLast extends Readonly<Record<string, string>> {
  readonly utforareId: string
  readonly identitetId: string
  readonly importId: string
}

export const importJobb = (tjanster: TjanstRegister, nu: Klocka) =>
  defineJobb<ImportLast>('utfort-import', async (last, kontext) => {
    const { utforareId, identitetId } = last
    const som: SomUtforare = (fn) => withAktor(kontext.db, { typ: 'utforare', utforareId, identitetId, roller: [] }, fn)
    await korImport(som, last.importId, tjanster, nu, kontext)
  })

const BUNT = 5000

/**
 * Judges the rows of an import, or stores them once the utförare has said so: 5 000 in each transaction, a person's rows
 * together. A killed process loses at most the part it was at; started again it goes on with what is left, and a row
 * that was stored is never stored again. Cancelled in between, what is stored stays and can be gone on with.
 */
export async function korImport(
  som: SomUtforare,
  importId: string,
  tjanster: TjanstRegister,
  nu: Klocka,
  kontext?: Pick<JobbKontext, 'signal' | 'framsteg'>,
): Promise<void> {
  const start = await som(async (tx) => ({
    korning: await loadImport(tx, importId),
    minne: await loadMinne(tx, tjanster),
  }))
  const { korning, minne } = start
  if (korning?.status !== 'provas' && korning?.status !== 'sparas') return
  const spara = korning.status === 'sparas'
  let klart = 0
  for (;;) {
    if (kontext?.signal.aborted) return
    const bunt = await som(async (tx) => {
      // Somebody may have cancelled it since the last part, or another worker have gone on with it.
      const lage = await loadImport(tx, importId, true)
      if (lage?.status !== korning.status) return null
      const rader = await nextImportRader(tx, importId, lage.klart, BUNT)
      const sista = rader.at(-1)
      if (!sista) return rader
      await judgePart(tx, importId, rader, { tjanster, nu: nu(), minne, spara })
      // In the same transaction as the rows, so that no row is judged or stored twice.
      await updateImport(tx, importId, { klartOrdning: sista.ordning, klartRad: sista.rad })
      return rader
    })
    if (!bunt) return
    if (bunt.length === 0) break
    klart += bunt.length
    await kontext?.framsteg(klart, korning.antalRader)
  }
  await som((tx) => finish(tx, importId, spara, nu()))
}

interface Miljo {
  readonly tjanster: TjanstRegister
  readonly nu: Temporal.Instant
  readonly minne: Minne
  readonly spara: boolean
}

async function judgePart(
  tx: Parameters<typeof bedomHandelser>[0],
  importId: string,
  rader: readonly AttBedoma[],
  { tjanster, nu, minne, spara }: Miljo,
): Promise<void> {
  if (spara) await lockUtforare(tx)
  const rapport = {
    kalla: 'fil' as const,
    importId,
    handelser: rader.map((r) => r.handelse),
    rader: rader.map((r) => r.rad),
  }
  const bedomning = await bedomHandelser(tx, rapport, tjanster, nu, minne)
  if (spara) await storeBedomning(tx, bedomning, rapport, nu)
  const forr = new Map(rader.map((r) => [r.rad, r]))
  const andrade = bedomning.utfall.filter((u) => !isSame(forr.get(u.rad), u))
  await updateImportRader(tx, importId, andrade)
}

/** Whether a row met the same fate when it was tried: most do, and need not be written again. */
const isSame = (forr: AttBedoma | undefined, nu: RadUtfall): boolean =>
  forr?.utfall === nu.utfall && forr.svar?.kod === nu.kod && forr.svar?.text === nu.text

async function finish(
  tx: Parameters<typeof bedomHandelser>[0],
  importId: string,
  spara: boolean,
  nu: Temporal.Instant,
): Promise<void> {
  const antal = await countImportRader(tx, importId)
  await updateImport(tx, importId, {
    status: spara ? 'sparad' : 'provad',
    ...(spara && { sparad: nu }),
    antalOk: antal.godtagen,
    antalVantar: antal.vantar,
    antalDubbletter: antal.dubblett,
    antalFel: antal.fel,
  })
}
