import { ansokanNotisslag } from '@valfri/ansokan/notisslag'
import { ersattningNotisslag } from '@valfri/ersattning/notisslag'
import type { Notisslag } from '@valfri/notis/notisslag'
import { samverkanNotisslag } from '@valfri/samverkan/notisslag'
import { underlagNotisslag } from '@valfri/underlag/notisslag'

/** Every kind of notice there is, one line each package. */
export const notisslag: readonly Notisslag[] = [
  ...underlagNotisslag,
  ...ansokanNotisslag,
  ...ersattningNotisslag,
  ...samverkanNotisslag,
]
