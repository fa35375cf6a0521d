import { dateAt, isAfter } from '@valfri/kernel/tid'
import type { ArendebeslutRad } from './queries-arende.ts'
import type { OverprovningRad } from './queries-overprovning.ts'

/** Where a decision stands after it was taken (LOV 8:2, 10:1-3). */
export type Beslutslage =
  | 'ej-underrattad'
  /** An approval: nobody can have it tried (LOV 10:1 ¶2). */
  | 'godkand'
  /** The three weeks run. */
  | 'kan-overprovas'
  | 'overprovas'
  | 'faststalld'
  /** Three weeks have passed and the nämnd knows of no application. */
  | 'star-fast'
  /** The court, or the nämnd itself, has put it aside: the case is tried anew. */
  | 'rattas'

type Handelse = Pick<OverprovningRad, 'beslutId' | 'slag' | 'utfall'>
const RATTAR = ['ny-provning', 'godkannande']

/** The last event that says where a decision stands; the nämnd's statement to the court changes nothing. */
export function senasteSteg<H extends Handelse>(beslutId: string, handelser: readonly H[]): H | undefined {
  return handelser.findLast((h) => h.beslutId === beslutId && h.slag !== 'yttrande')
}

export function beslutslage(
  beslut: Pick<ArendebeslutRad, 'id' | 'utfall'>,
  underrattelse: { readonly sistaDag: Temporal.PlainDate | null } | undefined,
  handelser: readonly Handelse[],
  nu: Temporal.Instant,
): Beslutslage {
  const senast = senasteSteg(beslut.id, handelser)
  if (senast?.slag === 'egen-rattelse') return 'rattas'
  if (senast?.slag === 'dom') return RATTAR.includes(senast.utfall ?? '') ? 'rattas' : 'faststalld'
  if (senast) return 'overprovas'
  if (!underrattelse) return 'ej-underrattad'
  if (beslut.utfall === 'godkand' || !underrattelse.sistaDag) return 'godkand'
  return isAfter(dateAt(nu), underrattelse.sistaDag) ? 'star-fast' : 'kan-overprovas'
}

/** The court's order that the applicant is to be approved, as long as the nämnd has not followed it with a new decision. */
export interface Domslut {
  readonly malnummer: string
  /** What the refusal rested on, and the court did not accept. */
  readonly lyfta: ArendebeslutRad['brister']
}

export function domOm(beslut: ArendebeslutRad | undefined, handelser: readonly OverprovningRad[]): Domslut | null {
  const senast = beslut && senasteSteg(beslut.id, handelser)
  if (!beslut || senast?.slag !== 'dom' || senast.utfall !== 'godkannande') return null
  return { malnummer: senast.malnummer ?? '', lyfta: beslut.brister }
}
