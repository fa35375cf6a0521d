import type { AktorTx } from '@valfri/db/aktor'
import { isAfter } from '@valfri/kernel/tid'
import { selectDirektkvalificeringar, selectInternaUppdrag } from './queries-egenregi.ts'

/** One turn of the label: on or off from a date, by a decision. ISO dates. */
export interface Direktkvalificeringssteg {
  readonly aktiv: boolean
  readonly fran: string
  /** Null for the decision that first gave the uppdrag: it says itself why. */
  readonly motivering: string | null
  readonly beslut: { readonly datum: string; readonly paragraf: string; readonly diarienummer: string }
}

export interface Nyckel {
  readonly kommunId: string
  readonly utforareId: string
  readonly tjanstId: string
}

type Beslut = { datum: Temporal.PlainDate; paragraf: string; diarienummer: string }
const toBeslut = (b: Beslut) => ({ ...b, datum: b.datum.toString() })

/**
 * How egenregi has stood in a tjänst: the decision that gave its first internt uppdrag makes it direktkvalificerad from that
 * start, and each later decision turns the label off or on from its day. Oldest first; public.
 */
export async function loadDirektkvalificering(
  tx: AktorTx,
  { kommunId, utforareId, tjanstId }: Nyckel,
): Promise<readonly Direktkvalificeringssteg[]> {
  const [uppdrag, senare] = await Promise.all([
    selectInternaUppdrag(tx, utforareId),
    selectDirektkvalificeringar(tx, utforareId),
  ])
  const forsta = uppdrag.find((u) => u.avtal.kommunId === kommunId && u.avtal.tjanstId === tjanstId)
  const start: Direktkvalificeringssteg[] = forsta?.beslut
    ? [{ aktiv: true, fran: forsta.avtal.fran.toString(), motivering: null, beslut: toBeslut(forsta.beslut) }]
    : []
  const steg = senare
    .filter(({ rad }) => rad.kommunId === kommunId && rad.tjanstId === tjanstId)
    .map(({ rad, beslut }) => ({
      aktiv: rad.aktiv,
      fran: rad.fran.toString(),
      motivering: rad.motivering,
      beslut: toBeslut(beslut),
    }))
  return [...start, ...steg]
}

/** The step in force on a day; undefined before the first uppdrag. */
export function stegAt(
  steg: readonly Direktkvalificeringssteg[],
  dag: Temporal.PlainDate,
): Direktkvalificeringssteg | undefined {
  return steg.findLast((s) => !isAfter(Temporal.PlainDate.from(s.fran), dag))
}
