import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { tenancyFel } from '@valfri/tenancy/fel'
import { underlagFel } from './fel.ts'
import { updateUtkast } from './queries.ts'
import { andradAvAnnan, type Oppnad, oppnaEgetUtkast } from './tillgang.ts'
import type { UnderlagVillkor } from './typer.ts'
import { toUnderlagVillkor } from './villkor-ur-katalog.ts'

/** What may be written of a villkor; one from the catalogue keeps its kapitel, its delar and its slag. */
export type VillkorInnehall = Pick<
  UnderlagVillkor,
  'namn' | 'text' | 'lattlast' | 'kapitel' | 'delar' | 'slag' | 'kontrollpunkter' | 'vidBrist' | 'matt' | 'preciserar'
>

async function saveVillkor(
  tx: AktorTx,
  { version }: Oppnad,
  villkor: readonly UnderlagVillkor[],
): Promise<Result<{ rev: number }>> {
  const rev = await updateUtkast(tx, version.id, version.rev, { villkor })
  if (rev === undefined) return andradAvAnnan(version.villkor, version.rev)
  tx.logga({ handling: 'spara-villkor', objekt: 'underlag-version', objektId: version.id })
  return ok({ rev })
}

/** Puts villkor of the plugin's catalogue into the draft, in the catalogue's order. Errors: `villkor-saknas` and those of drafts */
export async function valjVillkor(
  tx: AktorTx,
  tjanster: TjanstRegister,
  input: { readonly versionId: string; readonly villkorIds: readonly string[] },
): Promise<Result<{ rev: number }>> {
  const oppnad = await oppnaEgetUtkast(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const tjanst = tjanster.tjanster.get(oppnad.value.underlag.tjanstId)
  if (!tjanst) return tenancyFel('tjanst-okand')
  if (input.villkorIds.some((id) => !tjanst.villkor.some((v) => v.id === id))) return underlagFel('villkor-saknas')
  const finns = new Map(oppnad.value.version.villkor.map((v) => [v.id, v]))
  const uraKatalog = tjanst.villkor.flatMap((v) => {
    const redan = finns.get(v.id)
    if (redan) return [redan]
    return input.villkorIds.includes(v.id) ? [toUnderlagVillkor(v, tjanst)] : []
  })
  const ovriga = oppnad.value.version.villkor.filter((v) => !tjanst.villkor.some((k) => k.id === v.id))
  return saveVillkor(tx, oppnad.value, [...uraKatalog, ...ovriga])
}

/** Takes a villkor out of the draft. Errors: `villkor-saknas`, `villkor-obligatoriskt` and those of drafts */
export async function taBortVillkor(
  tx: AktorTx,
  input: { readonly versionId: string; readonly villkorId: string },
): Promise<Result<{ rev: number }>> {
  const oppnad = await oppnaEgetUtkast(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const { villkor } = oppnad.value.version
  const detta = villkor.find((v) => v.id === input.villkorId)
  if (!detta) return underlagFel('villkor-saknas')
  if (detta.obligatoriskt) return underlagFel('villkor-obligatoriskt')
  return saveVillkor(
    tx,
    oppnad.value,
    villkor.filter((v) => v.id !== input.villkorId),
  )
}

/**
 * Writes a villkor of the kommuner's own, or adapts one of the catalogue.
 * @param input.fore the villkor as it was when the writer began; null for a new one
 * Errors: `villkor-saknas`, `villkor-ofullstandigt`, `andrad-av-annan` and those of drafts
 */
export async function sparaVillkor(
  tx: AktorTx,
  input: { readonly versionId: string; readonly fore: UnderlagVillkor | null; readonly innehall: VillkorInnehall },
): Promise<Result<{ rev: number; id: string }>> {
  const oppnad = await oppnaEgetUtkast(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const { villkor, rev } = oppnad.value.version
  const ny = writeVillkor(villkor, input, 'gemensam', rev)
  if (!ny.ok) return ny
  const sparat = await saveVillkor(tx, oppnad.value, ny.value.lista)
  return sparat.ok ? ok({ ...sparat.value, id: ny.value.id }) : sparat
}

/** A list of villkor with one written into it. Shared by the common part and the local parts. */
export function writeVillkor(
  lista: readonly UnderlagVillkor[],
  { fore, innehall }: { readonly fore: UnderlagVillkor | null; readonly innehall: VillkorInnehall },
  niva: string,
  rev: number,
): Result<{ lista: readonly UnderlagVillkor[]; id: string }> {
  const falt = missingIn(innehall)
  if (Object.keys(falt).length > 0) return underlagFel('villkor-ofullstandigt', { falt })
  if (fore === null) {
    const nr = 1 + Math.max(0, ...lista.filter((v) => v.kalla === 'egen').map((v) => Number(v.nr.slice(1))))
    const id = niva === 'gemensam' ? `egen-${nr}` : `egen-${niva}-${nr}`
    const nytt: UnderlagVillkor = {
      ...innehall,
      id,
      nr: `E${String(nr).padStart(2, '0')}`,
      kalla: 'egen',
      niva,
      obligatoriskt: false,
    }
    return ok({ lista: [...lista, nytt], id })
  }
  const finns = lista.find((v) => v.id === fore.id)
  if (!finns) return underlagFel('villkor-saknas')
  if (canonicalJson(finns) !== canonicalJson(fore)) return andradAvAnnan(finns, rev)
  // What the writer has taken away is not brought back by what stood there.
  const { lattlast: _l, matt: _m, preciserar: _p, slag, ...kvar } = finns
  const { kapitel, delar } = finns
  const andrat: UnderlagVillkor =
    finns.kalla === 'egen'
      ? { ...kvar, ...innehall }
      : { ...kvar, ...innehall, kapitel, delar, ...(slag && { slag }), anpassad: true }
  return ok({ lista: lista.map((v) => (v.id === finns.id ? andrat : v)), id: finns.id })
}

/** A draft may lack what the lint asks for (C1), but never what it says. */
function missingIn(v: VillkorInnehall): Record<string, string> {
  return {
    ...(!v.namn.trim() && { namn: 'Ge villkoret ett namn.' }),
    ...(!v.text.trim() && { text: 'Skriv vad som krävs.' }),
  }
}
