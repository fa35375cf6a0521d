import { kommunNavTexter } from '../texter/kommun/nav.ts'
import { defineNav } from './nav.ts'

export const kommunNav = defineNav(kommunNavTexter, [
  { till: '/kommun', text: 'start', ikon: 'hus', exakt: true },
  { till: '/kommun/ersattning', text: 'ersattning', ikon: 'pengar', roller: ['ekonom', 'attestant', 'uppfoljare'] },
])
