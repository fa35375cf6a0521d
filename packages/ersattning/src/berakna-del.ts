import { createHash } from 'node:crypto'
import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import type { Berakning } from '@valfri/berakning/utdata'
import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { beraknaKorrigeringar } from './berakna-korrigeringar.ts'
import { ersattningFel } from './fel.ts'
import type { FrystIndata } from './fryst-indata.ts'
import type { BesokSok } from './indata-kolumner.ts'
import { type Indata, loadFrystIndata, loadIndata, utfordaTyper } from './load-indata.ts'
import type { RunDel } from './queries-indata.ts'
import { type RadVarden, toRadVarden } from './rad-varden.ts'

/** One utförare's month in one tjänst, computed and ready to store. */
export interface BeraknadDel {
  readonly del: RunDel
  readonly frysta: FrystIndata
  /** Inputs of the locked months that are corrected, by 'ÅÅÅÅ-MM-01'. */
  readonly korrigerade: Readonly<Record<string, FrystIndata>>
  readonly rader: readonly RadVarden[]
  readonly summaOre: bigint
  readonly momskompensationOre: bigint
  readonly minuter: number
  readonly antalHandelser: number
  readonly antalPersoner: number
  readonly ejErsatt: Readonly<Record<string, { antal: number; minuter: number }>>
  readonly indataSha256: string
  readonly sha256: string
}

/**
 * Computes one utförare's month in one tjänst. Pure but for reading: the same decisions and the same events reported before
 * `grans` give the same rows in the same order, and the same hashes (C20).
 */
export async function beraknaDel(
  tx: AktorTx,
  bas: Omit<BesokSok, 'utforareId' | 'tjanstId' | 'typer'>,
  del: RunDel,
  tjanster: TjanstRegister,
): Promise<Result<BeraknadDel>> {
  const tjanst = tjanster.tjanster.get(del.tjanstId)
  if (!tjanst) return ersattningFel('modell-saknas', { text: `Tjänsten ${del.tjanstId} finns inte på instansen.` })
  const sok = { ...bas, ...del, typer: utfordaTyper(tjanst) }
  const frysta = await loadFrystIndata(tx, sok, del, tjanst)
  if (!frysta.ok) return frysta
  return computeDel(tx, frysta.value, sok, del, tjanst)
}

async function computeDel(
  tx: AktorTx,
  frysta: FrystIndata,
  sok: BesokSok,
  del: RunDel,
  tjanst: Tjanst,
): Promise<Result<BeraknadDel>> {
  const indata = await loadIndata(tx, frysta, sok, tjanst, 'summor')
  if (!indata.ok) return indata
  const svar = beraknaErsattning(indata.value.korning)
  if (!svar.ok) return svar
  const egna = svar.value.rader.map((rad, i) => toRadVarden(rad, i + 1))
  const korrigeringar = await beraknaKorrigeringar(tx, sok, del, tjanst)
  if (!korrigeringar.ok) return korrigeringar
  const { rader: senare, indata: korrigerade } = korrigeringar.value
  const rader = [...egna, ...senare.map((rad, i) => ({ ...rad, nr: egna.length + i + 1 }))]
  return ok({
    del,
    frysta,
    korrigerade,
    rader,
    summaOre: sumOre(rader),
    momskompensationOre: sumOre(rader.filter((r) => r.parameter === 'momskompensation')),
    minuter: indata.value.minuter,
    antalHandelser: indata.value.antalHandelser,
    antalPersoner: new Set(frysta.bestallningar.map((b) => b.personId)).size,
    ejErsatt: groupEjErsatt(svar.value),
    indataSha256: hashIndata({ ...frysta, korrigerade }, indata.value),
    sha256: createHash('sha256').update(canonicalJson(rader)).digest('hex'),
  })
}

const sumOre = (rader: readonly RadVarden[]): bigint => rader.reduce((summa, r) => summa + BigInt(r.belopp_ore), 0n)

function groupEjErsatt(svar: Berakning): BeraknadDel['ejErsatt'] {
  const grupper: Record<string, { antal: number; minuter: number }> = {}
  for (const e of svar.ejErsatt) {
    const hittills = grupper[e.skal] ?? { antal: 0, minuter: 0 }
    const minuter = e.enhet === 'minut' ? Number(e.antal.t / e.antal.n) : 0
    grupper[e.skal] = { antal: hittills.antal + 1, minuter: hittills.minuter + minuter }
  }
  return grupper
}

/** The columns are hashed as bytes: a million events need no million objects to be fingerprinted. */
export function hashIndata(frysta: FrystIndata & { readonly korrigerade: object }, indata: Indata): string {
  const { besok, handelser } = indata.korning
  const hash = createHash('sha256').update(canonicalJson(frysta)).update(canonicalJson(handelser))
  if (besok)
    for (const kolumn of [besok.start, besok.slut, besok.bestallning, besok.personal ?? new Uint8Array()])
      hash.update(kolumn)
  return hash.digest('hex')
}
