import { defineBehorigheter } from '@valfri/auth/behorighet'

export const underlagBehorigheter = defineBehorigheter({
  /** Drafts and where versions stand, for the parties. */
  'underlag.las': {
    kommun: [
      'upphandlare',
      'beslutsfattare',
      'registrator',
      'ekonom',
      'systemadministrator',
      'kommunikator',
      'uppfoljare',
    ],
  },
  'underlag.skriva': { kommun: ['upphandlare'] },
  'underlag.faststall': { kommun: ['upphandlare'] },
  /** Recording that the nämnd has adopted a version; the decision itself is the nämnd's. */
  'underlag.anta': { kommun: ['upphandlare', 'registrator', 'beslutsfattare'] },
  'underlag.publicera': { kommun: ['upphandlare'] },
  'underlag.publikt': { publik: true },
  'underlag.fraga': { publik: true },
  'underlag.besvara': { kommun: ['upphandlare'] },
})
