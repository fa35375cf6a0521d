import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { tenancyFel } from '@valfri/tenancy/fel'
import { listOmraden } from '@valfri/tenancy/load-omrade'
import { loadEgetBeslut } from '@valfri/tenancy/registrera-beslut'
import { underlagFel } from './fel.ts'
import { checkIckeval } from './ickeval-regel.ts'
import { loadLokala } from './load-version.ts'
import { insertLokal, lockLokal, updateLokal } from './queries.ts'
import { andradAvAnnan, type Oppnad, oppnaUtkastSomPart } from './tillgang.ts'
import { tomLokalDel } from './tom-version.ts'
import type { LokalDel, UnderlagVillkor } from './typer.ts'
import { type VillkorInnehall, writeVillkor } from './villkor-i-utkast.ts'

/** What the party writes of itself; its own krav are saved one by one. */
export type LokalFalt = Omit<LokalDel, 'villkor'>

export interface SparaLokalInput<K extends keyof LokalFalt = keyof LokalFalt> {
  readonly versionId: string
  readonly del: K
  /** What it was when the writer began. */
  readonly fore: LokalFalt[K]
  readonly efter: LokalFalt[K]
}

interface Egen {
  readonly lokal: LokalDel
  readonly rev: number
}

/** The own local part, made where there is none, and locked until the transaction ends. */
async function loadEgen(tx: AktorTx, versionId: string): Promise<Egen> {
  const { kommunId, namndId } = egenNamnd(tx)
  await insertLokal(tx, { kommunId, namndId, versionId, lokal: tomLokalDel })
  await lockLokal(tx, { kommunId, namndId, versionId })
  const egen = (await loadLokala(tx, versionId)).find((l) => l.kommunId === kommunId && l.namndId === namndId)
  return egen ?? { lokal: tomLokalDel, rev: 1 }
}

async function saveEgen(
  tx: AktorTx,
  { version }: Oppnad,
  egen: Egen,
  lokal: LokalDel,
  nu: Temporal.Instant,
): Promise<Result<{ rev: number }>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const rev = await updateLokal(tx, { kommunId, namndId, versionId: version.id, rev: egen.rev }, lokal, nu)
  if (rev === undefined) return andradAvAnnan(egen.lokal, egen.rev)
  tx.logga({ handling: 'spara-lokal-del', objekt: 'underlag-version', objektId: version.id })
  return ok({ rev })
}

/**
 * Saves one part of the nämnd's own local part, while the version is a draft.
 * Errors: `ej-part`, `ffu-version-last`, `andrad-av-annan`, `omrade-okant`, `modell-okand`, `beslut-saknas`,
 * `ickevalsmodell-kraver-namndbeslut`
 */
export async function sparaLokal(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: SparaLokalInput,
  nu: Temporal.Instant,
): Promise<Result<{ rev: number; varning: string | null }>> {
  const oppnad = await oppnaUtkastSomPart(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const egen = await loadEgen(tx, input.versionId)
  const finns = egen.lokal[input.del]
  if (canonicalJson(finns ?? null) !== canonicalJson(input.fore ?? null)) return andradAvAnnan(finns, egen.rev)
  const lokal: LokalDel = { ...egen.lokal, [input.del]: input.efter }
  const ratt = await checkLokal(tx, tjanster, oppnad.value, lokal)
  if (!ratt.ok) return ratt
  const sparad = await saveEgen(tx, oppnad.value, egen, lokal, nu)
  return sparad.ok ? ok({ ...sparad.value, varning: ratt.value }) : sparad
}

/** Writes a krav that the party has beside the common ones; `innehall` null takes it away. Errors as for the common ones. */
export async function sparaLokaltVillkor(
  tx: AktorTx,
  input: {
    readonly versionId: string
    readonly fore: UnderlagVillkor | null
    readonly innehall: VillkorInnehall | null
  },
  nu: Temporal.Instant,
): Promise<Result<{ rev: number }>> {
  const oppnad = await oppnaUtkastSomPart(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const egen = await loadEgen(tx, input.versionId)
  const { fore, innehall } = input
  if (innehall === null) {
    const villkor = egen.lokal.villkor.filter((v) => v.id !== fore?.id)
    if (villkor.length === egen.lokal.villkor.length) return underlagFel('villkor-saknas')
    return saveEgen(tx, oppnad.value, egen, { ...egen.lokal, villkor }, nu)
  }
  const ny = writeVillkor(egen.lokal.villkor, { fore, innehall }, egenNamnd(tx).kommunId, egen.rev)
  if (!ny.ok) return ny
  return saveEgen(tx, oppnad.value, egen, { ...egen.lokal, villkor: ny.value.lista }, nu)
}

/** Whether what the party names exists. The value is a warning that does not stop: LC-17. */
async function checkLokal(
  tx: AktorTx,
  tjanster: TjanstRegister,
  { underlag }: Oppnad,
  lokal: LokalDel,
): Promise<Result<string | null>> {
  const { kommunId, namndId } = egenNamnd(tx)
  const omraden = new Set((await listOmraden(tx, kommunId, namndId)).map((o) => o.id))
  if (lokal.omraden.some((id) => !omraden.has(id))) return underlagFel('omrade-okant')
  const tjanst = tjanster.tjanster.get(underlag.tjanstId)
  if (!tjanst) return tenancyFel('tjanst-okand')
  if (lokal.ersattning && !tjanst.ersattning[lokal.ersattning.modell]) return underlagFel('modell-okand')
  const prisBeslutId = lokal.ersattning?.prisBeslutId
  if (prisBeslutId && !(await loadEgetBeslut(tx, prisBeslutId))) return tenancyFel('beslut-saknas')
  const regler = [lokal.ickeval, ...Object.values(lokal.ickevalOmraden ?? {})]
  let varning: string | null = null
  for (const regel of regler) {
    const svar = await checkIckeval(tx, regel)
    if (!svar.ok) return svar
    varning ??= svar.value
  }
  return ok(varning)
}
