import { ansokanBevakningar } from '@valfri/ansokan/bevakningar'
import { ersattningBevakningar } from '@valfri/ersattning/bevakningar'
import { inforandeBevakningar } from '@valfri/inforande/bevakningar'
import type { Bevakningsslag } from '@valfri/notis/bevakning'
import { samverkanBevakningar } from '@valfri/samverkan/bevakningar'
import { tenancyBevakningar } from '@valfri/tenancy/bevakningar'
import { underlagBevakningar } from '@valfri/underlag/bevakningar'
import { utforareBevakningar } from '@valfri/utforare/bevakningar'
import { tjanster } from './tjanster.ts'

/** Every kind of day in the calendar, one line each package. */
export const bevakningar: readonly Bevakningsslag[] = [
  ...tenancyBevakningar,
  ...utforareBevakningar,
  ...underlagBevakningar,
  ...ansokanBevakningar,
  ...ersattningBevakningar,
  ...samverkanBevakningar,
  ...inforandeBevakningar(tjanster),
]
