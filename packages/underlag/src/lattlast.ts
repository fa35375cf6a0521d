import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { GemensamDel, LokalDel, UnderlagVillkor } from './typer.ts'

/** A del of the tjänst in plain words: the kommuner's own text, else the plugin's; null where neither is written (F2.8). */
export function lattlastOfDel(
  del: string,
  gemensam: Pick<GemensamDel, 'lattlastDelar'>,
  tjanst: Tjanst,
): string | null {
  const skriven = gemensam.lattlastDelar?.[del]?.trim()
  const { namn, beskrivning } = tjanst.delar[del] ?? {}
  return skriven || (beskrivning?.lattlast ?? namn?.lattlast ?? null)
}

/** What has no plain words, by name: the delar that somebody opens, and the krav. */
export interface SaknadLattlast {
  readonly delar: readonly string[]
  readonly villkor: readonly string[]
}

/** What lacks a lättläst text before it is published (F2.8). It is named, and stops nothing. */
export function findSaknadLattlast(
  version: {
    readonly gemensam: GemensamDel
    readonly villkor: readonly UnderlagVillkor[]
    readonly lokala: readonly { readonly lokal: LokalDel }[]
  },
  tjanst: Tjanst,
): SaknadLattlast {
  const oppnas = new Set(version.lokala.flatMap((l) => l.lokal.delar))
  const alla = [...version.villkor, ...version.lokala.flatMap((l) => l.lokal.villkor)]
  return {
    delar: [...oppnas]
      .filter((d) => lattlastOfDel(d, version.gemensam, tjanst) === null)
      .map((d) => tjanst.delar[d]?.namn.sv ?? d),
    villkor: alla.filter((v) => !v.lattlast?.trim()).map((v) => v.nr),
  }
}
