import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import type { BeslutKalla } from '@valfri/kernel/giltighet'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { ersattningFel } from './fel.ts'
import { listRader, loadKorning, loadUnderlag } from './queries.ts'
import { loadKommunNamn, loadUtforareNamn } from './queries-indata.ts'
import type { ersattningsrad } from './schema.ts'
import { tjanstNamn } from './visa-korning.ts'

export interface UnderlagVy {
  readonly id: string
  readonly kommun: string
  readonly korningId: string
  readonly utforareId: string
  readonly utforare: string
  readonly tjanst: string
  readonly regi: string
  /** 'ÅÅÅÅ-MM' */
  readonly manad: string
  readonly status: string
  readonly summaOre: number
  readonly momskompensationOre: number
  readonly minuter: number
  readonly antalHandelser: number
  readonly antalPersoner: number
  readonly ejErsatt: Record<string, { antal: number; minuter: number }>
  readonly sha256: string
  readonly rader: readonly RadVy[]
  readonly fler: boolean
}
export interface RadVy {
  readonly id: string
  readonly nr: number
  readonly slag: string
  readonly kod: string | null
  readonly del: string | null
  readonly text: string
  readonly antal: string
  readonly enhet: string
  readonly aprisOre: number
  readonly faktor: string
  readonly beloppOre: number
  readonly prisFran: string | null
  /** What decided the price. */
  readonly beslut: BeslutKalla | null
  /** 'ÅÅÅÅ-MM' of the locked month that a korrigering belongs to. */
  readonly avserManad: string | null
}

/** One utförare's underlag with a page of its rows; the kommun and the utförare see the same. */
export async function visaUnderlag(
  tx: AktorTx,
  id: string,
  sida: { antal: number; hoppa: number },
  tjanster: TjanstRegister,
): Promise<Result<UnderlagVy>> {
  const u = await loadUnderlag(tx, id)
  const korning = u && (await loadKorning(tx, u.korningId))
  if (!u || !korning) return ersattningFel('underlag-saknas')
  const namn = await loadUtforareNamn(tx, [u.utforareId])
  const rader = await listRader(tx, u, { antal: sida.antal + 1, hoppa: sida.hoppa })
  const beslut = Object.assign({}, ...[u.indata, ...Object.values(u.korrigeradIndata)].map((i) => i.beslut))
  return ok({
    id: u.id,
    kommun: await loadKommunNamn(tx, u.kommunId),
    korningId: u.korningId,
    utforareId: u.utforareId,
    utforare: namn.get(u.utforareId) ?? '',
    tjanst: tjanstNamn(tjanster, u.tjanstId),
    regi: u.regi,
    manad: korning.manad.toString().slice(0, 7),
    status: korning.status,
    summaOre: Number(u.summaOre),
    momskompensationOre: Number(u.momskompensationOre),
    minuter: u.minuter,
    antalHandelser: u.antalHandelser,
    antalPersoner: u.antalPersoner,
    ejErsatt: u.ejErsatt as UnderlagVy['ejErsatt'],
    sha256: u.sha256,
    rader: rader.slice(0, sida.antal).map((r) => toRadVy(r, beslut)),
    fler: rader.length > sida.antal,
  })
}

function toRadVy(
  { rad, kod }: { rad: typeof ersattningsrad.$inferSelect; kod: string | null },
  beslut: Readonly<Record<string, BeslutKalla>>,
): RadVy {
  return {
    id: rad.id,
    nr: rad.nr,
    slag: rad.slag,
    kod,
    del: rad.del,
    text: rad.text,
    antal: rad.antal,
    enhet: rad.enhet,
    aprisOre: Number(rad.aprisOre),
    faktor: rad.faktor,
    beloppOre: Number(rad.beloppOre),
    prisFran: rad.prisFran?.toString() ?? null,
    beslut: beslut[rad.beslutId ?? ''] ?? null,
    avserManad: rad.avserManad?.toString().slice(0, 7) ?? null,
  }
}
