import { defineNotisslag } from '@valfri/notis/notisslag'

export const fragaPaUnderlag = defineNotisslag({
  id: 'fraga-pa-underlag',
  dorr: 'kommun',
  roller: ['upphandlare'],
  amne: 'En fråga om underlaget väntar på svar',
  text: 'Någon har ställt en fråga om ett publicerat underlag. Svaret publiceras och är lika för alla.',
  standard: 'direkt',
})

/** Every kind of notice that an underlag gives rise to. */
export const underlagNotisslag = [fragaPaUnderlag]
