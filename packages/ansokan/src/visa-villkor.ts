import type { AktorTx } from '@valfri/db/aktor'
import { loadDokumentOversikt } from '@valfri/dokument/queries'
import type { Falt } from '@valfri/plugin-api/falt'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import type { AnsokanSvar } from './typer.ts'
import { dokumentIn, svarsformOf } from './villkor-i-ansokan.ts'

/** A villkor as a page shows it: its text, where it comes from, and the fields that answer it. */
export function visaVillkor(v: UnderlagVillkor, tjanst: Tjanst | undefined) {
  return {
    id: v.id,
    nr: v.nr,
    namn: v.namn,
    kapitel: v.kapitel,
    text: v.text,
    lattlast: v.lattlast ?? null,
    lagrum: v.lagrum ?? null,
    egetAv: v.niva === 'gemensam' ? null : v.niva,
    bevis: v.kontrollpunkter.flatMap((k) => (k.typ === 'visa-upp' && k.bevis ? [k.bevis.sv] : []))[0] ?? null,
    falt: svarsformOf(v, tjanst) as readonly Falt[],
  }
}

export interface VisatDokument {
  readonly id: string
  readonly namn: string
  readonly storlek: number
  readonly mime: string
}

/** Names and sizes of every file that some answers refer to, by id. A file that the aktör may not read is left out. */
export async function visaDokument(
  tx: AktorTx,
  svar: readonly AnsokanSvar[],
): Promise<Readonly<Record<string, VisatDokument>>> {
  const ids = new Set(svar.flatMap(dokumentIn))
  const rader = await Promise.all([...ids].map((id) => loadDokumentOversikt(tx, id)))
  return Object.fromEntries(
    rader.flatMap((d) => (d ? [[d.id, { id: d.id, namn: d.namn, storlek: d.storlek, mime: d.mime }]] : [])),
  )
}
