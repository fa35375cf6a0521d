import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { textIn } from '@valfri/plugin-api/text'
import { huvudmangd } from './mangd.ts'
import type { Omgivning } from './omgivning.ts'
import { type Bestallningsrad, listNamndens, listUtforarens } from './queries-bestallning.ts'

/** A beställning as both parties see it in a list. */
export interface BestallningVy {
  readonly id: string
  /** Null for an ärende that needs no beslut. */
  readonly beslutId: string | null
  readonly kommunId: string
  readonly personId: string
  readonly kod: string
  /** Null for who may not know, and for a protected person. */
  readonly namn: string | null
  readonly adress: string | null
  readonly telefon: string | null
  readonly utforareId: string
  readonly utforare: string
  readonly tjanstId: string
  readonly tjanst: string
  readonly del: string
  readonly delnamn: string
  readonly zon: string | null
  readonly fran: string
  readonly till: string | null
  readonly start: string | null
  readonly status: string
  readonly sedd: string | null
  readonly skapad: string
  readonly beviljat: number | null
  readonly enhet: string | null
  readonly per: string | null
}

export function toBestallningVy(
  r: Omit<Bestallningsrad, 'namn'> & { namn: string | null },
  o: Omgivning,
): BestallningVy {
  const tjanst = o.tjanster.tjanster.get(r.tjanstId)
  const mangd = tjanst && huvudmangd(tjanst, r.del)
  const delnamn = tjanst?.delar[r.del]?.namn ?? tjanst?.ejValbaraDelar[r.del]?.namn
  const { id, kommunId, personId, kod, namn, telefon, utforareId, utforare, tjanstId, del, zon, status, start } = r
  const adress =
    [r.adress, [formatPostnummer(r.postnummer), r.ort].filter(Boolean).join(' ')].filter(Boolean).join(', ') || null
  return {
    ...{ id, kommunId, personId, kod, namn, adress, telefon, utforareId, utforare, tjanstId, del, zon, status },
    beslutId: r.insatsbeslutId,
    tjanst: tjanst ? textIn(tjanst.namn, 'sv') : tjanstId,
    delnamn: delnamn ? textIn(delnamn, 'sv') : del,
    fran: r.fran.toString(),
    till: r.till?.toString() ?? null,
    start: start?.toString() ?? null,
    sedd: r.sedd?.toString() ?? null,
    skapad: r.skapad.toString(),
    beviljat: r.omfattning?.delar[del] ?? null,
    enhet: mangd?.enhet ?? null,
    per: mangd?.per ?? null,
  }
}

/** '456 31' */
export const formatPostnummer = (p: string | null): string | null => p && `${p.slice(0, 3)} ${p.slice(3)}`

/** Both doors' list. Reading names is logged once for the list, by whom it concerns. */
export async function listBestallningar(tx: AktorTx, o: Omgivning): Promise<readonly BestallningVy[]> {
  const dag = dateAt(o.nu)
  const rader = tx.aktor.typ === 'kommun' ? await listNamndens(tx, dag) : await listUtforarens(tx, dag)
  const perKommun = new Map<string, string[]>()
  for (const r of rader) if (r.namn) perKommun.set(r.kommunId, [...(perKommun.get(r.kommunId) ?? []), r.kod])
  for (const [kommunId, koder] of perKommun)
    tx.logga({
      kommunId,
      namndId: namndOf(tx),
      handling: 'las',
      objekt: 'bestallning-lista',
      data: { personer: [...new Set(koder)] },
    })
  return rader.map((r) => toBestallningVy(r, o))
}

function namndOf(tx: AktorTx): string | undefined {
  return tx.aktor.typ === 'kommun' ? tx.aktor.namndId : undefined
}
