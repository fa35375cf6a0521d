import type { AktorTx } from '@valfri/db/aktor'
import { dateAt, isBefore } from '@valfri/kernel/tid'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { type Instrumentbok, loadInstrument } from '@valfri/tenancy/instrument'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import type { Omgivning } from './omgivning.ts'
import { type Begaran, listBegaran } from './queries-bedomning.ts'
import { uppgifterOf, vardeNamn } from './visa-uppgifter.ts'

/** A request as both parties see it. */
export interface BegaranVy {
  readonly id: string
  readonly bestallningId: string
  readonly beslutId: string
  readonly personId: string
  readonly del: string
  readonly delnamn: string
  readonly tjanst: string
  readonly uppgift: string
  readonly uppgiftnamn: string
  readonly skal: string
  /** What was in force when it was asked. */
  readonly varde: string | null
  readonly begard: string
  readonly svaraSenast: string
  /** 'oppen' | 'besvarad' | 'aterkallad' */
  readonly status: string
  /** Open past its last day, or answered after it. */
  readonly forsenad: boolean
  readonly utfall: string | null
  readonly motivering: string | null
  readonly nyttVarde: string | null
  readonly nyttFran: string | null
  readonly besvarad: string | null
}

export interface BegaranRad extends BegaranVy {
  readonly kod: string
  readonly namn: string | null
  /** Null when the utförare is no longer in the kommun's reach. */
  readonly utforare: string | null
}

/** A request in words. */
export function toBegaranVy(
  b: Begaran,
  tjanst: Tjanst | undefined,
  bok: Instrumentbok,
  nu: Temporal.Instant,
): BegaranVy {
  const uppgift = tjanst && uppgifterOf(tjanst, b.del).find((u) => u.id === b.uppgift)
  const del = tjanst?.delar[b.del] ?? tjanst?.ejValbaraDelar[b.del]
  const namnOf = (varde: string | null, fran: Temporal.PlainDate) =>
    varde && uppgift ? vardeNamn(uppgift, bok, { varde, fran }) : varde
  const begard = dateAt(b.skapad)
  const slut = b.status === 'oppen' ? dateAt(nu) : dateAt(b.besvarad ?? b.skapad)
  return {
    ...{ id: b.id, bestallningId: b.bestallningId, beslutId: b.insatsbeslutId, personId: b.personId, del: b.del },
    delnamn: del ? textIn(del.namn, 'sv') : b.del,
    tjanst: tjanst ? textIn(tjanst.namn, 'sv') : b.tjanstId,
    uppgift: b.uppgift,
    uppgiftnamn: uppgift ? textIn(uppgift.namn, 'sv') : b.uppgift,
    skal: b.skal,
    varde: namnOf(b.varde, begard),
    begard: begard.toString(),
    svaraSenast: b.svaraSenast.toString(),
    status: b.status,
    forsenad: isBefore(b.svaraSenast, slut),
    utfall: b.utfall,
    motivering: b.motivering,
    nyttVarde: namnOf(b.nyttVarde, b.nyttFran ?? begard),
    nyttFran: b.nyttFran?.toString() ?? null,
    besvarad: b.besvarad ? dateAt(b.besvarad).toString() : null,
  }
}

/** Every request in the aktör's reach, the open ones first by last day. Reading names is logged once for the list. */
export async function listBedomningar(tx: AktorTx, o: Omgivning): Promise<readonly BegaranRad[]> {
  const rader = await listBegaran(tx)
  const bocker = new Map<string, Instrumentbok>()
  const ut: BegaranRad[] = []
  for (const { begaran: b, kod, namn, utforare } of rader) {
    const nyckel = `${b.kommunId}/${b.namndId}/${b.tjanstId}`
    const bok = bocker.get(nyckel) ?? (await loadInstrument(tx, b))
    bocker.set(nyckel, bok)
    ut.push({ ...toBegaranVy(b, o.tjanster.tjanster.get(b.tjanstId), bok, o.nu), kod, namn, utforare })
  }
  for (const [plats, grupp] of Map.groupBy(rader, (r) => `${r.begaran.kommunId}/${r.begaran.namndId}`)) {
    const [kommunId, namndId] = plats.split('/') as [string, string]
    const personer = [...new Set(grupp.flatMap((r) => (r.namn ? [r.kod] : [])))]
    if (personer.length > 0)
      tx.logga({ kommunId, namndId, handling: 'las', objekt: 'bedomning-lista', data: { personer } })
  }
  return ut
}

/** Whether the kommun has a tjänst on in which something can be tried anew. */
export async function finnsOmprovning(tx: AktorTx, o: Omgivning): Promise<boolean> {
  const aktiva = await listAktivaTjanster(tx, dateAt(o.nu), egenNamnd(tx).kommunId)
  return aktiva.some((a) => o.tjanster.tjanster.get(a.tjanstId)?.bestallning.daterade?.some((u) => u.omprovas))
}
