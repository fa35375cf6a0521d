import { createHash } from 'node:crypto'
import { beraknaErsattning } from '@valfri/berakning/berakna-ersattning'
import { type AktorTx, type Databas, withAktor } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { hashIndata } from './berakna-del.ts'
import { diffRader } from './berakna-korrigeringar.ts'
import { diffUnderlag, type Radskillnad } from './diff-underlag.ts'
import { ersattningFel } from './fel.ts'
import type { FrystIndata } from './fryst-indata.ts'
import { jobbAktor, type KorningLast } from './korning-jobb.ts'
import { type Indata, loadIndata, utfordaTyper } from './load-indata.ts'
import { listUnderlag, loadKorning } from './queries.ts'
import { loadUtforareNamn } from './queries-indata.ts'
import { listLagradeRader, listStaendeRader } from './queries-korrigering.ts'
import { type RadVarden, toRadVarden } from './rad-varden.ts'

/** One underlag computed again. */
export interface UpprepatUnderlag {
  readonly utforare: string
  readonly tjanstId: string
  readonly sha256: string
  readonly igenSha256: string
  /** The events and decisions read now are those that were locked. */
  readonly sammaIndata: boolean
  readonly skillnader: readonly Radskillnad[]
}

export interface Upprepning {
  readonly korningId: string
  readonly manad: string
  readonly antalRader: number
  /** SHA-256 of the canonical JSON, locked and computed again. */
  readonly sha256: string
  readonly igenSha256: string
  readonly lika: boolean
  readonly underlag: readonly UpprepatUnderlag[]
}

/**
 * Computes a locked run again from its frozen inputs, without looking at what is decided today, and compares the bytes (C20).
 *
 * @returns the same SHA-256 of canonical JSON (RFC 8785), or which rows differ and how
 * Errors: `korning-saknas`, `korning-ej-last`
 */
export async function upprepaKorning(
  db: Databas,
  last: KorningLast,
  tjanster: TjanstRegister,
): Promise<Result<Upprepning>> {
  const as = <T>(fn: (tx: AktorTx) => Promise<T>) => withAktor(db, jobbAktor(last), fn)
  const korning = await as((tx) => loadKorning(tx, last.korningId))
  if (!korning) return ersattningFel('korning-saknas')
  if (!korning.last || !korning.gransTid) return ersattningFel('korning-ej-last')
  const { manad, gransTid } = korning
  const { alla, namn } = await as(async (tx) => {
    const alla = await listUnderlag(tx, last.korningId)
    return { alla, namn: await loadUtforareNamn(tx, [...new Set(alla.map((u) => u.utforareId))]) }
  })
  const underlag: (UpprepatUnderlag & { utforareId: string })[] = []
  let antalRader = 0
  for (const u of alla) {
    const svar = await as((tx) => computeAgain(tx, u, { manad, grans: gransTid }, tjanster))
    if (!svar.ok) return svar
    antalRader += svar.value.antalRader
    const { igenSha256, indataSha256, skillnader } = svar.value
    underlag.push({
      ...{ utforareId: u.utforareId, utforare: namn.get(u.utforareId) ?? u.utforareId, tjanstId: u.tjanstId },
      ...{ sha256: u.sha256, igenSha256, sammaIndata: indataSha256 === u.indataSha256, skillnader },
    })
  }
  const igenSha256 = createHash('sha256')
    .update(underlag.map((u) => `${u.utforareId}/${u.tjanstId} ${u.igenSha256}`).join('\n'))
    .digest('hex')
  const lika =
    igenSha256 === korning.resultatSha256 && underlag.every((u) => u.sammaIndata && u.skillnader.length === 0)
  const sha256 = korning.resultatSha256 ?? ''
  return ok({
    korningId: korning.id,
    manad: manad.toString().slice(0, 7),
    antalRader,
    sha256,
    igenSha256,
    lika,
    underlag,
  })
}

type Underlag = Awaited<ReturnType<typeof listUnderlag>>[number]

async function computeAgain(
  tx: AktorTx,
  u: Underlag,
  bas: { readonly manad: Temporal.PlainDate; readonly grans: Temporal.Instant },
  tjanster: TjanstRegister,
): Promise<
  Result<{ igenSha256: string; indataSha256: string; antalRader: number; skillnader: readonly Radskillnad[] }>
> {
  const tjanst = tjanster.tjanster.get(u.tjanstId)
  if (!tjanst) return ersattningFel('modell-saknas', { text: `Tjänsten ${u.tjanstId} finns inte på instansen.` })
  const { kommunId, namndId, utforareId, tjanstId } = u
  const sok = { ...bas, kommunId, namndId, utforareId, tjanstId, typer: utfordaTyper(tjanst) }
  const compute = async (
    frysta: FrystIndata,
    manad: Temporal.PlainDate,
  ): Promise<Result<{ rader: RadVarden[]; indata: Indata }>> => {
    const indata = await loadIndata(tx, frysta, { ...sok, manad }, tjanst, 'summor')
    if (!indata.ok) return indata
    const svar = beraknaErsattning(indata.value.korning)
    return svar.ok ? ok({ rader: svar.value.rader.map((r, i) => toRadVarden(r, i + 1)), indata: indata.value }) : svar
  }
  const egen = await compute(u.indata, bas.manad)
  if (!egen.ok) return egen
  const rader = [...egen.value.rader]
  for (const [text, frysta] of Object.entries(u.korrigeradIndata).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const manad = Temporal.PlainDate.from(text)
    const igen = await compute(frysta, manad)
    if (!igen.ok) return igen
    // What stood when the run was computed: runs that were locked later have taken back other rows.
    const staende = await listStaendeRader(tx, sok, manad, u.skapad)
    for (const rad of diffRader(staende, igen.value.rader, text)) rader.push({ ...rad, nr: rader.length + 1 })
  }
  const lagrade = (await listLagradeRader(tx, u)).map((r) => r.rad)
  return ok({
    igenSha256: createHash('sha256').update(canonicalJson(rader)).digest('hex'),
    indataSha256: hashIndata({ ...u.indata, korrigerade: u.korrigeradIndata }, egen.value.indata),
    antalRader: lagrade.length,
    skillnader: diffUnderlag(lagrade, rader),
  })
}
