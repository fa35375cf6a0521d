import type { Jobb } from '@valfri/db/jobs'

/** Every kind of long work that a worker does, one line each. */
export const jobb: readonly Jobb[] = []
