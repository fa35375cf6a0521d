import { ansokanNotisslag } from '@valfri/ansokan/notisslag'
import { ersattningNotisslag } from '@valfri/ersattning/notisslag'
import type { Notisslag } from '@valfri/notis/notisslag'

/** Every kind of notice there is, one line each package. */
export const notisslag: readonly Notisslag[] = [...ansokanNotisslag, ...ersattningNotisslag]
