import { utforareNavTexter } from '../texter/utforare/nav.ts'
import { defineNav } from './nav.ts'

export const utforareNav = defineNav(utforareNavTexter, [
  { till: '/utforare', text: 'start', ikon: 'hus', exakt: true },
])
