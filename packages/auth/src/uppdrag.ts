import type { KommunRoll, PlattformRoll, UtforareRoll } from './roller.ts'
import type { ValtUppdrag } from './schema.ts'

/** What a person may act as today. All roles in one nämnd, or one utförare, are held at once. */
export type Uppdrag =
  | {
      readonly typ: 'kommun'
      readonly kommunId: string
      readonly namndId: string
      readonly kommun: string
      readonly namnd: string
      readonly roller: readonly KommunRoll[]
    }
  | {
      readonly typ: 'utforare'
      readonly utforareId: string
      readonly namn: string
      readonly roller: readonly UtforareRoll[]
    }
  /** As oneself; `kand` when some nämnd has a matter about the person. */
  | { readonly typ: 'person'; readonly kand: boolean }
  | { readonly typ: 'plattform'; readonly roller: readonly PlattformRoll[] }

/** The name of an uppdrag in forms and addresses, such as 'kommun:1427:1427-omsorgsnamnden'. */
export function idOfUppdrag(uppdrag: ValtUppdrag | Uppdrag): string {
  if (uppdrag.typ === 'kommun') return `kommun:${uppdrag.kommunId}:${uppdrag.namndId}`
  return uppdrag.typ === 'utforare' ? `utforare:${uppdrag.utforareId}` : uppdrag.typ
}

/** What a session keeps of an uppdrag: which one, never the roles. Those are asked for at each request. */
export function toValt(uppdrag: Uppdrag): ValtUppdrag {
  if (uppdrag.typ === 'kommun') return { typ: 'kommun', kommunId: uppdrag.kommunId, namndId: uppdrag.namndId }
  if (uppdrag.typ === 'utforare') return { typ: 'utforare', utforareId: uppdrag.utforareId }
  return { typ: uppdrag.typ }
}

/**
 * The uppdrag that needs no question: the only one at work, or oneself when there is none. A brukare who also works
 * for a nämnd is asked, and so is whoever has several.
 */
export function obviousUppdrag(alla: readonly Uppdrag[]): ValtUppdrag | null {
  const arbete = alla.filter((u) => u.typ !== 'person')
  const kand = alla.some((u) => u.typ === 'person' && u.kand)
  const [enda] = arbete
  if (!enda) return { typ: 'person' }
  return arbete.length === 1 && !kand ? toValt(enda) : null
}
