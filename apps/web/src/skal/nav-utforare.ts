import { utforareNavTexter } from '../texter/utforare/nav.ts'
import { defineNav } from './nav.ts'

export const utforareNav = defineNav(utforareNavTexter, [
  { till: '/utforare', text: 'start', ikon: 'hus', exakt: true },
  { till: '/utforare/ersattning', text: 'ersattning', ikon: 'pengar', roller: ['firmatecknare', 'verksamhetsansvarig', 'utforarekonom'] },
])
