import type { Handelse } from '@valfri/berakning/indata'
import type { AktorTx } from '@valfri/db/aktor'
import { toHandelse } from '@valfri/ersattning/to-handelse'
import { ok, type Result } from '@valfri/kernel/fel'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { avgiftFel } from './fel.ts'
import type { FrystAvgift, FrystAvgiftsbestallning, FrystBeslut, FrystTaxa } from './fryst.ts'
import {
  listGallandeBeslut,
  listPersonBestallningar,
  listPersonHandelser,
  type PersonHandelse,
  type PersonSok,
} from './queries-person.ts'
import type { avgiftsbeslut } from './schema.ts'

/** What one person's month is computed from. No post in the taxa: nothing the person has is charged for. */
export interface PersonIndata {
  readonly personId: string
  readonly indata: Result<{ readonly fryst: FrystAvgift; readonly handelser: readonly Handelse[] }>
}

/** Collects what some persons' month is computed from, in the order that they were asked for. */
export async function loadPersoner(
  tx: AktorTx,
  sok: PersonSok,
  taxa: FrystTaxa,
  tjanster: TjanstRegister,
): Promise<PersonIndata[]> {
  if (sok.personIds.length === 0) return []
  const handelser = Map.groupBy(await listPersonHandelser(tx, sok), (h) => h.person_id)
  const bestallningar = Map.groupBy(await listPersonBestallningar(tx, sok), (b) => b.personId)
  const beslut = await listGallandeBeslut(tx, sok)
  return sok.personIds.map((personId) => {
    const egna = handelser.get(personId) ?? []
    const rorda = new Set(egna.map((h) => h.bestallning_id))
    const order = (bestallningar.get(personId) ?? [])
      .filter((b) => b.status !== 'skickad' || rorda.has(b.id))
      .map((b) => ({
        id: b.id,
        insats: `${b.tjanstId}/${b.del}`,
        fran: (b.start ?? b.fran).toString(),
        till: b.till?.toString() ?? null,
      }))
    return { personId, indata: toIndata(taxa, order, egna, beslut.get(personId), tjanster) }
  })
}

function toIndata(
  taxa: FrystTaxa,
  bestallningar: readonly FrystAvgiftsbestallning[],
  handelser: readonly PersonHandelse[],
  beslut: typeof avgiftsbeslut.$inferSelect | undefined,
  tjanster: TjanstRegister,
): PersonIndata['indata'] {
  const saknad = bestallningar.map((b) => taxa.saknas[b.insats]).find((namn) => namn !== undefined)
  if (saknad) return avgiftFel('taxa-saknas', { text: `Taxan för ${saknad} är inte beslutad för ${taxa.period}.` })
  const insatser = new Set(bestallningar.map((b) => b.insats))
  const poster = taxa.poster.filter((p) => p.insatser.some((i) => insatser.has(i)))
  const { saknas: _, ...regler } = taxa
  const brukade = new Set<string | null>([
    ...poster.map((p) => p.beslutId),
    taxa.maxtaxa.beslutId,
    taxa.minimibelopp.ensamstaende.beslutId,
    taxa.minimibelopp.sammanlevande.beslutId,
  ])
  const kallor = Object.fromEntries(Object.entries(taxa.beslut).filter(([id]) => brukade.has(id)))
  return ok({
    fryst: {
      taxa: { ...regler, poster, beslut: kallor },
      avgiftsbeslut: beslut ? toFrystBeslut(beslut) : null,
      bestallningar,
    },
    handelser: toHandelser(handelser, new Set(bestallningar.map((b) => b.id)), tjanster),
  })
}

/** The events of some beställningar as the calculation sees them. */
export function toHandelser(
  rader: readonly PersonHandelse[],
  bestallningIds: ReadonlySet<string>,
  tjanster: TjanstRegister,
): Handelse[] {
  return rader.flatMap((h) => {
    const tjanst = tjanster.tjanster.get(h.tjanst_id)
    const handelse = tjanst && bestallningIds.has(h.bestallning_id) ? toHandelse(h, tjanst) : null
    return handelse ? [handelse] : []
  })
}

function toFrystBeslut(b: typeof avgiftsbeslut.$inferSelect): FrystBeslut {
  const ore = (v: bigint | null) => v?.toString() ?? null
  return {
    id: b.id,
    fran: b.fran.toString(),
    datum: b.datum.toString(),
    diarienummer: b.diarienummer,
    hushall: b.hushall,
    makar: b.makar,
    nettoinkomstOre: ore(b.nettoinkomstOre),
    bostadskostnadOre: b.bostadskostnadOre.toString(),
    makeNettoinkomstOre: ore(b.makeNettoinkomstOre),
    makeBostadskostnadOre: ore(b.makeBostadskostnadOre),
    individuelltTillaggOre: b.individuelltTillaggOre.toString(),
  }
}
