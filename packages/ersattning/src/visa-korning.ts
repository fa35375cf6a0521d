import type { AktorTx } from '@valfri/db/aktor'
import type { Jobbko } from '@valfri/db/jobs'
import { ok, type Result } from '@valfri/kernel/fel'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { ersattningFel } from './fel.ts'
import { type Anmarkning, granskaManad } from './granska-manad.ts'
import { korningJobb } from './korning-jobb.ts'
import { listKorningHandelser, listUnderlag, loadKorning } from './queries.ts'
import { loadSparrdatum } from './queries-ekonomi.ts'
import { loadUtforareNamn } from './queries-indata.ts'
import type { korning } from './schema.ts'

export interface KorningVy extends KorningRad {
  readonly forlopp: { readonly status: string; readonly klart: number; readonly totalt: number | null } | null
  readonly anmarkningar: readonly (Anmarkning & { readonly utforare: string | null })[]
  readonly underlag: readonly {
    readonly id: string
    readonly utforareId: string
    readonly utforare: string
    readonly tjanst: string
    readonly regi: string
    readonly summaOre: number
    readonly momskompensationOre: number
    readonly minuter: number
    readonly antalHandelser: number
    readonly antalPersoner: number
  }[]
  readonly handelser: readonly {
    readonly fran: string
    readonly till: string
    readonly av: string | null
    readonly tid: string
  }[]
  /** The one who acts locked it, and so cannot attest. */
  readonly lastAvMig: boolean
  /** Last day to report for the month. */
  readonly sparrdatum: string | null
}
export interface KorningRad {
  readonly id: string
  /** 'ÅÅÅÅ-MM' */
  readonly manad: string
  readonly status: string
  readonly summaOre: number | null
  readonly antalHandelser: number | null
  readonly beraknad: string | null
  readonly last: { readonly tid: string; readonly av: string | null } | null
  readonly attesterad: { readonly tid: string; readonly av: string | null } | null
  readonly utbetald: { readonly tid: string; readonly av: string | null; readonly betaldag: string | null } | null
  readonly resultatSha256: string | null
}

export function toKorningRad(k: typeof korning.$inferSelect): KorningRad {
  return {
    id: k.id,
    manad: k.manad.toString().slice(0, 7),
    status: k.status,
    summaOre: k.summaOre === null ? null : Number(k.summaOre),
    antalHandelser: k.antalHandelser,
    beraknad: k.gransTid?.toString() ?? null,
    last: k.last && { tid: k.last.toString(), av: k.lastAvNamn },
    attesterad: k.attesterad && { tid: k.attesterad.toString(), av: k.attesteradAvNamn },
    utbetald: k.utbetald && {
      tid: k.utbetald.toString(),
      av: k.utbetaldAvNamn,
      betaldag: k.betaldag?.toString() ?? null,
    },
    resultatSha256: k.resultatSha256,
  }
}

/** What a person calls a tjänst; its id where the plugin is gone. */
export const tjanstNamn = (tjanster: TjanstRegister, id: string): string => tjanster.tjanster.get(id)?.namn.sv ?? id

/** A month's run: how far it has come, what looks wrong, and each utförare's sum. */
export async function visaKorning(
  tx: AktorTx,
  id: string,
  miljo: { jobb: Jobbko; tjanster: TjanstRegister; nu: Klocka },
): Promise<Result<KorningVy>> {
  const k = await loadKorning(tx, id)
  if (!k || tx.aktor.typ !== 'kommun') return ersattningFel('korning-saknas')
  const [underlag, anmarkningar, handelser] = [
    await listUnderlag(tx, id),
    await granskaManad(tx, k, miljo.nu()),
    await listKorningHandelser(tx, id),
  ]
  const namn = await loadUtforareNamn(tx, [
    ...new Set([...underlag.map((u) => u.utforareId), ...anmarkningar.flatMap((a) => a.utforareId ?? [])]),
  ])
  const lage =
    k.jobbId && k.status === 'oppen'
      ? await miljo.jobb.lage(
          korningJobb(miljo.tjanster, () => k.skapad),
          k.jobbId,
        )
      : undefined
  return ok({
    ...toKorningRad(k),
    forlopp: lage ?? null,
    anmarkningar: anmarkningar.map((a) => ({ ...a, utforare: (a.utforareId && namn.get(a.utforareId)) ?? null })),
    underlag: underlag
      .map((u) => ({
        id: u.id,
        utforareId: u.utforareId,
        utforare: namn.get(u.utforareId) ?? '',
        tjanst: tjanstNamn(miljo.tjanster, u.tjanstId),
        regi: u.regi,
        summaOre: Number(u.summaOre),
        momskompensationOre: Number(u.momskompensationOre),
        minuter: u.minuter,
        antalHandelser: u.antalHandelser,
        antalPersoner: u.antalPersoner,
      }))
      .sort((a, b) => a.utforare.localeCompare(b.utforare, 'sv') || a.tjanst.localeCompare(b.tjanst, 'sv')),
    handelser: handelser.map((h) => ({ fran: h.fran, till: h.till, av: h.avNamn, tid: h.tid.toString() })),
    lastAvMig: k.lastAv === tx.aktor.identitetId,
    sparrdatum: (await loadSparrdatum(tx, k, k.manad))?.toString() ?? null,
  })
}
