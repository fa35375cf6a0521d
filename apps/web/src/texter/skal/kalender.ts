import { defineTexter } from '../../i18n/texter.ts'
import sv from './kalender.sv.ts'

export const kalenderTexter = defineTexter('skal.kalender', sv)
