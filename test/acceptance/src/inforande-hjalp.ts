import type { Aktor } from '@valfri/db/aktor'

/** Somebody in a nämnd, in the roles that are named. */
export function personal(kommunId: string, roller: readonly string[], namnd = 'omsorgsnamnden'): Aktor {
  const identitetId = `00000000-0000-7000-8000-00000000${kommunId}`
  return { typ: 'kommun', kommunId, namndId: `${kommunId}-${namnd}`, identitetId, roller, farSePerson: false }
}
