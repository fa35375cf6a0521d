import { authFel } from '@valfri/auth/fel'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { computeAvgift } from './compute-avgift.ts'
import { avgiftFel } from './fel.ts'
import { type AvgiftForklaring, forklaraAvgift } from './forklara-avgift.ts'
import { toHandelser } from './load-personer.ts'
import { type AvgiftsbeslutRad, listAvgiftsbeslut, loadVem } from './queries-beslut.ts'
import { type AvgiftRad, loadAvgiftskorning } from './queries-korning.ts'
import { listPersonHandelser } from './queries-person.ts'
import { listPersonAvgifter, loadAvgift } from './queries-vy.ts'

/** One fee opened: what it came to and why. */
export interface AvgiftVy extends AvgiftForklaring {
  readonly id: string
  readonly personId: string
  readonly kod: string
  readonly namn: string | null
  readonly korningId: string
  readonly manad: string
  readonly slag: 'manad' | 'justering'
  readonly beloppOre: number
  readonly avgiftOre: number
  readonly begransadAv: AvgiftRad['begransadAv']
  readonly last: boolean
  readonly antalHandelser: number
  /** Computed again from the frozen inputs and the events of then, it came to the same. */
  readonly verifierad: boolean
}

/**
 * Opens a fee by computing it again from its frozen inputs and the events that were reported before its limit. The read is
 * logged.
 */
export async function visaAvgift(tx: AktorTx, id: string, tjanster: TjanstRegister): Promise<Result<AvgiftVy>> {
  const rad = await loadAvgift(tx, id)
  const korning = rad && (await loadAvgiftskorning(tx, rad.korningId))
  const vem = rad && (await loadVem(tx, rad, rad.personId))
  if (!rad || !korning || !vem) return avgiftFel('avgift-saknas')
  tx.logga({ handling: 'las', objekt: 'avgift', objektId: id, personId: rad.personId })
  return ok({
    ...forklaraAvgift(rad.indata, rad),
    id,
    personId: rad.personId,
    kod: vem.kod,
    namn: vem.namn,
    korningId: rad.korningId,
    manad: rad.avserManad.toString().slice(0, 7),
    slag: rad.slag,
    beloppOre: Number(rad.beloppOre),
    avgiftOre: Number(rad.avgiftOre),
    begransadAv: rad.begransadAv,
    last: rad.last !== null,
    antalHandelser: rad.antalHandelser,
    verifierad: await isSame(tx, rad, tjanster),
  })
}

async function isSame(tx: AktorTx, rad: AvgiftRad, tjanster: TjanstRegister): Promise<boolean> {
  const sok = {
    kommunId: rad.kommunId,
    namndId: rad.namndId,
    manad: rad.avserManad,
    grans: rad.gransTid,
    beslutTid: rad.gransTid,
    personIds: [rad.personId],
  }
  const egna = new Set(rad.indata.bestallningar.map((b) => b.id))
  const svar = computeAvgift(rad.indata, toHandelser(await listPersonHandelser(tx, sok), egna, tjanster))
  return svar.ok && svar.value.avgiftOre === rad.avgiftOre && svar.value.indataSha256 === rad.indataSha256
}

export const toBeslutVy = (b: AvgiftsbeslutRad) => ({
  id: b.id,
  fran: b.fran.toString(),
  datum: b.datum.toString(),
  diarienummer: b.diarienummer,
  beslutadAv: b.beslutadAvNamn,
  hushall: b.hushall,
  makar: b.makar,
  nettoinkomstOre: b.nettoinkomstOre === null ? null : Number(b.nettoinkomstOre),
  bostadskostnadOre: Number(b.bostadskostnadOre),
  individuelltTillaggOre: Number(b.individuelltTillaggOre),
  skal: b.skal,
})

/** A person for the avgiftshandläggare: decisions and fees, and no more of the case than that. The read is logged. */
export async function visaAvgiftsperson(tx: AktorTx, personId: string) {
  const vem = await loadVem(tx, egenNamnd(tx), personId)
  // A protected person outside one's team answers as one that does not exist.
  if (!vem?.namn) return authFel('finns-inte')
  tx.logga({ handling: 'las', objekt: 'person', objektId: personId, personId })
  const beslut = await listAvgiftsbeslut(tx, personId)
  const avgifter = await listPersonAvgifter(tx, [personId])
  return ok({
    personId,
    kod: vem.kod,
    namn: vem.namn,
    skydd: vem.skydd ?? 'ingen',
    beslut: beslut.map(({ beslut: b, underrattelse: u }) => ({
      ...toBeslutVy(b),
      makeNettoinkomstOre: b.makeNettoinkomstOre === null ? null : Number(b.makeNettoinkomstOre),
      makeBostadskostnadOre: b.makeBostadskostnadOre === null ? null : Number(b.makeBostadskostnadOre),
      underrattelse: u && { kanal: u.kanal, lamnad: u.lamnad.toString(), av: u.lamnadAvNamn },
    })),
    avgifter: avgifter.map((a) => ({
      id: a.id,
      manad: a.avserManad.toString().slice(0, 7),
      slag: a.slag,
      beloppOre: Number(a.beloppOre),
      avgiftOre: Number(a.avgiftOre),
      begransadAv: a.begransadAv,
      last: a.last !== null,
    })),
  })
}
