/** A span of time at one person. */
export interface Tidsspann {
  readonly start: Temporal.Instant
  readonly slut: Temporal.Instant
}

/**
 * Which of the new spans overlap one that is already there or an earlier new one that fits; for one person and one
 * utförare. Touching ends do not overlap. Two staff at once is one event with `personal` 2, so it is no overlap.
 * What waits takes no room: of three in a chain only the middle one waits.
 *
 * @returns indices into `nya`
 */
export function findOverlapp(befintliga: readonly Tidsspann[], nya: readonly Tidsspann[]): Set<number> {
  const upptaget = mergeSpann(befintliga)
  const traffar = new Set<number>()
  let plats = 0
  let senast = Number.NEGATIVE_INFINITY
  for (const { start, slut, index } of byStart(nya)) {
    while (plats < upptaget.length && (upptaget[plats] as Ms).slut <= start) plats++
    const moter = upptaget[plats]
    if ((moter && moter.start < slut) || start < senast) traffar.add(index)
    else senast = slut
  }
  return traffar
}

interface Ms {
  readonly start: number
  slut: number
}

function byStart(spann: readonly Tidsspann[]) {
  return spann
    .map((s, index) => ({ start: s.start.epochMilliseconds, slut: s.slut.epochMilliseconds, index }))
    .sort((a, b) => a.start - b.start || a.index - b.index)
}

/** The same time as spans that do not touch each other, in order. */
function mergeSpann(spann: readonly Tidsspann[]): Ms[] {
  const ut: Ms[] = []
  for (const { start, slut } of byStart(spann)) {
    const sist = ut.at(-1)
    if (sist && start <= sist.slut) sist.slut = Math.max(sist.slut, slut)
    else ut.push({ start, slut })
  }
  return ut
}
