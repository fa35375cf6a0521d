import type { Segment } from '@valfri/plugin-api/rad'

/** A segment as text, the same whatever order its keys were written in. */
export function segmentText(segment: Segment): string {
  return Object.entries(segment)
    .filter(([, v]) => v !== undefined && v !== null)
    .map(([k, v]) => `${k}=${v}`)
    .sort()
    .join(',')
}

/** Order by code units: the same on every machine, in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
