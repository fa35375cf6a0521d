/** A span of time at one person. */
export interface Tidsspann {
  readonly start: Temporal.Instant
  readonly slut: Temporal.Instant
}

/**
 * Which of the new spans overlap one that is already there or an earlier new one; for one person and one utförare.
 * Touching ends do not overlap. Two staff at once is one event with `personal` 2, so it is no overlap.
 *
 * @returns indices into `nya`
 */
export function findOverlapp(befintliga: readonly Tidsspann[], nya: readonly Tidsspann[]): Set<number> {
  const alla = [
    ...befintliga.map((spann) => ({ spann, index: -1 })),
    ...nya.map((spann, index) => ({ spann, index })),
  ].sort((a, b) => a.spann.start.epochMilliseconds - b.spann.start.epochMilliseconds || a.index - b.index)
  const traffar = new Set<number>()
  let senast = { slut: Number.NEGATIVE_INFINITY, index: -1 }
  for (const { spann, index } of alla) {
    // Whichever of the two is new is the one that waits; of two new ones, the one that starts later.
    if (spann.start.epochMilliseconds < senast.slut) traffar.add(index >= 0 ? index : senast.index)
    if (spann.slut.epochMilliseconds > senast.slut) senast = { slut: spann.slut.epochMilliseconds, index }
  }
  traffar.delete(-1)
  return traffar
}
