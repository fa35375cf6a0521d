import { defineBehorigheter } from '@valfri/auth/behorighet'

export const samverkanBehorigheter = defineBehorigheter({
  /** Who is on which version, and what is shared, for the members. */
  'samverkan.las': {
    kommun: [
      'upphandlare',
      'beslutsfattare',
      'registrator',
      'ekonom',
      'attestant',
      'systemadministrator',
      'uppfoljare',
    ],
  },
  'samverkan.skicka-forslag': { kommun: ['upphandlare'] },
  /** Recording that the nämnd declines or waits; adopting is 'underlag.anta'. */
  'samverkan.svara-forslag': { kommun: ['upphandlare', 'registrator', 'beslutsfattare'] },
  'samverkan.rapportera-tal': { kommun: ['upphandlare', 'ekonom'] },
  'samverkan.fordela-kostnad': { kommun: ['ekonom'] },
})
