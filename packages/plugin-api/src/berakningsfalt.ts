/*
 * Fields of a beställning that the calculation reads. A plugin that declares a field with one of these ids has it counted, and
 * one that does not, does not: the core knows the fields and no tjänst.
 */

/** What the fields say of one beställning, in the calculation's own names. */
export interface Berakningsfalt {
  /** The beslut grants two staff. */
  readonly dubbelbemanning?: true
  /** Kilometres to the home, as an exact number in text. */
  readonly avstandKm?: string
  /** No egenavgift is taken. */
  readonly forsorjningsstod?: true
  /** More samtal than the ordinary number. */
  readonly sarskildaSkalBarnUnder18?: true
}

/** @param falt the fields' answers by id, as a beslut or an ärende keeps them */
export function readBerakningsfalt(falt: unknown): Berakningsfalt {
  const f = (falt ?? {}) as Readonly<Record<string, unknown>>
  const km = f['avstand-km']
  return {
    ...(f.dubbelbemanning === true && { dubbelbemanning: true }),
    ...(typeof km === 'number' && { avstandKm: String(km) }),
    ...(f.forsorjningsstod === true && { forsorjningsstod: true }),
    ...(f['sarskilda-skal-barn-under-18'] === true && { sarskildaSkalBarnUnder18: true }),
  }
}
