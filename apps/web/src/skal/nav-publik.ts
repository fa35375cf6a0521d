import { publikNavTexter } from '../texter/publik/nav.ts'
import { defineNav } from './nav.ts'

export const publikNav = defineNav(publikNavTexter, [
  { till: '/jamfor', text: 'jamfor', ikon: 'jamfor' },
  { till: '/underlag', text: 'underlag', ikon: 'dokument' },
  { till: '/inforande', text: 'inforande', ikon: 'kalender' },
])
