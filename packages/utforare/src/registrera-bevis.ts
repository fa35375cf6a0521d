import type { AktorTx } from '@valfri/db/aktor'
import { isAgare } from '@valfri/dokument/queries'
import { shareDokument } from '@valfri/dokument/save-dokument'
import { ok, type Result } from '@valfri/kernel/fel'
import { forlitarSig } from './bevis-lage.ts'
import { bevisFel } from './fel-bevis.ts'
import type { LaggTillBevisInput } from './indata-bevis.ts'
import { insertBevis, listKontroller, listSammaFraga, loadBevis, markAterkallat } from './queries-bevis.ts'

function egetId(tx: AktorTx): string {
  if (tx.aktor.typ !== 'utforare') throw new Error('only the firm has proofs of its own')
  return tx.aktor.utforareId
}

/**
 * Adds a proof, or a newer one in place of one that runs out. Each nämnd that relies on the old one may read the new at
 * once; it relies on the old until it has checked the new.
 *
 * Errors: `bevis-fil-saknas`, `bevis-saknas`, `bevis-finns`
 */
export async function laggTillBevis(
  tx: AktorTx,
  input: LaggTillBevisInput,
  nu: Temporal.Instant,
): Promise<Result<{ id: string }>> {
  const utforareId = egetId(tx)
  if (!(await isAgare(tx, input.dokumentId))) return bevisFel('bevis-fil-saknas')
  const gammalt = input.ersatter ? await loadBevis(tx, input.ersatter) : undefined
  if (input.ersatter && !gammalt) return bevisFel('bevis-saknas')
  const id = await insertBevis(tx, {
    utforareId,
    namn: input.namn,
    dokumentId: input.dokumentId,
    fraga: gammalt?.fraga ?? null,
    giltigtTill: input.giltigtTill ? Temporal.PlainDate.from(input.giltigtTill) : null,
    ersatter: gammalt?.id ?? null,
    skapad: nu,
  })
  if (!id) return bevisFel('bevis-finns')
  if (gammalt) await openForRelying(tx, gammalt.id, input.dokumentId)
  tx.logga({ handling: 'bevis.lagg-till', objekt: 'bevis', objektId: id })
  return ok({ id })
}

/** A file that was sent as evidence, with the question it answers. */
export interface InskickatBevis {
  /** '<villkor>/<field>' */
  readonly fraga: string
  readonly namn: string
  readonly dokumentId: string
  readonly giltigtTill: string | null
}

/**
 * Takes what was sent with an application into the firm's proofs. The same file is the same proof wherever it is sent; a
 * new file to the same question replaces the one before.
 */
export async function noteraBevis(
  tx: AktorTx,
  inskickade: readonly InskickatBevis[],
  nu: Temporal.Instant,
): Promise<void> {
  const utforareId = egetId(tx)
  for (const b of inskickade) {
    const [forra] = await listSammaFraga(tx, utforareId, b.fraga)
    const id = await insertBevis(tx, {
      utforareId,
      namn: b.namn,
      dokumentId: b.dokumentId,
      fraga: b.fraga,
      giltigtTill: b.giltigtTill ? Temporal.PlainDate.from(b.giltigtTill) : null,
      ersatter: forra?.id ?? null,
      skapad: nu,
    })
    if (id && forra) await openForRelying(tx, forra.id, b.dokumentId)
  }
}

/** Takes a proof back: every nämnd that relies on it sees so from this transaction on. Errors: `bevis-saknas`, `bevis-aterkallat` */
export async function aterkallaBevis(
  tx: AktorTx,
  input: { readonly id: string; readonly skal: string },
  vem: string,
  nu: Temporal.Instant,
): Promise<Result<true>> {
  egetId(tx)
  if (!(await loadBevis(tx, input.id))) return bevisFel('bevis-saknas')
  const varden = { aterkallat: nu, aterkallatSkal: input.skal, aterkallatAv: vem }
  if (!(await markAterkallat(tx, input.id, varden))) return bevisFel('bevis-aterkallat')
  tx.logga({ handling: 'bevis.aterkalla', objekt: 'bevis', objektId: input.id })
  return ok(true)
}

async function openForRelying(tx: AktorTx, bevisId: string, dokumentId: string): Promise<void> {
  const kontroller = await listKontroller(tx, [bevisId])
  for (const { kommunId, namndId } of kontroller) {
    if (forlitarSig(kontroller, { kommunId, namndId })) {
      await shareDokument(tx, dokumentId, { typ: 'namnd', kommunId, namndId })
    }
  }
}
