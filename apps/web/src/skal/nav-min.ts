import { brukareNavTexter } from '../texter/brukare/nav.ts'
import { defineNav } from './nav.ts'

export const minNav = defineNav(brukareNavTexter, [
  { till: '/min', text: 'start', ikon: 'hus', exakt: true },
  { till: '/min/avgift', text: 'avgift', ikon: 'pengar' },
])
