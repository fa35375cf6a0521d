import type { ValtUppdrag } from './schema.ts'

const minuter = (antal: number) => Temporal.Duration.from({ minutes: antal })

/** However active, a session ends after a working day. */
export const ABSOLUT = Temporal.Duration.from({ hours: 10 })

/** A nämnd's and an utförare's staff sit at shared desks; a brukare reads slowly and is not thrown out while doing so. */
export function idleFor(uppdrag: ValtUppdrag | null): Temporal.Duration {
  return uppdrag?.typ === 'kommun' || uppdrag?.typ === 'utforare' || uppdrag?.typ === 'plattform'
    ? minuter(30)
    : minuter(60)
}

/** When a session that was used now ends if it is not used again. */
export function endOf(
  nu: Temporal.Instant,
  uppdrag: ValtUppdrag | null,
  absolutSlut: Temporal.Instant,
): Temporal.Instant {
  const vila = nu.add(idleFor(uppdrag))
  return Temporal.Instant.compare(vila, absolutSlut) < 0 ? vila : absolutSlut
}
